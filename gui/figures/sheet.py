"""An empty figure: its size, its panels, and what all panels have in common."""

from __future__ import annotations

from typing import Any, Final

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import AutoLocator, MaxNLocator, NullLocator, ScalarFormatter

from gui.figures.style import MM_PER_INCH, Style
from gui.figures.ticks import USUAL_STEPS, ClearTicks

HEIGHT: Final = 0.7
"""Of a panel over its width."""
SIDE_BY_SIDE: Final = 120.0
"""Millimetres from which panels stand side by side rather than one above the other."""
WIDE, HIGH = 0.82, 0.72
"""Share of the room of a panel that its axes have, about; the rest is for words."""
POINTS_PER_INCH: Final = 72.0
FEW_EPOCHS: Final = 10
"""So few that ticks would stand between them."""
LETTERS: Final = "abcdefgh"


def sheet(style: Style, panels: int = 1, height: float = HEIGHT) -> tuple[Figure, list[Axes]]:
    """A figure with panels, side by side where there is room for that.

    Parameters
    ----------
    height : of each panel over its width, unless the style has a shape of its own.
    """
    beside = panels > 1 and style.inches * MM_PER_INCH >= SIDE_BY_SIDE
    columns = panels if beside else 1
    rows = panels // columns
    tall = style.inches * (style.aspect if style.slides else height * rows / columns)
    figure = Figure(figsize=(style.inches, tall))
    axes = [figure.add_subplot(rows, columns, 1 + index) for index in range(panels)]
    if panels > 1:
        for letter, panel in zip(LETTERS, axes, strict=False):
            _letter(panel, letter)
    return figure, axes


def _letter(panel: Axes, letter: str) -> None:
    """(a), (b), … above the top left corner."""
    panel.annotate(
        f"({letter})",
        (0.0, 1.0),
        (0.0, 0.35 * mpl.rcParams["font.size"]),
        xycoords="axes fraction",
        textcoords="offset points",
        va="bottom",
    )


def points_of(panel: Axes) -> tuple[float, float]:
    """Width and height of a panel in points, about: before it is laid out, nobody knows."""
    figure, grid = panel.get_figure(root=True), panel.get_gridspec()
    assert figure is not None and grid is not None
    width, height = POINTS_PER_INCH * figure.get_size_inches()
    return float(WIDE * width / grid.ncols), float(HIGH * height / grid.nrows)


def whole_ticks(axis: Any) -> None:
    """Ticks at whole numbers only."""
    across = axis.axis_name == "x"
    axis.set_major_locator(ClearTicks(integer=True) if across else MaxNLocator(integer=True))
    axis.set_minor_locator(NullLocator())


def whole_epochs(panel: Axes) -> None:
    """Nothing is between two epochs: where few are shown, ticks are whole."""
    first, last = panel.get_xlim()
    if last - first <= FEW_EPOCHS:
        whole_ticks(panel.xaxis)


def plain_numbers(panel: Axes) -> None:
    """Numbers with a true minus sign and no offset that a reader would miss, none on another."""
    if isinstance(panel.xaxis.get_major_locator(), AutoLocator):
        panel.xaxis.set_major_locator(ClearTicks(steps=USUAL_STEPS))
    for axis in (panel.xaxis, panel.yaxis):
        if isinstance(axis.get_major_formatter(), ScalarFormatter):
            axis.set_major_formatter(ScalarFormatter(useOffset=False))


def ordered_legend(panel: Axes, labels: list[str], **options: Any) -> None:
    """A legend in that order, whatever kinds of marks its entries are."""
    known = dict(zip(*reversed(panel.get_legend_handles_labels()), strict=True))
    shown = [label for label in labels if label in known]
    panel.legend([known[label] for label in shown], shown, **options)


def legend_above(panel: Axes, handles: list[Any]) -> None:
    """A legend in one line over the right end of a panel, where no curve can be."""
    panel.legend(
        handles=handles, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=len(handles),
        borderaxespad=0.15, borderpad=0.2, columnspacing=1.2,
    )  # fmt: skip
