"""The effective friction law: how fast a block drifts under a force, and where the blocks are."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.look.fonts import font_of
from gui.look.numbers import Curves, tidy_above
from gui.look.theme import Theme, load_theme
from gui.moments.friction_law import FrictionLaw
from gui.plots.items import Array, Lines, PixelItem, Stroke, draw_marker, mapped
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading, Value, nearest
from physics.wording import Words

NOISY: str = Words("with noise")
NOISELESS: str = Words("without noise")
BLOCKS: str = Words("blocks")
SLIDES, RESTS = Words("slides"), Words("rests")


class FrictionLawPlot(Plot):
    """g(F), friction without noise, F*, and each block: a disc that slides, a square that rests."""

    which = "friction-law"

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = Words("only the overdamped chain has this law")
        super().__init__(
            Words("force F on a block"), Words("mean velocity"), "F", hint=hint, parent=parent
        )
        self._law, self._bare = Lines(), Lines()
        self._blocks, self._balance = Dots(), Upright()
        for level, item in enumerate((self._balance, self._bare, self._law, self._blocks), 1):
            self.add(item, level)
        self._shown: FrictionLaw | None = None
        self.apply_theme(load_theme("dark"))

    def show_data(self, law: FrictionLaw | None) -> None:
        """Show a law with its blocks; None shows nothing."""
        self._shown = law
        if law is None:
            self._law.set_data(np.empty(0), np.empty((1, 0)))
            self._bare.set_data(np.empty(0), np.empty((1, 0)))
            self._blocks.set_data(np.empty(0), np.empty(0), np.empty(0, bool))
            self._balance.set_place(None)
        else:
            self._law.set_data(law.force, law.drift[None] if law.noisy else np.empty((1, 0)))
            self._bare.set_data(law.force, law.bare[None])
            self._blocks.set_data(law.block_force, law.block_velocity, law.slides)
            self._balance.set_place(law.balance if law.noisy else None)
            reach, height = float(law.force[-1]), tidy_above(float(np.abs(law.bare).max()))
            self.set_range(-1.02 * reach, 1.02 * reach, -1.05 * height, 1.05 * height)
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.show_data(None)

    def curves(self) -> Curves:
        """The law, friction without noise, and the blocks."""
        law = self._shown
        if law is None:
            return {}
        drift = {NOISY: (law.force, law.drift)} if law.noisy else {}
        blocks = {BLOCKS: (law.block_force, law.block_velocity)}
        return {**drift, NOISELESS: (law.force, law.bare), **blocks}

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {
            NOISY: self.theme.theory,
            NOISELESS: self.theme.muted,
            BLOCKS: self.theme.chain,
        }

    def reading_at(self, x: float, y: float) -> PointReading | None:
        """The laws under the pointer; a block, where it is near one."""
        law = self._shown
        if law is None:
            return None
        number = self._block_at(x, y)
        if number is not None:
            force, velocity = float(law.block_force[number]), float(law.block_velocity[number])
            words = SLIDES if law.slides[number] else RESTS
            name = Words("block {number}, {slides}", number=law.blocks[number], slides=words)
            return PointReading(force, (Value(name, velocity, self.theme.chain, velocity),))
        at = nearest(law.force, x)
        curves = {name: curve for name, curve in self.curves().items() if name != BLOCKS}
        values = (self._value(name, *curve, law.force[at]) for name, curve in curves.items())
        return PointReading(float(law.force[at]), tuple(values))

    def _block_at(self, x: float, y: float) -> int | None:
        """Index of the block under the pointer."""
        law, pixel = self._shown, self.view.viewPixelSize()
        assert law is not None
        away = np.hypot((law.block_force - x) / pixel[0], (law.block_velocity - y) / pixel[1])
        number = int(np.argmin(away)) if away.size else -1
        return number if number >= 0 and away[number] < 10.0 else None

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        width = theme.line_width
        self._law.strokes = (Stroke(theme.theory, width),)
        self._bare.strokes = (Stroke(theme.muted, max(1.0, 0.6 * width), dashed=True),)
        self._blocks.colour, self._blocks.size = theme.chain, 2.0 + 1.2 * width
        self._balance.colour, self._balance.words = theme.theory, (theme.muted, font_of(theme))
        self._tell_legend()

    def _tell_legend(self) -> None:
        law = self._shown
        if law is None:
            self.legend.show_entries(())
            return
        blocks = Stroke(self.theme.chain)
        entries = [Entry(NOISELESS, self._bare.strokes[0])]
        if law.noisy:
            entries.insert(0, Entry("g(F)", self._law.strokes[0]))
        entries += [Entry(SLIDES, blocks, "circle"), Entry(RESTS, blocks, "square")]
        self.legend.show_entries(tuple(entries))


class Dots(PixelItem):
    """Discs and squares at given places."""

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._y: Array = np.empty(0)
        self._round: NDArray[np.bool_] = np.empty(0, dtype=bool)
        self.colour, self.size = "#888888", 4.0

    def set_data(self, x: Array, y: Array, rounds: NDArray[np.bool_]) -> None:
        """Show a disc at (x, y) where `rounds`, else a square."""
        self._x, self._y, self._round = x, y, rounds
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        x, y = mapped(to_pixels, self._x, self._y)
        for at_x, at_y, is_round in zip(x, y, self._round, strict=True):
            kind = "circle" if is_round else "square"
            draw_marker(painter, kind, QPointF(at_x, at_y), self.size)


class Upright(PixelItem):
    """A thin dotted upright line with its name: where the mean velocity vanishes."""

    def __init__(self) -> None:
        super().__init__()
        self._x: float | None = None
        self.colour = "#888888"
        self.words = ("#888888", QFont())

    def set_place(self, x: float | None) -> None:
        """Stand at `x`; None hides it."""
        if x != self._x:
            self._x = x
            self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint the line and its name."""
        if self._x is None:
            return
        x, _ = mapped(to_pixels, np.array(self._x), np.array(0.0))
        area = to_pixels.mapRect(self.boundingRect())
        pen = QPen(QColor(self.colour), 1.0)
        pen.setDashPattern([2.0, 3.0])
        painter.setPen(pen)
        painter.drawLine(QLineF(float(x), area.top(), float(x), area.bottom()))
        colour, font = self.words
        painter.setPen(QColor(colour))
        painter.setFont(font)
        painter.drawText(QPointF(float(x) + 5.0, area.top() + painter.fontMetrics().height()), "F*")
