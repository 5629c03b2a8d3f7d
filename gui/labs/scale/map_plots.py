"""Plots of the diagram that ships: all widths on one axis, the map, and the powers it has."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from gui.labs.response.plots import DashedPlot
from gui.look.fonts import font_of
from gui.look.numbers import Curves, logarithm, number_text
from gui.look.theme import GRID, Theme, load_theme, rgb
from gui.look.words import say, say_declared, shown
from gui.models.held_run import HeldRun
from gui.plots.items import PixelItem, Stroke, draw_line, draw_marker, mapped
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading
from nets.sweep.scale_exponents import Exponent
from nets.sweep.scale_plan import ScaleResult
from physics.wording import Words

Array = NDArray[np.float64]

THEORY, NOW_HERE = Words("power of homogeneity"), Words("this run")
FEATURES_END: Final = 0.0
"""log₁₀ of the scale up to which the power is drawn."""
SCALE, APART = Words("α√h, log₁₀"), Words("α, log₁₀")
SHORT_SCALE, SHORT_APART = Words("log₁₀ α√h"), Words("log₁₀ α")
AGAINST, TOGETHER = Words("against α"), Words("against α√h")
CHANGE: Final = Words("‖ΔΘ‖/‖Θ₀‖, log₁₀")
QUANTITIES: Final[dict[str, tuple[Words, Words]]] = {
    "change": (Words("kernel's change"), CHANGE),
    "moves": (Words("t₁ of the kernel"), Words("t₁, log₁₀")),
    "deviation": (Words("δF, times √h"), Words("δF √h, log₁₀")),
    "share": (Words("readout's share"), Words("part of the load")),
    "error": (Words("test error"), Words("samples that are wrong, %")),
}
"""What is shown over the scale: as it is chosen, and as its axis says."""
FULL: Final = 3.0
"""log₁₀ of the kernel's change, either way, from which on a shade is full."""
STRONG: Final = 0.85
"""Part of the accent in a full shade."""


def scale_of(result: ScaleResult, *, apart: bool) -> Array:
    """(W, S) log₁₀ of α√h, or of α itself."""
    scales, widths = (np.log10(np.array(axis.values, np.float64)) for axis in _axes(result))
    return scales[None, :] - 0.5 * widths[:, None] * (1.0 if apart else 0.0)


def quantity(result: ScaleResult, name: str) -> Array:
    """(W, S) of the diagram, as it is drawn."""
    widths = np.array(result.plan.y.values, np.float64)[:, None]
    found: Array
    if name == "change":
        found = logarithm(result.kernel_change)
    elif name == "moves":
        found = logarithm(result.mean("kernel_moves"))
    elif name == "deviation":
        found = logarithm(result.output_deviation * np.sqrt(widths))
    elif name == "share":
        found = result.readout_share.mean(axis=-1)
    else:
        found = 100.0 * result.mean("test_error")
    return found


def _axes(result: ScaleResult) -> tuple[Any, Any]:
    return result.plan.x, result.plan.y


def _blend(one: str, other: str, part: float) -> str:
    """A colour so far on the way from one to another."""
    mixed = (1.0 - part) * np.array(rgb(one)) + part * np.array(rgb(other))
    red, green, blue = np.clip(np.rint(255.0 * mixed), 0, 255).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"


