"""The convolutional network: against torch's own modules, on pictures, in training."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Generator, nn

from nets.config import TrainingConfig
from nets.data.samples import DatasetError
from nets.messages import Measurement, Started
from nets.model.cnn import CNN, picture_shape
from nets.protocol import Failed, Finished
from nets.run.training import train
from tests.nets.helpers import clouds_file, same


def network(inputs: int = 300, seed: int = 1, **values: Any) -> CNN:
    config = TrainingConfig(**{"architecture": "cnn", "depth": 4, "channels": 5} | values)
    return CNN(inputs, 4, config, Generator().manual_seed(seed), Generator().manual_seed(2))


def plain(of: CNN, slope: float, side: int) -> nn.Sequential:
    """The same network, written out with torch's own modules."""
    layers: list[nn.Module] = [nn.Unflatten(1, of.shape), of.input_norm]
    for layer, norm in zip(of.convolutions, of.norms, strict=True):
        layers += [layer, norm, nn.LeakyReLU(slope), nn.MaxPool2d(2), nn.Upsample((side, side))]
    return nn.Sequential(*layers, nn.Flatten(), of.classifier)


@pytest.mark.parametrize(("inputs", "side"), [(300, 10), (100, 10), (49, 7)])
def test_logits_and_gradients_are_those_of_the_written_out_network(inputs: int, side: int) -> None:
    net = network(inputs, negative_slope=0.2)
    samples, labels = torch.randn(32, inputs), torch.arange(32) % 4
    gradients = []
    for forward in (net, plain(net, 0.2, side)):
        net.zero_grad()
        nn.functional.cross_entropy(forward(samples), labels).backward()
        gradients.append([p.grad.clone() for p in net.parameters()])
    for ours, theirs in zip(*gradients, strict=True):
        assert torch.allclose(ours, theirs, rtol=1e-4, atol=1e-6)


def test_features_are_input_pooled_pictures_and_logits() -> None:
    net, samples = network(dropout=0.4).eval(), torch.randn(7, 300)
    features = net.features(samples)
    assert [tuple(h.shape) for h in features] == [(7, 300), *[(7, 125)] * 3, (7, 4)]
    whole = plain(net, 0.0, 10).eval()
    first = whole[:6](samples)  # up to the first pooling
    assert torch.allclose(features[1], first.flatten(1), atol=1e-6)
    net.train()
    before = {name: value.clone() for name, value in net.state_dict().items()}
    for ours, theirs in zip(net.evaluated_features(samples), features, strict=True):
        assert torch.allclose(ours, theirs, atol=1e-6)
    assert all(torch.equal(before[name], value) for name, value in net.state_dict().items())


def test_the_default_initialisation_is_torchs_own() -> None:
    net = network(seed=9)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(9)
        theirs = [nn.Conv2d(size, 5, 3, padding=1) for size in (3, 5, 5)]
        for ours, layer in zip(net.convolutions, theirs, strict=True):
            assert torch.equal(ours.weight, layer.weight) and torch.equal(ours.bias, layer.bias)


@pytest.mark.parametrize(
    ("initialisation", "deviation"),
    [("kaiming", math.sqrt(2 / 360)), ("normal", 1.0), ("ntk", 1.0)],
)
def test_random_initialisations_have_their_spread(initialisation: str, deviation: float) -> None:
    layer = network(channels=40, initialisation=initialisation).convolutions[1]
    weight = layer.weight.detach()
    assert abs(weight.std().item() / deviation - 1) < 4 / math.sqrt(2 * weight.numel())
    assert not layer.bias.any()


def test_ntk_divides_by_the_root_of_the_fan_in_and_identity_lets_through() -> None:
    samples = torch.randn(3, 5, 10, 10)
    layer = network(initialisation="ntk").convolutions[1]
    expected = nn.functional.conv2d(samples, layer.weight / math.sqrt(45), padding=1)
    assert torch.allclose(layer(samples), expected, atol=1e-5)
    identity = network(initialisation="identity").convolutions[1]
    assert torch.equal(identity(samples), samples)
    square = network(initialisation="orthogonal").convolutions[1].weight.detach().flatten(1)
    assert torch.allclose(square @ square.T, torch.eye(5), atol=1e-5)


def test_without_norms_and_biases_there_are_weights_alone() -> None:
    net = network(batch_norm=False, bias=False, initial_scale=2.0)
    names = list(net.state_dict())
    assert names and all(name.endswith(".weight") and "norm" not in name for name in names)
    whole = network(initial_scale=1.0, bias=False)
    assert torch.equal(net.convolutions[0].weight, 2.0 * whole.convolutions[0].weight)
    samples = torch.randn(3, 300)
    assert torch.equal(net.evaluated_features(samples)[0], samples)


def test_pictures_are_square_grey_or_in_three_colours() -> None:
    assert picture_shape(100) == (1, 10, 10) and picture_shape(300) == (3, 10, 10)
    assert picture_shape(784) == (1, 28, 28) and picture_shape(3072) == (3, 32, 32)
    for inputs in (1, 9, 12, 30, 200):
        with pytest.raises(DatasetError, match=f"which {inputs} inputs are not"):
            picture_shape(inputs)


# --- in training ------------------------------------------------------------------------


def small(**values: Any) -> TrainingConfig:
    return TrainingConfig(
        **{"architecture": "cnn", "depth": 3, "channels": 4, "epochs": 3, "batch_size": 200}
        | values
    )


def measurements(config: TrainingConfig) -> list[Measurement]:
    messages = list(train(config))
    assert isinstance(messages[-1], Finished), messages[-1]
    return [message for message in messages if isinstance(message, Measurement)]


def test_it_learns_digits_and_the_same_seed_gives_the_same_curve() -> None:
    config = small(learning_rate=0.01, dropout=0.1, data_noise=0.1)
    first, again = measurements(config), measurements(config)
    assert all(same(a, b) for a, b in zip(first, again, strict=True))
    assert first[-1].trace_ratio.shape == (4,) and np.isfinite(first[-1].trace_ratio).all()
    assert first[-1].test_accuracy > 0.7


def test_it_has_as_many_parameters_as_it_should() -> None:
    started = next(m for m in train(small()) if isinstance(m, Started))
    norms, filters = 2 * (1 + 4 + 4), 4 * 9 + 4 + 4 * 4 * 9 + 4
    assert started.parameters == norms + filters + 400 * 10 + 10


def test_what_is_no_picture_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (failed,) = train(small(dataset=clouds_file(tmp_path)))
    assert isinstance(failed, Failed) and "needs square pictures" in failed.reason
