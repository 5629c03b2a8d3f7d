"""The chain as it is drawn: room or paper, springs and blocks or the ruler, layers, words."""

from __future__ import annotations

from typing import Final

import numpy as np

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Label
from gui.canvas.gradients import gradient
from gui.canvas.highlight import highlight
from gui.canvas.ruler import ruler_joints, ruler_rivets, ruler_sticks
from gui.canvas.share_columns import ShareColumns
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.spring_colours import add_colour_key, diverging
from gui.canvas.strokes import arrows, strokes
from gui.canvas.theory_marks import theory_marks
from gui.look.letters import letters_wide
from gui.look.theme import Theme
from gui.look.words import say
from gui.scene.projection import MOST_COILS
from gui.scene.resolve import HINT_SIZE, LETTER, SceneState

WORD: Final = 46.0
"""Width of the word that names the layers, in units of type."""


def draw_chain(state: SceneState, theme: Theme) -> Sketch:
    """The shapes and words of a chain's scene."""
    picture = _Picture(state, theme)
    picture.compose()
    return picture.sketch


class _Picture:
    """Gathers the arrays of one frame."""

    def __init__(self, state: SceneState, theme: Theme) -> None:
        self.state, self.theme = state, theme
        self.p = state.projection
        self.unit, self.type = self.p.unit, self.p.type
        self.sketch = Sketch(state.size)

    def compose(self) -> None:
        """Gather everything that the state shows."""
        if self.state.appearance == "ruler":
            self._paper()
            self._highlight()
            self._ruler()
        else:
            self._room()
            self._highlight()
            add_colour_key(self.sketch, self.p, self.theme)
            ShareColumns(self.sketch, self.state, self.theme).compose()
            self._springs()
            self._blocks()
            self._forces()
            self._handle()
        outlines, words = theory_marks(self.state, self.theme)
        self.sketch.bodies += outlines
        self.sketch.labels += words
        self._layers()
        self._hint()

    # --- ground ---------------------------------------------------------------------

    def _room(self) -> None:
        p, t, u = self.p, self.theme, self.unit
        w, h, floor = p.width, p.height, p.floor
        self.sketch.ground += [
            gradient(0, 0, w, floor, upper=rgba(t.sky_top), lower=rgba(t.sky_bottom)),
            gradient(0, floor, w, h, upper=rgba(t.floor_top), lower=rgba(t.floor_bottom)),
        ]
        self.sketch.backdrop.append(boxes(0.5 * w, floor, 0.5 * w, 0.75 * u, top=rgba(t.wall)))
        tall = p.block_height + 20.0 * u
        wall = {"radius": 3.0 * u}
        x, y = p.wall - 13.0 * u, p.floor - 0.5 * tall
        self.sketch.backdrop += [
            boxes(
                x + 3 * u, y + 3 * u, 13 * u, 0.5 * tall, top=rgba(t.shadow, 0.35), softness=8 * u
            ),
            boxes(x, y, 13 * u, 0.5 * tall, top=rgba(t.wall, 0.55), **wall),
            boxes(x, y, 13 * u, 0.5 * tall, top=rgba(t.wall), hatch=11.0 * u, **wall),
            boxes(p.wall - 1.5 * u, y, 1.5 * u, 0.5 * tall, top=rgba(t.block_edge)),
        ]

    def _paper(self) -> None:
        p, t, u = self.p, self.theme, self.unit
        w, h, rim = p.width, p.height, 14.0 * u
        paper, under = rgba(t.paper), rgba(t.shadow, 0.5)
        self.sketch.ground += [
            gradient(0, 0, w, h, upper=rgba(t.sky_top), lower=rgba(t.floor_bottom)),
            gradient(rim, h - rim, w - rim, h - 0.5 * rim, upper=under, lower=(*under[:3], 0.0)),
            gradient(rim, rim, w - rim, h - rim, upper=paper, lower=paper),
        ]
        lines = np.arange(2.0 * rim, h - rim, 28.0 * u)
        rule = rgba(t.chain, 0.10)
        self.sketch.backdrop.append(boxes(0.5 * w, lines, 0.5 * w - rim, 0.5, top=rule))

    def _highlight(self) -> None:
        if self.state.highlight.strength > 0.0:
            self.sketch.backdrop += highlight(self.state, self.theme)

    # --- the chain ------------------------------------------------------------------

    def _springs(self) -> None:
        s, p, u = self.state, self.p, self.unit
        colours = diverging(self.theme, s.stretch)
        radius = 0.34 * p.block_height
        if len(s.spring_start) <= MOST_COILS:
            self.sketch.coils = (s.spring_start, s.spring_end, p.axis, radius, 3.4 * u, colours)
            return
        middle = 0.5 * (s.spring_start + s.spring_end)
        half = np.maximum(0.5 * (s.spring_end - s.spring_start), 0.75)
        self.sketch.bodies.append(boxes(middle, p.axis, half, 0.62 * radius, top=colours))

    def _blocks(self) -> None:
        s, p, t, u = self.state, self.p, self.theme, self.unit
        half_w, half_h = max(0.5 * p.block, 0.75), 0.5 * p.block_height
        radius = min(7.0 * u, 0.3 * p.block)
        y = p.floor - half_h
        if p.block > 6.0:
            self.sketch.bodies.append(
                boxes(
                    s.block_x,
                    p.floor + 1.5 * u,
                    half_w * 0.96,
                    1.0 * u,
                    top=rgba(t.shadow, 0.55),
                    softness=4.0 * u,
                )
            )
        edges = np.tile(rgba(t.block_edge), (len(s.block_x), 1))
        widths = np.full(len(s.block_x), min(1.2 * u, 0.2 * p.block))
        if 0 <= s.held < len(s.block_x):
            edges[s.held], widths[s.held] = rgba(t.chain), 3.0 * u
        self.sketch.bodies.append(
            boxes(
                s.block_x,
                y,
                half_w,
                half_h,
                top=rgba(t.block_top),
                bottom=rgba(t.block_bottom),
                edge=edges,
                edge_width=widths,
                radius=radius,
            )
        )
        if p.block >= 15.0 * u:
            # A light along the upper rim: the lamp hangs above the middle.
            self.sketch.bodies.append(
                boxes(
                    s.block_x,
                    y - half_h + 3.2 * u,
                    max(half_w - 5.0 * u, 0.6 * half_w),
                    1.1 * u,
                    top=(1, 1, 1, 0.30),
                    radius=1.1 * u,
                )
            )
            most = max(19.0 * u, 0.6 * p.block)  # large type for a hall fills its block
            size = min(max(0.36 * p.block, 9.5 * self.type), most)
            self.sketch.labels += [
                Label(str(n), x, y, size, rgba(t.block_text), bold=True)
                for n, x in zip(s.number, s.block_x, strict=True)
            ]

    def _forces(self) -> None:
        s, p, t, u = self.state, self.p, self.theme, self.unit
        if p.block < 20.0 * u:
            return
        y = p.floor - p.block_height - 13.0 * u
        moving = s.motion != 0
        reach = 22.0 * u * s.motion[moving]
        self.sketch.marks.append(
            arrows(s.block_x[moving] - 0.5 * reach, y, reach, width=2.2 * u, colour=rgba(t.chain))
        )
        if s.friction.size:
            self.sketch.labels += [
                Label(say("at rest"), x, y, 10.5 * self.type, rgba(t.muted))
                for x in s.block_x[~moving]
            ]
            seen = np.abs(s.friction) > 3.0 * u
            tail = s.block_x[seen] - 0.5 * s.friction[seen]
            colour = rgba(t.warning, 0.95)
            self.sketch.marks.append(
                arrows(tail, p.floor + 9.0 * u, s.friction[seen], width=2.0 * u, colour=colour)
            )
        if s.shaking:
            self._shaking_arcs()

    def _shaking_arcs(self) -> None:
        """Short bars beside each block: the more and longer, the louder the noise."""
        s, p, u = self.state, self.p, self.unit
        top = p.floor - p.block_height
        colour = rgba(self.theme.network, 0.9)
        rings = np.arange(1 + round(2 * s.shaking))[:, None, None]
        side = np.array([-1.0, 1.0])[:, None]
        x = (s.block_x + side * (0.30 * p.block + 4.5 * u * rings)).ravel()
        reach = np.broadcast_to((0.16 + 0.05 * rings) * p.block_height, (len(rings), 2, 1))
        slant = np.repeat((0.35 * side * reach).ravel(), len(s.block_x))
        lift = np.repeat((0.7 * reach).ravel(), len(s.block_x))
        level = top - 4.0 * u
        self.sketch.marks.append(
            strokes(x, level, x + slant, level - lift, width=1.7 * u, colour=colour)
        )

    def _handle(self) -> None:
        s, p, t, u = self.state, self.p, self.theme, self.unit
        at_end = np.isfinite(s.handle_x)
        x = s.handle_x + 6.0 * u if at_end else s.block_x[-1] + 0.5 * p.block + 4.0 * u
        if at_end:
            tall = 0.5 * p.block_height + 9.0 * u
            y = p.floor - tall
            held = s.held == len(s.block_x)
            edge = {"edge": rgba(t.chain), "edge_width": 3.0 * u} if held else {}
            self.sketch.bodies += [
                boxes(x + 2 * u, p.floor, 8 * u, 2 * u, top=rgba(t.shadow, 0.5), softness=5 * u),
                boxes(x, y, 6 * u, tall, top=rgba(t.handle), radius=6 * u, **edge),
                boxes(x, y, 1.2 * u, 0.4 * tall, top=rgba(t.wall, 0.7), radius=1.2 * u),
            ]
        if abs(s.pull) > 4.0 * u:
            start = x + (14.0 * u if s.pull > 0 else -14.0 * u)
            reach = np.sign(s.pull) * (12.0 * u + 0.4 * abs(s.pull))
            level = p.axis - (0.0 if s.pull > 0 else p.block_height)
            self.sketch.marks.append(
                arrows(start, level, reach, width=2.6 * u, colour=rgba(t.handle))
            )
            middle, above = float(start + 0.5 * reach), max(15.0 * u, 4.0 * u + 8.0 * self.type)
            if s.pull > 0:  # large words stand beside the handle, not across it
                wanted = middle = self._beside(say("pull"), middle, x + 8.0 * u)
                middle = min(wanted, self._last(say("pull")))
                if middle < wanted:  # no room there: over it
                    above = max(
                        above, level - p.floor + p.block_height + 18.0 * u + 7.0 * self.type
                    )
            self.sketch.labels.append(
                Label(say("pull"), middle, level - above, 12.0 * self.type, rgba(t.muted))
            )

    def _beside(self, words: str, usual: float, left: float) -> float:
        """The middle of words that begin clear of a place."""
        size = 12.0 * self.type
        half = 0.5 * LETTER * size * letters_wide(words)
        return max(usual, left + 0.35 * size + half)

    def _last(self, words: str) -> float:
        """The furthest middle of words that end within the picture."""
        size = 12.0 * self.type
        return self.p.width - 0.5 * LETTER * size * letters_wide(words) - 0.2 * size

    # --- the network's layers ---------------------------------------------------------

    def _layers(self) -> None:
        s, p, t, u = self.state, self.p, self.theme, self.unit
        if not s.ghost_x.size:
            return
        y = p.floor + 58.0 * u
        x = np.clip(s.ghost_x, -40.0, p.width + 40.0)
        colour = rgba(t.network)
        radius = float(np.clip(0.3 * p.pitch, 2.0, 15.0 * u))
        if s.born < 1.0:
            x = s.birth_x + s.born * (x - s.birth_x)
            y = p.axis + s.born * (y - p.axis)
            radius *= max(s.born, 0.05)
        self.sketch.ties.append(
            strokes(
                p.wall,
                y,
                float(x[-1]),
                y,
                width=1.5 * u,
                colour=rgba(t.network, 0.45),
                dash=6.0 * u,
            )
        )
        if len(s.ghost_x) == len(s.block_x) and p.pitch > 10.0:
            # Under the ruler's joints are their numbers.
            below = 33.0 * u if s.appearance == "ruler" else 4.0 * u
            self.sketch.ties.append(
                strokes(
                    s.block_x,
                    p.floor + below,
                    x,
                    y - radius,
                    width=1.6 * u,
                    colour=rgba(t.network, 0.8),
                    dash=6.0 * u,
                )
            )
        self.sketch.bodies.append(
            boxes(
                x,
                y,
                radius,
                radius,
                top=rgba(t.floor_bottom if s.appearance == "chain" else t.paper),
                edge=colour,
                edge_width=2.2 * u,
                radius=radius,
            )
        )
        size = 12.5 * self.type
        if radius > 0.72 * size:  # else a number would touch its ring
            self.sketch.labels += [
                Label(str(i + 1), place, y, size, colour, bold=True) for i, place in enumerate(x)
            ]
        place = p.wall - 10.0 * u
        # Layers that undo the separation stand before the wall: the word goes under them.
        covered = bool(np.any((x + radius > place - WORD * self.type) & (x - radius < place)))
        low = y + radius + 9.0 * u if covered else y
        self.sketch.labels.append(
            Label(say("layers"), place, low, 12.0 * self.type, colour, align=1)
        )

    def _hint(self) -> None:
        s, t, u = self.state, self.theme, self.unit
        if not s.hint or s.ghost_x.size:
            return
        x, y, half, tall = s.hint_box
        if s.asks:
            edge = {"edge": rgba(t.network), "edge_width": 1.4 * u, "radius": tall}
            self.sketch.bodies.append(boxes(x, y, half, tall, top=rgba(t.floor_bottom), **edge))
        self.sketch.labels.append(Label(s.hint, x, y, HINT_SIZE * self.type, rgba(t.network)))

    # --- the ruler --------------------------------------------------------------------

    def _ruler(self) -> None:
        s, t, u = self.state, self.theme, self.unit
        joints = ruler_joints(s)
        # Rivets lie on the sticks, and boxes are painted before strokes: so rivets
        # are strokes of no length.
        self.sketch.marks += [ruler_sticks(joints, t, u), ruler_rivets(joints, t, u)]
        if self.p.pitch > 16.0 * u:
            y = self.p.floor + 22.0 * u
            self.sketch.labels += [
                Label(str(n), x, y, 13.0 * self.type, rgba(t.text), bold=True)
                for n, x in zip(s.number, s.block_x, strict=True)
            ]
        self._ruler_end()

    def _ruler_end(self) -> None:
        """The end that the hand takes, and which way to pull it."""
        s, p, t, u = self.state, self.p, self.theme, self.unit
        if not np.isfinite(s.handle_x):
            return
        held = s.held == len(s.block_x)
        ring = rgba(t.chain if held else t.handle)
        self.sketch.marks += [
            strokes(
                s.handle_x,
                p.floor,
                s.handle_x,
                p.floor,
                width=30.0 * u,
                colour=(*ring[:3], 0.18),
                edge=ring,
                edge_width=2.4 * u,
            ),
            arrows(s.handle_x + 24.0 * u, p.floor, 26.0 * u, width=2.6 * u, colour=ring),
        ]
        place = self._beside(say("pull"), s.handle_x + 37.0 * u, s.handle_x + 15.0 * u)
        place = min(place, self._last(say("pull")))
        above = max(16.0 * u, 6.0 * u + 8.0 * self.type)
        self.sketch.labels.append(
            Label(say("pull"), place, p.floor - above, 12.0 * self.type, rgba(t.muted))
        )
