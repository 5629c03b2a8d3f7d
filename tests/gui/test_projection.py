"""Places on the screen and places on the axis: one mapping and its inverse."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.look.theme import load_theme
from gui.moments.chain_record import MOST_SHOWN
from gui.scene.framing import frame_of
from gui.scene.projection import Projection

SIZES = st.floats(300.0, 4000.0)
SHOWN = st.integers(1, MOST_SHOWN)
PLACES = st.floats(-3.0, 3.0)


def projection(width: float = 960.0, shown: int = 7, span: float = 1.1) -> Projection:
    return Projection(width=width, height=440.0, unit=1.0, type=1.0, shown=shown, span=span)


@given(SIZES, SHOWN, st.floats(0.01, 100.0), PLACES)
def test_the_inverse_finds_the_place_again(
    width: float, shown: int, span: float, part: float
) -> None:
    p, place = projection(width, shown, span), part * span
    for index in {1, shown}:
        x = float(p.centre(index, place))
        assert p.position_of_centre(index, x) == pytest.approx(place, abs=1e-9 * span)
    assert p.position_of_end(p.end(place)) == pytest.approx(place, abs=1e-9 * span)


@given(SIZES, SHOWN)
def test_at_rest_blocks_and_tight_coils_fill_the_room_in_order(width: float, shown: int) -> None:
    p = projection(width, shown)
    x = p.centre(np.arange(1, shown + 1), 0.0)
    assert x[0] - 0.5 * p.block == pytest.approx(p.wall + p.coil)
    assert np.diff(x) == pytest.approx(p.block + p.coil)
    assert p.end(0.0) == pytest.approx(x[-1] + 0.5 * p.block + p.coil)
    assert p.scale > 0.0


@given(SIZES, SHOWN, st.floats(0.01, 100.0))
def test_the_whole_span_is_seen(width: float, shown: int, span: float) -> None:
    p = projection(width, shown, span)
    assert p.wall < p.end(0.0) < p.end(span) <= p.width
    assert p.end(span) == pytest.approx(p.width - 56.0 * p.unit)


def test_a_ruler_has_joints_instead_of_blocks() -> None:
    blocks = projection()
    joints = dataclasses.replace(blocks, block_share=0.0, coil_share=0.5)
    assert joints.block < blocks.block and joints.coil > blocks.coil
    assert joints.end(joints.span) == pytest.approx(blocks.end(blocks.span))


def test_a_wider_elongation_is_a_wider_spring() -> None:
    p = projection()
    positions = np.array([0.0, 0.1, 0.3])
    gaps = np.diff(p.centre(np.array([1, 2, 3]), positions)) - p.block
    assert gaps == pytest.approx(p.coil + p.scale * np.diff(positions))


@pytest.mark.parametrize("unit", [0.75, 1.0, 1.6])
def test_measures_grow_with_the_type(unit: float) -> None:
    p = Projection(width=2000.0, height=900.0, unit=unit, type=unit, shown=7, span=1.1)
    assert p.wall >= 64.0 * unit
    assert p.height - p.floor == pytest.approx(104.0 * unit)
    assert 22.0 * unit <= p.block_height <= 56.0 * unit
    assert p.axis == pytest.approx(p.floor - 0.5 * p.block_height)


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
@pytest.mark.parametrize("height", [96.0, 130.0, 440.0])
def test_the_chain_is_in_sight_however_low_the_scene_is(theme: str, height: float) -> None:
    frame = frame_of((640.0, height), load_theme(theme), 1.1)
    p = Projection(640.0, height, frame.unit, frame.type_unit, shown=7, span=1.1)
    assert p.floor > p.block_height and p.floor < height
