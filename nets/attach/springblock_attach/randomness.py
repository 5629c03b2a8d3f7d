"""All random numbers that a training may draw from, as they were."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch


@contextmanager
def untouched_randomness(*generators: torch.Generator | None) -> Iterator[None]:
    """Python's, NumPy's and torch's states come back, and those of other generators."""
    plain, arrays = random.getstate(), np.random.get_state()  # noqa: NPY002 - that of old scripts
    others = [(one, one.get_state()) for one in generators if one is not None]
    # `fork_rng` would begin CUDA in a script that does without it.
    begun = torch.cuda.is_initialized()  # type: ignore[no-untyped-call]
    devices = list(range(torch.cuda.device_count())) if begun else []
    metal = torch.mps.get_rng_state() if torch.backends.mps.is_available() else None
    with torch.random.fork_rng(devices=devices):
        try:
            yield
        finally:
            random.setstate(plain)
            np.random.set_state(arrays)  # noqa: NPY002
            for generator, state in others:
                generator.set_state(state)
            if metal is not None:
                torch.mps.set_rng_state(metal)
