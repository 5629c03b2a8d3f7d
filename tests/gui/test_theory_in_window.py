"""Theory and ensemble in the real window: switched on and off, refused, closed at work."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from gui.controllers import theory_controller
from gui.look.plain_text import NO_BREAK
from gui.models.newest import Newest
from gui.models.presets import presets
from gui.models.session import Session
from gui.moments.overlays import MEAN_FIELD, REST_STATE, STATIONARY, THEORIES, WORDS
from physics.theory.mean_field import Cancelled
from tests.gui.person import Person

OFF = {f"show_{name}": False for name in THEORIES}


def session(preset: str, *, chain: dict[str, Any] | None = None, **view: Any) -> Session:
    """A preset with nothing but these view options switched on."""
    begun = presets()[preset].edited("view", **(OFF | view))
    return begun.edited("chain", **chain) if chain else begun


def words_of(person: Person, plot: str) -> list[str]:
    """The names in a plot's legend."""
    plots = person.window.docks.plots
    assert plots is not None
    shown = plots.course.chain if plot == "course" else getattr(plots, plot)
    return [entry.name for entry in shown.legend.entries]


def card(person: Person, name: str) -> str:
    """What the panel says under a theory's switch."""
    return person.window.side.theory.cards[name].sentence.text().replace(NO_BREAK, " ")


def marked(person: Person) -> list[str]:
    """The theories that the scene shows."""
    return [marks.name for marks in person.scene.theory]


@pytest.mark.parametrize(
    ("name", "preset"),
    [(REST_STATE, "lazy"), (MEAN_FIELD, "lazy"), (MEAN_FIELD, "active"), (STATIONARY, "active")],
)
def test_each_theory_is_switched_by_the_menu(
    open_window: Callable[..., Person], name: str, preset: str
) -> None:
    person = open_window(session(preset))
    assert marked(person) == []
    assert WORDS[name] not in words_of(person, "load_curve")
    person.action(f"show_{name}")
    person.wait(lambda: marked(person) == [name])
    person.wait(lambda: WORDS[name] in words_of(person, "load_curve"))
    assert getattr(person.session.view, f"show_{name}")
    person.wait(lambda: card(person, name) != "")
    if name == MEAN_FIELD:
        person.wait(lambda: "mean field" in words_of(person, "course"))
    marks, p = person.scene.theory[0], person.scene.projection
    places = person.app.theory.places[name]
    # The mean field moves from frame to frame.
    reach = 8.0 if name == MEAN_FIELD else 1e-6
    assert marks.x == pytest.approx(p.centre(np.arange(1, 8), places), abs=reach)
    person.action(f"show_{name}")
    person.wait(lambda: marked(person) == [] and WORDS[name] not in words_of(person, "load_curve"))
    panel = person.window.side.theory
    person.wait(lambda: not panel.cards[name].isVisibleTo(panel))


def test_the_ensemble_is_offered_and_follows_the_chain(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(session("balanced", show_mean_field=True))
    panel = person.window.side.theory
    person.window.side.open_page("theory")
    person.wait(lambda: panel.switch_on.isVisible())
    person.click(panel.switch_on)
    assert person.session.view.show_ensemble
    person.wait(lambda: "64 chains" in words_of(person, "load_curve"))
    person.wait(lambda: "64 chains" in words_of(person, "course"))
    person.wait(lambda: "64 chains at t" in panel.ensemble.text())
    assert panel.bands.isVisible() and not panel.switch_on.isVisible()
    person.wait(lambda: panel.cards[MEAN_FIELD].values[0].text().endswith("std. errors"))
    course = person.app.theory.ensemble.course
    assert course is not None and course.parameters == person.chain.parameters
    person.wait(lambda: person.app.theory.ensemble.course.time > 0.9 * person.chain.time)
    row = panel.ensemble_form.rows["ensemble_size"]
    assert row.field is not None
    row.field.setFocus()
    row.field.selectAll()
    person.qtbot.keyClicks(row.field, "5000")
    row.field.editingFinished.emit()
    assert row.complaint.text()
    row.edited.emit(8, True)
    person.wait(lambda: "8 chains" in words_of(person, "load_curve"))
    person.action("show_ensemble")
    person.wait(lambda: "8 chains" not in words_of(person, "load_curve"))
    assert person.app.theory.ensemble.course is None


def test_what_is_shown_is_kept_in_the_session(open_window: Callable[..., Person]) -> None:
    person = open_window(session("balanced", show_mean_field=True, ensemble_size=12))
    assert person.window.actions_["show_mean_field"].isChecked()
    assert not person.window.actions_["show_stationary"].isChecked()
    assert person.window.side.theory.ensemble_form.rows["ensemble_size"].value == 12
    person.action("show_stationary")
    assert not person.app.edits.stack.canUndo()
    assert person.session.view.show_stationary


# --- threads --------------------------------------------------------------------------------


def test_closing_at_work_leaves_no_thread(
    open_window: Callable[..., Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    solving = threading.Event()
    solvers = []

    def solve_for_ever(*_: Any, cancelled: Callable[[], bool]) -> None:
        solvers.append(threading.current_thread().name)
        solving.set()
        while not cancelled():
            time.sleep(0.001)
        raise Cancelled

    monkeypatch.setattr(theory_controller, "mean_field_and_correction", solve_for_ever)
    many = {"show_mean_field": True, "show_ensemble": True, "ensemble_size": 4096}
    person = open_window(session("active", **many))
    person.speed(1000.0)
    person.wait(solving.is_set)
    person.wait(lambda: person.app.theory.ensemble.running)
    assert set(solvers) == {"theory"}  # and never the window's own
    person.put_away()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"theory", "ensemble", "simulation"}


def test_the_newest_question_is_the_one_that_is_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun, given_up = threading.Event(), threading.Event()

    def old(unwanted: Callable[[], bool]) -> None:
        begun.set()
        while not unwanted():
            time.sleep(0.001)
        given_up.set()
        raise Cancelled

    def broken(_unwanted: Callable[[], bool]) -> None:
        raise OSError("no room")

    newest = Newest("questions")
    try:
        newest.ask("old", old)
        assert begun.wait(30.0)
        newest.ask("new", lambda _unwanted: 42)
        assert given_up.wait(30.0)
        wait_for(lambda: newest.answered == ("new", 42))
        newest.ask("broken", broken)
        wait_for(lambda: newest.answered[0] == "broken")
        assert isinstance(newest.answered[1], OSError)
        assert "no room" in capsys.readouterr().err
    finally:
        assert newest.close(30.0)


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30.0
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_scipy_comes_only_with_the_theory_that_needs_it() -> None:
    code = """
import sys
from PySide6.QtTest import QTest
from gui.app import App, make_application
application = make_application([])
app = App(warm_up=False)
app.show()
app.edits.set_view(show_rest_state=True)
while app.window.docks.plots is None or not app.theory.places:
    QTest.qWait(50)
print("scipy" in sys.modules)
app.edits.set_view(show_mean_field=True)
while app.theory.course is None:
    QTest.qWait(50)
print("scipy" in sys.modules)
app.window.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=500, check=False
    )
    assert done.stdout.split() == ["False", "True"], done.stderr
