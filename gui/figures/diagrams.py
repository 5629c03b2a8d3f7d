"""Phase diagrams: in each cell its load curve, over a shade of what is read there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator
from numpy.typing import NDArray

from gui.curves.diagrams import Diagram, axis_title
from gui.figures.sheet import sheet
from gui.figures.style import Style
from gui.look.axis_scale import NameScale, scale_of
from gui.look.letters import small_first
from gui.look.numbers import number_text
from gui.look.shades import FULL, accuracy_shades, accuracy_span, shades
from gui.look.theme import load_theme
from gui.look.words import say
from nets.sweep.plan import SweepResult
from physics.load_curve import BALANCED_BAND

MARGIN: Final = 0.14
"""Share of a cell that its curve keeps clear on each side."""
SMALLEST: Final = 4.0
"""Points of a cell below which a curve in it would be a blot."""
ROOMY: Final = 14.0
"""Points of a cell from which it has the straight diagonal, too."""
MOST_PLACES: Final = 33
MOST_TICKS: Final = 7
MOST_LETTERS: Final = 36
"""Of names that stand beside each other; more of them stand aslant."""
SLOPE: Final = 30.0
"""Degrees."""
CONCAVITY: Final = "concavity"
ACCURACY: Final = "accuracy"
COLOURS: Final = 256
LEAST_SPAN: Final = 0.01
"""Of accuracies that are all alike: one percent."""
EXTENSION: Final = 0.04
"""Of the bar, where there are cells beyond its end."""
ARROWS: Final = {"→": r"_\rightarrow", "←": r"_\leftarrow"}


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What of a diagram is drawn.

    Attributes
    ----------
    shaded : "concavity", or "accuracy" of networks.
    """

    diagram: Diagram
    shaded: str = CONCAVITY

    def __post_init__(self) -> None:
        if self.shaded == ACCURACY and not isinstance(self.diagram, SweepResult):
            raise ValueError(say("a diagram of chains has no accuracy"))


def usual_shade(diagram: Diagram) -> str:
    """As the app has it: accuracy of networks, concavity of chains."""
    return ACCURACY if isinstance(diagram, SweepResult) else CONCAVITY


def draw_diagram(picture: Picture, style: Style) -> Figure:
    """Shades, curves, the boundaries of the regimes, and a bar that tells what shades mean."""
    figure, (panel,) = sheet(style, 1, 0.86)
    diagram = picture.diagram
    rows, columns = diagram.done.shape
    panel.set_xlim(0, columns)
    panel.set_ylim(0, rows)
    _draw_shades(panel, picture)
    width, height = figure.get_size_inches() * 72.0 * (0.72, 0.8)
    cell = min(width / columns, height / rows)
    if cell >= SMALLEST:
        _draw_curves(panel, diagram, diagonals=cell >= ROOMY)
    _draw_boundaries(panel, diagram)
    _draw_failures(panel, diagram)
    _name_axes(panel, diagram)
    if diagram.plan.relative:
        panel.set_title(say("load curves over $\\ell/L$"), fontsize=mpl.rcParams["axes.labelsize"])
    _add_bar(figure, panel, picture)
    return figure


def _draw_shades(panel: Axes, picture: Picture) -> None:
    values = getattr(picture.diagram, picture.shaded)
    known = np.ma.masked_invalid(values)
    colours, norm = _colours(picture)
    panel.set_facecolor("white")
    # Few cells are drawn as such: viewers smooth the pixels of pictures.
    drawing = panel.pcolormesh(
        known, cmap=colours, norm=norm, edgecolors="none", linewidth=0.0, antialiased=False
    )
    drawing.set_rasterized(bool(values.size > 10_000))


def _colours(picture: Picture) -> tuple[LinearSegmentedColormap, Normalize]:
    """The shades of the app on white, and what they span."""
    theme, low, high = load_theme("light"), -FULL, FULL
    if picture.shaded == CONCAVITY:
        rgba = shades(np.linspace(low, high, COLOURS), theme)
    else:
        low, high = accuracy_span(getattr(picture.diagram, ACCURACY))
        high = max(high, low + LEAST_SPAN)
        rgba = accuracy_shades([low, high], theme)  # even from the one to the other
    colours = LinearSegmentedColormap.from_list("shades", rgba / 255.0, COLOURS)
    return colours, Normalize(low, high)


def _draw_curves(panel: Axes, diagram: Diagram, *, diagonals: bool) -> None:
    """Each from 1 at the top left of its cell to 0 at the bottom right."""
    row, column = np.nonzero(np.isfinite(diagram.curves).all(axis=-1))
    curves = diagram.curves[row, column]
    size = curves.shape[-1]
    places = np.unique(np.linspace(0, size - 1, min(size, MOST_PLACES)).round().astype(int))
    inner = 1.0 - 2.0 * MARGIN
    x = column[:, None] + MARGIN + inner * places / (size - 1)
    # A curve that leaves 0 … 1 is cut off at the edge of its cell.
    y = row[:, None] + np.clip(MARGIN + inner * curves[:, places], 0.0, 1.0)
    lines = np.stack((x, y), axis=-1)
    width = mpl.rcParams["lines.linewidth"]
    if diagonals:
        ends = lines[:, [0, -1]]
        panel.add_collection(
            LineCollection(list(ends), colors="#00000059", linewidths=0.4 * width, zorder=2.0)
        )
    panel.add_collection(
        LineCollection(list(lines), colors="black", linewidths=0.7 * width, zorder=3.0)
    )


