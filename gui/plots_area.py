"""The docks below the scene; the plots in them are made after the window is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.plots.titles import TITLES, title_of
from gui.theme import GRID, Theme

if TYPE_CHECKING:
    from gui.plots.course_plot import CoursePlot
    from gui.plots.energy_plot import EnergyPlot
    from gui.plots.friction_law_plot import FrictionLawPlot
    from gui.plots.layers_view import LayersView
    from gui.plots.load_curve_plot import LoadCurvePlot
    from gui.plots.plot_base import Plot
    from gui.plots.shares_plot import SharesPlot
    from gui.plots.training_plot import TrainingPlot

BEHIND = {"energy": "course", "friction_law": "load_curve", "layers": "training"}
"""Docks that are closed at first, and the dock whose place they share."""


class Plots:
    """The plots, once they are there."""

    def __init__(self) -> None:
        # pyqtgraph takes half a second to import: the window is shown first.
        from gui.plots.course_plot import CoursePlot
        from gui.plots.energy_plot import EnergyPlot
        from gui.plots.friction_law_plot import FrictionLawPlot
        from gui.plots.layers_view import LayersView
        from gui.plots.load_curve_plot import LoadCurvePlot
        from gui.plots.shares_plot import SharesPlot
        from gui.plots.training_plot import TrainingPlot

        self.load_curve: LoadCurvePlot = LoadCurvePlot()
        self.shares: SharesPlot = SharesPlot()
        self.course: CoursePlot = CoursePlot()
        self.training: TrainingPlot = TrainingPlot()
        self.energy: EnergyPlot = EnergyPlot()
        self.friction_law: FrictionLawPlot = FrictionLawPlot()
        self.layers: LayersView = LayersView()

    def by_name(self) -> dict[str, Plot | CoursePlot | LayersView]:
        """The plots under the names of their docks."""
        return {name: getattr(self, name) for name in TITLES}


class PlotDocks:
    """Docks along the bottom of a window.

    Parameters
    ----------
    window : the docks are added to it, with their places.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.plots: Plots | None = None
        self.docks: dict[str, QDockWidget] = {}
        for name, title in TITLES.items():
            dock = QDockWidget(title, window)
            dock.setObjectName(f"dock_{name}")
            dock.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
            dock.setFeatures(
                QDockWidget.DockWidgetFeature.DockWidgetMovable
                | QDockWidget.DockWidgetFeature.DockWidgetClosable
            )
            placeholder = QWidget()
            placeholder.setMinimumSize(24 * GRID, 20 * GRID)
            dock.setWidget(placeholder)
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            self.docks[name] = dock
        for name, before in BEHIND.items():
            self._put_behind(self.docks[name], self.docks[before])

    def _put_behind(self, dock: QDockWidget, before: QDockWidget) -> None:
        """Close a dock; where it is opened it comes to the front, and the other has a tab.

        Not before it is opened: for a closed dock Qt would leave a tab bar lying about.
        """

        def open_in_front(opened: bool) -> None:
            if opened:
                self._window.tabifyDockWidget(before, dock)
                dock.raise_()

        dock.close()
        dock.toggleViewAction().triggered.connect(open_in_front)

    def fill(self, theme: Theme) -> Plots:
        """Make the plots and put them into their docks."""
        self.plots = Plots()
        for name, plot in self.plots.by_name().items():
            old = self.docks[name].widget()
            plot.setMinimumSize(24 * GRID, 20 * GRID)
            self.docks[name].setWidget(plot)
            old.deleteLater()
        self.apply_theme(theme)
        return self.plots

    def apply_theme(self, theme: Theme) -> None:
        """Redraw the plots, if they are there."""
        if self.plots is not None:
            for plot in self.plots.by_name().values():
                plot.apply_theme(theme)

    def mark_network(self, differs: str) -> None:
        """Say over the plots in which settings the network differs from the present ones."""
        for name, dock in self.docks.items():
            if dock.windowTitle() != title_of(name, differs):
                dock.setWindowTitle(title_of(name, differs))
                dock.setToolTip(f"The network is of {differs}." if differs else "")

    def share_out(self, width: int, height: int) -> None:
        """Give each dock its share of the width, and all of them a height."""
        docks = [dock for name, dock in self.docks.items() if name not in BEHIND]
        parts = [26, 20, 31, 23]
        self._window.resizeDocks(
            docks, [width * part // 100 for part in parts], Qt.Orientation.Horizontal
        )
        self._window.resizeDocks(docks, [height] * len(docks), Qt.Orientation.Vertical)
