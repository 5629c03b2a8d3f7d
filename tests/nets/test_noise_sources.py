"""Noise: its amounts, within statistical error, and its independence."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Generator

from nets.model.noise_sources import dropout_mask, gradient_noise, noisy_inputs, noisy_labels


def generator(seed: int = 0) -> Generator:
    return Generator().manual_seed(seed)


@pytest.mark.parametrize(("share", "classes"), [(0.3, 10), (0.8, 3), (1.0, 2)])
def test_the_share_of_really_wrong_labels(share: float, classes: int) -> None:
    count = 200_000
    labels = torch.arange(count) % classes
    changed = (noisy_labels(labels, share, classes, generator()) != labels).double().mean().item()
    expected = share * (classes - 1) / classes
    assert abs(changed - expected) < 4 * math.sqrt(expected * (1 - expected) / count)


def test_redrawn_labels_are_uniform_over_all_classes() -> None:
    count = 100_000
    drawn = noisy_labels(torch.zeros(count, dtype=torch.int64), 1.0, 5, generator(2))
    shares = torch.bincount(drawn, minlength=5) / count
    assert (shares - 0.2).abs().max() < 4 * math.sqrt(0.2 * 0.8 / count)


def test_no_share_changes_no_label_and_every_step_draws_anew() -> None:
    labels, source = torch.arange(1000) % 10, generator(3)
    assert torch.equal(noisy_labels(labels, 0.0, 10, source), labels)
    first = noisy_labels(labels, 0.5, 10, source)
    assert not torch.equal(first, noisy_labels(labels, 0.5, 10, source))


def test_input_noise_has_share_times_spread() -> None:
    inputs = torch.rand(2000, 100)
    noise = noisy_inputs(inputs, 0.4, 3.0, generator(4)) - inputs
    error = 1.2 / math.sqrt(2 * noise.numel())
    assert abs(noise.std().item() - 1.2) < 4 * error + 1e-5
    assert abs(noise.mean().item()) < 4 * 1.2 / math.sqrt(noise.numel())


def test_the_clean_inputs_stay_as_they_were() -> None:
    inputs = torch.rand(10, 4)
    before = inputs.clone()
    noisy_inputs(inputs, 0.5, 1.0, generator())
    assert torch.equal(inputs, before)


def test_gradient_noise_is_normal() -> None:
    noise = gradient_noise(torch.ones(90_000), generator(5))
    assert abs(noise.std().item() - 1.0) < 4 / math.sqrt(2 * 90_000)
    assert abs(noise.mean().item()) < 4 / math.sqrt(90_000)


def test_dropout_silences_its_share_and_keeps_the_mean() -> None:
    features = torch.ones(400, 500)
    out = features * dropout_mask(features, 0.3, generator(6))
    silent = (out == 0.0).double().mean().item()
    assert abs(silent - 0.3) < 4 * math.sqrt(0.3 * 0.7 / out.numel())
    assert torch.allclose(out[out != 0.0], torch.tensor(1 / 0.7))
