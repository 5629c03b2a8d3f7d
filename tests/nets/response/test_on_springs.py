"""The app's own network, in torch, makes the run of the lab of the training response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch

from nets.config import TrainingConfig
from nets.data.datasets import load_dataset
from nets.messages import Measurement
from nets.model.mlp import MLP
from nets.model.network import activation, loss_of
from nets.model.optimisers import FlatParameters, GradientDescent
from nets.model.response_start import mean_square
from nets.response.course import look
from nets.response.network import MEAN_SQUARE
from nets.response.on_springs import network_values, what_differs
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from nets.run.control import Undisturbed
from nets.run.drawn_anew import DrawnAnew
from nets.run.training import TrainingRun, train
from physics.load_curve import read_load_curve

STEPS = 400
SMALL: dict[str, Any] = {
    "points": 7,
    "dimension": 4,
    "width": 30,
    "depth": 3,
    "rate": 0.1,
    "seed": 5,
}
FORMS: list[dict[str, Any]] = [
    {"output": "linear", "loss": "squared"},
    {"output": "sigmoid", "loss": "squared"},
    {"output": "sigmoid", "loss": "cross_entropy"},
]


@pytest.fixture
def double_precision() -> Iterator[None]:
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


def config_of(settings: ResponseSettings, **values: Any) -> TrainingConfig:
    return TrainingConfig.model_validate(network_values(settings) | values)


def network_of(config: TrainingConfig) -> MLP:
    draws = torch.Generator().manual_seed(0)
    return MLP(config.sphere_dimensions, 2, config, draws, draws)


def assert_same(network: MLP, training: Training, points: torch.Tensor, tolerance: float) -> None:
    """The logit, and each layer's features but for their scale."""
    theirs = training.network.layers(training.points.inputs)
    *features, logits = (one.detach().numpy() for one in network.evaluated_features(points))
    np.testing.assert_allclose(logits[:, 1] - logits[:, 0], theirs.logits, atol=tolerance)
    for ours, output in zip(features[1:], theirs.outputs, strict=True):
        np.testing.assert_allclose(training.network.gain * ours, output, atol=tolerance)
    for layer, weight in zip(network.linears[1:-1], training.network.between, strict=True):
        np.testing.assert_allclose(layer.weight.detach().T, weight, atol=tolerance)
    first = network.linears[0].weight.detach().T
    np.testing.assert_allclose(first, training.network.first, atol=tolerance)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("activation_name", ["relu", "tanh", "sigmoid"])
@pytest.mark.parametrize("batch", [0, 1, 3])
def test_steps_on_the_same_points_are_the_same(
    double_precision: None, form: dict[str, Any], activation_name: str, batch: int
) -> None:
    settings = ResponseSettings(activation=activation_name, batch=batch, **SMALL, **form)
    config, training = config_of(settings), Training(settings)
    network = network_of(config)
    points, labels = torch.tensor(training.points.inputs), torch.tensor(training.points.labels)
    assert_same(network, training, points, 1e-13)
    parameters = FlatParameters(network.parameters())
    optimiser = GradientDescent(parameters, config.momentum)
    for _ in range(STEPS):
        training.advance(1)
        drawn = torch.tensor(training._order[: settings.batch_size])
        parameters.gradient.zero_()
        loss = loss_of(network(points[drawn]), labels[drawn].long(), config.loss)
        loss.backward()  # type: ignore[no-untyped-call]
        with torch.no_grad():
            optimiser.step(config, None)
    assert training.steps == STEPS and not training.overflowed
    assert_same(network, training, points, 1e-9)


def test_the_data_set_has_the_very_points_and_labels() -> None:
    training = Training(ResponseSettings(**SMALL))
    data = load_dataset(config_of(training.settings))
    for inputs, labels in (
        (data.train_inputs, data.train_labels), (data.test_inputs, data.test_labels)
    ):  # fmt: skip
        np.testing.assert_array_equal(inputs, training.points.inputs.astype(np.float32))
        np.testing.assert_array_equal(labels, training.points.labels)


