"""The program started again: by its interpreter, or as itself when it is frozen into one program.

A frozen program (PyInstaller and the like) has no ``python -m``: what it starts is always the
program itself, which looks at its arguments to see what it is to be.
"""

from __future__ import annotations

import re
import runpy
import sys

_TRACKER = re.compile(r"from multiprocessing\.resource_tracker import main;main\(([0-9]+)\)")
"""What multiprocessing asks an interpreter to do (POSIX) when the first child is started."""


def is_frozen() -> bool:
    """Whether there is no interpreter, only this program."""
    return bool(getattr(sys, "frozen", False))


def own_command(*arguments: str) -> list[str]:
    """The words that start this program with those arguments."""
    how = () if is_frozen() else ("-m", "main")
    return [sys.executable, *how, *arguments]


def serve_as_child() -> None:
    """Be the child process that is wanted of a frozen program, and end; else return.

    Of multiprocessing the standard library's own `freeze_support` does so on Windows alone; and
    ``-m gui.start.NAME`` runs a module of this folder, as an interpreter would.
    """
    if not is_frozen():
        return
    if sys.argv[1:-1] == ["-m"] and sys.argv[-1].startswith("gui.start."):
        runpy.run_module(sys.argv[-1], run_name="__main__")
        sys.exit()
    from multiprocessing import resource_tracker, spawn

    asked = _TRACKER.fullmatch(sys.argv[-1])
    if asked and sys.argv[-2:-1] == ["-c"]:
        resource_tracker.main(int(asked[1]))
        sys.exit()
    spawn.freeze_support()
