"""Outputs and kernels by torch.func, of networks in a file; in a process of its own.

python -m tests.nets.scale.by_torch_func FILE ACTIVATION …
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from nets.scale.network import MEAN_SQUARE
from tests.nets.scale.plain import as_torch, output


def main(file: Path, names: list[Any]) -> None:
    """Write them beside the file."""
    given, found = np.load(file), {}
    x = torch.tensor(given["inputs"])
    for number, name in enumerate(names):
        keys = sorted(key for key in given.files if key.startswith(f"{number}_"))
        weights = as_torch(given[key] for key in keys)

        def one(theirs: Any, point: Any, name: Any = name) -> Any:
            return output(theirs, point, name, MEAN_SQUARE[name])

        jacobians = torch.func.vmap(torch.func.jacrev(one), (None, 0))(weights, x)
        flat = [jacobian.flatten(1) for jacobian in jacobians]
        found[f"{number}_f"] = one(weights, x).numpy()
        found[f"{number}_kernel"] = torch.stack([rows @ rows.T for rows in flat]).numpy()
    np.savez(file.with_name("found.npz"), **found)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
