"""What theory says that no part of the app asks for, to be compared with it."""

from __future__ import annotations

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector
from physics.theory.mean_field import Matrix, _course, _drift
from physics.theory.states import noise_free_rest_state, refuse


def pulled_back_rest_state(parameters: ChainParameters, farthest: float) -> Vector:
    """Elongations (L + 1,) after a slow pull to ``farthest`` and back to y.

    The history stays written in the chain. On the way out the springs form
    stairs that fall by μ_right/k from the end. On the way back block ℓ slides
    left only when the spring behind it pulls by μ_left more than the one ahead, so the
    last springs form stairs that rise by μ_left/k away from the end,
    d_ℓ = S + (L + 1 − ℓ) μ_left/k, as far as they lie below the old ones:
    d_ℓ = min(d_ℓ^out, S + (L + 1 − ℓ) μ_left/k), with S such that Σ d_ℓ = y.

    Raises
    ------
    ValueError
        Where `noise_free_rest_state` does, or unless 0 ≤ y ≤ ``farthest``.
    """
    p = parameters
    refuse(p.drive == "constant_force", "a constant force has no end to be pulled back")
    refuse(
        not 0.0 <= p.end_position <= farthest, "the end must come back part of the way to the wall"
    )
    away = noise_free_rest_state(p.model_copy(update={"end_position": farthest}))
    rise = p.friction_left / p.stiffness * np.arange(p.blocks, -1, -1.0)
    # Σ min(away, S + rise) grows with S in straight pieces: find the piece, then solve it.
    corners = np.sort(away - rise)
    totals = np.array([np.minimum(away, s + rise).sum() for s in corners])
    piece = int(np.searchsorted(totals, p.end_position))
    corner = corners[min(piece, corners.size - 1)]
    free = away - rise >= corner
    fixed = away[~free].sum() + rise[free].sum()
    level = (p.end_position - fixed) / np.count_nonzero(free)
    settled: Vector = np.minimum(away, level + rise)
    return settled


def mean_field_course(parameters: ChainParameters, times: Vector) -> Matrix:
    """Mean positions (T, L) from rest at just these times, straight from the solver."""
    at_rest = np.zeros(parameters.blocks)
    return _course(parameters, times, at_rest, lambda _: lambda t, x: _drift(parameters, t, x), 1)
