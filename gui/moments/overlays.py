"""What theory says of the chain at this moment, and how far the chain is from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.look.letters import capital
from gui.look.words import say, shown
from gui.models.session import ViewOptions
from gui.moments.chain_record import MOST_READ, ChainRecord, can_be_drawn
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector, evenly, normalised
from physics.theory.averages import mean_with_error
from physics.theory.comparison import FEWEST_SAMPLES, Comparison, compare, distance
from physics.theory.states import noise_free_rest_state, relaxation_time, stationary_elongations
from physics.wording import Words

if TYPE_CHECKING:
    from physics.many.ensemble_course import EnsembleCourse
    from physics.theory.mean_field import MeanFieldCourse

REST_STATE, MEAN_FIELD, STATIONARY = "rest_state", "mean_field", "stationary"
THEORIES = (REST_STATE, MEAN_FIELD, STATIONARY)
FORMULAS = (REST_STATE, STATIONARY)
"""The theories that give one place for good; the mean field gives one for each time."""
WORDS = {
    REST_STATE: Words("rest state"),
    MEAN_FIELD: Words("mean field"),
    STATIONARY: Words("stationary"),
}
"""As legends name them."""
ENSEMBLE = "ensemble"
"""Many chains like the one that is shown, as bands."""
FIT = "fit"
"""The curve of the chain that is fitted to the network, among those of theory."""
BESIDE = (*THEORIES, ENSEMBLE, FIT)
"""All that can be asked to stand beside the chain."""
TWIN = "twin"
"""The curve of the chain that runs beside the first."""
CURVES: dict[str, str] = {**WORDS, FIT: Words("fit"), TWIN: Words("lower chain")}
"""Every dashed load curve, as legends name it."""

SHORTEST = 32.0
"""Simulated time over which a mean field is solved at first; then twice as long, and so on."""
SETTLING = 10.0
"""Relaxation times after which nothing is left of how a chain began."""
AVERAGED = 16.0
"""Relaxation times over which one chain is averaged at least."""
AT_REST = 1e-6
"""Distances and speeds below this part of the way are none."""
REMEMBERS = Words(
    "the chain was changed or held on its way, and without noise it remembers: reset it"
)
DISTURBED = Words(
    "the chain was changed or held on its way: reset it to compare it with its course"
)
IN_HAND = Words("no formula knows of the hand")


@dataclass(frozen=True, slots=True)
class Overlay:
    """One theory beside the chain.

    Attributes
    ----------
    positions : (L,) where theory has the blocks, or None.
    sentence : why there is none, or what the comparison means.
    comparison : how far the chain is from it, or None where nothing can be said.
    """

    positions: Vector | None
    sentence: str = ""
    comparison: Comparison | None = None


def final_positions(name: str, parameters: ChainParameters) -> Vector | str:
    """(L,) rest or stationary state, or in a sentence why there is none."""
    formula = noise_free_rest_state if name == REST_STATE else stationary_elongations
    try:
        elongations = formula(parameters)
    except ValueError as refusal:
        return sentence(shown(refusal))
    return np.asarray(np.cumsum(elongations)[: parameters.blocks])


def obstacle(name: str, snapshot: ChainSnapshot, record: ChainRecord) -> str:
    """Why a formula does not apply to what has been done to the chain, or nothing."""
    if snapshot.grip:
        return sentence(shown(IN_HAND))
    if record.undisturbed or name == STATIONARY:
        return ""
    return sentence(shown(REMEMBERS if snapshot.parameters.noise == 0.0 else DISTURBED))


def ensemble_obstacle(snapshot: ChainSnapshot, record: ChainRecord) -> str:
    """Why no ensemble from rest is like the chain, or nothing."""
    if snapshot.grip:
        return sentence(shown(IN_HAND))
    return "" if record.undisturbed else sentence(shown(DISTURBED))


def shown_beside(view: ViewOptions) -> tuple[str, ...]:
    """What a person has switched on; the fit, which has a page of its own, is not among it."""
    return tuple(name for name in (*THEORIES, ENSEMBLE) if getattr(view, f"show_{name}"))


def long_enough(time: float) -> float:
    """Until when a mean field is solved so that it need not be solved anew too soon."""
    until = SHORTEST
    while until < time:
        until *= 2.0
    return until


def beside_rest(snapshot: ChainSnapshot, theory: Vector) -> Overlay:
    """The chain beside its rest state: a distance, for there is no chance in it."""
    numbers = np.arange(1, theory.size + 1)
    comparison = distance(snapshot.positions, theory, numbers)
    reach = max(abs(float(theory[-1])), 1e-12)
    if comparison.largest <= AT_REST * reach:
        words = say("The chain rests there.")
    elif np.abs(snapshot.velocities).max() <= AT_REST * reach:
        words = say(
            "The chain rests elsewhere: {largest:.2g} away at block {block}.",
            largest=comparison.largest,
            block=comparison.block,
        )
    else:
        words = say("The chain is still on its way.")
    return Overlay(theory, words, comparison)


def beside_mean_field(
    snapshot: ChainSnapshot, course: MeanFieldCourse, ensemble: EnsembleCourse | None
) -> Overlay:
    """The ensemble beside the mean field at its own time; one chain has only a distance."""
    p = snapshot.parameters
    theory, correction = course.at(snapshot.time)
    size = f"k η = {p.stiffness * p.time_step:.3g}"
    bound = say(
        "The formula is good to {bound:.1g} ({size}).",
        bound=2.0 * np.abs(course.correction).max(),
        size=size,
    )
    if ensemble is not None and ensemble.time > 0.0:
        then, missing = (values[ensemble.blocks - 1] for values in course.at(ensemble.time))
        # What the correction itself leaves out is smaller by another factor of k η.
        rest = p.stiffness * p.time_step * np.abs(missing).max()
        comparison = compare(
            ensemble.position,
            then,
            np.hypot(ensemble.error, rest),
            ensemble.blocks,
            samples=ensemble.members,
            correction=missing,
            cause=Words("the time step"),
        )
        return Overlay(theory, f"{shown(comparison.sentence)} {bound}", comparison)
    apart = distance(snapshot.positions, theory, np.arange(1, theory.size + 1))
    if p.noise > 0.0:
        words = say("One chain has no error bar: switch the ensemble on. {bound}", bound=bound)
    elif apart.largest <= 2.0 * np.abs(correction).max() + AT_REST * abs(theory[-1]):
        words = say("Agrees within the error of the time step. {bound}", bound=bound)
    else:
        words = say("Differs by more than the error of the time step. {bound}", bound=bound)
    return Overlay(theory, words, apart)


def beside_stationary(
    snapshot: ChainSnapshot,
    record: ChainRecord,
    theory: Vector,
    ensemble: EnsembleCourse | None,
) -> Overlay:
    """The ensemble beside the stationary state, or the live chain's average in time."""
    p = snapshot.parameters
    relaxation = relaxation_time(p)
    settled = SETTLING * relaxation
    if p.drive == "ramp":
        settled += abs(p.end_position) / p.drive_speed
    if ensemble is not None:
        if ensemble.time < settled:
            return Overlay(theory, _on_its_way(ensemble.time, settled))
        comparison = compare(
            ensemble.position,
            theory[ensemble.blocks - 1],
            ensemble.error,
            ensemble.blocks,
            samples=ensemble.members,
        )
        return Overlay(theory, shown(comparison.sentence), comparison)
    begin = record.changed + settled
    end = max(begin + AVERAGED * relaxation, _sampled(record, begin, snapshot.time))
    if snapshot.time < end:
        return Overlay(theory, _on_its_way(snapshot.time, end))
    comparison = _averaged(record, theory, begin)
    return Overlay(
        theory,
        say(
            "{sentence} Averaged from t = {begin:.0f} on.",
            sentence=comparison.sentence,
            begin=begin,
        ),
        comparison,
    )


