"""The side panel: the pages of the chain, of the network, of theory and of the fit as tabs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from gui.fit.panel import FitPanel
from gui.panels.chain_panel import ChainPanel
from gui.panels.controls import restyle
from gui.panels.network_panel import NetworkPanel
from gui.panels.theory_panel import TheoryPanel

WIDTH = 340
NARROWEST = 320
WIDEST = 380
MARGIN = 16
TABS = ("chain", "network", "theory", "fit")


class SidePanel(QTabWidget):
    """Four tabs, each scrolling by itself.

    Attributes
    ----------
    chain, network, theory, fit : the pages.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.chain = ChainPanel()
        self.network = NetworkPanel()
        self.theory = TheoryPanel()
        self.fit = FitPanel()
        self.setDocumentMode(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabBar().setExpanding(False)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        for name in TABS:
            self.addTab(_scrolling(getattr(self, name)), name.capitalize())
        self.currentChanged.connect(self._colour_tabs)

    def open_page(self, name: str) -> None:
        """Show the page of that name."""
        self.setCurrentIndex(TABS.index(name))

    def sizeHint(self) -> QSize:
        """The width that the panel is designed for; larger type has more room."""
        width = min(max(WIDTH, 21 * self.fontMetrics().height()), WIDEST)
        return QSize(width, super().sizeHint().height())

    def _colour_tabs(self, index: int) -> None:
        restyle(self.tabBar(), "accent", TABS[index])


def _scrolling(page: QWidget) -> QScrollArea:
    page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
