"""Presets by pill and by key, and play, pause, step and reset."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from gui.intents.intent import Picture
from gui.intents.text import read_line
from gui.look.regimes import NAMES
from gui.models.presets import presets, protocols
from gui.window.actions import of_preset
from gui.window.main_window import USUAL_SIZE
from physics.theory.states import noise_free_rest_state, stationary_elongations
from tests.gui.at_panels import AtPanels
from tests.gui.person import CONTROL, SHIFT, Person

LONG = 600.0
"""Simulated time after which every preset has come to its state."""
FAST = 1000.0


def course_until(person: Person, regime: str) -> None:
    """Let a long course pass, until the verdict stands."""
    person.speed(FAST)
    person.wait(lambda: person.chain.time > LONG)
    pill = person.window.scene.verdicts.chain.pill.face
    person.wait(lambda: pill.text() == NAMES[regime])


def assert_settings_are(person: Person, name: str) -> None:
    preset = presets()[name]
    assert person.session.chain == preset.chain
    assert person.session.network == preset.network
    assert person.session.view.appearance == preset.view.appearance
    checked = [key for key, pill in person.window.top_bar.pills.items() if pill.isChecked()]
    assert checked == [name]
    for section in ("chain", "network"):
        rows = getattr(person.window.side, section).form.rows
        shown = {field: row.value for field, row in rows.items()}
        wanted = getattr(preset, section).model_dump(include=set(shown))
        assert shown == wanted


# --- the three regimes -------------------------------------------------------------------


def test_pills_give_lazy_balanced_and_active(person: Person) -> None:
    for name in ("balanced", "active", "lazy"):
        epoch = person.chain.epoch
        person.pill(name)
        person.wait(lambda: person.chain.epoch > epoch)  # noqa: B023
        assert_settings_are(person, name)
        course_until(person, name)


@pytest.mark.parametrize(("key", "name"), [("1", "lazy"), ("2", "balanced"), ("3", "active")])
def test_keys_give_the_states_of_theory(person: Person, key: str, name: str) -> None:
    person.key(getattr(Qt.Key, f"Key_{'321'[int(key) - 1]}"))  # another one first, or the same
    person.key(getattr(Qt.Key, f"Key_{key}"))
    assert_settings_are(person, name)
    course_until(person, name)
    parameters = person.session.chain
    formula = noise_free_rest_state if parameters.noise == 0.0 else stationary_elongations
    theory = formula(parameters)[: parameters.blocks]

    def agrees() -> bool:
        curve = person.app.frames.moment.chain.load_curve
        return curve is not None and np.allclose(curve.shares, theory / theory.sum(), atol=0.04)

    person.wait(agrees)


@pytest.mark.parametrize("name", ["notebook_1", "notebook_2", "ruler"])
def test_the_other_presets_run(person: Person, name: str) -> None:
    person.pill(name)
    person.wait(lambda: person.chain.parameters == presets()[name].chain)
    assert_settings_are(person, name)
    person.wait_steps(20)
    assert person.chain.failure is None
    person.wait_frames()
    assert person.scene.appearance == presets()[name].view.appearance
    assert not person.notice


def test_a_protocol_is_a_preset_without_a_button(panels: AtPanels) -> None:
    before = panels.session
    panels.action(of_preset("batch_size"))
    network = protocols()["batch_size"].network
    assert panels.session.network == network and network.batch_size == 40
    assert panels.session.chain == protocols()["batch_size"].chain
    assert not any(pill.isChecked() for pill in panels.window.top_bar.pills.values())
    panels.key(Qt.Key.Key_Z, CONTROL)
    assert panels.session == before


def test_a_preset_is_one_step_of_undo(panels: AtPanels) -> None:
    panels.type_value("chain", "friction_right", "0.11")
    before = panels.session
    panels.pill("active")
    panels.key(Qt.Key.Key_Z, CONTROL)
    assert (panels.session.chain, panels.session.network) == (before.chain, before.network)
    panels.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert_settings_are(panels, "active")
    panels.wait(lambda: panels.chain.parameters == presets()["active"].chain)


def test_a_file_in_the_folder_is_a_preset_and_a_bad_one_is_told(
    open_window: Callable[..., Person], preset_folder: Path
) -> None:
    """Whatever its name: here that of another action, and markup for a title."""
    title = "<b>Stiff & still</b>"
    text = f"title = {title!r}\ndescription = '<img src=x>'\n[chain]\nstiffness = 2.5"
    (preset_folder / "7_quit.toml").write_text(text)
    (preset_folder / "broken.toml").write_text("[chain")
    person = open_window(size=USUAL_SIZE)  # there is room for one pill more
    assert person.notice.startswith("A preset is left out: broken.toml is not a session file")
    pill = person.window.top_bar.pills["quit"]
    assert pill.text() == "<b>Stiff && still<…" and pill.accessibleName() == title
    assert not Qt.mightBeRichText(pill.toolTip())
    assert "broken" not in person.window.top_bar.pills
    assert ("7", title) in person.window.actions_.key_table()
    entry = person.window.actions_[of_preset("quit")]
    assert entry in person.window.top_bar.menus["Presets"].actions()
    for choose in (
        lambda: person.key(Qt.Key.Key_7),
        lambda: person.pill("quit"),
        entry.trigger,
        lambda: person.app.desk.please(read_line("preset quit", ())),
    ):
        person.pill("lazy")
        choose()
        assert person.session.chain.stiffness == 2.5
        assert pill.isChecked()


# --- play, pause, step, reset ---------------------------------------------------------------


def transport(person: Person, name: str) -> QToolButton:
    text = person.window.actions_[name].text()
    buttons = person.window.top_bar.findChildren(QToolButton)
    return next(button for button in buttons if button.accessibleName() == text)


@pytest.mark.parametrize("way", ["key", "button"])
def test_pause_stands_still_and_play_goes_on(person: Person, way: str) -> None:
    def toggle() -> None:
        if way == "key":
            person.key(Qt.Key.Key_Space)
        else:
            person.click(transport(person, "play"))

    person.wait_steps(5)
    toggle()
    person.wait(lambda: not person.chain.playing)
    standing = person.chain
    person.wait_frames()
    assert person.chain.step == standing.step
    assert np.array_equal(person.chain.positions, standing.positions)
    assert "paused" in person.status
    toggle()
    person.wait(lambda: person.chain.playing)
    person.wait_steps(5)
    person.wait(lambda: "achieved" in person.status)
    assert person.chain.epoch == standing.epoch


def test_a_step_is_exactly_one_step(person: Person) -> None:
    person.wait_steps(5)
    person.key(Qt.Key.Key_Period)
    person.wait(lambda: not person.chain.playing)
    person.wait_frames(2)
    before = person.chain.step
    for count in range(1, 4):
        person.key(Qt.Key.Key_Period)
        person.wait(lambda: person.chain.step == before + count)  # noqa: B023
    person.wait_frames()
    assert person.chain.step == before + 3
    for _ in range(5):  # quicker than the chain answers
        person.key(Qt.Key.Key_Period)
    person.wait(lambda: person.chain.step >= before + 8)
    person.wait_frames()
    assert person.chain.step == before + 8


def test_a_picture_shows_the_newest_in_every_reading(person: Person, tmp_path: Path) -> None:
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: not person.chain.playing)
    person.app.frames.stop()
    before = person.chain.step
    person.key(Qt.Key.Key_Period)
    person.wait(lambda: person.chain.step == before + 1)
    assert f"{before + 1:,} step" not in person.status
    assert person.app.desk.ask(Picture(tmp_path / "window.png")) == ""
    assert f"{before + 1:,} step" in person.status


def test_reset_begins_again_and_runs(person: Person) -> None:
    person.speed(100.0)
    person.wait(lambda: person.chain.time > 20.0)
    person.speed(1.0)  # so that a busy machine does not come as far again before it is looked at
    course = person.chain.epoch
    person.key(Qt.Key.Key_R, CONTROL)
    person.wait(lambda: person.chain.epoch == course + 1)
    assert person.chain.time < 20.0
    assert person.chain.playing
    person.wait_frames(2)
    times = person.app.frames.moment.chain.times
    assert times[0] < 20.0


def test_the_same_seed_takes_the_same_course(open_window: Callable[..., Person]) -> None:
    """Step by step through pauses and batches: the noise belongs to seed, step and block."""
    person = open_window(presets()["balanced"])
    places, goal = [], 40_000
    for hurry in (1.0, 300.0):
        person.speed(hurry)
        person.key(Qt.Key.Key_R, CONTROL)
        person.wait_steps(30)
        person.key(Qt.Key.Key_Space)
        person.wait(lambda: not person.chain.playing)
        person.wait_frames(2)
        person.app.chain.step(goal - person.chain.step)
        person.wait(lambda: person.chain.step == goal)
        places.append(person.chain.positions)
    assert np.array_equal(*places)


def test_a_speed_can_be_typed(panels: AtPanels) -> None:
    field = panels.window.top_bar.findChild(QLineEdit)
    assert field is not None
    panels.type_into(field, "12.5")
    assert panels.session.view.speed == 12.5
    assert field.text() == "12.5×"
    panels.type_into(field, "fast")
    assert panels.session.view.speed == 12.5
    assert field.property("wrong")
    panels.type_into(field, "3×")
    assert panels.session.view.speed == 3.0
    assert not field.property("wrong")
