"""Sweeps over output scales: network after network, by whoever is free.

The first networks of all cells come before the second ones, so that a diagram which is stopped is
one of fewer networks, not of fewer cells.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator

import numpy as np

from nets.sweep.pool import Workers
from nets.sweep.scale_plan import Network, ScalePlan, ScaleResult
from nets.sweep.sweep import PATIENCE


def run_scales(
    workers: Workers[Network], result: ScaleResult
) -> Generator[ScaleResult, None, None]:
    """Train the networks that are missing; their numbers depend neither on order nor on workers.

    Parameters
    ----------
    workers : are closed in the end.
    result : to go on from.

    Yields
    ------
    ScaleResult
        Each time a network is done. While long ones are under way, the last result comes
        again, so that a caller may stop at any moment.
    """
    plan, so_far = result.plan, _refused(result)
    waiting = deque(_missing(so_far))
    try:
        yield so_far
        while waiting or workers.under_way:
            while waiting and workers.free:
                iy, ix, number = network = waiting.popleft()
                workers.begin(network, [(plan.first(ix, iy), number)])
            for network, (outcome,) in workers.finished(PATIENCE):
                so_far = so_far.with_network(network, outcome)
                yield so_far
            yield so_far
    finally:
        workers.close()


def work_done(result: ScaleResult, workers: Workers[Network]) -> float:
    """Share of the time that is behind, with what is under way."""
    plan = result.plan
    begun = sum(plan.work[at[:2]] * fraction for at, fraction in workers.under_way.items())
    return result.work_done + float(begun / (plan.work.sum() * plan.seeds))


def _refused(result: ScaleResult) -> ScaleResult:
    """With the cells in which there can be no network, by name."""
    for iy, ix in np.argwhere(~result.done).tolist():
        reason = result.plan.refusal((iy, ix))
        if reason:
            result = result.with_failure((iy, ix), reason)
    return result


def _missing(result: ScaleResult) -> list[Network]:
    """The networks that are not trained: by their numbers, the longest first of each."""
    plan: ScalePlan = result.plan
    there = ~result.known & ~result.done[..., np.newaxis]
    networks = [(int(iy), int(ix), int(k)) for iy, ix, k in np.argwhere(there)]
    return sorted(networks, key=lambda at: (at[2], -plan.work[at[:2]]))