class Switch(QPushButton):
    """Goes to and fro between the two axes; says what a click shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pill")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.apart = False
        self.tell()

    def turn(self) -> None:
        """The other axis."""
        self.apart = not self.apart
        self.tell()

    def tell(self) -> None:
        """Say what comes with a click."""
        self.setText(say_declared(TOGETHER if self.apart else AGAINST))
        self.setToolTip(
            say("pull the curves of all widths onto one another")
            if self.apart
            else say("see the widths apart")
        )


class MapPlot(DashedPlot):
    """One quantity over the scale at every width, and where this run is; a click goes there.

    Parameters
    ----------
    result : the diagram.
    """

    asked = Signal(dict)
    dashed = (THEORY,)
    marks = (NOW_HERE,)

    def __init__(self, result: ScaleResult, parent: QWidget | None = None) -> None:
        self._result = result
        self._moment: Any = None
        self._held: tuple[tuple[HeldRun, ...], str] = ((), "")
        self._widths = [Words("h = {width}", width=f"{w:.0f}") for w in result.plan.y.values]
        colours: dict[str, str] = dict.fromkeys(self._widths, "chain")
        colours |= {THEORY: "text", NOW_HERE: "warning"}
        super().__init__("scale_map", SCALE, CHANGE, SHORT_SCALE, colours, parent)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self.choice, self.switch = QComboBox(), Switch()
        self.choice.setAccessibleName(say("what is shown over the scale"))
        for name, (words, _) in QUANTITIES.items():
            self.choice.addItem(say_declared(words), name)
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID // 2, 0, 0)
        row.addWidget(self.choice, 1)
        row.addWidget(self.switch)
        column: Any = self.layout()
        column.insertLayout(0, row)
        self.choice.currentIndexChanged.connect(self._draw)
        self.switch.clicked.connect(self._turn)

    @property
    def shown_quantity(self) -> str:
        """One of `QUANTITIES`."""
        return str(self.choice.currentData())

    def span(self, places: Any) -> tuple[float, float]:
        """From the first to the last."""
        return float(places[0]), float(places[-1])

    def own_colours(self) -> dict[str, str]:
        """From the chain's colour for the narrowest to the network's for the widest."""
        found = super().own_colours()
        for place, name in enumerate(self._widths):
            part = place / max(len(self._widths) - 1, 1)
            found[name] = _blend(self.theme.chain, self.theme.network, part)
        return found

    def show_map(self, moment: Any) -> None:
        """Show all widths, the power of homogeneity, and the run that is seen."""
        self._moment = moment
        self._draw()

    def show_held(self, runs: Any, plot: str) -> None:
        """What is held is the kernel's change over α√h, and nowhere else."""
        self._held = tuple(runs), plot
        as_held = self.shown_quantity == "change" and not self.switch.apart
        super().show_held(self._held[0] if as_held else (), plot)

    def _turn(self) -> None:
        self.switch.turn()
        self._draw()

    def _draw(self, _index: int = 0) -> None:
        apart, name = self.switch.apart, self.shown_quantity
        self.name_x(SHORT_APART if apart else SHORT_SCALE)
        self.set_title("bottom", APART if apart else SCALE)
        self.set_title("left", QUANTITIES[name][1])
        x, rows = scale_of(self._result, apart=apart), quantity(self._result, name)
        curves: dict[str, Any] = dict(zip(self._widths, zip(x, rows, strict=True), strict=True))
        if self._moment is not None and name == "change":
            curves |= self._of_run(self._moment, x, rows, apart=apart)
        self.show_curves(curves)
        self.show_held(*self._held)

    def _of_run(self, moment: Any, x: Array, rows: Array, *, apart: bool) -> dict[str, Any]:
        """The power of homogeneity, and the run, in the kernel's change."""
        found: dict[str, Any] = {}
        if not apart:
            left = x[0] <= FEATURES_END
            line = rows[:, 0].mean() - moment.settings.homogeneity * (x[0] - x[0, 0])
            found[THEORY] = (x[0, left], line[left])
        change = moment["kernel_change"][-1:]
        if change.size and change[0] > 0.0:
            settings = moment.settings
            at = settings.alpha if apart else settings.alpha_root_width
            found[NOW_HERE] = (logarithm([at]), logarithm(change))
        return found

    def tell_legend(self) -> None:
        """Names alone: the last value of such a curve says nothing."""
        names = self.own_curves()
        entries = [Entry(name, self._lines[name].strokes[0]) for name in names]
        self.legend.show_entries((*entries, *self.held.entries))

    def _clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            x = self.view.mapSceneToView(event.scenePos()).x()
            if self.switch.apart and self._moment is not None:
                x += 0.5 * np.log10(self._moment.settings.width)
            self.asked.emit({"alpha_root_width": float(f"{10.0 ** np.clip(x, -3.0, 3.0):.3g}")})


