"""The mean course of a noisy chain in time, and how good that theory is (physics/README 4.3).

Averaged over the noise, dx_ℓ/dt = g(F_ℓ). The simulated mean differs from it
by two corrections, both of the order of k η:

- the time step: Euler's steps follow the flow of f at x − (η/2) f, a moment η/2
  ago (backward error analysis, to first order in η);
- the fluctuation of the forces about their means: half g″ times their variance V,
  dV_ℓ/dt = −2k Σ_j A²_ℓj g′_j V_ℓ/A_ℓℓ + η k² Σ_j A²_ℓj s²_j, with the chain's
  second differences A; it is exact in a uniform chain, both soon and late.

SciPy is imported where it is used, so that a window starts without it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from physics.chain.drive import end_at
from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector
from physics.theory.effective_friction import effective_friction_law, law_and_spread
from physics.theory.states import refuse, refuse_for_mean_field
from physics.wording import Words

RELATIVE_TOLERANCE = 1e-8
ABSOLUTE_TOLERANCE = 1e-10
MOST_JERKS = 10_000
MOST_BLOCKS = 2000
LARGEST_STEP = 0.25
"""Largest k η: beyond it the corrections are no longer small beside the next ones."""
LARGEST_CORRECTION = 0.02
"""Largest correction, as a part of the farthest position, for which the theory is drawn."""
GRID = 256
"""Times in a logarithmic and in an even grid, which together make a course."""
EARLIEST = 1e-4
"""First time of the logarithmic grid, as a part of the last."""

Matrix = NDArray[np.float64]
Rate = Callable[[float, Vector], Vector]


class Cancelled(Exception):
    """The course is no longer wanted."""


@dataclass(frozen=True, slots=True)
class MeanFieldCourse:
    """Mean positions in time, and how far the simulated mean lies from them.

    Attributes
    ----------
    times : (T,) rising from 0.
    positions : (T, L) by dx/dt = g(F).
    correction : (T, L) to be added for the simulation's time step, to first order.
    arriving, leaving : (T, L) velocities just before and just after each time.
    """

    times: Vector
    positions: Matrix
    correction: Matrix
    arriving: Matrix
    leaving: Matrix

    def at(self, time: float) -> tuple[Vector, Vector]:
        """Positions and their correction, (L,) each, at a time within the course.

        Between the times by a cubic that has the velocities of both.
        """
        t = self.times
        # Not by NumPy, which gives the interpreter's lock away for it, sixty times a second.
        after = min(max(bisect_left(t, time), 1), t.size - 1)
        step = t[after] - t[after - 1]
        u = min(max(float((time - t[after - 1]) / step), 0.0), 1.0)
        x, y = self.positions[after - 1], self.positions[after]
        v, w = step * self.leaving[after - 1], step * self.arriving[after]
        way = u * u * (3.0 - 2.0 * u)
        place = x + way * (y - x) + u * (1.0 - u) * ((1.0 - u) * v - u * w)
        before = self.correction[after - 1]
        return place, before + u * (self.correction[after] - before)


def mean_field_and_correction(
    parameters: ChainParameters,
    until: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> MeanFieldCourse:
    """The mean course from rest, dx_ℓ/dt = g(F_ℓ), and its corrections for the time step.

    Annealing and every drive but the hand are included.

    Parameters
    ----------
    until : last time.
    cancelled : asked between two steps of the solver.

    Raises
    ------
    ValueError
        For a chain with inertia, for noise that blocks share, in a hand, for a chain of
        very many blocks, and where the corrections are not small beside the way that
        the chain goes.
    Cancelled
        As soon as `cancelled` says so.
    """
    p = parameters
    _refuse_course(p)
    refuse(
        p.blocks > MOST_BLOCKS,
        Words("the mean field is solved for {most:,} blocks at most", most=MOST_BLOCKS),
    )
    size = p.stiffness * p.time_step
    refuse(
        size > LARGEST_STEP,
        Words(
            "the mean-field theory is for small time steps: k η = {size:.3g} is above {limit:g}",
            size=size,
            limit=LARGEST_STEP,
        ),
    )
    times = _grid(p, until)
    x = np.zeros(p.blocks)
    positions = _course(p, times, x, lambda _since: lambda t, y: _drift(p, t, y), 1, cancelled)
    corrected = _course(p, times, np.zeros(2 * p.blocks), lambda s: _Corrected(p, s), 5, cancelled)
    correction = corrected[:, ::2] - positions
    largest = float(np.abs(correction).max())
    refuse(
        largest > LARGEST_CORRECTION * float(np.abs(positions).max()),
        Words(
            "the mean-field theory is for small time steps: at k η = {size:.3g} it is off by "
            "about {largest:.2g}",
            size=size,
            largest=largest,
        ),
    )
    before = np.nextafter(times, -1.0)
    return MeanFieldCourse(
        times,
        positions,
        correction,
        np.array([_drift(p, t, row) for t, row in zip(before, positions, strict=True)]),
        np.array([_drift(p, t, row) for t, row in zip(times, positions, strict=True)]),
    )


def _refuse_course(p: ChainParameters) -> None:
    refuse_for_mean_field(p, Words("mean-field course"))
    refuse(p.drive == "hand", Words("the hand's path is not known in advance"))


def _grid(p: ChainParameters, until: float) -> Vector:
    """Times that follow a relaxation from its start, and a drive to its end."""
    early = np.geomspace(EARLIEST * until, until, GRID)
    even = np.linspace(0.0, until, GRID + 1)
    return np.unique(np.concatenate((early, even, _smooth_until(p, until)[-GRID:])))


# --- the solver --------------------------------------------------------------------------


def _course(
    p: ChainParameters,
    moments: Vector,
    start: Vector,
    rate_since: Callable[[float], Rate],
    band: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> Matrix:
    """States (len(moments), n), from one kink of the drive to the next.

    Parameters
    ----------
    rate_since : gives the rate of change from one kink on.
    band : of the rate's Jacobian.
    """
    state, now = start, 0.0
    pieces = [np.empty((0, start.size))]
    for until in _smooth_until(p, float(moments[-1])):
        within = moments[(moments >= now) & (moments < until)]
        piece, state = _piece(rate_since(now), state, now, until, within, band, cancelled)
        pieces.append(piece)
        now = until
    return np.concatenate([*pieces, np.repeat(state[None], np.sum(moments >= now), axis=0)])


def _piece(
    rate: Rate,
    state: Vector,
    now: float,
    until: float,
    within: Vector,
    band: int,
    cancelled: Callable[[], bool],
) -> tuple[Matrix, Vector]:
    """States at the times ``within``, and at ``until``: LSODA with a banded Jacobian."""
    from scipy.integrate import LSODA

    # Up to the drive's jump and never past it, wherever the solver looks.
    last = float(np.nextafter(until, now))
    width = min(band, state.size - 1)
    solver = LSODA(
        lambda t, y: rate(min(t, last), y),
        now,
        state,
        until,
        lband=width,
        uband=width,
        rtol=RELATIVE_TOLERANCE,
        atol=ABSOLUTE_TOLERANCE,
    )
    states = np.empty((within.size, state.size))
    done = 0
    while solver.status == "running":
        if cancelled():
            raise Cancelled
        complaint = solver.step()
        refuse(
            solver.status == "failed",
            Words("the mean-field course failed: {complaint}", complaint=complaint),
        )
        reached = int(np.searchsorted(within, solver.t, side="right"))
        if reached > done:
            states[done:reached] = solver.dense_output()(within[done:reached]).T
            done = reached
    return states, np.asarray(solver.y)


def _smooth_until(p: ChainParameters, end: float) -> list[float]:
    """Where the drive has kinks or jumps, so that the solver can begin anew, and the end."""
    if end <= 0.0:
        return []
    breaks: set[float] = {end}
    if p.drive in ("ramp", "jerks"):
        breaks.add(abs(p.end_position) / p.drive_speed)
    if p.drive == "jerks":
        refuse(
            end / p.jerk_period > MOST_JERKS, Words("the course has too many jerks to follow each")
        )
        breaks.update(np.arange(0.5, 2.0 * end / p.jerk_period + 1.0, 0.5) * p.jerk_period)
    return sorted(float(b) for b in breaks if 0.0 < b <= end)


# --- rates of change ---------------------------------------------------------------------


def _forces(p: ChainParameters, time: float, x: NDArray[Any]) -> Vector:
    padded = np.concatenate(([0.0], x, [0.0]))
    constant = p.drive == "constant_force"
    padded[-1] = x[-1] + p.drive_force / p.stiffness if constant else end_at(p, time)
    return np.asarray(p.stiffness * np.diff(padded, 2))


def _noise(p: ChainParameters, time: float) -> float:
    return p.step_noise * float(np.exp(-p.annealing * time))


def _drift(p: ChainParameters, time: float, x: NDArray[Any]) -> Vector:
    force = _forces(p, time, x)
    return effective_friction_law(force, p.friction_right, p.friction_left, _noise(p, time))


class _Corrected:
    """Rate of means and variances of the forces, (x_1, V_1, x_2, V_2, …), to first order in η."""

    def __init__(self, parameters: ChainParameters, since: float) -> None:
        self._p, self._since = parameters, since
        self._own = np.full(parameters.blocks, 2.0)
        if parameters.drive == "constant_force":
            self._own[-1] = 1.0

    def __call__(self, time: float, state: Vector) -> Vector:
        """Rate at a time: with the drift of half a step ago, from where the chain was then."""
        x, variance = state[::2], state[1::2]
        half = 0.5 * self._p.time_step
        drift, growth = self._rate(time, x, variance)
        earlier, _ = self._rate(max(time - half, self._since), x - half * drift, variance)
        rates = np.empty_like(state)
        rates[::2], rates[1::2] = earlier, growth
        return rates

    def _rate(self, time: float, x: Vector, variance: Vector) -> tuple[Vector, Vector]:
        p, force, noise = self._p, _forces(self._p, time, x), _noise(self._p, time)
        if noise == 0.0:
            drift = effective_friction_law(force, p.friction_right, p.friction_left, noise)
            return drift, np.zeros_like(drift)
        drift, slope, bend, spread = law_and_spread(force, p.friction_right, p.friction_left, noise)
        pull = self._weighted(spread) * p.time_step * p.stiffness**2
        decay = 2.0 * p.stiffness * self._weighted(slope) / self._own
        return drift + 0.5 * bend * variance, pull - decay * variance

    def _weighted(self, values: Vector) -> Vector:
        """Σ_j A²_ℓj values_j."""
        total = self._own**2 * values
        total[1:] += values[:-1]
        total[:-1] += values[1:]
        return total
