"""A whole run without a window, and what is read from it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from physics.fluctuation import fluctuation
from physics.load_curve import Vector, chain_load_curve, concavity, read_load_curve
from physics.parameters import ChainParameters

SAMPLES: Final = 256
"""Load curves read over the second half, for the spread of the concavity."""

PROGRESS_STEPS: Final = 2_000_000
"""Block-steps from one report of progress to the next, some hundredths of a second."""

Progress = Callable[[int], object]


def run_chain(
    parameters: ChainParameters, steps: int, progress: Progress | None = None
) -> dict[str, Any]:
    """Run a chain from rest, and read its load curve.

    Parameters
    ----------
    parameters : of the chain.
    steps : how many, at least one.
    progress : called with the number of steps done since it was last called.

    Returns
    -------
    parameters, steps, time : what was run; ``time`` is simulated.
    positions, elongations, load_curve : (L,), (L + 1,), (L + 1,) at the end.
    shares : (L,) of the springs between wall and last block.
    concavity, regime : of the final load curve.
    concavity_error : how far the concavity of one curve strays, from curves
        taken over the second half of the run with their trend removed.
    mean_elongations : (L + 1,) over every step of the second half.
    block_steps_per_second : over the first half, where nothing is averaged.

    Raises
    ------
    ValueError
        If there are no steps to do.
    ArithmeticError
        If the chain diverged; says which block, and when.
    """
    from physics.simulation import Simulation, compile_kernels

    if steps < 1:
        raise ValueError(f"a run needs at least one step, not {steps}")
    compile_kernels()
    simulation = Simulation(parameters)
    report: Progress = progress or id  # anything that takes a number and is quick
    plain = steps // 2
    seconds = _advance(simulation, plain, report, simulation.advance)
    totals = np.zeros(parameters.blocks + 2)
    spread, seconds_averaging = _average(simulation, steps - plain, totals, report)
    rate = plain / seconds if plain else steps / seconds_averaging
    return _reading(simulation.snapshot(), totals / (steps - plain), spread) | {
        "steps": steps,
        "block_steps_per_second": rate * parameters.blocks,
    }


def _advance(
    simulation: Any, steps: int, report: Progress, advance: Callable[[int], object]
) -> float:
    """Do the steps in portions, with progress; returns the seconds that the steps took."""
    portion = max(1, PROGRESS_STEPS // simulation.state.blocks)
    seconds = 0.0
    while steps > 0:
        count = min(portion, steps)
        began = time.perf_counter()
        failure = advance(count)
        seconds += max(time.perf_counter() - began, 1e-9)
        if failure is not None:
            raise ArithmeticError(str(failure))
        steps -= count
        report(count)
    return seconds


def _average(
    simulation: Any, steps: int, totals: Vector, report: Progress
) -> tuple[NDArray[np.float64], float]:
    """Sum up all steps; returns (concavity, range) of some load curves, (n, 2), and seconds."""
    marks = np.unique(np.linspace(0, steps, min(SAMPLES, steps) + 1).astype(int))
    readings = []
    seconds = 0.0
    for count in np.diff(marks):
        seconds += _advance(
            simulation, int(count), report, lambda n: simulation.advance_and_sum(n, totals)
        )
        curve = simulation.snapshot().load_curve
        readings.append((concavity(curve), curve[0] - curve[-1]))
    return np.array(readings), seconds


def _reading(snapshot: Any, mean: Vector, spread: NDArray[np.float64]) -> dict[str, Any]:
    curve = chain_load_curve(snapshot.positions, snapshot.end_position)
    reading = read_load_curve(
        curve,
        concavity_error=fluctuation(spread[:, 0]),
        range_error=fluctuation(spread[:, 1]),
        either_way=True,
    )
    return {
        "parameters": snapshot.parameters.model_dump(),
        "time": snapshot.time,
        "positions": snapshot.positions.tolist(),
        "elongations": snapshot.elongations.tolist(),
        "shares": reading.shares.tolist(),
        "load_curve": curve.tolist(),
        "concavity": reading.concavity,
        "concavity_error": reading.concavity_error,
        "regime": reading.regime,
        "mean_elongations": np.diff(mean).tolist(),
    }
