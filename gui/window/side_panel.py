"""The side panel: its pages as tabs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from gui.look.words import say, shown
from gui.panels.chain_panel import ChainPanel
from gui.panels.controls import let_tab_pass, restyle
from gui.panels.network_panel import NetworkPanel
from gui.panels.pairs_panel import PairsPanel
from gui.panels.theory_panel import TheoryPanel
from physics.wording import Words

WIDTH = 340
NARROWEST = 320
WIDEST = 380
MARGIN = 16
TITLES = {
    "pairs": Words("Both"),
    "chain": Words("Chain"),
    "network": Words("Network"),
    "theory": Words("Theory"),
    "fit": Words("Fit"),
}


class SidePanel(QTabWidget):
    """Tabs, each scrolling by itself; others may add theirs.

    Attributes
    ----------
    pairs, chain, network, theory : the pages that are there from the start.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setAccessibleName(say("Controls"))
        let_tab_pass(self)
        self.pairs = PairsPanel()
        self.chain = ChainPanel()
        self.network = NetworkPanel()
        self.theory = TheoryPanel()
        self._names: list[str] = []
        self._lab_page: QWidget | None = None
        self.setDocumentMode(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabBar().setExpanding(False)
        self.setMaximumWidth(WIDEST)
        self.currentChanged.connect(self._colour_tabs)
        for name in ("pairs", "chain", "network", "theory"):
            self.add_page(name, getattr(self, name))

    def add_page(self, name: str, page: QWidget, title: str = "") -> None:
        """Add a page behind those that are there."""
        self._names.append(name)
        area, title = _scrolling(page), title or shown(TITLES[name])
        area.setAccessibleName(title)
        self.addTab(area, title)

    def show_only(self, name: str = "", title: str = "", page: QWidget | None = None) -> None:
        """Show one page alone, that of a lab; without one, all that are there from the start."""
        if self._lab_page is not None:
            index = self.indexOf(self._lab_page)
            self.removeTab(index)
            del self._names[index]
            self._lab_page.deleteLater()
            self._lab_page = None
        if page is not None:
            self.add_page(name, page, title)
            self._lab_page = self.widget(self.count() - 1)
        for index in range(self.count()):
            self.setTabVisible(index, page is None or self.widget(index) is self._lab_page)

    def open_page(self, name: str) -> None:
        """Show the page of that name."""
        self.setCurrentIndex(self._names.index(name))

    def sizeHint(self) -> QSize:
        """The width that the panel is designed for; larger type has more room."""
        self.ensurePolished()
        width = min(max(WIDTH, 21 * self.fontMetrics().height()), WIDEST)
        return QSize(width, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Pages that need more room, for long words or large type, have it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.setMaximumWidth(max(WIDEST, self.minimumSizeHint().width()))
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its pages can be."""
        size = super().minimumSizeHint()
        return size.expandedTo(QSize(NARROWEST, size.height()))

    def _colour_tabs(self, index: int) -> None:
        restyle(self.tabBar(), "accent", self._names[index])


class _Scrolling(QScrollArea):
    """Scrolls down alone: it is never narrower than what is in it."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the page must be."""
        page = self.widget()
        least = page.minimumSizeHint().width() if page else 0
        return QSize(least, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the page shows may need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _scrolling(page: QWidget) -> QScrollArea:
    page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    area = _Scrolling()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
