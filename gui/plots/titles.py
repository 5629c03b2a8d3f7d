"""What the plots are called, in the window and in films."""

from __future__ import annotations

from typing import Final

TITLES: Final = {
    "load_curve": "Load curve",
    "shares": "Shares by layer",
    "course": "Course in time",
    "training": "Training",
    "energy": "Energy",
    "friction_law": "Friction law",
    "layers": "Layers",
}
FORMER: Final = "other settings"
OF_NETWORK: Final = frozenset(("load_curve", "shares", "course", "training", "layers"))
"""Plots that show what was measured of a network."""


def title_of(name: str, differs: str) -> str:
    """A plot's title: it says so where the network has other settings than the present ones."""
    return f"{TITLES[name]} · {FORMER}" if differs and name in OF_NETWORK else TITLES[name]
