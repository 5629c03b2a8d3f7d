"""Twin runs in the window: asks in what they differ, draws the second chain under the first."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from gui.controllers.chain_controller import ChainController
from gui.controllers.frames import FrameController
from gui.controllers.readouts import READ_EVERY
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.moment import Moment
from gui.scene.framing import frame_of
from gui.scene.resolve import resolve
from gui.window.main_window import MainWindow
from gui.window.scene_area import size_of
from gui.window.twin_card import TwinCard, twin_choices
from physics.chain.state import ChainSnapshot
from physics.wording import Words

ENDED = Words("The comparison ended: the second chain could not follow")


class TwinController(QObject):
    """Starts and ends comparisons, and draws them after each frame of the first chain."""

    def __init__(
        self,
        laboratory: Laboratory,
        chain: ChainController,
        window: MainWindow,
        frames: FrameController,
    ) -> None:
        super().__init__(window)
        self._laboratory, self._chain = laboratory, chain
        self._window, self._frames = window, frames
        self._names: tuple[str, ...] = ()
        self._record = ChainRecord()
        self._shown: ChainSnapshot | None = None
        self._seen = False
        self._count = 0
        self._last_key: tuple[object, ...] = ()
        actions = window.actions_
        actions["compare"].triggered.connect(lambda: self.ask())
        actions["end_compare"].triggered.connect(self.end)
        actions["end_compare"].setEnabled(False)
        window.scene.twin_strip.ended.connect(self.end)
        frames.drawn.connect(self.draw)
        self._offer_at_rows()

    # --- asking ------------------------------------------------------------------------

    def _offer_at_rows(self) -> None:
        """A right click on a number of the chain offers to compare it."""
        for name, row in self._window.side.chain.form.rows.items():
            if row.declared.kind != "float":
                continue
            row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            row.customContextMenuRequested.connect(
                lambda at, name=name, row=row: self._open_menu(name, row, at)
            )

    def _open_menu(self, name: str, row: QWidget, at: QPoint) -> None:
        if name not in twin_choices(self._laboratory.session.chain):
            return
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Compare with another value…"), lambda: self.ask(name))
        menu.popup(row.mapToGlobal(at))

    def ask(self, name: str = "") -> None:
        """Ask in what the twin shall differ, beginning with a parameter."""
        card = TwinCard(self._laboratory.session.chain, name, self._window)
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card.chosen.connect(lambda name, value: self.compare({name: value}))
        card.open()

    def compare(self, changes: dict[str, float]) -> None:
        """Start both chains from rest."""
        self._names = tuple(changes)
        self._chain.compare(changes)

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
        names = self._names if moment.is_live else differing(snapshot)
        if twin is None or not names:
            return
        if self._shown is None or can_be_drawn(twin):
            self._shown = twin
        self._record.add(self._shown)
        self._draw_scene(moment.of_twin(self._shown, self._record))
        self._count += 1
        if self._count % READ_EVERY == 1:
            self._window.scene.twin_strip.show_twins(snapshot, names)

    def _show(self, moment: Moment, *, seen: bool) -> None:
        self._seen, self._count, self._shown = seen, 0, None
        self._window.actions_["end_compare"].setEnabled(seen)
        if seen:
            self._window.scene.show_twin(self._frames.theme)
            return
        self._window.scene.hide_twin()
        if self._names and moment.is_live:
            self._names = ()
            self._window.scene.notice.tell(ENDED, kind="warning")

    def _draw_scene(self, twin: Moment) -> None:
        canvas = self._window.scene.twin_canvas
        if canvas is None:
            return
        frames, size = self._frames, size_of(canvas)
        key = (twin.snapshot.number, size, frames.span, twin.view, frames.theme.name)
        if key == self._last_key:
            return
        self._last_key = key
        state = resolve(twin, frame_of(size, frames.theme, frames.span))
        canvas.show_state(state, frames.theme)


def differing(snapshot: ChainSnapshot) -> tuple[str, ...]:
    """The parameters in which twins differ."""
    one, other = snapshot.parameters, snapshot.twin and snapshot.twin.parameters
    names = type(one).model_fields
    return tuple(name for name in names if other and getattr(one, name) != getattr(other, name))
