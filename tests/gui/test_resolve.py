"""From snapshot and measurements to the picture of a frame."""

from __future__ import annotations

import itertools
import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.canvas.chain_picture import draw_chain
from gui.canvas.glyphs import Label
from gui.look.theme import load_theme
from gui.moments.chain_record import MOST_SHOWN, Drift
from gui.scene.framing import frame_of
from gui.scene.resolve import (
    NO_SPREAD,
    TRAIN,
    SceneState,
    group_bounds,
    layer_positions,
    resolve,
)
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, read_load_curve
from tests.gui.moments import moment_of, scene_of

SIZE = (960.0, 440.0)
CONVEX = [0.0, 0.24, 0.45, 0.62, 0.75, 0.85, 0.93, 1.0]


def snapshot(positions: Any, end: float = 1.0, grip: int = 0, **values: Any) -> ChainSnapshot:
    x = np.asarray(positions, dtype=np.float64)
    parameters = ChainParameters(blocks=x.size, end_position=end, **values)
    return ChainSnapshot(1, 0, 10, 0.1, parameters, x, np.zeros(x.size), end, grip)


def network(positions: Any = CONVEX) -> LoadCurve:
    """A network whose layers stand at these parts of the way."""
    return read_load_curve(2.0 - 1.5 * np.asarray(positions))


def lazy_chain(blocks: int = 7) -> ChainSnapshot:
    return snapshot(0.8 * (np.arange(1, blocks + 1) / blocks) ** 2)


@pytest.mark.parametrize("first", [-0.4, -0.05, 0.1])
def test_columns_of_shares_stand_above_the_springs(first: float) -> None:
    """Those of layers that take load back hang down, and no further than that."""
    curve = network([0.0, first, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0])
    state = scene_of(lazy_chain(), curve, size=SIZE, span=1.1)
    sketch = draw_chain(state, load_theme("dark"))
    springs = state.projection.floor - state.projection.block_height
    columns = np.concatenate([one for one in sketch.backdrop if len(one) == state.share.size])
    centre, half = columns["a_centre"][:, 1], columns["a_half"][:, 1]
    assert (centre + half < springs).all()
    assert (centre - half > 0.0).all()
    assert np.any(curve.shares < 0.0) == (first < 0.0)


@pytest.mark.parametrize("width", [480.0, 560.0, 640.0, 960.0])
@pytest.mark.parametrize("height", [150.0, 220.0, 320.0])
@pytest.mark.parametrize("name", ["dark", "projector"])
def test_words_of_a_small_scene_do_not_touch(width: float, height: float, name: str) -> None:
    curve, theme = network([0.0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0]), load_theme(name)
    moment = moment_of(lazy_chain(), curve)
    words = draw_chain(resolve(moment, frame_of((width, height), theme, 1.1)), theme).labels
    for one, other in itertools.combinations(words, 2):
        beside = right_of(one) <= left_of(other) or right_of(other) <= left_of(one)
        assert beside or abs(one.y - other.y) >= 0.4 * (one.size + other.size), (one, other)


def test_shares_are_numbers_in_a_hall_too() -> None:
    """Of chain and network, in the scene of a window of 1280 × 720 pixels."""
    curve, theme = network([0.0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0]), load_theme("projector")
    frame = frame_of((917.0, 285.0), theme, 1.1)
    words = draw_chain(resolve(moment_of(lazy_chain(), curve), frame), theme).labels
    assert sum(word.text.startswith(".") for word in words) == 14


def left_of(word: Label) -> float:
    """Where a word begins."""
    return float(word.x) - 0.5 * (1 + word.align) * width_of(word)


def right_of(word: Label) -> float:
    """Where a word ends."""
    return left_of(word) + width_of(word)


def width_of(word: Label) -> float:
    """About: a point is narrow, and a figure wider than most letters."""
    return word.size * sum(
        0.28 if one == "." else 0.62 if one.isdigit() else 0.57 for one in word.text
    )


# --- layers under blocks -----------------------------------------------------------------


@pytest.mark.parametrize("first", [-0.2, -0.08, -0.02, 0.0, 0.1])
def test_the_word_for_the_layers_is_not_covered_by_one(first: float) -> None:
    """Layers that undo the separation stand before the wall, where the word is."""
    curve = network([0.0, first, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0])
    state = scene_of(lazy_chain(), curve, size=SIZE, span=1.1)
    sketch = draw_chain(state, load_theme("dark"))
    [word] = [label for label in sketch.labels if label.text == "layers"]
    [number] = [one for one in sketch.labels if one.text == "1" and one.y == sketch.labels[-2].y]
    left = word.x - 45.0
    apart = abs(word.y - number.y) > 15.0
    assert apart or number.x + 15.0 <= left or number.x - 15.0 >= word.x


