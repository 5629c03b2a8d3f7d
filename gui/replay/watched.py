"""A recording as it was watched, which is watched so again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gui.replay.player import Player


@dataclass(frozen=True, slots=True)
class Watched:
    """What was watched, and what waited behind it.

    Attributes
    ----------
    player : where it stood, and how it went.
    frame : the one that was stepped to; None where it went by its clock.
    view : options of the window that the recording turned, as they were before.
    chain_played : whether the live chain goes on once the recording is left.
    """

    path: Path
    player: Player
    frame: int | None
    view: Mapping[str, object]
    chain_played: bool
