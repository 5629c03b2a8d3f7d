"""The picture of the plane, drawn without a window: each unit is a disc, wherever it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from gui.canvas.points import Points
from gui.canvas.scene_canvas import SceneCanvas
from gui.canvas.sketch import Sketch, rgba
from gui.labs.linear.draw import draw
from gui.labs.linear.scene import LinearScene, resolve
from gui.look.theme import Theme, load_theme
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of
from tests.gui.labs.linear.test_experiment import Played
from tests.gui.pictures import offscreen

SIZE = (400.0, 300.0)
RED, BLUE = (1.0, 0.0, 0.0, 1.0), (0.0, 0.0, 1.0, 1.0)


@pytest.fixture(scope="module")
def canvas() -> Iterator[SceneCanvas]:
    with offscreen() as canvas:
        yield canvas


@pytest.fixture(scope="module")
def scene() -> Iterator[LinearScene]:
    played = Played()
    yield resolve(played.play(is_later), frame_of(SIZE, load_theme("dark"), 1.0))
    played.bench.close()


def is_later(moment: LabMoment) -> bool:
    """The numerics have gone a part of the way."""
    return moment.state.time > 0.3


def crowd(places: list[tuple[float, float]], turn: list[list[float]]) -> Points:
    array, map_ = np.array(places, np.float32), np.array(turn)
    return Points(array, map_, (200.0, 150.0), 100.0, 6.0, RED, BLUE)


def drawn(canvas: SceneCanvas, scene: LinearScene, points: Points) -> np.ndarray:
    def alone(shown: LinearScene, _theme: Theme) -> Sketch:
        return Sketch(shown.size, points=points)

    canvas.show_state(scene, load_theme("dark"), draw=alone)
    return canvas.picture()


def test_a_point_is_a_disc_where_the_matrix_puts_it(
    canvas: SceneCanvas, scene: LinearScene
) -> None:
    picture = drawn(canvas, scene, crowd([(1.0, 0.0)], [[0.5, 0.0], [1.0, 0.0]]))
    rows, columns = np.nonzero(picture[..., :3].sum(axis=-1) > 200)
    assert (columns.mean(), rows.mean()) == pytest.approx((250.0, 50.0), abs=0.6)
    assert len(rows) == pytest.approx(np.pi * 36.0, rel=0.12)


def test_colours_tell_along_which_diagonal_a_point_lies(
    canvas: SceneCanvas, scene: LinearScene
) -> None:
    picture = drawn(canvas, scene, crowd([(0.5, 0.5), (0.5, -0.5)], [[1.0, 0.0], [0.0, 1.0]]))
    assert tuple(picture[100, 250, :3]) == (255, 0, 0)
    assert tuple(picture[200, 250, :3]) == (0, 0, 255)


def test_a_crowd_may_become_larger_smaller_or_none(canvas: SceneCanvas, scene: LinearScene) -> None:
    seen = []
    for count in (1, 3, 2, 0, 1):
        places = [(0.4 * index, 0.0) for index in range(count)]
        picture = drawn(canvas, scene, crowd(places, [[1.0, 0.0], [0.0, 1.0]]))
        seen.append(int((picture[..., :3].sum(axis=-1) > 200).sum()))
    assert seen[1] == pytest.approx(3 * seen[0], abs=3) and seen[3] == 0 and seen[4] == seen[0]


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_the_whole_plane_is_drawn_in_each_theme(
    theme: str, canvas: SceneCanvas, scene: LinearScene
) -> None:
    worn = load_theme(theme)
    canvas.show_state(scene, worn, draw=draw)
    whole = canvas.picture()
    canvas.show_state(replace(scene, marks=scene.marks[:0]), worn, draw=draw)
    assert not np.array_equal(whole, canvas.picture())
    red, green, blue = (round(255 * one) for one in rgba(worn.network)[:3])
    off = np.abs(whole[..., :3].astype(int) - (red, green, blue)).max(axis=-1)
    assert (off < 8).sum() > 100  # the bar of Q, in its full colour
