"""The first-order chain: one step's velocities (SCIENCE 2.1).

z_ℓ = F_ℓ + ε̄ ξ_ℓ,  v_ℓ = σ(z_ℓ),  x_ℓ ← x_ℓ + η v_ℓ, all from the old
positions. Euler–Maruyama: weak order 1, strong order 1 while the noise is
additive; Itô and Stratonovich agree.
"""

from __future__ import annotations

from numpy import float32
from numpy.typing import NDArray

from physics.compiled import inlined
from physics.friction import beyond
from physics.load_curve import Vector


@inlined
def first_order(
    x: Vector, v: Vector, stiffness: float, right: float, left: float, push: float
) -> None:
    """Velocities of consecutive blocks without noise of their own.

    Parameters
    ----------
    x : (n + 2,) positions, with a neighbour on either side.
    v : (n,) written.
    push : force added to every block.
    """
    for i in range(v.size):
        force = stiffness * ((x[i + 2] - x[i + 1]) - (x[i + 1] - x[i]))
        v[i] = beyond(force + push, right, left)


@inlined
def first_order_noisy(
    x: Vector,
    v: Vector,
    xi: NDArray[float32],
    stiffness: float,
    right: float,
    left: float,
    amplitude: float,
) -> None:
    """`first_order` with the force ``amplitude`` ξ on each block; xi : (n,)."""
    for i in range(v.size):
        force = stiffness * ((x[i + 2] - x[i + 1]) - (x[i + 1] - x[i]))
        v[i] = beyond(force + amplitude * float(xi[i]), right, left)
