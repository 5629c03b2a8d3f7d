"""The folding ruler's joints."""

from __future__ import annotations

import numpy as np
import pytest

from gui.canvas.ruler import Points, ruler_joints
from gui.scene.resolve import SceneState
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from tests.gui.moments import scene_of


def pulled(width: float, height: float, *positions: float) -> SceneState:
    """A chain with blocks there, and its end at one."""
    x = np.asarray(positions)
    parameters = ChainParameters(blocks=x.size, end_position=1.0)
    snapshot = ChainSnapshot(1, 0, 10, 0.1, parameters, x, np.zeros(x.size), 1.0, 0)
    return scene_of(snapshot, None, size=(width, height), span=1.1, appearance="ruler")


def sticks(joints: Points) -> Points:
    return np.asarray(np.hypot(*np.diff(joints, axis=0).T))


@pytest.mark.parametrize(("width", "height"), [(960.0, 440.0), (1900.0, 220.0), (1900.0, 120.0)])
def test_sticks_are_equally_long_and_in_the_picture(width: float, height: float) -> None:
    state = pulled(width, height, 0.02, 0.04, 0.9)  # one wide spring among closed ones
    joints = ruler_joints(state)
    assert np.allclose(sticks(joints), sticks(joints)[0])
    assert (joints[:, 1] > 0.0).all()
    assert np.isin(state.block_x.round(6), joints[0::2, 0].round(6)).all(), "a block has no joint"


def test_a_spring_is_one_fold_where_there_is_height_for_it() -> None:
    state = pulled(960.0, 440.0, 0.3, 0.6, 0.8)
    assert len(ruler_joints(state)) == 2 * 4 + 1
