"""What is seen of a network at once: its function on a circle, the response, its units."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.response.kernel import kernels, own_kernels
from nets.response.load import separation
from nets.response.network import Layers, Network, Points
from nets.response.settings import ResponseSettings
from nets.response.specificity import great_circle, profiles
from nets.response.units import active_units, contributions

Array = NDArray[np.float64]

CIRCLE: Final = np.linspace(0.0, 2.0 * np.pi, 241)
"""Angles at which the function is looked at; the last is the first again."""
MOST_SPOKES: Final = 240
_UNSEPARATED: Final = {
    "separation": np.empty(0),
    "concavity_error": np.array(np.nan),
    "range_error": np.array(np.nan),
}


class Circle:
    """The great circle on which a network is looked at.

    On it are a chosen point and the next one; on a plane it is the circle itself.

    Attributes
    ----------
    inputs : (A, d) its points.
    angles, reach : (M,) where each labelled point lies nearest to it, and how near: 1 on it.
    """

    def __init__(self, points: Points, chosen: int) -> None:
        begin, towards = points.inputs[chosen], points.inputs[(chosen + 1) % len(points.labels)]
        if begin.size == 2:
            begin, towards = np.eye(2)
        self.inputs = great_circle(begin, towards, CIRCLE)
        quarter = great_circle(begin, towards, np.array([0.0, 0.5 * np.pi]))
        x, y = quarter @ points.inputs.T
        self.angles, self.reach = np.arctan2(y, x), np.hypot(x, y)


def seen(
    network: Network,
    points: Points,
    settings: ResponseSettings,
    chosen: int,
    *,
    separated: bool = True,
) -> dict[str, Array]:
    """Arrays by their names; the response is that to a small step (nets/README 5.3).

    Parameters
    ----------
    separated : also the data separation, whose code may have to be compiled; else it is empty.
    """
    circle = Circle(points, chosen)
    on_circle, at_points = network.layers(circle.inputs), network.layers(points.inputs)
    function, outputs = network.read(on_circle.logits), network.read(at_points.logits)
    at_chosen = network.layers(points.inputs[chosen : chosen + 1])
    kernel = kernels(on_circle, at_chosen).sum(axis=0)[:, 0]
    own = own_kernels(at_points)
    shares = contributions(network, at_points)
    units = _spread(shares.size)
    at_x, at_point = _slopes(settings, outputs)
    answers = on_circle.outputs[-1][:, units]
    return {
        "function": function,
        "wave": _slopes(settings, function)[0] * kernel * at_point[chosen],
        "chosen": np.array(float(chosen)),
        "point_angles": circle.angles,
        "point_reach": circle.reach,
        "outputs": outputs,
        "labels": points.labels,
        "spoke_angles": CIRCLE[np.argmax(np.abs(answers), axis=0)],
        "spokes": shares[units],
        "response": np.array((at_x * own.sum(axis=0) * at_point).mean()),
        "kernel": np.array(own.sum(axis=0).mean()),
        "layer_kernels": own.mean(axis=1),
        "active_units": np.array(active_units(shares)),
        "profiles": profiles(network, points.inputs[:4]),
    } | (_separated(at_points, points.labels) if separated else _UNSEPARATED)


def _separated(at_points: Layers, labels: Array) -> dict[str, Array]:
    found = separation(at_points, labels)
    return {
        "separation": found.values,
        "concavity_error": np.array(found.concavity_error),
        "range_error": np.array(found.range_error),
    }


def _slopes(settings: ResponseSettings, outputs: Array) -> tuple[Array, Array]:
    """What the kernel is multiplied by at points x, and at x', with these outputs."""
    one, slope = np.ones_like(outputs), outputs * (1.0 - outputs)
    if settings.output == "linear":
        return one, one
    return slope, one if settings.loss == "cross_entropy" else slope


def _spread(units: int) -> NDArray[np.int64]:
    """All units, or as many of them as can be seen."""
    return np.unique(np.linspace(0, units - 1, min(units, MOST_SPOKES)).astype(np.int64))