def _draw_boundaries(panel: Axes, diagram: Diagram) -> None:
    """A line along every edge between cells of different regimes."""
    regime = diagram.regime
    row, column = np.nonzero(_differ(regime[:, 1:], regime[:, :-1]))
    upright = np.stack((column + 1, row, column + 1, row + 1), axis=-1)
    row, column = np.nonzero(_differ(regime[1:], regime[:-1]))
    level = np.stack((column, row + 1, column + 1, row + 1), axis=-1)
    edges = np.concatenate((upright, level)).reshape(-1, 2, 2).astype(np.float64)
    width = 1.5 * mpl.rcParams["lines.linewidth"]
    panel.add_collection(
        LineCollection(
            list(edges), colors="black", linewidths=width, capstyle="projecting", zorder=4.0
        )
    )


def _differ(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
    """Where both are known and not the same."""
    return np.asarray((one != other) & (one != "") & (other != ""))


def _draw_failures(panel: Axes, diagram: Diagram) -> None:
    """A cross where there is no curve."""
    row, column = np.nonzero(diagram.diverged)
    if row.size:
        panel.plot(column + 0.5, row + 0.5, "x", color="black", zorder=5.0)


def _name_axes(panel: Axes, diagram: Diagram) -> None:
    plan = diagram.plan
    for axis, known in ((panel.xaxis, plan.x), (panel.yaxis, plan.y)):
        ticks = axis_ticks(known.values)
        axis.set_major_locator(FixedLocator([place for place, _ in ticks]))
        axis.set_major_formatter(FixedFormatter([text for _, text in ticks]))
        axis.set_minor_locator(NullLocator())
        axis.set_tick_params(direction="out", top=False, right=False)
        if known is plan.x and known.named and sum(len(text) for _, text in ticks) > MOST_LETTERS:
            axis.set_tick_params(rotation=SLOPE)
            for label in axis.get_ticklabels():
                label.set(ha="right", rotation_mode="anchor")
    panel.set_xlabel(_in_mathematics(axis_title(diagram, plan.x.name)))
    panel.set_ylabel(_in_mathematics(axis_title(diagram, plan.y.name)))


def axis_ticks(values: Sequence[float | str]) -> list[tuple[float, str]]:
    """Round values where an axis is even or rises by factors; else those of some cells; names."""
    scale = scale_of(values)
    if isinstance(scale, NameScale):
        return scale.ticks(MOST_TICKS)
    values = scale.values
    steps = np.diff(values)
    even = steps.size < 2 or float(np.ptp(steps)) <= 1e-6 * float(np.abs(steps).max())
    if even or scale.logarithmic:
        return scale.ticks(MOST_TICKS)
    stride = -(-len(values) // MOST_TICKS)
    chosen = range((len(values) - 1) % stride, len(values), stride)
    return [(index + 0.5, number_text(scale.values[index])) for index in chosen]


def _in_mathematics(title: str) -> str:
    """A title with its symbol, if that is its last word, set as mathematics."""
    words, _, symbol = title.rpartition(" ")
    lower = small_first(title)
    letter, arrow = symbol[:1], symbol[1:]
    if not words or (arrow and arrow not in ARROWS):
        return lower
    return f"{lower[: len(words)]} ${letter}{ARROWS.get(arrow, '')}$"


def _add_bar(figure: Figure, panel: Axes, picture: Picture) -> None:
    """The shades, from active to lazy or from worse to better."""
    colours, norm = _colours(picture)
    shades_of = mpl.cm.ScalarMappable(norm, colours)
    beyond = _beyond(picture, norm)
    bar = figure.colorbar(
        shades_of, ax=panel, aspect=28, pad=0.03, extend=EXTENDED[beyond], extendfrac=EXTENSION
    )
    bar.outline.set_linewidth(mpl.rcParams["axes.linewidth"])
    bar.ax.minorticks_off()
    if picture.shaded == ACCURACY:
        bar.set_label(say("test accuracy"))
        return
    bar.set_label(say("concavity $A$"))
    bar.ax.hlines([-BALANCED_BAND, BALANCED_BAND], 0, 1, colors="black", linewidths=0.5)
    below, above = (0.015 + EXTENSION * end for end in beyond)
    for place, word in ((1.0 + above, say("lazy")), (-below, say("active"))):
        bar.ax.text(
            0.5, place, word, transform=bar.ax.transAxes, ha="center",
            va="bottom" if place > 0.5 else "top",
        )  # fmt: skip


EXTENDED: Final = {
    (False, False): "neither", (True, False): "min", (False, True): "max", (True, True): "both",
}  # fmt: skip


def _beyond(picture: Picture, norm: Normalize) -> tuple[bool, bool]:
    """Whether there are cells below and above what the shades span."""
    values = getattr(picture.diagram, picture.shaded)
    known = values[np.isfinite(values)]
    low, high = norm.vmin, norm.vmax
    assert low is not None and high is not None
    return bool(np.any(known < low)), bool(np.any(known > high))
