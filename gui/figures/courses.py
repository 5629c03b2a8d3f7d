"""Courses: blocks over time beside layers over epochs, and a training run."""

from __future__ import annotations

from typing import Any, Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from gui.curves.courses import LOSS, MEAN_FIELD
from gui.curves.plotted import MEAN
from gui.curves.smoothing import SUFFIX, without_smoothing
from gui.curves.table import Curve, Table, Vector
from gui.figures.lines import draw_band, drawn_points, finite_span, with_unit
from gui.figures.looks import AMBER, BLUE, GREEN, GREY, between
from gui.figures.sheet import legend_above, plain_numbers, points_of, sheet, whole_epochs
from gui.figures.style import Style
from gui.look.numbers import FROM_ZERO
from gui.look.words import say, shown
from physics.wording import Words

PALE_BLUE, PALE_AMBER = "#a5c5ef", "#e6c499"
"""Of the shallowest layer; the deepest has the full colour."""
EPOCH: Final[str] = Words("epoch")
LABELLED: Final = 16
"""Up to so many curves each has its number at its end."""
LINE_HEIGHT: Final = 1.05
"""From one of these numbers to the next, at least, over the size of the type."""
FAMILY_WIDTH: Final = 0.8
"""Of curves that are many, over the line width of the style."""
RAW: Final = 0.4
"""Opacity of raw curves under smoothed ones."""


def draw_course(table: Table, style: Style) -> Figure:
    """Blocks over time; beside or under it, layers over epochs, if a network was there."""
    blocks = [curve for curve in table.curves if curve.name.startswith("block ")]
    layers = [curve for curve in table.curves if curve.name.startswith("layer ")]
    halves = [half for half in (blocks, layers) if half]
    figure, panels = sheet(style, len(halves))
    for panel, half in zip(panels, halves, strict=True):
        if half is blocks:
            draw_family(panel, half, PALE_BLUE, BLUE, say("time $t$"), say(r"position $x_\ell$"))
        else:
            draw_family(panel, half, PALE_AMBER, AMBER, EPOCH, say(r"data separation $D_\ell$"))
    return figure


def draw_family(
    panel: Axes, curves: list[Curve], pale: str, full: str, x_title: str, y_title: str
) -> None:
    """Curves from shallow (pale) to deep (full), each with its number at its end."""
    theory = [curve for curve in curves if MEAN_FIELD in curve.name]
    ensemble = {curve.name: curve for curve in curves if curve.name.endswith(MEAN)}
    own = [c for c in curves if MEAN_FIELD not in c.name and c.name not in ensemble]
    drawn = [curve for curve in own if curve.name.endswith(SUFFIX)] or own
    raw = [curve for curve in own if curve not in drawn]
    parts = np.linspace(0.0, 1.0, max(2, len(drawn)))[-len(drawn) :]
    colours = [between(pale, full, float(part)) for part in parts]
    for curve, colour in zip(raw, colours, strict=False):
        _line(panel, curve, colour, alpha=RAW, width=0.5)
    for curve, colour in zip(drawn, colours, strict=True):
        _line(panel, curve, colour, width=FAMILY_WIDTH)
        draw_band(panel, curve, colour)
        _draw_ensemble(panel, ensemble, curve.name, colour)
    for curve in (curve for curve in theory if not curve.name.endswith(SUFFIX)):
        _line(panel, curve, GREY, dashes=(2.0, 1.6), width=0.7)
    _tell_kinds(panel, full, raw=bool(raw), theory=bool(theory))
    panel.set_xlabel(shown(x_title))
    panel.set_ylabel(y_title)
    _set_limits(panel, [*drawn, *ensemble.values()])
    if x_title == EPOCH:
        whole_epochs(panel)
    plain_numbers(panel)
    _number_the_ends(panel, drawn, colours)


def _draw_ensemble(panel: Axes, ensemble: dict[str, Curve], name: str, colour: Any) -> None:
    """The band of single chains about their mean, in the colour of the live one."""
    curve = ensemble.get(name + MEAN)
    if curve is not None:
        draw_band(panel, curve, colour)


def _tell_kinds(panel: Axes, full: str, *, raw: bool, theory: bool) -> None:
    """A legend of raw and smoothed curves and of theory, where there is more than one kind."""
    handles = []
    if raw:
        pale = {"alpha": RAW, "linewidth": 0.5 * mpl.rcParams["lines.linewidth"]}
        handles.append(Line2D([], [], color=full, label=say("raw"), **pale))
    if raw or theory:
        handles.append(Line2D([], [], color=full, label=say("smoothed") if raw else say("chain")))
    if theory:
        dashes = (0, (2.0, 1.6))
        handles.append(Line2D([], [], color=GREY, linestyle=dashes, label=say("mean field")))
    if handles:
        legend_above(panel, handles)


def _set_limits(panel: Axes, curves: list[Curve]) -> None:
    first, last = finite_span([curve.x for curve in curves])
    first = 0.0 if 0.0 < first < FROM_ZERO * last else first
    panel.set_xlim(first, last if last > first else first + 1.0)
    low, high = finite_span([part for curve in curves for part in _extent(curve)])
    pad = 0.04 * (high - low) or 0.5
    panel.set_ylim(low - pad, high + pad)


