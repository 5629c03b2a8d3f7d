"""Plays a lecture in an app that nobody sees, and takes a picture at each stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from gui.film.still import write_still
from gui.labs.spring_block import LAB
from gui.lectures.handout.pages import Page
from gui.lectures.lecture import Lecture
from gui.lectures.talk import Talk
from gui.lectures.unseen import Played, Unseen
from gui.moments.moment import Moment

SIZE: Final = (1280, 720)
THEME: Final = "projector"


class Playing(Unseen):
    """Keeps what the audience would see.

    Attributes
    ----------
    pages : of the steps so far.
    """

    def __init__(
        self, app: Played, lecture: Lecture, patience: float, tell: Callable[[str], object]
    ) -> None:
        super().__init__(app, lecture, patience, tell)
        self.pages: list[Page] = []

    def begins(self, talk: Talk) -> None:
        """A page of its own."""
        self.pages.append(Page(talk.step))

    def stops(self, talk: Talk) -> None:
        """What the audience sees at a stop: the question, or the scene and its plots."""
        page, predictions = self.pages[-1], self._app.predictions
        page.asked = [one for one in predictions.asked.asked if one.step == page.step.id]
        staging = talk.staging
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
