"""The load curves of chain and network, beside theory."""

from __future__ import annotations

from typing import Any

from gui.curves.readings import load_curve_table
from gui.moments.moment import Moment
from gui.moments.overlays import ENSEMBLE, FIT, twin_curve
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.load_curve import LoadCurve, Vector, normalised
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.load_curve_plot import LoadCurvePlot

    return LoadCurvePlot(parent)


def feed(plot: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    chain, beside = moment.load_curve, moment.beside
    if chain is None and moment.network_curve is None and not moment.held:
        return
    plot.show_data(
        _normalised(chain),
        _normalised(moment.network_curve),
        {**beside.curves, **twin_curve(moment.snapshot)},
        ensemble=beside.band,
        test=_normalised(moment.test_curve),
        held=moment.held,
    )


def _normalised(curve: LoadCurve | None) -> Vector | None:
    return None if curve is None else normalised(curve.separation)


READING = Reading(
    name="load_curve",
    title=Words("Load curve"),
    order=1,
    make=make,
    feed=feed,
    turn=1,
    width=26,
    topics={"": "load_curve"},
    of_network=True,
    film_width=260,
    wants=(ENSEMBLE, FIT),
    exported=Exported(
        lambda recorded: load_curve_table(recorded.source), "gui.figures.lines:draw_load_curve"
    ),
)
