"""What is known at one instant, as the audience's window is shown it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gui.film.cues import Cue
from gui.labs.lab import Lab
from gui.predictions.prediction import Kind
from gui.readings.reading import Reading


@dataclass(frozen=True, slots=True)
class Seen:
    """One instant.

    Attributes
    ----------
    lab : that is open; the chain's has no experiment.
    moment : of it.
    span : length of the chain's axis that is visible.
    lead : where the eye is led.
    veil : the kind of question that is open, whose answer nothing shows; None for none.
    tells : whether the scene itself would show it.
    """

    lab: Lab
    moment: Any
    span: float
    lead: Cue
    veil: Kind | None = None
    tells: bool = False

    @property
    def is_chain(self) -> bool:
        """Whether chain and network are seen, and no lab."""
        return self.lab.begin is None

    @property
    def readings(self) -> Sequence[Reading]:
        """Its plots."""
        return self.lab.readings()
