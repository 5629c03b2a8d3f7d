"""The residual network: its equation, and that without a skip it is the plain one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Generator, nn

from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.model.mlp import MLP
from nets.model.residual import Residual
from nets.model.weights_file import config_of_weights
from nets.protocol import Failed
from nets.run.control import Undisturbed
from nets.run.training import TrainingRun, train
from nets.run.weights import save_weights
from nets.sweep.cell import train_cell
from nets.sweep.plan import SweepAxis, SweepPlan, Trained
from tests.nets.helpers import clouds_file, same, small

pytestmark = pytest.mark.usefixtures("one_core")


def network(kind: type[MLP], inputs: int = 20, **values: Any) -> MLP:
    config = TrainingConfig(**{"architecture": "residual", "depth": 5, "width": 20} | values)
    return kind(inputs, 4, config, Generator().manual_seed(1), Generator().manual_seed(2))


def drawn(rows: int = 32, columns: int = 20) -> torch.Tensor:
    return torch.randn(rows, columns, generator=Generator().manual_seed(3))


@pytest.mark.parametrize("batch_norm", [True, False])
@pytest.mark.parametrize("strength", [0.3, 1.0])
def test_a_block_adds_a_share_of_its_input(strength: float, batch_norm: bool) -> None:
    net = network(
        Residual, skip_strength=strength, negative_slope=0.1, batch_norm=batch_norm
    ).eval()
    expected = [net.input_norm(drawn())]
    for linear, norm in zip(net.linears[:-1], net.norms, strict=True):
        branch = nn.functional.leaky_relu(norm(linear(expected[-1])), 0.1)
        expected.append(branch + strength * expected[-1])
    expected.append(net.linears[-1](expected[-1]))
    for ours, theirs in zip(net.features(drawn()), expected, strict=True):
        torch.testing.assert_close(ours, theirs)


def test_the_first_block_has_no_skip_where_the_input_has_another_width() -> None:
    inputs = drawn(columns=30)
    wide = network(Residual, inputs=30).eval()
    plain = network(MLP, inputs=30).eval()
    features, others = wide.features(inputs), plain.features(inputs)
    assert torch.equal(features[1], others[1])
    branch = nn.functional.relu(wide.norms[1](wide.linears[1](features[1])))
    torch.testing.assert_close(features[2], branch + features[1])


def test_dropout_silences_what_a_block_adds_and_never_what_passes_by() -> None:
    net = network(Residual, dropout=0.9, batch_norm=False)
    seen: list[torch.Tensor] = []
    net.linears[1].register_forward_hook(lambda _, given, __: seen.append(given[0]))
    before = net.input_norm(drawn())
    net.features(drawn())
    silent = seen[0] == before
    assert 0.9 < silent.double().mean().item() <= 1.0  # half of the others are below zero


def test_what_is_measured_before_and_after_a_norm_is_of_the_branch() -> None:
    inputs = drawn()
    nets = [network(Residual, features=f"{place}_norm") for place in ("before", "after")]
    plain = network(Residual)
    expected = plain.evaluated_features(inputs)
    sums = [inputs, *(plain.linears[k](expected[k]) for k in range(4))]
    before, after = (net.measured_features(inputs) for net in nets)
    for ours, theirs in zip(before[:-1], sums, strict=True):
        torch.testing.assert_close(ours, theirs)
    norms = [plain.input_norm.eval(), *(norm.eval() for norm in plain.norms)]
    for ours, norm, theirs in zip(after[:-1], norms, sums, strict=True):
        torch.testing.assert_close(ours, norm(theirs))


# --- without a skip -----------------------------------------------------------------------

PLAIN: dict[str, dict[str, Any]] = {
    "usual": {},
    "every noise": {"data_noise": 0.3, "dropout": 0.2, "batch_size": 64, "width": 12},
    "bare": {"batch_norm": False, "bias": False, "width": 12, "activation": "tanh, gelu"},
    "convex": {"optimiser": "sgd", "learning_rate": 0.05, "loss": "mean_squared_error"},
}


@pytest.mark.parametrize("name", PLAIN)
def test_at_strength_0_it_is_the_plain_network_bit_for_bit(tmp_path: Path, name: str) -> None:
    """By torch's steps and by compiled ones, to the last weight."""
    found: list[tuple[list[Any], list[torch.Tensor]]] = []
    path = clouds_file(tmp_path)
    for more in ({}, {"architecture": "residual", "skip_strength": 0.0}):
        control = Undisturbed()
        told = list(train(small(path, **PLAIN[name], **more), control))
        assert isinstance(control.standing, TrainingRun)
        found.append((told, list(control.standing.network.state_dict().values())))
    (told, weights), (again, others) = found
    assert not isinstance(told[-1], Failed)
    first, second = ([m for m in run if isinstance(m, Measurement)] for run in (told, again))
    assert len(first) > 3 and all(map(same, first, second))
    assert len(first) == len(second)
    assert all(map(torch.equal, weights, others))


def test_in_a_diagram_too(tmp_path: Path) -> None:
    base = small(clouds_file(tmp_path), architecture="residual", width=12)
    axes = SweepAxis("data_noise", (0.0, 0.3)), SweepAxis("skip_strength", (0.0, 0.5))
    plan = SweepPlan(base, *axes, 1)
    assert [config.skip_strength for config in (*plan.cell(0, 0), *plan.cell(1, 1))] == [0.0, 0.5]
    plain = small(base.dataset, width=12, data_noise=0.3)
    ours, theirs, skipping = train_cell([*plan.cell(1, 0), plain, *plan.cell(1, 1)])
    assert isinstance(ours, Trained) and isinstance(theirs, Trained)
    assert ours.separation.tobytes() == theirs.separation.tobytes()
    assert isinstance(skipping, Trained)
    assert not np.allclose(ours.separation, skipping.separation)


# --- around it ----------------------------------------------------------------------------


def test_its_weights_come_back_with_their_strength(tmp_path: Path) -> None:
    control, file = Undisturbed(), tmp_path / "weights.safetensors"
    config = small(clouds_file(tmp_path), architecture="residual", skip_strength=0.3, epochs=2)
    list(train(config, control))
    run = control.standing
    assert isinstance(run, TrainingRun)
    save_weights(run, file)
    again = config_of_weights(file)
    assert again.skip == 0.3
    first = next(m for m in train(again) if isinstance(m, Measurement))
    assert same(first, run.measured(0, float("nan")))
    # The plain network has the same parts: it can begin there, and is another function of them.
    plain = again.model_copy(update={"architecture": "mlp"})
    other = next(m for m in train(plain) if isinstance(m, Measurement))
    assert not np.allclose(first.trace_ratio, other.trace_ratio)


def test_its_curvature_is_found(tmp_path: Path) -> None:
    config = small(clouds_file(tmp_path), architecture="residual", epochs=1, sharpness=True)
    (one,) = train_cell([config])
    assert isinstance(one, Trained)
    assert one.top_eigenvalue > 0.0 and np.isfinite(one.hessian_trace)


@pytest.mark.parametrize("architecture", ["mlp", "cnn"])
def test_other_networks_have_no_skip(architecture: str) -> None:
    base = TrainingConfig.model_validate({"architecture": architecture, "skip_strength": 0.5})
    assert base.skip == 0.0 and not base.uses("skip_strength")
    with pytest.raises(ValueError, match="no skip_strength"):
        SweepPlan(
            base, SweepAxis("data_noise", (0.0, 0.3)), SweepAxis("skip_strength", (0.0, 1.0)), 1
        )
