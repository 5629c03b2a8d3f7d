"""The network: its layers, its initialisations, its features."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch
from torch import Generator, nn

from nets.config import TrainingConfig
from nets.model.mlp import MLP
from nets.model.network import loss_of


def network(inputs: int = 30, classes: int = 4, seed: int = 1, **values: Any) -> MLP:
    config = TrainingConfig(**{"depth": 5, "width": 40} | values)
    return MLP(inputs, classes, config, Generator().manual_seed(seed), Generator().manual_seed(2))


def plain(of: MLP, slope: float) -> nn.Sequential:
    """The same network, written out with torch's own modules."""
    layers: list[nn.Module] = [of.input_norm]
    for linear, norm in zip(of.linears[:-1], of.norms, strict=True):
        layers += [linear, norm, nn.LeakyReLU(slope)]
    return nn.Sequential(*layers, of.linears[-1])


@pytest.mark.parametrize("slope", [0.0, 0.2, 1.0])
def test_logits_and_gradients_are_those_of_the_written_out_network(slope: float) -> None:
    net = network(negative_slope=slope)
    inputs, labels = torch.randn(64, 30), torch.arange(64) % 4
    gradients = []
    for forward in (net, plain(net, slope)):
        net.zero_grad()
        loss = nn.functional.cross_entropy(forward(inputs), labels)
        loss.backward()
        gradients.append([p.grad.clone() for p in net.parameters()])
    for ours, theirs in zip(*gradients, strict=True):
        assert torch.allclose(ours, theirs, rtol=1e-5, atol=1e-7)


def test_features_are_input_hidden_layers_and_logits() -> None:
    net = network(negative_slope=0.1).eval()
    inputs = torch.randn(7, 30)
    features = net.features(inputs)
    assert [tuple(h.shape) for h in features] == [(7, 30), *[(7, 40)] * 4, (7, 4)]
    assert torch.equal(features[0], net.input_norm(inputs))
    first = nn.functional.leaky_relu(net.norms[0](net.linears[0](features[0])), 0.1)
    assert torch.allclose(features[1], first)


def test_evaluated_features_need_no_mode_and_change_nothing() -> None:
    net = network(dropout=0.5)
    for _ in range(5):
        net(torch.randn(50, 30))  # moves the running statistics
    before = {name: value.clone() for name, value in net.state_dict().items()}
    inputs = torch.randn(20, 30)
    state = torch.get_rng_state()
    seen = net.evaluated_features(inputs)
    assert net.training and torch.equal(state, torch.get_rng_state())
    assert all(torch.equal(before[name], value) for name, value in net.state_dict().items())
    for ours, theirs in zip(seen, net.eval().features(inputs), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-6)


@pytest.mark.parametrize("name", ["leaky_relu", "linear"])
def test_layers_are_measured_before_and_after_their_norms_too(name: str) -> None:
    inputs = torch.randn(50, 30)
    before, after, plain = (
        network(features=place, activation=name, negative_slope=0.1)
        for place in ("before_norm", "after_norm", "after_activation")
    )
    for net in (before, after, plain):
        net(inputs)  # moves the running statistics
    expected = plain.evaluated_features(inputs)
    assert all(map(torch.equal, plain.measured_features(inputs), expected))
    plain.eval()
    sums = [inputs, *(plain.linears[k](expected[k]) for k in range(4))]
    normed = [norm(h) for norm, h in zip([plain.input_norm, *plain.norms], sums, strict=True)]
    for net, wanted in ((before, sums), (after, normed)):
        seen = net.measured_features(inputs)
        assert torch.equal(seen[-1], net.evaluated_features(inputs)[-1])
        for ours, theirs in zip(seen[:-1], wanted, strict=True):
            assert torch.allclose(ours, theirs, atol=1e-5)


def test_building_draws_from_the_given_generator_alone() -> None:
    state = torch.get_rng_state()
    first, again, other = network(seed=1), network(seed=1), network(seed=2)
    assert torch.equal(state, torch.get_rng_state())
    assert all(
        torch.equal(a, b) for a, b in zip(first.parameters(), again.parameters(), strict=True)
    )
    assert not torch.equal(first.linears[0].weight, other.linears[0].weight)


def test_the_default_initialisation_is_torchs_own() -> None:
    """Same draws in the same order as nn.Linear's from the global generator."""
    net = network(seed=9)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(9)
        for layer in net.linears:
            theirs = nn.Linear(layer.in_features, layer.out_features)
            assert torch.equal(layer.weight, theirs.weight)
            assert torch.equal(layer.bias, theirs.bias)


