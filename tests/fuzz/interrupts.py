"""Ctrl+C at random moments of the app's start: each ends it with 130, soon and without a word."""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
START = """
import os, runpy, signal
signal.signal(signal.SIGINT, lambda *_: os._exit(130))  # Python's own start is not ours to mend
os.write(1, b".")
runpy.run_path("main.py", run_name="__main__")
"""
PATIENCE = 60.0


def interrupted(delay: float) -> tuple[int, str]:
    """How the app ends that is interrupted so many seconds after its start, and what it says."""
    with subprocess.Popen(
        [sys.executable, "-c", START],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        restore_signals=True,
    ) as app:
        assert app.stdout is not None
        app.stdout.read(1)
        time.sleep(delay)
        app.send_signal(signal.SIGINT)
        try:
            _, said = app.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            app.kill()
            return app.wait(), "it stayed"
    return app.returncode, said.decode(errors="replace")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("interrupts")
    parser.add_argument("--count", type=int, default=45)
    parser.add_argument("--seconds", type=float, default=6.0, help="in which the moments lie")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    moments = random.Random(options.seed)
    ends = Counter(interrupted(moments.uniform(0.0, options.seconds)) for _ in range(options.count))
    for (status, said), times in ends.most_common():
        print(f"{times} times status {status}: {said.strip() or 'no word'}")
    return int(set(ends) != {(130, "")})
