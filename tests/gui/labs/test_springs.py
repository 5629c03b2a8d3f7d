"""A load curve as springs in a lab's scene: lengths, words, room."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gui.canvas.sketch import Sketch
from gui.labs.springs import FULL, draw_springs, springs_in, words_of
from gui.look.theme import load_theme
from physics.load_curve import LoadCurve, read_load_curve

BOX = (20.0, 10.0, 620.0, 200.0)
FALLING = np.array([5.0, 4.5, 3.0, 0.0])


def curve_of(separation: Any, error: float = 0.01, range_error: float = 0.01) -> LoadCurve:
    return read_load_curve(separation, concavity_error=error, range_error=range_error, bounded=True)


def placed(separation: Any, logits: float | None = None, box: Any = BOX) -> Any:
    return springs_in(curve_of(separation), box, 1.0, 1.0, logits)


def test_springs_are_as_long_as_their_loads() -> None:
    found = placed(FALLING)
    lengths = found.end - found.start
    loads = -np.diff(FALLING)
    assert np.diff(lengths) / np.diff(loads) == pytest.approx((lengths[2] - lengths[0]) / 2.5)
    assert found.start[0] == found.wall and found.end[-1] + found.block == pytest.approx(620.0)
    np.testing.assert_allclose(found.block_x, found.end + 0.5 * found.block)
    np.testing.assert_allclose(found.start[1:], found.end[:-1] + found.block)
    assert found.stretch[0] < 0.0 < found.stretch[2]
    assert not found.has_readout


def test_the_load_of_the_readout_is_a_last_spring() -> None:
    found = placed(FALLING, logits=-6.0)
    lengths = found.end - found.start
    assert found.has_readout and lengths.size == 4 and found.block_x.size == 3
    assert lengths.argmax() == 3 and found.end[-1] < 620.0


def test_a_small_load_is_seen_to_be_small() -> None:
    nil, half, whole = (placed(FALLING * part / 5.0).end[-1] for part in (0.0, 0.5 * FULL, FULL))
    assert half - nil == pytest.approx(0.5 * (whole - nil))
    assert placed(2.0 * FALLING).end[-1] == pytest.approx(whole)  # there is no more room


def test_a_layer_that_undoes_separation_is_the_shortest_spring() -> None:
    lengths = np.subtract(*(getattr(placed([2.0, 1.0, 1.4, 0.0]), k) for k in ("end", "start")))
    assert lengths.argmin() == 1 and lengths[1] > 0.0


@pytest.mark.parametrize(
    ("separation", "word", "said"),
    [
        ([6.0, 5.8, 5.0, 0.0], "LAZY", "A +0.53 ± 0.01 · deep layers do the work"),
        ([6.0, 1.0, 0.3, 0.0], "ACTIVE", "shallow layers do the work"),
        ([3.0, 2.0, 1.0, 0.0], "BALANCED", "every layer does its share"),
        ([3.0, 9.0, 9.0, 2.0], "UNDETERMINED", "A is beyond ±1"),
        ([3.0, 3.0, 3.0, 2.99], "UNDETERMINED", "too small a range to tell"),
        ([1.0, 2.0, 2.5, 3.0], "UNDETERMINED", "the layers undo the separation"),
        ([1.0, np.nan, 2.5, 3.0], "UNDETERMINED", "not known yet"),
    ],
)
def test_the_regime_is_said_and_why_there_is_none(
    separation: list[float], word: str, said: str
) -> None:
    found = words_of(curve_of(separation), 100)
    assert found[0] == word and said in found[1]


def test_words_are_as_long_as_there_is_room() -> None:
    curve = curve_of(FALLING)
    for letters in range(60):
        assert len(words_of(curve, letters)[1]) <= letters
    assert words_of(curve, 17)[1] == "deep layers work"


@pytest.mark.parametrize("box", [(0.0, 0.0, 600.0, 60.0), (0.0, 0.0, 40.0, 300.0)])
def test_without_room_there_are_none(box: Any) -> None:
    assert placed(FALLING, box=box) is None


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_springs_blocks_and_words_are_drawn(theme: str) -> None:
    sketch = Sketch((640.0, 220.0))
    draw_springs(sketch, placed(FALLING, logits=-6.0), load_theme(theme))
    assert np.size(sketch.coils[0]) == 4
    said = {label.text for label in sketch.labels}
    assert {"1", "2", "3", "logits", "LAZY", "the layers' loads, as springs"} <= said
    assert len(sketch.bodies) == 2 and len(sketch.bodies[0]) == 3


def test_many_springs_are_bars() -> None:
    sketch = Sketch((640.0, 220.0))
    draw_springs(sketch, placed(np.linspace(6.0, 0.0, 41)), load_theme("dark"))
    assert np.size(sketch.coils[0]) == 0 and [len(one) for one in sketch.bodies] == [40, 40]


def test_of_what_is_not_known_the_words_are_left() -> None:
    sketch = Sketch((640.0, 220.0))
    draw_springs(sketch, placed([3.0, np.nan, 0.0], logits=-1.0), load_theme("dark"))
    assert not sketch.bodies and not np.size(sketch.coils[0])
    assert {label.text for label in sketch.labels} >= {"UNDETERMINED", "not known yet"}
