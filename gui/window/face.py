"""What the window shows of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from gui.panels.network_panel import NetworkPanel
from gui.panels.theory_panel import TheoryPanel
from gui.window.plots_area import PlotDocks
from gui.window.scene_area import SceneArea


class ShowStatus(Protocol):
    """Shows how the run goes in a line at the bottom, and the sign of a click on play."""

    def __call__(self, left: Sequence[str], right: str, *, playing: bool) -> None:
        """Show it."""


@dataclass(frozen=True, slots=True)
class Face:
    """The parts that are brought up to date again and again."""

    scene: SceneArea
    docks: PlotDocks
    network: NetworkPanel
    theory: TheoryPanel
    show_status: ShowStatus
