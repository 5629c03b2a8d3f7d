"""What is seen of a course by other theories, against torch and against a step that is taken."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
import torch

from nets.measures import mechanisms
from nets.scale.binary import Task, load_task
from nets.scale.clock import alignment, beyond_chance, own_response
from nets.scale.course import Course
from nets.scale.flow import Flow
from nets.scale.kernel import kernel_by_layer
from nets.scale.losses import slope_of
from nets.scale.network import gradients, passed
from nets.scale.settings import Loss, ScaleSettings

SMALL = ScaleSettings(width=12, layers=2, samples=20, alpha_root_width=3.0)


def test_alignment_is_that_of_the_other_networks() -> None:
    weights = Flow(SMALL, load_task(SMALL)).weights
    for below, above in pairwise(weights):
        ours = alignment(below, above)
        theirs = mechanisms.alignment(*(torch.from_numpy(one.T) for one in (below, above)))
        assert ours == pytest.approx(theirs, rel=1e-12)
    assert abs(beyond_chance(weights)) < 0.1
    assert np.isnan(alignment(np.zeros((3, 4)), np.ones((4, 2)))).all()


@pytest.mark.parametrize("loss", ["hinge", "soft_hinge", "squared"])
def test_the_response_is_what_a_step_on_a_sample_moves(loss: Loss) -> None:
    settings = SMALL.model_copy(update={"loss": loss})
    task = load_task(settings)
    flow = Flow(settings, task)
    for _ in range(30):
        flow.step()
    moved = []
    for at in range(3):
        one = Task(task.inputs[[at]], task.labels[[at]], task.test_inputs, task.test_labels)
        here = passed(flow.weights, one.inputs, settings.activation)
        pull = -slope_of(loss, flow.outputs[[at]], one.labels) / settings.alpha
        short = 1e-6
        layers = zip(flow.weights, here.entering, gradients(flow.weights, here), strict=True)
        weights = [w + short * a.T @ (g * pull[:, None]) for w, a, g in layers]
        after = passed(weights, one.inputs, settings.activation).outputs
        moved.append(settings.alpha * abs(float((after - here.outputs)[0])) / short)
    first, by_sums = flow.at.first(3), [one[:3] for one in flow.by_sums]
    kernel = kernel_by_layer(first, by_sums, first, by_sums)
    expected = own_response(kernel, flow.outputs[:3], task.labels[:3], loss)
    assert np.mean(moved) == pytest.approx(expected, rel=1e-4)


def test_a_look_tells_all_of_it_from_one_on() -> None:
    course = Course(SMALL, load_task(SMALL))
    first = course.looks[0]
    assert (first.own_kernel, first.own_response) == (1.0, 1.0)
    assert np.isnan(first.readout_share)
    while not course.is_over:
        course.to_next_look()
    last = course.looks[-1]
    assert last.own_kernel > 1.0 > last.own_response  # beyond the margin nothing pulls
    assert 0.0 < last.readout_share < 1.5
    bent = dataclasses.replace(last.curve, concavity=1.2)
    assert np.isnan(dataclasses.replace(last, curve=bent).concavity)
