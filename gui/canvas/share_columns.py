"""Columns over the springs: the share of the load that each of them, and each layer, carries."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Colour, Label
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.strokes import strokes
from gui.look.theme import Theme
from gui.look.words import say
from gui.scene.resolve import LETTER, SceneState

NUMBER = 1.6
"""Width of a number over the size of its type: no two shall touch."""


class ShareColumns:
    """Adds them to a sketch."""

    def __init__(self, sketch: Sketch, state: SceneState, theme: Theme) -> None:
        self.sketch, self.state, self.theme = sketch, state, theme
        self.p = state.projection
        self.unit, self.type = self.p.unit, self.p.type
        self.size = 10.5 * self.type  # of numbers

    def compose(self) -> None:
        """Add columns, numbers and words, where there is room over the springs."""
        s, p, t, u = self.state, self.p, self.theme, self.unit
        base = p.floor - p.block_height - 34.0 * u
        tall = base - max(40.0 * u, 1.3 * self.size + 4.0 * u)  # the highest has its number, too
        if tall < 40.0 * u or not np.isfinite(s.share).all():
            return
        largest = max(float(np.max(s.share)), float(np.max(s.network_share, initial=0.0)))
        # Columns of layers that take load back hang down, and end above the springs.
        least = min(float(np.min(s.share)), float(np.min(s.network_share, initial=0.0)), 0.0)
        per_share = tall / (max(largest, 2.6 * s.uniform_share, 1e-9) - least)
        base += per_share * least
        middle = 0.5 * (s.spring_start + s.spring_end)[: len(s.share)]
        room = p.block + p.coil
        both = s.network_share.size == s.share.size
        half = min(9.0 * u, 0.2 * room) if both else min(11.0 * u, 0.3 * room)
        offset = half + 1.5 * u if both else 0.0
        number = NUMBER * self.size
        if both and 2.0 * number <= room:  # two stand side by side, and beside the next two
            offset = max(offset, 0.5 * number)
        free = 2.0 * offset if both else room
        self._columns(middle - offset, s.share, half, free, base, per_share, rgba(t.chain), 0.0)
        if both:
            look = rgba(t.network), 7.0 * u
            self._columns(middle + offset, s.network_share, half, free, base, per_share, *look)
        level = base - per_share * s.uniform_share
        right = float(s.spring_end[len(s.share) - 1])
        self.sketch.ties.append(
            strokes(
                p.wall, level, right, level, width=1.2 * u, colour=rgba(t.muted, 0.7), dash=9.0 * u
            )
        )
        size, colour = 11.0 * self.type, rgba(t.muted)
        beside = p.wall - max(15.0 * u, 0.6 * size)
        self.sketch.labels.append(
            Label(say("share"), beside, base - 4.0 * u, size, colour, align=1)
        )
        if s.spring_end.size > s.share.size:
            self._explain_last_spring(base, size)
        if base - level > 2.0 * size:
            self.sketch.labels.append(Label(say("uniform"), beside, level, size, colour, align=1))

    def _explain_last_spring(self, base: float, size: float) -> None:
        """The spring to the hand belongs to no layer, and has no column: say so in its place."""
        s, p = self.state, self.p
        middle = 0.5 * float(s.spring_start[-1] + s.spring_end[-1])
        lines = (say("the hand's:"), say("no layer"))
        needed = LETTER * size * max(map(len, lines))
        if float(s.spring_end[-1]) - float(s.block_x[-1]) - 0.5 * p.block < needed:
            return
        self.sketch.labels += [
            Label(line, middle, base - (1.3 - row) * 1.25 * size, size, rgba(self.theme.muted))
            for row, line in enumerate(lines)
        ]

    def _columns(
        self,
        x: NDArray[np.float64],
        share: NDArray[np.float64],
        half: float,
        free: float,
        base: float,
        per_share: float,
        colour: Colour,
        hatch: float,
    ) -> None:
        u = self.unit
        height = per_share * share
        self.sketch.backdrop.append(
            boxes(
                x,
                base - 0.5 * height,
                half,
                np.maximum(0.5 * np.abs(height), 0.6 * u),
                top=colour,
                bottom=(*colour[:3], 0.75),
                edge=colour,
                edge_width=1.3 * u if hatch else 0.0,
                radius=min(2.5 * u, half),
                hatch=hatch,
            )
        )
        size, above = self.size, max(9.0 * u, 0.62 * self.size + 2.0 * u)
        if half < 7.0 * u or free < NUMBER * size:
            return
        line = per_share * self.state.uniform_share
        for place, value, tall in zip(x, share, height, strict=True):
            top = max(float(tall), 0.0)
            # The line of the uniform share shall cross no number.
            crossed = top < line < top + above + 0.6 * size
            y = base - (line if crossed else top) - above
            self.sketch.labels.append(Label(_short(value), place, y, size, colour))


def _short(value: float) -> str:
    """0.13 as ".13", as the eye reads shares."""
    return f"{value:.2f}".replace("0.", ".", 1)
