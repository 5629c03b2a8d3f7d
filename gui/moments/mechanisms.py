"""By what a deep network learns, in words: which of the three mechanisms moves, and how far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal

import numpy as np

from gui.look.words import say
from nets.messages import Mechanisms
from physics.linear.mechanism import KERNEL
from physics.wording import Words

Mechanism = Literal["kernel", "aligning", "dis-aligning", "rescaling", "else"]
TURNED: Final = 0.02
"""Mean change of the alignment beyond chance, up to which layers are said to keep it; a pair of
random layers of a hundred units strays from chance by a quarter of it."""
GROWN: Final = 0.1
"""Part by which weights grow or shrink, up to which their scale is said to stay."""
NAMES: Final[dict[Mechanism, Words]] = {
    "kernel": Words("▬ kernel still"),
    "aligning": Words("▲ aligning"),
    "dis-aligning": Words("▼ dis-aligning"),
    "rescaling": Words("◆ rescaling"),
    "else": Words("● kernel moves by neither"),
}
CAVEATS: Final = (
    Words("The theory is of two linear layers: here it is a guide."),
    Words("theory: linear layers"),
)
"""From the longer to the shorter."""


def beyond_chance(found: Mechanisms) -> Any:
    """(depth − 1,) alignment of each pair of layers, less what chance gives."""
    return found.alignment - found.by_chance


def turned(begun: Mechanisms, now: Mechanisms) -> float:
    """Mean change of the alignment beyond chance over all pairs; NaN where none is known."""
    return _mean(beyond_chance(now) - beyond_chance(begun))


def grown(now: Mechanisms) -> float:
    """Geometric mean of the layers' scales."""
    known = now.scale[now.scale > 0.0]
    return float(np.exp(_mean(np.log(known))))


def mechanism_of(begun: Mechanisms, now: Mechanisms) -> Mechanism:
    """What moves first of all, by the order of the linear theory: kernel, alignment, scale."""
    if now.whole_kernel_change <= KERNEL:
        return "kernel"
    change = turned(begun, now)
    if abs(change) > TURNED:
        return "aligning" if change > 0.0 else "dis-aligning"
    return "rescaling" if abs(np.log(grown(now))) > np.log1p(GROWN) else "else"


def versions(course: Sequence[Mechanisms]) -> list[str]:
    """The verdict on what was found so far, from the longest to the shortest; "" before a step."""
    if len(course) < 2:
        return [""]
    begun, now = course[0], course[-1]
    change, size = turned(begun, now), grown(now)
    told = {"name": NAMES[mechanism_of(begun, now)], "kernel": now.whole_kernel_change}
    return [
        say(
            "{name}: kernel {kernel:.0%}, alignment {turned:+.2f}, scale ×{scale:.2f}",
            **told,
            turned=change,
            scale=size,
        ),
        say("{name} {turned:+.2f}, kernel {kernel:.0%}", **told, turned=change),
        say("{name} {turned:+.2f}", **told, turned=change),
    ]


def _mean(values: Any) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else float("nan")
