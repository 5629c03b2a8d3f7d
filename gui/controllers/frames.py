"""The frame timer: a source tells a moment → one picture → what differs is drawn."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.canvas.view import View
from gui.controllers.lab_show import LabShow
from gui.controllers.live import Live
from gui.controllers.readouts import READ_EVERY, Readouts
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.film.cues import Cue
from gui.intents.intent import Point, Zoom
from gui.look.eyes import motion_is_reduced
from gui.look.theme import Theme
from gui.look.words import say
from gui.models.session import Session
from gui.moments.beside import Beside
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.company import AS_RECORDED, Companions
from gui.moments.moment import Moment
from gui.moments.overlays import shown_beside
from gui.moments.source import Source
from gui.predictions.prediction import Kind
from gui.scene.framing import EasedSpan, frame_of
from gui.scene.resolve import BIRTH, NOTHING, Highlight, SceneState, resolve
from gui.scene.veil import veiled
from gui.window.scene_area import SceneArea
from physics.load_curve import LoadCurve, Vector

INTERVAL = 16
"""Milliseconds between two frames."""
UNLED = Cue()


class Companion(Protocol):
    """What follows the chain that is shown, and stands beside it."""

    @property
    def shown(self) -> tuple[str, ...]:
        """What a person has switched on of it, of `BESIDE`."""

    @property
    def curves(self) -> Mapping[str, Vector]:
        """Load curves by their names."""

    def follow(self, moment: Moment) -> None:
        """Take notice of the moment that is shown now."""


class FrameController(QObject):
    """Draws the window from what its source tells, sixty times a second.

    Parameters
    ----------
    live : the source at first, and whenever no other is shown.
    theory : stands beside whatever is shown.
    readouts : shows moments in plots, verdicts and words.
    scene : shows their pictures.

    Attributes
    ----------
    moment : of the chain that is shown, or was last; None before the first frame.
    lab : what draws the lab that is open, in place of the chain.
    veil : the kind of question that is open, whose answer nothing shows; None for none.
    lead : where keyframes of a film lead the eye, as long as they are set.
    work : seconds that the GUI thread spent on each of the last frames,
        without drawing by OpenGL.
    intervals : seconds between the last frames.

    Signals
    -------
    drawn(moment) : the scene shows this one, of a chain.
    ticked() : a frame is done, of a chain or of a lab.
    """

    drawn = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        live: Live,
        training: TrainingController,
        theory: TheoryController,
        readouts: Readouts,
        scene: SceneArea,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._live, self._training, self._theory = live, training, theory
        self._readouts, self._scene = readouts, scene
        self._source: Source = live
        self._companions: list[Companion] = []
        self.theme = theme
        self.moment: Moment | None = None
        self.lab: LabShow | None = None
        self.veil: Kind | None = None
        self.lead = UNLED
        self.work: deque[float] = deque(maxlen=1200)
        self.intervals: deque[float] = deque(maxlen=1200)
        self._span = EasedSpan()
        self._frame = 0
        self._last_key: tuple[object, ...] = ()
        self._last_network: LoadCurve | None = None
        self._last_tick = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to draw."""
        self._timer.start()

    def stop(self) -> None:
        """Draw no more."""
        self._timer.stop()

    def add_companion(self, companion: Companion) -> None:
        """Let something follow the chain, whose curves the plots then show."""
        self._companions.append(companion)

    # --- where moments come from ---------------------------------------------------------

    def show(self, source: Source) -> None:
        """Show what a source tells, in place of the live chain."""
        self._live.rest()
        self._source = source

    def show_lab(self, lab: LabShow | None) -> None:
        """Show a lab in place of the chain, or the chain again."""
        self._live.rest()
        self.lab, self.lead, self._last_key = lab, UNLED, ()

    def show_live(self, record: ChainRecord | None = None) -> None:
        """Show the live chain again, whose course so far is in `record` if it is another."""
        self._live.record = record or self._live.record
        self._source, self.lead = self._live, UNLED

    @property
    def course(self) -> ChainRecord:
        """Of the live chain so far, whatever is shown."""
        return self._live.record

    def show_course(self, record: ChainRecord) -> None:
        """The live chain goes on from another course."""
        self._live.record, self._last_key = record, ()

    @property
    def session(self) -> Session:
        """What the person has set and holds, whatever is shown."""
        return self._live.session

    @property
    def is_live(self) -> bool:
        """Whether the live chain is shown, which can be acted on."""
        return self._source is self._live and self.lab is None

    @property
    def shown_beside(self) -> Companions:
        """What a person has switched on to stand beside the chain."""
        if self.moment is None:
            return AS_RECORDED
        view = self.moment.view
        names = [*shown_beside(view), *(name for one in self._companions for name in one.shown)]
        return Companions(tuple(names), view.ensemble_size)

    @property
    def ready(self) -> bool:
        """Whether scene and plots are there."""
        canvas = self._scene.canvas
        return self._readouts.ready and (canvas is None or canvas.state is not None)

    def wear(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = theme

    def asked_to_point(self, intent: Point) -> str:
        """Point out a layer; what is wrong with it, or ""."""
        layers = 0 if self.moment is None else self.moment.snapshot.positions.size
        if intent.layer > layers:
            return say("the chain has {n} blocks", "the chain has {n} block", layers)
        highlight = Highlight(intent.layer, 1.0) if intent.layer else NOTHING
        self.lead = replace(self.lead, highlight=highlight)
        return ""

    def asked_to_zoom(self, intent: Zoom) -> str:
        """Magnify the scene."""
        self.lead = replace(self.lead, view=View(intent.factor, intent.at))
        return ""

    # --- one frame -----------------------------------------------------------------------

    def tick(self) -> None:
        """One frame."""
        begin = time.perf_counter()
        if self._last_tick:
            self.intervals.append(begin - self._last_tick)
        self._last_tick = begin
        self._training.poll()
        self._frame += 1
        self._show(self._frame % READ_EVERY)
        self.ticked.emit()
        self.work.append(time.perf_counter() - begin + self._scene.upload_seconds)

    def catch_up(self) -> None:
        """Show all of the newest moment, not only what has its turn: for a picture of it."""
        for turn in range(READ_EVERY):
            self._show(turn)

    def _show(self, turn: int) -> None:
        if self.lab is None:
            self._show_chain(turn)
        else:
            self.lab.tick(turn, self.theme, self.lead)

    def _show_chain(self, turn: int) -> None:
        told = replace(self._source.moment(self._readouts.wanted), held=self.session.held)
        if motion_is_reduced():
            told = replace(told, layers_age=math.inf)  # they have come out of their blocks
        self.moment = self._with_company(self._drawable(told))
        self._draw_scene(self.moment)
        self.drawn.emit(self.moment)
        self._readouts.show(self.moment, self.state, turn, veiled=self.veil is not None)
        if turn == 0:
            self._readouts.show_status(told, self.frames_a_second)

    def _drawable(self, told: Moment) -> Moment:
        """A chain that blows up stays as it was last seen."""
        if self.moment is None or can_be_drawn(told.snapshot):
            return told
        return replace(told, snapshot=self.moment.snapshot)

    def _with_company(self, moment: Moment) -> Moment:
        if not self._readouts.ready:
            # Not yet: two threads that import at the same time can lock each other out.
            return moment
        self._theory.follow(moment.snapshot, moment.chain)
        beside: Beside = self._theory.beside
        for one in self._companions:
            one.follow(moment)
            beside = beside.with_curves(one.curves)
        return replace(moment, beside=beside)

    # --- the scene -----------------------------------------------------------------------

    @property
    def state(self) -> SceneState | None:
        """The picture of the chain that is shown."""
        canvas = self._scene.canvas
        state = canvas.state if canvas is not None else None
        return state if isinstance(state, SceneState) else None

    def _draw_scene(self, moment: Moment) -> None:
        canvas = self._scene.canvas
        if canvas is None:
            return
        span, lead = self._follow(moment), self.lead
        size, network = self._scene.scene_size(), moment.network_curve
        shown = (moment.snapshot.number, moment.origin, moment.view, lead, self.veil)
        born = min(moment.layers_age, BIRTH)
        training = moment.training_state
        key = (*shown, size, span, self.theme, tuple(moment.beside.places), born, training)
        if key == self._last_key and network is self._last_network:
            return
        self._last_key, self._last_network = key, network
        state = resolve(moment, frame_of(size, self.theme, span, lead.highlight))
        state = veiled(state, self.veil)
        canvas.show_state(state, self.theme, lead.view)

    def _follow(self, moment: Moment) -> float:
        if moment.is_live:
            return self._span.follow(moment.snapshot, held=self._live.held)
        return self._span.follow_recorded(moment.snapshot)

    @property
    def frames_a_second(self) -> float:
        """Of late; 0 where nobody knows."""
        return len(self.intervals) / sum(self.intervals) if self.intervals else 0.0

    @property
    def span(self) -> float:
        """Length of the axis that is visible."""
        return self._span.value