def _extent(curve: Curve) -> tuple[Vector, ...]:
    if curve.error is None:
        return (curve.y,)
    return curve.y - curve.error, curve.y + curve.error


def _line(
    panel: Axes,
    curve: Curve,
    colour: Any,
    *,
    dashes: tuple[float, ...] = (),
    width: float = 1.0,
    alpha: float = 1.0,
) -> None:
    points = drawn_points(curve.y.size)
    panel.plot(
        curve.x[points], curve.y[points], color=colour, alpha=alpha,
        linestyle=(0, dashes) if dashes else "-", linewidth=width * mpl.rcParams["lines.linewidth"],
    )  # fmt: skip


def _number_the_ends(panel: Axes, curves: list[Curve], colours: list[Any]) -> None:
    """The number of each curve at its right end, moved apart where they would collide."""
    if len(curves) > LABELLED:
        _name_the_family(panel, curves, colours)
        return
    size = float(mpl.rcParams["xtick.labelsize"])
    ends = [curve.y[-1] for curve in curves]
    known = [index for index in np.argsort(ends).tolist() if np.isfinite(ends[index])]
    height = points_of(panel)[1]
    low, high = panel.get_ylim()
    wanted = np.array([(ends[index] - low) / (high - low) for index in known])
    gap = LINE_HEIGHT * size / height
    places = within(spread_apart(wanted, gap), gap)
    for index, place in zip(known, places, strict=True):
        panel.annotate(
            _number_of(curves[index]), (1.0, place), (2.5, 0.0), xycoords="axes fraction",
            textcoords="offset points", va="center", fontsize=size,
        )  # fmt: skip
    top = max(1.0, places.max(initial=0.0) + gap)
    panel.annotate(
        r"$\ell$", (1.0, top), (2.5, 0.0), xycoords="axes fraction",
        textcoords="offset points", va="center", fontsize=size,
    )  # fmt: skip


def _number_of(curve: Curve) -> str:
    return curve.name.removesuffix(SUFFIX).split()[1]


def _name_the_family(panel: Axes, curves: list[Curve], colours: list[Any]) -> None:
    """The first and the last in a legend, where there are too many for numbers."""
    ends = ((curves[0], colours[0]), (curves[-1], colours[-1]))
    handles = [
        Line2D([], [], color=colour, label=shown(without_smoothing(curve.name)))
        for curve, colour in ends
    ]
    panel.legend(handles=handles, loc="best")


def spread_apart(places: Any, gap: float) -> Any:
    """Rising places moved as little as need be, so that each is `gap` above the one before.

    Parameters
    ----------
    places : (n,) rising.
    """
    moved = np.array(places, dtype=np.float64)
    clusters: list[list[int]] = []
    for index in range(moved.size):
        clusters.append([index])
        while len(clusters) > 1:
            below, above = clusters[-2], clusters[-1]
            if _bottom(places, above, gap) - _bottom(places, below, gap) >= len(below) * gap:
                break
            clusters[-2:] = [below + above]
    for cluster in clusters:
        bottom = _bottom(places, cluster, gap)
        moved[cluster] = bottom + gap * np.arange(len(cluster))
    return moved


def within(places: Any, gap: float) -> Any:
    """Rising places moved up, so that none is below a panel, where its ticks have numbers.

    Parameters
    ----------
    places : (n,) rising, each `gap` above the one before at least.
    """
    least = gap * np.arange(len(places))
    return np.maximum(places, least)


def _bottom(places: Any, cluster: list[int], gap: float) -> float:
    """The lowest place of a cluster that stands evenly about the mean of its places."""
    return float(np.mean(np.asarray(places)[cluster])) - 0.5 * gap * (len(cluster) - 1)


# --- training ------------------------------------------------------------------------------


TRAINING_LOOKS: Final = {
    LOSS: (AMBER, ()),
    "train": (GREY, (5.0, 2.0)),
    "test": (GREEN, ()),
}


def draw_training(table: Table, style: Style) -> Figure:
    """The loss; beside or under it the accuracies."""
    figure, (above, below) = sheet(style, 2, 0.55)
    for curve in table.curves:
        name = curve.name.removesuffix(SUFFIX)
        colour, dashes = TRAINING_LOOKS[name]
        is_raw = name == curve.name and table.curve(name + SUFFIX) is not None
        panel = above if name == LOSS else below
        width, alpha = (0.5, RAW) if is_raw else (1.0, 1.0)
        _line(panel, curve, colour, dashes=dashes, width=width, alpha=alpha)
        if not is_raw:
            panel.lines[-1].set_label(shown(without_smoothing(curve.name)))
    loss = table.curve(LOSS)
    above.set_ylabel(with_unit(say("training loss"), "" if loss is None else loss.unit))
    above.set_ylim(bottom=0.0)
    below.set_ylabel(say("accuracy"))
    below.set_ylim(top=1.03)
    for panel in (above, below):
        panel.set_xlabel(shown(EPOCH))
        first, last = finite_span([curve.x for curve in table.curves])
        panel.set_xlim(first, max(last, first + 1.0))
        whole_epochs(panel)
        plain_numbers(panel)
    below.legend(loc="lower right")
    return figure
