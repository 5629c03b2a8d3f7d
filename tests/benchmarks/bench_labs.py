"""How long the labs take to open, once the window stands: to the painted scene, and to the plots.

    python -m tests.benchmarks.bench_labs [--runs 3]

Needs a display (Xvfb will do). Each opening is in a process of its own: the first of a lab imports
what it needs, the second finds it there. Seconds are those of the window's own thread on the
processor, which other programs do not lengthen, and by the clock; beside them stands, in turn with
them, the bare import of what any such window needs.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.bench_start import bare_import

ROOT = Path(__file__).resolve().parents[2]
GOAL = 500.0
"""Milliseconds until the scene is painted."""
SETTLED = 3000
"""Milliseconds after which nothing of the start goes on."""
MOMENTS = ("scene painted", "plots filled")


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lab", help="open this one here, and print what it took")
    options = parser.parse_args()
    if options.lab:
        print(json.dumps(opened_here(options.lab)))
        return
    from gui.labs import all_labs

    for lab in (one.name for one in all_labs().values() if one.begin is not None):
        with tempfile.TemporaryDirectory() as home:
            report(lab, home, options.runs)


def report(lab: str, home: str, runs: int) -> None:
    """Print the medians of one lab."""
    environment = os.environ | {"HOME": home}
    environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
    rows = [(opened(lab, environment), bare_import(environment)[1]) for _ in range(runs)]
    for opening in ("first", "second"):
        for moment in MOMENTS:
            costs = [row[opening][moment] for row, _ in rows]
            clock, worked = (statistics.median(one[by] for one in costs) for by in (0, 1))
            ratio = statistics.median(
                cost[1] / bare for cost, (_, bare) in zip(costs, rows, strict=True)
            )
            goal = f" (goal < {GOAL:g})" if moment == MOMENTS[0] else ""
            print(
                f"{lab}, {opening} opening, {moment}: {worked:.0f} ms of the processor, "
                f"{clock:.0f} ms by the clock{goal}; {ratio:.2f} times the bare import",
                flush=True,
            )


def opened(lab: str, environment: dict[str, str]) -> dict[str, Any]:
    """What both openings of a lab took, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_labs", "--lab", lab]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def opened_here(lab: str) -> dict[str, dict[str, tuple[float, float]]]:
    """Open a lab twice in a window."""
    from PySide6.QtTest import QTest

    from gui.app import App, make_application
    from gui.intents.intent import Go
    from gui.models.presets import presets
    from gui.moments.moment import CHAIN

    application = make_application(["bench"])
    app = App(presets()["balanced"], warm_up=True)
    app.show()
    QTest.qWait(SETTLED)
    found = {}
    for opening in ("first", "second"):
        found[opening] = _opening(app, lambda: app.desk.ask(Go(lab)))
        assert app.desk.ask(Go(CHAIN)) == ""
        QTest.qWait(500)
    app.window.close()
    application.processEvents()
    return found


def _opening(app: Any, go: Callable[[], str]) -> dict[str, tuple[float, float]]:
    events, found = app.window.scene.canvas.events.draw, dict[str, tuple[float, float]]()
    begun = time.perf_counter(), time.thread_time()

    def note(_: object) -> None:
        """A lab's scene was painted; other events may be handled before anybody asks."""
        lab = app.frames.lab
        if lab is not None and lab.scene is not None:
            found.setdefault(MOMENTS[0], _since(*begun))

    events.connect(note, position="last")
    app.labs.plots_made.connect(lambda *_: found.setdefault(MOMENTS[1], _since(*begun)))
    assert go() == ""
    _until(lambda: len(found) == len(MOMENTS))
    events.disconnect(note)
    return found


def _until(done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _since(clock: float, worked: float) -> tuple[float, float]:
    """Milliseconds by the clock, and of this thread on the processor."""
    return 1000.0 * (time.perf_counter() - clock), 1000.0 * (time.thread_time() - worked)


if __name__ == "__main__":
    main()
