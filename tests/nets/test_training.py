"""The training loop: against a plain one, twice the same, and undisturbed by measuring."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from nets.config import TrainingConfig
from nets.data.datasets import load
from nets.messages import Measurement, Started
from nets.model.mlp import MLP
from nets.protocol import Alive, Failed, Finished, Message
from nets.run import training
from nets.run.measuring import Measuring
from nets.run.training import Undisturbed, train
from physics.load_curve import read_load_curve
from tests.nets.helpers import clouds, clouds_file, same, small

pytestmark = pytest.mark.usefixtures("one_core")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


def measurements(config: TrainingConfig, control: Any = None) -> list[Measurement]:
    messages = list(train(config, control))
    assert isinstance(messages[-1], Finished), messages[-1]
    return [message for message in messages if isinstance(message, Measurement)]


def test_the_order_of_messages(path: str) -> None:
    messages = [m for m in train(small(path), run=7) if not isinstance(m, Alive)]
    assert messages[0] == Started(7, 200, 60, 3, 12 * 16 + 16 + 2 * 272 + 51 + 2 * 12 + 3 * 32)
    assert [m.epoch for m in messages if isinstance(m, Measurement)] == list(range(7))
    assert messages[-1] == Finished(7, 6, stopped=False)
    assert messages[-2].samples == 200 and messages[-3].samples == 60
    assert messages[-2].trace_ratio.shape == (5,)


@pytest.mark.parametrize("optimiser", ["adam", "sgd"])
@pytest.mark.parametrize("loss", ["cross_entropy", "mean_squared_error"])
def test_the_curve_is_that_of_a_plain_torch_loop(
    path: str, optimiser: str, loss: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # torch's optimisers import its compiler, which makes a folder.
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path))
    config = small(path, optimiser=optimiser, loss=loss, learning_rate=0.01, momentum=0.5)
    ours = measurements(config)
    data = load(path, config.seed)
    inputs, labels = torch.tensor(data.train_inputs), torch.tensor(data.train_labels)
    weights = training._random_streams(config.seed)["weights"]
    net = MLP(12, 3, config, weights, weights)
    if optimiser == "adam":
        steps: Any = torch.optim.Adam(net.parameters(), lr=0.01)
    else:
        steps = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.5)
    losses, one_hot = [], torch.eye(3)[labels]
    for _ in range(config.epochs):
        steps.zero_grad()
        logits = net(inputs)
        if loss == "cross_entropy":
            value = torch.nn.functional.cross_entropy(logits, labels)
        else:
            value = torch.nn.functional.mse_loss(logits, one_hot)
        losses.append(value.item())
        value.backward()
        steps.step()
    assert [m.train_loss for m in ours[1:]] == pytest.approx(losses, rel=1e-4)
    net.eval()
    with torch.no_grad():
        right = net(torch.tensor(data.test_inputs)).argmax(1).numpy() == data.test_labels
    # Adam makes steps of the rounding of gradients that vanish, those of biases before a norm, so
    # that a sample on the border may fall to either side.
    assert ours[-1].test_accuracy == pytest.approx(right.mean(), abs=1.5 / right.size)


NOISY = {
    "clean": {},
    "all the noise": {"data_noise": 0.4, "dropout": 0.2, "batch_size": 32},
    "noisy sgd": {"optimiser": "noisy_sgd", "gradient_noise": 0.1},
    "noisy rms": {"optimiser": "noisy_rms", "gradient_noise": 0.1},
    "bare": {"batch_norm": False, "bias": False, "initial_scale": 2.0, "batch_size": 32},
    "mahalanobis": {"separation": "mahalanobis", "initialisation": "orthogonal"},
}


@pytest.mark.parametrize("kind", NOISY)
def test_the_same_seed_gives_the_same_curve_bit_for_bit(path: str, kind: str) -> None:
    first = measurements(small(path, **NOISY[kind]))
    torch.manual_seed(12345)  # nothing depends on the global generator
    again = measurements(small(path, **NOISY[kind]))
    other = measurements(small(path, **NOISY[kind], seed=2))
    assert all(same(a, b) for a, b in zip(first, again, strict=True))
    assert not np.allclose(first[-1].trace_ratio, other[-1].trace_ratio)


def test_where_layers_are_measured_changes_nothing_but_what_is_measured(path: str) -> None:
    before, after, usual = (
        measurements(small(path, features=place))[-1]
        for place in ("before_norm", "after_norm", "after_activation")
    )
    for other in (before, after):
        assert other.train_loss == usual.train_loss
        assert other.test_accuracy == usual.test_accuracy
        assert other.trace_ratio[-1] == pytest.approx(usual.trace_ratio[-1], abs=1e-5)
        assert not np.allclose(other.trace_ratio[1:-1], usual.trace_ratio[1:-1], atol=1e-3)
    assert not np.allclose(before.trace_ratio[:-1], after.trace_ratio[:-1], atol=1e-3)


def test_seeds_that_share_their_low_bits_differ(path: str) -> None:
    """torch's generator on the CPU reads 32 bits of its seed alone."""
    first, other = (measurements(small(path, seed=seed))[0] for seed in (1, 1 + 2**32))
    assert not np.allclose(first.trace_ratio[1:], other.trace_ratio[1:])


