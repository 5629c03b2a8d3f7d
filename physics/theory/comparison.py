"""How far a simulation lies from a theory, in its standard errors, and in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from physics.load_curve import Vector
from physics.standard_error import student_quantile
from physics.wording import Words

CHANCE = 0.01
"""How seldom a theory that is true is said to differ."""
FEWEST_SAMPLES = 8
"""Below so many independent samples their standard error says nothing."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A simulation beside a theory.

    Attributes
    ----------
    largest : largest deviation of any block: in standard errors, or as a length.
    block : where that is.
    rms : root mean square over the blocks, in the same unit.
    in_errors : whether the unit is the standard error.
    sentence : what it means.
    """

    largest: float
    block: int
    rms: float
    in_errors: bool
    sentence: str


def distance(simulated: Vector, theory: Vector, blocks: NDArray[np.int64]) -> Comparison:
    """How far blocks are from where a theory without statistics has them.

    Parameters
    ----------
    simulated, theory : (n,) positions.
    blocks : (n,) their numbers.
    """
    apart = np.asarray(simulated - theory)
    worst = int(np.argmax(np.abs(apart)))
    return Comparison(
        float(abs(apart[worst])), int(blocks[worst]), _rms(apart), in_errors=False, sentence=""
    )


def compare(
    simulated: Vector,
    theory: Vector,
    error: Vector,
    blocks: NDArray[np.int64],
    *,
    samples: float = math.inf,
    correction: Vector | None = None,
    cause: str = "",
) -> Comparison:
    """A simulated mean beside a theory.

    Parameters
    ----------
    simulated, theory, error : (n,) mean positions, those of theory, standard errors.
    blocks : (n,) their numbers.
    samples : independent ones that the errors come from.
    correction : (n,) what is known to be missing in the theory, and `cause` why.
    """
    apart = np.asarray(simulated - theory)
    units = in_units(apart, error)
    worst = int(np.argmax(units))
    largest, block = float(units[worst]), int(blocks[worst])
    limit = largest_by_chance(units.size, samples)
    known = correction is not None and np.all(in_units(apart - correction, error) <= limit)
    if samples < FEWEST_SAMPLES:
        sentence = Words(
            "So few samples have no error to rely on: at least {fewest} are needed.",
            fewest=FEWEST_SAMPLES,
        )
    elif largest <= limit:
        sentence = Words("Agrees within its error.")
    else:
        sentence = _differs(largest, block, float(apart[worst]), cause if known else "")
    return Comparison(largest, block, _rms(units), in_errors=True, sentence=sentence)


def _differs(largest: float, block: int, apart: float, cause: str) -> Words:
    values = {
        "largest": largest,
        "block": block,
        "apart": abs(apart),
        "more": Words("more") if apart > 0.0 else Words("less"),
    }
    if cause:
        return Words(
            "Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than "
            "theory, as is to be expected from {cause}.",
            cause=cause,
            **values,
        )
    return Words(
        "Differs by {largest:.1f} standard errors at block {block}: {apart:.2g} {more} than "
        "theory.",
        **values,
    )


def in_units(apart: Vector, error: Vector) -> Vector:
    """|apart| over its standard error; without an error, 0 where there is no difference."""
    size = np.abs(apart)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(size == 0.0, 0.0, size / error))


def largest_by_chance(values: int, samples: float) -> float:
    """What the largest of so many deviations exceeds by chance once in a hundred times.

    In standard errors that themselves come from so many samples.
    """
    z = NormalDist().inv_cdf(1.0 - 0.5 * CHANCE / max(1, values))
    return student_quantile(z, samples - 1.0)


def _rms(values: Vector) -> float:
    return float(np.sqrt(np.mean(values**2)))
