"""The network and its kernel without Jacobians, against torch."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from scipy.integrate import quad
from scipy.stats import norm

from nets.scale.kernel import kernel, kernel_by_layer
from nets.scale.network import MEAN_SQUARE, drawn, gradients, passed
from nets.scale.settings import ScaleSettings
from tests.nets.scale.plain import PHI

ACTIVATIONS: Any = list(MEAN_SQUARE)


CASES: list[dict[str, Any]] = [
    {"activation": "softplus", "layers": 3},
    {"activation": "relu", "layers": 2},
    {"activation": "tanh", "layers": 1},
]


def test_the_kernel_is_that_of_jacobians(tmp_path: Path) -> None:
    """They are made by torch.func in a process of its own: it leaves folders and threads behind."""
    file, inputs = tmp_path / "them.npz", np.random.default_rng(5).standard_normal((9, 6))
    drawings = [drawn(ScaleSettings(width=20, **case), 6) for case in CASES]
    asked = {f"{n}_{k}": w for n, all_ in enumerate(drawings) for k, w in enumerate(all_)}
    np.savez(file, inputs=inputs, **asked)
    names = [case["activation"] for case in CASES]
    line = [sys.executable, "-m", "tests.nets.scale.by_torch_func", str(file), *names]
    folder = Path(__file__).parents[3]
    subprocess.run(line, check=True, cwd=folder, env=os.environ | {"TMPDIR": str(tmp_path)})
    theirs = np.load(tmp_path / "found.npz")
    for number, (case, weights) in enumerate(zip(CASES, drawings, strict=True)):
        at = passed(weights, inputs, case["activation"])
        by_sums = gradients(weights, at)
        found = kernel_by_layer(at, by_sums, at, by_sums)
        np.testing.assert_allclose(at.outputs, theirs[f"{number}_f"], rtol=0.0, atol=1e-12)
        np.testing.assert_allclose(found, theirs[f"{number}_kernel"], rtol=1e-9, atol=1e-9)
        few = at.first(4)
        part = kernel(few, [g[:4] for g in by_sums], at, by_sums)
        np.testing.assert_allclose(part, found.sum(axis=0)[:4], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_have_a_mean_square_of_one(name: Any) -> None:
    def square(z: float) -> float:
        value = float(PHI[name](torch.tensor(z, dtype=torch.float64)))
        return value**2 * float(norm.pdf(z))

    whole = sum(quad(square, *part, epsabs=1e-13)[0] for part in ((-12.0, 0.0), (0.0, 12.0)))
    assert MEAN_SQUARE[name] == pytest.approx(whole, rel=1e-9)


def test_the_output_is_of_order_one_whatever_the_width() -> None:
    inputs = np.random.default_rng(5).standard_normal((400, 10))
    for width in (30, 300):
        spread = [
            passed(drawn(ScaleSettings(width=width, seed=seed), 10), inputs, "tanh").outputs.std()
            for seed in range(20)
        ]
        assert 0.5 < np.mean(spread) < 1.5
