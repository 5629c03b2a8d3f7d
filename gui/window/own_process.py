"""The program started again, as a process of the window: how it begins, and how it ends."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QProcess

from gui.look.theme import RESOURCES
from gui.start.itself import own_command

PATIENCE: Final = 8000
"""Milliseconds in which a process that was asked to end may do so."""


def own_process(parent: QObject, *arguments: str) -> QProcess:
    """A process of one of the app's commands, which is not started yet."""
    process = QProcess(parent)
    program, *rest = own_command(*arguments)
    process.setProgram(program)
    process.setArguments(rest)
    process.setWorkingDirectory(str(RESOURCES.parent))
    process.setStandardInputFile(QProcess.nullDevice())
    return process


def wait_for_end(process: QProcess) -> None:
    """Until one that was asked to end has ended; it is killed if it takes too long."""
    if not process.waitForFinished(PATIENCE):
        process.kill()
        process.waitForFinished(PATIENCE)
