"""How held curves are told apart: by colour, by dashes and by marker, never by colour alone."""

from __future__ import annotations

from typing import Final

DASHES: Final = ((), (7.0, 2.5), (2.5, 2.5))
"""Lengths on and off; none for a solid line."""
MARKERS: Final = ("triangle", "diamond")


def dashes_of(place: int) -> tuple[float, ...]:
    """Of the curve at that place in the set."""
    return DASHES[place % len(DASHES)]


def marker_of(place: int) -> str:
    """Of the curve at that place in the set."""
    return MARKERS[place % len(MARKERS)]


def colour_of(place: int, colours: tuple[str, ...]) -> str:
    """Of the curve at that place, out of a theme's."""
    return colours[place % len(colours)]
