"""What each regime is called, and what it means for learning: one wording, wherever it is said."""

from __future__ import annotations

from typing import Final

from physics.load_curve import Regime
from physics.wording import Words

NAMES: Final[dict[Regime, Words]] = {
    "lazy": Words("◢ LAZY"),
    "balanced": Words("▬ BALANCED"),
    "active": Words("◣ ACTIVE"),
    "undetermined": Words("… UNDETERMINED"),
}
"""With a shape, so that colour alone tells nothing."""
MEANING: Final[dict[Regime, Words]] = {
    "lazy": Words("deep layers do the work"),
    "balanced": Words("every layer does its share"),
    "active": Words("shallow layers do the work"),
    "undetermined": Words("too large an error to tell"),
}
SHORT: Final[dict[Regime, Words]] = {
    "lazy": Words("deep layers work"),
    "balanced": Words("all layers work"),
    "active": Words("shallow layers work"),
    "undetermined": Words("error too large"),
}
"""The same where there is little room."""
