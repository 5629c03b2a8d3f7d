"""How long a lecture has taken, in this step and in all, against what was planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from gui.lectures.lecture import Lecture


@dataclass(slots=True)
class LectureClock:
    """Counts seconds for each step, by its id; a step that is come back to goes on.

    Parameters
    ----------
    now : seconds on a clock that never goes back.
    used : seconds of each step so far.
    """

    now: Callable[[], float]
    used: dict[str, float] = field(default_factory=dict)
    _step: str = ""
    _since: float = 0.0

    def turn_to(self, step: str) -> None:
        """Another step has begun; "" stops the clock."""
        now = self.now()
        if self._step:
            self.used[self._step] = self.used.get(self._step, 0.0) + now - self._since
        self._step, self._since = step, now

    def of_step(self, step: str) -> float:
        """Seconds that a step has taken."""
        running = self.now() - self._since if step and step == self._step else 0.0
        return self.used.get(step, 0.0) + running

    @property
    def in_all(self) -> float:
        """Seconds of all steps."""
        running = self.now() - self._since if self._step else 0.0
        return sum(self.used.values()) + running


def planned_in_all(lecture: Lecture) -> float:
    """Minutes that are planned for a lecture: what it says, or what its steps say."""
    return lecture.minutes or sum(step.minutes for step in lecture.steps)


def clock_words(seconds: float) -> str:
    """Minutes and seconds, as on a clock: "12:05"."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
