"""The app itself, giving a lecture until somebody kills it.

    python -m tests.gui.lectures.given FOLDER

Answers the first question by keys, and says so once the answer lies on the disk.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest

from gui.app import App, make_application, session_path
from gui.intents.intent import Open
from gui.predictions.kept import read_asked


def main(folder: Path) -> None:
    """Until it is killed."""
    application = make_application(["given"])
    app = App(welcome=False)
    app.lectures.full, app.lectures.screens = False, lambda: [QRect(0, 0, 900, 600)]
    app.show()
    app.desk.please(Open(folder))
    drawn = False

    def draw() -> None:
        nonlocal drawn
        form = app.predictions.card.form
        if not drawn and app.predictions.state == "open" and form is not None:
            for _ in range(3):
                QTest.keyClick(form, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
            drawn = True
        kept = session_path().with_name("last_predictions.json")
        if drawn and kept.exists() and read_asked(kept).asked:
            print("kept", flush=True)
            timer.stop()

    timer = QTimer(app.window, interval=50)
    timer.timeout.connect(draw)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
