"""Owns the diagrams' window; joins its chain's half to its runs, to files and to the live chain."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.training_controller import TrainingController
from gui.diagram.kinds import CHAIN, NETWORK, SHOWN
from gui.diagram.runs import Runs, sentence
from gui.diagram.writing import KINDS, write_by_ending
from gui.intents.desk import Desk
from gui.intents.intent import Open
from gui.intents.line import reason
from gui.look.theme import Theme
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.session import Session, complaint
from gui.moments.held import held_cell
from gui.window.file_dialogs import ask_to_open, ask_where_and_as_what
from gui.window.key_places import KeyPlaces
from gui.window.places import Places
from gui.window.table_kinds import separator_of
from nets.data.kinds import SCALES, kind_of
from physics.files.csv_rows import USUAL
from physics.grids.axis import begun
from physics.wording import Words

if TYPE_CHECKING:
    from gui.diagram.network_controller import NetworkDiagramController
    from gui.diagram.window import DiagramWindow
    from physics.many.phase_diagram import DiagramPlan, DiagramResult

RETRY = 50
"""Milliseconds after which to try again while the app is still starting."""
OPENED = Words("Diagrams (*.h5)")


class DiagramController(QObject):
    """Owns the diagrams' window and its runs, which are made when first wanted.

    Parameters
    ----------
    laboratory : whose chain the cells are like, and which a click or a path changes.
    edits, chain, training : carry out what a click or a path means.
    places : of the main window, whose theme this one wears, too.
    ready : tells whether the plots are there.
    theme : tells which theme is worn.
    kept : file in which the chain's diagram is kept for the next time.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        training: TrainingController,
        places: Places,
        ready: Callable[[], bool],
        theme: Callable[[], Theme],
        kept: Path | None = None,
    ) -> None:
        super().__init__()
        self._laboratory, self._edits, self._chain = laboratory, edits, chain
        self._training = training
        self._desk, self._places, self._ready, self._theme = desk, places, ready, theme
        self._kept = kept
        self.window: DiagramWindow | None = None
        self.network: NetworkDiagramController | None = None
        self._pull: float | None = None
        self.runs, self.filling = Runs(self), Runs(self)
        self.runs.shown.connect(self._show_run)
        self.filling.shown.connect(self._show_filling)
        for one in (self.runs, self.filling):
            one.failed.connect(
                lambda text: self._tell(say("The diagram stopped: {text}", text=text))
            )
        for action, kind in (("phase_diagram", CHAIN), ("network_diagram", NETWORK)):
            desk.deeds.add(action, partial(self.open, kind))
        laboratory.replaced.connect(self._follow)

    def open(self, kind: str) -> None:
        """Show the window, beside the main one, with this kind of diagram."""
        over = self._desk.questions.over()
        if not self._ready():
            # Until the plots are there, two threads may be importing: see App._fill_docks.
            QTimer.singleShot(RETRY, self, lambda: self.open(kind))
            return
        window = self.window or self._make_window(over)
        window.show_kind(kind)
        window.show()
        window.raise_()
        window.activateWindow()

    def _make_window(self, over: QWidget) -> DiagramWindow:
        from gui.diagram.network_controller import NetworkDiagramController
        from gui.diagram.window import DiagramWindow

        window = self.window = DiagramWindow(self._theme(), over)
        window.addActions([self._places.action(name) for name in ("undo", "redo")])
        for signal, slot in (
            (window.closing, self._cancel),
            (window.turned, self._fill),
            (window.run.run, self.run),
            (window.run.paused, self.runs.pause),
            (window.run.resumed, self.runs.resume),
            (window.run.cancelled, self.runs.cancel),
            (window.run.open_file, self._ask_to_open),
            (window.network_run.open_file, self._ask_to_open),
            (window.run.save_file, lambda: self._ask_to_save(self.save_path)),
            (window.network_run.save_file, self._ask_to_save_network),
            (window.chain.map.chosen, self.choose),
            (window.chain.map.dragged, self.lead),
            (self._places.dressed, window.apply_theme),
        ):
            signal.connect(slot)
        self._places.shortcut("hold", window).activated.connect(self.hold_cell)
        KeyPlaces(window)
        window.show_chain(self._laboratory.session.chain)
        window.mark_pull(self._pull)
        self.network = NetworkDiagramController(
            self._laboratory, self._edits, self._training, window
        )
        return window

    def close(self) -> bool:
        """End the runs; whether they have ended."""
        self._laboratory.replaced.disconnect(self._follow)
        if self.window is not None:
            self.window.close()
            self._keep()
        ended = self.network is None or self.network.close()
        return all([self.runs.close(), self.filling.close(), ended])

    def mark_pull(self, noise: float | None) -> None:
        """Mark the noise that the pull amounts to; None marks nothing."""
        self._pull = noise
        if self.window is not None:
            self.window.mark_pull(noise)

    def _follow(self, new: Session, old: Session) -> None:
        if self.window is not None and new.chain != old.chain:
            self.window.show_chain(new.chain)

    def _tell(self, text: str) -> None:
        if self.window is not None:
            self.window.notice.tell(text)

    # --- the run -------------------------------------------------------------------------

    def run(self) -> None:
        """Compute the diagram that the form says; what is known of it already stays."""
        assert self.window is not None
        plan = self._plan()
        if plan is not None:
            self.filling.cancel()
            self._begin(self.runs, plan, self.window.chain.result)

    def _plan(self) -> DiagramPlan | None:
        """What the form says; None, and why, if that is no plan."""
        assert self.window is not None
        try:
            plan = self.window.plan.plan()
        except ValueError as error:
            self.window.plan.show_complaint(sentence(complaint(error)))
            return None
        self.window.plan.show_complaint("")
        return plan

    def _begin(
        self,
        runs: Runs,
        plan: DiagramPlan,
        known: DiagramResult | None,
        threads: int | None = None,
    ) -> None:
        from physics.many.diagram_runner import DiagramThread

        runs.begin(DiagramThread(plan, begun(known, plan), threads=threads))

    def _cancel(self) -> None:
        """End both runs; what is computed stays."""
        for one in (self.runs, self.filling):
            one.cancel()

    def _fill(self, kind: str) -> None:
        """An empty map says nothing: show what was kept, or compute what the form says.

        One thread does it, coarse cells first, so that the live chain goes on. The card of runs
        stays as it is: what a person asks for needs not wait for this.
        """
        assert self.window is not None
        if CHAIN not in SHOWN[kind] or self.window.chain.result is not None:
            return
        plan = self._plan()
        if plan is None:
            self._tell(self.window.plan.complaint.text())  # the form may be out of sight
            return
        kept = self._kept_result()
        if kept is not None and kept.fraction >= 1.0 and plan.same_cells(kept.plan):
            self._show_run(kept, "done")
        else:
            self._begin(self.filling, plan, kept, threads=1)

    def _show_filling(self, result: DiagramResult, state: str, _seconds_left: float | None) -> None:
        assert self.window is not None
        self.window.show_result(result)
        if state == "done":
            self.window.run.show_run(state, result.fraction, None)

    def _kept_result(self) -> DiagramResult | None:
        """The diagram that was shown last time; nobody is told of one that cannot be read."""
        from physics.many.diagram_file import read_diagram

        if self._kept is None:
            return None
        try:
            return read_diagram(self._kept)
        except (OSError, ValueError):
            return None

    def _keep(self) -> None:
        """Keep the diagram for the next time; one that cannot be kept is computed again."""
        from physics.many.diagram_file import FILE

        result = self.window.chain.result if self.window is not None else None
        if result is None or self._kept is None:
            return
        with suppress(OSError):
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            write_by_ending(result, self._kept, FILE, USUAL)

    def _show_run(
        self, result: DiagramResult, state: str, seconds_left: float | None = None
    ) -> None:
        if self.window is not None:
            self.window.show_result(result)
            self.window.run.show_run(state, result.fraction, seconds_left)

    # --- files ---------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Show a diagram from a file, of either kind; one that is none is refused in one line."""
        from nets.sweep.file import is_sweep
        from physics.many.diagram_file import read_diagram

        assert self.window is not None and self.network is not None
        try:
            if kind_of(path).name == SCALES:  # which the lab of the output scale shows
                self._tell(self._desk.ask(Open(path)))
                return
            if is_sweep(path):
                self.window.show_kind(NETWORK)
                self.network.open_path(path)
                return
            result = read_diagram(path)
        except (OSError, ValueError) as error:
            self.window.notice.refuse(path, error)
            return
        self._cancel()
        self.window.chain.show_result(result)  # before an empty map would fill itself
        self.window.show_kind(CHAIN)
        self.window.plan.show_plan(result.plan)
        self._show_run(result, "done" if result.fraction >= 1.0 else "opened")

    def save_path(self, path: Path, separator: str = USUAL) -> None:
        """Write the diagram as HDF5, or as what else the name says."""
        from physics.many.diagram_file import FILE

        assert self.window is not None
        result = self.window.chain.result
        if result is None:
            return
        try:
            write_by_ending(result, path, FILE, separator)
        except (OSError, ValueError) as error:
            self._tell(say("Not saved: {reason}", reason=reason(error, path)))

    def _ask_to_open(self) -> None:
        path = ask_to_open(self.window, say("Open diagram"), OPENED)
        if path is not None:
            self.open_path(path)

    def _ask_to_save_network(self) -> None:
        if self.network is not None:
            self._ask_to_save(self.network.save_path)

    def _ask_to_save(self, save: Callable[[Path, str], None]) -> None:
        assert self.window is not None
        try:
            path, chosen = ask_where_and_as_what(
                self.window, say("Save diagram"), "diagram.h5", KINDS
            )
        except FileExistsError as error:
            self._tell(shown(error))
            return
        if path is not None:
            save(path, separator_of(chosen))

    # --- a cell ------------------------------------------------------------------------------

    def hold_cell(self) -> None:
        """Hold the load curve of the cell under the pointer beside those of now."""
        assert self.window is not None
        panes = (self.window.chain, self.window.network)
        pane = next((one for one in panes if one.map.pointed_place is not None), None)
        if pane is None or pane.result is None or pane.map.cell is None:
            self._tell(say("Point at a cell to hold its curve."))
            return
        held = self._laboratory.session.held
        try:
            curve = held_cell(pane.result, *pane.map.cell, held)
        except ValueError as error:
            self._tell(sentence(complaint(error)))
            return
        if refusal := self._edits.hold((*held, curve), say("hold {name}", name=curve.name)):
            self._tell(sentence(refusal))
        else:
            self._desk.tell(say("{name} is held.", name=curve.name), kind="told")

    # --- the live chain --------------------------------------------------------------------

    def choose(self, column: int, row: int) -> None:
        """Start the app's chain with a cell's parameters; one step of undo."""
        result = self.window.chain.result if self.window is not None else None
        if result is None:
            return
        try:
            wanted = result.plan.first(column, row).model_dump()
        except ValueError as error:
            self._tell(sentence(complaint(error)))
            return
        now = self._laboratory.session.chain.model_dump()
        changes = {name: value for name, value in wanted.items() if value != now[name]}
        if self._edit(changes, final=True):
            self._chain.reset()

    def lead(self, x: float, y: float, final: bool) -> None:
        """Take the live chain along a path, without starting it anew; one step of undo."""
        result = self.window.chain.result if self.window is not None else None
        if result is not None:
            plan = result.plan
            self._edit(plan.x.between(x) | plan.y.between(y), final=final)

    def _edit(self, values: dict[str, float], *, final: bool) -> bool:
        """Whether the session took the values; if not, the window says why."""
        refusal = self._edits.edit("chain", values, final=final)
        if refusal:
            self._tell(sentence(refusal.split(": ", 1)[-1]))
        return not refusal
