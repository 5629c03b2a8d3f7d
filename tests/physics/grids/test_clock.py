"""The time that is left, from the pace so far."""

from __future__ import annotations

import pytest

from physics.grids import clock as clock_module
from physics.grids.clock import Clock


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The second that it is."""
    now = [0.0]
    monkeypatch.setattr(clock_module.time, "perf_counter", lambda: now[0])
    return now


def tick(clock: Clock, now: list[float], second: float, share: float) -> float | None:
    now[0] = second
    clock.tick(share)
    return clock.left


def test_it_leaves_out_pauses(now: list[float]) -> None:
    clock = Clock(0.2, 0.5)
    assert tick(clock, now, 0.1, 0.3) is None  # too soon to tell
    clock = Clock(0.2, 0.5)
    assert tick(clock, now, 2.0, 0.2) is None  # nothing is done yet
    assert tick(clock, now, 2.1, 0.4) == pytest.approx(2.0 * 0.6 / 0.2)
    now[0] = 50.0
    assert clock.left == pytest.approx(6.0)
    clock.skip()
    assert tick(clock, now, 51.0, 0.5) == pytest.approx(3.0 * 0.5 / 0.3)


def test_what_starts_slowly_is_counted_from_its_first_progress(now: list[float]) -> None:
    clock = Clock(0.0, 0.5, starts_slowly=True)
    assert tick(clock, now, 30.0, 0.0) is None
    assert tick(clock, now, 40.0, 0.1) is None
    assert tick(clock, now, 44.0, 0.3) == pytest.approx(4.0 * 0.7 / 0.2)
