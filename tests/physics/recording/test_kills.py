"""A few of the kills of ``python -m tests.fuzz kills``."""

from __future__ import annotations

import subprocess
import sys


def test_a_kill_at_any_moment_loses_nothing_that_was_flushed():
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "kills", "--count", "3", "--seed", "2"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("3 kills: ")
    assert done.stdout.endswith("0 lost something\n")
