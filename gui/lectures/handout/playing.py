"""Plays a lecture in an app that nobody sees, and takes a picture at each stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from gui.audience.controller import PredictionController
from gui.controllers.frames import FrameController
from gui.controllers.setting_controller import SettingController
from gui.film.still import write_still
from gui.intents.desk import Desk
from gui.labs.spring_block import LAB
from gui.lectures.handout.pages import Page
from gui.lectures.kept import Keeper
from gui.lectures.lecture import Lecture
from gui.lectures.talk import Talk
from gui.look.words import say, shown
from gui.moments.moment import Moment

SIZE: Final = (1280, 720)
THEME: Final = "projector"


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


class Playing:
    """Goes from the first step to the last, clicking at once; then closes the app.

    Parameters
    ----------
    patience : seconds that a step may last.
    tell : told, in one line each, what goes wrong.

    Attributes
    ----------
    pages : of the steps so far.
    failure : why it ended before its end; "" otherwise.
    """

    def __init__(
        self,
        app: Played,
        lecture: Lecture,
        patience: float,
        tell: Callable[[str], object],
    ) -> None:
        self._app, self._lecture, self._patience, self._tell = app, lecture, patience, tell
        self._talk: Talk | None = None
        self._since = 0.0
        self.pages: list[Page] = []
        self.failure = ""

    def go_on(self) -> None:
        """At each frame."""
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
            self._tell(say("the step {id} did not end", id=talk.step.id))
        if late or not talk.plays:
            if moment.settled:
                self._look()
                self._go_to(talk.index + 1, now)
        elif talk.waits_for_click and moment.settled:
            self._look()
            talk.go_on()

    def _go_to(self, index: int, now: float) -> None:
        assert self._talk is not None
        if index >= len(self._lecture.steps):
            self._end()
            return
        self._app.predictions.leave()
        self._app.predictions.step = self._lecture.steps[index].id
        self._talk.go_to(index)
        self.pages.append(Page(self._talk.step))
        self._since = now

    def _look(self) -> None:
        """What the audience sees at a stop: the question, or the scene and its plots."""
        assert self._talk is not None
        page, predictions = self.pages[-1], self._app.predictions
        page.asked = [one for one in predictions.asked.asked if one.step == page.step.id]
        staging = self._talk.staging
        if predictions.state in ("open", "taken") or staging.part == "text":
            return
        show = self._app.frames.lab
        lab = LAB if show is None else show.lab
        known = {one.name for one in lab.film_readings()}
        wanted = () if staging.part == "scene" else staging.plots
        plots = tuple(name for name in wanted if name in known)
        moment = self._app.frames.moment if show is None else show.now
        assert moment is not None
        if isinstance(moment, Moment) and moment.training is None:
            # Else the scene says what to press to see a network.
            view = moment.view.model_copy(update={"show_network": False})
            moment = replace(moment, view=view)
        with TemporaryDirectory(prefix="springblock-") as folder:
            path = Path(folder) / "state.png"
            write_still(moment, path, SIZE, THEME, lab, plots)
            page.pictures.append(path.read_bytes())

    def _end(self) -> None:
        self._app.frames.ticked.disconnect(self.go_on)
        self._app.leave()
