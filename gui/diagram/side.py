"""What stands beside a map: a form that scrolls, and the run's buttons that stay in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from gui.diagram.run_card import RunCard
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import let_tab_pass


class Side(QFrame):
    """Pages, the first of them above the card of the run; a single page has no tab.

    Parameters
    ----------
    pages : by their titles.
    run : the card below.
    """

    def __init__(
        self, pages: Mapping[str, QWidget], run: RunCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        areas = {title: _scrolling(page) for title, page in pages.items()}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setVisible(len(pages) > 1)
        self.tabs.tabBar().setExpanding(False)
        for page in pages.values() if len(pages) > 1 else ():
            page.setContentsMargins(0, 2 * GRID, GRID, 0)
        self.tabs.setAccessibleName(say("Pages of the diagram"))
        let_tab_pass(self.tabs)
        for title, area in areas.items():
            area.setAccessibleName(shown(title))
            self.tabs.addTab(area, shown(title))
        layout.addWidget(self.tabs, 1)
        layout.addWidget(run)
        # The other pages need the room.
        self.tabs.currentChanged.connect(lambda index: run.setVisible(index == 0))


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    return area
