"""The plots of the training response, each declared once."""

from __future__ import annotations

from typing import Any

import numpy as np

from gui.look.numbers import logarithm
from gui.moments.lab_moment import LabMoment
from gui.readings.reading import Reading
from physics.wording import Words


def _make(name: str, parent: Any) -> Any:
    from gui.labs.response import plots

    return getattr(plots, name)(parent)


def _feed_aging(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_aging(moment, moment.settings.theory_exponent)  # type: ignore[attr-defined]


def _feed_profiles(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_profiles(moment["profiles"], moment["profiles_begun"])


def _feed_units(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_units(moment["times"], moment["units"], moment["dimensions"])


def _feed_flips(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_flips(moment["flips_begun"], moment["flips"])


def _feed_layers(plot: Any, moment: LabMoment, _scene: Any) -> None:
    plot.show_layers(moment["layer_kernels"])


def _feed_separation(plot: Any, moment: LabMoment, _scene: Any) -> None:
    if moment["separation"].size > 3:
        plot.show_separation(moment["separation"][:-1], moment["separation_begun"][:-1])
    else:
        plot.show_curves({})


def _held_response(moment: LabMoment) -> tuple[Any, Any]:
    return logarithm(moment["times"]), logarithm(moment["responses"])


def _held_profile(moment: LabMoment) -> tuple[Any, Any]:
    """Of the last weights."""
    last = moment["profiles"][-1]
    return np.linspace(0.0, 180.0, last.size), last


def _held_units(moment: LabMoment) -> tuple[Any, Any]:
    units = moment["units"]
    return logarithm(moment["times"]), units / units[:1]


def _held_layers(moment: LabMoment) -> tuple[Any, Any]:
    kernels = moment["layer_kernels"]
    return np.arange(1.0, kernels.size + 1.0), kernels / kernels.sum()


def _held_separation(moment: LabMoment) -> tuple[Any, Any]:
    """Of a deep network alone, as it is shown."""
    curve = moment["separation"][:-1] if moment["separation"].size > 3 else np.empty(0)
    return np.arange(float(curve.size)), curve


def _held_flips(moment: LabMoment) -> tuple[Any, Any]:
    flips = np.sort(np.degrees(moment["flips"]))
    return np.arange(1.0, flips.size + 1.0), flips


READINGS = (
    Reading(
        "response_aging", Words("How the response ages"), 1,
        lambda parent: _make("AgingPlot", parent), _feed_aging, turn=1, width=36,
        topics={"": "response_aging"}, film_width=380, holds=_held_response,
    ),
    Reading(
        "response_angles", Words("Specificity by angle"), 2,
        lambda parent: _make("ProfilePlot", parent), _feed_profiles, turn=2, width=24,
        topics={"": "response_angles"}, film_width=260, holds=_held_profile,
    ),
    Reading(
        "response_units", Words("Units that take part"), 3,
        lambda parent: _make("UnitsPlot", parent), _feed_units, turn=3, width=20,
        topics={"": "response_units"}, film_width=230, holds=_held_units,
    ),
    Reading(
        "response_layers", Words("Kernel by layer"), 4,
        lambda parent: _make("LayersPlot", parent), _feed_layers, turn=4, width=20,
        topics={"": "response_layers"}, film_width=230, holds=_held_layers,
    ),
    Reading(
        "response_load_curve", Words("Load curve"), 5,
        lambda parent: _make("SeparationPlot", parent), _feed_separation, turn=5,
        behind="response_layers", topics={"": "response_load_curve"}, film_width=230,
        holds=_held_separation,
    ),
    Reading(
        "response_fragility", Words("Fragility"), 6,
        lambda parent: _make("FragilityPlot", parent), _feed_flips, turn=0,
        behind="response_units", topics={"": "response_fragility"}, film_width=230,
        holds=_held_flips,
    ),
)  # fmt: skip
