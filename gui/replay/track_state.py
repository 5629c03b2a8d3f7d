"""What a timeline shows, and what of it lies under the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from gui.look.theme import Theme
from gui.moments.marks import Mark
from gui.replay.mark_lane import GLYPH, Run, marks_near, runs_of
from gui.replay.track_scale import TrackScale

SIDE: Final = 12.0
"""Pixels from the track's ends to the edges, so that the playhead is never cut."""
USUAL_SIZE: Final = 13
"""Of the type for which the distances here are given."""
Part = Literal["playhead", "begin", "end", "mark", "keyframe", "track"]


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of a timeline lie, in pixels from its top.

    Attributes
    ----------
    unit : how much larger than usual everything is drawn.
    marks, groove, keyframes : middles of the rows; `keyframes` only where there are any.
    labels : top of the times.
    height : of everything.
    """

    unit: float
    marks: float
    groove: float
    keyframes: float | None
    labels: float
    height: float

    @classmethod
    def of(cls, theme: Theme, text_height: float, *, keyframes: bool) -> Rows:
        """The rows for a theme's size of type."""
        unit = theme.text_size / USUAL_SIZE
        lane = 38.0 * unit if keyframes else None
        labels = (46.0 if keyframes else 30.0) * unit
        return cls(unit, 8.0 * unit, 23.0 * unit, lane, labels, labels + text_height)


@dataclass(frozen=True, slots=True)
class Grasp:
    """A part of the timeline under the mouse; `index` tells which keyframe."""

    part: Part
    index: int = -1
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackState:
    """Everything that is drawn.

    Attributes
    ----------
    marks : in order of time.
    position : the playhead, in seconds.
    span : the range that is looped, in seconds; None without one.
    keyframes : seconds, in order.
    chosen : index of the chosen keyframe; −1 without one.
    """

    scale: TrackScale
    rows: Rows
    marks: tuple[Mark, ...] = ()
    position: float = 0.0
    span: tuple[float, float] | None = None
    keyframes: tuple[float, ...] = ()
    chosen: int = -1

    @property
    def glyph(self) -> float:
        """The width of a mark's sign."""
        return GLYPH * self.rows.unit

    def runs(self) -> tuple[Run, ...]:
        """The marks by the room that they have."""
        return runs_of(self.marks, self.scale, self.glyph)

    def under(self, x: float, y: float) -> Grasp:
        """What would be taken hold of at a point.

        Above the groove lie the marks, under it the ends of the range and the keyframes;
        on it the playhead comes first, as it lies on top.
        """
        rows, reach = self.rows, 7.0 * self.rows.unit
        if y < rows.groove - 6.0 * rows.unit:
            marks = marks_near(self.marks, self.scale, x, self.glyph)
            return Grasp("mark", marks=marks) if marks else Grasp("track")
        if y <= rows.groove + 4.0 * rows.unit and abs(x - self.scale.x(self.position)) <= reach:
            return Grasp("playhead")
        if rows.keyframes is not None and y >= rows.keyframes - reach:
            nearest = self._keyframe_near(x, reach)
            return Grasp("track") if nearest is None else Grasp("keyframe", nearest)
        return self._end_near(x, reach) or Grasp("track")

    def _keyframe_near(self, x: float, reach: float) -> int | None:
        apart = [abs(self.scale.x(seconds) - x) for seconds in self.keyframes]
        if not apart or min(apart) > reach:
            return None
        if 0 <= self.chosen < len(apart) and apart[self.chosen] <= reach:
            return self.chosen  # it is drawn on top
        return apart.index(min(apart))

    def _end_near(self, x: float, reach: float) -> Grasp | None:
        if self.span is None:
            return None
        begin, end = (abs(self.scale.x(seconds) - x) for seconds in self.span)
        if min(begin, end) > reach:
            return None
        # Where both ends lie at one place, the one that can still be moved is taken.
        stuck_right = self.scale.x(self.span[0]) >= self.scale.right - 0.5
        return Grasp("begin" if begin < end or (begin == end and stuck_right) else "end")
