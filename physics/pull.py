"""A pull: where a hand goes, how it might go, and the noise that it amounts to."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from physics.load_curve import Vector
from physics.parameters import ChainParameters

FINENESS = 512
"""Points at which a window of a pull is looked at."""
BLOCK_TIMES = 8.0
"""A window is at least so many response times of a block long, and so is what is read."""

STEADY_TIMES = 10.0
"""A steady pull takes so many relaxation times of the chain."""
THROWS = 6
THROW_FORWARD, THROW_BACK = 3.0, 1.0
"""A jerky pull's first throws beyond its goal and back before it, in lengths of the pull."""


@dataclass(frozen=True, slots=True)
class PullPath:
    """The way of a hand: straight from knot to knot.

    Attributes
    ----------
    times : (n,) rising simulated times, the first is when it begins.
    positions : (n,) where the hand is.
    """

    times: Vector
    positions: Vector

    def __post_init__(self) -> None:
        sound = self.times.ndim == 1 and self.times.shape == self.positions.shape
        if not (sound and self.times.size > 0 and np.all(np.diff(self.times) > 0.0)):
            raise ValueError("a pull needs as many positions as rising times, at least one")
        if not (np.isfinite(self.times).all() and np.isfinite(self.positions).all()):
            raise ValueError("a pull's times and positions must be finite")

    @property
    def duration(self) -> float:
        """How long it takes."""
        return float(self.times[-1] - self.times[0])

    def at_speed(self, factor: float) -> PullPath:
        """The same way, ``factor`` times as fast, from time 0 on."""
        if not (factor > 0.0 and math.isfinite(factor)):
            raise ValueError(f"a pull cannot be {factor:g} times as fast")
        return PullPath((self.times - self.times[0]) / factor, self.positions)

    def from_place(self, start: float) -> PullPath:
        """The same way, shifted to begin at ``start``."""
        return PullPath(self.times, self.positions + (start - self.positions[0]))


