"""The output-scale lab, without a window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import combinations, product
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.canvas.label_room import TALL, box_of
from gui.canvas.label_room import touch as touch_boxes
from gui.canvas.sketch import Sketch
from gui.intents.intent import SetInLab
from gui.labs import lab_named
from gui.labs.act import Pointer
from gui.labs.bench import Bench
from gui.labs.presets import read_lab_presets
from gui.labs.scale.arrangement import ENDS
from gui.labs.scale.maps.powers_plot import NAMES
from gui.labs.scale.maps.quantities import QUANTITIES, scale_of
from gui.labs.scale.picture import draw
from gui.labs.scale.scene import CROSSES, ScaleScene, resolve, touch
from gui.labs.scale.verdict import curve_of
from gui.look.language import speak_chosen
from gui.look.theme import load_theme
from gui.models.held_run import HeldRun
from gui.models.session import ViewOptions
from gui.moments.explanations import explanations
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of
from nets.scale.binary import load_task
from nets.scale.course import Course, run_course
from nets.scale.regime import FEATURE, LAZY, regime_of
from nets.scale.settings import ScaleSettings
from nets.scale.view import View, plane
from nets.sweep.scale_shipped import shipped, shipped_exponents

LAB = lab_named("scale")
SIZE = (1000.0, 440.0)
SMALL: dict[str, Any] = {"width": 16, "samples": 40, "layers": 2, "loss": "soft_hinge"}
PATIENCE = 120.0
OF_DIAGRAM = ("scale_plane", "scale_powers")
"""Plots in which there is nothing of a run that could be held."""


class Seated:
    """A bench that is waited for."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.bench = Bench(LAB, ViewOptions, lambda *_: None, self.told.append)

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

    def ready(self) -> LabMoment:
        return self.until(lambda moment: moment["time"].size > 0)

    def trained(self) -> LabMoment:
        self.bench.toggle()
        moment = self.until(lambda now: now["over"] == 1.0)
        self.bench.pause()
        return moment


@pytest.fixture
def seated() -> Iterator[Seated]:
    one = Seated()
    assert one.set() == ""
    yield one
    one.bench.close()


def test_what_is_trained_is_the_course_of_the_settings(seated: Seated) -> None:
    assert LAB.verdict_words(seated.bench.moment(()))[0] == ""
    begun = seated.ready()
    assert begun.state.time == 0.0 and begun["time"].size == 1
    moment = seated.trained()
    settings: Any = moment.settings
    expected = run_course(settings, load_task(settings))
    for name in ("time", "steps", "kernel_change", "deviation", "test_error", "margin"):
        np.testing.assert_array_equal(moment[name], expected.column(name))
    np.testing.assert_array_equal(moment["separation"], expected.looks[-1].separation)
    np.testing.assert_array_equal(moment["kernel"], View(expected).seen()["kernel"])
    assert moment.state.time == expected.flow.time and moment["ended"] == 1.0
    still = seated.bench.moment(()).state
    assert seated.bench.moment(()).state is still and seated.told == []


def test_other_settings_and_a_reset_begin_anew(seated: Seated) -> None:
    seated.trained()
    seated.bench.reset()
    assert seated.bench.moment(()).state.time == 0.0
    first = seated.ready()
    assert seated.set(alpha_root_width=50.0) == ""
    second = seated.ready()
    np.testing.assert_array_equal(first["kernel_begun"], second["kernel_begun"])
    assert "cannot hold" in seated.set(alpha_root_width=1e30)
    assert seated.bench.settings.model_dump()["alpha_root_width"] == 50.0


def test_a_long_way_to_the_next_look_is_left_at_once(seated: Seated) -> None:
    settings: Any = seated.ready().settings
    course = Course(settings, load_task(settings))
    whole = run_course(settings, load_task(settings))
    asked = iter([True, True, False] * 100_000)
    while not course.is_over:
        course.to_next_look(lambda: next(asked))
    np.testing.assert_array_equal(course.column("steps"), whole.column("steps"))
    np.testing.assert_array_equal(course.column("kernel_change"), whole.column("kernel_change"))
    assert not Course(settings, load_task(settings)).to_next_look(lambda: False)


def test_every_plot_has_a_curve_that_can_be_held(seated: Seated) -> None:
    begun, moment = seated.ready(), seated.trained()
    for one in LAB.readings():
        if one.name in OF_DIAGRAM:
            continue
        assert one.holds is not None
        one.holds(begun)
        x, y = one.holds(moment)
        assert x.shape == y.shape and np.isfinite(x).all()
        assert x.size == 1 if one.name in ("scale_map", "scale_laziness") else x.size > 2


