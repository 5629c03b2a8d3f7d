"""Where a chain comes to rest, or stays on average, without simulating it.

The formulae are physics/README 4.1 and 4.4. Every function says in a plain sentence where its
formula does not apply. The course in time is in `mean_field`.
"""

from __future__ import annotations

import math

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector
from physics.wording import Words

LEAST_SLIDING = 1e-12
"""Smallest g′(F*) for which the stationary state is ever seen."""


def refuse(condition: bool, sentence: str) -> None:
    """Raise ValueError with a sentence if a formula does not apply."""
    if condition:
        raise ValueError(sentence)


def refuse_for_mean_field(parameters: ChainParameters, what: str) -> None:
    """Refuse ``what`` for chains whose blocks do not drift by the effective friction law."""
    p = parameters
    refuse(
        p.dynamics != "overdamped", Words("the {what} is that of the overdamped chain", what=what)
    )
    refuse(
        p.noise > 0.0 and p.noise_kind != "independent",
        Words("the {what} needs noise that is independent for each block", what=what),
    )


def staircase(total: float, blocks: int, rise: float) -> Vector:
    """Elongations d_ℓ = max(0, T − (L + 1 − ℓ) rise), (L + 1,), that add up to ``total`` ≥ 0."""
    if rise == 0.0:
        return np.full(blocks + 1, total / (blocks + 1))
    # Stretched springs n are the most for which the lowest step of the stairs is above zero.
    springs = np.arange(1, blocks + 2)
    stretched = int(np.count_nonzero(rise * springs * (springs - 1) / 2.0 < total)) or 1
    top = total / stretched + rise * (stretched - 1) / 2.0
    stairs: Vector = np.maximum(0.0, top - rise * np.arange(blocks, -1, -1.0))
    return stairs


def noise_free_rest_state(parameters: ChainParameters) -> Vector:
    """Elongations (L + 1,) at which a chain pulled from rest without noise stops.

    Pulled to y: d_ℓ = max(0, T − (L + 1 − ℓ) μ/k) with Σ d_ℓ = y. Under a
    constant force f: the last block stops when the last of the L springs
    holds f − μ, and there is no pulling spring (its entry is 0). μ is the
    friction against the pull: μ_right if it goes to the right, else μ_left.

    Raises
    ------
    ValueError
        With noise, with inertia or a time step above 1/(2k) (blocks overshoot),
        or with an end that is not held still.
    """
    p = parameters
    refuse(p.noise > 0.0, Words("the rest state is known only without noise"))
    refuse(p.dynamics != "overdamped", Words("a chain with inertia overshoots the rest state"))
    refuse(p.time_step * p.stiffness > 0.5, Words("with so large a time step blocks overshoot"))
    if p.drive == "constant_force":
        sign, friction = _against(p, p.drive_force)
        loads = abs(p.drive_force) - friction * np.arange(p.blocks, 0, -1.0)
        springs: Vector = np.maximum(0.0, loads) / p.stiffness
        return sign * np.append(springs, 0.0)
    refuse(
        p.drive not in ("held_end", "ramp"), Words("the rest state needs an end that is held still")
    )
    sign, friction = _against(p, p.end_position)
    return sign * staircase(abs(p.end_position), p.blocks, friction / p.stiffness)


def _against(parameters: ChainParameters, pull: float) -> tuple[float, float]:
    """Direction of a pull, and the friction that opposes it."""
    return (1.0, parameters.friction_right) if pull >= 0.0 else (-1.0, parameters.friction_left)


def relaxation_time(parameters: ChainParameters) -> float:
    """How long the slowest mode of a noisy overdamped chain takes to relax about its mean.

    Near its mean every block drifts by g(F) ≈ g′(F*)(F − F*), so that the chain is a linear one
    whose springs are softer by g′(F*): 1/(k λ g′(F*)), λ = 4 sin²(π/(2(L + 1))). Against
    strong friction g′(F*) ≈ √(2/π) (ε̄/μ) exp(−μ²/(2ε̄²)).
    """
    slowest = 4.0 * math.sin(0.5 * math.pi / (parameters.blocks + 1)) ** 2
    return 1.0 / (parameters.stiffness * slowest * sliding_share(parameters))


def sliding_share(parameters: ChainParameters) -> float:
    """g′(F*) = erfc(μ/(√2 ε̄)): the share of its steps in which noise moves a block at F*.

    μ is the mean of both frictions, which a block feels to either side about F*.
    """
    friction = 0.5 * (parameters.friction_right + parameters.friction_left)
    if parameters.step_noise == 0.0:
        return 0.0 if friction else 1.0
    return math.erfc(friction / (math.sqrt(2.0) * parameters.step_noise))


def stationary_elongations(parameters: ChainParameters) -> Vector:
    """Mean elongations (L + 1,) that a noisy chain comes to in the end.

    d_ℓ = y/(L + 1) + (ℓ − (L + 2)/2) F*/k with F* = (μ→ − μ←)/2. The noise
    level sets how long it takes, not where it ends.

    Exact at every time step: about F* friction is odd, so that the noise
    throws the chain as often to the one side as to the other.

    Raises
    ------
    ValueError
        Unless the noise is independent, lasting and above zero, the dynamics
        overdamped and the end held; or if nobody will see it come.
    """
    p = parameters
    refuse(p.noise == 0.0, Words("without noise the chain stops before the stationary state"))
    refuse_for_mean_field(p, Words("stationary state"))
    refuse(p.annealing > 0.0, Words("annealed noise dies out before the stationary state"))
    refuse(
        p.drive not in ("held_end", "ramp"), Words("the stationary state needs an end held still")
    )
    refuse(
        sliding_share(p) < LEAST_SLIDING,
        Words(
            "the noise is so weak beside friction that the stationary state takes practically for "
            "ever"
        ),
    )
    force = 0.5 * (p.friction_right - p.friction_left)
    springs = np.arange(1, p.blocks + 2)
    tilt = (springs - 0.5 * (p.blocks + 2)) * force / p.stiffness
    return np.asarray(p.end_position / (p.blocks + 1) + tilt)
