"""What a recording holds of its networks, as it was known after any snapshot."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.look.words import say
from gui.moments.training_record import TrainingRecord
from nets.attached import EVENT, Attached, attached_measurement
from nets.config import TrainingConfig
from nets.measures.measured_values import measurement_of
from nets.messages import Measurement

if TYPE_CHECKING:  # HDF5 takes its time and memory, for the few who record
    from physics.recording.reader import Recording

MOST_READ: Final = 256
"""Measurements from which a course that is read anew is drawn."""
FEED: Final = ord("\n")
TURNED: Final = "turned"
"""The event that a network trains with other live parameters from now on."""


class MeasuredLog:
    """The measurements of a recording; a line is read when it is asked for.

    Parameters
    ----------
    recording : open.

    Raises
    ------
    ValueError
        If it tells of runs that no network makes.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._configs = {
            int(event.values["run"]): BEGINS[event.what](event.values)
            for event in recording.events
            if event.what in BEGINS
        }
        self._turned = [event for event in recording.events if event.what == TURNED]
        self._known = self._obeyed = 0
        self._record: TrainingRecord | None = None
        self._begun: tuple[int, int] | None = None

    def record_at(self, number: int) -> TrainingRecord | None:
        """What was known after the snapshot `number` of the newest run; None before any.

        Raises
        ------
        ValueError
            If what was measured cannot be read.
        """
        known = self._count_before(number)
        if known < self._known:
            self._known, self._obeyed, self._record = 0, 0, None
        begin = max(self._known, self._begin_of_run(known)) if known > self._known else known
        for index in _spread(begin, known):
            self._take(index)
        self._known = known
        self._change_before(number)
        return self._record

    def begin_before(self, number: int) -> int:
        """The snapshot after which the newest run before `number` was measured first.

        Raises
        ------
        ValueError
            If what was measured cannot be read.
        """
        known = self._count_before(number)
        record = self._record
        if record is None or not known:
            return number
        if self._begun is None or self._begun[0] != record.run:
            self._begun = record.run, self._line(self._begin_of_run(known))["after"]
        return self._begun[1]

    def _change_before(self, number: int) -> None:
        """Live parameters that were changed before the snapshot `number`."""
        record = self._record
        while self._obeyed < len(self._turned) and self._turned[self._obeyed].after < number:
            values: Any = self._turned[self._obeyed].values
            if record is None or record.run < _run(values):
                return  # its first measurement is still to come
            if record.run == _run(values):
                record.change(*_change(values))
            self._obeyed += 1

    def _take(self, index: int) -> None:
        line = self._line(index)
        config = self._configs.get(run_of(line))
        if config is None:
            raise ValueError(say("a measurement of no run"))
        try:
            measurement, back = measurement_in(line, config), bool(line["back"])
        except (KeyError, TypeError) as error:
            raise ValueError(say("a line that tells no measurement")) from error
        if self._record is None or self._record.run != measurement.run:
            self._record = TrainingRecord(measurement.run, config)
        if back:
            self._record.go_back(measurement)
        else:
            self._record.add(measurement)

    # --- the lines -------------------------------------------------------------------------

    @cached_property
    def _text(self) -> NDArray[np.uint8]:
        return self._recording.bytes_of("measurements")

    @cached_property
    def _ends(self) -> NDArray[np.intp]:
        """Where each line ends."""
        return np.flatnonzero(self._text == FEED)

    def _line(self, index: int) -> dict[str, Any]:
        begin = int(self._ends[index - 1]) + 1 if index else 0
        line = json.loads(self._text[begin : self._ends[index]].tobytes())
        if not isinstance(line, dict) or not isinstance(line.get("after"), int):
            raise ValueError(say("a line that tells no measurement"))
        return line

    def _count_before(self, number: int) -> int:
        """How many lines were written before the snapshot `number`; they are in order."""
        low, high = 0, self._ends.size
        while low < high:
            middle = (low + high) // 2
            if self._line(middle)["after"] < number:
                low = middle + 1
            else:
                high = middle
        return low

    def _begin_of_run(self, known: int) -> int:
        """The first of the last `known` lines that are of one run."""
        run = run_of(self._line(known - 1))
        low, high = 0, known - 1
        while low < high:
            middle = (low + high) // 2
            if run_of(self._line(middle)) < run:
                low = middle + 1
            else:
                high = middle
        return low


def _spread(begin: int, end: int) -> list[int]:
    """At most `MOST_READ` lines of many, and the last two: the final epoch comes twice."""
    if end - begin <= MOST_READ:
        return list(range(begin, end))
    chosen = np.linspace(begin, end - 1, MOST_READ).astype(int)
    return [int(one) for one in np.union1d(chosen, [end - 2])]


def measurement_in(line: dict[str, Any], config: TrainingConfig | Attached) -> Measurement:
    """What a line tells of such a run; KeyError, TypeError or ValueError if that is none."""
    if isinstance(config, Attached):
        return attached_measurement(line["attached"], config)
    return measurement_of(line["measured"])


def run_of(line: dict[str, Any]) -> int:
    """The run that a line is of; ValueError if it tells none."""
    try:
        return int(line["attached" if "attached" in line else "measured"]["run"])
    except (KeyError, TypeError) as error:
        raise ValueError(say("a line that tells no measurement")) from error


def _run(values: Any) -> int:
    try:
        return int(values["run"])
    except (KeyError, TypeError) as error:
        raise ValueError(say("a change of no run")) from error


def _change(values: Any) -> tuple[dict[str, Any], int]:
    """Live parameters and the epoch since which they have these values."""
    try:
        parameters, epoch = dict(values["parameters"]), int(values["epoch"])
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(say("a change that tells no parameters")) from error
    if not parameters.keys() <= TrainingConfig.live_fields():
        raise ValueError(say("a change of what cannot change in a run"))
    TrainingConfig.model_validate(parameters)
    return parameters, epoch


def _config(values: Any) -> TrainingConfig:
    return TrainingConfig.model_validate({k: v for k, v in values.items() if k != "run"})


BEGINS: Final[dict[str, Callable[[Any], TrainingConfig | Attached]]] = {
    "train": _config,
    EVENT: Attached.model_validate,
}
"""Events that a run begins, of our own networks and elsewhere."""
