"""Trains each example with and without skip connections, and prints what is read of it.

python measured.py --seeds 3
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import characters
import numpy as np
import residual_network
import vision_transformer
from loop import Example, run
from numpy.typing import NDArray
from springblock_attach import read_recording

Vector = NDArray[np.float64]
EXAMPLES = {
    "residual network, digits": residual_network.example,
    "vision transformer, digits": vision_transformer.example,
    "character transformer": characters.example,
}
SKIPS = (1.0, 0.0)


def row(
    example: Example, skip: float, seeds: int, steps: int | None, folder: Path
) -> tuple[list[str], list[Vector]]:
    """Concavity, straightness and accuracy over seeds, and the normalised curves."""
    told: list[tuple[float, float, float]] = []
    curves = []
    for seed in range(1, seeds + 1):
        to = folder / f"skip-{skip:g}-{seed}.h5"
        run(example, to, seed=seed, skip=skip, steps=steps)
        found = read_recording(to)
        curve = found.load_curve()
        known = found.accuracy[np.isfinite(found.accuracy)]
        told.append((curve.concavity, curve.straightness, known[-1] if known.size else np.nan))
        curves.append(curve.normalised)
    mean, deviation = np.mean(told, 0), np.std(told, 0, ddof=1 if seeds > 1 else 0)
    return [f"{m:+z.3f} ± {d:.3f}" for m, d in zip(mean, deviation, strict=True)], curves


def main(argv: list[str] | None = None) -> None:
    """Print a table, mean and standard deviation over seeds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--steps", type=int, help="of the optimiser, in place of each one's own")
    parser.add_argument("--only", choices=EXAMPLES, help="one of the networks")
    parser.add_argument("--skip", type=float, action="append", help="by default 1 and 0")
    options = parser.parse_args(argv)
    print("| network | skip | concavity A | r with a straight line | test accuracy |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name in [options.only] if options.only else EXAMPLES:
            example = EXAMPLES[name]()
            for skip in options.skip or SKIPS:
                told, curves = row(example, skip, options.seeds, options.steps, Path(folder))
                print(f"| {name} | {skip:g} | {' | '.join(told)} |", flush=True)
                mean = " ".join(f"{one:.2f}" for one in np.mean(curves, 0))
                print(f"<!-- {name}, skip {skip:g}: normalised curve {mean} -->", flush=True)


if __name__ == "__main__":
    main()
