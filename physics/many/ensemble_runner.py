"""The thread that lets many chains follow one.

It starts with the first ensemble that is asked for, works in short portions, and
stops at the time up to which it was told to go.
"""

from __future__ import annotations

import threading
import traceback

import numpy as np
from numpy.typing import NDArray

from physics.chain.parameters import ChainParameters
from physics.many.ensemble_course import EnsembleCourse, EnsembleWork, Wanted
from physics.wording import message_of


class EnsembleThread:
    """Runs the newest ensemble that was asked for.

    Attributes
    ----------
    latest : its course so far; None before there is one.
    """

    def __init__(self) -> None:
        self.latest: EnsembleCourse | None = None
        self._wanted: Wanted | None = None
        self._wake = threading.Condition()
        self._closing = False
        self._runs = 0
        self._thread: threading.Thread | None = None

    def ask(self, parameters: ChainParameters, members: int, blocks: NDArray[np.int64]) -> int:
        """A new ensemble from rest, with seeds from the chain's own on; its number.

        Parameters
        ----------
        blocks : numbers of the blocks whose course is kept.

        Raises
        ------
        ValueError
            In a plain sentence, where there can be no such ensemble.
        """
        wanted = Wanted(self._runs + 1, parameters, members, blocks)
        with self._wake:
            self._runs += 1
            self._wanted = wanted
            self.latest = None
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="ensemble", daemon=True)
            self._thread.start()
        return self._runs

    def follow(self, time: float) -> None:
        """Let the present ensemble go on up to a simulated time."""
        wanted = self._wanted
        if wanted is None or time <= wanted.until:
            return
        with self._wake:
            wanted.until = time
            self._wake.notify()

    def drop(self) -> None:
        """No ensemble is wanted any more."""
        with self._wake:
            self._wanted = self.latest = None

    def close(self, timeout: float | None = 5.0) -> bool:
        """Stop after the running portion; whether the thread has ended."""
        with self._wake:
            self._closing = True
            self._wanted = None
            self._wake.notify()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    # --- in the thread --------------------------------------------------------------------

    def _run(self) -> None:
        work: EnsembleWork | None = None
        while (wanted := self._next(work)) is not None:
            try:
                if work is None or work.wanted is not wanted:
                    work = EnsembleWork(wanted)
                self._publish(wanted, work.go_on())
            except ArithmeticError as refusal:
                self._publish(wanted, _failed(wanted, message_of(refusal)))
            except Exception as error:  # noqa: BLE001 - shown in the window, not lost in a thread
                traceback.print_exc()
                self._publish(wanted, _failed(wanted, f"{type(error).__name__}: {error}"))

    def _next(self, work: EnsembleWork | None) -> Wanted | None:
        """Wait until there is something to do; None when closing."""
        with self._wake:
            while not self._closing:
                wanted = self._wanted
                if wanted is not None and not (self.latest and self.latest.failure):
                    begun = work is not None and work.wanted is wanted
                    if not begun or (work is not None and work.behind):
                        return wanted
                self._wake.wait()
            return None

    def _publish(self, wanted: Wanted, course: EnsembleCourse | None) -> None:
        with self._wake:
            if course is not None and self._wanted is wanted:
                self.latest = course


def _failed(wanted: Wanted, why: str) -> EnsembleCourse:
    nothing, none = np.empty(0), np.empty((0, wanted.blocks.size))
    return EnsembleCourse(
        run=wanted.run,
        parameters=wanted.parameters,
        members=wanted.members,
        blocks=wanted.blocks,
        times=nothing,
        mean=none,
        deviation=none,
        time=0.0,
        position=nothing,
        spread=nothing,
        curve=nothing,
        curve_deviation=nothing,
        failure=why,
    )
