"""The load curve of a network: what is read from its measured layers; no torch."""

from __future__ import annotations

from nets.config import RISING, Separation
from nets.messages import LayerMeasures, Vector
from physics.load_curve import LoadCurve, read_load_curve


def readout_share(separation: Vector) -> float:
    """Part of all the load that lies between the last hidden layer and the output.

    Parameters
    ----------
    separation : (L + 2,) of input, hidden layers and output, of any measure.
    """
    return float((separation[-2] - separation[-1]) / (separation[0] - separation[-1]))


def network_curve(measured: LayerMeasures, separation: Separation) -> LoadCurve:
    """What is read from the input and the hidden layers.

    Parameters
    ----------
    measured : of training or of test samples.
    separation : the measure, the one that errors of concavity and range are of.
    """
    return read_load_curve(
        getattr(measured, separation)[:-1],
        concavity_error=measured.concavity_error,
        range_error=measured.range_error,
        rises=separation in RISING,
    )
