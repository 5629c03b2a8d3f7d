"""A pull: where a hand goes, how it might go, and in which times the chain follows it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector
from physics.wording import Words

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
            raise ValueError(Words("a pull needs as many positions as rising times, at least one"))
        if not (np.isfinite(self.times).all() and np.isfinite(self.positions).all()):
            raise ValueError(Words("a pull's times and positions must be finite"))

    @property
    def duration(self) -> float:
        """How long it takes."""
        return float(self.times[-1] - self.times[0])

    def at_speed(self, factor: float) -> PullPath:
        """The same way, ``factor`` times as fast, from time 0 on."""
        if not (factor > 0.0 and math.isfinite(factor)):
            raise ValueError(Words("a pull cannot be {factor:g} times as fast", factor=factor))
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
    return drag_of(parameters) / slowest + swing


def drag_of(parameters: ChainParameters) -> float:
    """Damping of a block's motion: 1 for the chain without inertia."""
    return 1.0 if parameters.dynamics == "overdamped" else parameters.damping


def block_time(parameters: ChainParameters) -> float:
    """γ/(2k): how long a block between two blocks at rest takes to respond."""
    return drag_of(parameters) / (2.0 * parameters.stiffness)
