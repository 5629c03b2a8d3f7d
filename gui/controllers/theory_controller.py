"""Theory beside the live chain: worked out beside the window, compared twice a second."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from gui.controllers.ensemble_controller import EnsembleController
from gui.controllers.newest import Newest
from gui.models.laboratory import Laboratory
from gui.moments.beside import NOTHING_BESIDE, Beside, Matrix, load_curve_of
from gui.moments.chain_record import MOST_READ, ChainRecord
from gui.moments.overlays import (
    MEAN_FIELD,
    REST_STATE,
    THEORIES,
    Overlay,
    beside_mean_field,
    beside_rest,
    beside_stationary,
    final_positions,
    obstacle,
    sentence,
)
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector, evenly
from physics.theory.mean_field import MeanFieldCourse, mean_field_and_correction

COMPARED_EVERY = 0.5
"""Seconds between two comparisons, which can be read."""
SHORTEST = 32.0
"""Simulated time over which a mean field is solved at first; then twice as long, and so on."""
AHEAD = 0.8
"""Share of a course after which the next is asked for."""
WORKING = "The course is being worked out."


class TheoryController:
    """Knows where theory has the blocks, for scene, plots and panel.

    Parameters
    ----------
    laboratory : whose view says which theories are shown.

    Attributes
    ----------
    ensemble : the chains beside the live one.
    overlays : by name, one for each theory that is switched on.
    """

    def __init__(self, laboratory: Laboratory) -> None:
        self._laboratory = laboratory
        self.ensemble = EnsembleController(laboratory)
        self.overlays: dict[str, Overlay] = {}
        self._courses = Newest("theory")
        self._course: MeanFieldCourse | None = None
        self._curves: dict[str, tuple[Vector, Vector]] = {}
        self._finals: dict[str, tuple[ChainParameters, Vector | str]] = {}
        self._compared = 0.0
        self._compared_of: tuple[object, ...] = ()
        self._noisy = False

    def close(self) -> None:
        """End both threads."""
        self._courses.close()
        self.ensemble.close()

    @property
    def places(self) -> dict[str, Vector]:
        """(L,) positions of the blocks by each theory that has any."""
        every = self.overlays.items()
        return {name: o.positions for name, o in every if o.positions is not None}

    @property
    def course(self) -> MeanFieldCourse | None:
        """The mean-field course, if it is shown."""
        return self._course if MEAN_FIELD in self.places else None

    @property
    def offers_ensemble(self) -> bool:
        """Whether an ensemble would say more of what is shown."""
        shown = self.overlays.get(MEAN_FIELD)
        lonely = shown is not None and shown.comparison is not None and self._noisy
        return bool(lonely and not self._laboratory.session.view.show_ensemble)

    @property
    def load_curves(self) -> dict[str, Vector]:
        """(K + 1,) normalised, by each theory that gives one."""
        for name, place in self.places.items():
            if name not in self._curves or self._curves[name][0] is not place:
                self._curves[name] = (place, load_curve_of(place))
        curves = {name: self._curves[name][1] for name in self.places}
        return {name: curve for name, curve in curves.items() if np.isfinite(curve).all()}

    @property
    def _load_curve_band(self) -> tuple[Vector, Vector, int] | None:
        """Mean and deviation of the ensemble's load curves, and of how many chains."""
        course = self.ensemble.course
        if course is None or not np.isfinite(course.curve).all():
            return None
        curves = (evenly(course.curve, MOST_READ), evenly(course.curve_deviation, MOST_READ))
        return (*curves, course.members)

    @property
    def beside(self) -> Beside:
        """What theory and the ensemble say of the chain that is followed."""
        if not self.overlays and self.ensemble.course is None:
            return NOTHING_BESIDE
        return Beside(
            self.places,
            self.load_curves,
            band=self._load_curve_band,
            course=self.course,
            course_band=self._course_band,
        )

    @property
    def _course_band(self) -> tuple[Vector, Matrix, Matrix, int] | None:
        """(T,), (T, n), (T, n) the ensemble's course: mean, deviation; and of how many chains."""
        course = self.ensemble.course
        if course is None:
            return None
        return course.times, course.mean, course.deviation, course.members

    def follow(self, snapshot: ChainSnapshot, record: ChainRecord) -> None:
        """Bring places up to date with the chain, and now and then the comparisons."""
        self.ensemble.follow(snapshot, record)
        self._noisy = snapshot.parameters.noise > 0.0
        view = self._laboratory.session.view
        wanted = tuple(name for name in THEORIES if getattr(view, f"show_{name}"))
        of = (snapshot.parameters, snapshot.epoch, wanted, self.ensemble.course is None)
        now = time.monotonic()
        if of != self._compared_of or now - self._compared > COMPARED_EVERY:
            self._compared, self._compared_of = now, of
            self.overlays = {name: self._overlay(name, snapshot, record) for name in wanted}
        elif (course := self.course) is not None:
            before = self.overlays[MEAN_FIELD]
            place = course.at(snapshot.time)[0]
            self.overlays[MEAN_FIELD] = Overlay(place, before.sentence, before.comparison)

    def _overlay(self, name: str, snapshot: ChainSnapshot, record: ChainRecord) -> Overlay:
        why_not = obstacle(name, snapshot, record)
        if name == MEAN_FIELD:
            course = why_not or self._mean_field(snapshot)
            if isinstance(course, str):
                return Overlay(None, course)
            self._course = course
            return beside_mean_field(snapshot, course, self.ensemble.course)
        place = self._final(name, snapshot)
        if isinstance(place, str) or why_not:
            return Overlay(None, place if isinstance(place, str) else why_not)
        if name == REST_STATE:
            return beside_rest(snapshot, place)
        return beside_stationary(snapshot, record, place, self.ensemble.course)

    def _final(self, name: str, snapshot: ChainSnapshot) -> Vector | str:
        """What a formula gives, or a sentence in its place."""
        known = self._finals.get(name)
        if known is None or known[0] != snapshot.parameters:
            known = (snapshot.parameters, final_positions(name, snapshot.parameters))
            self._finals[name] = known
        return known[1]

    def _mean_field(self, snapshot: ChainSnapshot) -> MeanFieldCourse | str:
        # Every run of the noise has the same mean.
        parameters = snapshot.parameters.model_copy(update={"seed": 0})
        until = SHORTEST
        while AHEAD * until < snapshot.time:
            until *= 2.0
        self._courses.ask(
            (parameters, until), lambda cancelled: _solved(parameters, until, cancelled)
        )
        key, answer = self._courses.answered
        if not isinstance(key, tuple) or key[0] != parameters:
            return WORKING
        if isinstance(answer, Exception):
            refused = isinstance(answer, ValueError)
            return sentence(str(answer) if refused else f"the course failed: {answer}")
        return answer if snapshot.time <= answer.times[-1] else WORKING


def _solved(
    parameters: ChainParameters, until: float, cancelled: Callable[[], bool]
) -> MeanFieldCourse | ValueError:
    """A refusal is an answer, too."""
    try:
        return mean_field_and_correction(parameters, until, cancelled=cancelled)
    except ValueError as refusal:
        return refusal