def test_a_click_in_the_map_asks_for_its_scale(
    seated: Seated, qapp: QApplication, qtbot: QtBot
) -> None:
    reading = next(one for one in LAB.readings() if one.name == "scale_map")
    plot = reading.make(None)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    for moment in (seated.ready(), seated.trained()):
        reading.feed(plot, moment, None)
    qapp.processEvents()
    curves = plot.own_curves()
    assert {"h = 16", "h = 256", "power of homogeneity", "this run"} <= set(curves)
    x, y = curves["this run"]
    assert (x[0], 10.0 ** y[0]) == (0.0, pytest.approx(moment["kernel_change"][-1]))
    settings: Any = moment.settings
    power, (begin, end) = curves["power of homogeneity"], (0, -1)
    run, rise = (one[end] - one[begin] for one in power)
    assert rise / run == pytest.approx(-settings.homogeneity)
    clicked: list[Any] = []
    plot.asked.connect(clicked.append)
    event = SimpleNamespace(
        button=lambda: Qt.MouseButton.LeftButton,
        scenePos=lambda: plot.view.mapViewToScene(QPointF(1.0, 0.0)),
    )
    plot._clicked(event)
    assert clicked[0]["alpha_root_width"] == pytest.approx(10.0, rel=0.02)
    plot.switch.click()
    assert plot.x_name == "log₁₀ α" and "power of homogeneity" not in plot.own_curves()
    plot._clicked(event)
    assert clicked[1]["alpha_root_width"] == pytest.approx(10.0 * 16**0.5, rel=0.02)


def spread(plot: Any) -> float:
    """How far the curves of all widths are apart, where all of them are known, in the mean."""
    curves = [curve for name, curve in plot.own_curves().items() if name.startswith("h =")]
    begin, end = max(x[0] for x, _ in curves), min(x[-1] for x, _ in curves)
    x = np.linspace(begin, end, 20)
    return float(np.ptp([np.interp(x, *curve) for curve in curves], axis=0).mean())


def test_one_click_pulls_the_widths_apart_and_together(qapp: QApplication, qtbot: QtBot) -> None:
    plot = plot_of("scale_map", qtbot)
    plot.show_map(standing())
    together = spread(plot)
    assert plot.switch.text() == "against α"
    plot.switch.click()
    assert spread(plot) > 3.0 * together and plot.switch.text() == "against α√h"
    plot.switch.click()
    assert spread(plot) == together
    for place, name in enumerate(QUANTITIES):
        plot.choice.setCurrentIndex(place)
        assert plot.shown_quantity == name and len(plot.own_curves()) >= 5
        assert all(np.isfinite(y).any() for _, y in plot.own_curves().values())
    plot.choice.setCurrentIndex(0)


def test_what_is_held_stays_where_it_belongs(qapp: QApplication, qtbot: QtBot) -> None:
    plot = plot_of("scale_map", qtbot)
    moment = standing()
    plot.show_map(moment)
    run = HeldRun(name="mine", curves={"scale_map": ([0.0], [1.0])})
    plot.show_held((run,), "scale_map")
    assert plot.held.curves
    plot.switch.click()
    assert not plot.held.curves
    plot.switch.click()
    assert plot.held.curves


def test_a_cell_of_the_map_is_told_and_a_click_goes_there(qapp: QApplication, qtbot: QtBot) -> None:
    plot = plot_of("scale_plane", qtbot)
    plot.show_map(standing())
    clicked: list[Any] = []
    plot.asked.connect(clicked.append)
    for _ in range(2):  # over α√h, and over α, where the same cell is elsewhere
        item = plot._item
        x = 0.5 * (item.left[3, 5] + item.right[3, 5])
        at = plot.view.mapViewToScene(QPointF(x, np.log2(128.0)))
        plot._pointer_moved(at)
        assert "h = 128, α√h = 5.62" in plot.tip.text()
        plot._clicked(
            SimpleNamespace(button=lambda: Qt.MouseButton.LeftButton, scenePos=lambda at=at: at)
        )
        plot.switch.click()
        qapp.processEvents()
    assert clicked == [{"alpha_root_width": 5.62, "width": 128, "loss": "soft_hinge"}] * 2
    upright, leaning = (
        np.ptp(plot._crossing(scale_of(shipped(), apart=a))[0]) for a in (False, True)
    )
    assert leaning > 3.0 * upright


def test_powers_are_those_of_the_diagram(qapp: QApplication, qtbot: QtBot) -> None:
    plot = plot_of("scale_powers", qtbot)
    found = shipped_exponents()
    np.testing.assert_array_equal(plot.curves()["seen"][1], [one.value for one in found.values()])
    assert set(NAMES) == set(found)


