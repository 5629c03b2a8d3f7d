"""The shade of a concavity: blue for lazy, the ground for balanced, amber for active.

Blue against amber is told apart by every common kind of colour blindness, and both
grow away from the ground in lightness too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gui.theme import Theme, rgb

FULL = 0.6
"""|concavity| from which on a shade is full: even strongly bent curves seldom pass it."""
STRENGTH = 0.62
"""Share of the accent in a full shade: the curve drawn over it stays readable."""


def shades(concavity: ArrayLike, theme: Theme) -> NDArray[np.uint8]:
    """Opaque colours of concavities (…,) as (…, 4) RGBA; where unknown, nothing."""
    values = np.asarray(concavity, dtype=np.float64)
    part = np.clip(np.nan_to_num(values) / FULL, -1.0, 1.0)[..., None]
    ground = np.array(rgb(theme.surface))
    accent = np.where(part > 0.0, np.array(rgb(theme.chain)), np.array(rgb(theme.network)))
    colour = ground + STRENGTH * np.abs(part) * (accent - ground)
    opaque = np.isfinite(values)[..., None].astype(np.float64)
    return np.round(255.0 * np.concatenate((colour * opaque, opaque), axis=-1)).astype(np.uint8)
