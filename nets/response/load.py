"""The load curve of a network of the training response, by the measure of nets/README 2."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nets.measures.data_separation import Separation, separations
from nets.measures.moments import Members
from nets.response.network import Layers
from physics.load_curve import LoadCurve, read_load_curve

Array = NDArray[np.float64]


def separation(at_points: Layers, labels: Array) -> Separation:
    """The trace ratio of the two labels' points: at the inputs, each hidden layer, the logits."""
    stacks = [at_points.inputs, *at_points.outputs, at_points.logits[:, None]]
    members = Members.of(labels.astype(np.int64))
    return separations(stacks, members, measures=("trace_ratio",)).trace_ratio


def load_curve(found: Separation) -> LoadCurve:
    """What is read of it, without the logits: undetermined where A leaves (−1, 1)."""
    return read_load_curve(
        found.values[:-1],
        concavity_error=found.concavity_error,
        range_error=found.range_error,
        bounded=True,
    )
