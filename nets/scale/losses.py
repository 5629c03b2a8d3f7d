"""The losses of F and y, their slopes, and when a course has come to its end."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from nets.scale.settings import Loss

Array = NDArray[np.float64]

SHARPNESS: Final = 20.0
"""β of the soft hinge log(1 + exp(β (1 − F y)))/β."""
SMOOTH: Final = frozenset[Loss](("soft_hinge", "squared"))
"""Losses without a kink."""
NEAR: Final = 0.1
"""How far F may be from y where the squared loss has come to its end."""


def loss_of(name: Loss, outputs: Array, labels: Array) -> Array:
    """ℓ of each sample, with the squared loss ½ (F − y)²."""
    if name == "squared":
        return np.asarray(0.5 * np.square(outputs - labels))
    short = 1.0 - outputs * labels
    if name == "hinge":
        return np.maximum(short, 0.0)
    return np.asarray(np.logaddexp(0.0, SHARPNESS * short) / SHARPNESS)


def slope_of(name: Loss, outputs: Array, labels: Array) -> Array:
    """∂ℓ/∂F of each sample."""
    if name == "squared":
        return outputs - labels
    short = 1.0 - outputs * labels
    if name == "hinge":
        return np.where(short > 0.0, -labels, 0.0)
    return np.asarray(-labels * expit(SHARPNESS * short))


def has_ended(name: Loss, outputs: Array, labels: Array) -> bool:
    """Whether every sample is where its loss wants it."""
    if name == "squared":
        return bool((np.abs(outputs - labels) < NEAR).all())
    return bool((outputs * labels > 1.0).all())
