"""The step that both dynamics share: one in first and in second order.

v*_ℓ = κ v_ℓ + β (F_ℓ + ε̄ ξ_ℓ),  v_ℓ ← σ(v*_ℓ),  x_ℓ ← x_ℓ + dt v_ℓ,
F_ℓ = k (x_{ℓ+1} − 2 x_ℓ + x_{ℓ−1}), all from the old positions (SCIENCE 2.1,
2.2). `overdamped` and `langevin` say what κ, β and the thresholds of σ are.
"""

from __future__ import annotations

from typing import NamedTuple

from numpy import float32, uintp
from numpy.typing import NDArray

from physics.compiled import inlined
from physics.friction import beyond
from physics.load_curve import Vector

ONE = uintp(1)


class Law(NamedTuple):
    """The numbers of one step.

    Attributes
    ----------
    stiffness, compliance : k and 1/k.
    keep : κ, the share of its velocity that a free block keeps.
    mobility : β, velocity per force.
    right, left : friction, as thresholds of velocity.
    time_step : dt.
    """

    stiffness: float
    compliance: float
    keep: float
    mobility: float
    right: float
    left: float
    time_step: float


@inlined
def step_blocks(
    x: Vector,
    v: Vector,
    first: int,
    last: int,
    before: float,
    normals: NDArray[float32],
    lane: int,
    amplitude: float,
    law: Law,
) -> None:
    """One step of blocks first … last, in place and in one pass.

    The loop carries the left neighbour's old position along, and has not yet
    touched the right one's; the compiler runs it on many blocks at once.

    Parameters
    ----------
    x, v : (L + 2,) positions and velocities.
    before : old position of the block before the first.
    normals, lane : the first block's ξ is ``normals[lane]``.
    amplitude : ε̄.
    """
    k, keep, mobility, dt = law.stiffness, law.keep, law.mobility, law.time_step
    right, left = law.right, law.left
    here = x[first]
    for block in range(first, last + 1):
        # Unsigned indices cannot mean "from the end", so none is checked for it.
        i = uintp(block)
        after = x[i + ONE]
        force = k * ((after - here) - (here - before))
        push = amplitude * float(normals[uintp(lane + block - first)])
        v[i] = beyond(keep * v[i] + mobility * (force + push), right, left)
        x[i] = here + dt * v[i]
        before, here = here, after
