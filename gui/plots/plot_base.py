"""What all plots share: themed axes, legend above, cross-hair, copy and export."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gui.curves.csv_text import clipboard_text
from gui.curves.plotted import table_of
from gui.curves.table import Table
from gui.look.fonts import font_of
from gui.look.labels import RichLabel
from gui.look.numbers import Curves, number_text
from gui.look.said import said_again
from gui.look.theme import Theme, load_theme
from gui.look.words import say, shown
from gui.plots.axes import TidyAxis
from gui.plots.control_row import ControlRow
from gui.plots.items import Crosshair, PixelItem
from gui.plots.legend import Legend
from gui.plots.plot_words import plot_words
from physics.wording import Words

TIP_OFFSET = 12
NOTHING = Words("nothing measured yet")


@dataclass(frozen=True, slots=True)
class Value:
    """One value that the cross-hair reads; `height` is where its ring is drawn."""

    name: str
    value: float
    colour: str
    height: float


@dataclass(frozen=True, slots=True)
class PointReading:
    """What the cross-hair reads at `x`."""

    x: float
    values: tuple[Value, ...]


class Plot(QWidget):
    """A plot with a legend line above it.

    Subclasses add items to the view, keep `curves()` true and say in
    `reading_at` what the cross-hair reads.

    Parameters
    ----------
    x_title, y_title : of the axes, with the unit.
    x_name : the short name of x in readings and tables.
    whole_x : whether ticks on x stand at whole numbers only.
    hint : what is said while there is nothing to show.

    Attributes
    ----------
    which : what it is in files and figures.
    about : asked for parameters and origin when something is exported.
    fill_menu : adds to the menu of the right button what can be done with the plot.
    """

    which = "plot"

    def __init__(
        self,
        x_title: str,
        y_title: str,
        x_name: str = "x",
        *,
        whole_x: bool = False,
        hint: str = NOTHING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say("{y_title} over {x_title}", y_title=y_title, x_title=x_title))
        self.theme: Theme = load_theme("dark")
        self.x_name = x_name
        self.about: Callable[[], Mapping[str, Any]] = dict
        self.fill_menu: Callable[[QMenu], None] = _leave_empty
        self.legend = Legend(hint)
        self.canvas = pg.PlotWidget(
            enableMenu=False,
            axisItems={"bottom": TidyAxis("bottom", whole=whole_x), "left": TidyAxis("left")},
        )
        self.item = self.canvas.getPlotItem()
        self.view = self.item.getViewBox()
        self.crosshair = Crosshair()
        self.tip = RichLabel(parent=self.canvas)
        self._titles = {"bottom": x_title, "left": y_title}
        self._range: tuple[float, ...] = ()
        self._led: QHBoxLayout | None = None
        self._lay_out()
        self._prepare_canvas()
        self.set_range(0.0, 1.0, 0.0, 1.0)

    # --- for subclasses ----------------------------------------------------------------

    def add(self, item: PixelItem, level: float = 1.0) -> None:
        """Put an item into the view, above those of a lower level."""
        item.setZValue(level)
        self.view.addItem(item, ignoreBounds=True)

    def set_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """Show this part of the plane; costs nothing if it is shown already."""
        wanted = (left, right, bottom, top)
        if wanted != self._range:
            self._range = wanted
            self.view.setRange(xRange=(left, right), yRange=(bottom, top), padding=0.0)

    def set_title(self, axis: str, text: str) -> None:
        """Name an axis ("bottom", "left" or "right")."""
        if self._titles.get(axis) != text:
            self._titles[axis] = text
            self._style_axis(axis)

    def name_x(self, name: str) -> None:
        """Call the lower axis so, and what stands on it."""
        self.x_name = name
        self.set_title("bottom", name)

    def add_controls(self, row: ControlRow, *, beside: bool = False) -> None:
        """Put what is pressed above everything else, or beside the legend."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        if not beside:
            column.insertWidget(0, row)
            return
        head = QHBoxLayout()
        column.removeWidget(self.legend)
        head.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(row, 0, Qt.AlignmentFlag.AlignTop)
        column.insertLayout(0, head)

    def lead_legend(self, title: QWidget | None) -> None:
        """Let a title stand in the legend's line, before it; None gives the line back."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        if title is not None:
            self._led = QHBoxLayout()
            column.removeWidget(self.legend)
            self._led.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
            self._led.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignTop)
            column.insertLayout(0, self._led)
        elif self._led is not None:
            column.removeItem(self._led)
            self._led.removeWidget(self.legend)
            column.insertWidget(0, self.legend)
            self._led = None

    @property
    def legend_is_alone(self) -> bool:
        """Whether nothing stands in its line, so that a title may."""
        column = self.layout()
        return self._led is not None or (column is not None and column.indexOf(self.legend) == 0)

    @property
    def chosen(self) -> str:
        """What of several things is shown, for a title where the choice is not seen."""
        return ""

    def curves(self) -> Curves:
        """What is shown, by name: (x, y), for copy and export."""
        return {}

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """What is read with the pointer at (x, y): by default each curve's nearest point."""
        curves = self.curves()
        if not curves:
            return None
        first = next(iter(curves.values()))[0]
        at = float(first[nearest(first, x)])
        values = (self._value(name, *curve, at) for name, curve in curves.items())
        return PointReading(at, tuple(value for value in values if np.isfinite(value.value)))

    def _value(self, name: str, xs: Any, ys: Any, at: float) -> Value:
        value = float(ys[nearest(xs, at)])
        colour = self.colours().get(name, self.theme.text)
        return Value(name, value, colour, self.height_of(name, value))

    def height_of(self, name: str, value: float) -> float:  # noqa: ARG002
        """Where `value` of curve `name` lies on the left axis."""
        return value

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {}

    def x_text(self, x: float) -> str:
        """Where the cross-hair stands, in words."""
        return f"{shown(self.x_name)} {number_text(x, 4)}"

    # --- theme -------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        self.theme = theme
        self.canvas.setBackground(QColor(theme.surface))
        self.legend.set_colour(theme.muted)
        self.crosshair.colour = theme.muted
        # The labels of the last ticks stand half beyond their axes.
        self.item.layout.setContentsMargins(0, 0.6 * theme.small, 1.3 * theme.small, 0)
        for axis in self._titles:
            self._style_axis(axis)
        self.restyle(theme)
        self.update()

    def restyle(self, theme: Theme) -> None:
        """For subclasses: new strokes for their items."""

    def _style_axis(self, name: str) -> None:
        theme, axis = self.theme, self.item.getAxis(name)
        axis.setTickFont(font_of(theme))
        axis.setTextPen(theme.muted)
        axis.setPen(pg.mkPen(None))
        axis.setTickPen(pg.mkPen(theme.line, width=1))
        axis.label.setFont(font_of(theme))
        axis.show_title(self._titles[name], theme.muted)

    def changeEvent(self, event: QEvent) -> None:
        """In another language the axes have other names."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._titles = {axis: said_again(title) for axis, title in self._titles.items()}
            self.x_name = said_again(self.x_name)
            for axis in self._titles:
                self._style_axis(axis)

    # --- pointer -----------------------------------------------------------------------

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is read while the pointer is elsewhere."""
        self._show_reading(None, QPointF())
        super().leaveEvent(event)

    def _pointer_moved(self, at: QPointF) -> None:
        if not self.view.sceneBoundingRect().contains(at):
            self._show_reading(None, at)
            return
        point = self.view.mapSceneToView(at)
        self._show_reading(self.reading_at(point.x(), point.y()), at)

    def _show_reading(self, reading: PointReading | None, at: QPointF) -> None:
        if reading is None or not reading.values:
            self.crosshair.set_reading(None)
            self.tip.hide()
            return
        self.crosshair.set_reading(
            reading.x, [(value.height, value.colour) for value in reading.values]
        )
        self.tip.setText(self._reading_text(reading))
        self.tip.adjustSize()
        self.tip.move(self._tip_place(at))
        self.tip.show()

    def _reading_text(self, reading: PointReading) -> str:
        lines = [html.escape(self.x_text(reading.x))]
        lines += [
            f'<span style="color:{read.colour}">■</span> {html.escape(shown(read.name))} '
            f"<b>{number_text(read.value)}</b>"
            for read in reading.values
        ]
        return "<br>".join(lines)

    def _tip_place(self, at: QPointF) -> QPoint:
        """Beside the pointer, on the side that has room."""
        size, room = self.tip.size(), self.canvas.size()
        x = at.x() + TIP_OFFSET
        if x + size.width() > room.width():
            x = at.x() - TIP_OFFSET - size.width()
        y = min(max(0.0, at.y() - size.height() / 2), room.height() - size.height())
        return QPoint(round(max(0.0, x)), round(max(0.0, y)))

    # --- copy and export ---------------------------------------------------------------

    def words(self) -> str:
        """What is shown, in words."""
        return plot_words(self.curves(), self.x_name)

    def columns(self) -> Curves:
        """What tables have: the curves, and what else belongs to them."""
        return self.curves()

    def quantity_of(self, name: str) -> str:  # noqa: ARG002
        """What y of curve `name` is: by default what the left axis says."""
        return self._titles["left"]

    def table(self) -> Table:
        """What is shown, with all that is known of it."""
        return table_of(
            self.columns(),
            self.x_name,
            self.which,
            quantity=self.quantity_of,
            x_title=self._titles["bottom"],
            about=self.about(),
        )

    def csv(self) -> str:
        """What is shown as CSV text for a spreadsheet."""
        return clipboard_text(self.table())

    def menu(self) -> QMenu:
        """The menu of the right button."""
        menu = QMenu(self)
        self.fill_menu(menu)
        return menu

    def tell(self, words: str) -> None:
        """Say something in the corner of the plot, as plain text."""
        self.tip.setText(html.escape(shown(words)))
        self.tip.adjustSize()
        self.tip.show()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.canvas.mapToGlobal(at))

    # --- assembly ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(0)
        layout.addWidget(self.legend)
        layout.addWidget(self.canvas, 1)

    def _prepare_canvas(self) -> None:
        self.tip.setProperty("role", "tip")
        self.tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tip.hide()
        # The wheel and the drag belong to the window: the limits follow the data.
        self.view.setMouseEnabled(False, False)
        self.item.hideButtons()
        self.item.getAxis("left").setGrid(255)
        for name in self._titles:
            self.item.getAxis(name).setZValue(-1.0)
        self.canvas.setAntialiasing(True)
        for part in (self.canvas, self.canvas.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add(self.crosshair, 10.0)
        self.canvas.scene().sigMouseMoved.connect(self._pointer_moved)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._open_menu)


def _leave_empty(menu: QMenu) -> None:
    """Nobody offers anything to do with this plot."""


def nearest(values: Any, wanted: float) -> int:
    """Index of the value nearest to `wanted`."""
    return int(np.argmin(np.abs(np.asarray(values) - wanted)))
