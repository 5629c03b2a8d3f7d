"""How fast the training response's networks train, against a plain NumPy loop.

    python -m tests.benchmarks.bench_response

The plain loop takes single samples with the same draws; `tests/nets/response` compares both to
rounding. Both take turns, in processor time, so that a busy machine slows both alike. The plain
loop takes as long with any activation, as what it pays for is calls; ours pays for exponentials.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from nets.response.course import run_course
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from tests.nets.response.plain import train

STEPS, PLAIN_STEPS, ROUNDS = 40_000, 1000, 7


def seconds(run: Callable[[], object]) -> float:
    """Processor time that it takes."""
    begun = time.thread_time()
    run()
    return time.thread_time() - begun


def row(settings: ResponseSettings) -> None:
    """Print what a step takes in both, and the median ratio with its range."""
    ours, plain = Training(settings), Training(settings)
    network = plain.network
    weights = [network.first, *network.between, network.last]
    how = (settings, plain.points, weights, plain._rng, PLAIN_STEPS, network.gain)
    pairs = [
        (seconds(lambda: ours.advance(STEPS)) / STEPS, seconds(lambda: train(*how)) / PLAIN_STEPS)
        for _ in range(ROUNDS)
    ]
    ratios = [slow / fast for fast, slow in pairs]
    fast, slow = (statistics.median(side) * 1e6 for side in zip(*pairs, strict=True))
    print(
        f"{settings.activation:8} d = {settings.dimension:<3} {STEPS:,} steps in "
        f"{fast * STEPS / 1e6:.3f} s: {fast:.2f} µs a step, plain NumPy {slow:.1f} µs, "
        f"{statistics.median(ratios):.0f} times ({min(ratios):.0f} … {max(ratios):.0f})",
        flush=True,
    )


def main() -> None:
    """Print the figures."""
    Training(ResponseSettings()).advance(1)
    for activation in ("relu", "tanh", "sigmoid"):
        for dimension in (10, 2):
            row(ResponseSettings(activation=activation, dimension=dimension))
    whole = seconds(lambda: run_course(ResponseSettings()))
    print(f"a whole course of {STEPS:,} steps with all that is looked at: {whole:.2f} s")


if __name__ == "__main__":
    main()
