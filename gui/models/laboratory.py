"""The evented model: the session that the viewer asked for, and its changes."""

from __future__ import annotations

from psygnal import Signal

from gui.models.session import Session


class Laboratory:
    """Holds the current session; tells who listens when it is replaced.

    Only controllers call `replace`. The signal carries (new, old).
    """

    replaced = Signal(Session, Session)

    def __init__(self, session: Session | None = None) -> None:
        self._session = session or Session()

    @property
    def session(self) -> Session:
        """The session as it stands: a frozen value."""
        return self._session

    def replace(self, session: Session) -> None:
        """Put `session` in place of the current one; silent if they are equal."""
        old = self._session
        if session == old:
            return
        self._session = session
        self.replaced.emit(session, old)
