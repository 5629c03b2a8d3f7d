"""A program starts itself again, frozen or not, and Ctrl+C ends its start."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from gui.start.itself import own_command
from tests.fuzz.interrupts import interrupted

ROOT = Path(__file__).parents[3]
FROZEN = """#!{python}
import sys
sys.frozen, sys.executable = True, __file__  # as PyInstaller and the like have it
sys.path[:0] = [{root!r}, {folder!r}]
from gui.start.itself import own_command, serve_as_child
serve_as_child()
from nets.run.child import start_child
from said import say
process, connection = start_child(say, 7, name="child")
print(connection.recv(), own_command("render") == [__file__, "render"])
process.join()
"""
SAY = """
def say(connection, number):
    connection.send(f"child {number}")
"""


def test_a_film_is_made_by_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command("render", "x") == [sys.executable, "-m", "main", "render", "x"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("render", "x") == [sys.executable, "render", "x"]


@pytest.mark.skipif(os.name != "posix", reason="a script is no program elsewhere")
def test_a_frozen_program_is_its_own_child(tmp_path: Path) -> None:
    """It once took what multiprocessing wants of it for arguments of its own."""
    (tmp_path / "said.py").write_text(SAY)
    program = tmp_path / "program.py"
    program.write_text(FROZEN.format(python=sys.executable, root=str(ROOT), folder=str(tmp_path)))
    program.chmod(0o755)
    done = subprocess.run(
        [program], capture_output=True, text=True, timeout=500, check=False, cwd=tmp_path
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "child 7 True\n", "")


@pytest.mark.skipif(os.name != "posix", reason="a script is no program elsewhere")
def test_a_frozen_program_asks_for_opengl_in_a_process_of_its_own(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(FROZEN.format(python=sys.executable, root=str(ROOT), folder=str(tmp_path)))
    program.chmod(0o755)
    done = subprocess.run(
        [program, "-m", "gui.start.opengl"],
        capture_output=True, text=True, timeout=500, check=False, cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0 and done.stdout.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="nobody can press Ctrl+C for another elsewhere")
def test_an_interrupt_ends_the_start_quietly() -> None:
    moments = random.Random(3)
    for _ in range(3):
        assert interrupted(moments.uniform(0.0, 4.0)) == (130, "")
