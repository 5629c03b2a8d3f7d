"""The first-order chain (physics/README 2.3).

z_ℓ = F_ℓ + ε̄ ξ_ℓ,  x_ℓ ← x_ℓ + η σ(z_ℓ).

Euler–Maruyama, of order 1; strongly, too, because the noise is additive (Itô
and Stratonovich agree).

Friction *and* noise together are another matter: the noise is inside σ, and
ε̄ = ε/√η outgrows every friction as η → 0. At a fixed ε what is left of
friction in the limit is a steady force −(μ_right − μ_left)/2, approached with
order ½ only: a mean over a step falls short of F − F* by the share
μ √(2η/π)/ε for equal frictions. Noisy first-order chains are therefore
compared at the same η, or at the same ε̄: the step belongs to the model.
"""

from __future__ import annotations

from physics.chain.law import Law
from physics.chain.order import Order
from physics.chain.parameters import ChainParameters

ORDER = Order(deterministic=1.0, strong=1.0, weak=1.0)
"""With friction or with noise."""

ORDER_WITH_BOTH = Order(deterministic=1.0, strong=0.5, weak=0.5)
"""With friction and noise."""


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
