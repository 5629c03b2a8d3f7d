"""Numbers at the axes of figures never touch, in any style, width and range."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from gui.curves.plotted import table_of
from gui.figures.output import draw
from gui.figures.style import Style, style_names
from tests.gui.plots.test_ticks import RANGES

WIDTHS = {"article": (None, 60.0, 85.0, 180.0), "slides": (None, 120.0, 180.0)}
"""In mm; slides have larger type."""


@pytest.mark.parametrize(
    ("name", "width"), [(name, width) for name in style_names() for width in WIDTHS[name]]
)
@pytest.mark.parametrize("ends", [*RANGES, (0.0, 123456.0), (0.0, 250000.0), (0.001, 0.0093)])
def test_numbers_never_touch(name: str, width: float | None, ends: tuple[float, float]) -> None:
    style, x = Style(name, width), np.linspace(*ends, 50)
    with style.applied():
        figure = draw(table_of({"springs": (x, x)}, "t", "energy"), style)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        panel = figure.axes[0]
        for axis, low, high, size in (
            (panel.xaxis, "x0", "x1", panel.xaxis.get_ticklabels()[0].get_size()),
            (panel.yaxis, "y0", "y1", 0.0),
        ):
            first, last = axis.get_view_interval()
            boxes = [
                label.get_window_extent(canvas.get_renderer())
                for label in axis.get_ticklabels()
                if label.get_text()
                and first <= label.get_position()["xy".index(axis.axis_name)] <= last
            ]
            boxes.sort(key=lambda box: getattr(box, low))
            gaps = [getattr(b, low) - getattr(a, high) for a, b in pairwise(boxes)]
            assert len(boxes) >= 2
            assert min(gaps, default=size) >= 0.25 * size * figure.dpi / 72.0
