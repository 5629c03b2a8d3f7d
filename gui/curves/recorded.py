"""Tables of a recording: at one of its moments, or over a whole course, from every frame."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, Final

import numpy as np

from gui.curves.about import trained_with
from gui.curves.courses import ChainCourse, course_table, training_table
from gui.curves.mechanisms import alignment_table, kernel_table
from gui.curves.readings import CurveSource
from gui.curves.table import Table, Vector
from gui.look.words import say
from gui.moments.chain_record import followed_blocks
from gui.moments.company import Companions, Company
from gui.moments.measured import measurement_in, run_of
from gui.moments.moment import Moment
from gui.moments.tape import Tape
from gui.moments.training_record import EPOCH, TrainingRecord
from nets.messages import Measurement, Mechanisms
from physics.wording import Words

REPORTED: Final = 1024
"""Frames from one report of progress to the next."""
NO_MECHANISMS: Final = Words("by what the network learned was not measured in the recording")
NO_NETWORK: Final = Words("no network had been measured in the recording")


class Recorded:
    """A recording at one of its seconds, from which tables are made.

    Parameters
    ----------
    tape : open.
    seconds : of wall clock.
    beside : what is to stand beside the chain; by default what the person had switched on.
    progress : called with the number of frames read since it was last called.
    looked_at : of what takes its time to know, that which is wanted: see `Reading.wants`.

    Raises
    ------
    ValueError
        If the recording is damaged there.
    """

    def __init__(
        self,
        tape: Tape,
        seconds: float,
        beside: tuple[str, ...] | None = None,
        progress: Callable[[int], object] = id,
        looked_at: Collection[str] = (),
    ) -> None:
        self._tape = tape
        moment = tape.seek(seconds)
        company = Company(Companions(beside), looked_at, reach=float)
        self.moment: Moment = replace(moment, beside=company.beside(moment))
        self._progress = progress

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
            about |= {str(training.unit): epoch, **trained_with(training)}
        return about

    @property
    def source(self) -> CurveSource:
        """What is read at the moment."""
        moment = self.moment
        chain = moment.chain.load_curve
        if chain is not None and not np.isfinite(chain.shares).all():
            chain = None  # nothing has moved yet
        return CurveSource(
            moment.snapshot, chain, moment.training, moment.beside, moment.held, self.about
        )

    def require_network(self) -> TrainingRecord:
        """What was measured of the network; ValueError without one."""
        if self.moment.network_curve is None or self.moment.training is None:
            raise ValueError(NO_NETWORK)
        return self.moment.training

    # --- tables of all frames ----------------------------------------------------------------

    def course(self) -> Table:
        """Blocks in time, layers over epochs."""
        training = self.moment.training
        separation = "trace_ratio" if training is None else training.config.separation
        measured = self.measurements()
        unit = EPOCH if training is None else training.unit
        table = course_table(self.chain_course(), measured, separation, self.about, unit)
        return replace(table, notes=_left_out(training, measured))

    def training(self) -> Table:
        """Loss and accuracies over epochs; ValueError without a network."""
        training = self.moment.training
        if training is None:
            raise ValueError(NO_NETWORK)
        measured = self.measurements()
        table = training_table(measured, training.config.loss, self.about, training.unit)
        return replace(table, notes=_left_out(training, measured))

    def alignment(self) -> Table:
        """Alignment of neighbouring layers over epochs; ValueError where it was not measured."""
        return alignment_table(*self._mechanisms(), self.about)

    def kernel(self) -> Table:
        """Kernel and scale of layers over epochs; ValueError where they were not measured."""
        return kernel_table(*self._mechanisms(), self.about)

    def _mechanisms(self) -> tuple[Vector, tuple[Mechanisms, ...]]:
        """Epochs, and what was found then; the last look is like the others, and belongs there."""
        training = self.moment.training
        if training is None:
            raise ValueError(NO_NETWORK)
        known = {one.epoch: one.mechanisms for one in self.measurements()}
        if training.latest is not None:
            known.setdefault(training.latest.epoch, training.latest.mechanisms)
        told = {epoch: found for epoch, found in known.items() if found is not None}
        if not told:
            raise ValueError(NO_MECHANISMS)
        return np.array(list(told), np.float64), tuple(told.values())

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
        solved = self.moment.beside.course
        theory = None if solved is None else (solved.times, solved.positions[:, blocks - 1])
        band = self.moment.beside.course_band
        ensemble = None if band is None else band[:3]
        return ChainCourse(columns["time"][chosen], positions, blocks, theory, ensemble)

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
            told = _told(line)
            if told["after"] >= self.moment.snapshot.number:
                break
            if run_of(told) != training.run:
                continue
            measured, back = _measured(told, training)
            if back:
                kept = [item for item in kept if item.epoch < measured.epoch]
            # The last one is of all samples: in a course it would be a step.
            if not kept or (
                kept[-1].epoch < measured.epoch and kept[0].samples == measured.samples
            ):
                kept.append(measured)
        return kept


def _told(line: str) -> dict[str, Any]:
    """What was measured, and "after" which snapshot."""
    try:
        told = json.loads(line)
        return {**told, "after": int(told["after"])}
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(say("a line that tells no measurement")) from error


def _measured(told: dict[str, Any], training: TrainingRecord) -> tuple[Measurement, bool]:
    """What was measured, and whether the run had gone back."""
    try:
        return measurement_in(told, training.config), bool(told["back"])
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(say("a line that tells no measurement")) from error


def _left_out(training: TrainingRecord | None, measured: list[Measurement]) -> tuple[str, ...]:
    """What the series do without, in a sentence."""
    latest = None if training is None else training.latest
    if latest is None or not measured or latest.samples == measured[0].samples:
        return ()
    words = (
        f"measured of {measured[0].samples:,} samples each; the measurement of all "
        f"{latest.samples:,} at epoch {latest.epoch}, a step in these series, is left out: there "
        f"the accuracies are {latest.train_accuracy!r} (train) and {latest.test_accuracy!r} (test)"
    )
    return (words,)
