"""The second-order chain: one step's velocities (SCIENCE 2.2).

v* = v + (dt/m)(F − γ v + ε̄ ξ),  v ← soft(v*, (dt/m) μ_right, (dt/m) μ_left),
x ← x + dt v. Semi-implicit Euler with a proximal friction step: weak and
strong order 1 (additive noise: Itô and Stratonovich agree); symplectic
without friction, damping and noise.
"""

from __future__ import annotations

from numpy import float32
from numpy.typing import NDArray

from physics.compiled import inlined
from physics.friction import beyond
from physics.load_curve import Vector


@inlined
def second_order(
    x: Vector,
    v: Vector,
    stiffness: float,
    right: float,
    left: float,
    push: float,
    damping: float,
    mobility: float,
) -> None:
    """Velocities of consecutive blocks without noise of their own.

    Parameters
    ----------
    x : (n + 2,) positions, with a neighbour on either side.
    v : (n,) updated in place.
    right, left : friction times ``mobility``.
    push : force added to every block.
    mobility : dt/m.
    """
    for i in range(v.size):
        force = stiffness * ((x[i + 2] - x[i + 1]) - (x[i + 1] - x[i]))
        v[i] = beyond(v[i] + mobility * (force - damping * v[i] + push), right, left)


@inlined
def second_order_noisy(
    x: Vector,
    v: Vector,
    xi: NDArray[float32],
    stiffness: float,
    right: float,
    left: float,
    amplitude: float,
    damping: float,
    mobility: float,
) -> None:
    """`second_order` with the force ``amplitude`` ξ on each block; xi : (n,)."""
    for i in range(v.size):
        force = stiffness * ((x[i + 2] - x[i + 1]) - (x[i + 1] - x[i]))
        push = amplitude * float(xi[i])
        v[i] = beyond(v[i] + mobility * (force - damping * v[i] + push), right, left)
