"""The leak checks of conftest.py bite: a test that leaves something behind fails by name."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent

LEAKY = """
import subprocess, sys, tempfile, threading, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

kept = []

def test_nothing(qapp):
    widget = QWidget(); widget.show(); widget.close(); widget.deleteLater()
    timer = QTimer(); timer.start(50); timer.stop()
    thread = threading.Thread(target=time.sleep, args=(0.01,)); thread.start()
    subprocess.run([sys.executable, "-c", ""])

def test_thread():
    threading.Thread(target=time.sleep, args=(4,), name="forgotten", daemon=True).start()

def test_process():
    kept.append(subprocess.Popen(["sleep", "4"]))

def test_timer(qapp):
    kept.append(QTimer(interval=12345)); kept[-1].start()

def test_widget(qapp):
    widget = QWidget(); widget.setObjectName("orphan"); kept.append(widget)

def test_file():
    open(tempfile.gettempdir() + "/crumb", "w").close()

def test_window(qapp):
    from gui.app import App
    app = App(warm_up=False); kept.append(app); app.show()
    while not app.chain.latest.number:
        qapp.processEvents()

def test_that_closes_the_window_of_another(qapp):
    app = kept.pop(); app.window.close(); app.window.deleteLater()
"""

EXPECTED = {
    "thread": ["thread 'forgotten'"],
    "process": ["process 'sleep 4"],
    "timer": ["timer of 12345 ms"],
    "widget": ["widget QWidget 'orphan'"],
    "file": ["temporary 'crumb'"],
    "window": ["thread 'simulation'", "widget MainWindow", "timer of 16 ms"],
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of tests that leave things behind."""
    folder = tmp_path_factory.mktemp("leaky")
    checks = (HERE / "conftest.py").read_text(encoding="utf-8")
    hurried, count = re.subn(r"^GRACE = .*$", "GRACE = 0.3", checks, flags=re.MULTILINE)
    assert count == 1
    (folder / "conftest.py").write_text(hurried, encoding="utf-8")
    (folder / "test_leaky.py").write_text(LEAKY, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(HERE.parent), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    return done.stdout


def test_what_leaves_nothing_passes(report: str) -> None:
    assert "ERROR test_leaky.py::test_nothing" not in report
    assert "PASSED test_leaky.py::test_nothing" in report
    assert "ERROR test_leaky.py::test_that_closes" not in report


@pytest.mark.parametrize("kind", EXPECTED)
def test_what_is_left_is_named(report: str, kind: str) -> None:
    part = report.split(f"ERROR at teardown of test_{kind} ", 1)
    assert len(part) == 2, f"nothing was found after test_{kind}:\n{report[-2000:]}"
    section = part[1].split("____ ERROR", 1)[0].split("====", 1)[0]
    for name in EXPECTED[kind]:
        assert name in section
