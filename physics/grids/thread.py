"""A thread that computes a grid in the background, and may be paused."""

from __future__ import annotations

import threading
import traceback
from abc import ABC, abstractmethod
from collections.abc import Generator
from contextlib import closing
from typing import Any, ClassVar, Generic, Literal, TypeVar

from physics.grids.clock import Clock

State = Literal["running", "paused", "done", "cancelled", "failed"]
Result = TypeVar("Result", bound=Any)


class GridThread(ABC, Generic[Result]):
    """A grid that computes itself.

    Parameters
    ----------
    result : to go on from; there is one from the beginning.
    clock : tells the time left.

    Attributes
    ----------
    latest : the newest result.
    failure : why it failed, in one line.
    """

    name: ClassVar[str]
    """Of the thread."""

    def __init__(self, result: Result, clock: Clock) -> None:
        self.latest = result
        self.failure = ""
        self._clock = clock
        self._end: State | None = None
        self._go = threading.Event()
        self._go.set()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=self.name, daemon=True)

    # --- what kinds of grids differ in -----------------------------------------------------

    @abstractmethod
    def results(self) -> Generator[Result, None, None]:
        """One after the other; the last one again while nothing is new."""

    @abstractmethod
    def share(self) -> float:
        """Of the work that is done."""

    def keep(self, result: Result) -> None:
        """Take notice of a result."""
        self.latest = result

    def rest(self) -> None:
        """Wait as long as it is paused."""
        self._go.wait()

    # --- for whoever wants it ----------------------------------------------------------------

    def start(self) -> None:
        """Begin; returns at once."""
        self._clock.skip()
        self._thread.start()

    def pause(self) -> None:
        """Rest after what is under way."""
        self._go.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self._go.set()

    def close(self, timeout: float | None = 5.0) -> bool:
        """Stop after what is under way; the cells that are done stay in `latest`.

        Returns
        -------
        bool
            Whether the thread, and whatever it has begun, has ended within ``timeout`` seconds.
        """
        self._closing = True
        self._go.set()
        if self._thread.is_alive():
            self._thread.join(timeout)
        if not self._thread.is_alive():
            self._end = self._end or "cancelled"
        return not self._thread.is_alive()

    @property
    def state(self) -> State:
        """Running, paused, done, cancelled or failed."""
        return self._end or ("running" if self._go.is_set() else "paused")

    @property
    def alive(self) -> bool:
        """Whether the thread is there, at work or paused."""
        return self._thread.is_alive()

    @property
    def seconds_left(self) -> float | None:
        """Estimated from the pace so far; None before there is one."""
        return 0.0 if self.state == "done" else self._clock.left

    # --- in the thread -----------------------------------------------------------------------

    def _run(self) -> None:
        try:
            state: State = "done" if self._compute() else "cancelled"
        except Exception as error:  # noqa: BLE001 - shown in the window, not lost in a thread
            traceback.print_exc()
            self.failure = " ".join(f"{type(error).__name__}: {error}".split())
            state = "failed"
        self._end = state

    def _compute(self) -> bool:
        """Whether it came to its end."""
        with closing(self.results()) as results:  # what it has begun ends with it
            for result in results:
                self.keep(result)
                self._clock.tick(self.share())
                if not self._go.is_set():
                    self.rest()
                    self._clock.skip()
                if self._closing:
                    break
        return bool(self.latest.done.all())
