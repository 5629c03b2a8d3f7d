"""Sweeps: the cells of a network diagram, trained one after the other by whoever is free."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Sequence
from typing import Final

import numpy as np
from pydantic import ValidationError

from nets.config import TrainingConfig
from nets.sweep.plan import Cell, SweepPlan, SweepResult, empty_sweep
from nets.sweep.pool import Workers

PATIENCE: Final = 0.2
"""Seconds at most between two results, new or not."""


def run_sweep(
    plan: SweepPlan, workers: Workers[Cell], result: SweepResult | None = None
) -> Generator[SweepResult, None, None]:
    """Train the cells that are missing, those that take longest first.

    A cell's numbers depend neither on the order nor on the workers.

    Parameters
    ----------
    workers : are closed in the end.
    result : of the same plan, to go on from.

    Yields
    ------
    SweepResult
        Each time a cell is done. While long ones are under way, the last result comes
        again, so that a caller may stop at any moment.
    """
    so_far = result or empty_sweep(plan)
    waiting = deque(_missing(so_far))
    try:
        yield so_far
        while waiting or workers.under_way:
            while waiting and workers.free:
                cell = waiting.popleft()
                configs = _configs(plan, cell)
                if isinstance(configs, str):
                    so_far = so_far.with_cell(cell, [configs] * plan.seeds)
                else:
                    workers.begin(cell, configs)
            for cell, outcomes in workers.finished(PATIENCE):
                so_far = so_far.with_cell(cell, outcomes)
                yield so_far
            yield so_far
    finally:
        workers.close()


def work_done(result: SweepResult, workers: Workers[Cell]) -> float:
    """Share of the time that is behind, with what is under way."""
    work = result.plan.work
    begun = sum(work[cell] * fraction for cell, fraction in workers.under_way.items())
    return float((work[result.done].sum() + begun) / work.sum())


def _missing(result: SweepResult) -> list[Cell]:
    """The cells that are not done, the longest first: a long one in the end would run alone."""
    cells = [(int(iy), int(ix)) for iy, ix in np.argwhere(~result.done)]
    return sorted(cells, key=lambda cell: -result.plan.work[cell])


def _configs(plan: SweepPlan, cell: Cell) -> Sequence[TrainingConfig] | str:
    """The networks of a cell, or why there are none."""
    iy, ix = cell
    try:
        return plan.cell(ix, iy)
    except ValidationError as error:
        return str(error.errors(include_url=False)[0]["msg"])
