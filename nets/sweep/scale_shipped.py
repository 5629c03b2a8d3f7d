"""The diagrams of output scales and widths that ship, and their powers.

`make diagrams PROTOCOLS="scale scale-conv"` makes them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from nets.scale.settings import Setup
from nets.sweep.scale_exponents import Exponent, exponents
from nets.sweep.scale_file import read_scales
from nets.sweep.scale_plan import ScaleResult

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "diagrams"
SHIPPED: Final = FOLDER / "scale.h5"
"""Of setup A."""
FILES: Final[dict[Setup, Path]] = {"full": SHIPPED, "conv": FOLDER / "scale-conv.h5"}


@cache
def shipped(setup: Setup = "full") -> ScaleResult:
    """The diagram of a setup."""
    return read_scales(FILES[setup])


@cache
def shipped_exponents(setup: Setup = "full") -> dict[str, Exponent]:
    """Its powers by their names, with intervals."""
    return {one.name: one for one in exponents(shipped(setup))}