def plot_of(name: str, qtbot: QtBot) -> Any:
    """Of the lab, by its name, large enough to be seen."""
    plot = next(one for one in LAB.readings() if one.name == name).make(None)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    return plot


def standing() -> Any:
    """What the map needs of a moment."""

    class Standing(dict[str, Any]):
        settings = ScaleSettings()

    return Standing(kernel_change=np.array([0.0, 40.0]))


def test_data_of_one_class_are_told_and_it_stands_still(seated: Seated) -> None:
    assert seated.set(samples=2, rule="one", one_class=7) == ""
    seated.bench.toggle()
    seated.until(lambda _: bool(seated.told))
    assert "all 2 samples are of one class" in seated.told[0]
    assert not seated.bench.playing
    assert seated.set() == ""
    assert seated.ready()["time"].size == 1


@pytest.mark.parametrize(("scale", "word"), [(0.1, "◢ FEATURE LEARNING"), (1000.0, "▬ LAZY")])
def test_the_verdict_is_by_the_kernels_change(seated: Seated, scale: float, word: str) -> None:
    assert seated.set(alpha_root_width=scale) == ""
    moment = seated.trained()
    said, detail, _ = LAB.verdict_words(moment)
    assert said == word
    assert ("still linear" in detail) == (scale > 1.0) and "times its size" in detail
    assert seated.set(alpha_root_width=scale, most_steps=3) == ""
    assert "not every sample came beyond its margin" in LAB.verdict_words(seated.trained())[1]


