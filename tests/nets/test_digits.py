"""The three regimes on digits (nets/README 4): lazy, active by noise, active without friction."""

from __future__ import annotations

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.sweep.cell import train_cell
from nets.sweep.plan import Trained, mean_curve
from physics.load_curve import LoadCurve

pytestmark = pytest.mark.timeout(600)
NO_NOISE, NOISE, LINEAR = (
    {"negative_slope": 0.0},
    {"negative_slope": 0.0, "data_noise": 0.7},
    {"negative_slope": 1.0},
)


def curve_of(seeds: int, **values: float) -> LoadCurve:
    """The mean load curve of some seeds, with its errors over them."""
    configs = [TrainingConfig.model_validate(values | {"seed": seed}) for seed in range(seeds)]
    trained = [one.separation for one in train_cell(configs) if isinstance(one, Trained)]
    assert len(trained) == seeds
    return mean_curve(np.array(trained))


@pytest.mark.parametrize(
    ("values", "regime"), [(NO_NOISE, "lazy"), (NOISE, "active"), (LINEAR, "active")]
)
def test_a_few_epochs_show_the_regime(values: dict[str, float], regime: str) -> None:
    epochs = 100 if regime == "lazy" else 40
    assert curve_of(2, **values, epochs=epochs).regime == regime


@pytest.mark.slow
def test_ten_seeds_are_lazy_without_noise_and_active_with_it_or_without_friction() -> None:
    """By intervals of three standard errors over the seeds, far from the balanced band."""
    lazy, noisy, linear = (curve_of(10, **values) for values in (NO_NOISE, NOISE, LINEAR))
    for curve in (lazy, noisy, linear):
        print(f"{curve.regime}: {curve.concavity:+.3f} ± {curve.concavity_error:.3f}")
        assert curve.concavity_error < 0.03
    assert lazy.regime == "lazy" and lazy.concavity - 3.0 * lazy.concavity_error > 0.15
    assert lazy.shares[0] < 0.1 and lazy.shares[-1] > 0.2
    for active in (noisy, linear):
        assert active.regime == "active"
        assert active.concavity + 3.0 * active.concavity_error < -0.1
