"""The phase diagram's window: runs, is read, leads the live chain, is kept and opened."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from gui.diagram.kinds import CHAIN
from gui.diagram.window import DiagramWindow
from gui.models.presets import presets
from tests.gui.person import CONTROL, PLAIN, Person, point_at

LAZY = presets()["lazy"].chain


class DiagramPerson:
    """A person at the diagram's window."""

    def __init__(self, person: Person) -> None:
        self.person = person
        person.key(Qt.Key.Key_D, CONTROL)
        person.wait(lambda: person.app.diagram.window is not None)
        self.person.qtbot.waitExposed(self.window)

    @property
    def window(self) -> DiagramWindow:
        window = self.person.app.diagram.window
        assert window is not None
        return window

    @property
    def result(self) -> Any:
        return self.window.chain.result

    def plan(self, cells: int = 5, steps: int = 400, seeds: int = 2) -> None:
        """Type a small plan."""
        for form in (self.window.plan.across, self.window.plan.upwards):
            self.type(form.cells, str(cells))
        for name, value in (("steps", steps), ("seeds", seeds)):
            field = self.window.plan.form.rows[name].field
            assert field is not None
            self.type(field, str(value))

    def type(self, field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.person.qtbot.keyClicks(field, text)
        self.person.qtbot.keyClick(field, Qt.Key.Key_Return)

    def press(self, name: str) -> None:
        self.person.click(getattr(self.window.run, name))

    @property
    def words(self) -> str:
        return self.window.run.text.whole

    def run(self, **plan: int) -> None:
        """Compute a small diagram to its end."""
        self.plan(**plan)
        self.press("main_button")
        self.person.wait(lambda: self.words == "complete")

    def centre(self, column: int, row: int) -> QPoint:
        return self.window.chain.map.cell_rect((column, row)).center()

    def hover(self, column: int, row: int) -> None:
        point_at(self.window.chain.map, self.centre(column, row))

    def click_cell(self, column: int, row: int) -> None:
        at = self.centre(column, row)
        self.person.qtbot.mouseClick(self.window.chain.map, Qt.MouseButton.LeftButton, PLAIN, at)

    def drag(self, *cells: tuple[int, int]) -> list[float]:
        """Draw a path; the noises of the session on the way."""
        qtbot, places = self.person.qtbot, [self.centre(*cell) for cell in cells]
        noises = []
        qtbot.mousePress(self.window.chain.map, Qt.MouseButton.LeftButton, PLAIN, places[0])
        for place in places[1:]:
            qtbot.mouseMove(self.window.chain.map, place)
            noises.append(self.person.session.chain.noise)
        qtbot.mouseRelease(self.window.chain.map, Qt.MouseButton.LeftButton, PLAIN, places[-1])
        return noises


@pytest.fixture
def diagram(person: Person) -> DiagramPerson:
    return DiagramPerson(person)


# --- a run ---------------------------------------------------------------------------------


def test_a_run_comes_to_its_end_cell_by_cell_as_the_engine_has_it(diagram: DiagramPerson) -> None:
    from physics.many.phase_diagram import refine

    assert diagram.words == "not run yet"
    diagram.run(cells=6)
    result = diagram.result
    assert result.fraction == 1.0 and result.done.shape == (6, 6)
    assert result.plan.x.name == "noise" and result.plan.y.name == "friction_right"
    expected = list(refine(result.plan))[-1]
    np.testing.assert_array_equal(result.curves, expected.curves)
    assert diagram.window.chain.title.whole.startswith("Noise × friction, right")
    assert "after 400 steps (t = 4)" in diagram.window.chain.title.whole
    assert diagram.window.run.progress.value() == diagram.window.run.progress.maximum()


def test_the_map_fills_itself_when_it_is_opened(diagram: DiagramPerson) -> None:
    thread = diagram.person.app.diagram.filling.thread_
    assert thread is not None and thread._threads == 1  # the others are the live chain's
    diagram.person.wait(lambda: diagram.result is not None and diagram.result.done.any())
    assert diagram.result.plan == diagram.window.plan.plan()
    diagram.run()  # what a person asks for comes first
    assert diagram.result.done.shape == (5, 5)
    diagram.person.wait(lambda: not thread.alive)


def test_what_was_on_the_map_is_there_the_next_time(diagram: DiagramPerson, tmp_path: Path) -> None:
    controller = diagram.person.app.diagram
    controller._kept = tmp_path / "state" / "diagram.h5"
    diagram.run()
    known = diagram.result
    controller._keep()
    diagram.window.chain.result = None
    diagram.window.turned.emit(CHAIN)
    assert diagram.result is not known and diagram.result.fraction == 1.0
    assert np.array_equal(diagram.result.concavity, known.concavity)
    controller._kept.write_bytes(b"torn")  # is computed again, and nobody is told
    diagram.window.chain.result = None
    diagram.window.turned.emit(CHAIN)
    diagram.person.wait(lambda: diagram.result is not None and diagram.result.fraction == 1.0)
    assert np.array_equal(diagram.result.concavity, known.concavity)
    assert not diagram.window.notice.isVisible()


def test_annealed_noise_is_said_in_the_title(diagram: DiagramPerson) -> None:
    diagram.person.app.edits.edit("chain", {"annealing": 0.01})
    assert "annealed at λ = 0.01" in diagram.window.plan.rest.text()
    diagram.run()
    assert "annealed noise (λ = 0.01)" in diagram.window.chain.title.whole
    assert diagram.result.plan.base.annealing == 0.01


def test_pause_holds_resume_goes_on_cancel_keeps_what_is_known(
    diagram: DiagramPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = diagram.window.run
    diagram.plan(cells=40, steps=20_000, seeds=4)
    diagram.press("main_button")
    diagram.person.wait(lambda: diagram.result.fraction > 0.0)
    assert run.main_button.text() == "Pause" and not run.open_button.isEnabled()
    thread = diagram.person.app.diagram.runs.thread_
    assert thread is not None
    rest, resting = thread.rest, threading.Event()
    monkeypatch.setattr(thread, "rest", lambda: (resting.set(), rest()))
    diagram.press("main_button")
    assert (run.main_button.text(), diagram.words) == ("Resume", "paused")
    diagram.person.wait(resting.is_set)
    held = thread.latest.number
    assert thread.alive
    diagram.press("main_button")
    diagram.person.wait(lambda: thread.latest.number > held)
    diagram.press("cancel_button")
    assert diagram.words == "cancelled"
    known = diagram.result.done.copy()
    assert known.any() and not known.all()
    diagram.person.wait(lambda: not thread.alive)
    assert not run.cancel_button.isEnabled() and run.save_button.isEnabled()
    # Run again goes on from there: nothing that is known is computed anew.
    diagram.press("main_button")
    assert (diagram.result.done[known]).all()
    diagram.press("cancel_button")


def test_closing_the_window_cancels_and_keeps_the_map(diagram: DiagramPerson) -> None:
    diagram.plan(cells=40, steps=20_000, seeds=4)
    diagram.press("main_button")
    diagram.person.wait(lambda: diagram.result.fraction > 0.0)
    thread = diagram.person.app.diagram.runs.thread_
    diagram.window.close()
    diagram.person.wait(lambda: not thread.alive)  # type: ignore[union-attr]
    diagram.person.key(Qt.Key.Key_D, CONTROL)
    assert diagram.window.isVisible() and diagram.words == "cancelled"
    assert diagram.result.fraction > 0.0


def test_the_app_closes_while_a_diagram_runs(diagram: DiagramPerson) -> None:
    """The checks after each test see a thread, a timer or a window that is left."""
    diagram.plan(cells=60, steps=100_000, seeds=8)
    diagram.press("main_button")
    diagram.person.wait(lambda: diagram.words.startswith("computing"))
    diagram.person.window.close()


# --- the map -----------------------------------------------------------------------------------


def test_the_pointer_reads_a_cell(diagram: DiagramPerson) -> None:
    assert "Point at a cell" in diagram.window.chain.reading.whole
    diagram.run()
    diagram.hover(1, 3)
    assert diagram.window.chain.map.cell == (1, 3)
    words, result = diagram.window.chain.reading.whole, diagram.result
    assert "ε = 0.0075" in words and "μ→ = 0.1125" in words
    value = re.search(r"concavity ([+−][\d.]+) ± ([\d.]+)", words)
    assert value is not None
    read = [float(part.replace("−", "-")) for part in value.groups()]
    known = (result.concavity[3, 1], result.concavity_error[3, 1])
    np.testing.assert_allclose(read, known, atol=6e-3)
    assert str(result.regime[3, 1]).upper() in words
    point_at(diagram.window.chain.map, QPoint(1, 1))
    assert diagram.window.chain.map.cell is None


def test_arrows_and_return_do_what_the_mouse_does(diagram: DiagramPerson) -> None:
    diagram.run()
    view, keys = diagram.window.chain.map, diagram.person.qtbot
    view.setFocus()
    keys.keyClick(view, Qt.Key.Key_Right)
    keys.keyClick(view, Qt.Key.Key_Up)
    assert view.cell == (3, 3)
    keys.keyClick(view, Qt.Key.Key_Return)
    assert diagram.person.session.chain == diagram.result.plan.first(3, 3)


def test_a_click_starts_the_chain_there_and_undo_brings_it_back(diagram: DiagramPerson) -> None:
    diagram.run()
    person = diagram.person
    person.wait_steps(200)
    epoch = person.chain.epoch
    diagram.click_cell(2, 4)
    wanted = diagram.result.plan.first(2, 4)
    assert person.session.chain == wanted
    person.wait(lambda: person.chain.parameters == wanted and person.chain.epoch > epoch)
    assert person.app.edits.stack.count() == 1
    person.qtbot.keyClick(diagram.window, Qt.Key.Key_Z, CONTROL)  # the window has these keys too
    assert person.session.chain == LAZY


def test_a_path_leads_the_chain_without_starting_it_anew(diagram: DiagramPerson) -> None:
    diagram.run()
    person = diagram.person
    epoch = person.chain.epoch
    noises = diagram.drag((0, 0), (1, 1), (2, 2), (3, 3))
    assert noises == sorted(set(noises))
    cell = diagram.result.plan.first(3, 3)
    assert person.session.chain.noise == pytest.approx(cell.noise, abs=3e-4)
    assert person.session.chain.friction_right == pytest.approx(cell.friction_right, abs=2e-3)
    person.wait(lambda: person.chain.parameters == person.session.chain)
    assert person.chain.epoch == epoch
    assert person.app.edits.stack.count() == 1
    person.app.edits.undo()
    assert person.session.chain == LAZY


def test_the_ring_follows_the_chain_and_the_dot_the_pull(diagram: DiagramPerson) -> None:
    view = diagram.window.chain.map
    diagram.run()
    diagram.person.app.diagram.mark_pull(0.02)
    assert np.isnan(view._pull[0])  # its cells are shaken block by block: no pull does that
    diagram.person.app.edits.edit("chain", {"noise_kind": "pulled_end"})
    diagram.person.app.diagram.mark_pull(None)
    diagram.run()
    assert view._chain == (LAZY.noise, LAZY.friction_right)
    diagram.person.type_value("chain", "noise", "0.01")
    assert view._chain == (0.01, LAZY.friction_right)
    assert np.isnan(view._pull[0])
    diagram.person.app.diagram.mark_pull(0.02)
    assert view._pull == (0.02, LAZY.friction_right)
    diagram.person.type_value("chain", "blocks", "9")
    assert np.isnan(view._pull[0])  # another chain answers otherwise
    diagram.person.type_value("chain", "blocks", str(LAZY.blocks))
    assert view._pull == (0.02, LAZY.friction_right)
    diagram.person.app.diagram.mark_pull(None)
    assert np.isnan(view._pull[0])


# --- files and refusals ------------------------------------------------------------------------


def test_a_saved_diagram_is_opened_as_it_was(
    diagram: DiagramPerson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diagram.run()
    saved, path = diagram.result, tmp_path / "map.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    diagram.press("save_button")
    diagram.run(cells=3)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    diagram.press("open_button")
    np.testing.assert_array_equal(diagram.result.curves, saved.curves)
    assert diagram.result.plan == saved.plan
    assert diagram.window.plan.across.cells.text() == "5" and diagram.words == "complete"
    assert diagram.window.notice.text == ""


def test_a_table_is_saved_where_the_name_says_so(diagram: DiagramPerson, tmp_path: Path) -> None:
    diagram.run()
    diagram.person.app.diagram.save_path(tmp_path / "map.csv")
    assert len((tmp_path / "map.csv").read_text().splitlines()) == 26


def test_what_cannot_be_read_or_written_is_told_in_one_line(
    diagram: DiagramPerson, tmp_path: Path
) -> None:
    diagram.run()
    shown = diagram.result
    other = tmp_path / "other.h5"
    other.write_text("no diagram")
    diagram.person.app.diagram.open_path(other)
    assert diagram.window.notice.text.startswith("Not opened")
    diagram.person.app.diagram.open_path(tmp_path / "none.h5")
    assert "none.h5" in diagram.window.notice.text
    diagram.person.app.diagram.save_path(tmp_path / "nowhere" / "map.h5")
    assert diagram.window.notice.text.startswith("Not saved")
    assert diagram.result is shown


@pytest.mark.parametrize("damage", ["steps", "curves"])
def test_a_hostile_file_is_told_in_one_line(
    diagram: DiagramPerson, tmp_path: Path, damage: str
) -> None:
    diagram.run()
    shown, path = diagram.result, tmp_path / "map.h5"
    diagram.person.app.diagram.save_path(path)
    with h5py.File(path, "a") as file:
        if damage == "steps":
            file.attrs["plan"] = file.attrs["plan"].replace('"steps": 400', '"steps": Infinity')
        else:
            del file["curves"]
            file.create_dataset("curves", (10**6, 10**5), "f8", chunks=(1000, 1000))
    diagram.person.app.diagram.open_path(path)
    text = diagram.window.notice.text
    because = "it is damaged, or of another kind"
    assert text == f"Not opened: {path} is not a phase diagram that can be read: {because}"
    assert diagram.result is shown


def test_more_than_memory_can_hold_is_refused(diagram: DiagramPerson) -> None:
    form = diagram.window.plan
    diagram.plan(seeds=100)
    form.show_base(LAZY.model_copy(update={"blocks": 1_000_000}))
    diagram.press("main_button")
    assert "at most 20,000,000 blocks times seeds" in form.complaint.text()
    assert diagram.person.app.diagram.runs.thread_ is None


REFUSED = [
    ("low", "0.05", "first value must be below"),
    ("high", "much", "must be a number"),
    ("cells", "1", "2 to 400"),
]


def test_a_bad_axis_is_refused_by_name(diagram: DiagramPerson) -> None:
    form = diagram.window.plan
    diagram.plan()
    for field, text, words in REFUSED:
        right = getattr(form.across, field).text()
        diagram.type(getattr(form.across, field), text)
        diagram.press("main_button")
        assert words in form.complaint.text() and form.complaint.isVisible()
        assert diagram.person.app.diagram.runs.thread_ is None
        diagram.type(getattr(form.across, field), right)
        assert not form.complaint.isVisible()
    form.upwards.parameter.show_choice("noise")
    diagram.press("main_button")
    assert "same parameter" in form.complaint.text()
    form.upwards.parameter.show_choice("friction_right")
    diagram.person.app.edits.edit("chain", {"drive": "hand"})
    diagram.press("main_button")
    assert "in the hand" in form.complaint.text()


def test_cells_that_would_diverge_say_so(diagram: DiagramPerson) -> None:
    form = diagram.window.plan
    form.across.parameter.show_choice("time_step")
    form.across.parameter.chosen.emit("time_step")
    diagram.type(form.across.high, "2")
    diagram.run(cells=4)
    assert "t = 0.4 to 800" in diagram.window.chain.title.whole
    assert diagram.result.diverged[:, -1].all()
    diagram.hover(3, 1)
    assert "diverged" in diagram.window.chain.reading.whole
    diagram.click_cell(3, 1)
    assert "time step must be at most" in diagram.window.notice.text
    assert diagram.person.session.chain == LAZY
