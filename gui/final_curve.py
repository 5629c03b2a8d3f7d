"""The load curve that theory gives for the end of a chain's course."""

from __future__ import annotations

import numpy as np

from physics.load_curve import Vector, normalised
from physics.parameters import ChainParameters

LONGEST_WAIT = 25.0
"""Largest μ²/(2ε̄²): noise frees a block after a time of about its exponential."""


def final_load_curve(parameters: ChainParameters) -> Vector | None:
    """(L + 1,) normalised: the noise-free rest state, or the stationary state.

    None where neither formula holds, where the noise is so weak that nobody will
    see the stationary state, and where the chain does not move.
    """
    # Late: these import SciPy, which the window's start does not wait for.
    from physics.theory import noise_free_rest_state, stationary_elongations

    formula = noise_free_rest_state if parameters.noise == 0.0 else stationary_elongations
    if parameters.noise > 0.0 and _wait(parameters) > LONGEST_WAIT:
        return None
    try:
        elongations = formula(parameters)
    except ValueError:
        return None
    curve = normalised(np.concatenate(([0.0], -np.cumsum(elongations[: parameters.blocks]))))
    return curve if np.isfinite(curve).all() else None


def _wait(parameters: ChainParameters) -> float:
    friction = max(parameters.friction_right, parameters.friction_left)
    return 0.5 * (friction / parameters.step_noise) ** 2
