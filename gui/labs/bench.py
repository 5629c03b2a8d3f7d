"""A lab that is open: its experiment, its clock and its course, as a source of moments."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from pydantic import BaseModel

from gui.labs.lab import ActingExperiment, Experiment, KeptExperiment, Lab
from gui.look.words import say, say_declared, shown
from gui.models.session import ViewOptions, complaint
from gui.moments.lab_course import LabCourse
from gui.moments.lab_moment import LabMoment
from physics.recording.state_frame import StateFrame, Values

LONGEST: Final = 0.1
"""Seconds that one frame goes on by, however long the window was busy."""
STEP: Final = 1.0 / 60.0
"""Seconds that one step goes on by."""


@dataclass(frozen=True, slots=True)
class BenchKept:
    """A bench as it was.

    Attributes
    ----------
    experiment : its state; None of one that begins anew.
    course : what had been seen.
    """

    settings: BaseModel
    playing: bool
    experiment: object
    course: LabCourse


class Bench:
    """Runs the experiment of a lab; the window asks it for moments, sixty times a second.

    Parameters
    ----------
    lab : one that has an experiment.
    view : tells what the person has set.
    note : told what is done, by a name and plain values.
    tell : told, in words, why the experiment cannot go on; it stands still then.

    Attributes
    ----------
    settings : of the experiment.
    playing : whether it goes on by itself.
    state : what was looked at last.
    """

    def __init__(
        self,
        lab: Lab,
        view: Callable[[], ViewOptions],
        note: Callable[[str, Mapping[str, Any]], None],
        tell: Callable[[str], None],
    ) -> None:
        assert lab.begin is not None
        self.lab, self._view, self._note, self._tell = lab, view, note, tell
        self.settings: BaseModel = lab.settings()
        self._experiment: Experiment = lab.begin(self.settings)
        self.playing = False
        self._number, self._epoch = 0, 1
        self._values: Values | None = None
        self.state: StateFrame | None = None
        self._course = LabCourse()
        self._clock = time.perf_counter()

    def moment(self, wanted: Collection[str]) -> LabMoment:  # noqa: ARG002 - it tells all it has
        """What is known now; while it plays, it goes on by the time since it was last asked."""
        now = time.perf_counter()
        passed, self._clock = now - self._clock, now
        if self.playing:
            self._advance(min(passed, LONGEST))
        state = self._look()
        return LabMoment("live", self.settings, state, self._course, self._view(), self.playing)

    def _advance(self, seconds: float) -> None:
        try:
            self._experiment.advance(seconds)
        except (ArithmeticError, ValueError) as error:
            self.pause()
            self._tell(shown(error))

    def _look(self) -> StateFrame:
        values = self._experiment.values()
        if self.state is None or values is not self._values:
            self._values = values
            self._number += 1
            self.state = StateFrame(self._number, self._epoch, self._experiment.time, 0.0, values)
            self._course.add(self.state)
        return self.state

    @property
    def plays(self) -> bool:
        """Whether it goes on by itself."""
        return self.playing

    def toggle(self) -> None:
        """Play or pause."""
        self.playing = not self.playing
        self._note("play" if self.playing else "pause", {})

    def pause(self) -> None:
        """Stand still."""
        if self.playing:
            self.toggle()

    def step(self) -> None:
        """Pause, and go on by one frame."""
        self.pause()
        self._advance(STEP)

    def reset(self) -> None:
        """Begin anew."""
        self._experiment.reset()
        self._epoch += 1
        self._note("reset", {})

    def set(self, values: Mapping[str, object]) -> str:
        """Give parameters their values; what is wrong with them, or ""."""
        try:
            settings = self.lab.settings.model_validate({**self.settings.model_dump(), **values})
            self._experiment.set(settings)
        except ValueError as error:
            return complaint(error)
        self.settings = settings
        self._note("set", settings.model_dump(mode="json", include=set(values)))
        return ""

    def keep(self) -> BenchKept:
        """What there is now, which nothing changes afterwards."""
        experiment = self._experiment
        state = experiment.keep() if isinstance(experiment, KeptExperiment) else None
        return BenchKept(self.settings, self.playing, state, self._course.copied())

    def bring_back(self, kept: BenchKept) -> str:
        """Let all be as it was, and play if it did; what could not be, or ""."""
        self.pause()
        experiment, told = self._experiment, ""
        if isinstance(experiment, KeptExperiment):
            experiment.bring_back(kept.experiment)
            self.settings, self._course = kept.settings, kept.course.copied()
            self._values = experiment.values()
            self._number, self._epoch = self._number + 1, self._epoch + 1
            now = experiment.time
            self.state = StateFrame(self._number, self._epoch, now, 0.0, self._values)
            self._course.renew(self.state)
            self._note("set", kept.settings.model_dump(mode="json"))
            self._note("back", {})
        else:
            self.set(kept.settings.model_dump())
            self.reset()
            told = say(
                "{lab} begins anew with the settings of this step", lab=say_declared(self.lab.title)
            )
        if kept.playing:
            self.toggle()
        return told

    def load(self, settings: BaseModel, title: str) -> str:
        """Take over a preset's settings, and begin anew; what is wrong with them, or ""."""
        try:
            self._experiment.set(settings)
        except ValueError as error:
            return complaint(error)
        before, self.settings = dict(self.settings), settings
        differ = {name for name, value in settings if value != before[name]}
        self._note("preset", {"title": title})
        self._note("set", settings.model_dump(mode="json", include=differ))
        self.reset()
        return ""

    def act(self, name: str, values: Mapping[str, object]) -> str:
        """Do an act of the lab with these arguments; what is wrong with it, or ""."""
        try:
            arguments = self.lab.act_named(name).arguments.model_validate(values)
            cast("ActingExperiment", self._experiment).act(name, arguments)
        except ValueError as error:
            return complaint(error)
        except ArithmeticError as error:
            return shown(error)
        self._note("act", {"act": name, "arguments": arguments.model_dump(mode="json")})
        return ""

    def close(self) -> None:
        """End the experiment."""
        self._experiment.close()
