"""Without a screen Qt says what is wrong, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SHOWS_A_WINDOW = """
from gui.look.no_screen import use_no_screen
use_no_screen()
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["app"])
widget = QWidget()
widget.setMinimumSize(300, 200)
widget.show()
widget.setMinimumSize(400, 200)
application.processEvents()
qWarning("something is wrong")
"""


def test_a_window_without_a_screen_is_shown_quietly() -> None:
    known = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-c", SHOWS_A_WINDOW]
    done = subprocess.run(
        command, cwd=ROOT, env=known, capture_output=True, text=True, timeout=500, check=True
    )
    assert done.stderr == "something is wrong\n"