@given(st.lists(st.floats(0.01, 1.0), min_size=1, max_size=60), st.floats(-4.0, 4.0))
def test_a_layer_in_the_state_of_its_block_stands_exactly_under_it(
    steps: list[float], offset: float
) -> None:
    x = np.cumsum(steps)
    x *= 0.8 / x[-1]
    curve = read_load_curve(offset - 3.0 * np.concatenate(([0.0], x)))
    state = scene_of(snapshot(x), curve, size=SIZE, span=1.1)
    assert state.ghost_x == pytest.approx(state.block_x, abs=1e-6)
    assert state.ghost_index == pytest.approx(np.arange(1, x.size + 1))


def test_layers_stand_where_the_formula_says() -> None:
    chain, curve = lazy_chain(), network()
    d, last = curve.separation, chain.positions[-1]
    formula = last * (d[0] - d[1:]) / (d[0] - d[-1])
    assert layer_positions(curve, last) == pytest.approx(formula)
    state = scene_of(chain, curve, size=SIZE)
    assert state.ghost_x == pytest.approx(state.projection.centre(np.arange(1, 8), formula))
    # The last layer always stands under the last block; a mismatch shows before it.
    assert state.ghost_x[-1] == pytest.approx(state.block_x[-1])
    assert np.abs(state.ghost_x[:-1] - state.block_x[:-1]).max() > 20.0
    assert state.network_share == pytest.approx(curve.shares)


def test_layers_of_another_depth_are_spread_over_the_chain() -> None:
    state = scene_of(lazy_chain(9), network([0.0, 0.5, 0.8, 1.0]), size=SIZE)
    assert state.ghost_index == pytest.approx([3.0, 6.0, 9.0])
    assert state.ghost_x[-1] == pytest.approx(state.block_x[-1])
    assert np.all(np.diff(state.ghost_x) > 0.0)


@pytest.mark.parametrize("case", ["none", "undetermined", "not wanted"])
def test_no_layers_where_nothing_can_be_said(case: str) -> None:
    flat = read_load_curve(np.linspace(1.0, 0.99, 8), range_error=0.1)
    assert flat.regime == "undetermined"
    curve = {"none": None, "undetermined": flat, "not wanted": network()}[case]
    state = scene_of(lazy_chain(), curve, size=SIZE, show_network=case != "not wanted")
    assert state.ghost_x.size == state.network_share.size == 0
    assert state.hint == {"none": TRAIN, "undetermined": NO_SPREAD, "not wanted": ""}[case]


# --- the chain ------------------------------------------------------------------------------


def test_springs_reach_from_block_to_block() -> None:
    state = scene_of(lazy_chain(), None, size=SIZE)
    half = 0.5 * state.projection.block
    assert state.spring_start[0] == state.projection.wall
    assert state.spring_start[1:] == pytest.approx(state.block_x + half)
    assert state.spring_end[:-1] == pytest.approx(state.block_x - half)
    assert state.spring_end[-1] == state.handle_x
    assert np.all(state.spring_end - state.spring_start >= state.projection.coil - 1e-9)


def test_shares_add_up_and_stretch_knows_the_uniform_share() -> None:
    uniform = scene_of(snapshot(np.arange(1, 8) / 8), None, size=SIZE)
    assert uniform.share == pytest.approx(1.0 / 7.0)
    assert uniform.stretch == pytest.approx(0.0, abs=1e-12)
    lazy = scene_of(lazy_chain(), None, size=SIZE)
    assert lazy.share.sum() == pytest.approx(1.0)
    assert lazy.stretch[0] < 0.0 < lazy.stretch[-2]
    assert np.abs(lazy.stretch).max() <= 1.0


def test_at_rest_there_are_no_shares_yet() -> None:
    state = scene_of(snapshot(np.zeros(7), end=0.0), None, size=SIZE)
    assert np.isnan(state.share).all()
    assert np.isfinite(state.block_x).all() and np.isfinite(state.pull)


def test_a_steady_force_has_no_handle() -> None:
    chain = snapshot(np.arange(1, 8) / 8, drive="constant_force", drive_force=0.3)
    state = scene_of(chain, None, size=SIZE)
    assert np.isnan(state.handle_x)
    assert state.spring_start.size == state.spring_end.size == 7
    assert state.pull > 0.0
    assert state.grip_at(SIZE[0] - 10.0, state.projection.axis) == 0


def test_motion_is_what_can_be_seen() -> None:
    drift = Drift(np.array([0.0, 1e-5, 0.01, -0.01, 0.0, 0.0, 0.0]), 1.0)
    state = scene_of(lazy_chain(), None, size=SIZE, drift=drift, span=1.1)
    assert state.motion.tolist() == [0, 0, 1, -1, 0, 0, 0]


