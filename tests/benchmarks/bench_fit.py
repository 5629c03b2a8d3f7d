"""How long a fit of the chain to a load curve takes, in the app's own settings.

    python -m tests.benchmarks.bench_fit [--runs 20]

Processor time of one thread, as the fit's thread spends it beside the window.
"""

from __future__ import annotations

import argparse
import statistics
import time

import numpy as np

from physics.theory.curve_fit import fit_curve
from physics.theory.mean_shape import shape_and_slopes

CURVES = {
    "lazy": 1.0 - np.linspace(0.0, 1.0, 8) ** 2.0,
    "straight": np.linspace(1.0, 0.0, 8),
    "active": 1.0 - np.linspace(0.0, 1.0, 8) ** 0.7,
    "a chain's own, 12 blocks": shape_and_slopes(12, 0.05, 0.2, 0.1, 20.0)[0],
}
ERROR = 0.01
GOAL_MS = 50.0


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    for name, curve in CURVES.items():
        last = fit_curve(curve, ERROR)
        fresh = [measured(curve, None) for _ in range(runs)]
        again = [measured(curve, last) for _ in range(runs)]
        figures = " ".join(
            f"{words} {statistics.median(times):.0f} ms (most {max(times):.0f})"
            for words, times in (("from nothing", fresh), ("from the last fit", again))
        )
        print(f"fit of {name}: {figures}; goal {GOAL_MS:.0f} ms", flush=True)


def measured(curve: np.ndarray, near: object) -> float:
    """Milliseconds of processor time for one fit."""
    began = time.thread_time()
    fit_curve(curve, ERROR, near)
    return 1000.0 * (time.thread_time() - began)


if __name__ == "__main__":
    main()
