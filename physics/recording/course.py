"""A whole run without a window, and what is read from it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector, chain_load_curve
from physics.theory.states import noise_free_rest_state, stationary_elongations
from physics.theory.thermal import read_noisy_curve
from physics.wording import Words

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
    concavity_error : how far the concavity of one run strays from that of other seeds, at
        most (`physics.theory.thermal`); NaN where that is not known.
    mean_elongations : (L + 1,) over every step of the second half.
    rest_elongations, stationary_elongations : (L + 1,) where theory has the chain stop without
        noise, or stay on average with it; None where it says nothing.
    block_steps_per_second : over the first half, where nothing is averaged.

    Raises
    ------
    ValueError
        If there are no steps to do.
    ArithmeticError
        If the chain diverged; says which block, and when.
    """
    from physics.chain.simulation import Simulation, compile_kernels

    if steps < 1:
        raise ValueError(Words("a run needs at least one step, not {steps}", steps=steps))
    compile_kernels()
    simulation = Simulation(parameters)
    report: Progress = progress or id  # anything that takes a number and is quick
    plain = steps // 2
    seconds = _advance(simulation, plain, report, simulation.advance)
    totals = np.zeros(parameters.blocks + 2)
    seconds_averaging = _advance(
        simulation, steps - plain, report, lambda n: simulation.advance_and_sum(n, totals)
    )
    rate = plain / seconds if plain else steps / seconds_averaging
    return (
        _reading(simulation.snapshot(), totals / (steps - plain))
        | _in_theory(parameters)
        | {
            "steps": steps,
            "block_steps_per_second": rate * parameters.blocks,
        }
    )


def _in_theory(parameters: ChainParameters) -> dict[str, Any]:
    """The elongations that theory knows; None for what it refuses."""
    states = {
        "rest_elongations": noise_free_rest_state,
        "stationary_elongations": stationary_elongations,
    }
    found: dict[str, Any] = dict.fromkeys(states)
    for name, state in states.items():
        with suppress(ValueError):
            found[name] = state(parameters).tolist()
    return found


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


def _reading(snapshot: Any, mean: Vector) -> dict[str, Any]:
    curve = chain_load_curve(snapshot.positions, snapshot.end_position)
    reading = read_noisy_curve(curve, snapshot.parameters)
    return {
        "parameters": snapshot.parameters.model_dump(),
        "time": snapshot.time,
        "positions": snapshot.positions.tolist(),
        "elongations": snapshot.elongations.tolist(),
        "shares": reading.shares.tolist(),
        "load_deviation": reading.load_deviation,
        "load_difference": reading.load_difference,
        "load_curve": curve.tolist(),
        "concavity": reading.concavity,
        "concavity_error": reading.concavity_error,
        "regime": reading.regime,
        "mean_elongations": np.diff(mean).tolist(),
    }
