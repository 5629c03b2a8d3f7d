"""The next step as a picture: as it was seen, or laid out as it will be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.audience.card import PART, TYPE
from gui.audience.painting import font_of_size, paint_asked
from gui.intents.intent import Only, Predict, Show
from gui.lectures.hall.shares import share_of
from gui.lectures.hall.words import StepWords, margin_of
from gui.lectures.lecture import Step
from gui.lectures.talk import Staging
from gui.look.theme import Theme
from gui.look.words import say
from gui.predictions.asking import asked_of
from gui.predictions.kept import Asked

WIDE: Final = 640
"""Pixels of the picture: twice what a small window shows."""
Draw = Callable[[tuple[float, float], float], QImage | None]
"""Draws a scene of a width and height, so many pixels for each of theirs; None if it cannot."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What the audience will see of a step.

    Attributes
    ----------
    theme : as its window wears it, in a window of that size.
    staging : what it sees when the step begins.
    plots : titles by the names of plots.
    scene : draws it.
    is_chain : whether it is the chain's.
    """

    step: Step
    theme: Theme
    size: tuple[int, int]
    staging: Staging
    plots: dict[str, str]
    layers: int
    scene: Draw
    is_chain: bool = True


def staged_after(step: Step, staging: Staging) -> Staging:
    """What the audience sees in the end of a step, from what it saw at its begin."""
    for intent in step.intents:
        if isinstance(intent, Show):
            part = "all" if staging.part in ("scene", "text") else staging.part
            staging = Staging(part, tuple(dict.fromkeys((*staging.plots, *intent.plots))))
        elif isinstance(intent, Only):
            plots = () if intent.part in ("scene", "text") else staging.plots
            staging = Staging(intent.part, plots)
    return staging


def picture_of(coming: Coming) -> QImage:
    """The words as they will be read, and the question, scene and plots under them."""
    wide, tall = coming.size
    scale = WIDE / max(1, wide)
    image = QImage(WIDE, max(1, round(tall * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor(coming.theme.background))
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.scale(scale, scale)
    words = StepWords()
    words.show_step(coming.step, coming.theme, coming.size)
    high = words.heightForWidth(wide)
    words.resize(wide, min(high, tall))
    words.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    margin = margin_of(coming.theme)
    rest = QRectF(margin, high, wide - 2 * margin, tall - high - margin // 2)
    if rest.height() > 0:
        _paint_rest(painter, rest, coming, scale)
    painter.end()
    words.deleteLater()
    return image


def _paint_rest(painter: QPainter, rest: QRectF, coming: Coming, scale: float) -> None:
    asks = [one for one in coming.step.intents if isinstance(one, Predict)]
    staging = staged_after(coming.step, coming.staging)
    if staging.part == "text" and not asks:
        return
    if asks:
        below = QRectF(rest)
        below.setTop(max(rest.top(), rest.bottom() - PART * coming.size[1]))
        _paint_question(painter, below, asks[0], coming)
        rest.setBottom(below.top())
    elif staging.part in ("all", "plots") and staging.plots:
        titles = [coming.plots.get(name, name) for name in staging.plots]
        low = coming.is_chain or staging.part == "plots"
        share = share_of(len(titles), coming.size, low=low)
        place, part = QRectF(rest), share.scene / (share.scene + share.plots)
        if staging.part == "all" and share.beside:
            place.setLeft(rest.left() + part * rest.width())
            rest.setRight(place.left())
        elif staging.part == "all":
            place.setTop(rest.top() + part * rest.height())
            rest.setBottom(place.top())
        _paint_plots(painter, place, titles, coming.theme, share.across)
    if staging.part in ("all", "scene") and rest.height() > 0.1 * coming.size[1]:
        scene = coming.scene((rest.width(), rest.height()), scale)
        if scene is not None:
            painter.drawImage(rest, scene)


def _paint_question(painter: QPainter, area: QRectF, asks: Predict, coming: Coming) -> None:
    theme, pixels = coming.theme, TYPE * coming.size[1]
    painter.setFont(font_of_size(1.15 * pixels, bold=True))
    painter.setPen(QColor(theme.text))
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    used = painter.boundingRect(area, flags, asks.question)
    painter.drawText(area, flags, asks.question)
    try:
        asked = asked_of(asks.of, asks.about, {"": asks.question}, coming.layers)
    except ValueError:
        return  # it is told when it is asked
    left = area.adjusted(0.0, used.height() + 0.4 * pixels, 0.0, -0.4 * pixels)
    if left.height() > 4.0 * pixels:
        paint_asked(painter, left, Asked(prediction=asked), theme, pixels)


def _paint_plots(
    painter: QPainter, area: QRectF, titles: Sequence[str], theme: Theme, across: int
) -> None:
    """Their places, each with its title, so many in a row."""
    between, rows = margin_of(theme), -(-len(titles) // across)
    wide = (area.width() - (across - 1) * between) / across
    tall = (area.height() - (rows - 1) * between) / rows
    for number, title in enumerate(titles):
        row, column = divmod(number, across)
        last = number == len(titles) - 1
        left, top = area.left() + column * (wide + between), area.top() + row * (tall + between)
        box = QRectF(left, top, area.right() - left if last else wide, tall)
        painter.setPen(QPen(QColor(theme.line), 2.0))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 8.0, 8.0)
        painter.setFont(font_of_size(theme.text_size, bold=True))
        painter.setPen(QColor(theme.text))
        within = box.adjusted(between, 0.5 * between, -between, 0.0)
        painter.drawText(within, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, title)
        axes = within.adjusted(0.0, 2.0 * theme.text_size, 0.0, -1.5 * between)
        painter.setPen(QPen(QColor(theme.muted), 2.0))
        painter.drawPolyline([axes.topLeft(), axes.bottomLeft(), axes.bottomRight()])


class ComingPicture(QWidget):
    """Shows the picture as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._line = "#000000"
        self.setMinimumSize(240, 135)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(say("The next step, as the audience will see it"))

    def show_picture(self, image: QImage, words: str) -> None:
        """Show it; an empty one shows nothing.

        Parameters
        ----------
        words : what is read there.
        """
        self.image = image
        self.setAccessibleDescription(words)
        self.update()

    def wear(self, theme: Theme) -> None:
        """Another theme."""
        self._line = theme.line
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As the audience's window."""
        if self.image.isNull():
            return width * 9 // 16
        return round(width * self.image.height() / max(1, self.image.width()))

    def sizeHint(self) -> QSize:
        """A third of a small window."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The picture in its frame."""
        if self.image.isNull():
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(QPoint(), size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self.image)
        painter.setPen(QColor(self._line))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()
