"""Where marks lie on a timeline: each by itself, or many as one band."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from gui.look.words import say
from gui.moments.marks import Kind, Mark
from gui.replay.track_scale import TrackScale, clock_text

GLYPH: Final = 10.0
"""Pixels that the sign of one mark takes in type of the usual size."""
COLUMN: Final = 0.3
"""Of a sign's width: pixels of a band that show how many marks lie there."""
FEW: Final = 3
"""So many marks that touch still show every sign of which half is seen."""
FEW_GAP, MANY_GAP = 0.45, 2.4
"""Of a sign's width: from sign to sign in a run of few marks, and of many."""
TELLING: Final[tuple[Kind, ...]] = ("fork", "reset", "train", "twin", "pull", "change", "view")
"""Kinds from the one that matters most: it shows where not all can."""
COMMON: Final[tuple[Kind, ...]] = ("change", "view")
"""Kinds that a run of many marks shows as columns alone, if it has any other."""
MOST_WORDS: Final = 6
"""Marks that are told in words at once."""


@dataclass(frozen=True, slots=True)
class Column:
    """A few pixels of a band: where it begins, what it holds, and how full it is (0 … 1)."""

    x: float
    kind: Kind
    full: float


@dataclass(frozen=True, slots=True)
class Run:
    """Marks that touch each other, or one that stands alone.

    Attributes
    ----------
    left, right : pixels of the first and the last mark.
    marks : in order.
    signs : the pixels and kinds of the signs that have room, the most telling last: it lies on top.
    columns : how many more marks lie where.
    """

    left: float
    right: float
    marks: tuple[Mark, ...]
    signs: tuple[tuple[float, Kind], ...]
    columns: tuple[Column, ...]


def runs_of(marks: Iterable[Mark], scale: TrackScale, glyph: float = GLYPH) -> tuple[Run, ...]:
    """Marks by the room that they have, from the left; a sign is `glyph` pixels wide."""
    groups: list[list[tuple[float, Mark]]] = []
    for mark in sorted(marks, key=_seconds):
        x = scale.x(mark.seconds)
        if groups and x - groups[-1][-1][0] < glyph:
            groups[-1].append((x, mark))
        else:
            groups.append([(x, mark)])
    return tuple(_run(group, glyph) for group in groups)


def _run(group: Sequence[tuple[float, Mark]], glyph: float) -> Run:
    shown = _shown(group, glyph)
    rest = [one for place, one in enumerate(group) if place not in shown]
    return Run(
        left=group[0][0],
        right=group[-1][0],
        marks=tuple(mark for _x, mark in group),
        signs=tuple((group[place][0], group[place][1].kind) for place in reversed(shown)),
        columns=_columns(rest, COLUMN * glyph) if rest else (),
    )


def _shown(group: Sequence[tuple[float, Mark]], glyph: float) -> list[int]:
    """Which marks of a run show their sign, from the one that matters most."""
    few = len(group) <= FEW
    room = (FEW_GAP if few else MANY_GAP) * glyph
    order = sorted(range(len(group)), key=lambda place: TELLING.index(group[place][1].kind))
    shown: list[int] = []
    for place in order:
        x, mark = group[place]
        if shown and mark.kind in COMMON and not few:
            break
        if all(abs(x - group[other][0]) >= room for other in shown):
            shown.append(place)
    return shown


def _columns(group: Sequence[tuple[float, Mark]], width: float) -> tuple[Column, ...]:
    begin = group[0][0] - 0.5 * width
    held: dict[int, list[Kind]] = {}
    for x, mark in group:
        held.setdefault(int((x - begin) / width), []).append(mark.kind)
    most = max(len(kinds) for kinds in held.values())
    return tuple(
        Column(begin + place * width, min(kinds, key=TELLING.index), len(kinds) / most)
        for place, kinds in sorted(held.items())
    )


def marks_near(
    marks: Sequence[Mark], scale: TrackScale, x: float, glyph: float = GLYPH
) -> tuple[Mark, ...]:
    """The marks within reach of a pixel, the nearest first; `marks` are in order of time."""
    reach = 0.5 * glyph + 1.0
    first = bisect_left(marks, scale.seconds(x - reach), key=_seconds)
    last = bisect_right(marks, scale.seconds(x + reach), key=_seconds)
    apart = [(abs(scale.x(marks[place].seconds) - x), place) for place in range(first, last)]
    return tuple(marks[place] for far, place in sorted(apart) if far <= reach)


def _seconds(mark: Mark) -> float:
    return mark.seconds


def words_of(marks: Sequence[Mark]) -> str:
    """Marks in words with their times, a line each; the rest is counted by kind."""
    told = sorted(marks[:MOST_WORDS], key=lambda mark: mark.seconds)
    lines = [f"{clock_text(mark.seconds)}  {mark.words}" for mark in told]
    rest = Counter(mark.kind for mark in marks[MOST_WORDS:])
    if rest:
        parts = [kind_words(kind, rest[kind]) for kind in TELLING if rest[kind]]
        lines.append(say("and {parts} more", parts=", ".join(parts)))
    return "\n".join(lines)


def kind_words(kind: Kind, count: int) -> str:
    """So many marks of a kind."""
    match kind:
        case "change":
            return say("{n} changes", "{n} change", count)
        case "pull":
            return say("{n} pulls", "{n} pull", count)
        case "reset":
            return say("{n} resets", "{n} reset", count)
        case "train":
            return say("{n} trainings", "{n} training", count)
        case "twin":
            return say("{n} twins", "{n} twin", count)
        case "view":
            return say("{n} changes of view", "{n} change of view", count)
        case "fork":
            return say("{n} forks", "{n} fork", count)