def test_between_them_they_cross() -> None:
    assert [regime_of(one) for one in (FEATURE * 1.01, 1.0, LAZY * 0.99)] == [
        "feature", "crossover", "lazy",
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
@pytest.mark.parametrize("size", [SIZE, (700.0, 330.0), (1500.0, 700.0)])
def test_the_scene_has_room_for_all_of_it(
    seated: Seated, theme: str, size: tuple[float, float]
) -> None:
    frame = frame_of(size, load_theme(theme), 1.0)
    waiting = draw(resolve(seated.bench.moment(()), frame), load_theme(theme))
    assert waiting.labels and all(label.text for label in waiting.labels)
    seated.ready()
    for moment in (seated.bench.moment(()), seated.trained()):
        scene = resolve(moment, frame)
        assert scene.shades.shape == (3, 32, 32) and np.abs(scene.shades).max() <= 1.0
        for places in (scene.begun, scene.now):
            assert ((places > 0.0) & (places < size)).all()
        right = [left + scene.side for left, _ in scene.matrices]
        assert all(a < left for a, (left, _) in zip(right, scene.matrices[1:], strict=False))
        assert scene.matrices[0][0] > scene.middle[0] + scene.radius
        assert scene.matrices[0][1] + scene.side < scene.ruler.y
        if scene.springs is not None:
            assert scene.springs.left > right[-1]
            assert scene.springs.has_readout == bool(moment["time"].size > 1)
        sketch = draw(scene, load_theme(theme))
        words = {label.text for label in sketch.labels}
        # Where squares are small and letters large, names are shorter.
        assert {"kernel before", "kernel now"} <= words or {"before", "now"} <= words
        assert {"difference", "lazy"} <= words
        assert sum(len(one) for one in sketch.bodies) > 3 * 32 * 32
    assert "times its size" in " ".join(label.text for label in sketch.labels)


@pytest.mark.parametrize("language", ["en", "tr", "zh_CN"])
def test_whatever_the_size_kernels_are_seen_and_nothing_overlaps(
    seated: Seated, language: str
) -> None:
    speak_chosen(language)
    begun, trained = seated.ready(), seated.trained()
    theme = load_theme("projector")
    for width, height in product(
        (640.0, 960.0, 1250.0, 1900.0), (120.0, 160.0, 220.0, 300.0, 420.0, 640.0, 1000.0)
    ):
        for scale in (0.7, 1.0, 1.5, 2.0):  # of type that is large already
            frame = frame_of((width, height), theme.enlarged(scale), 1.0)
            for moment in (begun, trained):
                scene = resolve(moment, frame)
                where = (width, height, scale)
                assert scene.side >= min(0.3 * height, 0.09 * width), (scene.side, *where)
                assert 2.0 * scene.radius >= min(0.3 * height, 0.09 * width), (scene.radius, *where)
                assert_apart(scene, draw(scene, theme), where)
    speak_chosen("en")


def assert_apart(scene: ScaleScene, sketch: Sketch, where: Any) -> None:
    """Squares, units, springs, words and the ruler's line: each by itself, all in the picture."""
    (x, y), r, side = scene.middle, scene.radius, scene.side
    ruler, high = scene.ruler, 9.0 * scene.unit
    taken = {"units": (x - r, y - r, x + r, y + r)}
    taken |= {f"square {n}": (a, b, a + side, b + side) for n, (a, b) in enumerate(scene.matrices)}
    taken["ruler"] = (ruler.left, ruler.y - high, ruler.right, ruler.y + high)
    if (springs := scene.springs) is not None:
        top = springs.floor - springs.tall - 12.0 * springs.unit
        right = float(springs.end.max(initial=springs.wall)) + 8.0 * springs.unit
        taken["springs"] = (springs.left, top, right, springs.floor)
    blocks = {"1", "2", "3"}
    for label in sketch.labels:
        if label.text not in blocks or label.y > ruler.y:
            left, top, right, bottom = box_of(label)
            low = 0.5 * (TALL - 1.0) * label.size  # no letter goes so far
            taken[f"{label.text} at {label.x:.0f}"] = (left, top + low, right, bottom - low)
    for name, (left, top, right, bottom) in taken.items():
        inside = left >= 0.0 and top >= 0.0 and right <= scene.size[0] and bottom <= scene.size[1]
        assert inside, (name, taken[name], *where)
    for (one, its), (other, theirs) in combinations(taken.items(), 2):
        assert not touch_boxes(its, theirs), (one, its, other, theirs, *where)


def test_the_ruler_is_a_slider(seated: Seated) -> None:
    moment = seated.ready()
    scene = resolve(moment, frame_of(SIZE, load_theme("dark"), 1.0))
    ruler = scene.ruler
    for scale in (*ENDS, *CROSSES, 1.0, 100.0):
        assert ruler.scale_at(ruler.at(scale)) == pytest.approx(scale, rel=0.01)
    x = ruler.at(10.0)
    press = touch(scene, moment, Pointer(x, ruler.y, "press"))
    assert press == SetInLab({"alpha_root_width": 10.0}, passing=True)
    begin = (x, ruler.y)
    drag = touch(scene, moment, Pointer(ruler.at(1.0), 20.0, "drag", begin=begin))
    assert drag == SetInLab({"alpha_root_width": 1.0}, passing=True)
    end = touch(scene, moment, Pointer(-50.0, 20.0, "release", begin=begin))
    assert end == SetInLab({"alpha_root_width": ENDS[0]})
    assert touch(scene, moment, Pointer(x, 20.0, "press")) is None
    assert touch(scene, moment, Pointer(x, ruler.y, "hover")) is None


def test_units_are_seen_in_a_plane_with_the_classes_apart(seated: Seated) -> None:
    moment = seated.ready()
    task = load_task(moment.settings)  # type: ignore[arg-type]
    axes = plane(task)
    np.testing.assert_allclose(axes @ axes.T, np.eye(2), atol=1e-9)
    apart = [(task.inputs @ axes.T)[task.labels == sign].mean(axis=0) for sign in (1.0, -1.0)]
    assert apart[0][0] > apart[1][0] and apart[0][1] == pytest.approx(apart[1][1], abs=1e-9)
    np.testing.assert_array_equal(moment["units"], moment["units_begun"])
    assert moment["units"].shape == (16, 2)
    assert np.abs(seated.trained()["units"] - moment["units"]).max() > 0.1


def test_the_springs_are_those_of_the_hidden_layers(seated: Seated) -> None:
    assert curve_of(seated.bench.moment(())) is None
    moment = seated.trained()
    curve = curve_of(moment)
    assert curve is not None
    np.testing.assert_array_equal(curve.separation, moment["separation"][:-1])
    settings: Any = moment.settings
    expected = run_course(settings, load_task(settings)).looks[-1].curve
    assert (curve.concavity, curve.regime) == (expected.concavity, expected.regime)


def test_all_that_can_be_clicked_is_explained_with_numbers(seated: Seated) -> None:
    moments = (seated.bench.moment(()), seated.trained())
    topics = {topic for one in LAB.readings() for topic in one.topics.values()}
    assert topics | {LAB.topic} == set(LAB.numbers)
    for topic in LAB.numbers:
        assert topic in explanations()
        for moment in moments:
            assert all(value for _, value in LAB.numbers[topic](moment))


def test_the_presets_are_read() -> None:
    found = read_lab_presets(LAB)
    assert not found.complaint
    names = ["feature", "crossover", "lazy", "active_springs", "lazy_springs", "convolutional"]
    assert list(found.by_name) == names
    assert [one.key for one in found.by_name.values()] == list("123456")
