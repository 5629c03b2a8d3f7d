"""The table of the question whether both lazinesses are one: a load curve for each scale and seed.

    python -m nets.sweep.springs_by_scale resources/diagrams/scale-springs.json

makes it, in as many processes as there are processors.
"""

from __future__ import annotations

import json
import math
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from nets.run.child import processors
from nets.scale.settings import ScaleSettings
from physics.files.whole_file import write_whole

SHIPPED: Final = (
    Path(__file__).resolve().parents[2] / "resources" / "diagrams" / "scale-springs.json"
)
SCALES: Final = (0.01, 0.0316, 0.1, 0.316, 1.0, 3.16, 10.0, 31.6, 100.0)
LAYERS: Final = 6
SEEDS: Final = 10
MEASURED: Final = (
    *("kernel_change", "concavity", "load", "readout_share", "test_error"),
    "data_separation",
)


def cell(settings: ScaleSettings) -> dict[str, Any]:
    """What is kept of one run, as a file of JSON can hold it, to six digits."""
    from nets.scale.binary import load_task
    from nets.scale.course import run_scale

    found = run_scale(settings, load_task(settings))
    return {name: _kept(found[name]) for name in MEASURED}


def asked() -> list[ScaleSettings]:
    """All runs, by scale and seed."""
    return [
        ScaleSettings(alpha_root_width=scale, layers=LAYERS, seed=seed, loss="soft_hinge")
        for scale in SCALES
        for seed in range(1, SEEDS + 1)
    ]


@cache
def shipped() -> dict[str, NDArray[np.float64]]:
    """Scales (S,), and (S, seeds) of each number that was measured, as it ships."""
    table = json.loads(SHIPPED.read_text(encoding="utf-8"))
    names = ("scales", *(name for name in MEASURED if name != "data_separation"))
    return {name: np.array(table[name], dtype=np.float64) for name in names}


def main(file: Path) -> None:
    """Run them all, and write them."""
    with ProcessPoolExecutor(processors(), get_context("spawn")) as pool:
        cells = list(pool.map(cell, asked()))
    table: dict[str, Any] = {"scales": SCALES, "seeds": SEEDS}
    table["settings"] = asked()[0].model_dump(exclude={"alpha_root_width", "seed"})
    for name in MEASURED:
        values = [one[name] for one in cells]
        table[name] = [values[at : at + SEEDS] for at in range(0, len(values), SEEDS)]
    write_whole(file, (json.dumps(table) + "\n").encode())


def _kept(value: Any) -> Any:
    if np.ndim(value):
        return [_kept(one) for one in value]
    return float(f"{value:.6g}") if math.isfinite(value) else None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
