"""Joins the network's half of the diagrams' window to its runs, to files and to training."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer

from gui.controllers.editing import EditController
from gui.controllers.training_controller import TrainingController
from gui.diagram.correlation import Correlation, rank_correlation
from gui.diagram.reading_page import known_cells
from gui.diagram.runs import POLL, Runs, sentence
from gui.diagram.window import DiagramWindow
from gui.diagram.writing import write_by_ending
from gui.intents.line import reason
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.newest import Newest
from gui.models.session import Session, complaint
from nets.sweep.plan import SweepResult
from physics.files.csv_rows import USUAL
from physics.grids.axis import begun

if TYPE_CHECKING:
    from gui.diagram.run_card import RunCard

Correlations = tuple[Correlation | None, Correlation | None]


class NetworkDiagramController(QObject):
    """Runs, shows, keeps and opens diagrams of networks; a click trains a cell live.

    Parameters
    ----------
    laboratory, edits, training : of the live network.
    window : its network's half is filled.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        training: TrainingController,
        window: DiagramWindow,
    ) -> None:
        super().__init__(window)
        self._laboratory, self._edits, self._training = laboratory, edits, training
        self._window, self._pane = window, window.network
        self.runs = Runs(self)
        self._correlations = Newest("correlation")
        self._waiting = QTimer(self)
        self._waiting.setInterval(POLL)
        self._waiting.timeout.connect(self._take_correlations)
        card: RunCard = window.network_run
        for signal, slot in (
            (self.runs.shown, self._show_run),
            (
                self.runs.failed,
                lambda text: self._tell(say("The diagram stopped: {text}", text=text)),
            ),
            (window.closing, self.runs.cancel),
            (card.run, self.run),
            (card.paused, self.runs.pause),
            (card.resumed, self.runs.resume),
            (card.cancelled, self.runs.cancel),
            (window.form.shipped_chosen, self.open_path),
            (self._pane.map.chosen, self.choose),
            (self._pane.map.pointed, lambda _: self._show_whole()),
            (window.page.chosen, self.choose),
            (window.page.found, self._pane.map.show_nearest),
        ):
            signal.connect(slot)
        laboratory.replaced.connect(self._follow)
        window.show_network(laboratory.session.network)
        if window.form.first_shipped is not None:
            self.open_path(window.form.first_shipped)

    def close(self) -> bool:
        """End the runs; whether they have ended."""
        self._laboratory.replaced.disconnect(self._follow)
        self._waiting.stop()
        self._correlations.close()
        return self.runs.close()

    def _follow(self, new: Session, old: Session) -> None:
        if new.network != old.network:
            self._window.show_network(new.network)

    def _tell(self, text: str) -> None:
        self._window.notice.tell(text)

    @property
    def result(self) -> SweepResult | None:
        """The diagram that is shown."""
        result: SweepResult | None = self._pane.result
        return result

    # --- the run -------------------------------------------------------------------------

    def run(self) -> None:
        """Train the diagram that the form says; what is known of it already stays."""
        from nets.sweep.runner import SweepThread

        form = self._window.form
        try:
            plan = form.plan()
        except (ValidationError, ValueError) as error:
            form.show_complaint(sentence(complaint(error)))
            return
        form.show_complaint("")
        form.show_shipped(None)
        self.runs.begin(SweepThread(plan, begun(self.result, plan)))

    def _show_run(self, result: SweepResult, state: str, seconds_left: float | None) -> None:
        self._window.network_run.show_run(state, result.fraction, seconds_left)
        if self._pane.show_result(result):
            self._pane.legend.show_accuracy(result.accuracy)
            self._ask_for_correlations(result)
            self._show_whole()

    # --- the whole of it --------------------------------------------------------------------

    def _show_whole(self) -> None:
        if self.result is not None:
            self._window.page.show_result(self.result, self._pane.map.cell)

    def _ask_for_correlations(self, result: SweepResult) -> None:
        known = known_cells(result)
        bend, right = result.concavity[known], result.accuracy[known]

        def work_out(_cancelled: object) -> Correlations:
            return rank_correlation(-np.abs(bend), right), rank_correlation(bend, right)

        self._correlations.ask(key_of(result), work_out)
        self._waiting.start()

    def _take_correlations(self) -> None:
        key, answer = self._correlations.answered
        if self.result is not None and key == key_of(self.result):
            self._waiting.stop()
            if isinstance(answer, tuple):
                self._window.page.show_correlations(*answer)

    # --- files ---------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Show a diagram from a file; one that is none is refused in one line."""
        from nets.sweep.file import read_sweep

        try:
            result = read_sweep(path)
        except (OSError, ValueError) as error:
            self._window.notice.refuse(path, error)
            return
        self.runs.cancel()
        self._window.form.show_plan(result.plan)
        self._window.form.show_shipped(path)
        self._show_run(result, "done" if result.fraction >= 1.0 else "opened", None)

    def save_path(self, path: Path, separator: str = USUAL) -> None:
        """Write the diagram as HDF5, or as what else the name says."""
        from nets.sweep.file import FILE

        if self.result is None:
            return
        try:
            write_by_ending(self.result, path, FILE, separator)
        except (OSError, ValueError) as error:
            self._tell(say("Not saved: {reason}", reason=reason(error, path)))

    # --- the live network --------------------------------------------------------------------

    def choose(self, column: int, row: int) -> None:
        """Give the app a cell's settings, and train them live; one step of undo."""
        if self.result is None:
            return
        wanted = self.result.plan.first(column, row).model_dump()
        now = self._laboratory.session.network.model_dump()
        changes = {name: value for name, value in wanted.items() if value != now[name]}
        refusal = self._edits.edit("network", changes, whole=True)
        if refusal:
            self._tell(sentence(refusal.split(": ", 1)[-1]))
            return
        self._training.train_again()


def key_of(result: SweepResult) -> tuple[int, int]:
    """Tells a result from those before it."""
    return id(result.plan), result.number
