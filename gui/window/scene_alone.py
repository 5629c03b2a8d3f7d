"""The scene and its verdict alone, for a hall: all that stands around them goes, and comes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.intents.deeds import Deeds
from gui.window.plots_area import PlotDocks
from gui.window.scene_area import SceneArea


class SceneAlone:
    """Does "scene_alone".

    Parameters
    ----------
    window : whose docks go away.
    docks : those of the chain, which open by themselves when a network trains.
    bars : that go as well.
    version : of the window's layout.

    Attributes
    ----------
    before : the layout to come back to; None while all is there.
    """

    def __init__(
        self,
        window: QMainWindow,
        scene: SceneArea,
        docks: PlotDocks,
        bars: Sequence[QWidget],
        version: int,
        deeds: Deeds,
    ) -> None:
        self._window, self._scene, self._docks, self._bars = window, scene, docks, bars
        self._version, self._deeds = version, deeds
        self.before: QByteArray | None = None
        deeds.add("scene_alone", self.toggle)

    def toggle(self) -> None:
        """Send all away, or bring it back."""
        self._enter() if self.before is None else self.leave()

    def _enter(self) -> None:
        self.before = self._window.saveState(self._version)
        for dock in self._window.findChildren(QDockWidget):
            dock.hide()
        self._show(alone=True)

    def leave(self) -> None:
        """Bring all back, if it is away."""
        if self.before is not None:
            self._window.restoreState(self.before, self._version)
            self.before = None
            self._show(alone=False)

    def _show(self, *, alone: bool) -> None:
        self._docks.away = alone
        for bar in self._bars:
            bar.setVisible(not alone)
        self._scene.enlarge_verdicts(alone)
        self._deeds.check("scene_alone", alone)