def _sampled(record: ChainRecord, begin: float, now: float) -> float:
    """When there are enough samples from ``begin`` on: in a long course they lie far apart."""
    missing = FEWEST_SAMPLES - int(np.count_nonzero(record.times >= begin))
    gap = float(np.diff(record.times, prepend=0.0)[-1])
    return now + missing * gap if missing > 0 else begin


def _averaged(record: ChainRecord, theory: Vector, begin: float) -> Comparison:
    """The chain's average in time, with its autocorrelation, beside the stationary state."""
    series = record.positions[np.searchsorted(record.times, begin) :]
    mean, error, independent = np.array([mean_with_error(column) for column in series.T]).T
    blocks = record.blocks
    return compare(mean, theory[blocks - 1], error, blocks, samples=float(independent.min()))


def _on_its_way(time: float, end: float) -> str:
    return say(
        "Still on its way: it can be compared from t = {end:.0f} on; now t = {time:.0f}.",
        end=end,
        time=time,
    )


def sentence(text: str) -> str:
    """A refusal as a sentence of its own."""
    return f"{capital(text)}."


def twin_curve(snapshot: ChainSnapshot | None) -> dict[str, Vector]:
    """The normalised load curve of the second chain, if one runs and its springs carry."""
    twin = None if snapshot is None else snapshot.twin
    if twin is None or not can_be_drawn(twin) or twin.load_curve[0] == twin.load_curve[-1]:
        return {}
    return {TWIN: normalised(evenly(twin.load_curve, MOST_READ))}
