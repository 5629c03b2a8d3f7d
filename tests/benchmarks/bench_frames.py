"""The window under load: the GUI thread's work per frame, frame intervals, memory.

    python -m tests.benchmarks.bench_frames [--seconds 15] [--soak-minutes 0]

Needs a display (Xvfb will do). The intervals with training are compared with those
without in the same run, in turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import itertools
import math
import time
from pathlib import Path

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import App, make_application
from gui.models.presets import presets

ROUNDS = 3


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=15.0, help="length of one measurement")
    parser.add_argument("--soak-minutes", type=float, default=0.0, help="length of the memory run")
    options = parser.parse_args()
    application = make_application(["bench"])
    app = App(presets()["balanced"], warm_up=True)
    app.show()
    QTest.qWait(5000)
    work_of_a_frame(app, options.seconds)
    from_hand_to_picture(app)
    intervals_beside_training(app, options.seconds)
    if options.soak_minutes:
        soak(app, options.soak_minutes)
    app.window.close()
    application.processEvents()


def work_of_a_frame(app: App, seconds: float) -> None:
    """Median and tail of the GUI thread's own work, without drawing by OpenGL."""
    for blocks, limit in ((7, 4.0), (10_000, 12.0)):
        app.edits.edit("chain", {"blocks": blocks})
        QTest.qWait(1500)
        app.frames.work.clear()
        QTest.qWait(round(1000 * seconds))
        work = 1000.0 * np.array(app.frames.work)
        print(
            f"frame work, L = {blocks:>6,}: median {np.median(work):.2f} ms (goal < {limit:g}), "
            f"95 % {np.percentile(work, 95):.2f} ms, {len(work)} frames"
        )
    app.edits.edit("chain", {"blocks": 7})
    app.edits.tie(8)


def from_hand_to_picture(app: App) -> None:
    """From an input to the picture that shows it, the chain noisy and running flat out."""
    before = app.laboratory.session.view.speed
    app.edits.edit("chain", {"noise": 0.01})
    app.edits.set_view(speed=1e6)
    for blocks, limit in ((7, 100.0), (100_000, 100.0), (1_000_000, math.inf)):
        app.edits.edit("chain", {"blocks": blocks})
        QTest.qWait(3000)
        waits = [1000.0 * _seconds_to_picture(app, 1.0 + 0.05 * (turn % 2)) for turn in range(15)]
        print(
            f"input to picture, L = {blocks:>9,}: median {np.median(waits):.0f} ms, "
            f"largest {max(waits):.0f} ms (goal < {limit:g})"
        )
    app.edits.set_view(speed=before)
    app.edits.edit("chain", {"blocks": 7, "noise": 0.0})
    app.edits.tie(8)
    QTest.qWait(1000)


def _seconds_to_picture(app: App, end: float) -> float:
    canvas = app.window.scene.canvas
    assert canvas is not None
    QTest.qWait(30)
    began = time.perf_counter()
    app.edits.edit("chain", {"end_position": end})
    while app.chain.latest.end_position != end:
        QApplication.processEvents()
    # The frame that is being drawn may be of the snapshot before; the next one is not.
    drawn = canvas.frames_drawn
    while canvas.frames_drawn < drawn + 2:
        QApplication.processEvents()
    return time.perf_counter() - began


def intervals_beside_training(app: App, seconds: float) -> None:
    """99th percentile of the frame interval, training at full speed over not training."""
    app.edits.set_view(epochs_per_second=0.0)
    app.edits.edit("network", {"epochs": 1_000_000})
    quiet: list[float] = []
    busy: list[float] = []
    for _ in range(ROUNDS):
        quiet += _intervals(app, seconds)
        app.training.train()
        while app.training.state != "training":
            QTest.qWait(20)
        busy += _intervals(app, seconds)
        app.training.stop()
        while app.training.state == "training":
            QTest.qWait(20)
    without, beside = (1000.0 * np.percentile(part, 99) for part in (quiet, busy))
    print(
        f"frame interval, 99 %: {without:.1f} ms, beside training {beside:.1f} ms: "
        f"ratio {beside / without:.2f} (goal ≤ 1.3); medians "
        f"{1000 * np.median(quiet):.1f} and {1000 * np.median(busy):.1f} ms"
    )


def _intervals(app: App, seconds: float) -> list[float]:
    QTest.qWait(1000)
    app.frames.intervals.clear()
    QTest.qWait(round(1000 * seconds))
    return list(app.frames.intervals)


def soak(app: App, minutes: float) -> None:
    """Resident memory of the window's process, training restarted every minute."""
    app.edits.edit("network", {"epochs": 100_000})
    app.edits.set_view(epochs_per_second=20.0)
    readings = []
    end = time.monotonic() + 60.0 * minutes
    for minute in itertools.count():
        app.training.train_again()
        QTest.qWait(min(60_000, max(1000, round(1000 * (end - time.monotonic())))))
        readings.append(resident_megabytes())
        print(f"memory after {minute + 1} min: {readings[-1]:.0f} MB")
        if time.monotonic() >= end:
            break
    print(
        f"memory: largest {max(readings):.0f} MB (goal < 400), last − first "
        f"{readings[-1] - readings[0]:+.0f} MB"
    )


def resident_megabytes() -> float:
    """Resident memory of this process (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return float(line.split()[1]) / 1024.0
    raise RuntimeError("no memory reading on this system")


if __name__ == "__main__":
    main()
