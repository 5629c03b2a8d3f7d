"""What is attached measures as the app does."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from springblock_attach import separations

from nets.measures.data_separation import separations as ours
from nets.measures.moments import Members
from tests.nets.attach.models import clusters


@pytest.mark.parametrize("population", [0, 90, 1000])
@pytest.mark.parametrize("width", [1, 8, 9000])
def test_value_and_error_are_those_of_the_app(population: int, width: int) -> None:
    inputs, labels = clusters(inputs=width)
    mine = separations([inputs], labels, population)[0]
    app = ours(
        [inputs.numpy()], Members.of(labels.numpy(), population), measures=["trace_ratio"]
    ).trace_ratio
    assert mine.value == pytest.approx(app.values[0], rel=1e-11)
    assert mine.error == pytest.approx(app.errors[0], rel=1e-9)


def test_covariance_of_two_layers_is_that_of_the_app() -> None:
    inputs, labels = clusters()
    layers = [inputs, torch.tanh(inputs)]
    mine = np.array([one.influence for one in separations(layers, labels)])
    stacks = [layer.numpy() for layer in layers]
    app = ours(stacks, Members.of(labels.numpy()), measures=["trace_ratio"]).trace_ratio
    theirs = app.influence / len(labels)
    assert mine @ mine.T == pytest.approx(theirs @ theirs.T, rel=1e-9)


def test_labels_may_be_words_and_features_pictures() -> None:
    inputs, labels = clusters()
    words = np.array(["a", "b", "c"])[labels]
    as_pictures = separations([inputs.reshape(-1, 2, 2, 2)], words)[0]
    assert as_pictures.value == separations([inputs], labels)[0].value


def test_classes_that_do_not_clearly_differ_are_not_known() -> None:
    noise = torch.randn(30, 50, generator=torch.Generator().manual_seed(1))
    assert np.isnan(separations([noise], torch.arange(30) % 3, 100_000)[0].value)


def test_features_that_do_not_vary() -> None:
    labels = torch.arange(6) % 2
    apart = labels[:, None].double()
    values = [one.value for one in separations([apart, torch.ones(6, 1)], labels)]
    assert values[0] == -np.inf
    assert np.isnan(values[1])


def test_wrong_input_is_refused_in_a_sentence() -> None:
    inputs, labels = clusters()
    with pytest.raises(ValueError, match="of one class"):
        separations([inputs], torch.zeros(90))
    with pytest.raises(ValueError, match="features of 80 samples for 90 labels"):
        separations([inputs[:80]], labels)
