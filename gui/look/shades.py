"""The shade of a concavity: blue for lazy, the ground for balanced, amber for active.

Blue against amber is told apart by every common kind of colour blindness. Both grow away
from the ground in lightness, and one of them further, so that they are two greys, too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gui.look.contrast import contrast
from gui.look.theme import Theme, rgb

Colours = NDArray[np.uint8]

FULL = 0.6
"""|concavity| from which on a shade is full: even strongly bent curves seldom pass it."""
STRENGTH = 0.62
"""Share of the accent in a full shade: the curve drawn over it stays readable."""
WEAKER = 0.5
"""The same of the accent that is nearer to the ground in lightness."""


WORST = 0.3
"""Accuracies so far below the best of a diagram, and lower ones, have no shade."""
FEW = 0.1
"""Nor have those of the worst cells, so many of all: a few failures would flatten the rest."""


def accuracy_span(accuracy: ArrayLike) -> tuple[float, float]:
    """From which accuracy to which the shades of a diagram go."""
    known = np.asarray(accuracy, dtype=np.float64)
    known = known[np.isfinite(known)]
    if not known.size:
        return 0.0, 1.0
    best = float(known.max())
    return max(float(np.quantile(known, FEW)), best - WORST), best


def accuracy_shades(accuracy: ArrayLike, theme: Theme) -> Colours:
    """Opaque colours of test accuracies (…,) as (…, 4) RGBA: the better, the greener."""
    values = np.asarray(accuracy, dtype=np.float64)
    low, high = accuracy_span(values)
    part = np.clip((values - low) / max(high - low, 1e-9), 0.0, 1.0)
    return _mixed(part, theme, np.array(rgb(theme.theory)))


def shades(concavity: ArrayLike, theme: Theme) -> Colours:
    """Opaque colours of concavities (…,) as (…, 4) RGBA; where unknown, nothing."""
    values = np.asarray(concavity, dtype=np.float64)
    part = np.clip(values / FULL, -1.0, 1.0)
    lazy, ground = part > 0.0, rgb(theme.surface)
    chain, network = rgb(theme.chain), rgb(theme.network)
    accent = np.where(lazy[..., None], np.array(chain), np.array(network))
    nearer = lazy == (contrast(chain, ground) < contrast(network, ground))
    return _mixed(np.where(nearer, WEAKER / STRENGTH, 1.0) * np.abs(part), theme, accent)


def _mixed(part: NDArray[np.float64], theme: Theme, accent: NDArray[np.float64]) -> Colours:
    """The ground with a share of the accent in it; nothing where the share is NaN."""
    ground = np.array(rgb(theme.surface))
    colour = ground + STRENGTH * np.nan_to_num(part)[..., None] * (accent - ground)
    opaque = np.isfinite(part)[..., None].astype(np.float64)
    return np.round(255.0 * np.concatenate((colour * opaque, opaque), axis=-1)).astype(np.uint8)
