"""What lies over the cells of a map: cross-hair, numbers of the nearest cells, ring and dot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.look.theme import Theme

RING = 8.0
DOT = 5.0
FAINT = 0.45


def paint_crosshair(painter: QPainter, theme: Theme, area: QRectF, box: QRectF) -> None:
    """A frame around the cell in `box`, and lines from it to the edges of `area`."""
    middle = box.center()
    faint = QColor(theme.text)
    faint.setAlphaF(FAINT)
    painter.setPen(QPen(faint, 1.0))
    for line in (
        QLineF(area.left(), middle.y(), box.left(), middle.y()),
        QLineF(box.right(), middle.y(), area.right(), middle.y()),
        QLineF(middle.x(), area.top(), middle.x(), box.top()),
        QLineF(middle.x(), box.bottom(), middle.x(), area.bottom()),
    ):
        painter.drawLine(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # With a rim, to be told from the boundaries of the regimes.
    for colour, width in ((theme.surface, 3.0), (theme.text, 1.5)):
        painter.setPen(QPen(QColor(colour), width * theme.line_width))
        painter.drawRect(box)


def paint_number(painter: QPainter, theme: Theme, corner: QPointF, number: int) -> None:
    """A disc with a number in the upper left corner of a cell."""
    radius = 0.7 * painter.fontMetrics().height()
    middle = corner + QPointF(1.3 * radius, 1.3 * radius)
    painter.setPen(QPen(QColor(theme.surface), theme.line_width))
    painter.setBrush(QColor(theme.network))
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(QColor(theme.on_accent))
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_ring(painter: QPainter, theme: Theme, at: QPointF) -> None:
    """Where the live one is; with a rim, to be seen on any shade."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.surface, 3.0), (theme.text, 1.25)):
        painter.setPen(QPen(QColor(colour), width * theme.line_width))
        painter.drawEllipse(at, RING, RING)


def paint_trail(painter: QPainter, theme: Theme, way: Sequence[QPointF]) -> None:
    """The live one's way; the older, the fainter."""
    for number, (begin, end) in enumerate(pairwise(way), start=1):
        for colour, width in ((theme.surface, 2.0), (theme.text, 0.75)):
            shade = QColor(colour)
            shade.setAlphaF(number / (len(way) - 1))
            painter.setPen(QPen(shade, width * theme.line_width))
            painter.drawLine(begin, end)


def paint_dot(painter: QPainter, theme: Theme, at: QPointF) -> None:
    """What the pull amounts to."""
    painter.setPen(QPen(QColor(theme.surface), theme.line_width))
    painter.setBrush(QColor(theme.theory))
    painter.drawEllipse(at, DOT + 1.0, DOT + 1.0)
