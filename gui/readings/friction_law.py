"""The mean velocity of a block against the force on it, with the blocks as dots."""

from __future__ import annotations

from typing import Any

from gui.moments.friction_law import friction_law_of
from gui.moments.moment import Moment
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.friction_law_plot import FrictionLawPlot

    return FrictionLawPlot(parent)


def feed(plot: Any, moment: Moment, scene: SceneState | None) -> None:
    """Show a moment; the scene knows which blocks are drawn, and which slide."""
    if scene is not None:
        plot.show_data(friction_law_of(moment.snapshot, scene.number, scene.motion))


READING = Reading(
    name="friction_law",
    title=Words("Friction law"),
    order=6,
    make=make,
    feed=feed,
    turn=2,
    behind="load_curve",
    topics={"": "friction_law"},
    film_width=250,
    tells=("value",),  # of forces and energies, not of where the load is
)
