"""The lab of the training response, without a window."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import numpy as np
import pytest

from gui.canvas.label_room import box_of, is_within
from gui.canvas.label_room import touch as touch_boxes
from gui.intents.intent import ActInLab
from gui.labs import lab_named
from gui.labs.act import Pointer
from gui.labs.bench import Bench
from gui.labs.presets import read_lab_presets
from gui.labs.response import experiment
from gui.labs.response.picture import draw
from gui.labs.response.scene import resolve, touch
from gui.labs.response.verdict import curve_of, stage_now, verdict
from gui.look.language import speak_chosen
from gui.look.theme import load_theme
from gui.models.session import ViewOptions
from gui.moments.explanations import explanations
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of
from nets.response.course import run_course

LAB = lab_named("response")
SIZE = (1000.0, 440.0)
SMALL = {"width": 30, "points": 5, "dimension": 2, "seed": 3, "steps": 2000}
PATIENCE = 120.0


class Seated:
    """A bench that is waited for."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.noted: list[Any] = []
        self.bench = Bench(
            LAB, ViewOptions, lambda *what: self.noted.append(what), self.told.append
        )

    def until(self, done: Callable[[LabMoment], bool]) -> LabMoment:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            moment = self.bench.moment(())
            if done(moment):
                return moment
            time.sleep(0.005)
        raise AssertionError("it did not happen")

    def set(self, **values: Any) -> str:
        return self.bench.set({**SMALL, **values})

    def course(self) -> LabMoment:
        return self.until(lambda moment: moment["times"].size > 0)


@pytest.fixture
def seated() -> Iterator[Seated]:
    one = Seated()
    assert one.set() == ""
    yield one
    one.bench.close()
    assert one.told == []


def test_the_whole_aging_curve_is_told_at_once(seated: Seated) -> None:
    assert seated.set(output="sigmoid", loss="cross_entropy") == ""
    moment = seated.course()
    assert moment.state.time == 0.0  # nothing was played yet
    expected = run_course(moment.settings)  # type: ignore[arg-type]
    np.testing.assert_array_equal(moment["times"], expected.times)
    np.testing.assert_array_equal(moment["kernels"], expected.column("kernels").mean(axis=1))
    assert float(moment["exponent"]) == expected.response_aging.exponent
    np.testing.assert_array_equal(moment["flips"], expected.flips)


def test_what_is_played_lies_on_that_curve(seated: Seated) -> None:
    whole = seated.course()
    seated.bench.toggle()
    moment = seated.until(lambda now: now.state.time == SMALL["steps"])
    assert float(moment["kernel"]) == pytest.approx(float(whole["kernels"][-1]), rel=1e-9)
    assert float(moment["active_units"]) == pytest.approx(float(whole["units"][-1]), rel=1e-9)
    still = seated.bench.moment(()).state
    assert seated.bench.moment(()).state is still


def test_a_tap_trains_once_and_marks_the_point(seated: Seated) -> None:
    before = seated.bench.moment(())
    assert seated.bench.act("tap", {"point": 3}) == ""
    moment = seated.until(lambda now: now["chosen"] == 3.0)
    assert moment.state.time == 0.0
    label, rate = before["labels"][3], float(before.settings.rate)  # type: ignore[attr-defined]
    moved = moment["outputs"][3] - before["outputs"][3]
    assert moved == pytest.approx(rate * (label - before["outputs"][3]) * 2.0, rel=0.5)
    np.testing.assert_allclose(moment["before_tap"], before["function"], atol=1e-12)
    assert ("act", {"act": "tap", "arguments": {"point": 3}}) in seated.noted
    assert seated.bench.act("tap", {}) == ""  # the marked one again
    assert seated.until(lambda now: now["outputs"][3] != moment["outputs"][3])["chosen"] == 3.0
    assert seated.bench.act("tap", {"point": 5}) == "there is no point 5: the last is 4"


def test_other_settings_and_a_reset_begin_anew(seated: Seated) -> None:
    seated.bench.toggle()
    seated.until(lambda now: now.state.time > 10)
    assert seated.set(activation="tanh") == ""
    seated.bench.pause()
    assert seated.bench.moment(()).state.time == 0.0
    assert "choose the sigmoid" in seated.set(loss="cross_entropy")
    seated.bench.step()
    seated.until(lambda now: now.state.time == 1.0)
    seated.bench.reset()
    assert seated.bench.moment(()).state.time == 0.0


