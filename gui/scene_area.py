"""The middle of the window: verdict strip, notice, and the scene or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.canvas.scene_canvas import SceneCanvas
from gui.notice import Notice
from gui.panels.verdict_strip import VerdictStrip
from gui.theme import GRID, Theme

NO_OPENGL = (
    "OpenGL is missing, so the scene cannot be drawn.\n"
    "Install the graphics driver, or Mesa for drawing in software\n"
    "(Debian, Ubuntu: libgl1 libegl1 libgl1-mesa-dri), then start again.\n"
    "Plots, panels and training work without it."
)


class SceneArea(QWidget):
    """Holds the canvas; `canvas` is None where there is no OpenGL."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scene_area")
        self.verdicts = VerdictStrip()
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.verdicts)
        column.addWidget(self.notice)
        self.canvas: SceneCanvas | None = None
        if has_opengl():
            self.canvas = SceneCanvas(theme)
            native = self.canvas.native
            native.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            native.setMinimumSize(320, 220)
            # A window of its own: a plot that is repainted then does not make OpenGL
            # put the whole main window together again, nor does the scene.
            native.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
            native.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
            native.setAccessibleName("The chain: drag a block or the handle")
            column.addWidget(native, 1)
        else:
            message = QLabel(NO_OPENGL)
            message.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(message, 1)

    def scene_size(self) -> tuple[float, float]:
        """Width and height of the scene in logical pixels."""
        if self.canvas is None:
            return (960.0, 480.0)
        size = self.canvas.native.size()
        return float(max(size.width(), 1)), float(max(size.height(), 1))


def has_opengl() -> bool:
    """Whether a context can be made at all."""
    context = QOpenGLContext()
    if not context.create():
        return False
    surface = QOffscreenSurface()
    surface.create()
    made = context.makeCurrent(surface)
    context.doneCurrent()
    return made
