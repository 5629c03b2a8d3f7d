"""The session of last time: read at the start, and kept as it changes, whatever ends the app."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.models.session_file import SessionError, read_session, write_session

KEPT_EVERY: Final = 1000
"""Milliseconds from a change to its being kept, with all that come meanwhile: a drag makes many."""


class LastSession(QObject):
    """Keeps the session in a file, at most once in a moment; and at the end.

    Parameters
    ----------
    laboratory : whose session it is.
    path : of the file; its folder is made where it is not there.
    """

    def __init__(self, laboratory: Laboratory, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laboratory, self._path = laboratory, path
        self._complaint = ""
        self._timer = QTimer(self, singleShot=True, interval=KEPT_EVERY)
        self._timer.timeout.connect(self._keep)
        laboratory.replaced.connect(self._follow)

    def close(self) -> None:
        """Keep it for the last time."""
        self._laboratory.replaced.disconnect(self._follow)
        self._timer.stop()
        self._keep()

    def _follow(self, _new: Session, _old: Session) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        """Write it, without waiting for the disk; what goes wrong is said once."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_session(self._laboratory.session, self._path, synced=False)
        except (OSError, SessionError) as error:
            if str(error) != self._complaint:
                sys.stderr.write(f"the session is not kept: {error}\n")
            self._complaint = str(error)


def last_session(path: Path) -> tuple[Session | None, str]:
    """The session that was kept, if there is one; and what is wrong with it, in one line."""
    if not path.exists():
        return None, ""
    try:
        return read_session(path), ""
    except SessionError as error:
        return None, say("The last session was not restored: {why}", why=error)
