"""Chain and network on one axis: the distance between block and layer is the mismatch."""

from __future__ import annotations

from typing import Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from gui.curves.readings import CHAIN, NETWORK
from gui.curves.table import Curve, Table, Vector
from gui.figures.courses import spread_apart
from gui.figures.looks import AMBER, BLUE, LOOKS, PALE
from gui.figures.sheet import legend_above, plain_numbers, points_of, sheet
from gui.figures.style import Style
from gui.look.words import say, shown

ROWS: Final = {CHAIN: 1.0, NETWORK: 0.0}
BLOCK: Final = 0.15
"""Half the height of a block, in rows."""
COILS: Final = 5
"""Windings of a spring."""
MOST_BLOCKS: Final = 24
"""Up to so many have springs and numbers."""


def draw_overlay(table: Table, style: Style) -> Figure:
    """Above the chain with its springs, below the layers; thin lines tie what belongs together."""
    figure, (panel,) = sheet(style, 1, 0.46)
    rows = {name: table.curve(name) for name in ROWS}
    chain, network = rows[CHAIN], rows[NETWORK]
    if chain is not None and network is not None and chain.y.size == network.y.size:
        ties = [[(x, 1.0), (y, 0.0)] for x, y in zip(chain.y, network.y, strict=True)]
        thin = 0.5 * mpl.rcParams["lines.linewidth"]
        panel.add_collection(LineCollection(ties, colors=PALE, linewidths=thin, zorder=1.0))
    for curve, colour in ((chain, BLUE), (network, AMBER)):
        if curve is not None:
            _draw_row(panel, curve, colour, hollow=curve.name == NETWORK)
    for curve in table.curves:
        if curve.name not in ROWS:
            _draw_theory(panel, curve)
    theories = panel.get_legend_handles_labels()[0]
    if theories:
        legend_above(panel, theories)
    _draw_wall(panel)
    _frame(panel, [curve for curve in (chain, network) if curve is not None])
    return figure


def _draw_row(panel: Axes, curve: Curve, colour: str, *, hollow: bool) -> None:
    row, base = ROWS[curve.name], mpl.rcParams
    few = curve.y.size <= MOST_BLOCKS
    if few:
        springs = [_spring(a, b, row) for a, b in zip([0.0, *curve.y[:-1]], curve.y, strict=True)]
        panel.add_collection(
            LineCollection(
                springs, colors=colour, linewidths=0.6 * base["lines.linewidth"], zorder=2.0
            )
        )
    if curve.error is not None:
        panel.errorbar(
            curve.y, np.full(curve.y.size, row), xerr=curve.error, fmt="none", ecolor=colour,
            elinewidth=0.7 * base["lines.linewidth"], zorder=3.0,
        )  # fmt: skip
    panel.scatter(
        curve.y, np.full(curve.y.size, row), s=(1.6 * base["lines.markersize"]) ** 2,
        marker="s" if hollow else "o", facecolor="white" if hollow else colour, edgecolor=colour,
        linewidth=base["lines.markeredgewidth"], zorder=4.0,
    )  # fmt: skip
    if few:
        _number(panel, curve, row, colour)


def _spring(left: float, right: float, row: float) -> Vector:
    """(n, 2) a zigzag between two places."""
    along = np.linspace(left, right, 2 * COILS + 3)
    up = np.zeros(along.size)
    up[2:-2] = 0.07 * (-1.0) ** np.arange(along.size - 4)
    return np.stack((along, row + up), axis=1)


def _number(panel: Axes, curve: Curve, row: float, colour: str) -> None:
    """The numbers of the layers, above the upper row and below the lower one."""
    size = float(mpl.rcParams["xtick.labelsize"])
    width = points_of(panel)[0]
    span = max(float(np.ptp([0.0, *curve.y])), 1e-12)
    order = np.argsort(curve.y, kind="stable")
    places = spread_apart(curve.y[order], 1.0 * size / width * span)
    side = 1.0 if row > 0.5 else -1.0
    for index, place in zip(order.tolist(), places.tolist(), strict=True):
        panel.annotate(
            f"{index + 1}", (place, row + side * BLOCK), (0.0, side * 1.5), color=colour,
            textcoords="offset points", fontsize=size, ha="center",
            va="bottom" if side > 0.0 else "top",
        )  # fmt: skip


def _draw_theory(panel: Axes, curve: Curve) -> None:
    """Ticks through the chain's row where theory has the blocks."""
    look = LOOKS[curve.name]
    ticks = [[(x, 1.0 - 1.15 * BLOCK), (x, 1.0 + 0.9 * BLOCK)] for x in curve.y.tolist()]
    width = 0.8 * mpl.rcParams["lines.linewidth"]
    dashes = (0, look.dashes) if look.dashes else "-"
    panel.add_collection(
        LineCollection(
            ticks, colors=look.colour, linewidths=width, linestyles=[dashes], zorder=4.5,
            label=shown(curve.name),
        )
    )  # fmt: skip


def _draw_wall(panel: Axes) -> None:
    panel.axvline(0.0, color="black", linewidth=1.2 * mpl.rcParams["axes.linewidth"], zorder=1.5)


def _frame(panel: Axes, curves: list[Curve]) -> None:
    values = np.concatenate([[0.0], *(curve.y for curve in curves)])
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    pad = 0.05 * (high - low) or 0.5
    panel.set_xlim(low - pad, high + pad)
    panel.set_ylim(-0.5, 1.5)
    names = [curve.name for curve in curves]
    panel.set_yticks([ROWS[name] for name in names], labels=list(map(shown, names)))
    panel.yaxis.set_tick_params(length=0.0)
    panel.yaxis.minorticks_off()
    panel.set_xlabel(say(r"position $x_\ell$"))
    plain_numbers(panel)
