"""An axis with few, round ticks and words that a person would write."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from gui.look.numbers import number_text
from gui.look.words import shown
from physics.wording import Words

PIXELS_PER_TICK = {"bottom": 46.0, "left": 32.0, "right": 32.0}
PIXELS_PER_WHOLE = 28.0
OVERHANG = 12.0
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
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
    """No prefixes, no minor ticks; `whole` permits only whole numbers."""

    _title = _colour = ""

    def __init__(self, orientation: str, *, whole: bool = False) -> None:
        super().__init__(orientation)
        self._whole = whole
        self._pixels = PIXELS_PER_TICK[orientation]
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, maxTickLevel=0, hideOverlappingLabels=False)

    def set_whole(self, whole: bool) -> None:
        """Permit only whole numbers, or any."""
        self._whole = whole
        self.picture = None
        self.update()

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
        lies = self.orientation in ("top", "bottom")
        room = self.size().width() if lies else self.size().height()
        wide = QFontMetricsF(self.label.font()).horizontalAdvance
        titles = [shown(title) for title in (self._title, *SHORTER.get(self._title, ()))]
        fitting = next((title for title in titles if wide(title) <= room), titles[-1])
        return fitting if wide(fitting) <= self._seen(lies=lies) else ""

    def _seen(self, *, lies: bool) -> float:
        """Pixels about the middle of the axis that are in the plot: a title may stand over."""
        if (plot := self.parentItem()) is None:
            return math.inf
        middle, around = self.geometry().center(), plot.boundingRect()
        if lies:
            return 2.0 * float(min(middle.x() - around.left(), around.right() - middle.x()))
        return 2.0 * float(min(middle.y() - around.top(), around.bottom() - middle.y()))

    def boundingRect(self) -> QRectF:
        """With room for labels that stand half beyond the end of the axis."""
        bounds: QRectF = super().boundingRect()
        return bounds.adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """One level of round steps, as many as there is room for."""
        step = self._step(high - low, size)
        if not self._whole and math.floor(high / step) - math.ceil(low / step) < 1:
            # One number says nothing of a scale: closer ones, as long as they do not touch.
            step = self._step(high - low, 2.0 * size)
        return [(step, 0.0)]

    def _step(self, span: float, size: float) -> float:
        if span <= 0.0 or not math.isfinite(span):
            return 1.0
        room = max(1.0, size / (PIXELS_PER_WHOLE if self._whole else self._pixels))
        least = span / room
        scale = 10.0 ** math.floor(math.log10(least))
        steps = (step * scale for step in ROUND if not self._whole or (step * scale) % 1.0 == 0.0)
        step = next((step for step in steps if step >= least * (1 - 1e-9)), 10.0 * scale)
        return max(step, 1.0) if self._whole else step

    def tickStrings(
        self,
        values: list[float],
        scale: float,  # noqa: ARG002
        spacing: float,
    ) -> list[str]:
        """Numbers without needless digits; zero is 0."""
        if not values:
            return []
        decimals = max(0, -math.floor(math.log10(spacing) + 1e-9))
        if not math.isclose(spacing, round(spacing, decimals), rel_tol=1e-6):
            decimals += 1
        return [self._text(value, decimals) for value in values]

    @staticmethod
    def _text(value: float, decimals: int) -> str:
        if abs(value) >= 1e5 or decimals > 5:
            return number_text(value)
        return f"{value:.{decimals}f}".replace("-", "−")

    def drawPicture(self, painter: Any, axis: Any, ticks: Any, texts: Any) -> None:
        """Leave out ticks of no length, which would be drawn as dots."""
        super().drawPicture(painter, axis, [tick for tick in ticks if tick[1] != tick[2]], texts)

    def generateDrawSpecs(self, painter: Any) -> Any:
        """Draw nothing while there is no room at all."""
        if self.mapRectFromParent(self.geometry()).width() < 1:
            return None
        return super().generateDrawSpecs(painter)
