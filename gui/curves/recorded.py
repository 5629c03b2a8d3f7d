"""Tables of a recording: at one of its moments, or over a whole course, from every frame."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import numpy as np

from gui.curves.about import trained_with
from gui.curves.courses import ChainCourse, course_table, training_table
from gui.curves.readings import Readings, load_curve_table, overlay_table, shares_table
from gui.curves.table import Table, Vector
from gui.moments.chain_record import followed_blocks
from gui.moments.moment import Moment
from gui.moments.overlays import (
    MEAN_FIELD,
    REST_STATE,
    STATIONARY,
    THEORIES,
    final_positions,
    obstacle,
)
from gui.moments.tape import Tape
from nets.measures.measured_values import measurement_of
from nets.messages import Measurement

REPORTED: Final = 1024
"""Frames from one report of progress to the next."""
NO_NETWORK: Final = "no network had been measured in the recording"
SHOWN: Final = {
    REST_STATE: "show_rest_state",
    MEAN_FIELD: "show_mean_field",
    STATIONARY: "show_stationary",
}
"""The view options that switch theories on."""


class Recorded:
    """A recording at one of its seconds, from which tables are made.

    Parameters
    ----------
    tape : open.
    seconds : of wall clock.
    theories : which are wanted; by default those that the person had switched on.
    progress : called with the number of frames read since it was last called.

    Raises
    ------
    ValueError
        If the recording is damaged there.
    """

    def __init__(
        self,
        tape: Tape,
        seconds: float,
        theories: tuple[str, ...] | None = None,
        progress: Callable[[int], object] = id,
    ) -> None:
        self._tape = tape
        self.moment: Moment = tape.seek(seconds)
        view = self.moment.view
        shown = tuple(name for name in THEORIES if getattr(view, SHOWN[name]))
        self._theories = shown if theories is None else theories
        self._progress = progress
        self._mean_field: tuple[Vector, Any] | None = None
        self._solved = False

    @property
    def about(self) -> dict[str, Any]:
        """Where the numbers come from, for headers and metadata."""
        moment, recording = self.moment, self._tape.recording
        snapshot, training = moment.snapshot, moment.training
        about: dict[str, Any] = {
            "recording": recording.path.name,
            "recorded by": recording.version,
            "begun": recording.begun,
            "second of the recording": moment.seconds,
            "step": snapshot.step,
            "t": snapshot.time,
            "chain": snapshot.parameters.model_dump(mode="json"),
        }
        if training is not None:
            epoch = None if training.latest is None else training.latest.epoch
            about |= {"epoch": epoch, **trained_with(training)}
        return about

    @property
    def readings(self) -> Readings:
        """What is read at the moment."""
        moment = self.moment
        read = {name: self._places(name) for name in self._theories}
        theories = {name: place for name, place in read.items() if place is not None}
        chain = moment.chain.load_curve
        if chain is not None and not np.isfinite(chain.shares).all():
            chain = None  # nothing has moved yet
        return Readings(moment.snapshot, chain, moment.training, theories, self.about)

    def table(self, which: str) -> Table:
        """One of `TABLES`.

        Raises
        ------
        ValueError
            If there is nothing of the kind in the recording.
        """
        table = TABLES[which](self)
        if not any(curve.y.size for curve in table.curves):
            raise ValueError("there is nothing to show at that moment of the recording")
        return table

    # --- theory ------------------------------------------------------------------------------

    def _places(self, name: str) -> Vector | None:
        """(L,) where a theory has the blocks now, or None where it does not apply."""
        moment = self.moment
        if obstacle(name, moment.snapshot, moment.chain):
            return None
        if name == MEAN_FIELD:
            course = self.mean_field
            return None if course is None else course[1][-1]
        place = final_positions(name, moment.snapshot.parameters)
        return None if isinstance(place, str) else place

    @property
    def mean_field(self) -> tuple[Vector, Any] | None:
        """(S,) times and (S, L) mean positions up to now, or None where theory has none."""
        if not self._solved:
            self._mean_field, self._solved = self._solve(), True
        return self._mean_field

    def _solve(self) -> tuple[Vector, Any] | None:
        from physics.theory.mean_field import mean_field_and_correction

        snapshot = self.moment.snapshot
        if snapshot.time <= 0.0 or obstacle(MEAN_FIELD, snapshot, self.moment.chain):
            return None
        try:
            course = mean_field_and_correction(snapshot.parameters, snapshot.time)
        except ValueError:  # theory says of what chains it knows nothing
            return None
        return course.times, course.positions

    # --- all frames --------------------------------------------------------------------------

    def chain_course(self) -> ChainCourse:
        """The course up to now, from every frame."""
        recording, frame = self._tape.recording, self.moment.frame
        columns = recording.columns
        parts = np.diff(columns["epoch"][: frame + 1]) != 0
        begins = np.flatnonzero(parts | (columns["time"][1 : frame + 1] == 0.0)) + 1
        first = int(begins[-1]) if begins.size else 0
        blocks = followed_blocks(self.moment.snapshot.positions.size)
        times = columns["time"][first : frame + 1]
        # What was changed before a step was done comes as one more frame of the same time.
        rising = np.concatenate((np.diff(times) > 0.0, [True]))
        chosen = first + np.flatnonzero(rising)
        positions = np.empty((chosen.size, blocks.size))
        for row, one in enumerate(chosen.tolist()):
            positions[row] = recording.positions(one)[blocks - 1]
            if row % REPORTED == 0:
                self._progress(min(REPORTED, chosen.size - row))
        theory = self.mean_field if MEAN_FIELD in self._theories else None
        if theory is not None:
            theory = theory[0], theory[1][:, blocks - 1]
        return ChainCourse(columns["time"][chosen], positions, blocks, theory)

    def measurements(self) -> list[Measurement]:
        """All of the newest run up to now that are of as many samples, one for each epoch.

        Raises
        ------
        ValueError
            If one cannot be read.
        """
        training = self.moment.training
        kept: list[Measurement] = []
        if training is None:
            return kept
        for line in self._tape.recording.lines("measurements"):
            after, plain, back = _told(line)
            if after >= self.moment.snapshot.number:
                break
            if plain["run"] != training.run:
                continue
            measured = measurement_of(plain)
            if back:
                kept = [item for item in kept if item.epoch < measured.epoch]
            # The last one is of all samples: in a course it would be a step.
            if not kept or (
                kept[-1].epoch < measured.epoch and kept[0].samples == measured.samples
            ):
                kept.append(measured)
        return kept


def _told(line: str) -> tuple[int, dict[str, Any], bool]:
    """After which snapshot something was measured, what, and whether the run had gone back."""
    try:
        told = json.loads(line)
        plain = told["measured"]
        return int(told["after"]), {**plain, "run": int(plain["run"])}, bool(told["back"])
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError("a line that tells no measurement") from error


def _course(recorded: Recorded) -> Table:
    training = recorded.moment.training
    separation = "trace_ratio" if training is None else training.config.separation
    measured = recorded.measurements()
    table = course_table(recorded.chain_course(), measured, separation, recorded.about)
    return replace(table, notes=_left_out(recorded, measured))


def _training(recorded: Recorded) -> Table:
    training = recorded.moment.training
    if training is None:
        raise ValueError(NO_NETWORK)
    measured = recorded.measurements()
    table = training_table(measured, training.config.loss, recorded.about)
    return replace(table, notes=_left_out(recorded, measured))


def _left_out(recorded: Recorded, measured: list[Measurement]) -> tuple[str, ...]:
    """What the series do without, in a sentence."""
    training = recorded.moment.training
    latest = None if training is None else training.latest
    if latest is None or not measured or latest.samples == measured[0].samples:
        return ()
    words = (
        f"measured of {measured[0].samples:,} samples each; the measurement of all "
        f"{latest.samples:,} at epoch {latest.epoch}, a step in these series, is left out: there "
        f"the accuracies are {latest.train_accuracy!r} (train) and {latest.test_accuracy!r} (test)"
    )
    return (words,)


def _overlay(recorded: Recorded) -> Table:
    readings = recorded.readings
    if readings.network is None:
        raise ValueError(NO_NETWORK)
    return overlay_table(readings)


TABLES: Final[dict[str, Callable[[Recorded], Table]]] = {
    "load-curve": lambda recorded: load_curve_table(recorded.readings),
    "shares": lambda recorded: shares_table(recorded.readings),
    "course": _course,
    "training": _training,
    "overlay": _overlay,
}
"""What can be made of a recording."""
