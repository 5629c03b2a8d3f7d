"""What the audience reads is large and stands out, in the pictures themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.intents.intent import Open, Set
from gui.lectures.hall.audience import AudienceWindow
from gui.lectures.hall.room import LEAST_LETTER
from gui.lectures.talk import Staging
from gui.look.contrast import contrast
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"
SIZES = ((1280, 720), (1920, 1080))
LEAST_CONTRAST = 7.0
WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


def pixels_of(image: QImage) -> NDArray[np.float64]:
    """(h, w, 3) in 0 … 1."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255.0


def strongest(pixels: NDArray[np.float64]) -> float:
    """Contrast between the ground, which most pixels have, and what differs from it most."""
    colours, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)
    ground = colours[np.argmax(counts)]
    return max(contrast(tuple(ground), tuple(one)) for one in colours)


def test_words_numbers_and_shares_are_read_from_the_last_row(
    open_window: Callable[..., Person],
) -> None:
    person = open_window()
    lectures = person.app.lectures
    lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 1920, 1080)]
    assert person.app.desk.ask(Set("view", "theme", "projector")) == ""
    assert person.app.desk.ask(Open(EXAMPLE)) == ""
    talk, audience = lectures.talk, lectures.audience
    assert talk is not None and audience is not None
    lectures.go_to(1)
    person.wait(lambda: talk.waits_for_click)
    talk.go_on()
    for size in SIZES:
        audience.resize(*size)
        person.wait(lambda: audience.plots.names == ("load_curve",) and audience.plots.isVisible())
        person.wait(lambda: audience.verdicts.chain.pill.isVisible())
        person.wait_frames(12)
        assert_read(person, size)


def test_all_words_of_both_windows_stand_out(open_window: Callable[..., Person]) -> None:
    """A question open, one revealed, a scene with its plots; the lecturer's window beside it."""
    person = open_window()
    lectures = person.app.lectures
    lectures.full, lectures.screens = (
        False,
        lambda: [QRect(0, 0, 960, 540), QRect(960, 0, 960, 540)],
    )
    lectures.of_app = lambda: 1
    assert person.app.desk.ask(Set("view", "theme", "projector")) == ""
    assert person.app.desk.ask(Open(EXAMPLE)) == ""
    talk, audience, lecturer = lectures.talk, lectures.audience, lectures.lecturer
    assert talk is not None and audience is not None and lecturer is not None
    audience.resize(960, 540)
    predictions = person.app.predictions
    for state in ("open", "revealed"):
        person.wait(lambda state=state: predictions.state == state)  # type: ignore[misc]
        person.wait_frames(12)
        assert predictions.card.isVisible()
        person.wait(lambda state=state: state != "open" or talk.waits_for_click)  # type: ignore[misc]
        assert_stands_out(audience)
        assert audience.canvas is not None
        shares = predictions.card.height() / 540, audience.canvas.native.height() / 540
        assert shares[0] >= 0.4 and shares[1] >= 0.25, "neither is a strip"
        audience.resize(1280, 720)  # a larger screen, and back
        person.wait_frames(3)
        audience.resize(960, 540)
        person.wait_frames(3)
        assert (audience.height(), predictions.card.height() < 300) == (540, True)
        talk.go_on()
    lectures.go_to(1)
    person.wait(lambda: talk.waits_for_click)
    person.wait(lambda: not lecturer.coming.image.isNull())
    person.wait_frames(12)
    for window in (audience, lecturer):
        assert_stands_out(window)
    assert_scene_stands_out(audience)


def assert_stands_out(window: QWidget) -> None:
    """Whatever has words: by the ink that they left in the window's picture."""
    picture = pixels_of(window.grab().toImage())
    looked = 0
    for part in window.findChildren(QWidget):
        if not isinstance(part, WORDED) or not part.isVisible() or not words_of(part):
            continue
        at = part.mapTo(window, QPoint(0, 0))
        inked = picture[at.y() : at.y() + part.height(), at.x() : at.x() + part.width()]
        assert strongest(inked[4:-4, 4:-4]) >= LEAST_CONTRAST, words_of(part)
        looked += 1
    assert looked >= 3


def assert_scene_stands_out(audience: AudienceWindow) -> None:
    """Each word of the scene, on whatever it lies."""
    canvas = audience.canvas
    assert canvas is not None and audience.state is not None
    sketch = canvas._draw(audience.state, audience.theme)
    picture = canvas.picture()[..., :3] / 255.0
    height, width = picture.shape[:2]
    for label in sketch.labels:
        half = 0.3 * label.size * len(label.text)
        middle = label.x - label.align * half
        left, right = max(0, int(middle - half)), min(width, int(middle + half) + 1)
        top, low = (
            max(0, int(label.y - 0.5 * label.size)),
            min(height, int(label.y + 0.5 * label.size)),
        )
        if right - left < 2 or low - top < 2:
            continue  # outside: what is magnified is seen in part
        assert strongest(picture[top:low, left:right]) >= LEAST_CONTRAST, label.text


def words_of(part: QWidget) -> str:
    """What is read on it."""
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    assert isinstance(part, QLabel | QAbstractButton | QLineEdit)
    return part.text()


def assert_read(person: Person, size: tuple[int, int]) -> None:
    talk, audience = person.app.lectures.talk, person.app.lectures.audience
    assert talk is not None and audience is not None
    least = size[1] / 30.0

    # Every word of Qt's: by its font, and by the ink that it left on the screen.
    read = [one for one in audience.findChildren(QLabel) if one.isVisible() and one.text()]
    assert {talk.step.title, "Load curve"} <= {one.accessibleName() or one.text() for one in read}
    screen = QApplication.primaryScreen()
    for label in read:
        assert label.fontInfo().pixelSize() >= least - 0.5, label.text()
        at = label.mapTo(audience, QPoint(0, 0)) + audience.pos()
        shot = screen.grabWindow(0, at.x(), at.y(), label.width(), label.height())
        assert strongest(pixels_of(shot.toImage())) >= LEAST_CONTRAST, label.text()

    # The scene's, and that shares have room.
    canvas = audience.canvas
    assert canvas is not None and audience.state is not None
    assert audience.state.projection.type * LEAST_LETTER >= least
    sketch = canvas._draw(audience.state, audience.theme)
    words = {label.text for label in sketch.labels}
    assert {"share", "pull"} <= words
    numbers = [label.size for label in sketch.labels if label.text.startswith(".")]
    assert len(numbers) == 7 and min(numbers) >= least

    # The plots': axes and their titles.
    for plot in audience.plots.widgets:
        assert audience.theme.small >= least
        assert plot.height() > 0.15 * size[1]
    assert audience.staging == Staging("all", ("load_curve",))
