"""Compiled steps against torch's own, and whole runs against single ones and a plain loop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from nets.compiled.arrays import has_compiled_step
from nets.compiled.forward import evaluated_features
from nets.compiled.step import step
from nets.compiled.workspace import BLOCK
from nets.config import TrainingConfig
from nets.data.datasets import load_dataset
from nets.measures.data_separation import Members, separations
from nets.messages import Measurement
from nets.model.network import loss_of
from nets.run.training import RunDiverged, TrainingRun, Undisturbed, train
from nets.sweep.compiled_run import CompiledRun
from tests.nets.helpers import clouds_file, small

COMPILING = 300
"""Seconds that a machine may take to compile the step, which it does once."""
pytestmark = [
    pytest.mark.timeout(COMPILING),
    pytest.mark.usefixtures("one_core"),
]


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


def last_of(config: TrainingConfig) -> Measurement:
    *_, last = (message for message in train(config) if isinstance(message, Measurement))
    return last


def compiled(config: TrainingConfig) -> Measurement:
    run = CompiledRun(config)
    while not run.ended:
        run.advance_epoch()
    return run.measurement(everything=True)


# --- evaluation -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"depth": 2},
        {"width": 5, "negative_slope": 0.3},
        {"architecture": "residual", "skip_strength": 0.4},
        {"architecture": "residual", "width": 12},
    ],
)
def test_features_are_those_of_torch(path: str, values: dict[str, Any]) -> None:
    run = TrainingRun(small(path, dropout=0.3, **values), Undisturbed(), 0)
    for _ in run.messages():
        pass
    assert run.compiled is not None
    with torch.inference_mode():
        expected = run.network.evaluated_features(run.inputs)
    for ours, theirs in zip(evaluated_features(run.compiled, run.inputs), expected, strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-5, atol=1e-5)


# --- one step ---------------------------------------------------------------------------

KINDS: dict[str, dict[str, Any]] = {
    "all samples": {},
    "small batches": {"batch_size": 32},
    "all the noise": {"data_noise": 0.4, "dropout": 0.2, "batch_size": 32},
    "linear": {"negative_slope": 1.0},
    "kinked": {"negative_slope": 0.0},
    "squares": {"loss": "mean_squared_error"},
    "one hidden layer": {"depth": 2},
    "orthogonal": {"initialisation": "orthogonal"},
    "scaled output": {"output_scale": 0.05, "batch_size": 32},
    "skips": {"architecture": "residual", "skip_strength": 0.7, "batch_size": 64},
    "skips of the input": {"architecture": "residual", "width": 12},
    "skips and all the noise": {
        "architecture": "residual",
        "skip_strength": 0.3,
        "width": 12,
        "dropout": 0.2,
        "data_noise": 0.4,
        "batch_size": 32,
    },
}


def both_gradients(config: TrainingConfig) -> tuple[TrainingRun, TrainingRun]:
    """Two runs, by torch and compiled, whose gradients and statistics have seen one batch."""
    plain, fast = TrainingRun(config, Undisturbed(), 0), CompiledRun(config)
    # Norms that do something; always the same, as a sample on a kink would have another gradient.
    generator = torch.Generator().manual_seed(1)
    shift = 0.1 * torch.randn(plain.parameters.values.shape, generator=generator)
    for run in (plain, fast.run):
        run.parameters.values.data.add_(shift)
    inputs, labels = plain.noisy_batch(plain.batches()[0])
    loss = loss_of(plain.network.features(inputs)[-1], labels, config.loss)
    plain.parameters.gradient.zero_()
    loss.backward()
    fast.run.update = lambda: None  # type: ignore[method-assign]
    fast.epoch = 1
    assert fast._step(fast.run.batches()[0]) == pytest.approx(loss.item(), rel=1e-5)
    return plain, fast.run


@pytest.mark.parametrize("kind", KINDS)
def test_a_compiled_step_has_torchs_gradients(path: str, kind: str) -> None:
    config = small(path, **{"negative_slope": 0.3} | KINDS[kind])
    plain, fast = both_gradients(config)
    scale = plain.parameters.gradient.abs().max()
    assert torch.allclose(plain.parameters.gradient, fast.parameters.gradient, atol=1e-5 * scale)
    for one, other in zip(plain.network.buffers(), fast.network.buffers(), strict=True):
        if one.dtype.is_floating_point:
            assert torch.allclose(one, other, atol=1e-6)


@pytest.mark.parametrize("skips", [{}, {"architecture": "residual", "width": 12}])
@pytest.mark.parametrize("samples", [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 7])
def test_blocks_of_samples_change_nothing(
    tmp_path: Path, samples: int, skips: dict[str, Any]
) -> None:
    path = clouds_file(tmp_path, train=samples)
    plain, fast = both_gradients(small(path, negative_slope=0.2, dropout=0.2, **skips))
    scale = plain.parameters.gradient.abs().max()
    assert torch.allclose(plain.parameters.gradient, fast.parameters.gradient, atol=1e-5 * scale)


def test_features_far_from_zero_lose_no_digits(path: str) -> None:
    """The moments are taken about a point near the mean."""
    run = CompiledRun(small(path))
    far = run.run.inputs + 1000.0
    step(run._network, run._room, far.numpy(), run.run.labels.numpy(), False)
    norm = run.run.network.input_norm
    assert torch.allclose(norm.running_mean, 0.1 * far.double().mean(0).float(), rtol=1e-6)
    assert torch.allclose(norm.running_var, 0.9 + 0.1 * far.double().var(0).float(), rtol=1e-4)


# --- whole runs -------------------------------------------------------------------------


def test_one_step_of_descent_agrees_to_rounding(path: str) -> None:
    config = small(path, epochs=1, optimiser="sgd", learning_rate=0.1, data_noise=0.4, dropout=0.2)
    assert compiled(config).trace_ratio == pytest.approx(last_of(config).trace_ratio, abs=1e-5)


TOLERANCE = 0.03
"""Between curves after six epochs of Adam, whose range is over one: Adam divides a gradient by
its own size, so that one that is nothing but rounding moves by the whole learning rate."""


MORE = ("sgd", "noisy sgd", "noisy rms", "scaled", "two classes")


@pytest.mark.parametrize("kind", [*KINDS, *MORE])
def test_each_run_is_its_single_run(path: str, kind: str) -> None:
    """The losses follow each other closely: one draw of its own would part them."""
    more: dict[str, dict[str, Any]] = {
        "sgd": {"optimiser": "sgd", "momentum": 0.5, "learning_rate": 0.05},
        "noisy sgd": {"optimiser": "noisy_sgd", "gradient_noise": 0.1},
        "noisy rms": {"optimiser": "noisy_rms", "gradient_noise": 1e-5},
        "scaled": {"initial_scale": 3.0},
        "two classes": {"most_classes": 2},
    }
    for seed in (1, 5):
        config = small(path, seed=seed, **(KINDS | more)[kind])
        found, expected = compiled(config), last_of(config)
        assert found.epoch == expected.epoch and found.samples == expected.samples
        assert found.train_loss == pytest.approx(expected.train_loss, rel=1e-3)
        assert found.trace_ratio == pytest.approx(expected.trace_ratio, abs=TOLERANCE)


def test_a_run_ends_at_the_loss_of_its_single_run(path: str) -> None:
    config = small(path, epochs=100, learning_rate=0.01, stop_loss=0.05)
    found, expected = compiled(config), last_of(config)
    assert 1 < found.epoch == expected.epoch < 100
    assert found.train_loss == pytest.approx(expected.train_loss, rel=1e-3)
    assert found.train_loss <= 0.05 and found.samples == expected.samples == 200


def test_a_run_that_diverges_says_where(path: str) -> None:
    wild = small(path, optimiser="sgd", loss="mean_squared_error", learning_rate=10.0, epochs=50)
    with pytest.raises(RunDiverged, match="diverged in epoch"):
        compiled(wild)


def test_what_has_no_compiled_step_is_refused(path: str) -> None:
    unknown: tuple[dict[str, Any], ...] = (
        {"initialisation": "ntk"},
        {"plateau_epochs": 3},
        {"batch_norm": False},
        {"bias": False},
        {"activation": "tanh"},
        {"architecture": "cnn"},
    )
    for values in unknown:
        config = small(path, **values)
        assert not has_compiled_step(config)
        with pytest.raises(ValueError, match="no compiled step"):
            CompiledRun(config)


# --- growth of rounding and equality over seeds, on digits --------------------------------

STATED_GROWTH = {1: 0.02, 10: 0.04, 100: 0.15}
"""Most that a compiled run's curve and the single run's are apart on digits after so many epochs.

