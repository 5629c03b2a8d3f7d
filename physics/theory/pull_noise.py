"""The white noise that a pull amounts to: by what it does to the blocks of this chain.

Without friction the end at y(t) moves block ℓ by x_ℓ(ω) = H_ℓ(ω) y(ω), with
H_ℓ = sinh(ℓκ)/sinh((L + 1)κ) and 2k (cosh κ − 1) = iωγ − mω² (m = 0, γ = 1 in the overdamped
chain). White noise of amplitude ε at the end is a y of the even spectrum ε²/k². So the
pull shakes block ℓ as the noise

ε_ℓ = k √( ∫ S_y |H_ℓ|² dω / ∫ |H_ℓ|² dω )

does. Noise alone has the same ε_ℓ for each block. A pull amounts to a noise only if it has, too:
slow throws reach the wall, where noise that shakes the last block as much hardly does.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.chain.parameters import ChainParameters
from physics.chain.pull import block_time, drag_of, following_time
from physics.load_curve import Vector
from physics.wording import Words

FOLLOWED, BLOCK_TIMES = 2.0, 4.0
"""A pull is read if the chain had time to follow twice, and each block to respond so often."""
STRETCH = 8.0
FINENESS = 8.0
"""Points in a block's response time, over each of which the path is averaged."""
LEAST_POINTS, MOST_POINTS = 64, 1 << 16
MOST_BLOCKS = 8
"""Blocks whose shaking is compared; of a longer chain, evenly many."""
ALIKE = 1.5
"""Largest ratio of two ε_ℓ of a pull that is called a noise: concavities then differ by
less than 0.05 (see the tests)."""
ROUNDING = 1e-9


class Equivalent(NamedTuple):
    """The noise that a pull amounts to.

    Attributes
    ----------
    noise : ε; NaN where there is none.
    words : why there is none, in a sentence.
    """

    noise: float
    words: str = ""


def equivalent_noise(
    times: ArrayLike, positions: ArrayLike, parameters: ChainParameters
) -> Equivalent:
    """The white noise at the pulled end that shakes every block as this pull does.

    Parameters
    ----------
    times, positions : (n,) knots of the path, straight between them, in simulated time.
    """
    t, y = np.asarray(times, np.float64), np.asarray(positions, np.float64)
    straight = np.interp(t, t[[0, -1]], y[[0, -1]])
    if np.abs(y - straight).max() <= ROUNDING * np.abs(y).max():
        return Equivalent(0.0)
    if drag_of(parameters) == 0.0:
        return Equivalent(math.nan, Words("Without damping no noise does the same: it adds up."))
    least = max(FOLLOWED * following_time(parameters), BLOCK_TIMES * block_time(parameters))
    if t.size < 3 or t[-1] - t[0] < least:
        return Equivalent(math.nan, Words("It is too short yet to be likened to noise."))
    blocks = np.unique(np.linspace(1, parameters.blocks, MOST_BLOCKS).round()).astype(np.int64)
    noises = noises_of_blocks(t, y, parameters, blocks)
    low, high = int(np.argmin(noises)), int(np.argmax(noises))
    if noises[high] <= ALIKE * noises[low]:
        return Equivalent(float(np.exp(np.log(noises).mean())))
    return Equivalent(
        math.nan,
        Words(
            "No white noise does the same: block {noisy} moves as by ε = "
            "{most:.2g}, block {quiet} as by {least:.2g}.",
            noisy=blocks[high],
            most=noises[high],
            quiet=blocks[low],
            least=noises[low],
        ),
    )


def noises_of_blocks(
    times: Vector, positions: Vector, parameters: ChainParameters, blocks: NDArray[np.int64]
) -> Vector:
    """(n,) the ε_ℓ of some blocks.

    The spectrum is Welch's: of stretches (`stretch_of`) that overlap by half, less their
    straight trends, under Hann's window. What the trend takes from white noise at the
    lowest frequencies is made up for.
    """
    whole = float(times[-1] - times[0])
    stretch = min(whole, stretch_of(parameters))
    count = max(1, round(2.0 * whole / stretch) - 1)
    points = math.ceil(stretch * FINENESS / _quickest(parameters))
    points = min(max(points, LEAST_POINTS), MOST_POINTS)
    begins = times[0] + np.linspace(0.0, whole - stretch, count)
    edges = np.linspace(0.0, stretch, points + 1)
    spectra = [_spectrum(averages(times, positions, begin + edges)) for begin in begins]
    spectrum = np.mean(spectra, axis=0) * stretch / points
    frequencies = 2.0 * math.pi * np.asarray(np.fft.rfftfreq(points, stretch / points))
    answer = np.abs(response(parameters, frequencies, blocks)) ** 2
    answer[:, 0] *= 0.5  # half of that bin is of negative frequencies
    return np.asarray(parameters.stiffness * np.sqrt(answer @ spectrum / answer.sum(axis=1)))


def stretch_of(parameters: ChainParameters) -> float:
    """The time over which a spectrum is taken: eight times as long as the chain takes to follow."""
    return STRETCH * max(following_time(parameters), block_time(parameters))


def _quickest(p: ChainParameters) -> float:
    """The time in which a block between two others answers: by damping, or by its swing."""
    swings = p.dynamics == "langevin"
    return min(block_time(p), math.sqrt(0.5 * p.mass / p.stiffness) if swings else math.inf)


def _spectrum(values: Vector) -> Vector:
    """Power of a stretch less its trend, of a unit for white noise of variance 1."""
    place = np.linspace(-1.0, 1.0, values.size)
    lines = np.linalg.qr(np.vander(place, 2))[0]
    window = np.cos(0.5 * math.pi * place) ** 2
    power = np.abs(np.fft.rfft(window * (values - lines @ (lines.T @ values)))) ** 2
    turn = np.exp(-1j * math.pi * np.outer(place, np.arange(3.0))) * window[:, np.newaxis]
    left = turn - lines @ (lines.T @ turn)  # of white noise, at the lowest frequencies
    power[:3] /= np.sum(np.abs(left) ** 2, axis=0)
    power[3:] /= float(np.sum(window**2))
    return np.asarray(power)


def averages(times: Vector, positions: Vector, edges: Vector) -> Vector:
    """Means of a path over each stretch between two edges: nothing between the points is lost."""
    areas = 0.5 * (positions[1:] + positions[:-1]) * np.diff(times)
    before = np.concatenate(([0.0], np.cumsum(areas)))
    knot = np.clip(np.searchsorted(times, edges, side="right") - 1, 0, times.size - 2)
    since = edges - times[knot]
    place = np.interp(edges, times, positions)
    area = before[knot] + 0.5 * since * (positions[knot] + place)
    return np.asarray(np.diff(area) / np.diff(edges))


def response(
    parameters: ChainParameters, frequencies: NDArray[np.floating], blocks: NDArray[np.int64]
) -> NDArray[np.complex128]:
    """H_ℓ(ω), (n, frequencies): how a chain without friction follows its end."""
    p, number = parameters, blocks[:, np.newaxis]
    inertia = p.mass if p.dynamics == "langevin" else 0.0
    load = 1j * drag_of(p) * frequencies - inertia * frequencies**2
    kappa = np.arccosh(1.0 + 0.5 * load / p.stiffness)
    ends = p.blocks + 1
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.expm1(-2.0 * number * kappa) / np.expm1(-2.0 * ends * kappa)
    still = np.broadcast_to(number / ends, ratio.shape)
    return np.where(kappa == 0.0, still, ratio * np.exp(-(ends - number) * kappa))
