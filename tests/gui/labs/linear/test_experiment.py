"""The linear network on its bench: clock, numerics and hand, without a window."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gui.labs import lab_named
from gui.labs.bench import Bench
from gui.labs.linear.verdict import course_at, verdict
from gui.models.session import ViewOptions
from gui.moments.lab_moment import LabMoment
from physics.linear.mechanism import mechanism
from physics.linear.settings import LinearSettings

PRESETS = sorted((Path(__file__).resolve().parents[4] / "resources/presets/linear").glob("*.toml"))
PATIENCE = 60.0


class Played:
    """A bench whose clock is led by hand."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.bench = Bench(lab_named("linear"), ViewOptions, lambda *_: None, self.told.append)

    def moment(self) -> LabMoment:
        return self.bench.moment(())

    def play(self, until: Callable[[LabMoment], bool]) -> LabMoment:
        """Go on in steps, while the thread works, until something has come to pass."""
        deadline = time.monotonic() + PATIENCE
        while not until(moment := self.moment()):
            assert time.monotonic() < deadline, "it did not come to pass"
            self.bench.step()
            time.sleep(0.001)  # the thread's turn
        return moment

    def to_the_end(self) -> LabMoment:
        return self.play(lambda moment: moment.state.time >= float(moment["until"]))


@pytest.fixture
def played() -> Iterator[Played]:
    one = Played()
    yield one
    one.bench.close()


def places(moment: LabMoment) -> np.ndarray:
    """(2, h) where theory has the units at a moment."""
    sums, differences = moment["factors"]
    right, up = moment["start"]
    along, across = 0.5 * sums * (right + up), 0.5 * differences * (right - up)
    return np.stack((along + across, along - across))


def test_theory_is_known_at_once_and_numerics_come_up_to_it(played: Played) -> None:
    first = played.moment()
    assert first["flow"].shape == (5, 241) and first.state.time == 0.0
    last = played.to_the_end()
    dots = last["dots"]
    assert dots.shape[0] == 9 and dots.shape[1] > 15
    assert np.abs(dots[5:]).max() < 1e-11
    assert np.interp(dots[0], *last["flow"][:2]) == pytest.approx(dots[1], rel=1e-3)
    assert float(last["kernel_ratio"]) == pytest.approx(course_at(last).end_ratio, rel=1e-3)


def test_the_clock_never_goes_before_the_numerics(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    played.to_the_end()
    known = played.bench._experiment._dots  # type: ignore[attr-defined]
    played.bench.reset()
    del known[3:]
    for _ in range(600):
        played.bench.step()
    assert played.moment().state.time == known[-1].time


def test_a_slider_begins_a_new_course_with_the_same_weights(played: Played) -> None:
    before = played.play(lambda moment: moment.state.time > 0.0)
    assert played.bench.set({"c": 0.1}) == ""
    after = played.moment()
    assert after.state.time == 0.0 and course_at(after).goal < course_at(before).goal
    assert np.array_equal(after["start"], before["start"])
    assert played.bench.set({"seed": 2}) == ""
    assert not np.array_equal(played.moment()["start"], before["start"])


def test_what_is_refused_changes_nothing(played: Played) -> None:
    before = played.moment().state
    assert "the output is zero" in played.bench.set({"gamma": 0.0})
    assert "all weights are zero" in played.bench.set({"scale_u": 0.0, "scale_w": 0.0})
    assert "take a step of at least" in played.bench.set({"method": "descent", "step": 1e-6})
    assert played.moment().state is before


def test_a_cloud_is_moved_turned_and_scaled(played: Played) -> None:
    begin = places(played.play(lambda moment: moment.state.time > 0.1))
    act = played.bench.act
    assert act("grab", {"right": 0.1, "up": 0.0}) == ""
    assert act("drag", {"right": 0.3, "up": 0.05}) == ""
    moved = played.moment()
    assert moved.state.time == 0.0
    np.testing.assert_allclose(places(moved), begin + np.array([[0.2], [0.05]]), atol=1e-12)
    played.bench.step()
    assert played.moment().state.time == 0.0  # it is held
    assert act("drag", {"right": 0.1, "up": 0.0}) == "" and act("release", {}) == ""
    np.testing.assert_allclose(places(played.moment()), begin, atol=1e-12)
    act("grab", {"right": 1.0, "how": "turn"})
    act("drag", {"right": 0.0, "up": 2.0})
    act("release", {})
    np.testing.assert_allclose(places(played.moment()), [-begin[1], begin[0]], atol=1e-12)
    act("scale", {"by": 3.0})
    np.testing.assert_allclose(places(played.moment()), 3.0 * np.stack((-begin[1], begin[0])))
    act("draw", {})
    assert np.array_equal(places(played.moment())[0], drawn_right())


def drawn_right() -> np.ndarray:
    one = Played()
    try:
        return places(one.moment())[0]
    finally:
        one.bench.close()


def test_one_unit_is_moved_alone(played: Played) -> None:
    begin = places(played.moment())
    played.bench.act("grab", {"right": 0.0, "up": 0.0, "how": "unit", "unit": 7})
    played.bench.act("drag", {"right": 0.5, "up": -0.25})
    change = places(played.moment()) - begin
    np.testing.assert_allclose(change[:, 7], [0.5, -0.25])
    assert np.abs(np.delete(change, 7, axis=1)).max() < 1e-15


def test_the_plane_stays_under_the_hand_until_it_lets_go(played: Played) -> None:
    reach = float(played.moment()["reach"])
    played.bench.act("grab", {})
    played.bench.act("drag", {"right": 5.0, "up": 5.0})
    assert float(played.moment()["reach"]) == reach
    played.bench.act("release", {})
    assert float(played.moment()["reach"]) > 5.0


def test_descent_that_diverges_is_run_and_told(played: Played) -> None:
    assert played.bench.set({"method": "descent", "step": 1.2}) == ""
    assert "edge of stability" in verdict(played.moment()).detail
    played.bench.toggle()
    played.play(lambda _: bool(played.told))
    assert "diverges: it leaves all numbers in step" in played.told[0]
    assert not played.bench.playing


def test_descent_is_compared_with_its_own_map(played: Played) -> None:
    assert played.bench.set({"method": "descent", "step": 0.1}) == ""
    last = played.to_the_end()
    assert np.abs(last["dots"][5:]).max() < 1e-11
    flow = np.interp(last["dots"][0], *last["flow"][:2])
    assert np.abs(flow - last["dots"][1]).max() > 0.01


@pytest.mark.parametrize("path", PRESETS, ids=lambda path: path.stem)
def test_a_preset_shows_what_it_is_called(path: Path, played: Played) -> None:
    preset: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    assert LinearSettings(**preset["settings"]).width
    assert preset["title"] and preset["description"].endswith(".")
    if "hundred-thousand" in path.stem:
        return  # its numerics take their time
    assert played.bench.set(preset["settings"]) == ""
    expected = MECHANISMS[path.stem.partition("-")[2]]
    assert mechanism(course_at(played.moment())) == expected


MECHANISMS = {
    "aligning": "aligning",
    "dis-aligning": "dis-aligning",
    "rescaling": "rescaling",
    "kernel": "kernel",
    "trapped": "trapped",
    "there-and-back": "dis-aligning",
    "catapult": "kernel",
    "one-unit": "rescaling",
    "ntk": "kernel",
    "mean-field": "aligning",
    "maximal-update": "aligning",
    "lecun-kaiming": "kernel",
    "standard": "kernel",
}