@pytest.mark.parametrize(
    ("initialisation", "deviation"),
    [("kaiming", math.sqrt(2 / 300)), ("normal", 1.0), ("ntk", 1.0)],
)
def test_random_initialisations_have_their_spread(initialisation: str, deviation: float) -> None:
    layer = network(width=300, depth=3, initialisation=initialisation).linears[1]
    weight = layer.weight.detach()
    assert abs(weight.std().item() / deviation - 1) < 4 / math.sqrt(2 * weight.numel())
    assert abs(weight.mean().item()) < 4 * deviation / math.sqrt(weight.numel())
    assert not layer.bias.any()


@pytest.mark.parametrize("slope", [0.0, 0.4, 1.0])
def test_kaiming_is_torchs_uniform_one_with_the_slope(slope: float) -> None:
    net, draws = network(seed=9, negative_slope=slope, initialisation="kaiming"), Generator()
    draws.manual_seed(9)
    for layer in net.linears:
        theirs = torch.empty_like(layer.weight)
        nn.init.kaiming_uniform_(theirs, a=slope, nonlinearity="leaky_relu", generator=draws)
        assert torch.equal(layer.weight, theirs)


def test_kaiming_suits_the_slope_that_follows_each_layer() -> None:
    net = network(activation="0, 1", initialisation="kaiming", width=300)
    bounds = [layer.weight.detach().abs().max().item() for layer in net.linears]
    gains = [math.sqrt(6 / (1 + slope**2)) for slope in (0.0, 1.0, 1.0, 1.0, 1.0)]
    fans = [layer.in_features for layer in net.linears]
    expected = [gain / math.sqrt(fan) for gain, fan in zip(gains, fans, strict=True)]
    assert bounds == pytest.approx(expected, rel=0.01)


def test_ntk_divides_by_the_root_of_the_fan_in() -> None:
    layer = network(initialisation="ntk").linears[1]
    inputs = torch.randn(5, 40)
    expected = inputs @ layer.weight.T / math.sqrt(40) + layer.bias
    assert torch.allclose(layer(inputs), expected, atol=1e-5)


def test_an_initial_scale_multiplies_the_weights_alone() -> None:
    for name in ("default", "orthogonal", "kaiming", "normal", "ntk", "identity"):
        plain, scaled = (network(initialisation=name, initial_scale=s) for s in (1.0, 2.5))
        for one, other in zip(plain.linears, scaled.linears, strict=True):
            assert torch.equal(2.5 * one.weight, other.weight)
            assert torch.equal(one.bias, other.bias)


def test_without_norms_and_biases_there_are_weights_alone() -> None:
    net = network(batch_norm=False, bias=False, negative_slope=0.3)
    assert list(net.state_dict()) == [f"linears.{k}.weight" for k in range(5)]
    inputs = torch.randn(7, 30)
    expected = inputs
    for linear in net.linears[:-1]:
        expected = nn.functional.leaky_relu(expected @ linear.weight.T, 0.3)
    expected = expected @ net.linears[-1].weight.T
    for features in (net.features(inputs), net.evaluated_features(inputs)):
        assert torch.equal(features[0], inputs)
        assert torch.allclose(features[-1], expected, atol=1e-6)


def test_orthogonal_and_identity() -> None:
    square = network(initialisation="orthogonal").linears[1].weight.detach()
    assert torch.allclose(square @ square.T, torch.eye(40), atol=1e-5)
    wide = network(initialisation="orthogonal").linears[0].weight.detach()  # 30 → 40
    assert torch.allclose(wide.T @ wide, torch.eye(30), atol=1e-5)
    assert torch.equal(network(initialisation="identity").linears[1].weight, torch.eye(40))
    assert torch.equal(network(initialisation="identity").linears[0].weight, torch.eye(40, 30))


def test_dropout_acts_in_training_alone_and_may_change() -> None:
    net, inputs = network(dropout=0.5), torch.randn(50, 30)
    assert not torch.equal(net(inputs), net(inputs))
    net.dropout = 0.0
    assert torch.equal(net(inputs), net(inputs))


def test_both_losses() -> None:
    logits, labels = torch.tensor([[1.0, 0.0], [0.0, 3.0]]), torch.tensor([0, 0])
    assert loss_of(logits, labels, "mean_squared_error").item() == pytest.approx(10 / 4)
    expected = (math.log(1 + math.exp(-1)) + math.log(1 + math.exp(3))) / 2
    assert loss_of(logits, labels, "cross_entropy").item() == pytest.approx(expected)
