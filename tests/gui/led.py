"""The app led by a line on the screen that there is, and where its window lay, in JSON.

python -m tests.gui.led SIZE
"""

from __future__ import annotations

import json
import sys
from typing import Any

from gui.do_command import run_do
from gui.window.main_window import MainWindow


def main(size: str) -> int:
    """Lead it, and tell of the window as its layout is kept."""
    save = MainWindow.save_layout

    def told(window: MainWindow, settings: Any) -> None:
        place = window.geometry().getRect()
        print(json.dumps({"place": place, "maximised": window.isMaximized()}))
        save(window, settings)

    MainWindow.save_layout = told  # type: ignore[method-assign]
    return run_do("led", ["--do", "preset lazy", "--size", size])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