Measured on three seeds: 0.006, 0.006 and 0.008 without noise, 0.002, 0.010 and 0.04 at q = 0.4,
where seeds are 0.1 to 0.3 apart. What parts them is rounding: from the first step on, Adam moves by
the whole learning rate whatever has no gradient but rounding."""


def single_curves(config: TrainingConfig) -> Iterator[np.ndarray]:
    """The load curve after each epoch that is stated, of torch's own steps: as `last_of` has them,
    for measuring does not disturb training."""
    run = TrainingRun(config, Undisturbed(), 0)
    for epoch in range(1, config.epochs + 1):
        loss = np.mean([run._step(batch, epoch) for batch in run.batches()])
        if epoch in STATED_GROWTH:
            yield run.measured(epoch, float(loss), everything=True, brief=True).trace_ratio[:-1]


def compiled_curves(config: TrainingConfig) -> Iterator[np.ndarray]:
    """The same of compiled steps."""
    run = CompiledRun(config)
    while not run.ended:
        run.advance_epoch()
        if run.epoch in STATED_GROWTH:
            yield run.measurement(everything=True).trace_ratio[:-1]


@pytest.mark.slow
@pytest.mark.parametrize("noise", [0.0, 0.4])
def test_rounding_grows_no_faster_than_stated(noise: float) -> None:
    apart: dict[int, list[float]] = {epochs: [] for epochs in STATED_GROWTH}
    for seed in (1, 2, 3):
        config = TrainingConfig(data_noise=noise, epochs=max(STATED_GROWTH), seed=seed)
        pairs = zip(compiled_curves(config), single_curves(config), strict=True)
        for epochs, (found, expected) in zip(STATED_GROWTH, pairs, strict=True):
            apart[epochs].append(float(np.abs(found - expected).max()))
    for epochs, most in STATED_GROWTH.items():
        print(f"q = {noise}, {epochs} epochs: {max(apart[epochs]):.2g}")
        assert max(apart[epochs]) < most


def plain_curve(config: TrainingConfig) -> np.ndarray:
    """The load curve after a straightforward torch loop with torch's own draws."""
    torch.manual_seed(1000 + config.seed)
    data = load_dataset(config)
    inputs, labels = torch.tensor(data.train_inputs), torch.tensor(data.train_labels)
    stages = [nn.Sequential(nn.BatchNorm1d(inputs.shape[1]))]
    for size in [inputs.shape[1]] + [config.width] * (config.depth - 2):
        norm, bend = nn.BatchNorm1d(config.width), nn.LeakyReLU(config.negative_slope)
        stages.append(nn.Sequential(nn.Linear(size, config.width), norm, bend))
    network = nn.Sequential(*stages, nn.Linear(config.width, data.classes))
    optimiser = torch.optim.Adam(network.parameters(), lr=config.learning_rate)
    for _ in range(config.epochs):
        drawn = torch.rand(labels.shape) < config.data_noise
        noisy = torch.where(drawn, torch.randint(data.classes, labels.shape), labels)
        shaken = inputs + config.data_noise * inputs.std() * torch.randn(inputs.shape)
        optimiser.zero_grad()
        functional.cross_entropy(network(shaken), noisy).backward()
        optimiser.step()
    network.eval()
    features, hidden = [], inputs
    with torch.no_grad():
        for stage in stages:
            hidden = stage(hidden)
            features.append(hidden.numpy())
    members = Members.of(data.train_labels)
    return separations(
        features, members, measures=("trace_ratio",), errors=False
    ).trace_ratio.values


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("noise", "slope"), [(0.0, 0.0), (0.4, 0.2)])
def test_over_seeds_the_curves_are_those_of_a_plain_loop(
    noise: float, slope: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Means within 4 standard errors at every layer, spreads as near as 12 seeds allow."""
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path))  # torch.optim imports a compiler
    configs = [
        TrainingConfig(data_noise=noise, negative_slope=slope, epochs=40, seed=seed)
        for seed in range(1, 13)
    ]
    ours = np.array([compiled(config).trace_ratio[:-1] for config in configs])
    theirs = np.array([plain_curve(config) for config in configs])
    error = np.sqrt((ours.var(axis=0, ddof=1) + theirs.var(axis=0, ddof=1)) / len(configs))
    assert (np.abs(ours.mean(axis=0) - theirs.mean(axis=0)) < 4.0 * error + 1e-3).all()
    spreads = np.log(ours.std(axis=0, ddof=1)[1:] / theirs.std(axis=0, ddof=1)[1:])
    assert (np.abs(spreads) < 1.2).all()
