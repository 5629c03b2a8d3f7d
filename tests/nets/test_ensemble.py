"""Networks trained together against each of them alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nets.config import TrainingConfig
from nets.ensemble import Ensemble, losses_of, train_together
from nets.messages import Failed, Measurement
from nets.mlp import loss_of
from nets.training import train
from tests.nets.helpers import clouds_file, small


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


def alone(config: TrainingConfig) -> list[Measurement]:
    return [m for m in train(config) if isinstance(m, Measurement)]


def together(configs: list[TrainingConfig], epochs: int | None = None) -> list[Measurement]:
    ensemble = Ensemble(configs)
    for _ in range(epochs or configs[0].epochs):
        ensemble.advance_epoch()
    found = ensemble.measurements(everything=True)
    assert all(isinstance(one, Measurement) for one in found)
    return found  # type: ignore[return-value]


KINDS: dict[str, dict[str, Any]] = {
    "clean": {},
    "small batches": {"batch_size": 32},
    "all the noise": {"data_noise": 0.4, "dropout": 0.2, "batch_size": 32},
    "linear": {"negative_slope": 1.0},
    "sgd": {"optimiser": "sgd", "momentum": 0.5, "learning_rate": 0.05},
    "noisy sgd": {"optimiser": "noisy_sgd", "gradient_noise": 0.1},
    "ntk": {"initialisation": "ntk", "optimiser": "sgd"},
    "squares": {"loss": "mean_squared_error"},
}


ADAM_TOLERANCE = 0.03
"""Between curves after three epochs of Adam, whose range is over one.

Adam divides a gradient by its own size, so that an entry that is nothing but rounding moves by
the whole learning rate: above all the biases before a batch norm, whose gradient is exactly zero.
They leave the loss alone but not the evaluated network, whose running means lag behind.
"""


@pytest.mark.parametrize("kind", KINDS)
def test_each_member_is_its_single_run(path: str, kind: str) -> None:
    """The losses follow each other closely: one draw of its own would part them."""
    configs = [small(path, seed=seed, epochs=3, **KINDS[kind]) for seed in (1, 2, 5)]
    for config, one in zip(configs, together(configs), strict=True):
        *_, expected = alone(config)
        assert one.train_loss == pytest.approx(expected.train_loss, rel=1e-3)
        assert one.trace_ratio == pytest.approx(expected.trace_ratio, abs=ADAM_TOLERANCE)


@pytest.mark.parametrize("noise", [{}, {"data_noise": 0.4, "dropout": 0.2}])
def test_one_step_of_descent_agrees_to_rounding(path: str, noise: dict[str, float]) -> None:
    """Without Adam's division a step moves the curve by no more than single precision does."""
    configs = [
        small(path, seed=seed, epochs=1, optimiser="sgd", learning_rate=0.1, **noise)
        for seed in (1, 2)
    ]
    for config, one in zip(configs, together(configs), strict=True):
        before, after = alone(config)
        assert one.trace_ratio == pytest.approx(after.trace_ratio, abs=1e-5)
        assert not np.allclose(before.trace_ratio, after.trace_ratio, atol=1e-3)


@pytest.mark.slow
@pytest.mark.parametrize("noise", [{}, {"data_noise": 0.4}])
def test_after_many_epochs_the_curves_are_equal_over_seeds(
    path: str, noise: dict[str, float]
) -> None:
    """Rounding has grown by then; the mean over seeds still agrees within its error."""
    configs = [small(path, seed=seed, epochs=100, **noise) for seed in range(1, 13)]
    left = np.array([one.trace_ratio for one in together(configs)])
    right = np.array([alone(config)[-1].trace_ratio for config in configs])
    scatter = right.std(axis=0, ddof=1)
    assert (np.abs(left - right).mean(axis=0) < scatter + 1e-6).all()
    error = np.sqrt((left.var(axis=0, ddof=1) + scatter**2) / len(configs))
    assert (np.abs(left.mean(axis=0) - right.mean(axis=0)) < 3 * error + 1e-6).all()


