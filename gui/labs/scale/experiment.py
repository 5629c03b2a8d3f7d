"""A network with an output scale as the lab runs it: a thread trains it look by look."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nets.scale.settings import ScaleSettings
from physics.recording.state_frame import Values

if TYPE_CHECKING:  # scikit-learn and Numba are imported in the thread
    from nets.scale.binary import Task
    from nets.scale.course import Course
    from nets.scale.view import View

Arrays = dict[str, NDArray[np.float64]]

PACE: Final = 14.0
"""Looks that pass in a second, as far as the machine can: a course has some hundred."""
LONGEST: Final = 0.05
"""Seconds of work after which the thread tells what it has."""
OF_TASK: Final = ("data", "rule", "one_class", "setup", "components", "samples", "seed")
"""Parameters on which the samples depend."""
COURSES: Final = (
    *("time", "steps", "kernel_change", "deviation", "train_error", "test_error"),
    *("twin_test_error", "loss", "margin", "twin_margin"),
    *("concavity", "readout_share", "alignment", "own_kernel", "own_response"),
    *("movement", "kernel_by_layer", "separation"),
)
FIGURES: Final = (
    *("concavity_error", "range_error", "linear_until", "kernel_moves", "of_first"),
    *("ended", "over"),
)


class Part(NamedTuple):
    """What the thread hands over, which nobody changes: course and view, and what is seen."""

    course: Course
    view: View
    seen: Arrays


class ScaleExperiment:
    """Trains by its settings; other settings begin anew.

    Attributes
    ----------
    time : of the flow.
    """

    def __init__(self, settings: ScaleSettings) -> None:
        self._thread = ThreadPoolExecutor(1, "scale")
        self._task: tuple[tuple[object, ...], Task] | None = None
        self._begin(settings)

    def _begin(self, settings: ScaleSettings) -> None:
        self.settings = settings
        self._at: Part | None = None
        self._values: Values = unseen()
        self._owed, self._stop = 0.0, Event()
        self._part: Future[Part] | None = self._thread.submit(self._prepare, settings)

    @property
    def time(self) -> float:
        """Of the flow."""
        return self._at.course.looks[-1].time if self._at is not None else 0.0

    def values(self) -> Values:
        """What is known now."""
        part = self._part
        if part is not None and part.done() and part.exception() is None:
            self._at, self._part = part.result(), None
            self._values = self._at.seen
        return self._values

    def advance(self, seconds: float) -> None:
        """Ask for the looks of so much time, once those before are there.

        Raises
        ------
        ValueError
            If the data cannot be used, in words.
        """
        self.values()
        if self._part is not None and self._part.done():
            self._part.result()
        self._owed = min(self._owed + PACE * seconds, PACE)
        if self._part is not None or self._at is None or self._owed < 1.0:
            return
        if not self._at.course.is_over:
            looks, at = int(self._owed), self._at
            self._owed -= looks
            self._part = self._thread.submit(_go_on, at, looks, self._stop)

    def _prepare(self, settings: ScaleSettings) -> Part:
        """In the thread: read the data, and draw the network."""
        from nets.scale.binary import load_task
        from nets.scale.course import Course
        from nets.scale.pair import blas
        from nets.scale.view import View

        asked = tuple(getattr(settings, name) for name in OF_TASK)
        with blas().limit(limits=1):  # on a busy machine threads wait long for each other
            if self._task is None or self._task[0] != asked:
                self._task = asked, load_task(settings)
            course = Course(settings, self._task[1])
            view = View(course)
            return Part(course, view, view.seen())

    def set(self, settings: ScaleSettings) -> None:
        """Begin anew with other settings."""
        if settings != self.settings:
            self._leave()
            self._begin(settings)

    def reset(self) -> None:
        """Begin anew."""
        self._leave()
        self._begin(self.settings)

    def keep(self) -> ScaleKept:
        """The instant that is seen; what is under way is computed again."""
        return ScaleKept(self.settings, self._at, self._owed)

    def bring_back(self, kept: ScaleKept) -> None:
        """Go on from an instant."""
        self._leave()
        if kept.at is None:
            self._begin(kept.settings)
            return
        self.settings, self._at, self._values = kept.settings, kept.at, kept.at.seen
        self._part, self._stop, self._owed = None, Event(), kept.owed

    def _leave(self) -> None:
        """Nobody wants what is under way; what has not begun never does."""
        self._stop.set()
        if self._part is not None:
            self._part.cancel()

    def close(self) -> None:
        """End the thread."""
        self._stop.set()
        self._thread.shutdown(wait=True, cancel_futures=True)


class ScaleKept(NamedTuple):
    """An instant of a course; before there are data there is none."""

    settings: ScaleSettings
    at: Part | None
    owed: float


def _go_on(at: Part, looks: int, stop: Event) -> Part:
    """In the thread: so many looks on, fewer if they take long; what is begun goes on next time."""
    course = at.course.copied()
    view = at.view.of(course)
    end, arrived = float("inf"), False

    def wanted() -> bool:
        """Time counts from the first step on: there is always one, however busy the machine is."""
        nonlocal end
        end = min(end, time.perf_counter() + LONGEST)
        return time.perf_counter() < end and not stop.is_set()

    for _ in range(looks):
        if course.is_over or not course.to_next_look(wanted):
            break
        arrived = True
    return Part(course, view, view.seen() if arrived else at.seen)


def unseen() -> Arrays:
    """What is seen before there are data."""
    matrices, places = np.empty((0, 0)), np.empty((0, 2))
    seen: Arrays = {"kernel_begun": matrices, "kernel": matrices}
    seen |= {"units_begun": places, "units": places}
    seen |= {name: np.empty(0) for name in COURSES}
    return seen | {name: np.array(np.nan) for name in FIGURES}
