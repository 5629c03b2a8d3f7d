"""The training response, as steps on discarded copies tell it (nets/README 5.2)."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.response.training import Training, train_once

Array = NDArray[np.float64]

LEAST: Final = 1e-6
"""Residual below which one of this size is probed instead: 0/0 tells nothing."""


def response(training: Training, point: int, inputs: Array) -> Array:
    """R(x|x') = [f after − f before](x) / (η [y' − f(x')]), by a step on a discarded copy.

    Parameters
    ----------
    point : number of x', with its own label y'.
    inputs : (n, d) the points x.
    """
    network, points = training.network, training.points
    x, label = points.inputs[point : point + 1], float(points.labels[point])
    output = float(network.outputs(x)[0])
    residual = label - output
    if abs(residual) < LEAST:
        residual = LEAST if label > 0.5 else -LEAST
    copy = network.copy()
    train_once(copy, x, training.pull(x, output + residual), training.settings.rate)
    moved = copy.outputs(inputs) - network.outputs(inputs)
    return np.asarray(moved / (training.settings.rate * residual))


def own_responses(training: Training) -> Array:
    """(M,) R(x'|x') of every point."""
    inputs = training.points.inputs
    each = range(len(inputs))
    return np.array([response(training, one, inputs[one : one + 1])[0] for one in each])
