"""Where two theories call the same network lazy, or only one of them: said in a sentence."""

from __future__ import annotations

import math
from typing import Any

from gui.labs.scale.verdict import curve_of, is_known
from gui.look.numbers import number_text
from gui.look.words import say
from nets.scale.regime import regime_of

BORNE = 0.5
"""Share of the readout from which on it is said to bear the load."""


def agreement(moment: Any) -> tuple[str, ...]:
    """What kernel and springs say of the network now, from the longest version to the shortest."""
    curve = curve_of(moment) if is_known(moment) else None
    if curve is None:
        return ()
    kernel, springs = regime_of(float(moment["kernel_change"][-1])), curve.regime
    share = float(moment["readout_share"][-1])
    if kernel == "lazy" and springs == "lazy":
        return (
            say(
                "Both say lazy and mean different things: the kernel, that features stay as they "
                "were drawn; the springs, that the deep layers of the random network bear most."
            ),
            say("Both say lazy, and mean different things."),
        )
    if kernel == "lazy":
        if math.isfinite(share) and share > BORNE:
            part = number_text(100.0 * share)
            return (
                say(
                    "Lazy for the kernel, but not on the springs: the features stay as they were "
                    "drawn, and the readout bears {part} % of the load.",
                    part=part,
                ),
                say("Lazy for the kernel, not on the springs: the readout bears it."),
            )
        return (say("Lazy for the kernel, but not on the springs."),)
    if springs == "lazy":
        return (
            say(
                "Lazy on the springs, but not for the kernel: the deep layers bear most, and all "
                "of them learn features."
            ),
            say("Lazy on the springs, not for the kernel."),
        )
    return (say("Neither kernel nor springs call it lazy."),)
