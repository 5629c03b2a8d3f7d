"""The hand: what is dragged with the mouse or pulled by the arrows really acts on the chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from gui.controllers.hand import NUDGE
from gui.look.plain_text import NO_BREAK
from gui.models.presets import presets
from gui.models.session import Session
from gui.panels.pull_card import NOTHING, PullCard
from physics.chain.pull import quick_and_jerky
from physics.theory.states import noise_free_rest_state
from tests.gui.person import CONTROL, SHIFT, Person
from tests.physics.oracles import pulled_back_rest_state

FRICTION_RIGHT, FRICTION_LEFT = 0.04, 0.02
PIXEL = 1.0


def in_hand(**values: Any) -> Session:
    """A quiet chain whose end is wherever the hand leaves it: at the wall to begin with."""
    chain = {
        "drive": "hand",
        "dynamics": "overdamped",
        "friction_right": FRICTION_RIGHT,
        "friction_left": FRICTION_LEFT,
        **values,
    }
    return presets()["ruler"].edited("chain", **chain).edited("view", speed=400.0)


def place(person: Person, index: int) -> float:
    """Where a block, or the end (L + 1), is on the chain's axis."""
    chain = person.chain
    return chain.end_position if index > len(chain.positions) else chain.positions[index - 1]


def drag_to(person: Person, at: QPoint, index: int) -> None:
    """Move the mouse there, and wait until what is held has followed it."""
    before = place(person, index)
    person.move(at)
    person.wait(lambda: place(person, index) != before)
    still: list[float] = []

    def arrived() -> bool:
        still.append(place(person, index))
        return len(still) > 3 and still[-1] == still[-4]

    person.wait(arrived)


def pull(person: Person, *places: float, at_rest: bool = True) -> float:
    """Take the handle through these places on the axis, and let go at the last.

    Returns the length of a pixel on the axis.
    """
    at = person.handle()
    pixel = PIXEL / person.scene.projection.scale
    index = len(person.chain.positions) + 1
    offset = at.x() - person.scene.handle_x
    person.press(at)
    for goal in places:
        p = person.scene.projection
        at = QPoint(round(p.end(goal) + offset), at.y())
        drag_to(person, at, index)
        if at_rest:
            person.wait_rest(1e-6)
    person.release(at)
    person.wait(lambda: person.chain.grip == 0)
    person.wait_rest()
    return pixel


# --- holding ------------------------------------------------------------------------------


