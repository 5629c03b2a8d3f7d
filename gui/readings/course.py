"""Blocks in time beside layers by epoch."""

from __future__ import annotations

from typing import Any

from gui.moments.beside import mean_course
from gui.moments.moment import Moment
from gui.moments.overlays import ENSEMBLE
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.chain.state import ChainSnapshot
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.course_plot import CoursePlot

    return CoursePlot(parent)


def feed(plot: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    chain, beside = moment.chain, moment.beside
    theory = mean_course(beside.course, chain)
    plot.show_chain(chain.times, chain.positions, theory, beside.course_band, chain.blocks)
    if moment.is_live:  # in a film each half has its place from the beginning
        plot.network.setVisible(moment.training is not None)
    if moment.training is not None:
        plot.network.name_x(moment.training.unit)
        plot.show_network(*moment.training.course)
    else:
        plot.network.clear()


def _dynamics(snapshot: ChainSnapshot) -> str:
    return str(snapshot.parameters.dynamics)


READING = Reading(
    name="course",
    title=Words("Course in time"),
    order=3,
    make=make,
    feed=feed,
    turn=3,
    width=31,
    topics={"chain": _dynamics, "network": "network_course"},
    of_network=True,
    film_width=390,
    half_width=250,
    wants=(ENSEMBLE,),
    part_of_network="network",
    exported=Exported(
        lambda recorded: recorded.course(),
        "gui.figures.courses:draw_course",
        series=True,
        every_frame=True,
    ),
)
