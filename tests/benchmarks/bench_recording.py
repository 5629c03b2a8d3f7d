"""``python -m tests.benchmarks.bench_recording``: what recording costs the simulation.

A chain runs flat out with and without a recorder, in turns, so that a busy machine slows both;
the median of the ratios counts. Files go to a temporary folder.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from physics.parameters import ChainParameters
from physics.recording.reader import Recording
from physics.recording.recorder import Recorder
from physics.runner import SimulationThread

SECONDS = 1.5
ROUNDS = 8
LENGTHS = (7, 1000, 100_000)


def steps_in(thread: SimulationThread, seconds: float) -> int:
    """Steps that a running chain does meanwhile."""
    before = thread.latest.step
    time.sleep(seconds)
    return thread.latest.step - before


def cost(blocks: int, folder: Path) -> tuple[float, float, float]:
    """Share of the steps that are lost while recording: median, least, most."""
    thread = SimulationThread(ChainParameters(blocks=blocks, noise=0.01), speed=float("inf"))
    thread.start()
    while thread.latest.step < 1000:
        time.sleep(0.05)
    shares = []
    for turn in range(ROUNDS):
        alone = steps_in(thread, SECONDS)
        recorder = Recorder(thread, folder / f"{blocks}_{turn}.h5", "bench")
        time.sleep(0.3)
        recorded = steps_in(thread, SECONDS)
        recorder.stop()
        shares.append(1.0 - recorded / alone)
    thread.close()
    return statistics.median(shares), min(shares), max(shares)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for blocks in LENGTHS:
            middle, least, most = cost(blocks, folder)
            last = folder / f"{blocks}_{ROUNDS - 1}.h5"
            with Recording(last) as recording:
                rate = recording.frames / (SECONDS + 0.3)
            print(
                f"{blocks:>8,} blocks: recording costs {middle:+.1%} of the steps "
                f"({least:+.1%} … {most:+.1%}), {rate:.0f} frames a second, "
                f"{last.stat().st_size / 1e6:.1f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
