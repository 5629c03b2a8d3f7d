"""How far noise moves a load curve, at most: as far as it would without friction.

Friction only lessens what noise does, so that the chain without it bounds how far one
run strays from the mean of its runs. That chain is linear: by its modes q_j of eigenvalue λ_j,
noise of amplitude ε that shakes mode j by b_j holds ⟨q_i q_j⟩ at

2γ ε² b_i b_j / (2γ² k (λ_i + λ_j) + m k² (λ_i − λ_j)²),

with m = 0 and γ = 1 in the overdamped chain. Independent noise leaves i = j alone: equipartition,
whose sum over the modes is closed. A series of readings could not tell as much: its length
would have to be many of the chain's relaxation times, and a chain that has come to rest
does not tell at all how far the noise of another seed would have brought it.

That no annealed noise was ever stronger than at its begin is counted in, that a
run may be younger than its slow modes is not: early, the bound is a wide one.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.load_curve import LoadCurve, Vector, concavity, read_load_curve

MOST_MODES = 128
"""Modes that are added up where blocks share their noise, the slow ones."""


class Modes(NamedTuple):
    """Slow modes of a chain, (n,) each: eigenvalues, and sums over blocks of the unit modes.

    Attributes
    ----------
    eigenvalues : λ_j of the second differences.
    inner, last : sum over the blocks but the last, and the last one's part.
    """

    eigenvalues: Vector
    inner: Vector
    last: Vector


def modes_of(parameters: ChainParameters) -> Modes:
    """The slowest modes, `MOST_MODES` at most."""
    p = parameters
    # What shakes the end alone stays near it: a chain of so many blocks is as good as a longer one.
    blocks = min(p.blocks, MOST_MODES) if p.noise_kind == "pulled_end" else p.blocks
    number = np.arange(1.0, min(blocks, MOST_MODES) + 1.0)
    if p.drive == "constant_force":
        # No spring holds the last block: the modes of a chain twice as long, mirrored there.
        half, norm = 0.5 * math.pi * (2.0 * number - 1.0), 2.0 * blocks + 1.0
    else:
        half, norm = 0.5 * math.pi * number, blocks + 1.0
    half = half / norm
    size = (2.0 if p.drive == "constant_force" else math.sqrt(2.0)) / math.sqrt(norm)
    inner = np.sin((blocks - 1) * half) * np.sin(blocks * half) / np.sin(half)
    return Modes(4.0 * np.sin(half) ** 2, size * inner, size * np.sin(2.0 * blocks * half))


def read_noisy_curve(separation: Vector, parameters: ChainParameters) -> LoadCurve:
    """The load curve of one run, with how far other seeds may lie from it.

    Parameters
    ----------
    separation : D_0 … D_L, or of a long chain read at even places.
    """
    span = float(separation[0] - separation[-1])
    return read_load_curve(
        separation,
        concavity_error=concavity_error(parameters, concavity(separation), span),
        range_error=range_error(parameters),
        either_way=True,
    )


def concavity_error(parameters: ChainParameters, concavity: float, span: float) -> float:
    """Standard deviation, at most, of the concavity over runs of other seeds.

    Parameters
    ----------
    concavity, span : A and D_0 − D_L of the curve, about which A is linear.

    Returns
    -------
    0 without noise; NaN where the curve has no range, or nothing dampens the noise.
    """
    if parameters.noise == 0.0:
        return 0.0
    if span == 0.0 or not math.isfinite(concavity):
        return math.nan
    each = 2.0 / (parameters.blocks * span)
    last = 0.5 * each * (parameters.blocks - 1 - parameters.blocks * concavity)
    return strays(parameters, -each, last)


def range_error(parameters: ChainParameters) -> float:
    """The same of D_0 − D_L, which is where the last block is."""
    return strays(parameters, 0.0, 1.0) if parameters.noise else 0.0


def strays(parameters: ChainParameters, inner: float, last: float) -> float:
    """Standard deviation of a weighted sum of positions, without friction.

    Parameters
    ----------
    inner, last : weight of each block but the last, and of the last.
    """
    p = parameters
    drag, mass = (1.0, 0.0) if p.dynamics == "overdamped" else (p.damping, p.mass)
    if drag == 0.0:
        return math.nan
    if p.noise_kind == "independent":
        return p.noise * math.sqrt(_compliance(p, inner, last) / (2.0 * drag * p.stiffness))
    modes = modes_of(p)
    shaken = modes.last if p.noise_kind == "pulled_end" else modes.inner + modes.last
    weights = shaken * (inner * modes.inner + last * modes.last)
    stiff = p.stiffness * modes.eigenvalues
    beside = stiff[:, np.newaxis]
    shared = 2.0 * drag / (2.0 * drag**2 * (stiff + beside) + mass * (stiff - beside) ** 2)
    return p.noise * math.sqrt(max(0.0, float(weights @ shared @ weights)))


def _compliance(p: ChainParameters, inner: float, last: float) -> float:
    """cᵀ A⁻¹ c for the second differences A and the weights c, summed in closed form."""
    n = float(p.blocks)
    # Of A⁻¹: the sum of all entries, of the last row, and the last entry.
    if p.drive == "constant_force":
        every, row, end = n * (n + 1.0) * (2.0 * n + 1.0) / 6.0, n * (n + 1.0) / 2.0, n
    else:
        every, row, end = n * (n + 1.0) * (n + 2.0) / 12.0, n / 2.0, n / (n + 1.0)
    beyond = last - inner
    return inner * inner * every + 2.0 * inner * beyond * row + beyond * beyond * end
