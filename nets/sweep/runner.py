"""The thread that computes a network diagram in the background; torch is in its processes."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Final

from nets.sweep.file import write_sweep
from nets.sweep.plan import Cell, SweepPlan, SweepResult, empty_sweep
from nets.sweep.pool import Pool
from nets.sweep.sweep import run_sweep, work_done
from physics.grids.clock import Clock
from physics.grids.thread import GridThread

NICENESS: Final = 10
"""The window goes first."""
WARM_UP: Final = 2.0
"""Seconds before the time left is worth telling."""


class SweepThread(GridThread[SweepResult]):
    """A network diagram that computes itself, and may be paused after any epoch.

    Parameters
    ----------
    plan : what to train.
    result : of the same plan, to go on from.
    processes : how many share the work; as many as there are processors by default.
    out : file that is written after each cell.
    """

    name = "sweep"

    def __init__(
        self,
        plan: SweepPlan,
        result: SweepResult | None = None,
        *,
        processes: int = 0,
        out: Path | None = None,
    ) -> None:
        begun = result or empty_sweep(plan)
        super().__init__(begun, Clock(begun.work_done, WARM_UP, starts_slowly=True))
        self._out = out
        self._pool: Pool[Cell] = Pool(processes, NICENESS)

    def results(self) -> Generator[SweepResult, None, None]:
        """The diagram, cell by cell."""
        return run_sweep(self.latest.plan, self._pool, self.latest)

    def share(self) -> float:
        """Of the work that is done, with what is under way."""
        return work_done(self.latest, self._pool)

    def keep(self, result: SweepResult) -> None:
        """Write it, if it is new."""
        if self._out is not None and result is not self.latest:
            write_sweep(result, self._out)
        super().keep(result)

    def rest(self) -> None:
        """The processes rest, too."""
        self._pool.hold()
        super().rest()
        self._pool.go_on()
