"""Curves held in a lab: at the desk, undone, in sessions, recordings, films, tables and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.editing import EditController
from gui.controllers.held_controller import HeldController
from gui.controllers.lab_controller import _about
from gui.controllers.lab_show import LabShow
from gui.curves.lab_recorded import lab_table, lab_tables
from gui.figures.output import draw
from gui.figures.style import Style
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.film.tapes import tape_of
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.intents.text import read_line, write_line
from gui.labs import lab_named
from gui.labs.bench import Bench
from gui.look.theme import load_theme
from gui.models.held import MOST_HELD
from gui.models.held_run import MOST_POINTS, HeldRun, points_of
from gui.models.laboratory import Laboratory
from gui.models.session import Session, ViewOptions
from gui.models.session_file import SessionError, parse_session, session_text
from gui.moments.held_in_lab import EVENT, told
from gui.window.held_card import HeldCard
from physics.recording.state_recorder import StateRecorder
from physics.recording.state_recording import StateRecording

NOTHING: Any = None
PLOTS = {"linear_course", "linear_loss"}


@dataclass
class Holding:
    """The linear lab, open at a desk."""

    desk: Desk
    laboratory: Laboratory
    edits: EditController
    controller: HeldController
    bench: Bench
    show: LabShow

    def say(self, line: str) -> str:
        intent = read_line(line, ())
        assert read_line(write_line(intent), ()) == intent
        return self.desk.ask_unattended(intent)

    @property
    def runs(self) -> tuple[HeldRun, ...]:
        return self.laboratory.session.held_in_labs.get("linear", ())

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.runs]

    def look(self) -> Any:
        """The moment as it is shown."""
        return replace(self.bench.moment(()), held=self.runs)


@pytest.fixture
def holding(qtbot: QtBot) -> Iterator[Holding]:
    laboratory, desk = Laboratory(), Desk()
    edits = EditController(laboratory)
    edits.history.turn_to("linear")
    lab = lab_named("linear")
    bench = Bench(lab, ViewOptions, lambda *_: None, pytest.fail)
    show = LabShow(lab, bench, NOTHING, NOTHING, NOTHING, NOTHING)
    show.moment = bench.moment(())
    controller = HeldController(
        desk,
        laboratory,
        edits,
        lambda: None,
        lambda: "",
        lambda: load_theme("dark"),
        lambda: show,
    )
    yield Holding(desk, laboratory, edits, controller, bench, show)
    bench.close()


def test_the_key_holds_a_curve_for_each_plot_that_it_suits(holding: Holding) -> None:
    assert not holding.desk.deeds.face("held_curves").allowed
    assert holding.desk.ask(Do("hold")) == ""
    (run,) = holding.runs
    assert run.curves.keys() == PLOTS
    flow = holding.bench.moment(())["flow"]
    x, y = run.curve("linear_course") or (np.empty(0), np.empty(0))
    assert x.size <= MOST_POINTS and set(x) <= set(flow[0])
    assert np.interp(x, flow[0], flow[1]) == pytest.approx(y)
    assert run.settings == holding.bench.settings.model_dump(mode="json")
    assert holding.desk.deeds.face("held_curves").allowed
    assert holding.desk.deeds.face("hold").words == "Hold the lab's curves"
    assert holding.laboratory.session.held == ()


def test_what_is_held_is_named_renamed_dropped_and_undone(holding: Holding) -> None:
    assert holding.say("hold lab first one") == ""
    holding.bench.set({"c": 2.5})
    holding.show.moment = holding.look()
    assert holding.desk.ask(Do("hold")) == "" and holding.desk.ask(Do("hold")) == ""
    assert holding.names == ["first one", "c 2.5", "c 2.5 2"]
    assert [one.colour for one in holding.runs] == [0, 1, 2]
    assert holding.say("rename-held first one to before") == ""
    assert holding.say("drop-held c 2.5") == ""
    assert holding.names == ["before", "c 2.5 2"]
    assert "no held curve is called c 2.5" in holding.say("drop-held c 2.5")
    assert "called before" in holding.say("rename-held c 2.5 2 to before")
    assert holding.say("hold lab mean field") == "" and holding.edits.undo() == ""
    assert "name has 1 to" in holding.say("hold lab " + 50 * "x")
    for _ in range(4):
        assert holding.edits.undo() == ""
    assert holding.names == ["first one"]
    assert holding.edits.redo() == "" and len(holding.names) == 2
    assert holding.desk.ask(Do("drop_all_held")) == "" and holding.runs == ()


def test_more_than_can_be_told_apart_are_refused(holding: Holding) -> None:
    for number in range(MOST_HELD):
        assert holding.say(f"hold lab run {number}") == ""
    assert holding.say("hold lab one too many")
    assert len(holding.runs) == MOST_HELD


def test_a_lab_whose_plots_hold_nothing_says_so(holding: Holding) -> None:
    none = tuple(replace(one, holds=None) for one in holding.show.lab.readings())
    holding.show.lab = replace(holding.show.lab, readings=lambda: none)
    assert holding.say("hold lab") == "no plot of this lab holds curves"
    holding.desk.done.emit(None)
    assert not holding.desk.deeds.face("hold").allowed


def test_without_a_lab_there_is_nothing_to_hold_of_it(holding: Holding) -> None:
    holding.controller._lab = lambda: None
    assert holding.say("hold lab") == "no lab is open"


def test_a_session_keeps_them_and_a_preset_of_the_chain_leaves_them(holding: Holding) -> None:
    holding.say("hold lab kept")
    session = holding.laboratory.session
    text = session_text(session)
    assert parse_session(text).held_in_labs == session.held_in_labs
    assert "held_in_labs" not in session_text(Session())
    assert holding.edits.load_preset(Session(), "usual") == "" and holding.names == ["kept"]
    twice = {"linear": 2 * session.held_in_labs["linear"]}
    text = session_text(session.model_copy(update={"held_in_labs": twice}))
    with pytest.raises(SessionError, match="two held curves are called kept"):
        parse_session(text)


@pytest.mark.parametrize(
    "points", [((1.0,), (1.0, 2.0)), ((), ()), (tuple(map(float, range(300))),) * 2]
)
def test_what_is_no_curve_is_refused(points: Any) -> None:
    with pytest.raises(ValueError, match="as many places"):
        HeldRun(name="a", curves={"linear_course": points})


def test_what_is_not_known_of_a_curve_is_left_out() -> None:
    assert points_of([0.0, 1.0, 2.0], [np.nan, 1.0, np.inf]) == ((1.0,), (1.0,))
    assert points_of([0.0], [np.nan]) is None
    x, _ = points_of(range(5000), range(5000)) or ((), ())
    assert len(x) == MOST_POINTS and (x[0], x[-1]) == (0.0, 4999.0)


def test_they_stay_in_the_plots_that_they_suit(qtbot: QtBot, holding: Holding) -> None:
    holding.say("hold lab before")
    holding.bench.set({"c": -2.0})
    moment = holding.look()
    for one in holding.show.lab.readings():
        plot = one.make(None)
        qtbot.addWidget(plot)
        one.show(plot, moment, None)
        held = plot.curves().get("before")
        assert (held is not None) == (one.name in PLOTS)
        if held is not None:
            run = holding.runs[0].curve(one.name)
            assert run is not None and np.array_equal(held, run)
            assert [str(entry.name) for entry in plot.legend.entries].count("before") == 1
            one.show(plot, replace(moment, held=()), None)
            assert "before" not in plot.curves()


def test_tables_and_figures_of_a_plot_have_them(qtbot: QtBot, holding: Holding) -> None:
    holding.say("hold lab kernel")  # as a curve of the plot is called
    holding.show.moment = holding.look()
    one = next(one for one in holding.show.lab.readings() if one.name == "linear_course")
    plot = one.make(None)
    qtbot.addWidget(plot)
    one.show(plot, holding.show.moment, None)
    plot.about = lambda: _about(holding.show)
    table = plot.table()
    assert {"kernel", "kernel, held"} <= {curve.name for curve in table.curves}
    assert table.about["held"]["kernel"]["settings"]["c"] == 1.0
    with Style().applied():
        assert len(draw(table, Style()).axes[0].lines) >= len(table.curves)


def test_recordings_films_and_exports_have_what_was_held_then(
    holding: Holding, tmp_path: Path
) -> None:
    path, bench = tmp_path / "run.h5", holding.bench
    recorder = StateRecorder("linear", path, "1")
    for frame in range(12):
        if frame == 6:
            holding.say("hold lab before")
            recorder.note(EVENT, told(holding.runs))
        bench.step()
        bench.moment(())
        assert bench.state is not None
        recorder.add(bench.state)
    recorder.stop()
    with tape_of(path) as tape:
        plan = FilmPlan(tape, tmp_path / "f-%d.png", FilmOptions(width=640, height=360))
        assert plan._moment(0.0).held == ()
        assert plan._moment(tape.duration).held == holding.runs
        none = FilmPlan(tape, tmp_path / "f-%d.png", FilmOptions(), held=Session())
        assert none._moment(tape.duration).held == ()
    with StateRecording(path) as recording:
        assert lab_tables(recording)[-1] == "held"
        table = lab_table(recording, "held", float(recording.seconds[-1]))
        assert {curve.name for curve in table.curves} == {f"before, {plot}" for plot in PLOTS}


def test_a_recording_with_what_was_never_held_is_refused(tmp_path: Path) -> None:
    from physics.recording.state_frame import StateFrame

    recorder = StateRecorder("linear", tmp_path / "run.h5", "1")
    recorder.add(StateFrame(1, 1, 0.0, 0.0, {"kernel_ratio": np.array(0.5)}))
    recorder.note(EVENT, {"runs": [{"name": "a"}]})
    recorder.stop()
    with (
        tape_of(tmp_path / "run.h5") as tape,
        pytest.raises(ValueError, match="what was held cannot be read"),
    ):
        tape.seek(0.0)


def test_the_card_lists_them(qtbot: QtBot, holding: Holding) -> None:
    holding.say("hold lab before")
    card = HeldCard(holding.controller.held, load_theme("dark"), holding.desk.ask, NOTHING)
    qtbot.addWidget(card)
    assert list(card.names) == ["before"]
    card.names["before"].setText("after")
    card.names["before"].editingFinished.emit()
    assert holding.names == ["after"]
