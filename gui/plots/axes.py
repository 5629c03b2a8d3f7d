"""An axis with few, round ticks and words that a person would write."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui.look.numbers import fixed_text, number_text
from gui.look.words import shown
from physics.wording import Words

GAP = {"bottom": 1.2, "left": 1.6, "right": 1.6}
"""Between two neighbouring numbers, in sizes of their type."""
LEAST_GAP = 0.5
"""The same where there would be one number alone, which says nothing of a scale."""
TEXT_OFFSET = 0.3
"""From the end of the plot to its numbers, in sizes of type: at its corner two of them meet."""
LEAST_OFFSET = 6
"""In pixels."""
OVERHANG = 12.0
ROUND = (1.0, 2.0, 2.5, 5.0)
MOST_WIDTHS = 500
"""Numbers whose width is kept."""
SHORTER: dict[str, tuple[str, ...]] = {
    "cross-entropy of a probe": (Words("cross-entropy"), Words("entropy")),
    "error of one-hot regression": (Words("error"),),
    "D, normalised": ("D",),
    "data separation D": ("D",),
    "share of the load": (Words("share"),),
    "position x": ("x",),
    "accuracy of a probe": (Words("accuracy"), Words("acc.")),
    "participation ratio": (Words("dimensions"), Words("dim.")),
    "mean velocity": (Words("velocity"),),
}
"""Titles of axes where they are too short for the whole one, from the longest."""


class TidyAxis(pg.AxisItem):  # type: ignore[misc]
    """No prefixes, no minor ticks; `whole` permits only whole numbers.

    Its numbers are so many as stand clear of each other in their type.
    """

    _title = _colour = ""

    def __init__(self, orientation: str, *, whole: bool = False) -> None:
        # Qt asks for its size before it is whole.
        self._whole, self._given = whole, dict[float, str]()
        self._widths: dict[str, float] = {}
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, maxTickLevel=0, hideOverlappingLabels=False)
        self.setTickFont(QApplication.font())

    def set_whole(self, whole: bool) -> None:
        """Permit only whole numbers, or any."""
        self._whole = whole
        self.picture = None
        self.update()

    def show_only(self, texts: Mapping[float, str]) -> None:
        """Let nothing else stand at the axis, by its place; where they would touch, fewer."""
        self._given = dict(texts)
        self.picture = None
        self.update()

    def setTickFont(self, font: QFont) -> None:
        """The type of its numbers, by which they are spread."""
        self._widths.clear()
        self._metrics, self._type = QFontMetricsF(font), float(QFontInfo(font).pixelSize())
        self.setStyle(tickTextOffset=max(LEAST_OFFSET, round(TEXT_OFFSET * self._type)))
        super().setTickFont(font)

    def show_title(self, title: str, colour: str) -> None:
        """Name the axis, shorter where there is no room, and not at all before it would be cut."""
        self._title, self._colour = title, colour
        self.setLabel(self._fitting(), color=colour)
        super().resizeEvent()

    def resizeEvent(self, event: Any = None) -> None:
        """Another length may want another title; it is put in its place by the rest."""
        if self._title and self._fitting() != self.labelText:
            self.setLabel(self._fitting(), color=self._colour)
        super().resizeEvent(event)

    def _fitting(self) -> str:
        room = self.size().width() if self._lies else self.size().height()
        wide = QFontMetricsF(self.label.font()).horizontalAdvance
        titles = [shown(title) for title in (self._title, *SHORTER.get(self._title, ()))]
        fitting = next((title for title in titles if wide(title) <= room), titles[-1])
        return fitting if wide(fitting) <= self._seen() else ""

    def _seen(self) -> float:
        """Pixels about the middle of the axis that are in the plot: a title may stand over."""
        if (plot := self.parentItem()) is None:
            return math.inf
        middle, around = self.geometry().center(), plot.boundingRect()
        if self._lies:
            return 2.0 * float(min(middle.x() - around.left(), around.right() - middle.x()))
        return 2.0 * float(min(middle.y() - around.top(), around.bottom() - middle.y()))

    def boundingRect(self) -> QRectF:
        """With room for labels that stand half beyond the ends of the axis, within the plot."""
        bounds: QRectF = super().boundingRect()
        own, (before, after) = self.mapRectFromParent(self.geometry()), self._beyond
        bounds.adjust(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)
        if self._lies:
            bounds.setLeft(own.left() - before)
            bounds.setRight(own.right() + after)
        else:
            bounds.setTop(own.top() - after)
            bounds.setBottom(own.bottom() + before)
        return bounds

    @property
    def _lies(self) -> bool:
        return self.orientation in ("top", "bottom")

    @property
    def _beyond(self) -> tuple[float, float]:
        """Pixels before its lower and after its upper end that are still in the plot."""
        if (plot := self.parentItem()) is None:
            return OVERHANG, OVERHANG
        at, around = self.geometry(), plot.boundingRect()
        if self._lies:
            return max(0.0, at.left() - around.left()), max(0.0, around.right() - at.right())
        return max(0.0, around.bottom() - at.bottom()), max(0.0, at.top() - around.top())

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[Any, list[float]]]:
        """Round ones, or of those that were given as many as there is room for."""
        if not self._given:
            values: list[tuple[Any, list[float]]] = super().tickValues(low, high, size)
            return values
        inside = sorted(place for place in self._given if low <= place <= high)
        scale, gap = size / (high - low), LEAST_GAP
        for every in range(1, max(2, len(inside))):
            some = inside[::every]
            if self._is_clear(some, [self._given[one] for one in some], scale, gap):
                return [(None, some)]
        return [(None, inside[:1])]

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """One level of round steps: the closest whose numbers stand clear of each other."""
        if not (high > low and math.isfinite(high - low) and size > 0.0):
            return [(1.0, 0.0)]
        steps = self._steps(high - low, size)
        for gap in (GAP[self.orientation], LEAST_GAP):
            fitting = (step for step in steps if self._seen_at(step, low, high, size, gap) >= 2)
            if (step := next(fitting, None)) is not None:
                return [(step, 0.0)]
        alone = (step for step in steps if self._seen_at(step, low, high, size, LEAST_GAP) == 1)
        return [(next(alone, steps[-1]), 0.0)]

    def _steps(self, span: float, size: float) -> list[float]:
        """Round ones from the closest that could be read to one that is wider than the axis."""
        least = span * self._along("0") / size
        first, last = (math.floor(math.log10(one)) for one in (least, max(least, span)))
        steps = [step * 10.0**power for power in range(first, last + 2) for step in ROUND]
        if self._whole:
            steps = [step for step in steps if step >= 1.0 and step % 1.0 == 0.0] or [1.0]
        return [step for step in steps if step >= least] or [1.0]

    def _seen_at(self, step: float, low: float, high: float, size: float, gap: float) -> int:
        """How many numbers are seen with that step; 0 if they are not clear of each other."""
        numbers = range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
        if len(numbers) * (self._along("0") + gap * self._type) > 2.0 * (size + OVERHANG):
            return 0  # too many by far: they need not be written
        values = [number * step for number in numbers]
        texts = self.tickStrings(values, 1.0, step)
        scale = size / (high - low)
        if not self._is_clear(values, texts, scale, gap):
            return 0
        before, after = self._beyond
        ends = zip(values, map(self._along, texts), strict=True)
        return sum(
            (value - low) * scale + before >= 0.5 * along
            and (high - value) * scale + after >= 0.5 * along
            for value, along in ends
        )

    def _is_clear(self, values: list[float], texts: list[str], scale: float, gap: float) -> bool:
        """Whether there is a gap between all neighbours, at so many pixels for 1."""
        along, gap = [self._along(text) for text in texts], gap * self._type
        pairs = zip(pairwise(values), pairwise(along), strict=True)
        return all((b - a) * scale >= 0.5 * (one + other) + gap for (a, b), (one, other) in pairs)

    def _along(self, text: str) -> float:
        """How much of the axis a number takes; digits stand on the line and hang nowhere."""
        if not self._lies:
            return self._metrics.capHeight()
        if text not in self._widths:
            if len(self._widths) > MOST_WIDTHS:
                self._widths.clear()
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def tickStrings(
        self,
        values: list[float],
        scale: float,  # noqa: ARG002
        spacing: float,
    ) -> list[str]:
        """Numbers without needless digits, or what was given for them."""
        if not values:
            return []
        if self._given:
            return [self._given[value] for value in values]
        decimals = max(0, -math.floor(math.log10(spacing) + 1e-9))
        if not math.isclose(spacing, round(spacing, decimals), rel_tol=1e-6):
            decimals += 1
        return [self._text(value, decimals) for value in values]

    @staticmethod
    def _text(value: float, decimals: int) -> str:
        if abs(value) >= 1e5 or decimals > 5:
            return number_text(value)
        return fixed_text(value, decimals)

    def drawPicture(self, painter: Any, axis: Any, ticks: Any, texts: Any) -> None:
        """Leave out ticks of no length, which would be drawn as dots."""
        super().drawPicture(painter, axis, [tick for tick in ticks if tick[1] != tick[2]], texts)

    def generateDrawSpecs(self, painter: Any) -> Any:
        """Draw nothing while there is no room at all."""
        if self.mapRectFromParent(self.geometry()).width() < 1:
            return None
        return super().generateDrawSpecs(painter)
