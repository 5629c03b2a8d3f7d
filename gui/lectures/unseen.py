"""Plays a lecture from its first step to its last in an app that nobody sees."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from gui.audience.controller import PredictionController
from gui.controllers.frames import FrameController
from gui.controllers.setting_controller import SettingController
from gui.intents.desk import Desk
from gui.lectures.kept import Keeper
from gui.lectures.lecture import Lecture
from gui.lectures.talk import Talk
from gui.look.words import say, shown


class Played(Protocol):
    """The parts of the app that a lecture is played with."""

    desk: Desk
    frames: FrameController
    predictions: PredictionController
    setting: SettingController
    steps: Keeper

    @property
    def ready(self) -> bool:
        """Whether scene and plots are there."""

    def leave(self) -> None:
        """Close the window, as a person does."""


class Unseen:
    """Clicks at once wherever a click is waited for; closes the app in the end.

    Parameters
    ----------
    patience : seconds that a step may last.
    tell : told, in one line each, what goes wrong.

    Attributes
    ----------
    failure : why it ended before its end; "" otherwise.
    """

    def __init__(
        self, app: Played, lecture: Lecture, patience: float, tell: Callable[[str], object]
    ) -> None:
        self._app, self._lecture, self._patience, self._tell = app, lecture, patience, tell
        self._talk: Talk | None = None
        self._since = 0.0
        self.failure = ""

    def begins(self, talk: Talk) -> None:
        """A step does."""

    def stops(self, talk: Talk) -> None:
        """A step waits for a click, or is over."""

    def go_on(self) -> None:
        """At each frame; what nobody foresaw ends it."""
        try:
            self._go_on()
        except Exception as error:  # noqa: BLE001 - told, and the app closed
            self.failure = shown(error) or type(error).__name__
            self._end()

    def _go_on(self) -> None:
        app, now = self._app, time.monotonic()
        moment = app.frames.moment
        if not app.ready or moment is None:
            return
        if self._talk is None:
            ask, value_of = app.desk.ask_unattended, app.setting.value_of
            self._talk = Talk(self._lecture, app.steps, ask, value_of, self._tell)
            self._go_to(0, now)
        talk = self._talk
        talk.tick(moment, now)
        late = now - self._since > self._patience
        if late:
            self._tell(
                say(
                    "the step {id} did not end within {patience:g} s",
                    id=talk.step.id,
                    patience=self._patience,
                )
            )
        elif not moment.settled or (talk.plays and not talk.waits_for_click):
            return
        self.stops(talk)
        if talk.waits_for_click and not late:
            talk.go_on()
        else:
            self._go_to(talk.index + 1, now)

    def _go_to(self, index: int, now: float) -> None:
        assert self._talk is not None
        if index >= len(self._lecture.steps):
            self._end()
            return
        self._app.predictions.leave()
        self._app.predictions.step = self._lecture.steps[index].id
        self._talk.go_to(index)
        self.begins(self._talk)
        self._since = now

    def _end(self) -> None:
        self._app.frames.ticked.disconnect(self.go_on)
        self._app.leave()
