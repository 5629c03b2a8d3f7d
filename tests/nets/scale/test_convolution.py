"""The convolutional network against torch: outputs, kernels and steps on batches."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch.nn import functional

from nets.data.samples import DatasetError
from nets.scale.binary import load_task
from nets.scale.convolution import drawn, gradients, passed, sides
from nets.scale.course import run_scale
from nets.scale.flow import Flow
from nets.scale.kernel import kernel_by_layer
from nets.scale.network import MEAN_SQUARE
from nets.scale.settings import ScaleSettings
from nets.scale.twin import Twin

SMALL = ScaleSettings(
    setup="conv", activation="relu", width=5, samples=30, batch=10, memory=0.5, loss="soft_hinge"
)


def output(weights: list[Any], pictures: Any) -> Any:
    """f of pictures (n, c, s, s), written with torch's own convolutions."""
    value = pictures
    for layer, weight in enumerate(weights[:-1]):
        filters = weight.reshape(3, 3, value.shape[1], -1).permute(3, 2, 0, 1)
        step = 2 if layer < 2 else 1
        sums = functional.conv2d(value, filters, padding=1, stride=step) * len(weight) ** -0.5
        value = functional.relu(sums) * MEAN_SQUARE["relu"] ** -0.5
    flat = value.permute(0, 2, 3, 1).flatten(1)
    return (flat @ weights[-1])[:, 0] * flat.shape[1] ** -0.5


@pytest.mark.parametrize("shape", [(1, 10), (3, 7)])
def test_outputs_and_kernels_are_those_of_torch(shape: tuple[int, int]) -> None:
    colours, side = shape
    inputs = np.random.default_rng(1).standard_normal((6, colours * side * side))
    weights = drawn(SMALL, inputs.shape[1])
    at = passed(weights, inputs, "relu")
    theirs = [torch.tensor(one) for one in weights]
    pictures = torch.tensor(inputs).reshape(6, colours, side, side)
    np.testing.assert_allclose(at.outputs, output(theirs, pictures).numpy(), rtol=1e-12)
    by_sums = gradients(weights, at)
    found = kernel_by_layer(at.first(4), [one[:4] for one in by_sums], at, by_sums)

    for one in theirs:
        one.requires_grad_()
    each = [torch.autograd.grad(output(theirs, one[None])[0], theirs) for one in pictures]
    for layer, ours in enumerate(found):
        rows = np.stack([of_sample[layer].flatten().numpy() for of_sample in each])
        np.testing.assert_allclose(ours, rows[:4] @ rows.T, rtol=1e-9, atol=1e-12)
    assert [one.shape[1] for one in at.features] == [len_ * 5 for len_ in _places(side)]


def _places(side: int) -> list[int]:
    _, at = sides(side * side, 3)
    return [one * one for one in at[1:]]


def test_a_step_on_a_batch_is_along_its_own_gradient() -> None:
    task = load_task(SMALL.model_copy(update={"memory": 0.0}))
    flow = Flow(SMALL.model_copy(update={"memory": 0.0}), task)
    weights = [torch.tensor(one, requires_grad=True) for one in flow.weights]
    before = [one.copy() for one in flow.weights]
    flow.step()
    chosen = np.flatnonzero(flow.counts)
    assert chosen.size == 10 and flow.counts.sum() == 30.0
    pictures, labels = task.inputs[chosen].reshape(-1, 1, 10, 10), torch.tensor(task.labels[chosen])
    alpha = SMALL.alpha
    outputs = output(weights, torch.tensor(pictures))
    scaled = alpha * (outputs - outputs.detach())
    loss = functional.softplus(1.0 - scaled * labels, beta=20.0, threshold=1e9).mean() / alpha**2
    loss.backward()  # type: ignore[no-untyped-call]
    for now, then, weight in zip(flow.weights, before, weights, strict=True):
        assert weight.grad is not None
        expected = -flow.last_step * weight.grad.numpy()
        np.testing.assert_allclose(now - then, expected, rtol=1e-7, atol=1e-12)


def test_a_lazy_network_is_its_twin_on_the_same_batches() -> None:
    settings = SMALL.model_copy(update={"alpha_root_width": 1e5})
    flow = Flow(settings, load_task(settings))
    twin = Twin(flow)
    for _ in range(60):
        flow.step()
        twin.advance(flow.last_step, flow.counts)
    np.testing.assert_allclose(flow.outputs, twin.outputs, atol=1e-3)
    assert np.abs(flow.outputs).max() > 0.1


def test_a_whole_course_learns_and_repeats() -> None:
    task = load_task(SMALL)
    found, again = (run_scale(SMALL, task) for _ in range(2))
    assert found["remark"] == "" and found["train_error"] == 0.0
    assert found["test_error"] < 0.4 and found["kernel_change"] > 1.0
    assert (found["steps"], found["time"]) == (again["steps"], again["time"])
    assert len(found["data_separation"]) == 5


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(DatasetError, match="12 inputs are no square pictures"):
        sides(12, 3)
