"""The map: cells, axes, a cross-hair on the cell under the pointer, and where the chain is now."""

from __future__ import annotations

import math
from collections import deque
from typing import Any

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui.diagram.map_marks import (
    paint_crosshair,
    paint_dot,
    paint_number,
    paint_ring,
    paint_trail,
)
from gui.diagram.picture import CHAIN_LOOK, CellPicture, MapLook, turned_result
from gui.look.axis_scale import AxisScale, NameScale, Scale, scale_of
from gui.look.fonts import font_of
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown

Cell = tuple[int, int]
Values = tuple[float | str, float | str]
DRAG = 5.0
"""Pixels that the pressed pointer may stray before a click becomes a path."""
MOST_TICKS = 12
WIDEST_TICK = 18 * GRID
"""Of a name; what is longer ends in …"""
LONGEST_TRAIL = 200
"""Places of the live one that are kept."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}


class MapView(QWidget):
    """Shows a result; x grows to the right and y upwards, unless they fall.

    Signals
    -------
    pointed(cell) : the pointer is over this cell, (column, row), or None.
    chosen(column, row) : a cell was clicked.
    dragged(x, y, final) : the pointer draws a path and is at these values; `final`
        when it is let go.

    Parameters
    ----------
    look : by which the cells are painted.
    leads : whether a drag draws a path; else it is a click.
    """

    pointed = Signal(object)
    chosen = Signal(int, int)
    dragged = Signal(float, float, bool)

    def __init__(
        self, look: MapLook = CHAIN_LOOK, *, leads: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._leads = look, leads
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(40 * GRID, 32 * GRID)
        self.setAccessibleName(say("Phase diagram: a click takes over a cell's parameters"))
        self._theme: Theme = load_theme("dark")
        self._result: Any = None
        self._titles = ("", "")
        self._scales: tuple[Scale, Scale] = (AxisScale((0.0,)), AxisScale((0.0,)))
        self._image: QImage | None = None
        self._image_key: tuple[object, ...] = ()
        self._falls = (False, False)
        self._chain: Values = (math.nan, math.nan)
        self._pull: Values = (math.nan, math.nan)
        self._trail: deque[Values] = deque(maxlen=LONGEST_TRAIL)
        self._axes: tuple[object, ...] = ()
        self._cell: Cell | None = None
        self._other: Cell | None = None
        self._place: tuple[float, float] | None = None
        self._nearest: tuple[Cell, ...] = ()
        self._pressed: QPointF | None = None
        self._path: list[QPointF] | None = None

    # --- what is shown -----------------------------------------------------------------

    def show_result(
        self, result: Any, x_title: str, y_title: str, falls: tuple[bool, bool] = (False, False)
    ) -> None:
        """Show what is known of a diagram.

        Parameters
        ----------
        falls : whether x grows to the left, and y downwards.
        """
        self._result, self._titles, self._falls = result, (x_title, y_title), falls
        self._scales = (scale_of(result.plan.x.values), scale_of(result.plan.y.values))
        axes = (result.plan.x.name, result.plan.y.name)
        if axes != self._axes:
            self._axes, self._chain = axes, (math.nan, math.nan)
            self._trail.clear()
        if self._cell is not None and not self._has(self._cell):
            self._point_at(None)
        self._nearest = tuple(filter(self._has, self._nearest))
        self.show_cursor(self._place)
        self.update()

    def show_chain(self, x: float | str, y: float | str) -> None:
        """The live one has these values; a ring marks them where they are on the map."""
        if (x, y) != self._chain:
            self._chain = (x, y)
            self._trail.append((x, y))
            self.update()

    def show_pull(self, x: float, y: float) -> None:
        """The pull amounts to these values; a dot marks them, NaN marks nothing."""
        if (x, y) != self._pull:
            self._pull = (x, y)
            self.update()

    def show_cursor(self, place: tuple[float, float] | None) -> None:
        """The pointer is at this place of another map, 0 … 1 across and upwards, or nowhere."""
        self._place, cell = place, None
        if place is not None and self._result is not None:
            cell = self._cell_of(
                *self._turned(place[0] * self._count(0), place[1] * self._count(1))
            )
        if cell != self._other:
            self._other = cell
            self.update()

    def show_nearest(self, cells: tuple[Cell, ...]) -> None:
        """Number these cells from the nearest on."""
        self._nearest = cells
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self.update()

    @property
    def cell(self) -> Cell | None:
        """The cell that is read: under the pointer, or where it is on another map."""
        return self._cell or self._other

    @property
    def pointed_place(self) -> tuple[float, float] | None:
        """Where the middle of the cell under the pointer lies, 0 … 1 across and upwards."""
        if self._cell is None:
            return None
        across, upwards = self._turned(self._cell[0] + 0.5, self._cell[1] + 0.5)
        return across / self._count(0), upwards / self._count(1)

    def _count(self, axis: int) -> int:
        return self._scales[axis].count

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """From places along the axes to places across and upwards, and back."""
        return (
            self._count(0) - x if self._falls[0] else x,
            self._count(1) - y if self._falls[1] else y,
        )

    def _has(self, cell: Cell) -> bool:
        return cell[0] < self._scales[0].count and cell[1] < self._scales[1].count

    # --- places ------------------------------------------------------------------------

    def area(self) -> QRectF:
        """Where the cells are."""
        line = self.fontMetrics().height()
        ticks = self._scales[1].ticks(MOST_TICKS)
        widest = max(self.fontMetrics().horizontalAdvance(text) for _, text in ticks)
        widest = min(widest, WIDEST_TICK)
        left = round(line + widest + 2.5 * GRID)
        bottom = 2 * line + 12
        return QRectF(self.rect()).adjusted(left, line // 2, -line, -bottom)

    def point_of(self, x: float, y: float) -> QPointF:
        """Where a place in cells lies in the widget."""
        area, (across, upwards) = self.area(), self._turned(x, y)
        columns, rows = self._count(0), self._count(1)
        return QPointF(
            area.left() + across * area.width() / columns,
            area.bottom() - upwards * area.height() / rows,
        )

    def _places_at(self, at: QPointF) -> tuple[float, float]:
        area = self.area()
        return self._turned(
            (at.x() - area.left()) * self._count(0) / area.width(),
            (area.bottom() - at.y()) * self._count(1) / area.height(),
        )

    def _cell_at(self, at: QPointF) -> Cell | None:
        if self._result is None or not self.area().contains(at):
            return None
        return self._cell_of(*self._places_at(at))

    def _cell_of(self, x: float, y: float) -> Cell:
        return self._scales[0].cell(x), self._scales[1].cell(y)

    # --- pointer and keys ----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click or a path begins."""
        if event.button() == Qt.MouseButton.LeftButton and self._cell_at(event.position()):
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the cell under the pointer; pressed, draw a path."""
        at = event.position()
        self._point_at(self._cell_at(at))
        if self._pressed is None:
            return
        if self._leads and self._path is None and (at - self._pressed).manhattanLength() >= DRAG:
            self._path = [self._pressed]
        if self._path is not None:
            self._path.append(self._inside(at))
            self._tell_path(at, final=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses its cell; a path ends."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if self._path is None:
            cell = self._cell_at(pressed)
            if cell is not None:
                self.chosen.emit(*cell)
            return
        self._path = None
        self._tell_path(event.position(), final=True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is read while the pointer is elsewhere."""
        self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the cross-hair, Return chooses its cell."""
        step = ARROWS.get(Qt.Key(event.key()))
        if self._result is None or (step is None and event.key() != Qt.Key.Key_Return):
            super().keyPressEvent(event)
        elif step is None:
            if self._cell is not None:
                self.chosen.emit(*self._cell)
        else:
            columns, rows = self._count(0), self._count(1)
            x, y = self._cell or (columns // 2, rows // 2)
            right, up = (
                -way if falls else way for way, falls in zip(step, self._falls, strict=True)
            )
            self._point_at((min(max(x + right, 0), columns - 1), min(max(y + up, 0), rows - 1)))

    def _point_at(self, cell: Cell | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self.pointed.emit(cell)
        self.update()

    def _inside(self, at: QPointF) -> QPointF:
        area = self.area()
        return QPointF(
            min(max(at.x(), area.left()), area.right()),
            min(max(at.y(), area.top()), area.bottom()),
        )

    def _tell_path(self, at: QPointF, *, final: bool) -> None:
        x, y = self._places_at(at)
        values = self._scales[0].value(x), self._scales[1].value(y)
        if not any(isinstance(value, str) for value in values):  # no way leads between names
            self.dragged.emit(*values, final)

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Cells, axes, and what lies over them."""
        painter = QPainter(self)
        if self._result is None:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter, say("Run, or open a diagram")
            )
            return
        area = self.area()
        self._paint_ground(painter, area)
        painter.drawImage(area, self._cells(area))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, area)
        painter.setClipRect(area.adjusted(-1, -1, 1, 1))
        if self.cell is not None:
            paint_crosshair(painter, self._theme, area, self._box(self.cell))
        self._paint_path(painter)
        for number, cell in enumerate(self._nearest, start=1):
            paint_number(painter, self._theme, self._box(cell).topLeft(), number)
        painter.setClipping(False)
        self._paint_marks(painter)

    def _cells(self, area: QRectF) -> QImage:
        """The picture of the cells, painted anew only when something in it changed."""
        result, ratio = self._result, self.devicePixelRatioF()
        assert result is not None
        size = (round(area.width() * ratio), round(area.height() * ratio))
        key = (id(result), size, ratio, self._theme.name)
        if self._image is None or key != self._image_key:
            self._image_key = key
            turned = turned_result(result, self._falls)
            self._image = CellPicture(turned, self._theme, size, ratio, self._look).image()
        return self._image

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, QColor(self._theme.raised))
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(-1, -1, 0, 0).toRect())

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(self._theme.muted))
        metrics = self.fontMetrics()
        line, gap = metrics.height(), GRID // 2
        wide = area.width() / self._count(0) if self._named else 12.0 * GRID
        for place, text in self._ticks_across(area.width()):
            at = self.point_of(place, 0.0)
            painter.drawLine(QLineF(at.x(), area.bottom() + 1, at.x(), area.bottom() + gap))
            box = QRectF(at.x() - wide / 2, area.bottom() + gap, wide, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shortened(text, wide - gap))
        for place, text in self._scales[1].ticks(max(2, int(area.height() // (3 * line)))):
            at = self.point_of(0.0, place)
            painter.drawLine(QLineF(area.left() - gap, at.y(), area.left() - 1, at.y()))
            box = QRectF(0.0, at.y() - line, area.left() - 1.5 * gap, 2 * line)
            upright = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, upright, self._shortened(text, box.width()))
        self._paint_titles(painter, area, line)

    @property
    def _named(self) -> bool:
        """Whether the cells across have names."""
        return isinstance(self._scales[0], NameScale)

    def _shortened(self, text: str, room: float) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))

    def _ticks_across(self, width: float) -> list[tuple[float, str]]:
        """As many as stand clear of each other; of names all, as none can be told from others."""
        if self._named:
            return self._scales[0].ticks(MOST_TICKS)
        for most in range(MOST_TICKS, 2, -1):
            ticks = self._scales[0].ticks(most)
            words = max(self.fontMetrics().horizontalAdvance(text) for _, text in ticks)
            if len(ticks) * (words + 3 * GRID) <= width:
                return ticks
        return self._scales[0].ticks(2)

    def _paint_titles(self, painter: QPainter, area: QRectF, line: int) -> None:
        below = QRectF(area.left(), area.bottom() + line + GRID, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown(self._titles[0]))
        painter.save()
        painter.translate(0.0, area.bottom())
        painter.rotate(-90.0)
        beside = QRectF(0.0, 0.0, area.height(), line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, shown(self._titles[1]))
        painter.restore()

    def _paint_path(self, painter: QPainter) -> None:
        if self._path:
            pen = QPen(QColor(self._theme.text), self._theme.line_width, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(self._path))

    def _paint_marks(self, painter: QPainter) -> None:
        """A ring for the live one at the end of its way, a dot for the pull."""
        way = [at for values in self._trail if (at := self._mark_at(*values)) is not None]
        paint_trail(painter, self._theme, way)
        for values, paint in ((self._chain, paint_ring), (self._pull, paint_dot)):
            at = self._mark_at(*values)
            if at is not None:
                paint(painter, self._theme, at)

    def _mark_at(self, x: float | str, y: float | str) -> QPointF | None:
        places = self._scales[0].place(x), self._scales[1].place(y)
        return self.point_of(*places) if all(map(math.isfinite, places)) else None

    def cell_rect(self, cell: Cell) -> QRect:
        """Where a cell is in the widget."""
        return self._box(cell).toRect()

    def _box(self, cell: Cell) -> QRectF:
        x, y = cell
        return QRectF(self.point_of(x, y + 1), self.point_of(x + 1, y)).normalized()
