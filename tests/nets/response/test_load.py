"""The load curve of the training response's network, against its formula written out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nets.response.course import look, run_response
from nets.response.settings import ResponseSettings
from nets.response.training import Training

DEEP: dict[str, Any] = {
    "depth": 4, "width": 40, "points": 12, "dimension": 3, "rate": 0.1, "steps": 3000,
    "output": "sigmoid", "loss": "cross_entropy",
}  # fmt: skip
PRESET = DEEP | {"depth": 7, "width": 60, "points": 5, "dimension": 2, "seed": 3}


def plain(features: Any, labels: Any) -> float:
    """log(tr Σ_W / tr Σ_B) of features (n, f)."""
    means = np.array([features[labels == one].mean(axis=0) for one in (0.0, 1.0)])
    own = means[labels.astype(int)]
    within = np.square(features - own).sum()
    return float(np.log(within / np.square(own - features.mean(axis=0)).sum()))


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
def test_every_layer_is_measured_with_the_logits(activation: str) -> None:
    training = Training(ResponseSettings(activation=activation, **DEEP))
    for steps in (0, 500):
        training.advance(steps)
        seen, labels = look(training), training.points.labels
        layers = training.network.layers(training.points.inputs)
        stack = [layers.inputs, *layers.outputs, layers.logits[:, None]]
        assert seen.separation == pytest.approx([plain(one, labels) for one in stack], abs=1e-10)
        np.testing.assert_array_equal(seen.curve.separation, seen.separation[:-1])


def test_the_last_load_curve_and_its_concavity_are_told() -> None:
    found = run_response(ResponseSettings(**PRESET))
    assert found["data_separation"].shape == (len(found["time"]), 9)
    np.testing.assert_array_equal(found["load_curve"], found["data_separation"][-1, :-1])
    assert found["regime"] == "lazy" and 0.05 < found["concavity"] < 1.0
    assert 0.0 < found["concavity_error"] < 0.1


def test_a_concavity_beyond_one_is_undetermined() -> None:
    # Drawn at random, the layers first undo the separation, and then come back.
    training = Training(ResponseSettings(**PRESET))
    training.advance(10)
    curve = look(training).curve
    assert abs(curve.concavity) > 1.0 and curve.regime == "undetermined"
