"""What a person's eyes want: how large type is, and whether anything moves by itself."""

from __future__ import annotations

from typing import Final

USUAL: Final = 100
SIZES: Final = (80, 90, USUAL, 110, 125, 150)
"""Per cent of the size that the system has."""


class _Wanted:
    text = USUAL
    still = False


def text_percent() -> int:
    """How large type is, over what the system has."""
    return _Wanted.text


def enlarge_text(percent: int) -> None:
    """Have type so large from now on."""
    _Wanted.text = percent


def motion_is_reduced() -> bool:
    """Whether what would be eased jumps, and what would turn over is simply another."""
    return _Wanted.still


def reduce_motion(still: bool) -> None:
    """Have nothing moved but what the physics moves."""
    _Wanted.still = still
