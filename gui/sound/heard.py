"""What is heard of a chain: which blocks slide, how hard the end is pulled, the verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve

LOWEST, HIGHEST = 220.0, 2000.0
"""Hz: loudspeakers of a laptop have them, and so has an old ear."""
FIRST, LAST = 440.0, 1760.0
"""Hz of the first layer and of the last one: two octaves, under which the tension hums."""
CHORDS: Final = {
    "lazy": (440.0, 523.25, 659.26),
    "balanced": (440.0, 554.37, 659.26),
    "active": (440.0, 587.33, 783.99),
    "undetermined": (),
}
"""Hz: minor, major, and fourths, which no ear takes for one another."""

NOBODY: Final[NDArray[np.bool_]] = np.empty(0, np.bool_)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard at an instant.

    Attributes
    ----------
    slides : (L,) whether each block moves.
    tension : 0 … 1, how hard the pulling spring pulls.
    verdict : a regime; "" where there is none.
    course : another number where the chain begins anew.
    """

    slides: NDArray[np.bool_] = field(default_factory=lambda: NOBODY)
    tension: float = 0.0
    verdict: str = ""
    course: int = -1


SILENCE: Final = Heard()


def heard_of(snapshot: ChainSnapshot, curve: LoadCurve | None) -> Heard:
    """What is heard of a chain; one that cannot be computed any more is silent.

    The tension is the pulling spring's elongation over the uniform share, from which it grows
    ever more slowly to one.
    """
    elongations = snapshot.elongations
    if not np.isfinite(elongations).all():
        return SILENCE
    uniform = abs(snapshot.end_position) / elongations.size
    pull = abs(float(elongations[-1])) / uniform if uniform > 0.0 else 0.0
    verdict = "" if curve is None else curve.regime
    return Heard(snapshot.velocities != 0.0, float(np.tanh(0.5 * pull)), verdict, snapshot.epoch)


def pitches(layers: int) -> NDArray[np.float64]:
    """(layers,) Hz of each layer's slip: the first is lowest, and steps are even to the ear."""
    return np.geomspace(FIRST, LAST, layers) if layers > 1 else np.full(layers, FIRST)
