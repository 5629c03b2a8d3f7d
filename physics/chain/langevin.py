"""The second-order chain (physics/README 2.4).

v* = v + (dt/m)(F − γ v + ε̄ ξ),  v ← soft(v*, (dt/m) μ_right, (dt/m) μ_left),
x ← x + dt v.

Semi-implicit Euler with a proximal friction step, of order 1; strongly, too,
because the noise is additive (Itô and Stratonovich agree). Symplectic without
friction, damping and noise: ½ m v² + U + ½ dt v·F is conserved exactly. With
friction and noise the drift jumps at v = 0, and the strong order is that of
Euler's scheme for such drifts, ¾ (Neuenkirch and Szölgyenyi 2021). With
γ dt = m it is the first-order step of a block whose velocity is its force over γ.
"""

from __future__ import annotations

from physics.chain.law import Law
from physics.chain.order import Order
from physics.chain.parameters import ChainParameters

ORDER = Order(deterministic=1.0, strong=1.0, weak=1.0)
"""With friction or with noise."""

ORDER_WITH_BOTH = Order(deterministic=1.0, strong=0.75, weak=1.0)
"""With friction and noise."""


def langevin_law(parameters: ChainParameters) -> Law:
    """κ = 1 − γ dt/m, β = dt/m; friction changes a velocity by up to β μ in one step."""
    mobility = parameters.time_step / parameters.mass
    return Law(
        stiffness=float(parameters.stiffness),
        compliance=1.0 / parameters.stiffness,
        keep=1.0 - parameters.damping * mobility,
        mobility=mobility,
        right=mobility * parameters.friction_right,
        left=mobility * parameters.friction_left,
        time_step=float(parameters.time_step),
        rate=1.0 / parameters.time_step,
    )
