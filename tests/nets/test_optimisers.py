"""Steps of the optimisers that torch does not have."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from torch import Generator, nn

from nets.config import TrainingConfig
from nets.model.optimisers import FlatParameters, NoisyRms, optimiser_of


def parameters_of(size: int) -> FlatParameters:
    return FlatParameters([nn.Parameter(torch.linspace(-1.0, 1.0, size))])


def noisy_rms(**values: float) -> TrainingConfig:
    return TrainingConfig(optimiser="noisy_rms", **values)


def test_without_noise_rms_steps_are_torchs_but_for_their_slowing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path))  # torch.optim imports a compiler
    ours, theirs = parameters_of(5), nn.Parameter(torch.linspace(-1.0, 1.0, 5))
    config = noisy_rms(learning_rate=0.01, gradient_noise=0.0)
    steps, none = optimiser_of(config, ours), torch.zeros(5)
    assert isinstance(steps, NoisyRms)
    draws, expected = Generator().manual_seed(1), torch.optim.RMSprop([theirs], alpha=0.99)
    for number in range(20):
        gradient = torch.randn(5, generator=draws)
        ours.gradient.copy_(gradient)
        theirs.grad = gradient
        steps.step(config, none)
        expected.param_groups[0]["lr"] = 0.01 * (1.0 - 1e-5) ** number
        expected.step()
    assert torch.allclose(ours.values, theirs.detach(), atol=1e-6)


def test_the_noise_of_rms_steps_has_the_spread_of_langevin_dynamics() -> None:
    """√(2η/G) σ, with G = √(0.01) |gradient| after a first step."""
    size, rate, sigma, slope = 40_000, 0.003, 0.5, 0.2
    config, held = noisy_rms(learning_rate=rate, gradient_noise=sigma), parameters_of(size)
    before = held.values.clone()
    held.gradient.fill_(slope)
    noise = torch.randn(size, generator=Generator().manual_seed(3))
    optimiser_of(config, held).step(config, noise)
    moved, scale = held.values - before, 0.1 * slope
    spread = sigma * math.sqrt(2.0 * rate / scale)
    assert abs(moved.mean().item() + rate * slope / scale) < 4 * spread / math.sqrt(size)
    assert moved.std().item() == pytest.approx(spread, rel=0.02)
