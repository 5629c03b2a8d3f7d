"""Theory beside the live chain: worked out beside the window, compared twice a second."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from gui.controllers.ensemble_controller import EnsembleController
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.newest import Newest
from gui.moments.beside import NOTHING_BESIDE, Beside
from gui.moments.chain_record import ChainRecord
from gui.moments.overlays import (
    MEAN_FIELD,
    REST_STATE,
    THEORIES,
    Overlay,
    beside_mean_field,
    beside_rest,
    beside_stationary,
    final_positions,
    long_enough,
    obstacle,
    sentence,
)
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector
from physics.theory.mean_field import MeanFieldCourse, mean_field_and_correction
from physics.wording import Words

COMPARED_EVERY = 0.5
"""Seconds between two comparisons, which can be read."""
AHEAD = 0.8
"""Share of a course after which the next is asked for."""
WORKING = Words("The course is being worked out.")


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
        self._said = NOTHING_BESIDE
        self._course: MeanFieldCourse | None = None
        self._finals: dict[str, tuple[ChainParameters, Vector | str]] = {}
        self._compared = 0.0
        self._compared_of: tuple[object, ...] = ()
        self._noisy = False

    def close(self) -> bool:
        """End both threads; whether they have ended."""
        return all([self._courses.close(), self.ensemble.close()])

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
    def beside(self) -> Beside:
        """What theory and the ensemble say of the chain that is followed."""
        places, course = self.places, self.course
        known = self._said
        if known.course is not course or not _same(known.places, places):
            self._said = Beside.of_theory(places, course)
        return self._said.with_ensemble(self.ensemble.course)

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
        until = long_enough(snapshot.time / AHEAD)
        self._courses.ask(
            (parameters, until), lambda cancelled: _solved(parameters, until, cancelled)
        )
        key, answer = self._courses.answered
        if not isinstance(key, tuple) or key[0] != parameters:
            return WORKING
        if isinstance(answer, Exception):
            refused = isinstance(answer, ValueError)
            return sentence(
                shown(answer) if refused else say("the course failed: {why}", why=answer)
            )
        return answer if snapshot.time <= answer.times[-1] else WORKING


def _same(some: Mapping[str, Vector], others: Mapping[str, Vector]) -> bool:
    """Whether they are the very same places."""
    return list(some) == list(others) and all(one is others[name] for name, one in some.items())


def _solved(
    parameters: ChainParameters, until: float, cancelled: Callable[[], bool]
) -> MeanFieldCourse | ValueError:
    """A refusal is an answer, too."""
    try:
        return mean_field_and_correction(parameters, until, cancelled=cancelled)
    except ValueError as refusal:
        return refusal
