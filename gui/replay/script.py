"""The keyframes of the film that is to be made: added, edited, moved; in order all the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from gui.film.keyframes import Keyframe, Keyframes
from gui.models.session import complaint

APART: Final = 1e-3
"""Seconds by which two keyframes differ at least."""


class FilmScript:
    """Keyframes, of which one may be chosen.

    Parameters
    ----------
    keyframes : to begin with; none by default.

    Attributes
    ----------
    keyframes : in order of their seconds.
    chosen : index of one, or −1.
    """

    def __init__(self, keyframes: Keyframes | None = None) -> None:
        self.keyframes = keyframes or Keyframes()
        self.chosen = -1

    @property
    def seconds(self) -> tuple[float, ...]:
        """Of each keyframe."""
        return tuple(one.seconds for one in self.keyframes.keyframe)

    @property
    def keyframe(self) -> Keyframe | None:
        """The chosen one."""
        return self.keyframes.keyframe[self.chosen] if self.chosen >= 0 else None

    def choose(self, index: int) -> None:
        """Choose a keyframe; none by −1, or if there is none of that index."""
        self.chosen = index if 0 <= index < len(self.keyframes.keyframe) else -1

    def add(self, seconds: float) -> None:
        """Choose the keyframe at a second, and make one if there is none."""
        near = [abs(one - seconds) < APART for one in self.seconds]
        if any(near):
            self.chosen = near.index(True)
        else:
            self._put(Keyframe(seconds=seconds), without=-1)

    def move(self, index: int, seconds: float) -> None:
        """Bring a keyframe to another second, unless another is there already."""
        others = [one for place, one in enumerate(self.seconds) if place != index]
        if all(abs(one - seconds) >= APART for one in others):
            moved = self.keyframes.keyframe[index].model_copy(update={"seconds": max(0.0, seconds)})
            self._put(moved, without=index)

    def edit(self, values: Mapping[str, Any]) -> str:
        """Set values of the chosen keyframe; what is wrong with them, or ""."""
        chosen = self.keyframe
        if chosen is None:
            return ""
        try:
            edited = Keyframe.model_validate(chosen.model_dump() | dict(values))
        except ValidationError as error:
            return complaint(error)
        self._put(edited, without=self.chosen)
        return ""

    def remove(self, index: int) -> None:
        """Take a keyframe off; none is chosen then."""
        kept = [one for place, one in enumerate(self.keyframes.keyframe) if place != index]
        self.keyframes, self.chosen = Keyframes(keyframe=tuple(kept)), -1

    def held_before(self, index: int) -> dict[str, Any]:
        """By name, what keyframes before one have set."""
        held: dict[str, Any] = {}
        for one in self.keyframes.keyframe[:index]:
            held |= one.model_dump(exclude_none=True)
        return held

    def _put(self, keyframe: Keyframe, *, without: int) -> None:
        kept = [one for place, one in enumerate(self.keyframes.keyframe) if place != without]
        ordered = sorted([*kept, keyframe], key=lambda one: one.seconds)
        self.keyframes = Keyframes(keyframe=tuple(ordered))
        self.chosen = next(i for i, one in enumerate(ordered) if one is keyframe)
