"""When something is wrong: one line says what, and the window stays usable."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import gui.window.scene_area
from gui.models.presets import presets
from physics.chain.commands import SetParameters
from tests.gui.person import CONTROL, Person

LAZY = presets()["lazy"]


def diverge(person: Person) -> None:
    """No permitted parameters diverge, so the thread is sent a time step that is refused."""
    unstable = LAZY.chain.model_copy(update={"time_step": 0.9, "noise": 0.1})
    person.app.chain._thread.send(SetParameters(unstable))
    person.wait(lambda: person.chain.failure is not None)
    person.wait(lambda: "is no longer a number" in person.notice)


@pytest.fixture
def fast(open_window: Callable[..., Person]) -> Person:
    """At a chain so fast that it blows up within one batch."""
    person = open_window(LAZY)
    person.speed(1e6)
    person.wait(lambda: person.chain.time > 1e4)
    return person


def test_a_diverged_chain_goes_back_to_its_last_good_state(fast: Person) -> None:
    person, good = fast, fast.chain.positions
    diverge(person)
    failure = str(person.chain.failure)
    assert failure in person.notice and "\n" not in person.notice
    assert "block" in failure and "step" in failure
    # The window lives: nothing is drawn that is no number, and the chain stands.
    step = person.chain.step
    person.key(Qt.Key.Key_Space)
    person.wait_frames(12)
    assert person.chain.step == step
    assert np.isfinite(person.chain.positions).all()

    notice = person.window.scene.notice
    assert notice.offers[0].text() == "Back to the last good state"
    person.click(notice.offers[0])
    person.wait(lambda: person.chain.failure is None)
    assert not person.chain.playing
    assert person.chain.positions == pytest.approx(good, abs=0.01)
    person.wait_frames(12)
    assert not person.notice  # and it is not told again

    person.key(Qt.Key.Key_Space)  # still unstable: what fails anew is told anew
    person.wait(lambda: "is no longer a number" in person.notice)
    person.type_value("chain", "stiffness", "1.5")  # any edit brings the permitted step back
    person.click(notice.offers[0])
    person.wait(lambda: person.chain.failure is None)
    person.key(Qt.Key.Key_Space)
    person.wait_steps(20)
    assert person.chain.failure is None
    assert person.chain.parameters == person.session.chain


def test_an_end_beyond_all_measure_is_drawn(person: Person) -> None:
    far = "-1e9"
    person.speed(1000.0)
    person.type_value("chain", "end_position", far)
    person.wait(lambda: person.chain.end_position == float(far))
    person.wait(lambda: person.scene.projection.span == pytest.approx(1.1e9, rel=1e-3))
    person.wait(lambda: abs(person.chain.positions[-1]) > 1e8)
    person.wait_frames(12)
    assert np.isfinite(person.scene.block_x).all()
    person.key(Qt.Key.Key_Z, CONTROL)
    person.wait(lambda: person.scene.projection.span < 2.0)
    person.wait(lambda: np.abs(person.chain.positions).max() < 2.0)
    assert person.chain.failure is None


def test_a_thread_that_dies_is_told(person: Person, capsys: pytest.CaptureFixture[str]) -> None:
    person.app.chain._thread.send("nonsense")  # type: ignore[arg-type]
    person.wait(lambda: "The chain stopped" in person.notice)
    assert "\n" not in person.notice
    person.wait_frames()
    assert "Traceback" in capsys.readouterr().err  # for a report


# --- no OpenGL -------------------------------------------------------------------------------


def test_without_opengl_the_rest_works(
    open_window: Callable[..., Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gui.window.scene_area, "has_opengl", lambda: False)
    person = open_window(LAZY)
    assert person.window.scene.canvas is None
    words = [label.text() for label in person.window.scene.findChildren(QLabel)]
    message = next(text for text in words if "OpenGL" in text)
    assert "missing" in message and "libgl1" in message
    person.pill("balanced")
    person.speed(1000.0)
    person.wait(lambda: "BALANCED" in person.window.scene.verdicts.chain.pill.face.text())
    person.type_value("chain", "noise", "0.02")
    assert person.session.chain.noise == 0.02
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_R)
    person.key(Qt.Key.Key_P)
    person.key(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    plots = person.window.docks.plots
    assert plots is not None
    person.wait(lambda: "chain" in plots.load_curve.curves())
