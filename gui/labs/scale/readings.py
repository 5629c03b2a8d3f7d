"""The plots of the output-scale lab, each declared once."""

from __future__ import annotations

from typing import Any

import numpy as np

from gui.labs.scale.maps.shown import SHOWN
from gui.look.numbers import logarithm
from gui.moments.lab_moment import LabMoment
from gui.readings.reading import Reading
from physics.wording import Words


def _make(name: str, parent: Any) -> Any:
    from gui.labs.scale import plots

    return getattr(plots, name)(parent)


def _feed_course(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_course(moment)


def _make_widths(parent: Any) -> Any:
    from gui.labs.scale.maps.widths_plot import WidthsPlot

    return WidthsPlot(SHOWN.now, parent)


def _make_plane(parent: Any) -> Any:
    from gui.labs.scale.maps.plane_plot import PlanePlot

    return PlanePlot(SHOWN.now, parent)


def _make_powers(parent: Any) -> Any:
    from gui.labs.scale.maps.powers_plot import PowersPlot

    return PowersPlot(SHOWN.now, parent)


def _feed_powers(plot: Any, _moment: LabMoment, _scene: Any) -> None:
    """The powers are those of the diagram, whatever is trained."""
    plot.show_diagram(SHOWN.now)


def _feed_map(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_diagram(SHOWN.now)
    plot.show_map(moment)


def _feed_layers(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_layers(moment)


def _feed_load(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_load(moment)


def _held_output(moment: LabMoment) -> tuple[Any, Any]:
    return logarithm(moment["time"][1:]), moment["margin"][1:]


def _held_kernel(moment: LabMoment) -> tuple[Any, Any]:
    return logarithm(moment["time"][1:]), logarithm(moment["kernel_change"][1:])


def _held_map(moment: LabMoment) -> tuple[Any, Any]:
    """The run that was held, as a point."""
    change, settings = logarithm(moment["kernel_change"][-1:]), moment.settings
    scale = logarithm([settings.alpha_root_width])  # type: ignore[attr-defined]
    known = np.isfinite(change)
    return scale[: change.size][known], change[known]


def _held_errors(moment: LabMoment) -> tuple[Any, Any]:
    """Of the test samples."""
    return logarithm(moment["time"][1:]), 100.0 * moment["test_error"][1:]


def _held_load(moment: LabMoment) -> tuple[Any, Any]:
    curve = moment["separation"]
    known = np.isfinite(curve)
    return np.arange(float(curve.size))[known], curve[known]


def _held_layers(moment: LabMoment) -> tuple[Any, Any]:
    """Of the weights."""
    moved = moment["movement"]
    return np.arange(1.0, moved.size + 1.0), logarithm(moved)


def _make_clock(parent: Any) -> Any:
    from gui.labs.scale.four import ClockView

    return ClockView(parent)


def _make_laziness(parent: Any) -> Any:
    from gui.labs.scale.laziness import LazinessView
    from nets.sweep.springs_by_scale import shipped

    return LazinessView(shipped(), parent)


def _feed_laziness(view: Any, moment: LabMoment, _scene: Any) -> None:
    view.show_scales(moment)


def _held_clock(moment: LabMoment) -> tuple[Any, Any]:
    """The concavity, where it has a meaning."""
    time, found = logarithm(moment["time"][1:]), moment["concavity"][1:]
    known = np.isfinite(found)
    return time[known], found[known]


def _held_laziness(moment: LabMoment) -> tuple[Any, Any]:
    """The run that was held, as a point."""
    found = moment["concavity"][-1:]
    at = logarithm([moment.settings.alpha_root_width])[: found.size]  # type: ignore[attr-defined]
    known = np.isfinite(found)
    return at[known], found[known]


READINGS = (
    Reading(
        "scale_output", Words("Output and its linearisation"), 1,
        lambda parent: _make("OutputPlot", parent), _feed_course, turn=1, width=30,
        topics={"": "scale_output"}, film_width=340, holds=_held_output,
    ),
    Reading(
        "scale_kernel", Words("Kernel over time"), 2,
        lambda parent: _make("KernelPlot", parent), _feed_course, turn=2, width=22,
        topics={"": "scale_kernel"}, film_width=280, holds=_held_kernel,
    ),
    Reading(
        "scale_errors", Words("Errors"), 5,
        lambda parent: _make("ErrorsPlot", parent), _feed_course, turn=3,
        behind="scale_output",
        topics={"": "scale_errors"}, film_width=250, holds=_held_errors,
    ),
    Reading(
        "scale_map", Words("All widths"), 3,
        _make_widths, _feed_map, turn=0, width=28,
        topics={"": "scale_map"}, film_width=300, asks="asked", holds=_held_map,
    ),
    Reading(
        "scale_plane", Words("Map"), 7,
        _make_plane, _feed_map, turn=0, behind="scale_map",
        topics={"": "scale_plane"}, film_width=300, asks="asked",
    ),
    Reading(
        "scale_powers", Words("Powers"), 8,
        _make_powers, _feed_powers, turn=5, behind="scale_map",
        topics={"": "scale_powers"}, film_width=340,
    ),
    Reading(
        "scale_load_curve", Words("Load curve"), 4,
        lambda parent: _make("LoadPlot", parent), _feed_load, turn=4, width=20,
        topics={"": "scale_load_curve"}, film_width=230, holds=_held_load,
    ),
    Reading(
        "scale_layers", Words("Layer by layer"), 6,
        lambda parent: _make("LayersPlot", parent), _feed_layers, turn=5,
        behind="scale_load_curve", topics={"": "scale_layers"}, film_width=230, holds=_held_layers,
    ),
    Reading(
        "scale_clock", Words("Four theories"), 9,
        _make_clock, _feed_course, turn=3, behind="scale_output",
        topics={
            "springs": "scale_load_curve", "kernel": "scale_kernel",
            "aligned": "scale_clock", "response": "scale_clock",
        },
        film_width=420, holds=_held_clock,
    ),
    Reading(
        "scale_laziness", Words("Same laziness?"), 10,
        _make_laziness, _feed_laziness, turn=2, behind="scale_map",
        topics={
            "concavity": "scale_laziness", "load": "scale_laziness",
            "share": "scale_laziness", "kernel": "scale_kernel",
        },
        film_width=420, holds=_held_laziness,
    ),
)  # fmt: skip
