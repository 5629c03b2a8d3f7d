"""Measures claims by a process of its own: the command ``claims``."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from gui.look.words import say
from gui.window.own_process import own_process, wait_for_end


class Measurer(QObject):
    """Runs one command at a time.

    Signals
    -------
    measured(ledger) : what the command says, by the names of the claims.
    failed(words) : why there is nothing.
    ended() : it measures no more, whatever came of it.
    """

    measured = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._unwanted = False

    @property
    def busy(self) -> bool:
        """Whether it measures."""
        return self._process is not None

    def start(self, names: Sequence[str]) -> None:
        """Measure those; only while nothing is measured."""
        assert self._process is None, "one measurement at a time"
        process = self._process = own_process(self, "claims", *names, "--json=-")
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_started)
        self._unwanted = False
        process.start()

    def cancel(self) -> None:
        """End it as Ctrl+C does, so that it ends what it has started."""
        if self._process is None or self._unwanted:
            return
        self._unwanted = True
        if os.name == "posix" and self._process.processId():
            os.kill(self._process.processId(), signal.SIGINT)
        else:
            self._process.kill()

    def close(self) -> None:
        """The window closes."""
        process = self._process
        if process is None:
            return
        self.blockSignals(True)
        self.cancel()
        wait_for_end(process)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            why = self._process.errorString()
            self._clear()
            self.failed.emit(why)
            self.ended.emit()

    def _finished(self) -> None:
        process, unwanted = self._process, self._unwanted
        assert process is not None
        told = bytes(process.readAllStandardOutput().data())
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace")
        self._clear()
        if not unwanted:
            try:
                self.measured.emit(json.loads(told))
            except ValueError:
                why = complaint.strip().rpartition("\n")[2]
                self.failed.emit(why or say("the process that measured ended unexpectedly"))
        self.ended.emit()

    def _clear(self) -> None:
        assert self._process is not None
        self._process.deleteLater()
        self._process = None
