"""A film made by a process of its own, so that the window stays usable."""

from __future__ import annotations

import glob
import json
import os
import shutil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from gui.replay.films.order import FilmOrder, reason
from gui.replay.films.words import made_words
from gui.window.own_process import PATIENCE, own_process, wait_for_end
from physics.wording import Words

NICENESS: Final = 5
"""By how much the process yields to the window and the chain (POSIX)."""
MOST_LINES: Final = 1000
"""Of what else it writes to be kept."""
DIED: Final = Words("the process that made it ended unexpectedly")


class FilmMaker(QObject):
    """Makes one film at a time by the command ``render``.

    Signals
    -------
    progressed(frame, frames, seconds_left) : so many frames are made.
    finished(path, words) : the film is there.
    failed(words) : it cannot be made, and no file is left.
    cancelled() : it was not wanted any more, and no file is left.
    """

    progressed = Signal(int, int, float)
    finished = Signal(Path, str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._order: FilmOrder | None = None
        self._pid = 0
        self._unread = b""
        self._lines: list[str] = []
        self._unwanted = False
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._kill)

    @property
    def order(self) -> FilmOrder | None:
        """What is being made."""
        return self._order

    def start(self, order: FilmOrder) -> None:
        """Begin a film; only while none is made."""
        assert self._process is None, "one film at a time"
        self._order, self._unread, self._lines, self._unwanted = order, b"", [], False
        options = ("--progress-lines", "--json=-")
        process = self._process = own_process(self, *order.arguments, *options)
        process.started.connect(self._started)
        process.readyReadStandardError.connect(self._read)
        process.errorOccurred.connect(self._not_started)
        process.finished.connect(self._ended)
        process.start()

    def cancel(self) -> None:
        """End it, kindly at first; `cancelled` follows."""
        if self._process is not None and not self._unwanted:
            self._unwanted = True
            self._process.terminate()
            self._timer.start()

    def close(self) -> None:
        """The window closes: end it, and wait until no torn file is left."""
        process = self._process
        if process is None:
            return
        self.blockSignals(True)
        self.cancel()
        wait_for_end(process)

    # --- while it runs -------------------------------------------------------------------

    def _started(self) -> None:
        assert self._process is not None
        self._pid = self._process.processId()
        if hasattr(os, "setpriority"):
            os.setpriority(
                os.PRIO_PROCESS, self._pid, os.getpriority(os.PRIO_PROCESS, 0) + NICENESS
            )

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._unread = (self._unread + self._process.readAllStandardError().data()).split(
            b"\n"
        )
        for line in lines:
            self._take(line.decode(errors="replace").strip())

    def _take(self, line: str) -> None:
        """A line of progress is an object of JSON; what else is said may be a complaint."""
        try:
            told = json.loads(line)
            frame, frames, left = (told[name] for name in ("frame", "frames", "seconds_left"))
        except (ValueError, TypeError, KeyError):
            self._lines = [*self._lines[1 - MOST_LINES :], line]
            return
        if not self._unwanted:
            self.progressed.emit(frame, frames, left)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    # --- its end -------------------------------------------------------------------------

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            why = self._process.errorString()
            self._clear()
            self.failed.emit(why)

    def _ended(self, status: int, how: QProcess.ExitStatus) -> None:
        process, order = self._process, self._order
        assert process is not None
        assert order is not None
        self._read()
        self._take(self._unread.decode(errors="replace").strip())
        told, unwanted = bytes(process.readAllStandardOutput().data()), self._unwanted
        whole = status == 0 and how == QProcess.ExitStatus.NormalExit
        if not whole:
            remove_torn(order.out, self._pid)
        self._clear()
        if whole:
            self.finished.emit(order.out, made_words(json.loads(told)))
        elif unwanted:
            self.cancelled.emit()
        else:
            self.failed.emit(reason(self._lines) or DIED)

    def _clear(self) -> None:
        self._timer.stop()
        if self._process is not None:
            self._process.deleteLater()
        for path in self._order.passing if self._order is not None else ():
            path.unlink(missing_ok=True)
        self._process = self._order = None


def remove_torn(out: Path, pid: int) -> None:
    """Remove what a process that was killed had written of a film: it had no time to."""
    out = out.absolute()
    for part in out.parent.glob(f".{glob.escape(out.name)}.{pid}.*part"):
        shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)
