"""Theory beside the moments of a film: worked out when it is asked for, as nobody waits."""

from __future__ import annotations

import numpy as np

from gui.moments.beside import NOTHING_BESIDE, Beside, load_curve_of
from gui.moments.moment import Moment
from gui.moments.overlays import MEAN_FIELD, REST_STATE, STATIONARY, final_positions, obstacle
from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector
from physics.theory.mean_field import MeanFieldCourse, mean_field_and_correction

FORMULAS = (REST_STATE, STATIONARY)
"""The theories that give one place for good; the mean field gives one for each time."""
SHORTEST = 32.0
"""Simulated time over which a mean field is solved at first; then twice as long, and so on."""


class Theories:
    """Knows what theory says of the newest parameters."""

    def __init__(self) -> None:
        self._of: ChainParameters | None = None
        self._places: dict[str, Vector] = {}
        self._curves: dict[str, Vector] = {}
        self._course: MeanFieldCourse | None = None
        self._refused = False

    def beside(self, moment: Moment) -> Beside:
        """What stands beside a moment; an ensemble, which takes minutes, does not."""
        wanted = [name for name in (*FORMULAS, MEAN_FIELD) if self._applies(name, moment)]
        if not wanted:
            return NOTHING_BESIDE
        self._follow(moment.snapshot.parameters)
        places = {name: self._places[name] for name in wanted if name in self._places}
        course = self._mean_field(moment) if MEAN_FIELD in wanted else None
        if course is not None:
            places[MEAN_FIELD] = course.at(moment.snapshot.time)[0]
            curves = {MEAN_FIELD: load_curve_of(places[MEAN_FIELD])}
        else:
            curves = {}
        curves |= {name: self._curves[name] for name in places if name in self._curves}
        finite = {name: one for name, one in curves.items() if np.isfinite(one).all()}
        return Beside(places, finite, course=course)

    def _applies(self, name: str, moment: Moment) -> bool:
        shown = getattr(moment.view, f"show_{name}")
        return bool(shown) and not obstacle(name, moment.snapshot, moment.chain)

    def _follow(self, parameters: ChainParameters) -> None:
        if parameters == self._of:
            return
        self._of, self._course, self._refused = parameters, None, False
        found = {name: final_positions(name, parameters) for name in FORMULAS}
        self._places = {name: place for name, place in found.items() if not isinstance(place, str)}
        self._curves = {name: load_curve_of(place) for name, place in self._places.items()}

    def _mean_field(self, moment: Moment) -> MeanFieldCourse | None:
        """Solved far enough for this moment; None where there is none."""
        if self._refused:
            return None
        known = self._course
        if known is None or moment.snapshot.time > known.times[-1]:
            until = SHORTEST
            while until < moment.snapshot.time:
                until *= 2.0
            try:
                self._course = mean_field_and_correction(moment.snapshot.parameters, until)
            except ValueError:
                self._refused = True
                return None
        return self._course
