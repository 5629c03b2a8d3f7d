"""What is known of the chain without simulating it (SCIENCE 2.4).

Every function says in a plain sentence where its formula does not apply.
SciPy is imported where it is used, so that a window starts without it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.drive import end_at
from physics.load_curve import Vector
from physics.parameters import ChainParameters

RELATIVE_TOLERANCE = 1e-8
ABSOLUTE_TOLERANCE = 1e-10
MOST_JERKS = 10_000


def _refuse(condition: bool, sentence: str) -> None:
    if condition:
        raise ValueError(sentence)


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
    _refuse(p.noise > 0.0, "the rest state is known only without noise")
    _refuse(p.dynamics != "overdamped", "a chain with inertia overshoots the rest state")
    _refuse(p.time_step * p.stiffness > 0.5, "with so large a time step blocks overshoot")
    if p.drive == "constant_force":
        sign, friction = _against(p, p.drive_force)
        loads = abs(p.drive_force) - friction * np.arange(p.blocks, 0, -1.0)
        springs: Vector = np.maximum(0.0, loads) / p.stiffness
        return sign * np.append(springs, 0.0)
    _refuse(p.drive not in ("held_end", "ramp"), "the rest state needs an end that is held still")
    sign, friction = _against(p, p.end_position)
    return sign * staircase(abs(p.end_position), p.blocks, friction / p.stiffness)


def _against(parameters: ChainParameters, pull: float) -> tuple[float, float]:
    """Direction of a pull, and the friction that opposes it."""
    return (1.0, parameters.friction_right) if pull >= 0.0 else (-1.0, parameters.friction_left)


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
    _refuse(p.drive == "constant_force", "a constant force has no end to be pulled back")
    _refuse(
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


def effective_friction_law(
    force: ArrayLike, friction_right: float, friction_left: float, step_noise: float
) -> NDArray[np.float64]:
    """Mean drift g(F) of an overdamped block, averaged over the noise.

    g = (F − μ→) Φ(a) + ε̄ φ(a) + (F + μ←) Φ(−b) − ε̄ φ(b),
    a = (F − μ→)/ε̄, b = (F + μ←)/ε̄; without noise, friction itself.

    Parameters
    ----------
    force : any shape.
    step_noise : ε̄ = ε/√η.
    """
    f = np.asarray(force, dtype=np.float64)
    right, left = f - friction_right, f + friction_left
    if step_noise == 0.0:
        return np.asarray(np.maximum(right, 0.0) + np.minimum(left, 0.0))
    a, b = right / step_noise, left / step_noise
    forward = right * _cumulative(a) + step_noise * _density(a)
    back = left * _cumulative(-b) - step_noise * _density(b)
    return np.asarray(forward + back)


def _cumulative(z: NDArray[np.float64]) -> NDArray[np.float64]:
    from scipy.special import ndtr

    return np.asarray(ndtr(z))


def _density(z: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.exp(-0.5 * z * z) / np.sqrt(2.0 * np.pi))


def stationary_elongations(parameters: ChainParameters) -> Vector:
    """Mean elongations (L + 1,) that a noisy chain comes to in the end.

    d_ℓ = y/(L + 1) + (ℓ − (L + 2)/2) F*/k with F* = (μ→ − μ←)/2. The noise
    level sets how long it takes, not where it ends.

    Raises
    ------
    ValueError
        Unless the noise is independent, lasting and above zero, the dynamics
        overdamped and the end held.
    """
    p = parameters
    _refuse(p.noise == 0.0, "without noise the chain stops before the stationary state")
    _refuse_for_mean_field(p)
    _refuse(p.annealing > 0.0, "annealed noise dies out before the stationary state")
    _refuse(p.drive not in ("held_end", "ramp"), "the stationary state needs an end held still")
    force = 0.5 * (p.friction_right - p.friction_left)
    springs = np.arange(1, p.blocks + 2)
    tilt = (springs - 0.5 * (p.blocks + 2)) * force / p.stiffness
    return np.asarray(p.end_position / (p.blocks + 1) + tilt)


def _refuse_for_mean_field(p: ChainParameters) -> None:
    _refuse(p.dynamics != "overdamped", "the mean-field theory is that of the overdamped chain")
    silent = p.noise == 0.0
    _refuse(
        p.noise_kind != "independent" and not silent,
        "the mean-field theory needs noise that is independent for each block",
    )


def mean_field_course(
    parameters: ChainParameters, times: ArrayLike, *, start: ArrayLike | None = None
) -> NDArray[np.float64]:
    """Mean positions (len(times), L): dx_ℓ/dt = g(F_ℓ), the theory for small η.

    Annealing and every drive but the hand are included.

    Parameters
    ----------
    times : rising, from 0 on.
    start : (L,) positions at time 0; at rest if not given.

    Raises
    ------
    ValueError
        For a chain with inertia, for noise that blocks share, or in a hand.
    """
    p = parameters
    _refuse_for_mean_field(p)
    _refuse(p.drive == "hand", "the hand's path is not known in advance")
    moments = np.asarray(times, dtype=np.float64)
    _refuse(moments.size == 0 or moments[0] < 0.0, "the course needs times from 0 on")
    x = np.zeros(p.blocks) if start is None else np.asarray(start, dtype=np.float64)
    pieces = [np.empty((0, p.blocks))]
    now = 0.0
    for until in _smooth_until(p, float(moments[-1])):
        within = moments[(moments >= now) & (moments < until)]
        piece = _smooth_piece(p, x, now, until, within)
        pieces.append(piece[:-1])
        x, now = piece[-1], until
    return np.concatenate([*pieces, np.repeat(x[None], np.sum(moments >= now), axis=0)])


def _smooth_piece(
    p: ChainParameters, x: Vector, now: float, until: float, within: Vector
) -> NDArray[np.float64]:
    """Positions at the times ``within`` and at ``until``, by LSODA with a banded Jacobian."""
    from scipy.integrate import solve_ivp

    # Up to the drive's jump and never past it, wherever the solver looks.
    last = float(np.nextafter(until, now))
    solution = solve_ivp(
        lambda t, y: _drift(p, min(t, last), y),
        (now, until),
        x,
        method="LSODA",
        t_eval=np.append(within, until),
        lband=1,
        uband=1,
        rtol=RELATIVE_TOLERANCE,
        atol=ABSOLUTE_TOLERANCE,
    )
    _refuse(not solution.success, f"the mean-field course failed: {solution.message}")
    return np.asarray(solution.y.T)


def _smooth_until(p: ChainParameters, end: float) -> list[float]:
    """Where the drive has kinks or jumps, so that the solver can begin anew, and the end."""
    if end <= 0.0:
        return []
    breaks: set[float] = {end}
    if p.drive in ("ramp", "jerks"):
        breaks.add(abs(p.end_position) / p.drive_speed)
    if p.drive == "jerks":
        _refuse(end / p.jerk_period > MOST_JERKS, "the course has too many jerks to follow each")
        breaks.update(np.arange(0.5, 2.0 * end / p.jerk_period + 1.0, 0.5) * p.jerk_period)
    return sorted(float(b) for b in breaks if 0.0 < b <= end)


def _drift(p: ChainParameters, time: float, x: NDArray[Any]) -> NDArray[np.float64]:
    padded = np.concatenate(([0.0], x, [0.0]))
    constant = p.drive == "constant_force"
    padded[-1] = x[-1] + p.drive_force / p.stiffness if constant else end_at(p, time)
    force = p.stiffness * np.diff(padded, 2)
    noise = p.step_noise * float(np.exp(-p.annealing * time))
    return effective_friction_law(force, p.friction_right, p.friction_left, noise)
