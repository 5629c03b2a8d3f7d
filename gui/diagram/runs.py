"""One computation of a diagram at a time: started, paused, ended, looked at now and then."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from gui.look.letters import capital

POLL = 100
"""Milliseconds between two looks at the run."""
PATIENCE = 5.0
"""Seconds that a run is given to end: what is under way is finished first."""


class DiagramRun(Protocol):
    """A thread that computes a diagram, of chains or of networks."""

    latest: Any
    failure: str

    def start(self) -> None: ...  # noqa: D102
    def pause(self) -> None: ...  # noqa: D102
    def resume(self) -> None: ...  # noqa: D102
    def close(self, timeout: float | None) -> bool: ...  # noqa: D102

    @property
    def state(self) -> str: ...  # noqa: D102
    @property
    def alive(self) -> bool: ...  # noqa: D102
    @property
    def seconds_left(self) -> float | None: ...  # noqa: D102


class Runs(QObject):
    """Polls the present run, and lets those before it end in peace.

    Signals
    -------
    shown(result, state, seconds_left) : how far the run is.
    failed(reason) : it cannot go on.
    """

    shown = Signal(object, str, object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.thread_: DiagramRun | None = None
        self._ending: list[DiagramRun] = []
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self.poll)

    def begin(self, thread: DiagramRun) -> None:
        """Start this one, in place of the one before it."""
        self.cancel()
        self.thread_ = thread
        thread.start()
        self._timer.start()
        self.poll()

    def pause(self) -> None:
        """Hold the run."""
        if self.thread_ is not None:
            self.thread_.pause()
            self.poll()

    def resume(self) -> None:
        """Let it go on."""
        if self.thread_ is not None:
            self.thread_.resume()
            self.poll()

    def cancel(self) -> None:
        """End the run, without waiting for it; what is computed stays."""
        thread, self.thread_ = self.thread_, None
        self._ending = [ending for ending in self._ending if ending.alive]
        if thread is None or not thread.alive:
            return
        thread.close(0.0)
        self._ending.append(thread)
        self.shown.emit(thread.latest, "cancelled", None)

    def close(self) -> bool:
        """End all; whether they have ended."""
        self.cancel()
        self._timer.stop()
        ended = [ending.close(PATIENCE) for ending in self._ending]
        return all(ended)

    def poll(self) -> None:
        """Tell how far the run is."""
        thread = self.thread_
        if thread is None:
            self._timer.stop()
            return
        # The state first: when it says that all is done, the last result is there.
        state = thread.state
        self.shown.emit(thread.latest, state, thread.seconds_left)
        if state == "failed":
            self.failed.emit(thread.failure)
        if state not in ("running", "paused"):
            self._timer.stop()


def sentence(text: str) -> str:
    """With a capital at the beginning."""
    return capital(text)