def test_the_verdict_names_the_stage_of_the_moment(seated: Seated) -> None:
    assert LAB.verdict_words(seated.bench.moment(()))[0] in ("", "▬ PLATEAU")
    moment = seated.course()
    assert stage_now(moment) == "plateau"
    assert LAB.verdict_words(moment)[0] == "▬ PLATEAU"
    assert "theory: 0" in LAB.verdict_words(moment)[1]
    assert seated.set(rate=9.0, output="sigmoid") == ""
    assert not seated.course()["beyond"]
    assert seated.set(rate=40.0, output="sigmoid") == ""
    assert "at the start the rate is beyond stability" in LAB.verdict_words(seated.course())[1]
    assert seated.set(rate=50.0, output="linear") == ""
    told = seated.until(lambda now: now["beyond"] == 1.0)
    assert LAB.verdict_words(told)[::2] == ("▲ RUNS AWAY", "warning")


def test_a_sigmoid_ends_in_a_power_law(seated: Seated) -> None:
    assert seated.set(output="sigmoid", loss="cross_entropy", width=100) == ""
    seated.course()
    seated.bench.toggle()
    moment = seated.until(lambda now: now.state.time == SMALL["steps"])
    assert LAB.verdict_words(moment)[0] == "◢ POWER LAW"
    assert "theory: −1" in LAB.verdict_words(moment)[1]


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
@pytest.mark.parametrize("values", [{}, {"dimension": 6, "depth": 2}])
def test_the_scene_holds_points_function_wave_and_spokes(
    seated: Seated, theme: str, values: dict[str, Any]
) -> None:
    assert seated.set(**values) == ""
    moment = seated.bench.moment(())
    scene = resolve(moment, frame_of(SIZE, load_theme(theme), 1.0))
    assert len(scene.places) == 5 and len(scene.spokes) == len(scene.strength) == 30
    assert scene.reach.max() <= 1.0 + 1e-12 and scene.strength.max() == 1.0
    for places in (scene.function, scene.wave, scene.targets):
        assert ((places > 0.0) & (places < SIZE)).all()
    assert (np.hypot(*(scene.targets - scene.middle).T).round(6)).max() == round(scene.one, 6)
    sketch = draw(scene, load_theme(theme))
    assert sum(len(one) for one in sketch.ties) > 500
    assert {"0", "1", "step 0"} <= {label.text for label in sketch.labels}


def test_a_deep_network_lies_on_springs_as_it_trains(seated: Seated) -> None:
    assert seated.set(depth=4, rate=0.1, output="sigmoid", loss="cross_entropy") == ""
    frame = frame_of(SIZE, load_theme("dark"), 1.0)
    before = resolve(seated.until(lambda now: now["separation"].size > 3), frame)
    whole = run_course(seated.bench.settings)  # type: ignore[arg-type]
    seated.bench.toggle()
    moment = seated.until(lambda now: now.state.time == SMALL["steps"])
    np.testing.assert_allclose(moment["separation"], whole.looks[-1].separation, rtol=1e-9)
    assert curve_of(moment).concavity == pytest.approx(whole.looks[-1].curve.concavity)
    after = resolve(moment, frame)
    assert before.springs is not None and after.springs is not None
    assert after.springs.block_x.size == 4 and after.springs.has_readout
    first, last = ((one.end - one.start)[-1] for one in (before.springs, after.springs))
    assert last > first  # what is learned lies on the readout, too
    left = after.middle[0] - 1.08 * after.radius
    assert after.springs.end[-1] < left
    sketch = draw(after, load_theme("dark"))
    assert np.size(sketch.coils[0]) == 5
    assert after.springs.detail in {label.text for label in sketch.labels}


