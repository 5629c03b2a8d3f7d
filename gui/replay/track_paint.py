"""How a timeline is drawn: ticks, marks, range, keyframes and playhead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from gui.look.theme import Theme
from gui.moments.marks import Kind
from gui.replay.mark_lane import COLUMN, Run
from gui.replay.track_state import SIDE, TrackState

CENTRE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
COLOURS: Final[dict[Kind, str]] = {
    "change": "chain",
    "pull": "handle",
    "reset": "warning",
    "train": "network",
    "twin": "theory",
    "view": "muted",
    "fork": "text",
}
"""Which colour of the theme a kind of mark has; its shape tells it too."""
TICK_GAP: Final = 28.0
"""Pixels between two times."""


def paint_ground(painter: QPainter, state: TrackState, theme: Theme) -> None:
    """What stays while the recording plays: ticks with their times, the groove, the marks."""
    _paint_ticks(painter, state, theme)
    _paint_groove(painter, state, QColor(theme.line), state.scale.right)
    for run in state.runs():
        _paint_run(painter, state, run, theme)


def paint_moving(painter: QPainter, state: TrackState, theme: Theme, *, focused: bool) -> None:
    """What moves: the range, the part played, the keyframes, the playhead."""
    if state.span is not None:
        _paint_span(painter, state, state.span, theme)
    playhead = state.scale.x(state.position)
    _paint_groove(painter, state, QColor(theme.chain), playhead)
    if state.span is not None:
        for seconds, side in zip(state.span, (1.0, -1.0), strict=True):
            _paint_end(painter, state, state.scale.x(seconds), side, theme)
    _paint_keyframes(painter, state, theme)
    _paint_playhead(painter, state, playhead, theme, focused=focused)


def paint_pointer(painter: QPainter, state: TrackState, x: float, theme: Theme) -> None:
    """A fine line where the mouse is."""
    painter.setPen(QPen(QColor(theme.muted), 1.0))
    painter.drawLine(QPointF(x, 2.0), QPointF(x, state.rows.groove + 5.0 * state.rows.unit))


# --- what stays ----------------------------------------------------------------------------


def _paint_ticks(painter: QPainter, state: TrackState, theme: Theme) -> None:
    scale, rows = state.scale, state.rows
    metrics = QFontMetricsF(painter.font())
    widest = max(metrics.horizontalAdvance(text) for _at, text in scale.ticks(1e9))
    room = max(widest, metrics.horizontalAdvance("00:00")) + TICK_GAP * rows.unit
    edge = scale.right + SIDE * rows.unit
    for seconds, text in scale.ticks(room):
        x = scale.x(seconds)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(QPointF(x, rows.groove + 4.0 * rows.unit), QPointF(x, rows.labels - 1.0))
        half = 0.5 * metrics.horizontalAdvance(text)
        middle = min(max(x, half), edge - half)
        box = QRectF(middle - half - 1.0, rows.labels, 2.0 * half + 2.0, metrics.height())
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, CENTRE | Qt.TextFlag.TextDontClip, text)


def _paint_groove(painter: QPainter, state: TrackState, colour: QColor, right: float) -> None:
    half = 2.5 * state.rows.unit
    left = state.scale.left
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    bar = QRectF(left - half, state.rows.groove - half, right - left + 2.0 * half, 2.0 * half)
    painter.drawRoundedRect(bar, half, half)


def _paint_run(painter: QPainter, state: TrackState, run: Run, theme: Theme) -> None:
    glyph, middle = state.glyph, state.rows.marks
    half = 0.5 * glyph + 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    many = len(run.marks) > 1
    if many:
        band = QRectF(run.left - half, middle - half, run.right - run.left + 2 * half, 2 * half)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(band, 3.0, 3.0)
    for column in run.columns:
        high = glyph * (0.3 + 0.7 * column.full)
        width = COLUMN * glyph - 0.8
        bar = QRectF(column.x, middle + 0.5 * glyph - high, width, high)
        painter.fillRect(bar, _faded(theme, COLOURS[column.kind], 0.65))
    for x, kind in run.signs:
        at = QPointF(x, middle)
        if many:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawEllipse(at, half, half)
        paint_mark(painter, kind, at, glyph, theme)


def paint_mark(painter: QPainter, kind: Kind, at: QPointF, size: float, theme: Theme) -> None:
    """The sign of a kind of mark, in its shape and colour."""
    colour = QColor(getattr(theme, COLOURS[kind]))
    path = _SHAPES[kind]()
    painter.save()
    painter.translate(at)
    painter.scale(size / 10.0, size / 10.0)
    if kind == "view":
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif kind == "fork":
        painter.setPen(QPen(colour, 1.9, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPath(path)
    painter.restore()


def _ellipse(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0.0, 0.0), radius, radius)
    return path


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _bars() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-4.5, -3.7, 9.0, 2.8))
    path.addRect(QRectF(-4.5, 0.9, 9.0, 2.8))
    return path


def _branches() -> QPainterPath:
    """One line that becomes two."""
    path = QPainterPath(QPointF(-4.2, 0.0))
    path.lineTo(-0.8, 0.0)
    path.lineTo(4.0, -3.8)
    path.moveTo(-0.8, 0.0)
    path.lineTo(4.0, 3.8)
    return path


_SHAPES: Final[dict[Kind, Callable[[], QPainterPath]]] = {
    "change": lambda: _ellipse(3.9),
    "pull": lambda: _polygon((-3.6, -4.4), (4.4, 0.0), (-3.6, 4.4)),
    "reset": lambda: _polygon((-3.8, -3.8), (3.8, -3.8), (3.8, 3.8), (-3.8, 3.8)),
    "train": lambda: _polygon((-4.6, 3.8), (0.0, -4.4), (4.6, 3.8)),
    "twin": _bars,
    "view": lambda: _ellipse(3.5),
    "fork": _branches,
}


def _faded(theme: Theme, name: str, alpha: float) -> QColor:
    colour = QColor(getattr(theme, name))
    colour.setAlphaF(alpha)
    return colour


# --- what moves ------------------------------------------------------------------------------


def _paint_span(
    painter: QPainter, state: TrackState, span: tuple[float, float], theme: Theme
) -> None:
    """The range as a shade over marks and groove."""
    left, right = (state.scale.x(seconds) for seconds in span)
    bottom = state.rows.groove + 4.0 * state.rows.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(left, 1.0, right - left, bottom - 1.0), _faded(theme, "text", 0.10))


def _paint_end(painter: QPainter, state: TrackState, x: float, side: float, theme: Theme) -> None:
    """An end of the range: a fine line, and under the groove a tab to be taken hold of."""
    unit, groove = state.rows.unit, state.rows.groove
    painter.setPen(QPen(QColor(theme.text), 1.2))
    painter.drawLine(QPointF(x, 1.0), QPointF(x, groove + 4.0 * unit))
    tab = ((0.0, 4.0), (6.5, 10.5), (0.0, 10.5))
    points = [QPointF(x + side * across * unit, groove + down * unit) for across, down in tab]
    painter.setBrush(QColor(theme.text))
    painter.drawPolygon(QPolygonF(points))


def _paint_keyframes(painter: QPainter, state: TrackState, theme: Theme) -> None:
    middle = state.rows.keyframes
    if middle is None:
        return
    first, last = state.scale.left, state.scale.right
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawLine(QPointF(first, middle), QPointF(last, middle))
    order = sorted(range(len(state.keyframes)), key=lambda index: index == state.chosen)
    for index in order:
        at = QPointF(state.scale.x(state.keyframes[index]), middle)
        chosen = index == state.chosen
        half = (6.5 if chosen else 5.0) * state.rows.unit
        painter.setPen(QPen(QColor(theme.chain if chosen else theme.muted), 1.5))
        painter.setBrush(QColor(theme.chain if chosen else theme.raised))
        corners = ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0))
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _paint_playhead(
    painter: QPainter, state: TrackState, x: float, theme: Theme, *, focused: bool
) -> None:
    unit, groove = state.rows.unit, state.rows.groove
    painter.setPen(QPen(QColor(theme.handle), 1.5 * unit))
    painter.drawLine(QPointF(x, 1.0), QPointF(x, groove))
    edge = QColor(theme.chain if focused else theme.surface)
    painter.setPen(QPen(edge, 2.0))
    painter.setBrush(QColor(theme.handle))
    painter.drawEllipse(QPointF(x, groove), 6.5 * unit, 6.5 * unit)
