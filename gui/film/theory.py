"""Where theory has the blocks at a moment of a recording: the formulas, which take no time."""

from __future__ import annotations

import numpy as np

from gui.models.chain_record import MOST_READ
from gui.models.overlays import REST_STATE, STATIONARY, final_positions, obstacle
from gui.replay.tape import Moment
from physics.load_curve import Vector, evenly, normalised
from physics.parameters import ChainParameters

FORMULAS = (REST_STATE, STATIONARY)
"""Of the theories that a window shows; a mean-field course and an ensemble take minutes."""


class Theories:
    """Knows the formulas of the newest parameters."""

    def __init__(self) -> None:
        self._of: ChainParameters | None = None
        self._places: dict[str, Vector] = {}
        self._curves: dict[str, Vector] = {}

    def places(self, moment: Moment) -> dict[str, Vector]:
        """(L,) positions by each formula that is shown and applies."""
        self._follow(moment.snapshot.parameters)
        return {name: self._places[name] for name in self._applying(moment)}

    def curves(self, moment: Moment) -> dict[str, Vector]:
        """(K + 1,) normalised load curves by each formula that gives one."""
        self._follow(moment.snapshot.parameters)
        return {name: self._curves[name] for name in self._applying(moment) & self._curves.keys()}

    def _applying(self, moment: Moment) -> set[str]:
        return {
            name
            for name in self._places
            if getattr(moment.view, f"show_{name}")
            and not obstacle(name, moment.snapshot, moment.chain)
        }

    def _follow(self, parameters: ChainParameters) -> None:
        if parameters == self._of:
            return
        self._of = parameters
        found = {name: final_positions(name, parameters) for name in FORMULAS}
        self._places = {name: place for name, place in found.items() if not isinstance(place, str)}
        curves = {
            name: normalised(evenly(np.concatenate(([0.0], -place)), MOST_READ))
            for name, place in self._places.items()
        }
        self._curves = {name: one for name, one in curves.items() if np.isfinite(one).all()}