# --- the map --------------------------------------------------------------------------------


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
    result : the diagram.
    """

    which = "scale_plane"
    asked = Signal(dict)

    def __init__(self, result: ScaleResult, parent: QWidget | None = None) -> None:
        super().__init__(SCALE, Words("units h"), SHORT_SCALE, parent=parent)
        self._result, self._item = result, _Shades()
        self._settings: Any = None
        self.add(self._item)
        ticks = [(np.log2(width), f"{width:.0f}") for width in result.plan.y.values]
        self.item.getAxis("left").setTicks([ticks])
        self.switch = Switch()
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID // 2, 0, 0)
        row.addStretch(1)
        row.addWidget(self.switch)
        column: Any = self.layout()
        column.insertLayout(0, row)
        self.switch.clicked.connect(self._turn)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self.apply_theme(load_theme("dark"))

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
        x, y = scale_of(self._result, apart=apart), self._y
        half_x, half_y = 0.5 * np.diff(x[0]).mean(), 0.5 * np.diff(y).mean() if y.size > 1 else 0.5
        item.left, item.right = x - half_x, x + half_x
        item.tall = np.stack([y - half_y, y + half_y], axis=1)
        item.crossing = self._crossing(x)
        item.here = self._here(apart=apart)
        self.set_range(
            item.left.min(), item.right.max(), float(y[0] - half_y), float(y[-1] + half_y)
        )
        item.update()
        self._tell_legend()

    @property
    def _y(self) -> Array:
        return np.log2(np.array(self._result.plan.y.values, np.float64))

    def _here(self, *, apart: bool) -> tuple[float, float] | None:
        if self._settings is None:
            return None
        at = self._settings.alpha if apart else self._settings.alpha_root_width
        return float(np.log10(at)), float(np.log2(self._settings.width))

    def _crossing(self, x: Array) -> tuple[Array, Array]:
        """Where the kernel changes by its own size, width by width."""
        logs = quantity(self._result, "change")
        places = [
            float(np.interp(0.0, row[::-1], at[::-1])) for at, row in zip(x, logs, strict=True)
        ]
        return np.array(places), self._y

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
            plan = self._result.plan
            self.tell(
                say(
                    "h = {width}, α√h = {scale}: the kernel changes by {change} times its size",
                    width=f"{plan.y.values[cell[0]]:.0f}",
                    scale=f"{plan.x.values[cell[1]]:g}",
                    change=number_text(float(self._result.kernel_change[cell])),
                )
            )
            self.tip.move(self._tip_place(at))

    def _clicked(self, event: Any) -> None:
        cell = self._cell_at(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            plan = self._result.plan
            width, scale = plan.y.values[cell[0]], plan.x.values[cell[1]]
            self.asked.emit({"alpha_root_width": float(scale), "width": int(width)})

    def restyle(self, theme: Theme) -> None:
        """The shades: amber where features are learned, blue where it is lazy."""
        part = np.clip(quantity(self._result, "change") / FULL, -1.0, 1.0)
        self._item.colours = [
            [
                _blend(
                    theme.surface, theme.network if one > 0.0 else theme.chain, STRONG * abs(one)
                )
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
                Entry(Words("kernel moves a thousandfold"), Stroke(theme.network), "square"),
                Entry(Words("by a thousandth"), Stroke(theme.chain), "square"),
                Entry(Words("‖ΔΘ‖ = ‖Θ₀‖"), self._item.line),
                Entry(NOW_HERE, Stroke(theme.warning), "circle"),
            )
        )


# --- powers ---------------------------------------------------------------------------------

NAMES: Final[dict[str, Words]] = {
    "kernel_change_feature": Words("‖ΔΘ‖ over α√h, features"),
    "kernel_change_lazy": Words("‖ΔΘ‖ over α√h, lazy"),
    "kernel_change_by_width": Words("‖ΔΘ‖ over h, at α√h = 1"),
    "crossover_by_width": Words("α of the crossover over h"),
    "kernel_moves": Words("t₁ of the kernel over α√h"),
    "output_deviation_feature": Words("δF over h, features"),
    "output_deviation_lazy": Words("δF over h, lazy"),
}
"""What goes by which power, for a person."""


class _Powers(PixelItem):
    """Rows: a name, its numbers, and, where there is room, theory's mark, interval and value."""

    def __init__(self) -> None:
        super().__init__()
        self.powers: tuple[Exponent, ...] = ()
        self.font = QFont()
        self.ink = self.muted = self.seen = self.theory = "#ffffff"

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """All rows."""
        area = to_pixels.mapRect(self.boundingRect())
        painter.setFont(self.font)
        letters = painter.fontMetrics().averageCharWidth()
        drawn = area.width() >= WIDE * letters
        words = QRectF(area.left(), area.top(), (TEXT if drawn else 1.0) * area.width(), 0.0)
        marks = QRectF(words.right() + GRID, area.top(), area.right() - words.right() - 2 * GRID, 0)
        tall = area.height() / max(len(self.powers), 1)
        for row, one in enumerate(self.powers):
            middle = area.top() + (row + 0.5) * tall
            self._write(painter, one, words, middle)
            if drawn:
                self._mark(painter, one, marks, middle)

    def _write(self, painter: QPainter, one: Exponent, room: QRectF, middle: float) -> None:
        metrics, numbers = painter.fontMetrics(), _interval(one)
        wide = metrics.horizontalAdvance(numbers)
        left = int(room.width()) - wide - 2 * GRID
        name = metrics.elidedText(say_declared(NAMES[one.name]), Qt.TextElideMode.ElideRight, left)
        base = middle + 0.5 * (metrics.ascent() - metrics.descent())
        painter.setPen(QColor(self.muted))
        painter.drawText(QPointF(room.left() + 0.5 * GRID, base), name)
        painter.setPen(QColor(self.ink))
        painter.drawText(QPointF(room.right() - wide - 0.5 * GRID, base), numbers)

    def _mark(self, painter: QPainter, one: Exponent, room: QRectF, y: float) -> None:
        """All rows have one scale."""
        low, high = SPAN

        def place(value: float) -> float:
            return room.left() + room.width() * (value - low) / (high - low)

        painter.setPen(QPen(QColor(self.theory), 2.0))
        at = place(one.expected)
        painter.drawLine(QPointF(at, y - 6.0), QPointF(at, y + 6.0))
        painter.setPen(QPen(QColor(self.seen), 3.0))
        painter.drawLine(QPointF(place(one.low), y), QPointF(place(one.high), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.seen))
        draw_marker(painter, "circle", QPointF(place(one.value), y), 3.5)


