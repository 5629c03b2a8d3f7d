"""What is said of a recording that is not finished, or not whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from physics.recording.followed_log import FollowedLog, Gap

MOST_TOLD: Final = 3
"""Gaps that are named one by one."""


def missing_words(broken: Sequence[Gap]) -> str:
    """What cannot be read of a log; "" if nothing is missing."""
    if not broken:
        return ""
    places = [_between(*gap) for gap in dict.fromkeys(broken)]
    more = f" and {len(places) - MOST_TOLD:,} more" if len(places) > MOST_TOLD else ""
    parts = "one part is" if len(broken) == 1 else f"{len(broken):,} parts are"
    return f"{parts} damaged and left out, {', '.join(places[:MOST_TOLD])}{more}"


def _between(begin: float | None, end: float | None) -> str:
    if begin is None and end is None:
        return "with all frames"
    if begin is None:
        return f"before {end:.1f} s"
    if end is None:
        return f"after {begin:.1f} s"
    return f"between {begin:.1f} and {end:.1f} s"


def remark_on(log: FollowedLog) -> str:
    """What whoever reads a log should know; first what is missing, as a narrow line is cut."""
    running = log.is_running
    state = "is still being recorded" if running else "was never finished"
    torn = "its end is cut off" if log.is_torn and not running else ""
    lost = "; ".join(filter(None, (missing_words(log.broken), torn)))
    if lost:
        return f"{log.path.name}: {lost}; it {state}"
    return f"{log.path.name} {state}, and is read as it stands"
