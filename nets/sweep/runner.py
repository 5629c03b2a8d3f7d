"""The thread that computes a network diagram in the background; torch is in its processes."""

from __future__ import annotations

import threading
import time
import traceback
from pathlib import Path
from typing import Final, Literal

from nets.sweep.file import write_sweep
from nets.sweep.plan import SweepPlan, SweepResult, empty_sweep
from nets.sweep.pool import Pool
from nets.sweep.sweep import run_sweep, work_done

State = Literal["running", "paused", "done", "cancelled", "failed"]

NICENESS: Final = 10
"""The window goes first."""
WARM_UP: Final = 2.0
"""Seconds before the time left is worth telling."""


class SweepThread:
    """A network diagram that computes itself, and may be paused.

    Parameters
    ----------
    plan : what to train.
    result : of the same plan, to go on from.
    processes : how many share the work; as many as there are processors by default.
    out : file that is written after each cell.

    Attributes
    ----------
    latest : the newest result; there is one from the beginning.
    failure : why it failed, in one line.
    """

    def __init__(
        self,
        plan: SweepPlan,
        result: SweepResult | None = None,
        *,
        processes: int = 0,
        out: Path | None = None,
    ) -> None:
        self.latest: SweepResult = result or empty_sweep(plan)
        self.failure = ""
        self._out = out
        self._pool = Pool(processes, NICENESS)
        self._end: State | None = None
        self._go = threading.Event()
        self._go.set()
        self._closing = False
        self._clock = _Clock(self.latest.work_done)
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def pause(self) -> None:
        """Rest after the epochs that are under way."""
        self._go.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self._go.set()

    def close(self, timeout: float | None = 5.0) -> bool:
        """Stop now; the cells that are done stay in `latest`.

        Returns
        -------
        bool
            Whether the thread and its processes have ended within ``timeout`` seconds.
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
        results = run_sweep(self.latest.plan, self._pool, self.latest)
        try:
            for result in results:
                self._keep(result)
                self._clock.tick(work_done(result, self._pool))
                self._wait()
                if self._closing:
                    break
        finally:
            results.close()
        return bool(self.latest.done.all())

    def _keep(self, result: SweepResult) -> None:
        if self._out is not None and result is not self.latest:
            write_sweep(result, self._out)
        self.latest = result

    def _wait(self) -> None:
        """As long as it is paused."""
        if self._go.is_set():
            return
        self._pool.hold()
        self._go.wait()
        self._pool.go_on()
        self._clock.skip()


class _Clock:
    """How long a share of the work took, pauses left out, and how long the rest will take.

    It counts from the first progress: before, the processes only start.
    """

    def __init__(self, share: float) -> None:
        self._first = self._share = share
        self._begun = False
        self._spent, self._since = 0.0, time.perf_counter()

    def tick(self, share: float) -> None:
        """So much is done now."""
        now = time.perf_counter()
        if self._begun:
            self._spent += now - self._since
        elif share > self._first:
            self._begun, self._first = True, share
        self._share, self._since = share, now

    def skip(self) -> None:
        """Leave out the time since the last tick."""
        self._since = time.perf_counter()

    @property
    def left(self) -> float | None:
        """Seconds for the rest at the pace so far."""
        done = self._share - self._first
        if self._spent < WARM_UP or done <= 0.0:
            return None
        return self._spent * (1.0 - self._share) / done
