"""Where the chain's energy is, came from and went."""

from __future__ import annotations

from typing import Any, Final

from gui.moments.moment import Moment
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words

ACCOUNT: Final = "account"


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.energy_plot import EnergyPlot

    return EnergyPlot(parent)


def feed(plot: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment; recordings have no account."""
    kept = moment.energies
    if kept is not None:
        plot.show_data(kept.times, kept.values, kept.start, since=kept.since, inertia=kept.inertia)
    elif not moment.is_live:
        plot.clear()


READING = Reading(
    name="energy",
    title=Words("Energy"),
    order=5,
    make=make,
    feed=feed,
    turn=3,
    behind="course",
    topics={"": "energy"},
    wants=(ACCOUNT,),
    tells=("value",),  # of forces and energies, not of where the load is
)
