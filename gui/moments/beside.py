"""What stands beside the chain at an instant: theory, ensemble, fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.moments.chain_record import MOST_READ, ChainRecord
from physics.load_curve import Vector, evenly, normalised
from physics.many.ensemble_course import EnsembleCourse
from physics.theory.mean_field import MeanFieldCourse

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """Everything that plots and scene draw beside what was simulated and measured.

    Attributes
    ----------
    places : (L,) positions of the blocks, by each theory that has any.
    curves : (K + 1,) normalised load curves, by what they are of.
    band : (K + 1,) mean and deviation of an ensemble's load curves, and of how many chains.
    course : the mean field, as far as it is solved; see `mean_course`.
    course_band : (T,), (T, n), (T, n) an ensemble's course: mean, deviation; of how many chains.
    """

    places: Mapping[str, Vector] = field(default_factory=dict)
    curves: Mapping[str, Vector] = field(default_factory=dict)
    band: tuple[Vector, Vector, int] | None = None
    course: MeanFieldCourse | None = None
    course_band: tuple[Vector, Matrix, Matrix, int] | None = None

    @classmethod
    def of_theory(cls, places: Mapping[str, Vector], course: MeanFieldCourse | None) -> Beside:
        """What theory says; of chains whose springs carry nothing there is no load curve."""
        curves = {name: load_curve_of(place) for name, place in places.items()}
        finite = {name: one for name, one in curves.items() if np.isfinite(one).all()}
        return cls(places, finite, course=course)

    def with_ensemble(self, ensemble: EnsembleCourse | None) -> Beside:
        """The same, and what an ensemble has come to."""
        if ensemble is None:
            return self
        course = (ensemble.times, ensemble.mean, ensemble.deviation, ensemble.members)
        return replace(self, band=_band(ensemble), course_band=course)

    def with_curves(self, curves: Mapping[str, Vector]) -> Beside:
        """The same and more load curves."""
        return replace(self, curves={**self.curves, **curves}) if curves else self


NOTHING_BESIDE: Final = Beside()


def _band(ensemble: EnsembleCourse) -> tuple[Vector, Vector, int] | None:
    """Mean and deviation of its load curves, and of how many; None while nothing has moved."""
    if not np.isfinite(ensemble.curve).all():
        return None
    mean, deviation = ensemble.curve, ensemble.curve_deviation
    return evenly(mean, MOST_READ), evenly(deviation, MOST_READ), ensemble.members


def load_curve_of(positions: Vector) -> Vector:
    """(K + 1,) normalised D̂ of blocks at `positions` (L,), at as many places as a chain's is."""
    return normalised(evenly(np.concatenate(([0.0], -positions)), MOST_READ))


def mean_course(
    course: MeanFieldCourse | None, record: ChainRecord
) -> tuple[Vector, Matrix] | None:
    """(T,), (T, n) the mean field of the recorded blocks, as far as the chain has come."""
    if course is None or not record.times.size:
        return None
    so_far = slice(0, int(np.searchsorted(course.times, record.times[-1], side="right")))
    return course.times[so_far], course.positions[so_far][:, record.blocks - 1]
