"""The frame timer: latest snapshot and measurements → one picture → what differs is drawn."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.controllers.chain_controller import ChainController
from gui.controllers.pull_controller import PullController
from gui.controllers.readings import READINGS_EVERY, Readings
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.film.cues import Cue
from gui.framing import NO_SPREAD, EasedSpan, units
from gui.main_window import MainWindow
from gui.models.chain_record import ChainRecord, can_be_drawn
from gui.models.energy_record import EnergyRecord
from gui.models.laboratory import Laboratory
from gui.models.training_record import TrainingRecord
from gui.resolve import SceneState, resolve
from gui.theme import Theme
from physics.load_curve import LoadCurve, Vector
from physics.state import ChainSnapshot

if TYPE_CHECKING:
    from gui.replay.tape import Moment

INTERVAL = 16
"""Milliseconds between two frames."""
HINT = "Press Train (T): the layers of a real network appear here, under the blocks"
UNLED = Cue()


class Companion(Protocol):
    """What follows the chain that is shown, and stands beside it."""

    @property
    def curves(self) -> Mapping[str, Vector]:
        """Load curves by their names."""

    def follow(self, snapshot: ChainSnapshot) -> None:
        """Take notice of the snapshot that is shown now."""


class FrameController(QObject):
    """Draws the window from what is known, sixty times a second.

    Attributes
    ----------
    shown : the snapshot that is shown, live or of a recording.
    record : its course.
    moment : of the recording that is shown, if one is.
    lead : where keyframes of a film lead the eye, as long as they are set.
    work : seconds that the GUI thread spent on each of the last frames,
        without drawing by OpenGL.
    intervals : seconds between the last frames.

    Signals
    -------
    drawn(snapshot) : the scene shows this one.
    """

    drawn = Signal(object)

    def __init__(
        self,
        laboratory: Laboratory,
        chain: ChainController,
        pull: PullController,
        training: TrainingController,
        beside: TheoryController,
        window: MainWindow,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._laboratory, self._chain, self._training = laboratory, chain, training
        self._pull = pull
        self._beside, self._window = beside, window
        self.companions: list[Companion] = []
        self.theme = theme
        self.record = ChainRecord()
        self.energies = EnergyRecord()
        self.work: deque[float] = deque(maxlen=1200)
        self.intervals: deque[float] = deque(maxlen=1200)
        self._span = EasedSpan()
        self._frame = 0
        self._last_key: tuple[object, ...] = ()
        self._last_network: LoadCurve | None = None
        self.shown: ChainSnapshot | None = None
        self._live = self.record
        self._tape: Callable[[], Moment] | None = None
        self.moment: Moment | None = None
        self.lead = UNLED
        self._readings = Readings(laboratory, chain, pull, training, beside, window, self)
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
        self.companions.append(companion)

    # --- one frame ---------------------------------------------------------------------

    def tick(self) -> None:
        """One frame."""
        begin = time.perf_counter()
        if self._last_tick:
            self.intervals.append(begin - self._last_tick)
        self._last_tick = begin
        snapshot = self._chain.latest if self._tape is None else self._show_moment(self._tape())
        if self.shown is None or can_be_drawn(snapshot):
            self.shown = snapshot
        moved = self.moment is None and self.record.add(self.shown)
        self._training.poll()
        if self._window.docks.plots is not None:
            # Not before: two threads that import at the same time can lock each other out.
            self._beside.follow(self.shown, self.record)
            for one in self.companions:
                one.follow(self.shown)
        if moved:
            self._chain.end_nudge(self.shown)
            self._pull.watch(self.shown)
            self.energies.add(self.shown)
        self._draw_scene(self.shown)
        self.drawn.emit(self.shown)
        self._frame += 1
        self._readings.draw(snapshot, self._frame % READINGS_EVERY)
        self.work.append(time.perf_counter() - begin + self._window.scene.upload_seconds)

    # --- a recording in place of the live chain ------------------------------------------

    def show_tape(self, tape: Callable[[], Moment]) -> None:
        """Show what `tape` tells at each frame, in place of the live chain."""
        self._tape = tape

    def show_live(self, record: ChainRecord | None = None) -> None:
        """Show the live chain again, whose course so far is in `record` if it is another."""
        self._tape = self.moment = None
        self.lead = UNLED
        self.record = self._live = record or self._live

    def _show_moment(self, moment: Moment) -> ChainSnapshot:
        self.moment, self.record = moment, moment.chain
        return moment.snapshot

    @property
    def replaying(self) -> bool:
        """Whether a recording is shown."""
        return self._tape is not None

    @property
    def training_record(self) -> TrainingRecord | None:
        """What is known of the network that is shown."""
        return self._training.record if self.moment is None else self.moment.training

    @property
    def network_differs(self) -> str:
        """In which settings the shown network differs from the present ones, in words."""
        if self.moment is not None:
            return self.moment.network_differs
        record = self._training.record
        return "" if record is None else record.differs_from(self._laboratory.session.network)

    # --- the scene -------------------------------------------------------------------------

    @property
    def state(self) -> SceneState | None:
        """The picture that is shown."""
        canvas = self._window.scene.canvas
        return canvas.state if canvas is not None else None

    def _draw_scene(self, snapshot: ChainSnapshot) -> None:
        canvas = self._window.scene.canvas
        if canvas is None:
            return
        view = self._laboratory.session.view
        span = self._follow(snapshot)
        network = self.network_curve
        size = self._window.scene.scene_size()
        theory, lead = self._beside.places, self.lead
        shown = (snapshot.number, self.replaying, lead)
        key = (*shown, size, span, view, self.theme.name, tuple(theory))
        if key == self._last_key and network is self._last_network:
            return
        self._last_key, self._last_network = key, network
        state = resolve(
            snapshot,
            network,
            size=size,
            drift=self.record.drift,
            **units(size, self.theme),
            span=span,
            appearance=view.appearance,
            show_forces=view.show_forces,
            show_network=view.show_network,
            hint=self._hint(network),
            theory=theory,
            highlight=lead.highlight,
        )
        canvas.show_state(state, self.theme, lead.view)

    def _follow(self, snapshot: ChainSnapshot) -> float:
        if self.replaying:
            return self._span.follow_recorded(snapshot)
        return self._span.follow(snapshot, held=bool(self._chain.held))

    def _hint(self, network: LoadCurve | None) -> str:
        if not self._laboratory.session.view.show_network:
            return ""
        if network is None and self.replaying:
            return ""
        return HINT if network is None else NO_SPREAD

    @property
    def network_curve(self) -> LoadCurve | None:
        """The newest load curve of the network."""
        record = self.training_record
        return record.load_curve if record is not None else None

    @property
    def span(self) -> float:
        """Length of the axis that is visible."""
        return self._span.value
