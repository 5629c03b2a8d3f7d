"""The kernel's change where it was computed independently before: h = 64, three layers, digits."""

from __future__ import annotations

import numpy as np
import pytest

from nets.scale.binary import load_task
from nets.scale.course import run_course
from nets.scale.settings import ScaleSettings
from physics.standard_error import ERRORS, error_of_mean

SEEDS = 4


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scale", "seen"), [(0.1, 919.0), (0.316, 173.0), (1.0, 34.7), (3.16, 7.3), (10.0, 1.52)]
)
def test_the_kernels_change_is_as_it_was_seen(scale: float, seen: float) -> None:
    """Both are means of four seeds: their difference has twice the variance of one."""
    asked = [ScaleSettings(alpha_root_width=scale, seed=seed) for seed in range(1, 1 + SEEDS)]
    runs = [run_course(one, load_task(one)) for one in asked]
    logs = np.log([one.looks[-1].kernel_change for one in runs])
    error = float(error_of_mean(np.std(logs, ddof=1), SEEDS))
    assert abs(logs.mean() - np.log(seen)) < ERRORS * np.sqrt(2.0) * max(error, 0.1)
    assert all(one.flow.ended for one in runs)
