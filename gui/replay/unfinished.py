"""A recording that was left before its end: the person decides what becomes of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.intents.desk import Desk
from gui.look.words import say
from physics.wording import message_of

if TYPE_CHECKING:
    from physics.recording.reader import Recording
    from physics.recording.state_recording import StateRecording

LOOK_EVERY = 50
"""Milliseconds between two looks whether it is done."""


class Unfinished(QObject):
    """Says of a recording that it is not finished, or damaged, and offers what can be done.

    Parameters
    ----------
    desk : where it is told, and asked where to save.

    Signals
    -------
    released(path) : the file must be let go, as it is to be replaced.
    ready(path) : a finished file is there, to be watched.
    """

    released = Signal(Path)
    ready = Signal(Path)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._thread: threading.Thread | None = None
        self._failure = ""
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def tell(self, recording: Recording | StateRecording) -> None:
        """Say what there is to say of a recording that was opened; nothing if it is whole."""
        log, path, tell = recording.log, recording.path, self._desk.tell
        if log is None or log.is_running:
            if recording.remark:
                tell(recording.remark, kind="warning")
        elif log.broken:
            tell(recording.remark, {say("Save what is there…"): lambda: self._ask(path)})
        elif recording.remark:
            tell(recording.remark, {say("Finish it"): lambda: self._finish(path)}, kind="warning")

    def close(self) -> None:
        """The window closes: what was begun is ended."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join()

    def _finish(self, path: Path) -> None:
        from physics.recording.finish import finish

        self.released.emit(path)
        self._begin(path, lambda: finish(path))

    def _ask(self, path: Path) -> None:
        from physics.recording.finish import save_as

        proposed = str(path.with_name(f"{path.stem} saved.h5"))
        try:
            to = self._desk.questions.where_to_save(
                say("Save what is there"), proposed, say("Recordings (*.h5)")
            )
        except OSError as error:
            self._desk.tell(say("Nothing is saved: {why}", why=error.strerror or error))
            return
        if to is not None:
            self._begin(to, lambda: save_as(path, to))

    # --- beside the window -----------------------------------------------------------------

    def _begin(self, path: Path, work: Callable[[], Any]) -> None:
        if self._thread is not None:
            return
        self._path, self._failure = path, ""
        self._thread = threading.Thread(target=self._run, args=(work,), name="finish", daemon=True)
        self._thread.start()
        self._timer.start()

    def _run(self, work: Callable[[], Any]) -> None:
        try:
            work()
        except (OSError, RuntimeError, ValueError) as error:
            self._failure = getattr(error, "strerror", None) or message_of(error)

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._timer.stop()
        self._thread = None
        if self._failure:
            self._desk.tell(
                say("{name} is not finished: {why}", name=self._path.name, why=self._failure)
            )
        else:
            self.ready.emit(self._path)
