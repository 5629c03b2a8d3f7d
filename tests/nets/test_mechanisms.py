"""Alignment, kernel and scale of deep networks, against the exact linear one and torch's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Generator, nn
from torch.autograd.functional import jacobian
from torch.func import functional_call

from nets.config import TrainingConfig
from nets.measures.measured_values import measurement_of, plain_measurement
from nets.measures.mechanisms import MechanismProbe, alignment, samples_for, traced
from nets.messages import Measurement, Mechanisms
from nets.model.network import Network
from nets.run.measuring import mechanisms_period
from nets.run.training import NETWORKS, TrainingRun, Undisturbed, train
from nets.run.whole_run import run_training
from physics.linear.course import course_of
from physics.linear.settings import LinearSettings
from physics.linear.weights import Weights
from tests.nets.helpers import clouds_file, small

DOUBLE = torch.float64


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    """Small products wait for threads far longer than they compute."""
    torch.set_num_threads(1)


def network_of(inputs: int, classes: int, **values: Any) -> Network:
    config = TrainingConfig(**values)
    network = NETWORKS[config.architecture](
        inputs, classes, config, Generator().manual_seed(3), Generator()
    )
    return network.double()


# --- the linear network of the lab ------------------------------------------------------------


def two_layers(weights: Weights) -> Network:
    """f(x) = Σ u_i w_i x."""
    plain = {"activation": "linear", "batch_norm": False, "bias": False}
    network = network_of(1, 1, depth=2, width=weights.u.size, **plain)
    set_weights(network, weights)
    return network


@torch.no_grad()
def set_weights(network: Network, weights: Weights) -> None:
    first, last = network.weighted
    first.weight.copy_(torch.from_numpy(weights.w)[:, None])
    last.weight.copy_(torch.from_numpy(weights.u)[None, :])


@pytest.mark.parametrize("seed", range(8))
def test_of_the_linear_network_they_are_the_exact_ones(seed: int) -> None:
    """|cos(U, W)|, |K/K₀ − 1| and |U| |W| of theory, on the way and at the end."""
    generator = np.random.default_rng(seed)
    size = int(generator.integers(2, 30))
    start = Weights(generator.normal(size=size), generator.normal(size=size))
    settings = LinearSettings(
        gamma=1.0, rate_u=1.0, rate_w=1.0, s=1.0, c=float(generator.normal() * size)
    )
    course, network = course_of(settings, start), two_layers(start)
    probe = MechanismProbe(network, torch.tensor([[1.0], [-2.0], [0.5]], dtype=DOUBLE))
    begun, theory = probe.measure(), course.at(0.0)
    assert begun.alignment[0] == pytest.approx(abs(theory.alignment), rel=1e-10)
    assert begun.by_chance[0] == pytest.approx(size**-0.5, rel=1e-12)
    assert begun.whole_kernel_change == 0.0
    for time in (0.1 * course.settled(), course.settled()):
        together, apart = course.factors(time)
        p, q = 0.5 * together * (start.u + start.w), 0.5 * apart * (start.u - start.w)
        set_weights(network, Weights(p + q, p - q))
        found, theory = probe.measure(), course.at(time)
        assert found.alignment[0] == pytest.approx(abs(theory.alignment), rel=1e-10, abs=1e-10)
        assert found.whole_kernel_change == pytest.approx(
            abs(theory.kernel_ratio - 1.0), rel=1e-9, abs=1e-12
        )
        grown = theory.size / course.at(0.0).size
        assert np.prod(found.scale) == pytest.approx(grown, rel=1e-10)


# --- alignment --------------------------------------------------------------------------------


def turned(size: int, generator: torch.Generator) -> torch.Tensor:
    """A turn of the units, drawn evenly."""
    drawn = torch.randn(size, size, generator=generator, dtype=DOUBLE)
    q, r = torch.linalg.qr(drawn)
    return q * r.diagonal().sign()


def test_what_one_layer_gives_lies_along_what_the_next_takes() -> None:
    generator = torch.Generator().manual_seed(0)
    turn, right, left = (turned(6, generator) for _ in range(3))
    lengths = torch.diag(torch.tensor([3.0, 1.0, 0.5, 0.1, 0.0, 0.0], dtype=DOUBLE))
    below, above = turn @ lengths @ right, left @ lengths @ turn.T
    assert alignment(below, above)[0] == pytest.approx(1.0, rel=1e-12)
    across = torch.eye(6, dtype=DOUBLE)
    assert alignment(across[:, :2], across[4:])[0] == 0.0
    assert alignment(7.0 * below, 0.2 * above)[0] == pytest.approx(1.0, rel=1e-12)
    assert np.isnan(alignment(below, torch.zeros(3, 6, dtype=DOUBLE))).all()


def test_chance_is_what_layers_turned_at_random_give() -> None:
    generator = torch.Generator().manual_seed(1)
    below = torch.randn(8, 3, generator=generator, dtype=DOUBLE)
    above = torch.randn(5, 8, generator=generator, dtype=DOUBLE)
    tries = [alignment(below, above @ turned(8, generator)) for _ in range(400)]
    squares = np.square([found for found, _ in tries])
    expected = alignment(below, above)[1] ** 2
    assert [chance**2 for _, chance in tries] == pytest.approx([expected] * 400)
    assert abs(squares.mean() - expected) < 4.5 * squares.std() / np.sqrt(400)


# --- the kernel -------------------------------------------------------------------------------


NETS: dict[str, dict[str, Any]] = {
    "mlp": {"depth": 4, "width": 7, "negative_slope": 0.3},
    "plain": {"depth": 3, "width": 6, "batch_norm": False, "activation": "relu"},
    "ntk": {"depth": 3, "width": 6, "initialisation": "ntk", "activation": "tanh"},
    "residual": {"depth": 4, "width": 7, "architecture": "residual", "skip_strength": 0.6},
    "cnn": {"depth": 3, "channels": 4, "architecture": "cnn"},
    "cnn_ntk": {"depth": 3, "channels": 3, "architecture": "cnn", "initialisation": "ntk"},
}


def evaluated_by(network: Network, inputs: torch.Tensor) -> Network:
    """The network in evaluation mode, by running statistics that are those of the inputs."""
    norms = [one for one in network.modules() if isinstance(one, nn.BatchNorm1d | nn.BatchNorm2d)]
    for norm in norms:
        norm.momentum = 1.0
    network.train()(inputs)
    count = len(inputs) * network.places
    for norm in norms:
        norm.running_var *= (count - 1) / count  # torch keeps what it estimates of all samples
    return network.eval()


@pytest.mark.parametrize("name", NETS)
def test_the_kernel_is_that_of_gradients_by_the_weights(name: str) -> None:
    network = network_of(48, 3, **NETS[name])
    inputs = torch.randn(6, 48, generator=Generator().manual_seed(5), dtype=DOUBLE)
    found = [one.kernel() for one in traced(network, inputs)]
    still = evaluated_by(network, inputs)
    named = {id(parameter): name for name, parameter in still.named_parameters()}
    parameters = {name: one.detach() for name, one in still.named_parameters()}
    for layer, kernel in zip(still.weighted, found, strict=True):
        weight = named[id(layer.weight)]

        def outputs(value: torch.Tensor, weight: str = weight) -> torch.Tensor:
            return functional_call(still, parameters | {weight: value}, (inputs,))

        gradients = jacobian(outputs, parameters[weight]).flatten(2)
        expected = torch.einsum("mcp,ncp->mn", gradients, gradients)
        assert (kernel - expected).abs().max() < 1e-9 * expected.abs().max()


def test_looking_changes_nothing() -> None:
    network = network_of(5, 3, depth=4, width=7, dropout=0.4).train()
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    drawn = torch.random.get_rng_state()
    inputs = torch.randn(6, 5, generator=Generator().manual_seed(5), dtype=DOUBLE)
    traced(network, inputs)
    assert network.training
    assert all(torch.equal(before[name], now) for name, now in network.state_dict().items())
    assert torch.equal(drawn, torch.random.get_rng_state())
    assert all(parameter.grad is None for parameter in network.parameters())


def test_layers_that_grow_change_by_known_parts() -> None:
    """Twice the last weights of a plain network: four times the kernel of all layers below."""
    network = network_of(5, 3, depth=3, width=6, batch_norm=False, bias=False)
    inputs = torch.randn(6, 5, generator=Generator().manual_seed(5), dtype=DOUBLE)
    probe = MechanismProbe(network, inputs)
    begun = probe.measure()
    with torch.no_grad():
        network.weighted[-1].weight.mul_(2.0)
    found = probe.measure()
    assert begun.kernel_change.tolist() == [0.0] * 3
    assert begun.kernel_share.sum() == pytest.approx(1.0)
    assert found.kernel_change == pytest.approx([3.0, 3.0, 0.0], abs=1e-12)
    assert found.scale == pytest.approx([1.0, 1.0, 2.0])
    assert found.alignment == pytest.approx(begun.alignment, rel=1e-12)


# --- in a run ---------------------------------------------------------------------------------


def measured(config: TrainingConfig) -> list[Measurement]:
    return [message for message in train(config) if isinstance(message, Measurement)]


def test_a_run_follows_them(tmp_path: Path) -> None:
    config = small(clouds_file(tmp_path), epochs=12)
    network = TrainingRun(config, Undisturbed(), 0).network
    period = mechanisms_period(network, samples_for(3), 200)
    known = measured(config)
    assert [one.epoch for one in known if one.mechanisms is not None] == sorted(
        {*range(0, 13, period), 12}
    )
    first, last = known[0].mechanisms, known[-1].mechanisms
    assert first is not None
    assert last is not None
    assert first.scale.tolist() == [1.0] * 4
    assert last.alignment.shape == last.by_chance.shape == (3,)
    assert last.whole_kernel_change > 0.01


def test_wide_networks_are_looked_at_seldom() -> None:
    narrow, wide = (network_of(10, 2, depth=3, width=width) for width in (10, 400))
    periods = [mechanisms_period(one, samples_for(2), 1000) for one in (narrow, wide)]
    assert periods[0] < periods[1]
    assert mechanisms_period(narrow, samples_for(2), 10_000) == 1
    assert mechanisms_period(wide, samples_for(2), 100) > periods[1]


def test_they_are_kept_as_plain_values(tmp_path: Path) -> None:
    known = measured(small(clouds_file(tmp_path), epochs=2))[-1]
    plain = json.loads(json.dumps(plain_measurement(known), allow_nan=False))
    again = measurement_of(plain).mechanisms
    assert isinstance(again, Mechanisms)
    assert plain_measurement(measurement_of(plain)) == plain


def test_the_report_tells_them(tmp_path: Path) -> None:
    report = run_training(small(clouds_file(tmp_path), epochs=2))
    last = report["mechanisms"]
    assert len(last["alignment"]) == 3
    assert len(last["kernel_change"]) == 4
    assert report["course"][0]["mechanisms"]["whole_kernel_change"] == 0.0
    json.dumps(report, allow_nan=False)


def test_what_was_recorded_before_there_were_any_is_still_read(tmp_path: Path) -> None:
    plain = plain_measurement(measured(small(clouds_file(tmp_path), epochs=1))[-1])
    del plain["mechanisms"]
    assert measurement_of(plain).mechanisms is None
