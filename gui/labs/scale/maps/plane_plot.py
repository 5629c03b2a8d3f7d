"""The map of scale and width: how far the kernel moves, as shades."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.labs.scale.maps.controls import DiagramBox, Switch
from gui.labs.scale.maps.quantities import (
    APART,
    NOW_HERE,
    SCALE,
    SHORT_APART,
    SHORT_SCALE,
    blend,
    crossing,
    quantity,
    scale_of,
    sides,
)
from gui.labs.scale.maps.shown import Diagram
from gui.look.numbers import Curves, number_text
from gui.look.theme import Theme, load_theme
from gui.look.words import say, shown
from gui.plots.control_row import ControlRow
from gui.plots.items import PixelItem, Stroke, draw_line, mapped
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading
from physics.wording import Words

Array = NDArray[np.float64]

FULL: Final = 3.0
"""log₁₀ of the kernel's change, either way, from which on a shade is full."""
STRONG: Final = 0.85
"""Part of the accent in a full shade."""


class _Shades(PixelItem):
    """Cells by the kernel's change, the line where it is as large as the kernel, and the run."""

    def __init__(self) -> None:
        super().__init__()
        self.left: Array = np.empty((0, 0))
        self.right: Array = np.empty((0, 0))
        self.tall: Array = np.empty((0, 2))
        self.colours: list[list[str]] = []
        self.crossing: tuple[Array, Array] = (np.empty(0), np.empty(0))
        self.here: tuple[float, float] | None = None
        self.line, self.mark = Stroke("#ffffff", dashed=True), "#ffffff"

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """All of it."""
        for row, (low, high) in enumerate(self.tall):
            for column, colour in enumerate(self.colours[row]):
                ends = np.array([self.left[row, column], self.right[row, column]])
                x, y = mapped(to_pixels, ends, np.array([low, high]))
                box = QRectF(QPointF(x[0], y[1]), QPointF(x[1], y[0]))
                painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), QColor(colour))
        if self.crossing[0].size:  # an empty polygon crashes in Qt
            draw_line(painter, self.line, *mapped(to_pixels, *self.crossing))
        if self.here is not None:
            (x,), (y,) = mapped(to_pixels, *(np.array([one]) for one in self.here))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.mark), 2.5))
            painter.drawEllipse(QPointF(x, y), 8.0, 8.0)