def test_members_may_differ_in_what_is_their_own(path: str) -> None:
    own: list[dict[str, Any]] = [
        {"seed": 1},
        {"seed": 2, "negative_slope": 0.5, "dropout": 0.3},
        {"seed": 3, "learning_rate": 0.2, "data_noise": 0.6},
        {"seed": 4, "negative_slope": 1.0, "data_noise": 0.2, "dropout": 0.1},
    ]
    common: dict[str, Any] = {"optimiser": "sgd", "learning_rate": 0.05, "batch_size": 50}
    configs = [small(path, epochs=3, **(common | values)) for values in own]
    for config, one in zip(configs, together(configs), strict=True):
        *_, expected = alone(config)
        assert one.train_loss == pytest.approx(expected.train_loss, rel=1e-4)
        assert one.trace_ratio == pytest.approx(expected.trace_ratio, abs=5e-3)


def test_a_member_does_not_see_who_trains_beside_it(path: str) -> None:
    configs = [small(path, seed=seed, learning_rate=0.01 * seed) for seed in (1, 2, 3)]
    other = small(path, seed=1, data_noise=0.9, dropout=0.5, negative_slope=0.3)
    first, *_ = together(configs)
    again, *_ = together([configs[0], other.model_copy(update={"seed": 9}), other])
    assert again.trace_ratio == pytest.approx(first.trace_ratio, abs=ADAM_TOLERANCE)
    assert again.train_loss == pytest.approx(first.train_loss, rel=1e-3)


def test_measuring_on_the_way_changes_nothing(path: str) -> None:
    configs = [small(path, seed=seed, batch_size=50, dropout=0.2) for seed in (1, 2)]
    watched = Ensemble(configs)
    for _ in range(configs[0].epochs):
        watched.measurements(everything=False)
        watched.advance_epoch()
    for left, right in zip(
        watched.measurements(everything=True), train_together(configs), strict=True
    ):
        assert isinstance(left, Measurement) and isinstance(right, Measurement)
        assert np.array_equal(left.trace_ratio, right.trace_ratio)
        assert left.epoch == right.epoch == 6 and left.samples == 200


def test_one_that_diverges_fails_alone_and_says_where(path: str) -> None:
    common: dict[str, Any] = {"optimiser": "sgd", "loss": "mean_squared_error", "epochs": 50}
    calm = small(path, learning_rate=1e-3, **common)
    wild = small(path, learning_rate=10.0, **common)
    found = train_together([wild, calm, wild.model_copy(update={"seed": 2})])
    for one in (found[0], found[2]):
        assert isinstance(one, Failed) and "training diverged in epoch" in one.reason
    assert isinstance(found[1], Measurement)
    assert found[1].trace_ratio == pytest.approx(alone(calm)[-1].trace_ratio, abs=ADAM_TOLERANCE)


@pytest.mark.parametrize("loss", ["cross_entropy", "mean_squared_error"])
def test_the_losses_are_those_of_each_member(loss: Any) -> None:
    logits, labels = torch.randn(7, 3, 4), torch.randint(4, (7, 3))
    expected = [loss_of(logits[:, k], labels[:, k], loss) for k in range(3)]
    assert torch.allclose(losses_of(logits, labels, loss), torch.stack(expected))


def test_progress_counts_the_epochs(path: str) -> None:
    seen: list[int] = []
    train_together([small(path, epochs=3)], seen.append)
    assert seen == [1, 2, 3]


def test_networks_that_do_not_fit_together_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="cannot differ in depth"):
        Ensemble([small(path), small(path, depth=5)])
    with pytest.raises(ValueError, match="no network"):
        Ensemble([])
    with pytest.raises(ValueError, match="a batch of one sample"):
        Ensemble([small(path, batch_size=1)])
