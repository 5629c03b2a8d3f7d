"""Steps and times of frames that never fall, as H5MD wants them, whatever the chain does."""

from __future__ import annotations

from physics.recording.frame import Frame


class RunningCount:
    """Goes on with the chain; stands where it begins anew or goes back, and goes on from there."""

    def __init__(self) -> None:
        self._last: Frame | None = None
        self._step, self._time = 0, 0.0
        self._steps_before, self._time_before = 0, 0.0

    def of(self, frame: Frame) -> tuple[int, float]:
        """Step and time of the next frame: those of its course, until another course begins."""
        last = self._last
        if last is None:
            self._step, self._time = frame.step, frame.time
        elif frame.epoch != last.epoch or frame.step < last.step:
            self._steps_before = self._step - frame.step
            self._time_before = self._time - frame.time
        self._step = max(self._step, self._steps_before + frame.step)
        self._time = max(self._time, self._time_before + frame.time)
        self._last = frame
        return self._step, self._time
