"""Joins the diagram's window to its thread, to files and to the live chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.main_window import MainWindow
from gui.models.laboratory import Laboratory
from gui.models.session import Session, complaint
from gui.save_dialog import ask_where_to_save
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.diagram.window import DiagramWindow
    from physics.diagram_runner import DiagramThread
    from physics.phase_diagram import DiagramPlan, DiagramResult

POLL = 100
"""Milliseconds between two looks at the run."""
RETRY = 50
"""Milliseconds after which to try again while the app is still starting."""
OPENED = "Diagrams (*.h5)"
SAVED = "Diagrams, tables (*.h5 *.csv)"
PATIENCE = 5.0
"""Seconds that a run is given to end: the steps under way are finished first."""


class DiagramController(QObject):
    """Owns the diagram's window and its thread; both are made when first wanted.

    Parameters
    ----------
    laboratory : whose chain the cells are like, and which a click or a path changes.
    edits, chain : carry out what a click or a path means.
    window : the main one.
    theme : tells which theme is worn.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        window: MainWindow,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._laboratory, self._edits, self._chain = laboratory, edits, chain
        self._main, self._theme = window, theme
        self.window: DiagramWindow | None = None
        self._thread: DiagramThread | None = None
        self._ending: list[DiagramThread] = []
        self._pull: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self.poll)
        window.actions_["phase_diagram"].triggered.connect(self.open)
        laboratory.replaced.connect(self._follow)

    def open(self) -> None:
        """Show the window, beside the main one."""
        if self._main.docks.plots is None:
            # Until the plots are there, two threads may be importing: see App._fill_docks.
            QTimer.singleShot(RETRY, self, self.open)
            return
        window = self.window or self._make_window()
        window.show()
        window.raise_()
        window.activateWindow()

    def _make_window(self) -> DiagramWindow:
        from gui.diagram.window import DiagramWindow

        window = self.window = DiagramWindow(self._theme(), self._main)
        window.addActions([self._main.actions_[name] for name in ("undo", "redo")])
        for signal, slot in (
            (window.closing, self.cancel),
            (window.run.run, self.run),
            (window.run.paused, self.pause),
            (window.run.resumed, self.resume),
            (window.run.cancelled, self.cancel),
            (window.run.open_file, self._ask_to_open),
            (window.run.save_file, self._ask_to_save),
            (window.map.chosen, self.choose),
            (window.map.dragged, self.lead),
            (self._main.dressed, window.apply_theme),
        ):
            signal.connect(slot)
        window.show_chain(self._laboratory.session.chain)
        window.mark_pull(self._pull)
        return window

    def close(self) -> bool:
        """End the run; whether it has ended."""
        self._laboratory.replaced.disconnect(self._follow)
        if self.window is not None:
            self.window.close()
        self.cancel()
        self._timer.stop()
        return all(map(_ended, self._ending))

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
        from physics.diagram_runner import DiagramThread

        assert self.window is not None
        try:
            plan = self.window.plan.plan()
        except ValueError as error:
            self.window.plan.show_complaint(_sentence(complaint(error)))
            return
        self.window.plan.show_complaint("")
        self.cancel()
        self._thread = DiagramThread(plan, self._begun(plan))
        self._thread.start()
        self._timer.start()
        self.poll()

    def _begun(self, plan: DiagramPlan) -> DiagramResult | None:
        """What is shown, if it is a part of what is wanted."""
        from gui.diagram.choices import same_diagram

        shown = self.window.result if self.window is not None else None
        if shown is None or shown.fraction == 1.0 or not same_diagram(shown.plan, plan):
            return None
        return shown

    def pause(self) -> None:
        """Hold the run."""
        if self._thread is not None:
            self._thread.pause()
            self.poll()

    def resume(self) -> None:
        """Let it go on."""
        if self._thread is not None:
            self._thread.resume()
            self.poll()

    def cancel(self) -> None:
        """End the run, without waiting for it; what is computed stays."""
        thread, self._thread = self._thread, None
        self._ending = [ending for ending in self._ending if ending.alive]
        if thread is None or not thread.alive:
            return
        thread.close(0.0)
        self._ending.append(thread)
        self._show_run(thread.latest, "cancelled")

    def poll(self) -> None:
        """Show how far the run is."""
        thread = self._thread
        if thread is None:
            self._timer.stop()
            return
        # The state first: when it says that all is done, the last result is there.
        state = thread.state
        self._show_run(thread.latest, state, thread.seconds_left)
        if state == "failed":
            self._tell(f"The diagram stopped: {thread.failure}")
        if state not in ("running", "paused"):
            self._timer.stop()

    def _show_run(
        self, result: DiagramResult, state: str, seconds_left: float | None = None
    ) -> None:
        if self.window is not None:
            self.window.show_result(result)
            self.window.run.show_run(state, result.fraction, seconds_left)

    # --- files ---------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Show a diagram from a file; one that is none is refused in one line."""
        from physics.diagram_file import read_diagram

        assert self.window is not None
        try:
            result = read_diagram(path)
        except (OSError, ValueError) as error:
            self._tell(f"Not opened: {_reason(error, path)}")
            return
        self.cancel()
        self.window.plan.show_plan(result.plan)
        self._show_run(result, "done" if result.fraction >= 1.0 else "opened")

    def save_path(self, path: Path) -> None:
        """Write the diagram as HDF5, or as CSV where the name says so."""
        from physics.diagram_file import write_csv, write_diagram

        assert self.window is not None
        result = self.window.result
        if result is None:
            return
        try:
            (write_csv if path.suffix.lower() == ".csv" else write_diagram)(result, path)
        except (OSError, ValueError) as error:
            self._tell(f"Not saved: {_reason(error, path)}")

    def _ask_to_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window, "Open diagram", "", OPENED)
        if name:
            self.open_path(Path(name))

    def _ask_to_save(self) -> None:
        assert self.window is not None
        try:
            path = ask_where_to_save(self.window, "Save diagram", "diagram.h5", SAVED)
        except FileExistsError as error:
            self._tell(str(error))
            return
        if path is not None:
            self.save_path(path)

    # --- the live chain --------------------------------------------------------------------

    def choose(self, column: int, row: int) -> None:
        """Start the app's chain with a cell's parameters; one step of undo."""
        result = self.window.result if self.window is not None else None
        if result is None:
            return
        try:
            wanted = result.plan.cell(column, row).model_dump()
        except ValueError as error:
            self._tell(_sentence(complaint(error)))
            return
        now = self._laboratory.session.chain.model_dump()
        changes = {name: value for name, value in wanted.items() if value != now[name]}
        if self._edit(changes, final=True):
            self._chain.reset()

    def lead(self, x: float, y: float, final: bool) -> None:
        """Take the live chain along a path, without starting it anew; one step of undo."""
        result = self.window.result if self.window is not None else None
        if result is not None:
            plan = result.plan
            self._edit(plan.x.setting(x) | plan.y.setting(y), final=final)

    def _edit(self, values: dict[str, float], *, final: bool) -> bool:
        """Whether the session took the values; if not, the window says why."""
        refusal = self._edits.edit("chain", values, final=final)
        if refusal:
            self._tell(_sentence(refusal.split(": ", 1)[-1]))
        return not refusal


def _ended(thread: DiagramThread) -> bool:
    return thread.close(PATIENCE)


def _reason(error: Exception, path: Path) -> str:
    """What is wrong with a file, in one line."""
    known = isinstance(error, OSError) and error.strerror
    return f"{path.name}: {error.strerror.lower()}" if known else str(error)


def _sentence(text: str) -> str:
    """With a capital at the beginning."""
    return text[:1].upper() + text[1:]
