"""Where what stands in a frame: nothing overlaps or is outside, whatever the size."""

from __future__ import annotations

import itertools

import pytest

from gui.film.layout import Box, Layout, lay_out
from gui.labs.spring_block import LAB
from gui.readings import film_readings

USUAL = LAB.usual_plots()

SIZES = [(1920, 1080), (3840, 2160), (1080, 1920), (1080, 1080), (641, 361), (2560, 1080)]


def laid_out(size: tuple[int, int], plots: tuple[str, ...] = USUAL, **more: object) -> Layout:
    given: dict[str, object] = {"title": True, "verdicts": True, "caption": True, "network": True}
    return lay_out(size, LAB.chosen(plots), **(given | more))  # type: ignore[arg-type]


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
    for box in boxes(layout):
        assert box.x >= 0 and box.y >= 0 and box.width > 0 and box.height > 0
        assert box.x + box.width <= size[0] and box.y + box.height <= size[1]
    for one, other in itertools.combinations(boxes(layout), 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or above, (one, other)
    assert layout.scene.width == size[0]
    assert layout.scene.height >= 0.29 * size[1]


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
