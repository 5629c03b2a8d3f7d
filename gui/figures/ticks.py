"""Ticks of a figure: fewer, where numbers under an axis would touch."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

import numpy as np
from matplotlib.textpath import TextPath
from matplotlib.ticker import MaxNLocator

GAP: Final = 0.5
"""Between two neighbouring numbers, in sizes of their type."""
MOST: Final = 9
"""Intervals, as matplotlib has them by itself."""
USUAL_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
POINTS_PER_INCH: Final = 72.0


class ClearTicks(MaxNLocator):
    """Ticks across, chosen as matplotlib does, which takes all numbers for three letters wide."""

    def tick_values(self, vmin: float, vmax: float) -> Any:
        """As many as stand clear of each other; one alone where no two are."""
        assert self.axis is not None
        ticks: Any = ()
        for bins in range(int(np.clip(self.axis.get_tick_space(), 1, MOST)), 0, -1):
            self.set_params(nbins=bins)
            ticks = super().tick_values(vmin, vmax)
            if self._is_clear(ticks, vmin, vmax):
                return ticks
        return [tick for tick in ticks if vmin <= tick <= vmax][:1]

    def _is_clear(self, ticks: Any, low: float, high: float) -> bool:
        axis: Any = self.axis
        label = axis.get_major_ticks(1)[0].label1
        font, size = label.get_fontproperties(), label.get_size()
        room = POINTS_PER_INCH * axis.axes.bbox.width / axis.axes.get_figure(root=True).dpi
        seen = [tick for tick in ticks if low <= tick <= high]
        texts = axis.get_major_formatter().format_ticks(seen)
        wide = [TextPath((0, 0), text, size, prop=font).get_extents().width for text in texts]
        apart = room / (high - low) * np.diff(seen)
        pairs = zip(apart, pairwise(wide), strict=True)
        return all(gap >= 0.5 * (one + other) + GAP * size for gap, (one, other) in pairs)
