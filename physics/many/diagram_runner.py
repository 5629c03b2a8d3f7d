"""The thread that computes a phase diagram in the background."""

from __future__ import annotations

import os
import threading
import time
import traceback
from typing import Final, Literal

from physics.many.phase_diagram import DiagramPlan, DiagramResult, empty_result, refine

State = Literal["running", "paused", "done", "cancelled", "failed"]

WARM_UP: Final = 0.5
"""Seconds before the time left is worth telling."""


class DiagramThread:
    """A phase diagram that computes itself, and may be paused.

    Parameters
    ----------
    plan : what to compute.
    result : of the same plan, to go on from.
    threads : how many share the work; as many as there are processors by default.

    Attributes
    ----------
    latest : the newest result; there is one from the beginning.
    failure : why it failed, in one line.
    """

    def __init__(
        self,
        plan: DiagramPlan,
        result: DiagramResult | None = None,
        *,
        threads: int | None = None,
    ) -> None:
        self.latest: DiagramResult = result or empty_result(plan)
        self.failure = ""
        self._end: State | None = None
        self._threads = threads or os.cpu_count() or 1
        self._go = threading.Event()
        self._go.set()
        self._closing = False
        self._clock = Stopwatch(self.latest.fraction)
        self._thread = threading.Thread(target=self._run, name="diagram", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._clock.go()
        self._thread.start()

    def pause(self) -> None:
        """Rest after the portion of steps that is under way."""
        self._go.clear()
        self._clock.stop()

    def resume(self) -> None:
        """Go on after a pause."""
        if not self._go.is_set():
            self._clock.go()
            self._go.set()

    def close(self, timeout: float | None = 5.0) -> bool:
        """Stop after the portion that is under way; what is done stays in `latest`.

        Returns
        -------
        bool
            Whether the thread has ended within ``timeout`` seconds.
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
        return 0.0 if self.state == "done" else self._clock.left(self.latest.fraction)

    def _run(self) -> None:
        try:
            state: State = "done" if self._compute() else "cancelled"
        except Exception as error:  # noqa: BLE001 - shown in the window, not lost in a thread
            traceback.print_exc()
            self.failure = " ".join(f"{type(error).__name__}: {error}".split())
            state = "failed"
        self._clock.stop()
        self._end = state

    def _compute(self) -> bool:
        """Whether it came to its end."""
        for result in refine(self.latest.plan, self.latest, threads=self._threads):
            self.latest = result
            self._go.wait()
            if self._closing:
                return bool(result.done.all())
        return True


class Stopwatch:
    """How long a fraction took, pauses left out, and how long the rest will take."""

    def __init__(self, fraction: float) -> None:
        self._first = fraction
        self._spent = 0.0
        self._since: float | None = None

    def go(self) -> None:
        """Count from now."""
        self._since = time.perf_counter()

    def stop(self) -> None:
        """Count no more."""
        self._spent = self._elapsed()
        self._since = None

    def left(self, fraction: float) -> float | None:
        """Seconds for the rest at the pace so far."""
        elapsed = self._elapsed()
        if elapsed < WARM_UP or fraction <= self._first:
            return None
        return elapsed * (1.0 - fraction) / (fraction - self._first)

    def _elapsed(self) -> float:
        since = self._since
        return self._spent + (0.0 if since is None else time.perf_counter() - since)
