"""The docks below the scene; the plots in them are made after the window is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.look.plain_text import as_tip
from gui.look.theme import Theme
from gui.look.words import say, say_declared
from gui.predictions.prediction import Kind
from gui.readings.reading import Reading
from gui.window.seat import LEAST_SIZE, AlikeEnds, Seat

TABS_HEIGHT = 36


class Plots(Mapping[str, Any]):
    """The plots by their names, once they are there; each is an attribute, too."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        # pyqtgraph takes half a second to import: the window is shown first.
        self._made = {one.name: one.make(None) for one in readings}

    def __getitem__(self, name: str) -> Any:
        return self._made[name]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_made"][name]
        except KeyError:
            raise AttributeError(say("there is no plot {name}", name=name)) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class PlotDocks:
    """Docks along the bottom of a window.

    Parameters
    ----------
    window : the docks are added to it, with their places.
    readings : one dock for each.
    lab : whose they are, where it is not the chain.
    narrow : there is no room for all of them side by side; some go behind others, as tabs.

    Attributes
    ----------
    away : whether none of them is to be seen for now.
    waiting : names of docks that stay closed until a network trains: they would be empty.
    """

    def __init__(
        self,
        window: QMainWindow,
        readings: Sequence[Reading],
        *,
        narrow: bool = False,
        lab: str = "",
    ) -> None:
        self._window, self._readings = window, readings
        self.plots: Plots | None = None
        self.docks: dict[str, QDockWidget] = {}
        self._ends = AlikeEnds(window)
        for one in self._readings:
            dock = QDockWidget(say_declared(one.title), window)
            dock.setObjectName("_".join(filter(None, ("dock", lab, one.name))))
            dock.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
            dock.setFeatures(
                QDockWidget.DockWidgetFeature.DockWidgetMovable
                | QDockWidget.DockWidgetFeature.DockWidgetClosable
            )
            placeholder = QWidget()
            placeholder.setProperty("role", "plot")  # an empty card, until the plot is there
            placeholder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            placeholder.setMinimumSize(LEAST_SIZE)
            dock.setWidget(placeholder)
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            self._ends.follow(dock)
            self.docks[one.name] = dock
        behind = {one.name: one.behind for one in self._readings if one.behind}
        stacked = {one.name: one.narrow_behind for one in self._readings if one.narrow_behind}
        self._stacked = stacked if narrow else {}
        self._behind = behind | self._stacked
        self._first_time = False
        self.waiting: frozenset[str] = frozenset()
        self.away = False
        for name, before in self._behind.items():
            self._put_behind(self.docks[name], self.docks[before])

    def _put_behind(self, dock: QDockWidget, before: QDockWidget) -> None:
        """Close a dock; where it is opened it comes to the front, and the other has a tab.

        At the last moment before it is open: for a closed dock Qt would leave a tab bar lying
        about, and one that is open would first have been beside the others, for which a narrow
        window grows beyond its screen.
        """

        def go_behind(opens: bool) -> None:
            if opens and dock.isHidden():  # a person opens it; a layout that is restored shows it
                self._window.tabifyDockWidget(before, dock)

        def come_to_front(opened: bool) -> None:
            if opened:
                dock.raise_()

        dock.hide()  # of one that was never shown, closing would say nothing
        dock.toggleViewAction().toggled.connect(go_behind)
        dock.toggleViewAction().triggered.connect(come_to_front)

    def fill(self, theme: Theme) -> Plots:
        """Make the plots and put them into their docks."""
        self.plots = Plots(self._readings)
        for name, plot in self.plots.items():
            old = self.docks[name].widget()
            plot.setAccessibleName(self.docks[name].windowTitle())
            self.docks[name].setWidget(Seat(plot))
            old.deleteLater()
        for name, before in self._stacked.items() if self._first_time else ():
            if name not in self.waiting:
                self.docks[name].toggleViewAction().trigger()
                self.docks[before].raise_()
        self.apply_theme(theme)
        return self.plots

    def apply_theme(self, theme: Theme) -> None:
        """Redraw the plots, if they are there."""
        if self.plots is not None:
            for plot in self.plots.values():
                plot.apply_theme(theme)

    def telling(self, kind: Kind) -> Iterator[QDockWidget]:
        """The docks of the plots that answer a question of that kind."""
        return (self.docks[one.name] for one in self._readings if kind in one.tells)

    def mark_network(self, differs: str) -> None:
        """Say over the plots in which settings the network differs from the present ones."""
        for one in self._readings:
            dock, title = self.docks[one.name], one.title_where(differs)
            if dock.windowTitle() != title:
                dock.setWindowTitle(title)
                dock.setToolTip(
                    as_tip(say("The network is of {differs}.", differs=differs)) if differs else ""
                )

    def share_out(self, width: int, height: int) -> None:
        """Give each dock its share of the width, and all of them a height, and tabs theirs."""
        height += TABS_HEIGHT if self._stacked else 0
        self._first_time = True
        self.waiting = frozenset(
            one.name for one in self._readings if one.network_alone and one.width
        )
        for name in self.waiting:
            self.docks[name].hide()
        docks = self._spread(width)
        self._window.resizeDocks(docks, [height] * len(docks), Qt.Orientation.Vertical)

    def _spread(self, width: int) -> list[QDockWidget]:
        """Give those that stand beside each other their shares of a width."""
        closed = self.waiting | self._behind.keys()
        beside = [one for one in self._readings if one.name not in closed]
        docks = [self.docks[one.name] for one in beside]
        parts = [one.width for one in beside]
        widths = [width * part // sum(parts) for part in parts]
        self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        return docks

    def network_trains(self) -> None:
        """Open what waited for it, once; what a person closes afterwards stays closed."""
        if self.away or not self.waiting:
            return
        for name in self.waiting:
            if self.docks[name].isHidden():
                self.docks[name].toggleViewAction().trigger()
        self.waiting = frozenset()
        seen = [dock for dock in self.docks.values() if not dock.visibleRegion().isEmpty()]
        self._spread(sum(dock.width() for dock in seen))

    def remove(self) -> None:
        """Take the docks out of the window, with what is in them."""
        self._ends.leave()
        for dock in self.docks.values():
            self._window.removeDockWidget(dock)
            dock.deleteLater()
        self.docks, self.plots = {}, None