@pytest.mark.parametrize("language", ["en", "tr", "zh_CN"])
@pytest.mark.parametrize("depth", [1, 4])
def test_words_touch_neither_circle_nor_springs_at_any_size(
    seated: Seated, language: str, depth: int
) -> None:
    speak_chosen(language)
    assert seated.set(depth=depth) == ""
    moment = seated.until(lambda now: (now["separation"].size > 3) == (depth > 1))
    theme = load_theme("projector")
    heights, widths = (120.0, 180.0, 240.0, 400.0, 700.0, 1000.0), (640.0, 960.0, 1250.0, 1900.0)
    for height, width, scale in product(heights, widths, (0.7, 1.0, 1.5, 2.0)):
        scene = resolve(moment, frame_of((width, height), theme.enlarged(scale), 1.0))
        where = (width, height, scale)
        assert scene.radius >= 0.15 * min(width, height) and len(scene.words) >= 1
        labels = [one for one in draw(scene, theme).labels if not one.text.isdigit()]
        for label in labels:
            assert is_within(label, scene.size), (label.text, *where)
            left, top, right, bottom = box_of(label)
            x, y = scene.middle
            nearest = (min(max(x, left), right), min(max(y, top), bottom))
            assert math.dist(nearest, (x, y)) > scene.radius, (label.text, *where)
        for one, other in combinations(labels, 2):
            assert not touch_boxes(box_of(one), box_of(other)), (one.text, other.text, *where)
        assert x + scene.radius <= width and abs(y - 0.5 * height) < 1.0
    speak_chosen("en")


def test_one_hidden_layer_has_no_springs(seated: Seated) -> None:
    scene = resolve(seated.bench.moment(()), frame_of(SIZE, load_theme("dark"), 1.0))
    assert scene.springs is None and scene.middle[0] == 0.5 * SIZE[0]


def test_a_press_near_a_point_asks_to_train_on_it(seated: Seated) -> None:
    moment = seated.bench.moment(())
    scene = resolve(moment, frame_of(SIZE, load_theme("dark"), 1.0))
    for number, (x, y) in enumerate(scene.targets):
        asked = touch(scene, moment, Pointer(x, y, "press"))
        assert isinstance(asked, ActInLab) and asked.name == "tap"
        near = int(asked.arguments["point"])
        assert math.dist(scene.targets[near], (x, y)) <= math.dist(scene.targets[number], (x, y))
    assert touch(scene, moment, Pointer(*scene.middle, "press")) is None
    assert touch(scene, moment, Pointer(*scene.targets[0], "hover")) is None


def test_all_that_can_be_clicked_is_explained_with_numbers(seated: Seated) -> None:
    moment = seated.course()
    topics = {topic for one in LAB.readings() for topic in one.topics.values()}
    assert topics | {LAB.topic} == set(LAB.numbers)
    for topic in LAB.numbers:
        assert topic in explanations()
        assert all(value for _, value in LAB.numbers[topic](moment))


def test_the_presets_are_read() -> None:
    found = read_lab_presets(LAB)
    assert not found.complaint
    assert list(found.by_name) == ["linear", "probability", "squared", "noise", "deep"]
    assert [one.key for one in found.by_name.values()] == list("12345")


def test_what_is_compiled_is_not_waited_for_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """As at the very first opening, when compiling takes a minute or two."""
    compiled = threading.Event()
    monkeypatch.setattr(experiment, "PREPARED", threading.Event())
    monkeypatch.setattr(experiment, "UNSAID", 0.0)

    def after(work: Callable[..., Any]) -> Callable[..., Any]:
        def late(*given: Any) -> Any:
            assert compiled.wait(PATIENCE)
            return work(*given)

        return late

    for name in ("_look", "_go_on", "_whole"):
        monkeypatch.setattr(experiment, name, after(getattr(experiment, name)))
    one = Seated()
    try:
        one.bench.toggle()
        moment = one.until(lambda now: bool(now["preparing"]))
        found = verdict(moment)
        assert found is not None and found.word == "… PREPARING"
        assert "compiled" in found.detail and "minute" in found.detail
        scene = resolve(moment, frame_of(SIZE, load_theme("dark"), 1.0))
        assert scene.words[0].startswith("preparing") and scene.springs is None
        assert one.set(depth=3) == ""  # nobody waits for what is under way
        one.bench.reset()
        assert one.bench.moment(())["separation"].size == 0
        compiled.set()
        moment = one.until(lambda now: now.state.time > 0.0 and now["separation"].size > 3)
        assert not one.bench.moment(())["preparing"]
        assert moment["separation_begun"].size == moment["separation"].size == 5
        found = verdict(one.course())
        assert found is not None and "PREPARING" not in found.word
    finally:
        compiled.set()
        one.bench.close()


def test_a_recording_from_before_says_nothing_of_it(seated: Seated) -> None:
    moment = seated.bench.moment(())
    values = {name: one for name, one in moment.state.values.items() if name != "preparing"}
    older = replace(moment, state=moment.state._replace(values=values))
    assert verdict(older) == verdict(moment)