def test_friction_holds_what_rests_and_hides_on_request() -> None:
    chain = snapshot([0.0, 0.0, 0.02], end=0.06, friction_right=0.05, friction_left=0.05)
    state = scene_of(chain, None, size=SIZE, show_forces=True)
    force = np.diff(chain.elongations)
    assert np.sign(state.friction).tolist() == (-np.sign(force)).tolist()
    quiet = scene_of(chain, None, size=SIZE)  # until somebody asks
    assert quiet.friction.size == 0
    assert quiet.shaking == 0.0


# --- what is under the pointer ----------------------------------------------------------------


@pytest.mark.parametrize("blocks", [1, 7, 40, 100])
def test_every_block_and_the_end_can_be_taken_hold_of(blocks: int) -> None:
    state = scene_of(snapshot(np.arange(1, blocks + 1) / (blocks + 1)), None, size=SIZE, span=1.1)
    axis = state.projection.axis
    for number, x in zip(state.number, state.block_x, strict=True):
        if abs(x - state.handle_x - 6.0) > 20.0:
            assert state.grip_at(float(x), axis) == number
    assert state.grip_at(state.handle_x + 6.0, axis) == -1
    assert state.grip_at(float(state.block_x[0]), axis - 120.0) == 0


def test_between_two_blocks_there_is_nothing_to_hold() -> None:
    state = scene_of(snapshot(np.arange(1, 8) / 8), None, size=(1400.0, 440.0), span=1.1)
    middle = 0.5 * float(state.spring_start[3] + state.spring_end[3])
    assert state.grip_at(middle, state.projection.axis) == 0


@pytest.mark.parametrize(("grip", "held"), [(0, -1), (1, 0), (7, 6), (8, 7)])
def test_what_is_held_is_marked(grip: int, held: int) -> None:
    x = np.arange(1, 8) / 8
    assert scene_of(snapshot(x, grip=grip), None, size=SIZE).held == held


# --- long chains ----------------------------------------------------------------------------


def arrays_of(state: SceneState) -> list[np.ndarray]:
    values = (getattr(state, name) for name in state.__dataclass_fields__)
    return [value for value in values if isinstance(value, np.ndarray)]


@pytest.mark.parametrize("blocks", [101, 10_000, 1_000_000])
def test_a_long_chain_is_drawn_in_groups(blocks: int) -> None:
    bounds = group_bounds(blocks)
    assert bounds[0] == 0 and bounds[-1] == blocks
    assert bounds.size == MOST_SHOWN + 1 and np.all(np.diff(bounds) > 0)
    chain = lazy_chain(blocks)
    begin = time.perf_counter()
    state = scene_of(
        chain, network(), size=SIZE, drift=Drift(np.zeros(min(blocks, 100)), 1.0), span=1.1
    )
    assert time.perf_counter() - begin < 1.0
    for values in arrays_of(state):
        assert values.size <= MOST_SHOWN + 1
        assert np.isfinite(values).all()
    assert np.all(np.diff(state.block_x) > 0.0)
    assert state.number[-1] == blocks
    assert state.block_x[-1] == pytest.approx(
        float(state.projection.centre(MOST_SHOWN, chain.positions[-1]))
    )
    # Groups of 101 blocks hold one or two springs: shares are as of equal groups.
    assert state.share.sum() == pytest.approx(1.0, rel=0.01)
    # A group's colour is that of a spring in it, not of their sum.
    assert state.stretch[0] < -0.9 and state.stretch[-2] > 0.4


def test_the_hand_holds_a_block_within_a_group() -> None:
    state = scene_of(lazy_chain(10_000), None, size=SIZE)
    gripped = snapshot(lazy_chain(10_000).positions, grip=4_321)
    shown = scene_of(gripped, None, size=SIZE).held
    assert abs(int(state.number[shown]) - 4_321) <= 50


# --- theory --------------------------------------------------------------------------------


@pytest.mark.parametrize("blocks", [1, 7, 5000])
def test_a_block_stands_where_theory_has_it(blocks: int) -> None:
    chain = lazy_chain(blocks)
    state = scene_of(chain, None, size=SIZE, theory={"rest_state": chain.positions})
    assert [marks.words for marks in state.theory] == ["rest state"]
    assert state.theory[0].x == pytest.approx(state.block_x)
    moved = scene_of(chain, None, size=SIZE, theory={"mean_field": chain.positions + 0.01})
    assert moved.theory[0].x == pytest.approx(state.block_x + 0.01 * state.projection.scale)
    assert scene_of(chain, None, size=SIZE).theory == ()
