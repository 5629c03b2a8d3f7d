"""The warm start: from `python main.py` to the window and its painted scene, and what it imports.

    python -m tests.benchmarks.bench_start [--runs 5]

Needs a display (Xvfb will do). The app says on standard error when its window is on the screen,
and when its scene is painted, and quits (SPRINGBLOCK_STARTUP, the time of its begin). Beside it
stands, in turn with it, the bare import of what any such window needs. Seconds of the processor
tell more than the clock where others are at work, too. Fails when the window waits for what it
does not need.
"""

from __future__ import annotations

import argparse
import collections
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
NEEDED = "import numpy, PySide6.QtWidgets, vispy.app, vispy.gloo"
GOAL = 1.5
"""Times the bare import."""
MOMENTS = ("window shown", "scene painted")
TOLD = re.compile(r"(.+) after (\d+) ms, (\d+) ms of the processor$")
IMPORTED = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| (\s*)([\w.]+)$")
NEVER = {"torch", "sklearn"}
LATER = {"numba", "scipy", "pyqtgraph", "h5py"}
PACKAGES_SHOWN = 12


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"HOME": home}
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
        # As on a person's machine, where the second start compiles no source.
        environment |= {"PYTHONPYCACHEPREFIX": home, "PYTHONDONTWRITEBYTECODE": ""}
        started(environment)  # fills the caches
        bare_import(environment)
        measured = [(started(environment), bare_import(environment)) for _ in range(runs)]
        profile = lines_of(["-X", "importtime", "main.py"], environment)
    for what in MOMENTS:
        report(what, [moments[what] for moments, _ in measured], [bare for _, bare in measured])
    report_imports(profile)


Cost: TypeAlias = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


def report(what: str, ours: Sequence[Cost], bare: Sequence[Cost]) -> None:
    """Print what one moment of the start costs, and how many times the bare import that is."""
    for by, name in enumerate(("by the clock", "of the processor")):
        ratios = [one[by] / other[by] for one, other in zip(ours, bare, strict=True)]
        print(
            f"{what}: {statistics.median(one[by] for one in ours):.0f} ms {name}, "
            f"{statistics.median(ratios):.2f} times the bare import of PySide6, vispy and NumPy "
            f"(goal ≤ {GOAL}; {min(ratios):.2f} … {max(ratios):.2f}; that took "
            f"{statistics.median(one[by] for one in bare):.0f} ms)"
        )


def started(environment: dict[str, str]) -> dict[str, Cost]:
    """What each moment of one start costs."""
    told = map(TOLD.match, lines_of(["main.py"], environment))
    return {one[1]: (float(one[2]), float(one[3])) for one in told if one}


def bare_import(environment: dict[str, str]) -> Cost:
    """What an interpreter costs that imports what any such window needs."""
    code = f"{NEEDED}; import sys, time; sys.stderr.write(str(1000.0 * time.process_time()))"
    begin = time.perf_counter()
    worked = lines_of(["-c", code], environment)[-1]
    return 1000.0 * (time.perf_counter() - begin), float(worked)


def lines_of(arguments: list[str], environment: dict[str, str]) -> list[str]:
    """What the interpreter says on standard error."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment | {"SPRINGBLOCK_STARTUP": str(time.time())},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stderr.splitlines()


def report_imports(lines: list[str]) -> None:
    """Own import time by package, until the scene is painted."""
    painted = next(number for number, line in enumerate(lines) if MOMENTS[-1] in line)
    total: collections.Counter[str] = collections.Counter()
    for line in lines[:painted]:
        if match := IMPORTED.match(line):
            total[match[4].split(".")[0]] += int(match[1])
    everything = {match[4].split(".")[0] for line in lines if (match := IMPORTED.match(line))}
    print(
        "imports until then (own time, under -X importtime, other threads' included): "
        + ", ".join(
            f"{name} {time / 1000:.0f} ms" for name, time in total.most_common(PACKAGES_SHOWN)
        )
    )
    for name in sorted(NEVER | LATER):
        when = "before" if name in total else "only after" if name in everything else "not"
        print(f"  {name}: {when}{'' if when == 'not' else ' the scene is painted'}")
    early = NEVER & everything
    if early:
        raise SystemExit(f"the window waits for {', '.join(sorted(early))}")


if __name__ == "__main__":
    main()
