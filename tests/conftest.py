"""Every test leaves nothing behind, and touches nothing of the user's.

The home folder, the XDG folders and the temporary folder of the whole run lie in
one folder of its own. After each test it is checked that no thread, child process,
running timer, top-level widget or temporary file is left that was not there before.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

FULL_EVERY = 32
"""Tests between two collections of all garbage; of the young, after each."""
GRACE = 60.0
"""Seconds in which a thread or a process may come to its end after a test."""

USER_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/config",
    "LOCALAPPDATA": "home/data",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_RUNTIME_DIR": "runtime",
    "TMPDIR": "temporary",
    "TEMP": "temporary",
    "TMP": "temporary",
}
SHARED_TEMPORARY = ("pymp-", "pytest-of-")
"""Folders that multiprocessing and pytest keep until the interpreter ends."""

_tests = itertools.count(1)
_failed = pytest.StashKey[bool]()
_root = pytest.StashKey[Path]()
_screen = pytest.StashKey["subprocess.Popen[bytes]"]()
_running_timers: weakref.WeakSet[Any] = weakref.WeakSet()


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_API", "pyside6")
    if "PYTEST_XDIST_WORKER" in os.environ:
        _take_a_screen(config)
    # tmp_path stays where pytest always has it, so that it can be looked at afterwards.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    # A worker's beside the others': sockets have no long names.
    root = Path(tempfile.mkdtemp("", "springblock-tests-", os.environ["PYTEST_DEBUG_TEMPROOT"]))
    for variable, folder in USER_FOLDERS.items():
        (root / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(root / folder)
    tempfile.tempdir = None
    config.stash[_root] = root
    # Python collects in whichever thread happens to allocate: one that a test has started would
    # destroy widgets of earlier tests outside their thread (see gui/controllers/collector.py).
    gc.disable()
    settings.register_profile("project", deadline=None, database=None, print_blob=True)
    settings.load_profile("project")
    _watch_timers()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_root], ignore_errors=True)
    screen = config.stash.get(_screen, None)
    if screen is not None:
        screen.terminate()
        screen.wait()


def _take_a_screen(config: pytest.Config) -> None:
    """A virtual screen of this worker's own: two windows on one would take each other's keys."""
    if sys.platform != "linux" or shutil.which("Xvfb") is None:
        return
    reader, writer = os.pipe()
    shape = ["-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"]
    config.stash[_screen] = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), *shape],
        pass_fds=[writer],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"


def _watch_timers() -> None:
    """Remember each QTimer that Python starts: Qt itself keeps no list of them."""
    from PySide6.QtCore import QTimer

    start = QTimer.start

    def remembered(self: Any, *arguments: Any, **named: Any) -> None:
        _running_timers.add(self)
        start(self, *arguments, **named)

    QTimer.start = remembered  # type: ignore[method-assign,assignment]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    if report.failed:
        item.stash[_failed] = True
    return report


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    before = _alive()
    yield
    _collect_garbage()
    _empty_user_folders(request.config.stash[_root])
    if request.node.stash.get(_failed, False):
        return  # the traceback of a failed test holds on to what it made
    left = _left_after(before)
    if left:
        pytest.fail("left behind: " + ", ".join(sorted(left.values())), pytrace=False)


def _collect_garbage() -> None:
    """In the main thread, between two tests."""
    gc.collect(2 if next(_tests) % FULL_EVERY == 0 else 1)


def _empty_user_folders(root: Path) -> None:
    """What one test saved as the last session is not there for the next."""
    for name in ("config", "data", "state"):
        folder = root / "home" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def _left_after(before: dict[Any, str]) -> dict[Any, str]:
    """What is alive now and was not before, when it has had its time to end."""
    until = time.monotonic() + GRACE
    while left := {key: text for key, text in _alive().items() if key not in before}:
        if time.monotonic() > until:
            break
        gc.collect()
        _finish_deletions()
        time.sleep(0.01)
    return left


def _alive() -> dict[Any, str]:
    """Everything that a test must not leave, by identity, with a name for a person."""
    # With its name: a thread that begins takes the number of one that has ended.
    alive: dict[Any, str] = {
        ("thread", t.ident, t.name): f"thread {t.name!r}" for t in threading.enumerate()
    }
    alive |= {("process", pid): f"process {text!r}" for pid, text in _children().items()}
    for path in Path(tempfile.gettempdir()).iterdir():
        if not path.name.startswith(SHARED_TEMPORARY):
            alive["file", path.name] = f"temporary {path.name!r}"
    if "PySide6.QtWidgets" in sys.modules:
        alive |= _alive_in_qt()
    return alive


def _children() -> dict[int | None, str]:
    """Child processes: all of them where the system tells, else multiprocessing's own."""
    found = {p.pid: f"{p.name} {p.pid}" for p in multiprocessing.active_children()}
    for listing in Path("/proc/self/task").glob("*/children"):
        try:
            pids = listing.read_text().split()
        except OSError:  # that thread has just ended
            continue
        found |= {int(pid): f"{_command_line(pid)} {pid}" for pid in pids}
    return {pid: text for pid, text in found.items() if "resource_tracker" not in text}


def _command_line(pid: str) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return "ended"
    return " ".join(words).strip() or "ended, not waited for:"


def _alive_in_qt() -> dict[Any, str]:
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer, isValid

    if QApplication.instance() is None:
        return {}
    alive: dict[Any, str] = {}
    for widget in QApplication.topLevelWidgets():
        if isValid(widget) and widget.metaObject().className() != "QTipLabel":
            alive["widget", getCppPointer(widget)[0]] = f"widget {_qt_name(widget)}"
    for timer in list(_running_timers):
        if isValid(timer) and timer.isActive():
            text = f"timer of {timer.interval()} ms in {_qt_name(timer.parent())}"
            alive["timer", getCppPointer(timer)[0]] = text
    return alive


def _qt_name(thing: Any) -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}" if thing is not None else "nothing"


def _finish_deletions() -> None:
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


@pytest.fixture
def preset_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the folder of presets, to which a test may add."""
    from gui.models import presets

    folder = tmp_path / "presets"
    shutil.copytree(presets.FOLDER, folder)
    monkeypatch.setattr(presets, "FOLDER", folder)
    return folder
