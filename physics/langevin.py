"""The second-order chain (SCIENCE 2.2).

v* = v + (dt/m)(F − γ v + ε̄ ξ),  v ← soft(v*, (dt/m) μ_right, (dt/m) μ_left),
x ← x + dt v.

Semi-implicit Euler with a proximal friction step: weak and strong order 1
(additive noise: Itô and Stratonovich agree); symplectic without friction,
damping and noise. With γ dt = m it is the first-order step of a block whose
velocity is its force over γ.
"""

from __future__ import annotations

from physics.law import Law
from physics.parameters import ChainParameters


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