@pytest.mark.parametrize(("batch", "epochs"), [(0, STEPS), (1, STEPS // 7), (3, STEPS // 3)])
@pytest.mark.parametrize("form", FORMS)
def test_a_whole_run_has_the_lab_s_load_curve(
    form: dict[str, Any], batch: int, epochs: int
) -> None:
    settings = ResponseSettings(batch=batch, steps=STEPS, activation="tanh", **SMALL, **form)
    control = Undisturbed()
    *_, last = (one for one in train(config_of(settings), control) if isinstance(one, Measurement))
    run, training = control.standing, Training(settings)
    assert isinstance(run, TrainingRun)
    training.advance(run.steps)
    seen = look(training)
    assert last.epoch == epochs and STEPS - 7 < run.steps <= STEPS
    # In single precision, over as many steps.
    np.testing.assert_allclose(last.trace_ratio, seen.separation, atol=1e-3)
    curve = read_load_curve(last.trace_ratio[:-1], concavity_error=last.concavity_error)
    assert curve.concavity == pytest.approx(seen.curve.concavity, abs=1e-3)
    assert last.concavity_error == pytest.approx(seen.curve.concavity_error, rel=1e-2)


@pytest.mark.parametrize("name", list(MEAN_SQUARE))
def test_activations_are_normalised_alike(name: Any) -> None:
    assert mean_square(name, 0.0) == pytest.approx(MEAN_SQUARE[name], rel=1e-12)


@pytest.mark.parametrize(("name", "slope"), [("leaky_relu", 0.3), ("gelu", 0.0), ("linear", 0.0)])
def test_so_are_others(name: str, slope: float) -> None:
    draws = torch.randn(2_000_000, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    square = activation(name, slope)(draws).square()
    error = float(square.std()) / len(draws) ** 0.5
    assert abs(float(square.mean()) - mean_square(name, slope)) < 4.0 * error


def test_several_classes_have_logits_of_their_own() -> None:
    config = config_of(ResponseSettings(**SMALL))
    draws = torch.Generator().manual_seed(0)
    last = MLP(4, 3, config, draws, draws).linears[-1].weight.detach().numpy()
    assert last.shape == (3, 30)
    assert abs(last.std() - 1.0) < 4.0 / (2.0 * last.size) ** 0.5  # of N(0, 1)
    assert abs(last.sum(axis=0)).max() > 0.1


def test_what_differs_is_said() -> None:
    same = ResponseSettings(batch=0, **SMALL)
    assert what_differs(same).startswith("The very same run")
    assert what_differs(same.model_copy(update={"batch": 2})) == what_differs(same)
    for cut in ({"batch": 2, "steps": 40_001}, {"steps": 10_000_000}):
        assert "in whole epochs" in what_differs(same.model_copy(update=cut))
    assert "no noise" in what_differs(same.model_copy(update={"label_noise": 0.1}))


def test_batches_of_a_step_follow_from_the_seed_alone() -> None:
    config = config_of(ResponseSettings(batch=3, **SMALL))
    network = network_of(config)
    whole = [one.tolist() for one in DrawnAnew(config, network, 7).batches(0, 20)]
    again = DrawnAnew(config, network, 7)
    assert [one.tolist() for one in again.batches(12, 4)] == whole[12:16]
    assert [one.tolist() for one in again.batches(5, 2)] == whole[5:7]  # it went back
    assert all(len(set(one)) == 3 for one in whole)
    other = config.model_copy(update={"initialisation": "ntk"})
    assert [one.tolist() for one in DrawnAnew(other, network, 7).batches(0, 20)] != whole


def test_one_hidden_layer_is_refused() -> None:
    with pytest.raises(ValueError, match="two hidden layers"):
        network_values(ResponseSettings(**SMALL | {"depth": 1}))


@pytest.mark.parametrize(("batch", "epochs"), [(0, 700), (7, 700), (1, 100), (2, 175), (4, 350)])
def test_the_run_is_as_long(batch: int, epochs: int) -> None:
    settings = ResponseSettings(**SMALL, batch=batch, steps=700)
    assert network_values(settings)["epochs"] == epochs
