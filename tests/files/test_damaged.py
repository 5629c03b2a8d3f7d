"""A small sample of ``python -m tests.fuzz damaged``, of every kind of file."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.fuzz.damaged import Trial, outcomes, quick_children
from tests.fuzz.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
COUNT = 40
PLAIN_COUNT = 10
"""Of kinds for each of which a process is begun."""


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_read_or_refused_in_one_line(kind: str, tmp_path: Path) -> None:
    count = PLAIN_COUNT if kind.startswith("plain") else COUNT
    with quick_children():
        found = list(outcomes(kind, 11, range(count), tmp_path))
    assert {outcome for _, outcome in found} <= {"read", "refused"}, found
    assert Counter(outcome for _, outcome in found)["refused"] > 0


def test_what_should_not_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trial = Trial("session", tmp_path)

    def fail(error: Exception) -> None:
        def read(_: Path) -> None:
            raise error

        monkeypatch.setattr(trial, "kind", type(trial.kind)("", trial.kind.make, read))

    fail(KeyError("blocks"))
    assert trial.outcome(b"") == "raised KeyError: 'blocks'"
    fail(ValueError("one\ntwo"))
    assert trial.outcome(b"").startswith("said")
    fail(ValueError("one sentence"))
    assert trial.outcome(b"") == "refused"


def test_the_command_counts_what_it_tried() -> None:
    command = [sys.executable, "-m", "tests.fuzz", "damaged", "--count", "3", "--kind", "session"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=500, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("session: 3 files, ")
