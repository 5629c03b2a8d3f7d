"""Twin runs in the window: asks in what they differ, draws the second chain under the first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import NOT_SEEN
from gui.controllers.frames import FrameController
from gui.controllers.readouts import READ_EVERY
from gui.intents.desk import Desk
from gui.intents.intent import Compare, Do
from gui.look.words import shown
from gui.models.laboratory import Laboratory
from gui.models.twins import twin_complaint, twins_differ
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.moment import Moment
from gui.scene.framing import frame_of
from gui.scene.resolve import resolve
from gui.scene.veil import veiled
from gui.window.scene_area import SceneArea, size_of
from gui.window.twin_card import TwinCard
from physics.chain.state import ChainSnapshot
from physics.wording import Words

ENDED = Words("The comparison ended: the second chain could not follow")


class TwinController(QObject):
    """Starts and ends comparisons, and draws them after each frame of the first chain."""

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        chain: ChainController,
        frames: FrameController,
        scene: SceneArea,
    ) -> None:
        super().__init__()
        self._desk, self._laboratory, self._chain = desk, laboratory, chain
        self._frames, self._scene = frames, scene
        self._names: tuple[str, ...] = ()
        self._record = ChainRecord()
        self._shown: ChainSnapshot | None = None
        self._seen = False
        self._count = 0
        self._last_key: tuple[object, ...] = ()
        desk.deeds.add("compare", self.ask)
        desk.deeds.add("end_compare", self.end, allowed=False)
        desk.answer(Compare, self._compare)
        scene.twin_strip.ended.connect(partial(desk.please, Do("end_compare")))
        frames.drawn.connect(self.draw)
        frames.ticked.connect(self._hide_behind_a_lab)

    # --- asking ------------------------------------------------------------------------

    def ask(self, name: str = "") -> None:
        """Ask in what the twin shall differ, beginning with a parameter."""
        card = TwinCard(
            self._laboratory.session.chain,
            name,
            lambda name, value: self._desk.ask(Compare(name, value)),
            self._desk.questions.over(),
        )
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card.open()

    def _compare(self, intent: Compare) -> str:
        """Start both chains from rest."""
        complaint = twin_complaint(self._laboratory.session.chain, intent.name, intent.value)
        if complaint or not self._frames.is_live:
            return complaint or shown(NOT_SEEN)
        self._names = (intent.name,)
        self._chain.compare({intent.name: intent.value})
        return ""

    def end(self) -> None:
        """Let the first chain go on alone."""
        self._names = ()
        self._chain.compare(None)

    # --- drawing -----------------------------------------------------------------------

    def draw(self, moment: Moment) -> None:
        """Draw the twin of a moment's chain under it, or nothing."""
        snapshot, twin = moment.snapshot, moment.snapshot.twin
        if (twin is not None) != self._seen:
            self._show(moment, seen=twin is not None)
        if twin is None:
            return
        differ = twins_differ(snapshot.parameters, twin.parameters)
        names = self._names if moment.is_live else differ
        if not names:
            return
        if self._shown is None or can_be_drawn(twin):
            self._shown = twin
        self._record.add(self._shown)
        self._draw_scene(moment.of_twin(self._shown, self._record))
        self._count += 1
        if self._count % READ_EVERY == 1:
            self._scene.twin_strip.show_twins(snapshot, names)

    def _show(self, moment: Moment, *, seen: bool) -> None:
        self._seen, self._count, self._shown = seen, 0, None
        self._desk.deeds.allow("end_compare", seen)
        if seen:
            self._scene.show_twin(self._frames.theme)
            return
        self._scene.hide_twin()
        if self._names and moment.is_live:
            self._names = ()
            self._desk.tell(ENDED, kind="warning")

    def _hide_behind_a_lab(self) -> None:
        """It is drawn again with the next frame of the chain."""
        if self._seen and self._frames.lab is not None:
            self._seen = False
            self._desk.deeds.allow("end_compare", False)
            self._scene.hide_twin()

    def _draw_scene(self, twin: Moment) -> None:
        canvas = self._scene.twin_canvas
        if canvas is None:
            return
        frames, size = self._frames, size_of(canvas)
        shown = (twin.snapshot.number, twin.view, frames.veil)
        key = (*shown, size, frames.span, frames.theme.name)
        if key == self._last_key:
            return
        self._last_key = key
        state = veiled(resolve(twin, frame_of(size, frames.theme, frames.span)), frames.veil)
        canvas.show_state(state, frames.theme)
