"""The effective friction law: what is left of friction when noise shakes a block.

Averaged over one step's noise, a block under the force F drifts with g(F) and
strays by s(F) (physics/README 4.2). With a = (F − μ→)/ε̄ and b = (F + μ←)/ε̄:

g = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b),
g′ = Φ(a) + Φ(−b),  g″ = (φ(a) − φ(b))/ε̄.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.load_curve import Vector

_ERFC = np.frompyfunc(math.erfc, 1, 1)


def cumulative(z: ArrayLike) -> Vector:
    """Φ(z) of the normal distribution, to a few roundings of z also in its tails.

    By the C library, which Python knows: SciPy would cost a window's start.
    """
    scaled = np.asarray(z, dtype=np.float64) * -math.sqrt(0.5)
    return 0.5 * np.asarray(_ERFC(scaled), dtype=np.float64)


def density(z: ArrayLike) -> Vector:
    """φ(z) of the normal distribution."""
    at = np.asarray(z, dtype=np.float64)
    with np.errstate(over="ignore"):  # so far out, the density is 0
        return np.asarray(np.exp(-0.5 * at * at) / math.sqrt(2.0 * math.pi))


def _in_noise(force: Vector, step_noise: float) -> Vector:
    """A force in units of the noise; infinitely far out where that is next to nothing."""
    with np.errstate(over="ignore"):
        return np.asarray(force / step_noise)


def effective_friction_law(
    force: ArrayLike, friction_right: float, friction_left: float, step_noise: float
) -> NDArray[np.float64]:
    """Mean drift g(F) of an overdamped block; without noise, friction itself.

    Parameters
    ----------
    force : any shape.
    step_noise : ε̄ = ε/√η.
    """
    f = np.asarray(force, dtype=np.float64)
    right, left = f - friction_right, f + friction_left
    if step_noise == 0.0:
        return np.asarray(np.maximum(right, 0.0) + np.minimum(left, 0.0))
    a, b = _in_noise(right, step_noise), _in_noise(left, step_noise)
    forward = right * cumulative(a) + step_noise * density(a)
    back = left * cumulative(-b) - step_noise * density(b)
    return np.asarray(forward + back)


def law_and_spread(
    force: Vector, friction_right: float, friction_left: float, step_noise: float
) -> tuple[Vector, Vector, Vector, Vector]:
    """g, g′, g″ and the variance s² of one step's velocity, each (L,), for noise above zero."""
    right, left = force - friction_right, force + friction_left
    a, b = _in_noise(right, step_noise), _in_noise(left, step_noise)
    on, back = cumulative(a), cumulative(-b)
    at_a, at_b = density(a), density(b)
    drift = right * on + step_noise * at_a + left * back - step_noise * at_b
    square = (
        (right * right + step_noise**2) * on
        + right * step_noise * at_a
        + (left * left + step_noise**2) * back
        - left * step_noise * at_b
    )
    spread = np.maximum(square - drift * drift, 0.0)
    return drift, on + back, (at_a - at_b) / step_noise, spread