class Way:
    """A path under way: which knot the hand goes to next.

    Parameters
    ----------
    path : where to.
    begin : the simulated time at which the hand sets out.
    """

    def __init__(self, path: PullPath, begin: float) -> None:
        self._times = begin + (path.times - path.times[0])
        self._positions = path.positions
        self._next = 0

    @property
    def plain(self) -> dict[str, Any]:
        """As plain values, for `from_plain`."""
        return {
            "times": self._times.tolist(),
            "positions": self._positions.tolist(),
            "next": self._next,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Way:
        """The way that `plain` told of; ValueError, TypeError or KeyError if it is none."""
        times = np.array(plain["times"], np.float64)
        way = cls(PullPath(times, np.array(plain["positions"], np.float64)), 0.0)
        way._times, way._next = times, int(plain["next"])
        return way

    def next_knot(self, now: float) -> tuple[float, float] | None:
        """(time left, position) of the first knot that is not yet past; None at the end.

        Knots that come faster than the steps are left out, but never the last one.
        """
        last = self._times.size - 1
        if self._next > last:
            return None
        later = int(np.searchsorted(self._times, now, side="right"))
        knot = min(max(self._next, later), last)
        self._next = knot + 1
        return max(0.0, float(self._times[knot] - now)), float(self._positions[knot])


def slow_and_steady(parameters: ChainParameters, start: float, goal: float) -> PullPath:
    """A straight pull, slow enough for the whole chain to follow."""
    duration = STEADY_TIMES * following_time(parameters)
    return PullPath(np.array([0.0, duration]), np.array([start, goal]))


def quick_and_jerky(parameters: ChainParameters, start: float, goal: float) -> PullPath:
    """To the same goal by throws forward and back that die out, twice a relaxation time."""
    beat = 0.5 * following_time(parameters)
    turns = np.arange(1.0, 2.0 * THROWS + 1.0)
    throws = np.where(turns % 2 == 1, THROW_FORWARD, -THROW_BACK) * (1.0 - turns / (2 * THROWS))
    places: Vector = np.concatenate(([start], goal + (goal - start) * throws))
    return PullPath(beat * np.arange(float(places.size)), places)


def following_time(parameters: ChainParameters) -> float:
    """How long the whole chain takes to follow its end, noise apart.

    γ/(k λ) + 2π √(m/(k λ)) with the smallest eigenvalue λ = 4 sin²(π/(2(L + 1))): the
    creeping of its slowest mode, and with inertia the period of its swing.
    """
    slowest = parameters.stiffness * 4.0 * math.sin(0.5 * math.pi / (parameters.blocks + 1)) ** 2
    inertial = parameters.dynamics == "langevin"
    swing = 2.0 * math.pi * math.sqrt(parameters.mass / slowest) if inertial else 0.0
    return _drag(parameters) / slowest + swing


def _drag(parameters: ChainParameters) -> float:
    """Damping of a block's motion: 1 for the chain without inertia."""
    return 1.0 if parameters.dynamics == "overdamped" else parameters.damping


def block_time(parameters: ChainParameters) -> float:
    """γ/(2k): how long a block between two blocks at rest takes to respond."""
    return _drag(parameters) / (2.0 * parameters.stiffness)


def window_of(parameters: ChainParameters) -> float:
    """The time over which a motion is a slow one, which the whole chain follows."""
    return max(following_time(parameters), BLOCK_TIMES * block_time(parameters))


def equivalent_noise(times: ArrayLike, positions: ArrayLike, parameters: ChainParameters) -> float:
    """The ε of white noise at the pulled end that shakes the last block as this pull does.

    Within each window (`window_of`) the hand's path is split into its straight
    trend, which the chain follows from rest state to rest state, and the rest
    δy. The rest pulls the last block by k δy. A block without friction between
    neighbours at rest answers γ ẋ = −2k x + k δy; white noise of amplitude ε in
    place of k δy would shake it by ⟨x²⟩ = r ε²/(4 k γ), where r is what the loss
    of its own trend leaves of it (`_left_by_trend`). So ε = 2 √(k γ ⟨x²⟩/r),
    averaged over the windows: ε itself for noise of the kind "pulled end", and
    finite for a hand, whose spectrum is not white.

    Parameters
    ----------
    times, positions : (n,) knots of the path, in simulated time.

    Returns
    -------
    ε; NaN for a path that is shorter than ``BLOCK_TIMES`` response times of a block,
    and for blocks without damping, which white noise would shake without end.
    """
    t, y = np.asarray(times, np.float64), np.asarray(positions, np.float64)
    response = block_time(parameters)
    if t.size < 3 or response == 0.0 or t[-1] - t[0] < BLOCK_TIMES * response:
        return math.nan
    # Windows that overlap by half: none of them can be in step with the hand throughout.
    halves = max(2, round(2.0 * (t[-1] - t[0]) / window_of(parameters)))
    edges = np.linspace(t[0], t[-1], halves + 1)
    windows = list(zip(edges[:-2], edges[2:], strict=True))
    power = [_shaking(t, y, *window, parameters) for window in windows]
    left = _left_by_trend((edges[2] - edges[0]) / block_time(parameters))
    drag = _drag(parameters)
    return 2.0 * math.sqrt(parameters.stiffness * drag * float(np.mean(power)) / left)


def _shaking(t: Vector, y: Vector, begin: float, end: float, p: ChainParameters) -> float:
    """⟨x²⟩ of the last block's answer to what is not the trend, within a window."""
    knots = int(np.searchsorted(t, end) - np.searchsorted(t, begin))
    grid = np.linspace(begin, end, max(FINENESS, 8 * knots))
    path = np.interp(grid, t, y)
    line = np.polynomial.Polynomial.fit(grid, path, 1)
    answer = _follow(path - line(grid), (grid[1] - grid[0]) / block_time(p))
    return float(np.mean(answer**2))


def _left_by_trend(window: float) -> float:
    """Share of white noise's shaking that is left when its straight trend is taken out.

    White noise has equal power 2/window in each orthonormal function on the window,
    measured in what a block answers to all of it; a line is the first two of them.

    Parameters
    ----------
    window : in units of the block's time.
    """
    grid = np.linspace(-1.0, 1.0, FINENESS)
    step = window / (FINENESS - 1)
    modes = (np.ones(FINENESS), math.sqrt(3.0) * grid)
    lost = sum(float(np.mean((2.0 * _follow(mode, step)) ** 2)) for mode in modes)
    return 1.0 - 2.0 / window * lost


def _follow(delta: Vector, step: float) -> Vector:
    """x of ẋ = −x + δ/2 in units of the block's time, exact for δ straight between points.

    It begins where it ends: a block that was shaken before as it is shaken now.
    """
    keep = math.exp(-step)
    late = (1.0 - keep) / step - keep  # weight of the earlier point
    soon = 1.0 - (1.0 - keep) / step  # weight of the later one
    pushes = 0.5 * (late * delta[:-1] + soon * delta[1:])
    answer = np.empty_like(delta)
    answer[0] = x = 0.0
    for i, push in enumerate(pushes.tolist(), start=1):
        answer[i] = x = keep * x + push
    fading = keep ** np.arange(delta.size)
    shaken: Vector = answer + fading * (x / (1.0 - fading[-1]))
    return shaken
