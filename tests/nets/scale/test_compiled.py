"""Compiled steps against the plain flow and its twin, which say what they compute."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nets.scale.binary import load_task
from nets.scale.compiled_course import CompiledCourse, aligned
from nets.scale.compiled_step import NEXT, NOW
from nets.scale.course import Course, run_course
from nets.scale.network import MEAN_SQUARE, drawn, passed
from nets.scale.settings import ScaleSettings

SMALL: dict[str, Any] = {"width": 24, "samples": 48, "layers": 2}


def both(**values: Any) -> tuple[Course, CompiledCourse]:
    """The same course plainly and compiled, to its end."""
    settings = ScaleSettings(**SMALL | values)
    task = load_task(settings)
    compiled = CompiledCourse(settings, task)
    while not compiled.is_over:
        compiled.to_next_look()
    return run_course(settings, task), compiled


def agree(plain: Course, compiled: CompiledCourse, most: float) -> None:
    """All that is kept of them."""
    end, flow = plain.looks[-1], compiled.flow
    assert (flow.steps, flow.ended, flow.stands) == (
        end.steps,
        plain.flow.ended,
        plain.flow.stands,
    )
    close = {"rtol": most, "atol": most}
    np.testing.assert_allclose(compiled.kernel_change, end.kernel_change, rtol=most)
    np.testing.assert_allclose(flow.time, end.time, rtol=most)
    np.testing.assert_allclose(compiled.linear_until, plain.linear_until, rtol=most)
    np.testing.assert_allclose(compiled.kernel_moves, plain.kernel_moves, rtol=most)
    np.testing.assert_allclose(flow.outputs, plain.flow.outputs, **close)
    np.testing.assert_allclose(flow.tested(), plain.flow.tested(), **close)
    for one, other in zip(flow.weights, plain.flow.weights, strict=True):
        np.testing.assert_allclose(one, other, **close)


@pytest.mark.parametrize("loss", ["hinge", "soft_hinge", "squared"])
@pytest.mark.parametrize("activation", ["softplus", "relu", "tanh"])
@pytest.mark.parametrize("memory", [0.0, 3.0])
def test_steps_are_those_of_the_plain_flow(loss: Any, activation: Any, memory: float) -> None:
    agree(*both(loss=loss, activation=activation, memory=memory, most_steps=120), most=1e-9)


@pytest.mark.parametrize("scale", [0.01, 1.0, 300.0])
def test_a_whole_course_ends_as_the_plain_one(scale: float) -> None:
    plain, compiled = both(alpha_root_width=scale)
    assert plain.flow.ended
    agree(plain, compiled, most=1e-9)


def test_where_a_smooth_loss_may_not_rise_rounding_alone_parts_them() -> None:
    """At the edge of stability a step is halved or not by a last bit: the ends differ a little."""
    plain, compiled = both(loss="soft_hinge", alpha_root_width=1.0)
    assert plain.flow.ended and compiled.flow.ended
    assert compiled.flow.steps == pytest.approx(plain.flow.steps, rel=0.05)
    assert compiled.kernel_change == pytest.approx(plain.looks[-1].kernel_change, rel=0.01)
    assert compiled.kernel_moves == pytest.approx(plain.kernel_moves, rel=1e-9)


def test_when_the_kernel_moves_is_found_between_two_looks() -> None:
    """So late that looks are many steps apart: the steps between them are taken again."""
    plain, compiled = both(alpha_root_width=20.0)
    steps = [look.steps for look in plain.looks if look.time >= plain.kernel_moves]
    assert steps[1] - steps[0] > 10
    assert compiled.kernel_moves == pytest.approx(plain.kernel_moves, rel=1e-9)


@pytest.mark.parametrize(("width", "scale", "seed"), [(1, 1.0, 3), (3, 0.05, 1)])
def test_a_dead_network_stands_there_too(width: int, scale: float, seed: int) -> None:
    dead: Any = {"layers": 3, "data": "two_moons", "activation": "relu", "samples": 20}
    dead |= {"components": 2, "width": width, "alpha_root_width": scale, "seed": seed}
    settings = ScaleSettings(**dead)
    compiled = CompiledCourse(settings, load_task(settings))
    while not compiled.is_over:
        compiled.to_next_look()
    assert compiled.flow.stands and not compiled.flow.ended


@pytest.mark.parametrize("activation", list(MEAN_SQUARE))
def test_activations_are_exact_from_nothing_to_far_away(activation: Any) -> None:
    """By a network of one layer whose first weights are large: its values are φ of many sums."""
    settings = ScaleSettings(width=40, samples=256, layers=1, activation=activation, most_steps=3)
    task = load_task(settings)
    compiled = CompiledCourse(settings, task)
    room, now = compiled._room, int(compiled._room.counts[NOW])
    weights = drawn(settings, task.inputs.shape[1])
    weights[0] *= np.geomspace(1e-6, 300.0, 40)
    room.weights[now] = np.concatenate([one.ravel() for one in weights])
    at = passed(weights, task.inputs, activation)
    room.outputs[now] = settings.alpha * (at.outputs - room.first_outputs)
    room.numbers[NEXT] = 0.0  # a step of no length passes the weights as they are
    compiled._advance(compiled.steps + 1)
    after = room.counts[NOW]
    np.testing.assert_allclose(room.values[after, 0], at.entering[1], rtol=1e-12, atol=1e-15)
    root = settings.width**-0.5
    np.testing.assert_allclose(room.slopes[after, 0], root * at.slopes[0], rtol=1e-9, atol=1e-14)


def test_arrays_begin_where_lines_of_the_cache_do() -> None:
    for shape in ((3,), (2, 5, 7)):
        found = aligned(*shape)
        assert found.shape == shape and found.ctypes.data % 64 == 0 and not found.any()
