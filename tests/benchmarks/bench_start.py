"""The warm start: from `python main.py` to the window shown, and what it imports.

    python -m tests.benchmarks.bench_start [--runs 5]

Needs a display (Xvfb will do). The app says on standard error when its window is shown,
and quits (SPRINGBLOCK_STARTUP=1); the clock runs here, from before its process. Beside
it stands, in turn with it, the bare import of what any such window needs. Fails when the
window waits for what it does not need.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDED = "import numpy, PySide6.QtWidgets, vispy.app, vispy.gloo"
GOAL = 1.5
"""Times the bare import."""
SHOWN = "window shown after"
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
        environment = os.environ | {"SPRINGBLOCK_STARTUP": "1", "HOME": home}
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "STATE", "DATA", "CACHE")}
        # As on a person's machine, where the second start compiles no source.
        environment |= {"PYTHONPYCACHEPREFIX": home, "PYTHONDONTWRITEBYTECODE": ""}
        start(environment)  # fills the caches
        lines_of(["-c", NEEDED], environment)
        measured = []
        for _ in range(runs):
            measured.append((*start(environment), seconds_of(["-c", NEEDED], environment)))
        shown, ended, bare = zip(*measured, strict=True)
        profile = lines_of(["-X", "importtime", "main.py"], environment)
    ratios = [one / other for one, other in zip(shown, bare, strict=True)]
    print(
        f"window shown after {1000.0 * statistics.median(shown):.0f} ms, process over after "
        f"{1000.0 * statistics.median(ended):.0f} ms; bare import of PySide6, vispy and NumPy "
        f"{1000.0 * statistics.median(bare):.0f} ms\n"
        f"window / bare import {statistics.median(ratios):.2f} (goal ≤ {GOAL}; "
        f"{min(ratios):.2f} … {max(ratios):.2f})"
    )
    report_imports(profile)


def start(environment: dict[str, str]) -> tuple[float, float]:
    """One start: seconds until the window is shown, and until the process is over."""
    begin = time.perf_counter()
    shown, lines = 0.0, []
    with subprocess.Popen(
        [sys.executable, "main.py"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            lines.append(line)
            if SHOWN in line and not shown:
                shown = time.perf_counter() - begin
    if process.returncode or not shown:
        raise RuntimeError("the window was not shown:\n" + "".join(lines))
    return shown, time.perf_counter() - begin


def lines_of(arguments: list[str], environment: dict[str, str]) -> list[str]:
    """What the interpreter says on standard error."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stderr.splitlines()


def seconds_of(arguments: list[str], environment: dict[str, str]) -> float:
    """Seconds that the interpreter takes."""
    begin = time.perf_counter()
    lines_of(arguments, environment)
    return time.perf_counter() - begin


def report_imports(lines: list[str]) -> None:
    """Own import time by package, until the window is shown."""
    shown = next(number for number, line in enumerate(lines) if SHOWN in line)
    total: collections.Counter[str] = collections.Counter()
    for line in lines[:shown]:
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
        print(f"  {name}: {when}{'' if when == 'not' else ' the window is shown'}")
    early = NEVER & everything
    if early:
        raise SystemExit(f"the window waits for {', '.join(sorted(early))}")


if __name__ == "__main__":
    main()
