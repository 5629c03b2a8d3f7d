"""The training response as the lab runs it: two threads train, the window looks.

One follows the network that is seen, in even steps of the logarithm of time; the other runs the
whole course of the same settings at once, so that its aging curve is there from the beginning.
Compiled steps hold no lock of the interpreter: frames stay smooth.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from nets.response.settings import ResponseSettings
from physics.recording.state_frame import Values
from physics.wording import Words

if TYPE_CHECKING:  # Numba is imported in the threads
    from nets.response.course import Course
    from nets.response.training import Training

Arrays = dict[str, NDArray[np.float64]]

PACE: Final = 0.5
"""Decades of training that pass in a second."""
TOO_FAR: Final = Words("there is no point {point}: the last is {last}", point="", last="")
UNSAID: Final = 1.0
"""Seconds for which nothing is said of what is compiled: mostly it lies on the disk."""
PREPARED: Final = threading.Event()
"""The steps of training are compiled, for all of this process."""
SEPARATIONS: Final = ("separation", "concavity_error", "range_error")
STAGES: Final = ("unknown", "plateau", "transition", "power_law")
COURSES: Final = (
    *("times", "responses", "kernels", "line", "units", "dimensions"),
    *("flips_begun", "flips"),
)
FIGURES: Final = (
    *("exponent", "exponent_error", "plateau_until", "last_stage_from"),
    *("kernel_exponent", "kernel_exponent_error", "stage", "beyond"),
)
"""What the whole course tells, in arrays and in single values."""


class Tap(BaseModel):
    """The arguments of the act that trains once."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    point: int = Field(
        -1,
        ge=-1,
        le=999,
        title=Words("Point"),
        description=Words("Number of the point, from 0; −1 is the one that is chosen."),
    )


class Asked(NamedTuple):
    """What the network is to do next.

    Attributes
    ----------
    steps : of training.
    tapped : a point to train once on before them; −1 is none.
    chosen : the point that is looked at.
    """

    steps: int
    tapped: int
    chosen: int


class Part(NamedTuple):
    """What the thread hands over, which nobody changes; `training` is None before the first."""

    training: Training | None
    view: Arrays

    @property
    def time(self) -> float:
        """Steps that are done."""
        return 0.0 if self.training is None else float(self.training.steps)

    @property
    def ran_away(self) -> bool:
        """Whether an output grew out of all bounds."""
        return self.training is not None and self.training.overflowed


class ResponseKept(NamedTuple):
    """An instant: what is seen of it and of its begin, and what it was asked for."""

    settings: ResponseSettings
    at: Part
    begun: Arrays
    told: Arrays
    asked: Asked | None


