"""A lab comes back as it was when it was kept, and goes on from there as if nothing had been."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from gui.labs import lab_named
from gui.labs.bench import Bench
from gui.models.session import ViewOptions
from gui.moments.lab_moment import LabMoment

PATIENCE = 120.0
LABS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "linear": ({"width": 200}, {"width": 300}),
    "response": (
        {"width": 30, "points": 5, "dimension": 2, "steps": 2000},
        {"width": 20, "points": 4, "dimension": 2, "steps": 500},
    ),
    "scale": (
        {"width": 16, "samples": 40, "layers": 2, "loss": "soft_hinge"},
        {"width": 12, "samples": 40, "layers": 2, "loss": "soft_hinge"},
    ),
}
"""Settings, and others, by lab."""


class Seated:
    """A bench whose clock is led by hand."""

    def __init__(self, lab: str) -> None:
        self.told: list[str] = []
        self.noted: list[str] = []
        note = lambda what, _values: self.noted.append(what)  # noqa: E731
        self.bench = Bench(lab_named(lab), ViewOptions, note, self.told.append)

    def play(self, until: Callable[[LabMoment], bool]) -> LabMoment:
        deadline = time.monotonic() + PATIENCE
        while not until(moment := self.bench.moment(())):
            assert time.monotonic() < deadline, "it did not come to pass"
            self.bench.step()
            time.sleep(0.001)  # the thread's turn
        return moment


def over(lab: str) -> Callable[[LabMoment], bool]:
    if lab == "linear":
        return lambda now: now.state.time >= float(now["until"])
    if lab == "response":
        return lambda now: now.state.time >= 2000.0 and now["times"].size > 0
    return lambda now: bool(now["over"] == 1.0)


def same(one: LabMoment, other: LabMoment) -> None:
    assert one.state.time == other.state.time and one.settings == other.settings
    assert set(one.state.values) == set(other.state.values)
    for name, values in one.state.values.items():
        np.testing.assert_array_equal(values, other.state.values[name], name)


@pytest.mark.parametrize("name", LABS)
def test_it_comes_back_and_goes_on_the_same_way(name: str) -> None:
    settings, others = LABS[name]
    seated, alone = Seated(name), Seated(name)
    try:
        for one in (seated, alone):
            assert one.bench.set(settings) == ""
        whole = name != "response"  # whose course is told when it is known
        left = seated.play(lambda now: now.state.time > 0.0 and (whole or now["times"].size > 0))
        seen = left.course.states
        kept = seated.bench.keep()
        seated.play(over(name))
        assert seated.bench.set(others) == ""
        seated.play(lambda now: now.state.time > 0.0)
        assert seated.bench.bring_back(kept) == ""
        back = seated.bench.moment(())
        same(back, left)
        assert not back.playing and [state.time for state in back.course.states] == [
            state.time for state in seen
        ]
        assert back.state.number > left.state.number and seated.noted[-1] == "back"
        end = seated.play(over(name))
        assert seated.bench.bring_back(kept) == ""  # it is kept whatever went on from it
        same(seated.bench.moment(()), left)
        assert end.state.time == alone.play(over(name)).state.time
        for array in ("dots", "kernel", "outputs"):
            if array in end.state.values and name != "linear":
                last = alone.bench.moment(())[array]
                np.testing.assert_allclose(end[array], last, rtol=1e-9, err_msg=array)
        assert seated.told == []
    finally:
        for one in (seated, alone):
            one.bench.close()


def test_a_tap_that_is_under_way_comes_back_too() -> None:
    seated = Seated("response")
    try:
        assert seated.bench.set(LABS["response"][0]) == ""
        assert seated.bench.act("tap", {"point": 3}) == ""
        kept = seated.bench.keep()
        seated.bench.reset()
        assert seated.bench.bring_back(kept) == ""
        end = time.monotonic() + PATIENCE
        while seated.bench.moment(())["chosen"] != 3.0:
            assert time.monotonic() < end
            time.sleep(0.005)
    finally:
        seated.bench.close()


def test_one_that_cannot_be_kept_begins_anew_and_says_so(pendulum: str) -> None:
    seated = Seated(pendulum)
    try:
        seated.play(lambda now: now.state.time > 0.0)
        kept = seated.bench.keep()
        assert seated.bench.bring_back(kept).endswith("begins anew with the settings of this step")
        assert seated.bench.moment(()).state.time == 0.0
    finally:
        seated.bench.close()
