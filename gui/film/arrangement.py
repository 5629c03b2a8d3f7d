"""What films are for: each use has its size, theme and plots, and shares out the frame its way.

At its usual size nothing of it is cut, and its words can be read where it is seen: from the last
row, in a printed column, on a telephone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FilmTheme = Literal["dark", "light", "projector"]
FilmLayout = Literal["free", "talk", "paper", "square", "tall"]
Band = Literal["title", "caption", "verdicts", "scene", "plots"]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the parts of a frame are arranged.

    Attributes
    ----------
    size : usual width and height in pixels.
    theme : that it is drawn in; None for any.
    plots : names of the usual ones, from the left; None for those open at first.
    short_side : logical pixels of the frame's shorter side: the fewer, the larger the type.
    row_height : of plots, in logical pixels, if the scene leaves as much.
    least_scene : part of the frame's height that is the scene's at least.
    stacked : whether the network's verdict stands under the chain's.
    order : of the parts, from the top; plots are below the scene, or beside it.
    beside : part of the width that plots have beside the scene, each under the other; 0: they stand
        below it.
    ground : colour of it, instead of the theme's.
    """

    size: tuple[int, int] = (1920, 1080)
    theme: FilmTheme | None = None
    plots: tuple[str, ...] | None = None
    short_side: int = 720
    row_height: float = 236.0
    least_scene: float = 0.30
    stacked: bool = False
    order: tuple[Band, ...] = ("title", "verdicts", "scene", "plots", "caption")
    beside: float = 0.0
    ground: str = ""


ARRANGEMENTS: Final[dict[FilmLayout, Arrangement]] = {
    "free": Arrangement(),
    # Type is a thirtieth of the height, for the last row; the scene itself has the shares.
    "talk": Arrangement(
        theme="projector", plots=("load_curve",), short_side=510, least_scene=0.45, beside=0.35
    ),
    # A column of 89 mm at 300 dots an inch.
    "paper": Arrangement(
        size=(1050, 1320),
        theme="light",
        plots=("load_curve", "shares"),
        short_side=460,
        row_height=220.0,
        least_scene=0.30,
        stacked=True,
        order=("title", "scene", "verdicts", "plots", "caption"),
        ground="#ffffff",
    ),
    "square": Arrangement(
        size=(1080, 1080),
        theme="dark",
        plots=("load_curve", "shares"),
        short_side=480,
        row_height=200.0,
        least_scene=0.28,
        stacked=True,
    ),
    # What shows films upright lays its own words over the lowest part.
    "tall": Arrangement(
        size=(1080, 1920),
        theme="dark",
        plots=("load_curve", "shares", "course"),
        short_side=480,
        row_height=210.0,
        least_scene=0.34,
        stacked=True,
        order=("title", "caption", "scene", "verdicts", "plots"),
    ),
}
