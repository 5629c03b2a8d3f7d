"""What the audience reads is large and stands out, in the pictures themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from gui.intents.intent import Open, Set
from gui.lectures.hall.room import LEAST_LETTER
from gui.lectures.talk import Staging
from gui.look.contrast import contrast
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"
SIZES = ((1280, 720), (1920, 1080))
LEAST_CONTRAST = 7.0


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
