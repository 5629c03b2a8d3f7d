"""The flow of a network with an output scale, and its linearised twin."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from nets.scale.binary import Task, load_task
from nets.scale.course import Course, remark_of
from nets.scale.flow import FURTHEST, GROWS, Flow
from nets.scale.losses import has_ended, loss_of
from nets.scale.network import MEAN_SQUARE
from nets.scale.pair import blas
from nets.scale.settings import ScaleSettings
from tests.nets.scale.plain import as_torch, output

SMALL: dict[str, Any] = {"width": 24, "samples": 48, "layers": 2}

LOSSES: dict[str, Any] = {
    "hinge": lambda f, y: torch.relu(1.0 - f * y),
    "soft_hinge": lambda f, y: torch.nn.functional.softplus(20.0 * (1.0 - f * y)) / 20.0,
    "squared": lambda f, y: 0.5 * (f - y) ** 2,
}


def settings_of(**values: Any) -> ScaleSettings:
    return ScaleSettings(**SMALL | values)


def flow_of(**values: Any) -> Flow:
    settings = settings_of(**values)
    return Flow(settings, load_task(settings))


def course_of(**values: Any) -> Course:
    settings = settings_of(**values)
    course = Course(settings, load_task(settings))
    while not course.is_over:
        course.to_next_look()
    return course


@pytest.mark.parametrize("loss", ["hinge", "soft_hinge", "squared"])
@pytest.mark.parametrize("activation", ["softplus", "relu", "tanh"])
def test_weights_go_down_the_gradient_of_the_scaled_loss(loss: Any, activation: Any) -> None:
    flow = flow_of(loss=loss, activation=activation, alpha_root_width=2.0)
    for _ in range(60):
        flow.step()
    settings, task = flow.settings, flow.task

    x, y = torch.tensor(task.inputs), torch.tensor(task.labels)
    first = output(as_torch(flow.begun), x, activation, MEAN_SQUARE[settings.activation])

    def losses(weights: Any) -> Any:
        f = output(weights, x, activation, MEAN_SQUARE[settings.activation]) - first
        return LOSSES[loss](settings.alpha * f, y)

    def scaled_loss(weights: Any) -> Any:
        return losses(weights).mean() / settings.alpha**2

    theirs = losses(as_torch(flow.weights))
    np.testing.assert_allclose(loss_of(loss, flow.outputs, task.labels), theirs, atol=1e-9)
    at = [one.requires_grad_() for one in as_torch(flow.weights)]
    slopes = torch.autograd.grad(scaled_loss(at), at)
    before = flow.weights
    flow.step()
    for now, was, slope in zip(flow.weights, before, slopes, strict=True):
        np.testing.assert_allclose(now - was, -flow.last_step * slope, rtol=1e-7, atol=1e-10)


@pytest.mark.parametrize("scale", [0.01, 1.0, 100.0])
def test_no_step_is_longer_than_is_said(scale: float) -> None:
    flow = flow_of(alpha_root_width=scale)
    lengths = []
    while not flow.ended and flow.steps < 3000:
        outputs, weights = flow.outputs, flow.weights
        flow.step()
        lengths.append(flow.last_step)
        assert np.abs(flow.outputs - outputs).max() <= FURTHEST
        for now, was in zip(flow.weights, weights, strict=True):
            assert np.linalg.norm(now - was) <= FURTHEST * np.linalg.norm(was) * (1.0 + 1e-12)
    assert flow.ended and (flow.outputs * flow.task.labels > 1.0).all()
    assert max(np.divide(lengths[1:], lengths[:-1])) <= GROWS * (1.0 + 1e-12)
    assert sum(lengths) == pytest.approx(flow.time, rel=1e-12)


def test_looks_do_not_change_the_course() -> None:
    course, flow = course_of(), flow_of()
    with blas().limit(limits=1):
        for _ in range(course.flow.steps):
            flow.step()
    assert flow.time == course.flow.time and flow.ended
    np.testing.assert_array_equal(flow.outputs, course.flow.outputs)
    steps = [one.steps for one in course.looks]
    assert steps[:4] == [0, 1, 2, 3] and steps[-1] == flow.steps and np.all(np.diff(steps) > 0)


@pytest.mark.parametrize("loss", ["hinge", "soft_hinge", "squared"])
@pytest.mark.parametrize("memory", [0.0, 3.0])
def test_in_the_lazy_limit_network_and_twin_agree(loss: Any, memory: float) -> None:
    apart = []
    for scale in (1e4, 1e5):
        course = course_of(alpha_root_width=scale, most_steps=40, loss=loss, memory=memory)
        apart.append(np.abs(course.flow.outputs - course.twin.outputs).max())
        assert np.abs(course.flow.outputs).max() > 0.05
        np.testing.assert_allclose(course.flow.tested(), course.twin.tested(), atol=50 * apart[-1])
        assert np.isnan(course.linear_until) and np.isnan(course.kernel_moves)
    assert apart[1] < 1e-5 and apart[0] / apart[1] == pytest.approx(10.0, rel=0.1)


def test_they_agree_to_the_end_where_the_scale_is_larger_still() -> None:
    course = course_of(alpha_root_width=1e8)
    assert course.flow.ended
    np.testing.assert_allclose(course.flow.outputs, course.twin.outputs, atol=1e-4)
    np.testing.assert_allclose(course.flow.tested(), course.twin.tested(), atol=1e-4)


@pytest.mark.parametrize("loss", ["soft_hinge", "squared"])
def test_a_smooth_loss_never_rises(loss: Any) -> None:
    losses = [one.loss for one in course_of(loss=loss, most_steps=600).looks]
    assert np.all(np.diff(losses) <= 1e-12) and losses[-1] < 0.2 * losses[0]


def test_a_short_memory_is_none() -> None:
    plain, short = flow_of(), flow_of(memory=1e-9)
    for _ in range(200):
        plain.step()
        short.step()
    np.testing.assert_allclose(short.outputs, plain.outputs, atol=1e-9)
    assert flow_of(memory=10.0).steps == 0


def test_momentum_comes_to_the_same_margin_later() -> None:
    plain, slow = course_of(), course_of(memory=30.0)
    assert slow.flow.ended and slow.flow.time > plain.flow.time


def test_far_on_the_feature_side_outputs_leave_the_twin_early_and_t1_goes_as_the_scale() -> None:
    one, other = course_of(alpha_root_width=0.02), course_of(alpha_root_width=0.2)
    for name in ("linear_until", "kernel_moves"):
        ratio = getattr(other, name) / getattr(one, name)
        assert ratio == pytest.approx(10.0, rel=0.02)  # the same course, but for its steps
    assert one.looks[-1].kernel_change > other.looks[-1].kernel_change > 10.0


def test_at_the_largest_scale_that_is_let_through_f_is_still_held() -> None:
    root = SMALL["width"] ** 0.5
    most = 0.001 / (100.0 * 2.0**-52 * 3) * root
    course = course_of(alpha_root_width=0.999 * most, most_steps=150)
    assert np.abs(course.flow.outputs).max() > 0.5
    assert np.abs(course.flow.outputs - course.twin.outputs).max() < 0.01
    with pytest.raises(ValueError, match="double precision cannot hold"):
        settings_of(alpha_root_width=1.001 * most)


@pytest.mark.parametrize(
    ("width", "scale", "seed", "at_once"), [(1, 1.0, 3, True), (3, 0.05, 1, False)]
)
def test_a_network_whose_units_are_all_dead_stands_and_says_so(
    width: int, scale: float, seed: int, at_once: bool
) -> None:
    dead = {
        "layers": 3,
        "data": "two_moons",
        "activation": "relu",
        "samples": 20,
        "components": 2,
    }
    course = course_of(width=width, alpha_root_width=scale, seed=seed, **dead)
    assert course.flow.stands and course.is_over and not course.flow.ended
    assert (course.flow.steps == 0) is at_once
    assert course.flow.steps < 1000 and np.isfinite(course.flow.time)
    assert "nothing moves any more" in remark_of(course)


def test_far_down_nothing_overflows() -> None:
    course = course_of(alpha_root_width=1e-30, most_steps=3000)
    last = course.looks[-1]
    assert np.isfinite(last.margin) and 1e30 < last.kernel_change < 1e60


def test_the_course_ends_where_no_more_steps_are_wanted() -> None:
    course = course_of(most_steps=7)
    assert course.flow.steps == 7 and not course.flow.ended and course.is_over
    before = course.flow.outputs
    task = Task(*(getattr(course.flow.task, name) for name in Task.__slots__))
    assert not has_ended("hinge", before, task.labels)


def test_what_is_seen_at_the_start_and_in_the_end() -> None:
    course = course_of()
    first, last = course.looks[0], course.looks[-1]
    assert first.kernel_change == first.deviation == 0.0
    assert first.train_error == first.test_error == 0.5  # F is nil: nothing is said of any
    assert np.isnan(first.separation[-1]) and np.isfinite(first.separation[:-1]).all()
    assert last.train_error == 0.0 and 0.0 < last.test_error < 0.4
    assert len(last.separation) == 4 and len(last.movement) == len(last.kernel_by_layer) == 3
    assert (last.movement > 0.0).all() and (last.kernel_by_layer > 0.0).all()
    assert last.separation[0] == first.separation[0]
