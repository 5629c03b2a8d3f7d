"""Where what stands in a frame: nothing overlaps or is outside, whatever the size."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from pydantic import ValidationError
from PySide6.QtWidgets import QApplication, QWidget

from gui.film.arrangement import ARRANGEMENTS, FilmLayout
from gui.film.layout import Box, Layout, lay_out
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.labs.spring_block import LAB
from gui.look.theme import load_theme
from gui.moments.tape import Tape
from gui.readings import film_readings
from tests.gui.cut_off import KINDS, too_small, words_of
from tests.gui.test_tape import CHORES
from tests.gui.test_tape import film as record

LAYOUTS = get_args(FilmLayout)
USUAL = LAB.usual_plots()

SIZES = [(1920, 1080), (3840, 2160), (1080, 1920), (1080, 1080), (641, 361), (2560, 1080)]


def laid_out(
    size: tuple[int, int],
    plots: tuple[str, ...] = USUAL,
    layout: FilmLayout = "free",
    **more: object,
) -> Layout:
    given: dict[str, object] = {"title": True, "verdicts": True, "caption": True, "network": True}
    arrangement = ARRANGEMENTS[layout]
    return lay_out(size, LAB.chosen(plots), arrangement, **(given | more))  # type: ignore[arg-type]


def boxes(layout: Layout) -> list[Box]:
    parts = [layout.scene, layout.title, layout.verdicts, layout.caption, *layout.plots.values()]
    return [box for box in parts if box is not None]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("type_size", [1.0, 17 / 13])
@pytest.mark.parametrize(
    "plots", [LAB.usual_plots(), ("load_curve",), tuple(one.name for one in film_readings()), ()]
)
def test_parts_stand_beside_each_other(
    size: tuple[int, int], type_size: float, plots: tuple[str, ...]
) -> None:
    layout = laid_out(size, plots, type_size=type_size)
    assert list(layout.plots) == list(plots)
    check_parts(layout, size)
    assert layout.scene.height >= 0.29 * size[1]


def check_parts(layout: Layout, size: tuple[int, int], part: float = 0.0) -> None:
    """Each is inside, and none lies over another one; plots beside the scene have a part of it."""
    for box in boxes(layout):
        assert box.x >= 0 and box.y >= 0 and box.width > 0 and box.height > 0
        assert box.x + box.width <= size[0] and box.y + box.height <= size[1]
    for one, other in itertools.combinations(boxes(layout), 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or above, (one, other)
    rims = 28 * layout.ratio if part else 0  # a margin and a gap
    assert layout.scene.x == 0
    assert layout.scene.width == pytest.approx((1.0 - part) * size[0] - rims, abs=1)


def test_more_pixels_are_the_same_picture() -> None:
    small, large = laid_out((1920, 1080)), laid_out((3840, 2160))
    assert large.ratio == 2.0 * small.ratio
    for one, other in zip(boxes(small), boxes(large), strict=True):
        for name in ("x", "y", "width", "height"):
            assert abs(2 * getattr(one, name) - getattr(other, name)) <= 2


def test_a_scene_alone_fills_the_frame() -> None:
    layout = laid_out((1920, 1080), (), title=False, verdicts=False, caption=False)
    assert layout.scene == Box(0, 0, 1920, 1080)
    assert 0.4 * 1080 < layout.between.y < layout.between.y + layout.between.height < 0.6 * 1080
    assert boxes(layout) == [layout.scene]


def test_an_upright_film_has_its_plots_in_two_rows() -> None:
    layout = laid_out((1080, 1920))
    assert len({box.y for box in layout.plots.values()}) == 2


def test_plots_of_a_row_fill_it() -> None:
    layout = laid_out((1920, 1080), network=False)
    last = layout.plots["training"]
    assert last.x + last.width == pytest.approx(1920 - 16 * layout.ratio, abs=1)


# --- layouts by their use ------------------------------------------------------------------------


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("network", [False, True])
@pytest.mark.parametrize("words", [False, True])
def test_each_use_has_its_parts_beside_each_other(
    name: FilmLayout, network: bool, words: bool
) -> None:
    options = FilmOptions(layout=name)
    type_size = load_theme(options.theme).text_size / 13.0
    layout = laid_out(
        options.size,
        options.plots_of(LAB),
        name,
        title=words,
        caption=words,
        network=network,
        type_size=type_size,
    )
    check_parts(layout, options.size, options.arrangement.beside)
    assert layout.scene.height >= 0.99 * options.arrangement.least_scene * options.height
    tops = {"title": layout.title, "verdicts": layout.verdicts, "caption": layout.caption}
    tops |= {"scene": layout.scene, "plots": next(iter(layout.plots.values()))}
    there = [box.y for one in options.arrangement.order if (box := tops[one]) is not None]
    assert there == sorted(there)


def test_type_of_a_talk_is_a_thirtieth_of_its_height() -> None:
    options = FilmOptions(layout="talk")
    layout = laid_out(options.size, options.plots_of(LAB), "talk")
    assert load_theme(options.theme).text_size * layout.ratio >= options.height / 30.0


def test_plots_beside_the_scene_stand_under_each_other() -> None:
    names = ("load_curve", "shares", "training")
    for more in ({}, {"title": False, "verdicts": False, "caption": False}):
        layout = laid_out((1920, 1080), names, "talk", **more)
        assert tuple(layout.plots) == names
        check_parts(layout, (1920, 1080), ARRANGEMENTS["talk"].beside)
        boxes = list(layout.plots.values())
        assert len({(box.x, box.width) for box in boxes}) == 1
        assert max(box.height for box in boxes) - min(box.height for box in boxes) <= 1
    alone = laid_out((1920, 1080), (), "talk")
    assert alone.scene.width == 1920


def test_every_use_is_declared_once() -> None:
    assert tuple(ARRANGEMENTS) == LAYOUTS


def test_what_is_not_said_is_as_usual_for_the_use() -> None:
    paper = FilmOptions.model_validate({"layout": "paper"})
    assert (paper.size, paper.theme) == ((1050, 1320), "light")
    assert paper.plots_of(LAB) == ("load_curve", "shares")
    own = FilmOptions.model_validate({"layout": "tall", "width": 540, "height": 960, "plots": ()})
    assert (own.size, own.theme, own.plots_of(LAB)) == ((540, 960), "dark", ())
    with pytest.raises(ValidationError, match="the layout talk is drawn in the theme projector"):
        FilmOptions(layout="talk", theme="dark")


@pytest.mark.parametrize("name", [one for one in LAYOUTS if one != "free"])
def test_no_word_is_cut_off_at_the_usual_size(
    name: FilmLayout, tmp_path: Path, qapp: QApplication
) -> None:
    qapp.setStyle("Fusion")
    record(tmp_path / "run.h5", CHORES, 121)
    words = "Friction makes the deep layers carry the load."
    options = FilmOptions(layout=name, title="A chain beside a network", caption=words, fps=6.0)
    with Tape(tmp_path / "run.h5") as tape:
        plan = FilmPlan(tape, tmp_path / "a.mp4", options)
        with plan.picture() as picture:
            for frame in plan.drawn(picture):
                last = frame
            assert picture._board is not None
            root = picture._board._root
            parts = (one for one in root.findChildren(QWidget) if isinstance(one, KINDS))
            seen = [one for one in parts if one.isVisibleTo(root)]
            assert len(seen) > 5
            assert not [words_of(one) for one in seen if too_small(one)]
            ground = last[0, -1]
    white = options.theme != "dark"
    assert np.array_equal(ground, [255] * 4) == white
