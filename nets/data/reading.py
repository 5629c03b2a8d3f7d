"""Reading data in a thread of its own, for those who have other things to do meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from nets.data.samples import Cancelled, Progress

T = TypeVar("T")


class DataThread(Generic[T]):
    """Work on data that has begun in a thread.

    Parameters
    ----------
    work : called with the function that it shall tell its progress, now and then.

    Attributes
    ----------
    words : how far it is.
    cancelled : nobody waits for it any more.
    """

    def __init__(self, work: Callable[[Progress], T]) -> None:
        self.words = ""
        self.cancelled = False
        self._work = work
        self._done = threading.Event()
        self._result: T | None = None
        self._error: Exception | None = None
        # Where the network stalls it cannot be stopped, and must hold up nobody's exit.
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop; it does so when it tells its progress next."""
        self.cancelled = True

    def wait(self, seconds: float) -> bool:
        """Whether it has come to an end within that time."""
        return self._done.wait(seconds)

    def result(self) -> T:
        """What the work returned, or raise what it raised; waits for it."""
        self._done.wait()
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._result  # type: ignore[return-value]

    def _run(self) -> None:
        try:
            self._result = self._work(self._tell)
        except Exception as error:  # noqa: BLE001, raised where the result is asked for
            self._error = error
        self._done.set()

    def _tell(self, words: str) -> None:
        if self.cancelled:
            raise Cancelled
        self.words = words
