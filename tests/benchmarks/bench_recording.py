"""``python -m tests.benchmarks.bench_recording``: what recording costs, and how a long one opens.

A chain runs flat out with and without a recorder, in turns, so that a busy machine slows both;
the median of the ratios counts. An hour of frames is opened, and looked at here and there. Files
go to a temporary folder.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import numpy as np

from gui.moments.tape import Tape
from physics.chain.event import Event
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.recording.frame import Frame, frame_of
from physics.recording.reader import Recording
from physics.recording.recorder import Recorder
from physics.recording.writer import RecordingWriter

SECONDS = 1.5
ROUNDS = 8
LENGTHS = (7, 1000, 100_000)
HOUR = 3600 * 60
"""Frames."""
PORTION = 1024
SEEKS = 60


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


def write_hour(path: Path) -> None:
    """An hour of sixty frames a second, as fast as they can be computed."""
    simulation = TwinSimulation(Simulation(ChainParameters(noise=0.01)))
    events: list[Event] = []
    Journal(events.append, simulation)
    writer = RecordingWriter(path, "bench", "today", simulation.parameters.blocks)
    frames: list[Frame] = []
    for number in range(HOUR):
        simulation.advance(7)
        frames.append(frame_of(simulation.snapshot(), number / 60.0))
        if len(frames) == PORTION or number == HOUR - 1:
            writer.add_frames(frames)
            frames.clear()
    writer.add_lines("events", [event.line() for event in events])
    writer.close()


def look_at_hour(path: Path) -> tuple[float, float, float, float]:
    """Seconds to open it; to look anywhere for the first time, later, and at the worst."""
    began = time.perf_counter()
    with Tape(path) as tape:
        tape.at_frame(0)
        opened = time.perf_counter() - began
        looks = []
        for second in np.random.default_rng(1).uniform(0.0, tape.duration, SEEKS):
            began = time.perf_counter()
            curve = tape.seek(float(second)).chain.load_curve
            looks.append(time.perf_counter() - began)
            assert curve is not None
    return opened, looks[0], statistics.median(looks[1:]), max(looks[1:])


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
        hour = folder / "hour.h5"
        write_hour(hour)
        opened, first, usual, worst = (1e3 * seconds for seconds in look_at_hour(hour))
        print(
            f"an hour, {hour.stat().st_size / 1e6:.0f} MB: opens in {opened:.0f} ms; a look "
            f"anywhere takes {first:.0f} ms at first, then {usual:.0f} ms, {worst:.0f} ms at most",
            flush=True,
        )


if __name__ == "__main__":
    main()
