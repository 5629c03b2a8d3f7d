"""A diagram of phases: cells as they are seen, the limit's borders, points with names, a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.look.fonts import font_of
from gui.look.numbers import Curves
from gui.look.theme import Theme, load_theme
from gui.look.words import shown
from gui.plots.items import Array, PixelItem, Stroke, draw_line, draw_marker, mapped
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading

PALE: Final = 0.42
"""Opacity of cells, so that lines and words on them can be read."""
ROOM: Final = (15.0, 9.0)
"""Letters and lines that a plot has room for in which names are written; else the pointer tells."""
GAP: Final = 7.0
"""Pixels between a point and its name."""
NEAR: Final = 12.0
"""Pixels within which a click takes a point that has a name."""


SettingsAt = Callable[[float, float, str], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Phases:
    """What the diagram shows.

    Attributes
    ----------
    xs, ys : (m,) and (n,) where cells are, evenly.
    cells : (n, m) which phase each is in.
    borders : of the limit, x and y each.
    points : places by their names; several that lie on one place are one name.
    here : the place that is shown in the lab, if it has one.
    """

    xs: Sequence[float]
    ys: Sequence[float]
    cells: NDArray[np.int64]
    borders: Mapping[str, tuple[Array, Array]]
    points: Mapping[str, tuple[float, float]]
    here: tuple[float, float] | None


class _Cells(PixelItem):
    """Paints all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.phases: Phases | None = None
        self.colours: tuple[str, ...] = ()
        self.border, self.ink, self.mark = Stroke("#ffffff"), "#ffffff", "#ffffff"
        self.font = QFont()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Cells, borders, points, and where the lab is."""
        if self.phases is None:
            return
        self._draw_cells(painter, to_pixels, self.phases)
        for x, y in self.phases.borders.values():
            draw_line(painter, self.border, *mapped(to_pixels, x, y))
        self._draw_points(painter, to_pixels, self.phases)
        if self.phases.here is not None:
            (x,), (y,) = mapped(to_pixels, *(np.array([one]) for one in self.phases.here))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.mark), 2.5))
            painter.drawEllipse(QPointF(x, y), 9.0, 9.0)

    def _draw_cells(self, painter: QPainter, to_pixels: Any, phases: Phases) -> None:
        half_x, half_y = (0.5 * (one[1] - one[0]) for one in (phases.xs, phases.ys))
        for row, y in zip(phases.cells, phases.ys, strict=True):
            for phase, x in zip(row, phases.xs, strict=True):
                colour = QColor(self.colours[phase])
                colour.setAlphaF(PALE)
                ends_x, ends_y = mapped(
                    to_pixels,
                    np.array([x - half_x, x + half_x]),
                    np.array([y - half_y, y + half_y]),
                )
                box = QRectF(QPointF(ends_x[0], ends_y[1]), QPointF(ends_x[1], ends_y[0]))
                painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), colour)

    def _draw_points(self, painter: QPainter, to_pixels: Any, phases: Phases) -> None:
        painter.setFont(self.font)
        area = to_pixels.mapRect(self.boundingRect())
        for index, (name, place) in enumerate(phases.points.items()):
            (x,), (y,) = mapped(to_pixels, *(np.array([one]) for one in place))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.ink))
            draw_marker(painter, "diamond", QPointF(x, y), 4.5)
            painter.setPen(QColor(self.ink))
            if self._has_room(painter, area):
                self._write(painter, name, QPointF(x, y), area, below=bool(index % 2))

    @staticmethod
    def _has_room(painter: QPainter, area: QRectF) -> bool:
        metrics = painter.fontMetrics()
        wide, tall = ROOM
        return bool(
            area.width() >= wide * metrics.averageCharWidth()
            and area.height() >= tall * metrics.height()
        )

    @staticmethod
    def _write(painter: QPainter, name: str, at: QPointF, area: QRectF, *, below: bool) -> None:
        """A name on that side of its point where there is more room, and no more than fits.

        Every second one is written below its point, so that neighbours do not touch.
        """
        metrics, before, after = painter.fontMetrics(), at.x() - area.left(), area.right() - at.x()
        room = max(before, after) - 2.0 * GAP
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room))
        wide = metrics.horizontalAdvance(text)
        left = at.x() + GAP if after >= before else at.x() - GAP - wide
        painter.drawText(QPointF(left, at.y() + (metrics.ascent() + 3.0 if below else -5.0)), text)


class PhasePlot(Plot):
    """The phase diagram; a click asks for the settings of its place.

    Parameters
    ----------
    names, colours : of the phases, as a person reads them and as the theme calls them.
    """

    which = "phases"
    asked = Signal(dict)

    def __init__(
        self,
        titles: tuple[str, str],
        names: Sequence[str],
        colours: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(*titles, "x", parent=parent)
        self._names, self._colours = names, colours
        self._item, self._remark = _Cells(), ""
        self._settings_at: SettingsAt = _nothing
        self.add(self._item)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self.apply_theme(load_theme("dark"))

    def show_phases(self, phases: Phases, remark: str, settings_at: SettingsAt) -> None:
        """Show a diagram, unless it is shown already.

        Parameters
        ----------
        remark : stands in the legend.
        settings_at : what a click asks for, told the place, and the name of the point that was
            hit, or "".
        """
        self._settings_at = settings_at
        if phases is not self._item.phases:
            self._item.phases, self._remark = phases, remark
            half_x, half_y = (0.5 * (one[1] - one[0]) for one in (phases.xs, phases.ys))
            self.set_range(
                phases.xs[0] - half_x,
                phases.xs[-1] + half_x,
                phases.ys[0] - half_y,
                phases.ys[-1] + half_y,
            )
            self._tell_legend()
            self._item.update()

    def curves(self) -> Curves:
        """The borders of the limit, and the points with names."""
        phases = self._item.phases
        if phases is None:
            return {}
        points = {name: (np.array([x]), np.array([y])) for name, (x, y) in phases.points.items()}
        return {**phases.borders, **points}

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """Nothing is read along x: at a point its whole name is told."""
        return None

    def _pointer_moved(self, at: QPointF) -> None:
        super()._pointer_moved(at)
        name = self._name_near(at)
        if name:
            self.tell(name)
            self.tip.move(self._tip_place(at))

    def _clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._item.phases is not None:
            at = self.view.mapSceneToView(event.scenePos())
            name = self._name_near(event.scenePos())
            self.asked.emit(dict(self._settings_at(at.x(), at.y(), name)))

    def _name_near(self, at: QPointF) -> str:
        phases = self._item.phases
        for name, place in phases.points.items() if phases is not None else ():
            pixel = self.view.mapViewToScene(QPointF(*place))
            if (pixel - at).manhattanLength() <= NEAR:
                return name
        return ""

    def restyle(self, theme: Theme) -> None:
        """The phases' colours, and those of lines and words."""
        item = self._item
        item.colours = tuple(getattr(theme, one) for one in self._colours)
        item.border = Stroke(theme.text, theme.line_width)
        item.ink, item.mark, item.font = theme.text, theme.warning, font_of(theme)
        self._tell_legend()

    def _tell_legend(self) -> None:
        if self._item.phases is None:
            return
        entries = [
            Entry(name, Stroke(colour), "square")
            for name, colour in zip(self._names, self._item.colours, strict=True)
        ]
        entries.append(Entry(shown(self._remark), Stroke(self.theme.muted), "none"))
        self.legend.show_entries(tuple(entries))


def _nothing(_x: float, _y: float, _name: str) -> Mapping[str, object]:
    """Before there is a diagram, a click asks for nothing."""
    return {}
