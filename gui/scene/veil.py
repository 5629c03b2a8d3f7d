"""What of the scene tells the answer to a question that is still open, and how it is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from gui.predictions.prediction import KINDS, Kind
from gui.scene.resolve import SceneState

ALL: Final = frozenset(KINDS)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the scene.

    Attributes
    ----------
    fields : of `SceneState` that show it.
    tells : the kinds of question that it answers.
    blank : what the fields hold where it is left out.
    """

    fields: tuple[str, ...]
    tells: frozenset[Kind]
    blank: Callable[[SceneState], dict[str, Any]]


PARTS: Final[dict[str, Part]] = {
    "shares": Part(
        ("share", "network_share"),
        ALL,
        lambda state: {
            "share": np.full_like(state.share, np.nan),
            "network_share": np.empty(0),
        },
    ),
    "tension": Part(("stretch",), ALL, lambda state: {"stretch": np.zeros_like(state.stretch)}),
    "layers": Part(
        ("ghost_x", "ghost_index", "hint", "asks"),
        ALL,
        lambda _state: {
            "ghost_x": np.empty(0),
            "ghost_index": np.empty(0),
            "hint": "",
            "asks": "",
        },
    ),
    "theory": Part(("theory",), ALL, lambda _state: {"theory": ()}),
}
"""The parts that tell something; places and forces of the blocks are the thing itself."""


def veiled(state: SceneState, kind: Kind | None) -> SceneState:
    """The picture without what answers a question of that kind; None leaves all of it."""
    if kind is None:
        return state
    blank: dict[str, Any] = {}
    for part in PARTS.values():
        if kind in part.tells:
            blank |= part.blank(state)
    return replace(state, **blank)
