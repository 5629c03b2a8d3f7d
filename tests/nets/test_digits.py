"""The three regimes on digits (nets/README 4): lazy, active by noise, active without friction."""

from __future__ import annotations

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.sweep.cell import train_cell
from nets.sweep.plan import Trained, mean_curve
from physics.load_curve import concavity, read_load_curve
from physics.standard_error import error_of_mean

pytestmark = pytest.mark.timeout(600)
CASES: dict[str, dict[str, float]] = {
    "lazy": {"negative_slope": 0.0},
    "active by some noise": {"negative_slope": 0.0, "data_noise": 0.6},
    "active by noise": {"negative_slope": 0.0, "data_noise": 0.7},
    "active without friction": {"negative_slope": 1.0},
}


def curves_of(seeds: int, **values: float) -> np.ndarray:
    """The load curves of some seeds, by compiled steps (torch's own: `test_compiled_run`)."""
    configs = [TrainingConfig.model_validate(values | {"seed": 1 + seed}) for seed in range(seeds)]
    trained = [one.separation for one in train_cell(configs) if isinstance(one, Trained)]
    assert len(trained) == seeds
    return np.array(trained)


@pytest.mark.parametrize("case", ["lazy", "active by noise", "active without friction"])
def test_a_few_epochs_show_the_regime(case: str) -> None:
    regime = case.split(maxsplit=1)[0]
    seeds, epochs = (2, 100) if regime == "lazy" else (5, 40)
    assert mean_curve(curves_of(seeds, **CASES[case], epochs=epochs)).regime == regime


@pytest.fixture(scope="module")
def ten_seeds() -> dict[str, np.ndarray]:
    """The load curves of ten seeds in each case."""
    return {case: curves_of(10, **values) for case, values in CASES.items()}


@pytest.mark.slow
def test_ten_seeds_are_lazy_without_noise_and_active_with_it_or_without_friction(
    ten_seeds: dict[str, np.ndarray],
) -> None:
    """By intervals of three standard errors over the seeds, far from the balanced band."""
    lazy, noisy, linear = (
        mean_curve(ten_seeds[case])
        for case in ("lazy", "active by noise", "active without friction")
    )
    for curve in (lazy, noisy, linear):
        print(f"{curve.regime}: {curve.concavity:+.3f} ± {curve.concavity_error:.3f}")
        assert curve.concavity_error < 0.03
    assert lazy.regime == "lazy" and lazy.concavity - 3.0 * lazy.concavity_error > 0.15
    assert lazy.shares[0] < 0.1 and lazy.shares[-1] > 0.2
    for active in (noisy, linear):
        assert active.regime == "active"
        assert active.concavity + 3.0 * active.concavity_error < -0.1


@pytest.mark.slow
def test_each_of_ten_seeds_bends_its_way(ten_seeds: dict[str, np.ndarray]) -> None:
    """And their means are two standard errors clear of the balanced band."""
    for case, curves in ten_seeds.items():
        bends = np.array([concavity(curve) for curve in curves])
        error = float(error_of_mean(bends.std(ddof=1), len(bends)))
        print(f"{case}: A = {bends.mean():+.3f} ± {error:.3f}")
        assert abs(bends.mean()) - 2.0 * error > 0.05
        assert bends.min() > 0.05 if case == "lazy" else bends.max() < 0.0


@pytest.mark.slow
def test_the_last_layers_of_a_lazy_network_take_most_of_the_load(
    ten_seeds: dict[str, np.ndarray],
) -> None:
    shares = np.mean([read_load_curve(curve).shares for curve in ten_seeds["lazy"]], axis=0)
    assert shares[0] == pytest.approx(0.06, abs=0.02)
    assert shares[-1] == pytest.approx(0.26, abs=0.03)
