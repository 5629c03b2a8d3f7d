"""Who collects garbage, and what is left to be collected when the window has gone."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from gui.controllers.collector import Collector


class Knot:
    """What holds on to another one, as widgets and their menus do."""

    other: Knot


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    enabled = gc.isenabled()
    owner = QObject()
    collector = Collector(owner)
    yield collector
    collector.stop(restore=True)
    gc.enable() if enabled else gc.disable()


def test_what_stood_after_the_start_is_garbage_once_the_window_has_gone(
    collector: Collector,
) -> None:
    """Also while a thread is still at work, as at the end of a quick first look."""
    one, other = Knot(), Knot()
    one.other, other.other = other, one
    seen = weakref.ref(one)
    collector.settle()
    collector.stop(restore=False)
    assert not gc.isenabled()
    del one, other
    gc.collect()
    assert seen() is None


@pytest.mark.usefixtures("collector")
def test_python_collects_again_only_when_no_thread_is_at_work() -> None:
    owner = QObject()
    for restore in (False, True):
        gc.enable()
        again = Collector(owner)
        again.stop(restore=restore)
        assert gc.isenabled() is restore
