"""Garbage collection in the GUI thread only.

Python collects cycles in whichever thread happens to allocate. When that is the
simulation's (above all while Numba compiles), Qt objects caught in a cycle are
destroyed outside their thread and the process crashes. So automatic collection
is off, and the frame timer's thread collects instead.
"""

from __future__ import annotations

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1000
"""Milliseconds between two collections of the young objects."""
FULL_EVERY = 30
"""Young collections between two full ones."""


class Collector(QObject):
    """Collects cycles while it lives; hands the work back to Python when stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def settle(self) -> None:
        """What stands after the start stays: full collections need not visit it."""
        gc.collect()
        gc.freeze()
        _give_back()

    def _collect(self) -> None:
        self._count += 1
        full = self._count % FULL_EVERY == 0
        gc.collect(2 if full else 1)
        if full:
            _give_back()

    def stop(self, *, restore: bool) -> None:
        """Collect no more; `restore` lets Python do it by itself again.

        While another thread is still at work, that would be the crash this is here for.
        """
        self._timer.stop()
        gc.unfreeze()  # the window's own garbage is still to be collected, whoever does it
        if restore and self._was_enabled:
            gc.enable()


def _give_back() -> None:
    """Hand memory that is free back to the system; glibc keeps what start-up needed."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
