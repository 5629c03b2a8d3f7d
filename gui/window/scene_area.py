"""The middle of the window: verdict strip, notice, and the scene or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QOffscreenSurface, QOpenGLContext, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.canvas.scene_canvas import SceneCanvas
from gui.look.labels import PlainLabel
from gui.look.theme import GRID, Theme
from gui.look.words import say
from gui.panels.lab_strip import LabStrip
from gui.panels.run_corner import RunCorner
from gui.panels.verdict_strip import VerdictStrip
from gui.window.focus_line import FocusLine
from gui.window.notice import Notice
from gui.window.over import Over
from gui.window.sentence import Sentence
from gui.window.twin_strip import TwinStrip
from physics.wording import Words

NO_OPENGL = Words(
    "OpenGL is missing, so the scene cannot be drawn.\n"
    "Install the graphics driver, or Mesa for drawing in software\n"
    "(Debian, Ubuntu: libgl1 libegl1 libgl1-mesa-dri), then start again.\n"
    "Plots, panels and training work without it."
)

LEAST_SIZE = (320, 72)
"""Of a canvas: a small screen with large text has a replay's bar and keyframes under it, too."""


VERDICT_PART = 1.0 / 21.0
"""Size of a large verdict's type over the height of the scene's area; capitals are 0.7 of it."""


class SceneArea(QWidget):
    """Holds the canvas; `canvas` is None where there is no OpenGL."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scene_area")
        self._alone = False
        self.run = RunCorner()
        self.verdicts = VerdictStrip(corner=self.run)
        self.lab_strip = LabStrip()
        self.lab_strip.hide()
        self.sentence = Sentence(self)
        self.notice = Notice(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.verdicts)
        column.addWidget(self.lab_strip)
        self.canvas: SceneCanvas | None = None
        self.twin_canvas: SceneCanvas | None = None
        self.twin_strip = TwinStrip()
        if has_opengl():
            self.canvas = new_canvas(theme, say("The chain: drag a block or the handle"))
            column.addWidget(self.canvas.native, 1)
            FocusLine(self.canvas.native)
            Over(self.sentence, self.canvas.native, self.sentence.size_in, self.notice)
            Over(self.notice, self.canvas.native)
        else:
            message = PlainLabel(NO_OPENGL)
            message.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(message, 1)
            Over(self.sentence, message, self.sentence.size_in, self.notice)
            Over(self.notice, message)
        column.addWidget(self.twin_strip)

    def enlarge_verdicts(self, alone: bool) -> None:
        """Whether the verdict is for the last row of a hall; its type grows with the scene."""
        self._alone = alone
        self._fit_verdicts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large verdicts stay as large a part of it."""
        super().resizeEvent(event)
        if self._alone:
            self._fit_verdicts()

    def _fit_verdicts(self) -> None:
        for strip in (self.verdicts, self.lab_strip):
            strip.enlarge(round(self.height() * VERDICT_PART) if self._alone else 0)

    def show_lab(self, *, verdict: bool) -> None:
        """Make room for a lab, and for its verdict if it has any, in the place of the chain's."""
        self.verdicts.hide()
        self.lab_strip.show_verdict("", "", "muted")
        self.lab_strip.setVisible(verdict)

    def leave_lab(self) -> None:
        """Show the chain's verdicts again."""
        self.lab_strip.hide()
        self.show_sentence("")
        self.verdicts.show()

    def show_sentence(self, sentence: str) -> None:
        """Say a sentence quietly over the scene; "" says nothing any more."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def take_focus(self) -> None:
        """The keys are meant for the scene."""
        if self.canvas is not None:
            self.canvas.native.setFocus()

    def put_below(self, widget: QWidget) -> None:
        """Add something under the scene, hidden as long as nobody shows it."""
        widget.hide()
        self._column.addWidget(widget)

    def show_twin(self, theme: Theme) -> None:
        """Make room for a second chain under the first."""
        if self.canvas is not None and self.twin_canvas is None:
            self.twin_canvas = new_canvas(theme, say("The twin of the chain above"))
            self._column.addWidget(self.twin_canvas.native, 1)
        for canvas in self.canvases:
            canvas.native.show()
        self.twin_strip.show()

    def hide_twin(self) -> None:
        """Give the room back to the first chain."""
        self.twin_strip.hide()
        if self.canvas is not None and self.twin_canvas is not None:
            self.twin_canvas.native.hide()

    @property
    def canvases(self) -> list[SceneCanvas]:
        """The upper one first."""
        return [canvas for canvas in (self.canvas, self.twin_canvas) if canvas is not None]

    @property
    def upload_seconds(self) -> float:
        """What handing the last states to the visuals took."""
        return sum(canvas.upload_seconds for canvas in self.canvases)

    def scene_size(self) -> tuple[float, float]:
        """Width and height of the scene in logical pixels."""
        return (960.0, 480.0) if self.canvas is None else size_of(self.canvas)


def new_canvas(theme: Theme, name: str) -> SceneCanvas:
    """A canvas for the scene, called `name` to those who do not see it."""
    # Else Qt makes whatever stands beside it a window, too, and what holds them: nothing then
    # paints the ground between these, and what was drawn across it stays.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontCreateNativeWidgetSiblings)
    canvas = SceneCanvas(theme)
    native = canvas.native
    native.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    native.setMinimumSize(*LEAST_SIZE)
    # A window of its own: a plot that is repainted then does not make OpenGL
    # put the whole main window together again, nor does the scene.
    native.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
    native.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    native.setAccessibleName(name)
    return canvas


def size_of(canvas: SceneCanvas) -> tuple[float, float]:
    """Width and height of a canvas in logical pixels."""
    size = canvas.native.size()
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
