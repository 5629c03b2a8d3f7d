"""Many chains that follow one: their mean, spread and course, as far as they have come."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.parameters import LARGEST_SEED, ChainParameters
from physics.load_curve import Vector
from physics.wording import Words

if TYPE_CHECKING:
    from physics.many.ensemble import Ensemble

PORTION: Final = 500_000
"""Block-steps of one portion: some milliseconds."""
PUBLISHED_EVERY: Final = 0.03
"""Seconds between two courses while there is more to do."""
MOST_SAMPLES: Final = 256
"""A full course is thinned to every second sample, so that it never grows."""
FIRST_STRIDE: Final = 4
"""Steps between the first samples."""
MOST_BLOCKS: Final = 250_000
"""Blocks of all chains together: ten megabytes, and reading them holds up nobody."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class EnsembleCourse:
    """Mean and spread of independent chains, as far as they have come.

    Attributes
    ----------
    run : number of the ensemble that it belongs to.
    blocks : (n,) numbers of the blocks that are followed.
    times, mean, deviation : (T,), (T, n), (T, n) mean position over the chains,
        and standard deviation of single chains.
    time, position, spread : of now: simulated time, (n,) mean and (n,) deviation.
    curve, curve_deviation : (K + 1,) mean and deviation of the chains' normalised
        load curves now, at K + 1 even layers; NaN while nothing has moved.
    failure : why it stopped, or nothing.
    """

    run: int
    parameters: ChainParameters
    members: int
    blocks: NDArray[np.int64]
    times: Vector
    mean: Matrix
    deviation: Matrix
    time: float
    position: Vector
    spread: Vector
    curve: Vector
    curve_deviation: Vector
    failure: str = ""

    @property
    def error(self) -> Vector:
        """(n,) of the mean position now, for a test by Student's quantile: not widened."""
        return np.asarray(self.spread / np.sqrt(self.members))


@dataclass(slots=True)
class Wanted:
    """An ensemble from rest, with seeds from the chain's own on.

    Attributes
    ----------
    run : number of the ensemble, by which its courses are known.
    blocks : numbers of the blocks whose course is kept.
    until : simulated time up to which it is to go.

    Raises
    ------
    ValueError
        In a plain sentence, where there can be no such ensemble.
    """

    run: int
    parameters: ChainParameters
    members: int
    blocks: NDArray[np.int64]
    until: float = 0.0

    def __post_init__(self) -> None:
        _refuse_ensemble(self.parameters, self.members)


@dataclass(slots=True)
class _Samples:
    """A course that is thinned as it grows."""

    stride: int = FIRST_STRIDE
    steps: list[int] = field(default_factory=list)
    means: list[Vector] = field(default_factory=list)
    deviations: list[Vector] = field(default_factory=list)

    def add(self, step: int, mean: Vector, deviation: Vector) -> None:
        self.steps.append(step)
        self.means.append(mean)
        self.deviations.append(deviation)
        if len(self.steps) > MOST_SAMPLES:
            self.stride *= 2
            self.steps, self.means = self.steps[::2], self.means[::2]
            self.deviations = self.deviations[::2]


class EnsembleWork:
    """One ensemble and its course; it works in short portions."""

    def __init__(self, wanted: Wanted) -> None:
        from physics.many.ensemble import Ensemble, with_seeds

        self.wanted = wanted
        chains = with_seeds(wanted.parameters, wanted.members)
        self._ensemble: Ensemble = Ensemble(chains)
        self._samples = _Samples()
        self._published = 0.0
        self._sample(*self._read()[:2])

    @property
    def _last_step(self) -> int:
        return int(self.wanted.until / self.wanted.parameters.time_step + 1e-9)

    @property
    def behind(self) -> bool:
        """Whether it has not come as far as it should."""
        return self._ensemble.step < self._last_step

    def go_on(self) -> EnsembleCourse | None:
        """One portion; a course whenever one is due."""
        ensemble, samples = self._ensemble, self._samples
        size = self.wanted.members * self.wanted.parameters.blocks
        next_sample = samples.steps[-1] + samples.stride
        until = min(next_sample, self._last_step, ensemble.step + max(1, PORTION // size))
        ensemble.advance(until - ensemble.step)
        sampled, now = ensemble.step == next_sample, time.perf_counter()
        due = not self.behind or now - self._published > PUBLISHED_EVERY
        if not sampled and not due:
            return None
        position, spread, curves = self._read()
        if sampled:
            self._sample(position, spread)
        if not due:
            return None
        self._published = now
        return self._course(position, spread, curves)

    def all(self) -> EnsembleCourse | None:
        """Go on as far as is wanted; the course, if there is anything to go."""
        course = None
        while self.behind:
            course = self.go_on()
        return course

    def _read(self) -> tuple[Vector, Vector, Matrix]:
        positions = self._ensemble.positions
        if not np.isfinite(positions).all():
            broken = int(np.argmax(self._ensemble.diverged))
            raise ArithmeticError(
                Words("chain {number} diverged; reduce the time step", number=broken + 1)
            )
        chosen = positions[:, self.wanted.blocks - 1]
        return chosen.mean(axis=0), chosen.std(axis=0, ddof=1), _normalised(positions)

    def _sample(self, position: Vector, spread: Vector) -> None:
        self._samples.add(self._ensemble.step, position, spread)

    def _course(self, position: Vector, spread: Vector, curves: Matrix) -> EnsembleCourse:
        wanted, samples = self.wanted, self._samples
        dt = wanted.parameters.time_step
        return EnsembleCourse(
            run=wanted.run,
            parameters=wanted.parameters,
            members=wanted.members,
            blocks=wanted.blocks,
            times=dt * np.array(samples.steps, dtype=np.float64),
            mean=np.array(samples.means),
            deviation=np.array(samples.deviations),
            time=dt * self._ensemble.step,
            position=position,
            spread=spread,
            curve=curves.mean(axis=0),
            curve_deviation=curves.std(axis=0, ddof=1),
        )


def _refuse_ensemble(parameters: ChainParameters, members: int) -> None:
    p = parameters
    if p.drive == "hand":
        raise ValueError(Words("no two chains can be pulled by the same hand"))
    if p.noise == 0.0:
        raise ValueError(Words("without noise all chains are the same"))
    if members * p.blocks > MOST_BLOCKS:
        raise ValueError(
            Words(
                "{members} chains of {blocks:,} blocks are too many to keep: "
                "at most {most:,} blocks in all",
                members=members,
                blocks=p.blocks,
                most=MOST_BLOCKS,
            )
        )
    if p.seed + members - 1 > LARGEST_SEED:
        raise ValueError(
            Words(
                "{members} chains need as many seeds from {seed} on, and the last seed is "
                "{largest}: choose a smaller one",
                members=members,
                seed=p.seed,
                largest=LARGEST_SEED,
            )
        )


def _normalised(positions: Matrix) -> Matrix:
    """(N, L + 1) normalised load curves, x_L − x_ℓ over x_L; NaN where nothing has moved."""
    last = positions[:, -1:]
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = (last - positions) / last
    return np.hstack((np.where(last == 0.0, np.nan, 1.0), inner))
