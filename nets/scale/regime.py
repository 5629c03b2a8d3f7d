"""What a network with an output scale has become: the one rule, for the lab and the command."""

from __future__ import annotations

from typing import Final, Literal

ScaleRegime = Literal["feature", "crossover", "lazy"]
FEATURE: Final = 3.0
LAZY: Final = 1.0 / 3.0
"""Changes of the kernel above which a network learned features, and below which it is lazy."""


def regime_of(change: float) -> ScaleRegime:
    """Of a kernel that has changed by so many times its size; NaN is between."""
    return "feature" if change > FEATURE else "lazy" if change < LAZY else "crossover"
