"""Qt where there is no screen: it draws into memory, and is quiet about it."""

from __future__ import annotations

import os
import sys
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

IDLE: Final = "This plugin does not support "
"""Begins Qt's word on every window that nobody could resize or raise anyway."""


def use_no_screen() -> None:
    """For the application that is made next; where there may be no screen, on Linux."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell)


def _tell(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(IDLE):
        sys.stderr.write(f"{text}\n")
