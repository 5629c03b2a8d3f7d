"""Which part of the load each spring and each layer carries."""

from __future__ import annotations

from typing import Any

from gui.curves.readings import shares_table
from gui.moments.moment import Moment
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.shares_plot import SharesPlot

    return SharesPlot(parent)


def feed(plot: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    chain, network = moment.load_curve, moment.network_curve
    if chain is not None or network is not None or moment.held:
        plot.show_data(
            None if chain is None else chain.shares,
            None if network is None else network.shares,
            moment.held,
        )


READING = Reading(
    name="shares",
    title=Words("Shares by layer"),
    order=2,
    make=make,
    feed=feed,
    turn=2,
    width=20,
    topics={"": "shares"},
    of_network=True,
    film_width=210,
    narrow_behind="load_curve",
    exported=Exported(
        lambda recorded: shares_table(recorded.source), "gui.figures.shares:draw_shares"
    ),
)
