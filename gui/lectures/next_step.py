"""The next step as a picture in the lecturer's window: drawn once for each step, after it began."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QColor, QImage

from gui.controllers.frames import FrameController
from gui.controllers.lab_show import LabShow
from gui.labs import all_labs
from gui.labs.spring_block import LAB
from gui.lectures.hall.audience import AudienceWindow
from gui.lectures.hall.coming import WIDE, Coming, picture_of, staged_after
from gui.lectures.hall.foreseen import Foreseen, foreseen, moment_of
from gui.lectures.hall.lecturer import LecturerWindow
from gui.lectures.lecture import Step
from gui.lectures.talk import Staging, Talk
from gui.look.words import say_declared, spoken_language

DRAWN_AFTER: Final = 400
"""Milliseconds from a step's begin, which nothing delays, to the picture of the next one."""
SEEN_AFTER: Final = 30
"""Frames for which a step has been done before its picture is taken."""
SMOOTH: Final = Qt.TransformationMode.SmoothTransformation


class NextStep(QObject):
    """Takes pictures of steps as they are seen, lays out those that were not; makes their plots."""

    def __init__(self, frames: FrameController, parent: QObject) -> None:
        super().__init__(parent)
        self._frames = frames
        self._lecturer: LecturerWindow | None = None
        self._audience: AudienceWindow | None = None
        self._talk: Callable[[], Talk | None] = lambda: None
        self._seen: dict[str, tuple[Step, str, QImage]] = {}
        self._done_for = 0
        self._later = QTimer(self, singleShot=True, interval=DRAWN_AFTER)
        self._later.timeout.connect(self.draw)

    def show_in(
        self,
        lecturer: LecturerWindow,
        audience: AudienceWindow,
        talk: Callable[[], Talk | None],
    ) -> None:
        """From now on in this window, as that window of the audience has it."""
        self._lecturer, self._audience, self._talk = lecturer, audience, talk

    def begin(self) -> None:
        """A step has begun: the next one is drawn a little later, unless it was seen before."""
        self._done_for = 0
        talk, audience = self._talk(), self._audience
        if talk is None or audience is None or self._lecturer is None:
            return
        self._later.start()
        if (step := talk.next_step) is not None:  # the former one's picture is none of it
            self._lecturer.show_coming(self._known(step) or _empty(audience))

    def forget(self) -> None:
        """Another theme: what was seen looks otherwise now."""
        self._seen.clear()
        self.begin()

    def close(self) -> None:
        """The windows go."""
        self._later.stop()
        self._lecturer = self._audience = None

    def look(self, talk: Talk, audience: AudienceWindow) -> None:
        """At each frame: keep what the audience sees of a step that has been done for a while."""
        self._done_for = 0 if talk.plays else self._done_for + 1
        if self._done_for == SEEN_AFTER and not audience.blank:
            image = audience.grab().toImage().scaledToWidth(WIDE, SMOOTH)
            self._seen[talk.step.id] = (talk.step, spoken_language(), image)

    def _known(self, step: Step) -> QImage | None:
        """The picture of a step that was seen as it would be now."""
        seen = self._seen.get(step.id)
        return seen[2] if seen is not None and seen[:2] == (step, spoken_language()) else None

    def draw(self) -> None:
        """The next step: as it was seen before, or laid out from its words and lines."""
        talk, audience, moment = self._talk(), self._audience, self._frames.moment
        if talk is None or audience is None or self._lecturer is None or moment is None:
            return
        step = talk.next_step
        if step is None:
            self._lecturer.show_coming(QImage())
            return
        lab = LAB if self._frames.lab is None else self._frames.lab.lab
        found = foreseen(step, lab.name, moment.snapshot.parameters, moment.view)
        plots, coming = staged_after(step, talk.staging).plots, all_labs().get(found.lab, LAB)
        audience.plots.prepare(plots, coming, audience.theme)
        image = self._known(step)
        if image is None:
            image = picture_of(_coming(step, found, talk.staging, audience, self._frames.lab))
        self._lecturer.show_coming(image)


def _empty(audience: AudienceWindow) -> QImage:
    """A picture of the audience's window with nothing in it."""
    height = round(WIDE * audience.height() / max(1, audience.width()))
    image = QImage(WIDE, max(1, height), QImage.Format.Format_RGB32)
    image.fill(QColor(audience.theme.background))
    return image


def _coming(
    step: Step,
    found: Foreseen,
    staging: Staging,
    audience: AudienceWindow,
    show: LabShow | None,
) -> Coming:
    """The chain as it is foreseen; the lab that is open as it is; another lab is not foreseen."""
    lab = all_labs().get(found.lab, LAB)
    titles = {one.name: say_declared(one.title) for one in lab.readings()}

    def scene(room: tuple[float, float], scale: float) -> QImage | None:
        if found.lab == LAB.name:
            return audience.picture_of(moment_of(found), room, scale)
        if show is None or show.lab.name != found.lab or show.moment is None:
            return None
        return audience.picture_of_lab(show.lab, show.moment, room, scale)

    size = (audience.width(), audience.height())
    blocks, is_chain = found.chain.blocks, found.lab == LAB.name
    return Coming(step, audience.theme, size, staging, titles, blocks, scene, is_chain)