WIDE: Final = 85.0
"""Letters that a row has room for in which marks are drawn; else there are numbers alone."""
TEXT: Final = 0.66
"""Part of a row that is words, where there are marks."""
SPAN: Final = (-1.8, 1.2)
"""Powers from the left to the right of the marks."""


def _interval(one: Exponent) -> str:
    """As a person reads it."""
    value, low, high = (f"{n:+.2f}".replace("-", "−") for n in (one.value, one.low, one.high))
    return (
        value if low == high else say("{value} ({low} to {high})", value=value, low=low, high=high)
    )


class PowersPlot(Plot):
    """The powers of the diagram with their intervals, beside theory's."""

    which = "scale_powers"

    def __init__(self, powers: tuple[Exponent, ...], parent: QWidget | None = None) -> None:
        super().__init__(Words("power"), Words("what goes by it"), Words("power"), parent=parent)
        self._item = _Powers()
        self._item.powers = powers
        self.add(self._item)
        self.apply_theme(load_theme("dark"))
        for side in ("left", "bottom"):
            self.item.getAxis(side).setTicks([[]])
        self.item.getAxis("left").setGrid(False)

    def curves(self) -> Curves:
        """Value and interval of each, in the order that they are seen."""
        rows = {name: np.array([getattr(one, name) for one in self._item.powers]) for name in ENDS}
        places = np.arange(float(len(self._item.powers)))
        return {shown(words): (places, rows[name]) for name, words in ENDS.items()}

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """All numbers are written already."""
        return None

    def restyle(self, theme: Theme) -> None:
        """Colours and type."""
        item = self._item
        item.font, item.ink, item.muted = font_of(theme), theme.text, theme.muted
        item.seen, item.theory = theme.network, theme.theory
        self.legend.show_entries(
            (
                Entry(Words("seen, 95 %"), Stroke(theme.network), "circle"),
                Entry(Words("theory"), Stroke(theme.theory)),
            )
        )
        item.update()


ENDS: Final[dict[str, Words]] = {
    "value": Words("seen"),
    "low": Words("from"),
    "high": Words("to"),
    "expected": Words("theory"),
}