class PlanePlot(Plot):
    """The kernel's change over scale and width as shades; a click trains there.

    Parameters
    ----------
    diagram : of output scale and width.
    """

    which = "scale_plane"
    asked = Signal(dict)

    def __init__(self, diagram: Diagram, parent: QWidget | None = None) -> None:
        super().__init__(SCALE, Words("units h"), SHORT_SCALE, parent=parent)
        self._diagram, self._item = diagram, _Shades()
        self._settings: Any = None
        self.add(self._item)
        self._tell_widths()
        self.switch, self.diagrams = Switch(), DiagramBox()
        self.add_controls(ControlRow(self.switch, self.diagrams, stacked=True), beside=True)
        self.switch.clicked.connect(self._turn)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self.apply_theme(load_theme("dark"))

    def show_diagram(self, diagram: Diagram) -> None:
        """Show another diagram, if it is another."""
        self.diagrams.tell()
        if diagram is not self._diagram:
            self._diagram = diagram
            self._tell_widths()
            self.restyle(self.theme)

    def _tell_widths(self) -> None:
        widths = self._diagram.result.plan.y.values
        texts = {float(np.log2(width)): f"{width:.0f}" for width in widths}
        self.item.getAxis("left").show_only(texts)

    def show_map(self, moment: Any) -> None:
        """Show where the settings of the moment are."""
        if moment.settings is not self._settings:
            self._settings = moment.settings
            self._draw()

    def _turn(self) -> None:
        self.switch.turn()
        self._draw()

    def _draw(self) -> None:
        item, apart = self._item, self.switch.apart
        self.name_x(SHORT_APART if apart else SHORT_SCALE)
        self.set_title("bottom", APART if apart else SCALE)
        x = scale_of(self._diagram.result, apart=apart)
        item.left, item.right = sides(x)
        item.tall = np.stack(sides(self._y), axis=1)
        item.crossing = self._crossing(x)
        item.here = self._here(apart=apart)
        self.set_range(item.left.min(), item.right.max(), *item.tall[[0, -1], [0, 1]].tolist())
        item.update()
        self._tell_legend()

    @property
    def _y(self) -> Array:
        return np.log2(np.array(self._diagram.result.plan.y.values, np.float64))

    def _here(self, *, apart: bool) -> tuple[float, float] | None:
        if self._settings is None:
            return None
        at = self._settings.alpha if apart else self._settings.alpha_root_width
        return float(np.log10(at)), float(np.log2(self._settings.width))

    def _crossing(self, x: Array) -> tuple[Array, Array]:
        """Where the kernel changes by its own size, of the widths at which it does."""
        places = crossing(x, quantity(self._diagram.result, "change"))
        known = np.isfinite(places)
        return places[known], self._y[known]

    def curves(self) -> Curves:
        """The line of the crossing."""
        return {shown(Words("‖ΔΘ‖ = ‖Θ₀‖")): self._item.crossing}

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """Nothing is read along x: the cell under the pointer is told."""
        return None

    def _cell_at(self, at: QPointF) -> tuple[int, int] | None:
        point, item = self.view.mapSceneToView(at), self._item
        for row, (low, high) in enumerate(item.tall):
            inside = (item.left[row] <= point.x()) & (point.x() < item.right[row])
            if low <= point.y() < high and inside.any():
                return row, int(np.flatnonzero(inside)[0])
        return None

    def _pointer_moved(self, at: QPointF) -> None:
        super()._pointer_moved(at)
        cell = self._cell_at(at) if self.view.sceneBoundingRect().contains(at) else None
        if cell is not None:
            self.tell(self._words_of(cell))
            self.tip.move(self._tip_place(at))

    def _words_of(self, cell: tuple[int, int]) -> str:
        """What is known of a cell."""
        result = self._diagram.result
        width, scale = f"{result.plan.y.values[cell[0]]:.0f}", f"{result.plan.x.values[cell[1]]:g}"
        change = float(result.kernel_change[cell])
        if np.isfinite(change):
            return say(
                "h = {width}, α√h = {scale}: the kernel changes by {change} times its size",
                width=width,
                scale=scale,
                change=number_text(change),
            )
        why = result.remark(cell) or say("not trained yet")
        return say("h = {width}, α√h = {scale}: {why}", width=width, scale=scale, why=why)

    def _clicked(self, event: Any) -> None:
        cell = self._cell_at(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.asked.emit(self._settings_of(cell))

    def _settings_of(self, cell: tuple[int, int]) -> dict[str, object]:
        """Those of the cell's first network, as far as they differ from what is set."""
        wanted = self._diagram.result.plan.first(cell[1], cell[0]).model_dump()
        now = {} if self._settings is None else self._settings.model_dump()
        always = ("alpha_root_width", "width")
        return {k: v for k, v in wanted.items() if k in always or v != now.get(k)}

    def restyle(self, theme: Theme) -> None:
        """The shades: amber where features are learned, blue where it is lazy."""
        part = quantity(self._diagram.result, "change") / FULL
        part = np.clip(np.where(np.isfinite(part), part, 0.0), -1.0, 1.0)
        self._item.colours = [
            [
                blend(theme.surface, theme.network if one > 0.0 else theme.chain, STRONG * abs(one))
                for one in row
            ]
            for row in part
        ]
        self._item.line = Stroke(theme.text, theme.line_width, dashed=True)
        self._item.mark = theme.warning
        self._draw()

    def _tell_legend(self) -> None:
        theme = self.theme
        self.legend.show_entries(
            (
                Entry(Words("features are learned"), Stroke(theme.network), "square"),
                Entry(Words("lazy"), Stroke(theme.chain), "square"),
                Entry(Words("‖ΔΘ‖ = ‖Θ₀‖"), self._item.line),
                Entry(NOW_HERE, Stroke(theme.warning), "circle"),
            )
        )
