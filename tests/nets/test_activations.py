"""Activations: of all hidden layers, or of each its own."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from pydantic import ValidationError
from torch import Generator, nn

from nets.config import ACTIVATIONS, TrainingConfig
from nets.model.mlp import MLP

THEIRS = {
    "leaky_relu": nn.LeakyReLU(0.3), "relu": nn.ReLU(), "tanh": nn.Tanh(), "sigmoid": nn.Sigmoid(),
    "gelu": nn.GELU(), "elu": nn.ELU(), "silu": nn.SiLU(), "linear": nn.Identity(),
}  # fmt: skip


def network(**values: Any) -> MLP:
    config = TrainingConfig(**{"depth": 4, "width": 9, "negative_slope": 0.3} | values)
    return MLP(12, 3, config, Generator().manual_seed(1), Generator().manual_seed(2))


def logits(net: MLP, activations: list[nn.Module], inputs: torch.Tensor) -> torch.Tensor:
    hidden = net.input_norm(inputs)
    for linear, norm, activate in zip(net.linears[:-1], net.norms, activations, strict=True):
        hidden = activate(norm(linear(hidden)))
    return net.linears[-1](hidden)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_each_is_torchs_own(name: str) -> None:
    assert set(ACTIVATIONS) == set(THEIRS)
    net, inputs = network(activation=name), torch.randn(20, 12)
    expected = logits(net, [THEIRS[name]] * 3, inputs)
    assert torch.allclose(net(inputs), expected, atol=1e-6)
    net(inputs).sum().backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in net.parameters())


def test_each_layer_may_have_its_own_and_the_last_holds_for_the_rest() -> None:
    net, inputs = network(activation="Tanh, 0.7,leaky-ReLU"), torch.randn(20, 12)
    own = [nn.Tanh(), nn.LeakyReLU(0.7), nn.LeakyReLU(0.3)]
    assert torch.allclose(net(inputs), logits(net, own, inputs), atol=1e-6)
    config = TrainingConfig(activation="tanh, 0.7", depth=5, negative_slope=0.1)
    assert config.activations == (("tanh", 0.1), *[("leaky_relu", 0.7)] * 3)
    assert TrainingConfig(activation="tanh, 0.7", depth=2).activations == (("tanh", 0.0),)


@pytest.mark.parametrize("wrong", ["", "rely", "tanh,", "1.5", "-0.1", "nan", "tanh relu"])
def test_what_is_not_known_is_refused_by_name(wrong: str) -> None:
    with pytest.raises(ValidationError):
        TrainingConfig(activation=wrong)
