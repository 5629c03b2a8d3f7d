"""What is said of a recording that is not finished, or not whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from physics.recording.followed_log import FollowedLog, Gap
from physics.wording import Words

MOST_TOLD: Final = 3
"""Gaps that are named one by one."""


def missing_words(broken: Sequence[Gap]) -> str:
    """What cannot be read of a log; "" if nothing is missing."""
    if not broken:
        return ""
    places = [_between(*gap) for gap in dict.fromkeys(broken)]
    told = Words.joined(", ", places[:MOST_TOLD])
    if more := len(places[MOST_TOLD:]):
        told = Words("{told} and {n:,} more", "{told} and {n:,} more", more, told=told)
    return Words(
        "{n:,} parts are damaged and left out, {places}",
        "one part is damaged and left out, {places}",
        len(broken),
        places=told,
    )


def _between(begin: float | None, end: float | None) -> str:
    if begin is None and end is None:
        return Words("with all frames")
    if begin is None:
        return Words("before {end:.1f} s", end=end)
    if end is None:
        return Words("after {begin:.1f} s", begin=begin)
    return Words("between {begin:.1f} and {end:.1f} s", begin=begin, end=end)


def remark_on(log: FollowedLog) -> str:
    """What whoever reads a log should know; first what is missing, as a narrow line is cut.

    "" of a whole one that has come to its end.
    """
    running, ended = log.is_running, log.has_ended
    state = Words("is still being recorded") if running else Words("was never finished")
    if ended and not running:
        state = Words("has come to its end")
    torn = Words("its end is cut off") if log.is_torn and not running else ""
    if lost := Words.joined("; ", filter(None, (missing_words(log.broken), torn))):
        return Words("{name}: {lost}; it {state}", name=log.path.name, lost=lost, state=state)
    if ended and not running:
        return ""
    return Words("{name} {state}, and is read as it stands", name=log.path.name, state=state)
