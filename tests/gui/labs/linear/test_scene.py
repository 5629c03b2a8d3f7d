"""The plane of the units: what is where, and what the mouse asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

import numpy as np
import pytest

from gui.canvas.label_room import box_of, is_within, width_of
from gui.canvas.label_room import touch as touch_boxes
from gui.intents.intent import ActInLab
from gui.labs.act import Pointer
from gui.labs.linear.draw import draw
from gui.labs.linear.scene import LinearScene, named, resolve
from gui.labs.linear.touch import touch
from gui.look.language import speak_chosen
from gui.look.theme import load_theme
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of
from tests.gui.labs.linear.test_experiment import Played, places

SIZE = (900.0, 500.0)


@pytest.fixture
def moment() -> Iterator[LabMoment]:
    played = Played()
    yield played.play(lambda moment: moment.state.time > 0.2)
    played.bench.close()


@pytest.fixture
def scene(moment: LabMoment) -> LinearScene:
    return resolve(moment, frame_of(SIZE, load_theme("dark"), 1.0))


def on_screen(scene: LinearScene, right: float, up: float) -> tuple[float, float]:
    return scene.origin[0] + scene.scale * right, scene.origin[1] - scene.scale * up


def test_units_are_where_theory_has_them(scene: LinearScene, moment: LabMoment) -> None:
    now = places(moment)
    np.testing.assert_allclose(scene.start @ scene.map.T, now.T, atol=1e-6)
    for index, place in enumerate(scene.units):
        assert place == pytest.approx(on_screen(scene, *now[:, index]))


def test_paths_go_along_hyperbolas_from_begin_to_end(scene: LinearScene, moment: LabMoment) -> None:
    plane = np.array([[scene.in_plane(*place) for place in path] for path in scene.paths])
    squares = plane[..., 0] ** 2 - plane[..., 1] ** 2
    np.testing.assert_allclose(squares, squares[:, :1] * np.ones(squares.shape[1]), atol=1e-12)
    np.testing.assert_allclose(plane[:, 0], moment["start"][:, : len(plane)].T, atol=1e-12)


def test_marks_of_the_numerics_lie_on_the_paths(scene: LinearScene) -> None:
    assert len(scene.marks)
    ends = scene.paths.reshape(-1, 2)
    for mark in scene.marks[: len(scene.units)]:
        assert np.hypot(*(ends - mark).T).min() < 1e-6  # the first of each is where it begins


def test_p_and_q_are_spreads_along_the_diagonals(scene: LinearScene, moment: LabMoment) -> None:
    right, up = places(moment)
    for spread, along in zip(scene.spread, (right + up, right - up), strict=True):
        assert spread / scene.scale == pytest.approx(np.sqrt(np.mean(along**2) / 2.0), rel=1e-9)


def test_the_mouse_takes_the_unit_under_it_or_the_cloud(
    scene: LinearScene, moment: LabMoment
) -> None:
    place = scene.units[3]
    taken = touch(scene, moment, Pointer(*place, "press"))
    assert isinstance(taken, ActInLab) and taken.name == "grab"
    assert taken.arguments["how"] == "unit" and taken.arguments["unit"] == 3
    beside = touch(scene, moment, Pointer(5.0, 5.0, "press"))
    assert isinstance(beside, ActInLab) and beside.arguments["how"] == "move"
    turned = touch(scene, moment, Pointer(*place, "press", modifiers=frozenset(("shift",))))
    assert isinstance(turned, ActInLab) and turned.arguments["how"] == "turn"
    wheel = touch(scene, moment, Pointer(5.0, 5.0, "wheel", amount=2.0))
    assert wheel == ActInLab("scale", {"by": pytest.approx(1.21)})
    right, up = scene.in_plane(700.0, 100.0)
    drag = touch(scene, moment, Pointer(700.0, 100.0, "drag"))
    assert drag == ActInLab("drag", {"right": right, "up": up})
    assert touch(scene, moment, Pointer(0.0, 0.0, "release")) == ActInLab("release")
    assert touch(scene, moment, Pointer(0.0, 0.0, "hover")) is None


@pytest.mark.parametrize("language", ["en", "tr", "zh_CN"])
def test_words_stand_beside_the_cloud_at_any_size(moment: LabMoment, language: str) -> None:
    speak_chosen(language)
    theme = load_theme("projector")
    heights, widths = (120.0, 180.0, 240.0, 400.0, 700.0, 1000.0), (640.0, 960.0, 1250.0, 1900.0)
    for height, width, scale in product(heights, widths, (0.7, 1.0, 1.5, 2.0)):
        scene = resolve(moment, frame_of((width, height), theme.enlarged(scale), 1.0))
        where, labels = (width, height, scale), draw(scene, theme).labels
        for label in labels:
            assert is_within(label, scene.size), (label.text, *where)
        for one, other in combinations(labels, 2):
            assert not touch_boxes(box_of(one), box_of(other)), (one.text, other.text, *where)
        said = [label for label in labels if label.text not in "UW"]
        assert {label.text[0] for label in said} >= {"P", "Q"}
        if all("".join(lines) in "PQ" for lines in scene.names):
            assert width_of(named()[1], said[1].size) > width - height - 30.0  # no room
            continue
        x, y = scene.origin
        places = np.array([x, y]) + scene.scale * (scene.start @ scene.map.T) * [1.0, -1.0]
        for label in said:
            left, top, right, bottom = box_of(label)
            assert left >= x + 0.5 * height, (label.text, *where)
            under = (places > (left, top)).all(axis=1) & (places < (right, bottom)).all(axis=1)
            assert under.mean() <= 0.01, (label.text, *where)
    speak_chosen("en")


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_a_crowd_is_one_array_whatever_its_size(scene: LinearScene, theme: str) -> None:
    sketch = draw(scene, load_theme(theme))
    assert sketch.points is not None and len(sketch.points.places) == 400
    assert sketch.points.places.flags["C_CONTIGUOUS"]
    paths, bars_and_ticks = scene.paths.shape[0] * (scene.paths.shape[1] - 1), 6
    drawn = sum(len(part) for part in sketch.marks)
    assert drawn == paths + bars_and_ticks + len(scene.units) + len(scene.marks)
