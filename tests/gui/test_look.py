"""Themes, the ruler, full screen and the card of keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.look.theme import Theme, load_theme
from gui.models.presets import presets
from gui.window.actions import SPECS
from gui.window.keys_card import KeysCard
from tests.gui.person import Person

RULER = presets()["ruler"]


def corner(widget: QWidget) -> QColor:
    """The colour of a widget's ground."""
    return widget.grab().toImage().pixelColor(2, 2)


def scene_pixels(person: Person) -> np.ndarray:
    canvas = person.window.scene.canvas
    assert canvas is not None
    return canvas.picture(0.5)[..., :3].astype(float)


def distance(colour: QColor | np.ndarray, wanted: str) -> float:
    target = QColor(wanted)
    values = colour[:3] if isinstance(colour, np.ndarray) else colour.getRgb()[:3]
    return max(abs(float(a) - b) for a, b in zip(values, target.getRgb()[:3], strict=True))


def assert_dressed_in(person: Person, theme: Theme) -> None:
    """Scene, plots, panels and bars all wear it."""
    person.wait(lambda: person.app.frames.theme == theme)
    person.wait_frames(2)
    top = scene_pixels(person)[:3].reshape(-1, 3).mean(axis=0)
    assert distance(top, theme.sky_top) < 6
    plots = person.window.docks.plots
    assert plots is not None
    for plot in plots.values():
        inner = plot.findChildren(QWidget)  # the course has two plots in it
        assert any(distance(corner(part), theme.surface) < 3 for part in (plot, *inner))
    assert distance(corner(person.window.side.chain), theme.surface) < 12
    assert person.window.fontInfo().pixelSize() == theme.text_size
    assert theme.text in QApplication.instance().styleSheet()
    checked = {name for name in person.window.actions_ if name.startswith("theme_")}
    checked = {name for name in checked if person.window.actions_[name].isChecked()}
    assert checked <= {f"theme_{theme.name}", "theme_system"}


def test_a_theme_dresses_everything(person: Person) -> None:
    for name in ("light", "dark"):
        person.action(f"theme_{name}")
        assert_dressed_in(person, load_theme(name))
        assert person.session.view.theme == name
    person.key(Qt.Key.Key_P)
    assert_dressed_in(person, load_theme("projector"))
    assert person.window.actions_["projector"].isChecked()
    assert not person.app.edits.stack.canUndo()
    person.key(Qt.Key.Key_P)  # back to the one before
    assert_dressed_in(person, load_theme("dark"))
    person.pill("active")  # a preset does not touch it
    assert person.session.view.theme == "dark"


def test_the_systems_scheme_is_followed(
    person: Person, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    assert person.session.view.theme == "system"
    hints = QGuiApplication.styleHints()

    class Hints:
        """Of a desktop that changes its mind."""

        scheme = Qt.ColorScheme.Light

        def colorScheme(self) -> Qt.ColorScheme:
            return self.scheme

    desktop = Hints()
    with monkeypatch.context() as patch:
        patch.setattr(QGuiApplication, "styleHints", lambda: desktop)
        for scheme, name in ((Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Dark, "dark")):
            desktop.scheme = scheme
            hints.colorSchemeChanged.emit(scheme)
            assert_dressed_in(person, load_theme(name))
        person.action("theme_light")
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # who has chosen, has chosen
        assert_dressed_in(person, load_theme("light"))
        person.action("theme_system")
        assert_dressed_in(person, load_theme("dark"))


def test_the_ruler_is_the_same_state_drawn_otherwise(open_window: Callable[..., Person]) -> None:
    person = open_window(presets()["lazy"])
    person.speed(1000.0)
    person.wait_rest()
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: not person.chain.playing)
    person.wait_frames(12)
    chain, share = scene_pixels(person), person.scene.share
    person.key(Qt.Key.Key_R)
    person.wait(lambda: person.scene.appearance == "ruler")
    ruler = scene_pixels(person)
    assert np.abs(chain - ruler).mean() > 20.0
    assert person.scene.share == pytest.approx(share)
    assert person.window.actions_["show_ruler"].isChecked()
    person.key(Qt.Key.Key_R)
    person.wait(lambda: person.scene.appearance == "chain")
    assert np.abs(scene_pixels(person) - chain).mean() < 0.5


def test_the_rulers_end_can_be_pulled(open_window: Callable[..., Person]) -> None:
    person = open_window(RULER)
    person.wait(lambda: person.scene.appearance == "ruler")
    at = person.handle()
    person.press(at)
    assert person.app.chain.held == 8
    to = at + person.handle() * 0
    to.setX(at.x() + 120)
    person.move(to)
    person.wait(lambda: person.chain.end_position > 0.1)
    person.release(to)
    person.wait(lambda: person.chain.grip == 0)


def test_arrows_for_forces_can_be_hidden(person: Person) -> None:
    assert person.scene.friction.size == 0 and not person.session.view.show_forces
    person.key(Qt.Key.Key_F)
    person.wait(lambda: person.scene.friction.size > 0)
    assert person.window.actions_["show_forces"].isChecked()
    person.key(Qt.Key.Key_F)
    person.wait(lambda: person.scene.friction.size == 0)


def test_full_screen_and_back(person: Person) -> None:
    # A bare X server has no window manager that would make it as large as the screen.
    person.key(Qt.Key.Key_F11)
    person.wait(person.window.isFullScreen)
    person.wait_steps(5)
    person.key(Qt.Key.Key_F11)
    person.wait(lambda: not person.window.isFullScreen())
    assert person.window.isVisible()


def test_a_narrow_window_still_shows_the_chain(person: Person) -> None:
    person.window.resize(1280, 720)
    person.wait(lambda: person.window.size().toTuple() == (1280, 720))
    person.wait_frames(12)
    p = person.scene.projection
    assert p.height >= 220 and p.wall < person.scene.handle_x < p.width
    assert person.scene.grip_at(person.scene.handle_x + 6.0 * p.unit, p.axis) == -1


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_keys_are_listed(person: Person, key: Qt.Key) -> None:
    person.key(key)
    card = person.window.findChild(KeysCard)
    assert card is not None
    person.wait(card.isVisible)
    words = {label.text() for label in card.findChildren(QLabel)}
    for spec in SPECS:
        if spec.keys:
            assert spec.text in words, spec.name
    person.qtbot.keyClick(card, Qt.Key.Key_Escape)
    person.wait(lambda: person.window.findChild(KeysCard) is None)
    person.activate()
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: not person.chain.playing)
