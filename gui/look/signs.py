"""The signs on buttons: polygons of one set, drawn in a colour of the theme."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

Polygon = tuple[tuple[float, float], ...]


def _box(left: float, top: float, right: float, bottom: float) -> Polygon:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _bar(x: float, y: float, to_x: float, to_y: float, width: float = 2.0) -> Polygon:
    """A straight stroke."""
    length = math.hypot(to_x - x, to_y - y)
    across, down = -(to_y - y) / length * width / 2, (to_x - x) / length * width / 2
    return (
        (x + across, y + down),
        (to_x + across, to_y + down),
        (to_x - across, to_y - down),
        (x - across, y - down),
    )


def _arc(begin: float, end: float, radius: float, width: float = 2.0) -> Polygon:
    """A bent stroke around the middle, between two parts of a turn (0 is right, ¼ below)."""
    turns = [math.tau * (begin + (end - begin) * part / 32) for part in range(33)]
    outer, inner = radius + width / 2, radius - width / 2
    points = [(outer, turn) for turn in turns] + [(inner, turn) for turn in reversed(turns)]
    return tuple((10.0 + r * math.cos(turn), 10.0 + r * math.sin(turn)) for r, turn in points)


_ROUND = tuple(
    (10.0 + 6.0 * math.cos(math.tau * turn / 48), 10.0 + 6.0 * math.sin(math.tau * turn / 48))
    for turn in range(48)
)
SHAPES: Final[dict[str, tuple[Polygon, ...]]] = {
    "play": (((6, 4), (17, 10), (6, 16)),),
    "pause": (_box(5, 4, 8.5, 16), _box(11.5, 4, 15, 16)),
    "step": (((4, 4), (12, 10), (4, 16)), _box(13.5, 4, 16.5, 16)),
    "step_back": (((16, 4), (8, 10), (16, 16)), _box(3.5, 4, 6.5, 16)),
    "reset": (_box(4, 4, 6.5, 16), ((16, 4), (16, 16), (8, 10))),
    "record": (_ROUND,),
    "stop": (_box(5, 5, 15, 15),),
    "hold": (((5, 2.5), (15, 2.5), (15, 17.5), (10, 12.6), (5, 17.5)),),
    "menu": tuple(_box(3, y, 17, y + 1.8) for y in (4.5, 9.1, 13.7)),
    "loop": (
        _arc(0.54, 0.92, 6.0),
        _arc(0.04, 0.42, 6.0),
        ((18.4, 4.6), (17.6, 10.6), (12.6, 7.2)),
        ((1.6, 15.4), (2.4, 9.4), (7.4, 12.8)),
    ),
    "keyframe": (
        ((8, 4.5), (14.5, 11), (8, 17.5), (1.5, 11)),
        _bar(12.5, 4.2, 18.9, 4.2, 1.8),
        _bar(15.7, 1, 15.7, 7.4, 1.8),
    ),
    "fork": (
        _bar(2.5, 10, 8.6, 10),
        _bar(8, 10.4, 13.4, 5),
        _bar(8, 9.6, 13.4, 15),
        ((11, 3), (17, 3), (17, 9)),
        _bar(13, 14.6, 15.6, 17.2),
    ),
    "film": (
        *(_box(x, y, x + 2.4, y + 2.2) for x in (2, 15.6) for y in (3.4, 7, 10.8, 14.4)),
        _box(5.9, 3.4, 14.1, 9.2),
        _box(5.9, 10.8, 14.1, 16.6),
    ),
    "close": (_bar(4.6, 4.6, 15.4, 15.4), _bar(4.6, 15.4, 15.4, 4.6)),
}
"""In a square of 20 units."""


def sign_icon(name: str, colour: str, size: int = 20, ratio: float = 3.0) -> QIcon:
    """A sign as an icon of `size` logical pixels, sharp up to `ratio` device pixels each."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 20, size / 20)
    path = QPainterPath()
    for polygon in SHAPES[name]:
        one = QPainterPath()
        one.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
        one.closeSubpath()
        path = path.united(one)  # strokes that cross leave no hole
    painter.fillPath(path, QColor(colour))
    painter.end()
    return QIcon(pixmap)