class ResponseExperiment:
    """Trains by its settings; other settings begin anew.

    Nothing here waits for what is compiled, which at the first time takes a minute or two.

    Attributes
    ----------
    time : steps of training.
    """

    def __init__(self, settings: ResponseSettings) -> None:
        self._live = ThreadPoolExecutor(1, "response")
        self._ahead = ThreadPoolExecutor(1, "response-course")
        self._opened = time.monotonic()
        self._begin(settings)

    def _begin(self, settings: ResponseSettings) -> None:
        from nets.response.network import drawn
        from nets.response.view import seen

        self.settings = settings
        points, network, _ = drawn(settings)
        first = seen(network, points, settings, 0, separated=False)
        self._begun = {"wave_begun": first["wave"], "profiles_begun": first["profiles"]}
        self._begun |= {"units_begun": first["active_units"], "spokes_begun": first["spokes"]}
        self._begun |= {"separation_begun": first["separation"]}
        self._take_up(Part(None, first | {"before_tap": first["function"]}), _untold())

    def _take_up(self, at: Part, told: Arrays) -> None:
        """Go on from there; what is not known yet of begin and whole course is asked for."""
        self._at, self._told, self._owed = at, told, 0.0
        self._asked: Asked | None = None
        self._part: Future[Part] | None = None
        self._stop = threading.Event()
        self._first: Future[Arrays] | None = None
        self._whole: Future[Arrays] | None = None
        if not self._begun["separation_begun"].size:
            self._first = self._live.submit(_look, self.settings)
        if not told["times"].size:
            self._whole = self._ahead.submit(_whole, self.settings, self._stop)
        self._show()

    @property
    def time(self) -> float:
        """Steps of training."""
        return self._at.time

    @property
    def _prepares(self) -> bool:
        """Whether it has been waited for what is compiled for long enough to say so."""
        return not PREPARED.is_set() and time.monotonic() - self._opened > UNSAID

    def _show(self) -> None:
        self._said = self._prepares
        preparing = {"preparing": np.array(float(self._said))}
        self._values: Values = self._begun | self._at.view | self._told | preparing

    def values(self) -> Values:
        """What is known now."""
        self._collect()
        return self._values

    def _collect(self) -> None:
        news = self._said != self._prepares
        if self._first is not None and self._first.done():
            self._take_first(self._first.result())
            self._first, news = None, True
        if self._part is not None and self._part.done():
            self._at = self._part.result()
            self._part, self._asked, news = None, None, True
        if self._whole is not None and self._whole.done():
            self._told = self._whole.result()
            self._whole, news = None, True
        if news:
            self._show()

    def _take_first(self, found: Arrays) -> None:
        """The separation of the untrained network, which the first look went without."""
        self._begun["separation_begun"] = found["separation"]
        if not self._at.view["separation"].size:
            seen = self._at.view | {name: found[name] for name in SEPARATIONS}
            self._at = self._at._replace(view=seen)

    def advance(self, seconds: float) -> None:
        """Ask for the steps of so much of the logarithm of time, once those before are done."""
        self._collect()
        self._owed += seconds
        left = self.settings.steps - int(self.time)
        if self._part is not None or left <= 0 or self._at.ran_away:
            return
        steps = int(self.time * (10.0 ** (PACE * self._owed) - 1.0))
        self._owed = 0.0
        self._ask(min(max(1, steps), left), -1)

    def act(self, name: str, arguments: Tap) -> None:  # noqa: ARG002 - there is one
        """Train once on a point, which is the chosen one from then on; what is seen next."""
        if arguments.point >= self.settings.points:
            raise ValueError(TOO_FAR.filled(point=arguments.point, last=self.settings.points - 1))
        self._ask(0, int(self._at.view["chosen"]) if arguments.point < 0 else arguments.point)

    def _ask(self, steps: int, tapped: int) -> None:
        chosen = int(self._at.view["chosen"]) if tapped < 0 else tapped
        self._do(Asked(steps, tapped, chosen))

    def _do(self, asked: Asked) -> None:
        self._asked = asked
        self._part = self._live.submit(_go_on, self.settings, self._at.training, asked)

    def set(self, settings: ResponseSettings) -> None:
        """Begin anew with other settings."""
        if settings != self.settings:
            self._leave()
            self._begin(settings)

    def reset(self) -> None:
        """Begin anew."""
        self._leave()
        self._begin(self.settings)

    def keep(self) -> ResponseKept:
        """The instant that is seen, and what is under way, which is done again."""
        return ResponseKept(self.settings, self._at, dict(self._begun), self._told, self._asked)

    def bring_back(self, kept: ResponseKept) -> None:
        """Go on from an instant."""
        self._leave()
        self.settings, self._begun = kept.settings, dict(kept.begun)
        self._take_up(kept.at, kept.told)
        if kept.asked is not None:
            self._do(kept.asked)

    def _leave(self) -> None:
        """Let go of what is under way: whoever still trains has a network of its own."""
        self._stop.set()
        for one in (self._first, self._part, self._whole):
            if one is not None:
                one.cancel()

    def close(self) -> None:
        """End the threads."""
        self._stop.set()
        for pool in (self._live, self._ahead):
            pool.shutdown(wait=True, cancel_futures=True)


def _look(settings: ResponseSettings) -> Arrays:
    """In the thread: what the untrained network shows, compiled code and all."""
    from nets.response.network import drawn
    from nets.response.view import seen

    points, network, _ = drawn(settings)
    return seen(network, points, settings, 0)


def _go_on(settings: ResponseSettings, before: Training | None, asked: Asked) -> Part:
    """In the thread: what was asked of a network, which stays as it is, and how it looks then."""
    from nets.response.training import Training
    from nets.response.view import Circle, seen

    training = Training(settings) if before is None else before.copied()
    untapped = None
    if asked.tapped >= 0:
        untapped = training.network.outputs(Circle(training.points, asked.tapped).inputs)
        training.train_once(asked.tapped)
    training.advance(asked.steps)
    if asked.steps:
        PREPARED.set()
    found = seen(training.network, training.points, settings, asked.chosen)
    shown = found["function"] if untapped is None else untapped
    return Part(training, found | {"before_tap": shown})


def _untold() -> Arrays:
    """What the course tells, before it does."""
    told = {name: np.empty(0) for name in COURSES}
    return told | {name: np.array(np.nan) for name in FIGURES}


def _whole(settings: ResponseSettings, stop: threading.Event) -> Arrays:
    """In the other thread: the whole course, as arrays."""
    from nets.response.course import run_course

    course = run_course(settings, wanted=lambda: not stop.is_set())
    PREPARED.set()
    return _arrays(course)


def _arrays(course: Course) -> Arrays:
    response, kernel = course.response_aging, course.kernel_aging
    scalars = {
        "exponent": response.exponent,
        "exponent_error": response.error,
        "plateau_until": response.begins,
        "last_stage_from": response.follows,
        "kernel_exponent": kernel.exponent,
        "kernel_exponent_error": kernel.error,
        "stage": STAGES.index(response.stage),
        "beyond": bool(course.remark),
    }
    return {
        "times": course.times,
        "responses": np.array([one.responses.mean() for one in course.looks]),
        "kernels": np.array([one.kernels.mean() for one in course.looks]),
        "line": response.line,
        "units": course.column("active_units"),
        "dimensions": course.column("feature_dimensions"),
        "flips_begun": course.flips_before,
        "flips": course.flips,
    } | {name: np.array(float(value)) for name, value in scalars.items()}
