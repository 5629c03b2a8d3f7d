"""The share of the load of each layer, as bars."""

from __future__ import annotations

from typing import Any, Final

from matplotlib.figure import Figure

from gui.curves.readings import CHAIN, NETWORK, UNIFORM
from gui.curves.table import Table
from gui.figures.lines import LAYER, as_words, draw_curve, finite_span
from gui.figures.looks import AMBER, BLUE, GREY, looks_of_held
from gui.figures.sheet import ordered_legend, plain_numbers, sheet, whole_ticks
from gui.figures.style import Style
from gui.look.words import say, shown
from physics.wording import Words

ROOM: Final = 0.8
"""Of the way from one layer to the next that bars fill."""
HATCHED: Final = {"facecolor": "white", "edgecolor": AMBER, "hatch": "//////"}
HEADROOM: Final = 1.3
"""Above the highest bar, for the legend."""
UNIFORM_SHARE: Final[str] = Words(r"uniform, $1/L$")


def draw_shares(table: Table, style: Style) -> Figure:
    """Bars side by side, the chain's filled, the network's hatched; lines for what is held."""
    figure, (panel,) = sheet(style)
    drawn = [curve for curve in table.curves if curve.name in (CHAIN, NETWORK)]
    width = ROOM / max(1, len(drawn))
    for index, curve in enumerate(drawn):
        shift = (index - 0.5 * (len(drawn) - 1)) * width
        look: dict[str, Any] = {"facecolor": BLUE} if curve.name == CHAIN else HATCHED
        panel.bar(
            curve.x + shift, curve.y, 0.92 * width, label=shown(curve.name), zorder=2.0, **look
        )
    held = looks_of_held(table.about)
    for curve in table.curves:
        if curve.name in held:
            draw_curve(panel, curve, 0, as_words(curve.name), held[curve.name])
    uniform = table.curve(UNIFORM)
    if uniform is not None:
        panel.axhline(
            float(uniform.y[0]), color=GREY, linestyle=(0, (5.0, 2.0)), linewidth=0.8,
            label=shown(UNIFORM_SHARE), zorder=3.0,
        )  # fmt: skip
    low, high = finite_span([curve.y for curve in table.curves])
    panel.set_ylim(1.1 * min(low, 0.0), HEADROOM * high)
    if low < 0.0:
        panel.axhline(0.0, color="black", linewidth=0.5)
    panel.set_xlabel(shown(LAYER))
    panel.set_ylabel(say(r"share of the load $s_\ell$"))
    whole_ticks(panel.xaxis)
    panel.xaxis.set_tick_params(length=0.0)
    plain_numbers(panel)
    labels = [*(shown(curve.name) for curve in drawn), *map(as_words, held), shown(UNIFORM_SHARE)]
    ordered_legend(panel, labels, loc="upper left", ncols=3, columnspacing=1.2)
    return figure
