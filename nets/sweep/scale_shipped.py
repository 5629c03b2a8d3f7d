"""The diagram of output scales and widths that ships, and its powers.

`make diagrams PROTOCOLS=scale` makes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from nets.sweep.scale_exponents import Exponent, exponents
from nets.sweep.scale_file import read_scales
from nets.sweep.scale_plan import ScaleResult

SHIPPED: Final = Path(__file__).resolve().parents[2] / "resources" / "diagrams" / "scale.h5"


@cache
def shipped() -> ScaleResult:
    """The diagram."""
    return read_scales(SHIPPED)


@cache
def shipped_exponents() -> dict[str, Exponent]:
    """Its powers by their names, with intervals."""
    return {one.name: one for one in exponents(shipped())}