def test_a_held_block_follows_the_hand_and_relaxes_when_let_go(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(presets()["lazy"])
    person.speed(400.0)
    person.wait_rest()
    rest = person.chain
    grip = person.block(4)
    person.press(grip)
    assert person.app.chain.held == 4
    to = grip - QPoint(60, 0)
    drag_to(person, to, 4)
    person.wait(lambda: person.chain.grip == 4)
    p = person.scene.projection
    moved = (to.x() - grip.x()) / p.scale
    assert place(person, 4) - rest.positions[3] == pytest.approx(moved, abs=PIXEL / p.scale)
    person.wait(lambda: abs(person.scene.block_x[3] - to.x()) <= PIXEL)
    assert person.scene.held == 3
    person.wait_rest()
    held = person.chain
    # The springs answer: those behind are let go, those ahead are stretched.
    assert held.elongations[4] > rest.elongations[4] + 0.5 * abs(moved)
    assert held.elongations[3] < rest.elongations[3]
    assert held.end_position == rest.end_position
    person.release(to)
    person.wait(lambda: person.chain.grip == 0)
    person.wait_rest()
    free = person.chain
    force = np.diff(free.elongations)
    assert free.positions[3] > held.positions[3] + 0.01
    assert -FRICTION - 1e-9 <= force.min() <= force.max() <= FRICTION + 1e-9
    assert person.scene.held == -1
    # A block leaves no parameter behind: there is nothing to undo.
    assert not person.app.edits.stack.canUndo()


FRICTION = presets()["lazy"].chain.friction_right


def test_the_end_left_behind_is_a_parameter_that_can_be_undone(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(presets()["lazy"])
    person.speed(400.0)
    person.wait_rest()
    before = person.session.chain
    pixel = pull(person, 0.6)
    left = person.chain.end_position
    assert left == pytest.approx(0.6, abs=pixel)
    assert person.session.chain.end_position == left
    assert person.session.chain.drive == "held_end"
    assert person.row("chain", "end_position").value == left
    person.key(Qt.Key.Key_Z, CONTROL)
    assert person.session.chain == before
    person.wait(lambda: person.chain.end_position == before.end_position)
    person.wait_rest()
    person.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    person.wait(lambda: person.chain.end_position == left)


def test_nothing_is_grabbed_beside_the_chain(person: Person) -> None:
    person.press(above(person))
    assert person.app.chain.held == 0
    person.release(above(person))
    person.hover(person.handle, Qt.CursorShape.OpenHandCursor)
    person.hover(lambda: above(person), Qt.CursorShape.ArrowCursor)


def above(person: Person) -> QPoint:
    """A place over the chain with nothing in it, however tall the scene is."""
    handle = person.handle()
    return QPoint(handle.x(), handle.y() // 3)


# --- the pull decides the outcome ------------------------------------------------------------


def test_a_slow_pull_ends_where_theory_says(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    pixel = pull(person, 0.2, 0.4, 0.6, 0.8)
    end = person.chain.end_position
    assert end == pytest.approx(0.8, abs=pixel)
    held = person.chain.parameters.model_copy(update={"drive": "held_end", "end_position": end})
    theory = noise_free_rest_state(held)
    assert np.count_nonzero(theory) < theory.size  # some springs are not reached at all
    assert person.chain.elongations == pytest.approx(theory, abs=1e-6)


def test_a_jerk_forward_and_back_leaves_its_history(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    pixel = pull(person, 0.5, 1.0, 0.6)
    end, profile = person.chain.end_position, person.chain.elongations
    assert end == pytest.approx(0.6, abs=pixel)
    # On the way out each spring carries μ→/k more than the one before it; on the way
    # back the last ones turn round, and fall by μ←/k towards the end.
    slope = np.diff(profile)
    turn = int(np.argmax(profile))
    assert 0 < turn < profile.size - 1
    loaded = slope[:turn][profile[:turn] > 1e-9]
    assert loaded[:-1] == pytest.approx(FRICTION_RIGHT, abs=1e-6)
    assert slope[turn + 1 :] == pytest.approx(-FRICTION_LEFT, abs=1e-6)
    assert profile.sum() == pytest.approx(end)
    # The turn itself is a spring that keeps part of both.
    assert slope[turn] >= -FRICTION_LEFT - 1e-6 and slope[turn - 1] <= FRICTION_RIGHT + 1e-6
    chain = person.chain.parameters.model_copy(update={"drive": "held_end", "end_position": end})
    assert profile == pytest.approx(pulled_back_rest_state(chain, 1.0), abs=pixel)
    # The same end after a slow pull alone is another state: there the last springs carry most.
    slow = noise_free_rest_state(chain)
    assert int(np.argmax(slow)) == slow.size - 1
    assert np.abs(profile - slow).max() > 0.03
    assert np.count_nonzero(profile > 1e-9) > np.count_nonzero(slow > 1e-9)


# --- the pull, measured -----------------------------------------------------------------------


def reading(person: Person, name: str) -> float:
    text = person.window.side.chain.pull.readings[name].text().removeprefix("ε = ")
    return 0.0 if text == NOTHING else float(text.split()[0])


def test_the_pull_card_tells_slow_from_jerky(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    person.speed(16.0)
    assert not any(reading(person, name) for name in person.window.side.chain.pull.readings)
    speeds, words = [], person.window.side.chain.pull.words
    said = f"as by ε{NO_BREAK}={NO_BREAK}"
    for throw in (0, 90):
        at = person.handle()
        person.press(at)
        for move in range(1, 31):
            person.move(at + QPoint(move * 2 + throw * (move % 2), 0))
            person.wait_frames(1)
        before = person.app.pull.reading
        person.wait(lambda before=before: person.app.pull.reading is not before)
        person.wait(lambda: reading(person, "speed") > 0.0 and said in words.text())
        assert not words.isHidden() and not reading(person, "noise")
        meter = person.app.pull.reading
        assert meter is not None
        assert meter.largest_speed >= 0.9 * meter.speed
        assert meter.largest_jerk > 0.0
        speeds.append(meter.largest_speed)
        person.release(at + QPoint(60, 0))
        person.wait(lambda: person.chain.grip == 0)
    assert speeds[1] > 2.0 * speeds[0]


def pull_card(person: Person) -> PullCard:
    """The card of pulls, with its page in front."""
    person.window.side.open_page("chain")
    card: PullCard = person.window.side.chain.pull
    return card


def folds(person: Person) -> int:
    """How many folds of the ruler are open."""
    return int(np.count_nonzero(person.chain.elongations > 1e-4))


def test_the_buttons_open_the_last_folds_slowly_and_all_of_them_by_jerks(
    open_window: Callable[..., Person],
) -> None:
    """Of the ruler as it is, see tests/test_ruler_by_hand.py; here theory knows the rest state."""
    person = open_window(in_hand(friction_right=0.04, friction_left=0.04))
    card = pull_card(person)
    chain = person.session.chain
    opened = []
    for script in ("steady", "jerky"):
        button = card.findChild(QPushButton, f"pull_{script}")
        assert button is not None
        person.click(button)
        person.wait(lambda: person.chain.time > 150.0 and person.chain.grip == 0)
        person.wait_rest()
        assert person.chain.end_position == pytest.approx(chain.end_position)
        opened.append(folds(person))
    held = chain.model_copy(update={"drive": "held_end"})
    slow = int(np.count_nonzero(noise_free_rest_state(held)))
    assert opened == [slow, chain.blocks + 1]
    assert slow < chain.blocks


def test_a_pull_is_done_again_at_another_speed(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    card = pull_card(person)
    again = card.findChild(QPushButton, "pull_again_4")
    jerky = card.findChild(QPushButton, "pull_jerky")
    assert again is not None and jerky is not None
    assert not again.isEnabled()
    person.speed(20.0)
    paths = []
    for button, speed in ((jerky, 20.0), (again, 5.0)):
        person.speed(speed)
        epoch = person.chain.epoch
        person.click(button)
        person.wait(lambda epoch=epoch: person.chain.epoch > epoch and person.chain.grip == 0)
        person.wait(again.isEnabled)
        person.wait_frames(2)  # the last of the hand is seen
        path = person.app.pull._meter.path
        assert path is not None
        paths.append(path)
    chain = person.session.chain
    wanted = quick_and_jerky(chain, 0.0, chain.end_position)
    # The same way, to every knot: within a step, since the hand turns between two steps.
    for path, factor in zip(paths, (1.0, 4.0), strict=True):
        fastest = factor * np.abs(np.diff(wanted.positions) / np.diff(wanted.times)).max()
        at_knots = np.interp(wanted.times / factor, path.times - path.times[0], path.positions)
        assert at_knots == pytest.approx(wanted.positions, abs=2.0 * fastest * chain.time_step)
        assert path.duration == pytest.approx(wanted.duration / factor, abs=2.0 * chain.time_step)


# --- the arrow keys ----------------------------------------------------------------------------


def test_each_press_of_an_arrow_pulls_a_held_end_by_a_step_of_undo(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(presets()["lazy"])
    before = person.session.chain
    little = NUDGE * person.scene.projection.span
    for _ in range(3):  # faster than the end glides
        person.key(Qt.Key.Key_Right, widget=person.canvas)
    person.key(Qt.Key.Key_Left, SHIFT, widget=person.canvas)
    wanted = before.end_position - 7 * little
    assert person.session.chain.end_position == pytest.approx(wanted)
    person.wait(lambda: person.chain.end_position == pytest.approx(wanted))
    for _ in range(4):
        person.key(Qt.Key.Key_Z, CONTROL)
    assert person.session.chain == before


def test_arrows_pull_the_end_that_is_in_the_hand(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    little = NUDGE * person.scene.projection.span
    for _ in range(3):
        person.key(Qt.Key.Key_Right, SHIFT, widget=person.canvas)
    person.wait(lambda: person.chain.end_position == pytest.approx(30 * little))
    person.wait(lambda: person.chain.grip == 0)  # a key that was pressed holds nothing
    person.wait_rest()
    assert person.chain.elongations[-1] > 0.0
    assert person.session.chain.drive == "hand"


def test_arrows_move_a_control_that_has_the_focus(person: Person) -> None:
    slider = person.row("chain", "friction_right").slider
    assert slider is not None
    end = person.session.chain.end_position
    slider.setFocus()
    person.key(Qt.Key.Key_Right, widget=slider)
    assert person.session.chain.end_position == end
    assert person.session.chain.friction_right > presets()["lazy"].chain.friction_right


def test_the_last_pull_is_saved_as_a_table(
    open_window: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = open_window(in_hand())
    person.speed(40.0)
    card = pull_card(person)
    save, jerky = (card.findChild(QPushButton, f"pull_{name}") for name in ("save", "jerky"))
    assert save is not None and jerky is not None
    assert not save.isEnabled()
    person.click(jerky)
    person.wait(save.isEnabled)
    target = tmp_path / "pull.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    person.click(save)
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "time,position,speed,jerk,metadata"
    assert len(lines) > 5
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "no" / "pull.csv"), "")
    )
    person.click(save)
    assert "not saved" in person.notice


def test_the_diagram_marks_what_a_pull_amounts_to(open_window: Callable[..., Person]) -> None:
    person = open_window(in_hand())
    marked: list[float | None] = []
    person.app.pull.measured.connect(marked.append)
    jerky = pull_card(person).findChild(QPushButton, "pull_jerky")
    assert jerky is not None
    words = person.window.side.chain.pull.words
    for blocks, speed in (("7", 40.0), ("1", 2.0)):
        person.type_value("chain", "blocks", blocks)
        person.speed(speed)
        person.click(jerky)
        person.wait(lambda: person.chain.grip != 0)
        person.wait(lambda: person.chain.grip == 0)
        assert person.app.diagram._pull == marked[-1]
        if blocks == "7":
            assert marked[-1] is None and words.text().startswith("No white noise does the same")
        else:  # one block cannot tell
            assert marked[-1] is not None and marked[-1] > 0.0 and words.isHidden()


def test_a_pulled_block_is_not_the_end(open_window: Callable[..., Person]) -> None:
    person = open_window(presets()["lazy"])
    person.speed(16.0)
    card = pull_card(person)
    again = card.findChild(QPushButton, "pull_again_1")
    assert again is not None
    at = person.block(4)
    person.press(at)
    for move in range(1, 31):
        person.move(at + QPoint(2 * move + 20 * (move % 2), 0))
        person.wait_frames(1)
    person.wait(lambda: reading(person, "largest_speed") > 0.0)
    person.release(at)
    person.wait(lambda: person.chain.grip == 0)
    # Nothing of it is noise at the end, nor can the end do it again.
    assert reading(person, "noise") == 0.0
    assert not again.isEnabled()
    assert person.app.diagram._pull is None
