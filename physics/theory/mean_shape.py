"""The mean-field course of a noisy chain, compiled: fast enough to be fitted live.

`mean_field` solves dx_ℓ/dt = g(F_ℓ) for any chain to many digits. Here it is the chain of
physics/README 2.3 alone, from rest with its end held, in units of its own: lengths in y, forces in
k y, times in 1/k. The steps grow with time, as the relaxation slows down, so that a few dozen
of them reach any time with three digits.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from physics.chain.compiled import inlined, kernel
from physics.load_curve import Vector

STEPS = 64
"""From the first moment to the last, by a common factor."""
FIRST = 0.01
"""The first moment: only the last block has moved by then, and hardly."""

Matrix = NDArray[np.float64]

# Rosenbrock's method of second order in Verwer's form, with the γ that damps stiff modes out.
_GAMMA = 1.0 - math.sqrt(0.5)
_ROOT = math.sqrt(0.5)
_PEAK = 1.0 / math.sqrt(2.0 * math.pi)


def moments(until: float) -> Vector:
    """(STEPS,) times up to the last at which a course is known."""
    times: Vector = _first(until) * _factor(until) ** np.arange(float(STEPS))
    return times


def _first(until: float) -> float:
    return min(FIRST, 0.1 * until)


def _factor(until: float) -> float:
    return float((until / _first(until)) ** (1.0 / (STEPS - 1)))


def mean_course(
    blocks: int, friction_right: float, friction_left: float, step_noise: float, until: float
) -> Matrix:
    """Mean positions (STEPS, L) at `moments`, from rest, in units of k and y.

    Parameters
    ----------
    friction_right, friction_left, step_noise : μ→, μ← and ε̄, over k y; noise above zero.
    until : last time, times k.
    """
    positions, slopes = np.empty((STEPS, blocks)), np.empty((4, blocks))
    chain = friction_right, friction_left, step_noise
    _march(*chain, _first(until), _factor(until), positions, slopes)
    return positions


def shape_and_slopes(
    blocks: int, friction_right: float, friction_left: float, step_noise: float, time: float
) -> tuple[Vector, Matrix]:
    """Normalised load curve (L + 1,) at a time, and its derivatives (4, L + 1).

    By μ→, μ←, ε̄ and time; parameters as in `mean_course`.
    """
    positions, slopes = np.empty((1, blocks)), np.empty((4, blocks))
    chain = friction_right, friction_left, step_noise
    _march(*chain, _first(time), _factor(time), positions, slopes)
    curve, changes = shapes(positions)[0], np.zeros((4, blocks + 1))
    changes[:, 1:] = ((1.0 - curve[1:]) * slopes[:, -1:] - slopes) / positions[0, -1]
    return curve, changes


def compile_mean_shape() -> None:
    """Compile the solver; seconds the first time."""
    mean_course(2, 0.1, 0.1, 0.1, 1.0)


def shapes(positions: Matrix) -> Matrix:
    """Normalised load curves (…, L + 1) of positions (…, L): D̂_ℓ = 1 − x_ℓ/x_L."""
    curves = np.ones((*positions.shape[:-1], positions.shape[-1] + 1))
    curves[..., 1:] -= positions / positions[..., -1:]
    return curves


@inlined
def _law(
    force: float, right: float, left: float, noise: float
) -> tuple[float, float, float, float]:
    """g(F) as in `effective_friction`, and −∂g/∂μ→, ∂g/∂μ←, ∂g/∂ε̄; ∂g/∂F is the first two's sum."""
    a, b = (force - right) / noise, (force + left) / noise
    on, back = 0.5 * math.erfc(-a * _ROOT), 0.5 * math.erfc(b * _ROOT)
    bump = _PEAK * (math.exp(-0.5 * a * a) - math.exp(-0.5 * b * b))
    return (force - right) * on + (force + left) * back + noise * bump, on, back, bump


@inlined
def _rates(x: Matrix, rate: Matrix, slope: Vector, right: float, left: float, noise: float) -> None:
    """Rates of change (4, L + 2) of the positions and of their derivatives by μ→, μ← and ε̄."""
    for i in range(1, x.shape[1] - 1):
        force = x[0, i + 1] - 2.0 * x[0, i] + x[0, i - 1]
        rate[0, i], on, back, bump = _law(force, right, left, noise)
        slope[i] = on + back
        rate[1, i], rate[2, i], rate[3, i] = -on, back, bump
        for row in range(1, 4):
            rate[row, i] += slope[i] * (x[row, i + 1] - 2.0 * x[row, i] + x[row, i - 1])


@inlined
def _solve(rate: Matrix, weight: Vector, pivot: Vector, over: Vector) -> None:
    """(1 − γ h ∂g/∂x)⁻¹ of each row, in place; the matrix has three diagonals."""
    last = rate.shape[1] - 2
    for row in range(rate.shape[0]):
        for i in range(1, last + 1):
            rate[row, i] = (rate[row, i] + weight[i] * rate[row, i - 1]) * pivot[i]
        for i in range(last - 1, 0, -1):
            rate[row, i] += over[i] * rate[row, i + 1]


@kernel
def _march(
    right: float,
    left: float,
    noise: float,
    begin: float,
    factor: float,
    positions: Matrix,
    slopes: Matrix,
) -> None:
    """Positions (STEPS, L) at each time, or (1, L) at the last; slopes (4, L) at the last.

    A state's rows are the positions and their derivatives; its columns hold the wall and the
    held end, too. The derivatives go by the same matrix as the positions: the method keeps
    its order with any.
    """
    size = positions.shape[1] + 2
    x, ahead = np.zeros((4, size)), np.zeros((4, size))
    x[0, -1] = ahead[0, -1] = 1.0
    first, second = np.zeros((4, size)), np.zeros((4, size))
    slope, weight, pivot, over = np.zeros((4, size))
    now, step = begin, begin
    for n in range(STEPS):
        _rates(x, first, slope, right, left, noise)
        for i in range(1, size - 1):
            weight[i] = _GAMMA * step * slope[i]
            pivot[i] = 1.0 / (1.0 + weight[i] * (2.0 - over[i - 1]))
            over[i] = weight[i] * pivot[i]
        _solve(first, weight, pivot, over)
        for row in range(4):
            for i in range(1, size - 1):
                ahead[row, i] = x[row, i] + step * first[row, i]
        _rates(ahead, second, slope, right, left, noise)
        for row in range(4):
            for i in range(1, size - 1):
                second[row, i] -= 2.0 * first[row, i]
        _solve(second, weight, pivot, over)
        for row in range(4):
            for i in range(1, size - 1):
                x[row, i] += step * (1.5 * first[row, i] + 0.5 * second[row, i])
        positions[min(n, positions.shape[0] - 1)] = x[0, 1:-1]
        step = (factor - 1.0) * now
        now *= factor
    _rates(x, first, slope, right, left, noise)
    slopes[:3] = x[1:, 1:-1]
    slopes[3] = first[0, 1:-1]
