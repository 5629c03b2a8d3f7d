"""The first-order chain (SCIENCE 2.1).

z_ℓ = F_ℓ + ε̄ ξ_ℓ,  x_ℓ ← x_ℓ + η σ(z_ℓ).

Euler–Maruyama: weak order 1, and strong order 1 because the noise is
additive; Itô and Stratonovich agree.
"""

from __future__ import annotations

from physics.law import Law
from physics.parameters import ChainParameters


def overdamped_law(parameters: ChainParameters) -> Law:
    """No memory of the velocity: κ = 0, β = 1, and friction itself is the threshold."""
    return Law(
        stiffness=float(parameters.stiffness),
        compliance=1.0 / parameters.stiffness,
        keep=0.0,
        mobility=1.0,
        right=float(parameters.friction_right),
        left=float(parameters.friction_left),
        time_step=float(parameters.time_step),
        rate=1.0 / parameters.time_step,
    )
