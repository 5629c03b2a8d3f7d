"""How each curve is drawn: never told by its colour alone, and in the colours of the app."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from gui.curves.readings import CHAIN, NETWORK, TEST, UNIFORM
from gui.look.held_looks import colour_of, dashes_of, marker_of
from gui.look.theme import load_theme, rgb
from gui.models.held import SECTION as HELD
from gui.moments.overlays import CURVES, FIT, MEAN_FIELD, REST_STATE, STATIONARY, TWIN

BLUE: Final = load_theme("light").chain
AMBER: Final = load_theme("light").network
GREEN: Final = load_theme("light").theory
GREY: Final = "#4d4d4d"
PALE: Final = "#a6a6a6"
INK: Final = "#000000"


@dataclass(frozen=True, slots=True)
class Look:
    """Of one curve.

    Attributes
    ----------
    dashes : lengths on and off, in line widths; () for a solid line, None for none at all.
    marker : as matplotlib names it, or "".
    hollow : whether the marker is white inside.
    width : of the line, over that of the style.
    """

    colour: str
    dashes: tuple[float, ...] | None = ()
    marker: str = ""
    hollow: bool = False
    width: float = 1.0

    def options(self, base: Any) -> dict[str, Any]:
        """For matplotlib's ``plot``; `base` are its rcParams."""
        line: Any = "none" if self.dashes is None else (0, self.dashes) if self.dashes else "-"
        return {
            "color": self.colour,
            "linestyle": line,
            "linewidth": self.width * base["lines.linewidth"],
            "marker": self.marker or "none",
            "markerfacecolor": "white" if self.hollow else self.colour,
        }


LOOKS: Final = {
    CHAIN: Look(BLUE, marker="o"),
    NETWORK: Look(AMBER, marker="s", hollow=True),
    TEST: Look(AMBER, (1.0, 1.2), width=1.1),
    UNIFORM: Look(PALE, width=0.6),
    CURVES[REST_STATE]: Look(GREY, (5.0, 2.0), width=0.9),
    CURVES[MEAN_FIELD]: Look(GREY, (2.0, 1.6), width=0.9),
    CURVES[STATIONARY]: Look(GREY, (5.0, 1.6, 1.0, 1.6), width=0.9),
    CURVES[FIT]: Look(GREY, (5.0, 1.6, 1.0, 1.6, 1.0, 1.6), width=0.9),
    CURVES[TWIN]: Look(BLUE, (3.0, 1.5), marker="o", hollow=True),
}
"""Of the curves that have a name of their own."""
OTHERS: Final = (
    Look(BLUE),
    Look(AMBER, (5.0, 2.0)),
    Look(GREEN, (1.0, 1.2), width=1.2),
    Look(INK, (5.0, 1.6, 1.0, 1.6)),
    Look(BLUE, (2.0, 1.6), marker="o"),
    Look(AMBER, marker="s", hollow=True),
    Look(GREEN, (5.0, 1.6, 1.0, 1.6, 1.0, 1.6), marker="^"),
    Look(GREY, (1.0, 2.5), marker="D", hollow=True),
)
"""Of any others, one after the other."""
HELD_MARKERS: Final = {"triangle": "^", "diamond": "D"}
"""As matplotlib names them."""
SCATTERED: Final = ("blocks", "test accuracy")
"""Curves that are points, between which a line would mean nothing."""


def looks_of_held(about: Mapping[str, Any]) -> dict[str, Look]:
    """The looks of the held curves that a table tells of, by their names."""
    told = about.get(HELD, {})
    return {name: _of_held(int(one["colour"])) for name, one in told.items()}


def _of_held(place: int) -> Look:
    colour = colour_of(place, load_theme("light").held)
    return Look(colour, dashes_of(place), HELD_MARKERS[marker_of(place)], width=0.9)


def look_of(name: str, index: int = 0) -> Look:
    """The look of a curve by its name, or else by its place."""
    if name in SCATTERED:
        return Look(BLUE if name == SCATTERED[0] else GREEN, None, "o")
    return LOOKS.get(name) or OTHERS[index % len(OTHERS)]


def between(pale: str, full: str, part: float) -> tuple[float, float, float]:
    """`part` of one colour and the rest of another."""
    one, other = rgb(pale), rgb(full)
    red, green, blue = (a + part * (b - a) for a, b in zip(one, other, strict=True))
    return red, green, blue
