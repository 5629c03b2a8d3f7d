"""A process that records, tells what is flushed, and expects to be killed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from physics.chain.commands import Grip
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.chain.simulation import compile_kernels
from physics.recording.frame import Frame
from physics.recording.record_run import record_run
from physics.recording.recorder import Recorder
from physics.recording.running_log import RunningLog

compile_kernels()  # where the process that makes these imports it, once for all

CHAIN = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02)


def record(how: str, path: Path, steps: int, told: Connection) -> None:
    """Record as the window or as the command does, until killed or done."""
    _tell_flushes(told)
    told.send(0)
    if how == "command":
        record_run(CHAIN, steps, path, "1")
    else:
        _record_live(path)


def _tell_flushes(told: Connection) -> None:
    """Let every log tell how many frames of it are flushed."""
    add, flush = RunningLog.add_frames, RunningLog.flush
    count = 0

    def counted(log: RunningLog, frames: Sequence[Frame]) -> None:
        nonlocal count
        added = len(frames)
        add(log, frames)
        count += added

    def telling(log: RunningLog) -> None:
        now = count
        flush(log)
        told.send(now)

    RunningLog.add_frames, RunningLog.flush = counted, telling  # type: ignore[method-assign]


def _record_live(path: Path) -> None:
    thread = SimulationThread(CHAIN, speed=100.0)
    thread.start()
    recorder = Recorder(thread, path, "1")
    for turn in itertools.count():
        step = thread.latest.step
        thread.send(Grip(8, 0.01 * (turn % 100), 1.0))
        recorder.measure({"epoch": turn})
        while thread.latest.step < step + 500:
            pass
