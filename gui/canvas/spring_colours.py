"""What the colour of a spring says, and the key to it."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Label
from gui.canvas.sketch import Sketch, rgba
from gui.look.theme import Theme, rgb
from gui.look.words import say
from gui.scene.projection import Projection

SHADES: Final = 33
"""Steps of the key: too fine to be seen."""


def diverging(theme: Theme, stretch: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, 4) colours for stretches −1 … 1: low, middle, high of the theme."""
    stops = np.array([rgb(theme.spring_low), rgb(theme.spring_mid), rgb(theme.spring_high)])
    channels = [np.interp(stretch, [-1.0, 0.0, 1.0], stops[:, i]) for i in range(3)]
    return np.stack([*channels, np.ones_like(stretch)], axis=-1)


def add_colour_key(sketch: Sketch, p: Projection, theme: Theme) -> None:
    """Draw the key at the upper right, where there is room."""
    u, muted = p.unit, rgba(theme.muted)
    size = 11.0 * p.type
    half, y = max(44.0 * u, 2.2 * size), max(20.0 * u, 0.7 * size)  # large type needs more
    shades = np.linspace(-1.0, 1.0, SHADES)
    beside = half + 8.0 * u
    x = p.width - 18.0 * u - 5.6 * size - beside
    low = y + size > p.floor - p.block_height - 18.0 * u  # it would lie over the handle
    cramped = p.type > 1.3 * u and p.height < 9.0 * size  # shares and their numbers need it all
    if low or cramped or x - beside - 4.0 * size < 0.5 * p.width:
        return
    sketch.backdrop.append(
        boxes(
            x + half * shades,
            y,
            1.5 * half / (SHADES - 1),  # over each other, so that no edge is seen
            3.0 * u,
            top=diverging(theme, shades),
        )
    )
    sketch.labels += [
        Label(say("slack"), x - beside, y, size, muted, align=1),
        Label(say("stretched"), x + beside, y, size, muted, align=-1),
    ]
