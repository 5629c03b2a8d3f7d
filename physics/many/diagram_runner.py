"""The thread that computes a phase diagram in the background."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Final

from physics.grids.clock import Clock
from physics.grids.thread import GridThread
from physics.many.phase_diagram import DiagramPlan, DiagramResult, empty_result, refine

WARM_UP: Final = 0.5
"""Seconds before the time left is worth telling."""


class DiagramThread(GridThread[DiagramResult]):
    """A phase diagram that computes itself, and may be paused after any portion of steps.

    Parameters
    ----------
    plan : what to compute.
    result : of the same plan, to go on from.
    threads : how many share the work; as many as there are processors by default.
    """

    name = "diagram"

    def __init__(
        self,
        plan: DiagramPlan,
        result: DiagramResult | None = None,
        *,
        threads: int | None = None,
    ) -> None:
        begun = result or empty_result(plan)
        super().__init__(begun, Clock(begun.fraction, WARM_UP))
        self._threads = threads or os.cpu_count() or 1

    def results(self) -> Generator[DiagramResult, None, None]:
        """The diagram, ever finer."""
        return refine(self.latest.plan, self.latest, threads=self._threads)

    def share(self) -> float:
        """Of the cells that are done."""
        return self.latest.fraction
