"""A lecture that is given: from the key to the step, jumps, and frames with two windows more.

    python -m tests.benchmarks.bench_lecture [--lecture NAME …] [--jumps 60] [--seconds 8]

Needs a display (Xvfb will do). A step has begun when both windows have shown a frame of it. Beside
the clock stands the time of the window's own thread on the processor, which other programs do not
lengthen. Frames with a lecture are compared with those without one in turns, in the same run.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEventLoop, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import App, make_application
from gui.intents.intent import Open
from gui.lectures.controller import SHIPPED, shipped_lectures
from gui.lectures.talk import Talk
from gui.models.presets import presets

ROUNDS = 3
SCREENS = [QRect(0, 0, 960, 540), QRect(960, 0, 960, 540)]
STEP, JUMP = 100.0, 1000.0
"""Milliseconds until a step that comes next has begun, and one that is jumped to."""
LATEST = 10
"""Frames after which the scene of a step is the one before, which nobody draws again."""
SETTLED = 600
"""Milliseconds that a step is looked at before the next key."""


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    names = [folder.name for folder in shipped_lectures()]
    parser.add_argument("--lecture", choices=names, nargs="+", default=names)
    parser.add_argument("--jumps", type=int, default=60)
    parser.add_argument("--seconds", type=float, default=8.0, help="length of one measurement")
    options = parser.parse_args()
    application = make_application(["bench"])
    app = App(presets()["balanced"], warm_up=True, keep=False)
    app.lectures.full, app.lectures.screens = False, lambda: SCREENS
    app.lectures.of_app = lambda: 0
    app.show(QSize(960, 540))
    QTest.qWait(3000)
    for name in options.lecture:
        assert app.desk.ask(Open(SHIPPED / name)) == ""
        QTest.qWait(1000)
        keys_and_jumps(app, name, options.jumps)
    frames(app, options.seconds)
    app.window.close()
    application.processEvents()


def keys_and_jumps(app: App, name: str, jumps: int) -> None:
    """Go through all steps by the key, then jump about."""
    talk, chance = _talk(app), random.Random(1)
    steps = len(talk.lecture.steps)
    talk.go_to(0)
    came: list[tuple[float, float]] = []
    while talk.index + 1 < steps:
        _finish(talk)
        QTest.qWait(SETTLED)
        came.append(_seen(app, lambda: QTest.keyClick(app.window, Qt.Key.Key_PageDown)))
    jumped: list[tuple[float, float]] = []
    for _ in range(jumps):
        QTest.qWait(SETTLED // 4)
        index = chance.choice([n for n in range(steps) if n != talk.index])
        jumped.append(_seen(app, lambda index=index: app.lectures.go_to(index)))  # type: ignore[misc]
    _tell(f"{name}: key to step", came, STEP)
    _tell(f"{name}: jump", jumped, JUMP)


def _talk(app: App) -> Talk:
    talk = app.lectures.talk
    assert talk is not None
    return talk


def _finish(talk: Talk) -> None:
    """All that the step does is done, so that the next key is the next step's."""
    while talk.plays:
        talk.go_on()
        QTest.qWait(30)


def _seen(app: App, ask: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of this thread, until both windows have shown the step."""
    audience, before = app.lectures.audience, _talk(app).index
    assert audience is not None and app.lectures.lecturer is not None
    canvas = audience.canvas
    begun = time.perf_counter(), time.thread_time()
    ask()
    assert _talk(app).index != before
    ticks = 0

    def count() -> None:
        nonlocal ticks
        ticks += 1

    app.frames.ticked.connect(count)
    drawn = 0 if canvas is None else canvas.frames_drawn
    while ticks < 1 or (
        canvas is not None
        and canvas.native.isVisible()
        and ticks < LATEST
        and canvas.frames_drawn == drawn
    ):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    passed = 1000.0 * (time.perf_counter() - begun[0]), 1000.0 * (time.thread_time() - begun[1])
    app.frames.ticked.disconnect(count)
    return passed


def _tell(what: str, costs: Sequence[tuple[float, float]], goal: float) -> None:
    clock, worked = np.array(costs).T
    print(
        f"{what}: by the clock median {np.median(clock):.0f} ms, largest {clock.max():.0f} ms "
        f"(goal < {goal:g}); of the processor {np.median(worked):.0f} and {worked.max():.0f} ms; "
        f"{len(clock)} of them",
        flush=True,
    )


def frames(app: App, seconds: float) -> None:
    """Frame intervals and the thread's work with a lecture's two windows, over those without."""
    _talk(app).go_to(0)
    intervals: dict[bool, list[float]] = {True: [], False: []}
    work: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(ROUNDS):
        for given in (False, True):
            if given:
                app.lectures.start()
            else:
                app.lectures.leave()
            app.chain.play()
            QTest.qWait(1500)
            app.frames.intervals.clear()
            begun = time.thread_time()
            QTest.qWait(round(1000 * seconds))
            taken = len(app.frames.intervals)
            work[given].append((time.thread_time() - begun) / max(1, taken))
            intervals[given] += app.frames.intervals
    for part, name in ((50, "median"), (99, "99 %")):
        without, beside = (
            1000.0 * float(np.percentile(intervals[given], part)) for given in (False, True)
        )
        print(
            f"frame interval, {name}: {without:.1f} ms, with a lecture {beside:.1f} ms: "
            f"ratio {beside / without:.2f}"
        )
    costs = [1000.0 * float(np.median(work[given])) for given in (False, True)]
    print(f"processor of the window's thread, each frame: {costs[0]:.1f} and {costs[1]:.1f} ms")


if __name__ == "__main__":
    main()
