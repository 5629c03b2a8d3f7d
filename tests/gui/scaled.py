"""What of the app is astray where the system draws everything larger.

    QT_SCALE_FACTOR=1.5 python -m tests.gui.scaled

opens the app, and says in JSON, all by the pixels of the screen itself, how far the scene is from
its picture at that scale, what the mouse finds where a block and the handle are seen, which colours
the cells of a diagram have where they are said to be, and what is cut off in cards and dialogs.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.cut_off import cut_off

FAR = 40
"""By so much may a channel differ: other code smooths the edges."""


def pixels_of(image: QImage) -> NDArray[np.int16]:
    """(h, w, 3)"""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8)
    rows = rows.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()]
    return rows.reshape(image.height(), image.width(), 3).astype(np.int16)


def astray(seen: NDArray[np.int16], left: int, top: int, wanted: NDArray[np.int16]) -> float:
    """Part of the pixels that are nowhere within a pixel of where they are `wanted`.

    A window may begin, and end, in the midst of one.
    """
    height, width = wanted.shape[:2]
    off = np.full((height - 2, width - 2), np.inf)
    for down, right in itertools.product(range(3), repeat=2):
        part = seen[top + down :, left + right :][: height - 2, : width - 2]
        off = np.minimum(off, np.abs(part - wanted[1:-1, 1:-1]).max(axis=2))
    return float((off > FAR).mean())


class Scaled:
    """The app at the scale of this process."""

    def __init__(self) -> None:
        from gui.app import App, make_application
        from gui.models.presets import read_presets

        self.application = make_application(["test"])
        self.app = App(read_presets().first, keep=False, warm_up=False)
        self.app.show(QSize(1000, 600))
        self.wait(lambda: self.app.ready and self.app.frames.state is not None)
        self.frames()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the app live until the condition holds."""
        while not condition():
            self.application.processEvents()

    def frames(self) -> None:
        """Let the window draw."""
        last = self.app.frames._frame
        self.wait(lambda: self.app.frames._frame >= last + 8)

    # --- what is seen ------------------------------------------------------------------

    def scene(self) -> float:
        """Part of the scene's pixels that are not those of its picture at this scale."""
        canvas = self.app.window.scene.canvas
        assert canvas is not None
        self.app.desk.deeds.do("play")
        self.frames()
        self.frames()
        native = canvas.native
        at, ratio = native.mapToGlobal(QPoint()), native.devicePixelRatio()
        seen = pixels_of(native.screen().grabWindow(0).toImage())
        wanted = canvas.picture(ratio)[:, :, :3].astype(np.int16)
        return astray(seen, round(at.x() * ratio), round(at.y() * ratio), wanted)

    def taken(self) -> list[int]:
        """What is held where the blocks, and the handle, are seen."""
        canvas, state = self.app.window.scene.canvas, self.app.frames.state
        assert canvas is not None and state is not None
        level = round(state.projection.axis)
        places = [*state.block_x, state.handle_x + 6.0 * state.projection.unit]
        held = []
        for place in places:
            at = QPoint(round(float(place)), level)
            QTest.mousePress(canvas.native, Qt.MouseButton.LeftButton, pos=at)
            held.append(self.app.chain.held)
            QTest.mouseRelease(canvas.native, Qt.MouseButton.LeftButton, pos=at)
        return held

    def diagram(self) -> float:
        """How far cells of a diagram are from their colours, at most."""
        from gui.diagram.kinds import NETWORK
        from gui.look.shades import accuracy_shades

        self.app.diagram.open(NETWORK)
        window = self.app.diagram.window
        assert window is not None
        self.wait(lambda: window.network.result is not None)
        self.frames()
        view, result = window.network.map, window.network.result
        image, ratio = pixels_of(view.grab().toImage()), view.devicePixelRatio()
        colours = accuracy_shades(result.accuracy, self.app.frames.theme)
        off = 0.0
        for row, column in np.ndindex(result.plan.shape):
            corner = view.cell_rect((column, row)).bottomLeft() + QPoint(3, -3)
            found = image[round(corner.y() * ratio), round(corner.x() * ratio)]
            off = max(off, float(np.abs(found - colours[row, column][:3]).max()))
        window.close()
        return off

    def cards(self) -> dict[str, list[str]]:
        """What is cut off in the window and in what opens over it."""
        from gui.film.keyframes import Keyframes
        from gui.replay.films.card import FilmCard, FilmSource

        told = {"window": cut_off(self.app.window)}
        self.app.desk.deeds.do("keys")
        source = FilmSource("run.h5", 30.0, None, Keyframes())
        FilmCard(source, None, "dark", self.app.window).show()
        self.frames()
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not self.app.window:
                told[type(one).__name__] = cut_off(one)
                one.close()
        return told


def main() -> None:
    """Open the app, and look."""
    scaled = Scaled()
    told: dict[str, Any] = {
        "ratio": scaled.app.window.devicePixelRatio(),
        "astray": scaled.scene(),
        "taken": scaled.taken(),
        "diagram": scaled.diagram(),
        "cut off": scaled.cards(),
    }
    scaled.app.window.close()
    scaled.app.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
    QApplication.quit()
