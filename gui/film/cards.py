"""Plots, verdicts and words of a film: the app's own widgets, painted without a screen."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from gui.film.colour import Bytes, from_qt
from gui.film.layout import Box, Patch
from gui.look.no_screen import use_no_screen
from gui.look.theme import FONT_FAMILY, RESOURCES, Theme

RADIUS, PAD, HEAD = 8.0, 12, 2.0
"""Of a card: corners and rim in logical pixels, and the line with its name in sizes of type."""
LEAST_TYPE = 10
"""Of words that have no room, in logical pixels."""


def qt_without_screen() -> QApplication:
    """The application that widgets need; without a screen if there is none yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        use_no_screen()
        application = QApplication(["springblock-lab"])
        application.setStyle("Fusion")
    if FONT_FAMILY not in QFontDatabase.families():
        for path in sorted((RESOURCES / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(path))
    return application


class Card:
    """A widget on a rounded ground, with its `name` above it.

    Parameters
    ----------
    box : where it stands, in pixels.
    ratio : pixels per logical pixel.
    name : written above the widget; "" for none.
    ground : around its corners; "" for nothing.
    """

    def __init__(
        self,
        widget: QWidget,
        box: Box,
        ratio: float,
        theme: Theme,
        name: str = "",
        ground: str = "",
    ) -> None:
        self.widget, self.box, self._theme, self.name = widget, box, theme, name
        self._ground = QColor(ground) if ground else QColor(Qt.GlobalColor.transparent)
        self._image = blank(box, ratio)
        width, height = box.width / ratio, box.height / ratio
        self._head = round(HEAD * theme.text_size) if name else 0
        self._size = (width, height)
        widget.resize(int(width) - 2, int(height) - 2 - self._head)
        settle(widget)
        self._painted = False

    def painted(self) -> Patch:
        """The widget as it is."""
        settle(self.widget)
        self._image.fill(self._ground)
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.end()
        place, flags = QPoint(1, 1 + self._head), QWidget.RenderFlag.DrawChildren
        if not self._painted:  # axes learn how wide their numbers are when they are painted
            self._painted = True
            self.widget.render(blank(self.box, 1.0), place, renderFlags=flags)
            settle(self.widget)
        self.widget.render(self._image, place, renderFlags=flags)
        pixels = np.empty((self.box.height, self.box.width, 4), np.uint8)
        from_qt(pixels_of(self._image), pixels)
        return self.box, pixels

    def _paint_ground(self, painter: QPainter) -> None:
        theme, (width, height) = self._theme, self._size
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1.0, height - 1.0), RADIUS, RADIUS)
        if self.name:
            painter.setPen(QColor(theme.text))
            place = QRectF(PAD, 4.0, width - 2 * PAD, self._head)
            flags, cut = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
            fit_type(painter, self.name, place, flags, theme.text_size, bold=True)
            words = painter.fontMetrics().elidedText(self.name, cut, int(place.width()))
            painter.drawText(place, flags, words)


class PaintedWords:
    """A line or two of text: the title, or a caption.

    Parameters
    ----------
    size : of the type in logical pixels.
    """

    def __init__(
        self, box: Box, ratio: float, theme: Theme, size: float, *, middle: bool, bold: bool
    ) -> None:
        self.box, self._theme = box, theme
        self._image = blank(box, ratio)
        self._place = QRectF(0.0, 0.0, box.width / ratio, box.height / ratio)
        self._size, self._middle, self._bold = size, middle, bold

    def paint_on(self, frame: Bytes, text: str, opacity: float = 1.0) -> None:
        """Paint a text over whatever is in the frame (h, w, 4)."""
        self._image.fill(Qt.GlobalColor.transparent)
        if text and opacity > 0.0:
            self._paint(text, opacity)
        lay_over(self._image, self.box, frame)

    def _paint(self, text: str, opacity: float) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.text)
        colour.setAlphaF(opacity)
        painter.setPen(colour)
        across = Qt.AlignmentFlag.AlignHCenter if self._middle else Qt.AlignmentFlag.AlignLeft
        flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        fit_type(painter, text, self._place, flags, self._size, bold=self._bold)
        painter.drawText(self._place, flags, text)
        painter.end()


def font(size: float, *, bold: bool = False) -> QFont:
    """The app's own type."""
    one = QFont([f"{FONT_FAMILY} Semi Bold", FONT_FAMILY] if bold else [FONT_FAMILY])
    one.setPixelSize(round(size))
    return one


def fit_type(
    painter: QPainter, words: str, room: QRectF, flags: Any, size: float, *, bold: bool
) -> None:
    """Have a painter write in type of a size, smaller as long as the words need more room."""
    for pixels in range(round(size), LEAST_TYPE - 1, -1):
        painter.setFont(font(pixels, bold=bold))
        if room.contains(painter.boundingRect(room, flags, words)):
            return


def settle(widget: QWidget) -> None:
    """Let layouts find their places: nothing else here turns Qt's wheel."""
    widget.ensurePolished()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.sendPostedEvents()


def blank(box: Box, ratio: float) -> QImage:
    """A picture as large as a box; of Qt's own format, as it draws rims wrongly in others."""
    image = QImage(box.width, box.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    return image


def pixels_of(image: QImage) -> Bytes:
    """(h, w, 4) of a picture, blue first; colours are multiplied by their opacity."""
    bits: Any = image.constBits()
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)


def lay_over(image: QImage, box: Box, frame: Bytes) -> None:
    """Draw a picture over a frame."""
    below = box.of(frame)
    above = pixels_of(image)[..., [2, 1, 0, 3]].astype(np.float32) / 255.0
    under = below.astype(np.float32) / 255.0
    left = under[..., 3:] * (1.0 - above[..., 3:])
    opacity = above[..., 3:] + left
    mixed = (above[..., :3] + left * under[..., :3]) / np.maximum(opacity, 1e-6)
    below[..., :3], below[..., 3:] = np.rint(255.0 * mixed), np.rint(255.0 * opacity)