@pytest.mark.parametrize("kind", NOISY)
def test_measuring_does_not_disturb_training(
    path: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Losses with measuring at every epoch are those without, bit for bit."""
    watched = [m.train_loss for m in measurements(small(path, **NOISY[kind]))[1:]]
    blind: list[float] = []
    measure = Measuring.measure
    untrained = measurements(small(path, epochs=1))[0]

    def unmeasured(measuring: Measuring, **given: Any) -> Measurement:
        if given["epoch"] < 6:
            blind.append(given["train_loss"])
            return untrained
        return measure(measuring, **given)

    monkeypatch.setattr(Measuring, "measure", unmeasured)
    last = measurements(small(path, **NOISY[kind]))[-1]
    assert [*blind[1:], last.train_loss] == watched


@pytest.mark.parametrize(
    ("batch_size", "measured"), [(0, [0, 5, 10, 12]), (70, [0, 2, 4, 5, 7, 9, 10, 12])]
)
def test_test_samples_are_measured_after_every_fifth_step(
    path: str, batch_size: int, measured: list[int]
) -> None:
    course = measurements(small(path, epochs=12, batch_size=batch_size))
    assert [m.epoch for m in course if m.test_age == 0] == measured
    for before, after in pairwise(course):
        if after.test_age:  # what was measured last is told once more
            assert after.test_epoch == before.test_epoch and after.test is before.test
            assert after.test_accuracy == before.test_accuracy
    assert course[-1].test.samples == 60


def test_test_samples_are_measured_when_a_run_stops(path: str) -> None:
    messages = list(train(small(path), Script(at=4)))
    assert [m.test_age for m in messages if isinstance(m, Measurement)] == [0, 1, 2, 3, 0]


def test_measuring_leaves_mode_statistics_and_random_state(path: str) -> None:
    config = small(path, dropout=0.3)
    streams = training._random_streams(1)
    net = MLP(12, 3, config, streams["weights"], streams["dropout"])
    measuring = Measuring(net, load(path, 1), config)
    before = {name: value.clone() for name, value in net.state_dict().items()}
    states = torch.get_rng_state(), streams["dropout"].get_state()
    measuring.measure(run=0, epoch=0, train_loss=0.5, seconds=0.0, everything=False)
    assert net.training
    assert all(torch.equal(before[name], value) for name, value in net.state_dict().items())
    assert torch.equal(states[0], torch.get_rng_state())
    assert torch.equal(states[1], streams["dropout"].get_state())


def test_small_batches_take_every_sample_but_a_lonely_last_one(path: str) -> None:
    run = training.TrainingRun(small(path, batch_size=33), Undisturbed(), 0)
    batches = run.batches()
    assert [len(batch) for batch in batches] == [33] * 6 + [2]
    assert sorted(torch.cat(batches).tolist()) == list(range(200))
    again = run.batches()
    assert not torch.equal(batches[0], again[0])
    lonely = training.TrainingRun(small(path, batch_size=199), Undisturbed(), 0)
    assert [len(batch) for batch in lonely.batches()] == [199]


def test_a_wide_input_and_a_single_hidden_layer(tmp_path: Path) -> None:
    path = clouds_file(tmp_path, features=40)
    last = measurements(small(path, depth=2, width=5))[-1]
    assert last.trace_ratio.shape == (3,) and np.isfinite(last.trace_ratio).all()
    assert read_load_curve(last.trace_ratio[:-1]).shares.tolist() == [1.0]


def test_the_accuracies_and_separations_are_those_of_the_evaluated_network(path: str) -> None:
    from nets.measures.data_separation import separations
    from nets.measures.moments import Members

    run = training.TrainingRun(small(path, epochs=20), Undisturbed(), 0)
    *_, last, _ = list(run.messages())
    net, data = run.network.eval(), run.data
    with torch.no_grad():
        features = net.features(torch.tensor(data.train_inputs))
        right = net(torch.tensor(data.test_inputs)).argmax(1).numpy() == data.test_labels
    expected = separations([h.numpy() for h in features], Members.of(data.train_labels))
    assert last.trace_ratio == pytest.approx(expected.trace_ratio.values, abs=1e-4)
    assert last.mahalanobis == pytest.approx(expected.mahalanobis.values, abs=1e-3)
    assert last.mahalanobis_error == pytest.approx(expected.mahalanobis.errors, rel=1e-2)
    assert last.test_accuracy == right.mean()
    assert last.train_accuracy == (features[-1].argmax(1).numpy() == data.train_labels).mean()


def test_the_inverse_of_wide_layers_is_measured_only_where_it_is_read(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nets.measures.probe.MOST_FEATURES", 15)
    last = measurements(small(path))[-1]
    assert np.isnan(last.inverse).all() and np.isfinite(last.mahalanobis).all()
    read = measurements(small(path, separation="inverse"))
    for one in read[:-1]:  # a subset does not tell it
        assert np.isnan(one.inverse).all() and "The inverse is not known yet" in one.warning
    assert np.isfinite(read[-1].inverse).all() and np.isfinite(read[-1].test.inverse).all()
    assert np.isnan(read[1].mahalanobis).all() and np.isfinite(read[-1].mahalanobis).all()


class Script(Undisturbed):
    """Does something before a given step."""

    def __init__(self, at: int, changes: Mapping[str, Any] | None = None) -> None:
        self.at, self.changes, self.step = at, changes, 0
        self.stopped = False

    def poll(self) -> Mapping[str, Any]:
        self.step += 1
        if self.step != self.at:
            return {}
        self.stopped = self.changes is None
        return self.changes or {}


def test_a_stop_still_measures_everything(path: str) -> None:
    messages: list[Message] = list(train(small(path), Script(at=4)))
    assert messages[-1] == Finished(0, 3, stopped=True)
    assert isinstance(messages[-2], Measurement)
    assert messages[-2].epoch == 3 and messages[-2].samples == 200


def test_a_stop_before_the_first_step(path: str) -> None:
    messages = list(train(small(path), Script(at=1)))
    assert messages[-1] == Finished(0, 0, stopped=True)
    assert np.isfinite(messages[-2].train_loss)


@pytest.mark.parametrize(
    "changes",
    [{"learning_rate": 0.1}, {"data_noise": 0.7}, {"dropout": 0.4}, {"output_scale": 20.0}],
)
def test_live_changes_act_from_that_step_on(path: str, changes: dict[str, float]) -> None:
    plain = measurements(small(path))
    changed = measurements(small(path), Script(at=3, changes=changes))
    assert all(same(a, b) for a, b in zip(plain[:3], changed[:3], strict=True))
    assert not same(plain[-1], changed[-1])


def test_divergence_is_said_with_epoch_and_layer(path: str) -> None:
    config = small(path, learning_rate=10.0, optimiser="sgd", loss="mean_squared_error", epochs=50)
    failed = list(train(config, run=3))[-1]
    assert isinstance(failed, Failed) and failed.run == 3
    assert "training diverged in epoch" in failed.reason
    assert "layer" in failed.reason or "the logits" in failed.reason


def test_bad_data_and_bad_batches_are_failures_with_a_sentence(tmp_path: Path) -> None:
    arrays = clouds()
    arrays["X_train"][0, 0] = np.nan
    np.savez(tmp_path / "bad.npz", **arrays)
    (failed,) = train(small(str(tmp_path / "bad.npz")))
    assert failed == Failed(
        0,
        "bad.npz: X_train has values that are not finite (NaN or infinity), first in X_train[0]",
    )
    (failed,) = train(small(clouds_file(tmp_path), batch_size=1))
    assert isinstance(failed, Failed) and "a batch of one sample" in failed.reason


def test_single_samples_train_where_no_norm_needs_a_spread(path: str) -> None:
    seen = measurements(small(path, batch_size=199, batch_norm=False, epochs=2))
    run = training.TrainingRun(small(path, batch_size=199, batch_norm=False), Undisturbed(), 0)
    assert [len(batch) for batch in run.batches()] == [199, 1]
    assert seen[-1].epoch == 2
    last = measurements(small(path, batch_size=1, batch_norm=False, epochs=2))[-1]
    assert last.test_accuracy > 0.8


# --- what the theory is about -----------------------------------------------------------


def final(**values: Any) -> Measurement:
    return measurements(TrainingConfig(**values))[-1]


REGIMES = {
    "lazy": {"negative_slope": 0.0},
    "active by noise": {"negative_slope": 0.0, "data_noise": 0.6},
    "active without friction": {"negative_slope": 1.0},
}


@pytest.mark.parametrize("case", REGIMES)
def test_digits_reach_their_regime(case: str) -> None:
    """One seed; with q = 0.6 they scatter by 0.02 about −0.07, so that some are balanced."""
    last = final(seed=3, **REGIMES[case])
    curve = read_load_curve(
        last.trace_ratio[:-1],
        concavity_error=last.concavity_error,
        range_error=last.range_error,
    )
    assert curve.regime == case.split(maxsplit=1)[0]
    assert abs(curve.concavity) > 0.05
    assert last.test_accuracy > 0.9


def test_mahalanobis_of_a_linear_network_is_flatter_than_the_trace_ratio() -> None:
    last = final(seed=1, negative_slope=1.0)
    trace = last.trace_ratio[0] - last.trace_ratio[-2]
    mahalanobis = last.mahalanobis[0] - last.mahalanobis[-2]
    assert abs(mahalanobis) < 0.5 * trace
