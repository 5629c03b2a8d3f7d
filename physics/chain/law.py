"""The step that both dynamics share: one in first and in second order.

v*_ℓ = κ v_ℓ + β (F_ℓ + ε̄ ξ_ℓ),  v_ℓ ← σ(v*_ℓ),  x_ℓ ← x_ℓ + dt v_ℓ,
F_ℓ = k (x_{ℓ+1} − 2 x_ℓ + x_{ℓ−1}), all from the old positions (physics/README 2.3,
2.4). `overdamped` and `langevin` say what κ, β and the thresholds of σ are.
"""

from __future__ import annotations

from typing import NamedTuple

from numpy import float32, uintp
from numpy.typing import NDArray

from physics.chain.compiled import fused, inlined
from physics.chain.friction import beyond
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
    time_step, rate : dt and 1/dt.
    """

    stiffness: float
    compliance: float
    keep: float
    mobility: float
    right: float
    left: float
    time_step: float
    rate: float


@inlined
def displacement(stretch: float, free: float, pull: float, right: float, left: float) -> float:
    """How far a block moves in one step.

    Parameters
    ----------
    stretch : x_{ℓ+1} − 2 x_ℓ + x_{ℓ−1}.
    free : what it would move without springs and friction.
    pull : displacement per stretch.
    right, left : friction, as thresholds of displacement.
    """
    return beyond(fused(pull, stretch, free), right, left)


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
    shows: bool,
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
    shows : whether the velocities are wanted even if no block keeps any.
    """
    # The loop works on displacements u = dt v, and on constants multiplied beforehand:
    # in a short chain each step waits for the one before it, so its latency is what counts.
    dt, rate = law.time_step, law.rate
    keep, pull = dt * law.keep, dt * law.mobility * law.stiffness
    kick = dt * law.mobility * amplitude
    right, left = dt * law.right, dt * law.left
    inertial = law.keep != 0.0
    here = x[first]
    for block in range(first, last + 1):
        # Unsigned indices cannot mean "from the end", so none is checked for it.
        i = uintp(block)
        after = x[i + ONE]
        free = kick * float(normals[uintp(lane + block - first)])
        if inertial:
            free = fused(keep, v[i], free)
        moved = displacement((after - here) - (here - before), free, pull, right, left)
        if inertial or shows:
            v[i] = moved * rate
        x[i] = here + moved
        before, here = here, after
