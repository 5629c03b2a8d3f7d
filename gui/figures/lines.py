"""Figures of lines: load curves, and whatever has no figure of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from gui.curves.plotted import MEAN
from gui.curves.readings import CHAIN, NETWORK, TEST, UNIFORM
from gui.curves.table import DIMENSIONLESS, Curve, Table, Vector
from gui.figures.looks import LOOKS, Look, look_of, looks_of_held
from gui.figures.sheet import ordered_legend, plain_numbers, sheet, whole_ticks
from gui.figures.style import Style
from gui.look.words import say, shown
from gui.models.held import SECTION as HELD
from physics.wording import Words

BAND: Final = 0.2
"""Opacity of bands of uncertainty."""
MOST_MARKERS: Final = 33
MOST_PANELS: Final = 3
"""Of curves of more quantities, all are in one."""
MOST_POINTS: Final = 2048
"""Points of a curve that are drawn; more cannot be told apart."""
LAYER: Final[str] = Words(r"layer $\ell$")
LAYER_PART: Final[str] = Words(r"layer $\ell / L$")
LEVELS: Final = {UNIFORM: 1.0, CHAIN: 3.0, NETWORK: 4.0}
"""What is drawn over what; theory is on top, thin, so that both are seen where they agree."""
THEORY_LEVEL: Final = 5.0
ENSEMBLE: Final[str] = Words("ensemble, ± one deviation")
LABELS: Final[dict[str, str]] = {TEST: Words("{network}, test data", network=NETWORK)}
"""What legends say, where it is not the name of the curve."""


def draw_load_curve(table: Table, style: Style) -> Figure:
    """Chain, network and theories, from 1 to 0, with their concavities in the legend."""
    figure, (panel,) = sheet(style)
    read = table.about.get("readings", {})
    held = looks_of_held(table.about)
    labels = [named_with_concavity(curve.name, read) for curve in table.curves]
    for index, curve in enumerate(table.curves):
        draw_curve(panel, curve, index, labels[index], held.get(curve.name))
    panel.set_xlabel(shown(LAYER if table.x_name == "layer" else LAYER_PART))
    panel.set_ylabel(say("normalised data separation {symbol}", symbol=r"$\hat{D}_\ell$"))
    if table.x_name == "layer":
        whole_ticks(panel.xaxis)
    plain_numbers(panel)
    # Concave curves leave the lower left free, convex ones the upper right.
    place = "lower left" if _mean_height(table) >= 0.5 else "upper right"
    ordered_legend(panel, labels, loc=place)
    return figure


def named_with_concavity(name: str, readings: Mapping[str, Any]) -> str:
    """The name of a curve, with its concavity and the error of that where they are known."""
    read: Mapping[str, Any] = readings.get(name) or {}
    value = read.get("concavity")
    title = as_words(shown(ENSEMBLE if name.endswith(MEAN) else LABELS.get(name, name)))
    if value is None or not math.isfinite(value):
        return title
    return f"{title}, $A = {number_with_error(value, read.get('concavity_error'))}$"


def number_with_error(value: float, error: float | None) -> str:
    """A number with its sign and its error, to the error's leading digit, for mathematics."""
    if error is None or not math.isfinite(error) or error <= 0.0:
        return f"{value:+z.2f}"
    digits = min(max(-math.floor(math.log10(error)), 2), 4)
    return rf"{value:+z.{digits}f} \pm {error:.{digits}f}"


def _mean_height(table: Table) -> float:
    read = (CHAIN, NETWORK, *table.about.get(HELD, {}))
    curves = [curve for curve in table.curves if curve.name in read]
    heights = [float(np.nanmean(curve.y)) for curve in curves if np.isfinite(curve.y).any()]
    return sum(heights) / len(heights) if heights else 0.5


def draw_curve(panel: Axes, curve: Curve, index: int, label: str, look: Look | None = None) -> None:
    """One curve in its look, with its error bars; of an ensemble, a band."""
    if curve.name.endswith(MEAN):
        draw_band(panel, curve, LOOKS[CHAIN].colour, label)
        return
    look, base = look or look_of(curve.name, index), mpl.rcParams
    points = drawn_points(curve.y.size)
    options = look.options(base)
    if curve.y.size > MOST_MARKERS and look.dashes is not None:
        options["marker"] = "none"
    level = LEVELS.get(curve.name, THEORY_LEVEL)
    x, y = curve.x[points], curve.y[points]
    panel.plot(x, y, label=label, zorder=level, **options)
    if curve.error is not None and np.any(curve.error > 0.0):
        # Under the marks: they are seen where they are larger.
        panel.errorbar(
            x, y, curve.error[points], fmt="none", zorder=level - 0.5, ecolor=look.colour,
            elinewidth=0.7 * base["lines.linewidth"],
        )  # fmt: skip


def draw_band(panel: Axes, curve: Curve, colour: Any, label: str = "") -> None:
    """One uncertainty to each side of a curve."""
    if curve.error is None:
        return
    points = drawn_points(curve.y.size)
    x, y, reach = curve.x[points], curve.y[points], curve.error[points]
    panel.fill_between(
        x, y - reach, y + reach, color=colour, alpha=BAND, linewidth=0.0, label=label or None
    )


def drawn_points(size: int) -> Any:
    """Indices of at most so many points, both ends among them."""
    if size <= MOST_POINTS:
        return slice(None)
    return np.unique(np.linspace(0, size - 1, MOST_POINTS).round().astype(np.intp))


def as_words(name: str) -> str:
    """A name in which Matplotlib finds no mathematics."""
    return name.replace("$", r"\$")


def draw_plain(table: Table, style: Style) -> Figure:
    """Any curves over one x, those of each quantity in a panel of their own."""
    titles = list(dict.fromkeys(_title_of(curve) for curve in table.curves))
    if len(titles) > MOST_PANELS:
        titles = [""]
    figure, panels = sheet(style, len(titles))
    held = looks_of_held(table.about)
    for panel, title in zip(panels, titles, strict=True):
        for index, curve in enumerate(table.curves):
            if title in ("", _title_of(curve)):
                name = as_words(shown(curve.name))
                draw_curve(panel, curve, index, name, held.get(curve.name))
        panel.set_xlabel(as_words(with_unit(shown(table.x_title or table.x_name), table.x_unit)))
        panel.set_ylabel(as_words(title))
        plain_numbers(panel)
        panel.legend(loc="best")
    return figure


def _title_of(curve: Curve) -> str:
    return with_unit(shown(curve.quantity or curve.name), curve.unit)


def with_unit(title: str, unit: str) -> str:
    """A title with the unit, where it has one that is not its name already."""
    return title if unit in (DIMENSIONLESS, "", title) else f"{title} ({unit})"


def finite_span(values: list[Vector]) -> tuple[float, float]:
    """The smallest and the largest of all finite values; 0 and 1 without any."""
    finite = [part[np.isfinite(part)] for part in values]
    low = min((float(part.min()) for part in finite if part.size), default=0.0)
    high = max((float(part.max()) for part in finite if part.size), default=1.0)
    return low, high
