"""The files of a run: what it reads, and what its script has beside it; no torch."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from nets.config import DATASETS, TrainingConfig

DATA: Final = "data.npz"
START: Final = "start.safetensors"
LONGEST: Final = 255
"""Bytes of a name, on most disks."""
DIGITS: Final = 8


def files_read(config: TrainingConfig) -> dict[str, Path]:
    """The viewer's own data and weights, by the options that name them."""
    given = {"--dataset": config.dataset, "--weights": config.weights}
    return {
        option: Path(path).expanduser()
        for option, path in given.items()
        if path and path not in DATASETS
    }


def beside(script: Path, ending: str) -> Path:
    """The file of a script that is called after it, shortened where no name is that long."""
    name = f"{script.stem}_{ending}"
    if len(name.encode()) > LONGEST:
        digest = hashlib.blake2b(script.stem.encode(), digest_size=DIGITS // 2).hexdigest()
        room = LONGEST - len(f"_{digest}_{ending}")
        name = f"{script.stem.encode()[:room].decode(errors='ignore')}_{digest}_{ending}"
    return script.parent / name


def files_beside(script: Path) -> list[Path]:
    """All that may be written beside a script."""
    return [beside(script, ending) for ending in (DATA, START)]
