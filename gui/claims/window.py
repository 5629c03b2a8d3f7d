"""The window of the ledger: a row for each claim, and what is said of the one that is chosen."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from gui.claims.detail import Detail
from gui.claims.entries import Entry
from gui.look.theme import GRID, Theme
from gui.look.words import say, say_declared
from gui.panels.controls import button, show_line, word_label
from gui.window.placing import place_window
from physics.claims.verdict import HOLDS, OPEN, REFUTED

USUAL_SIZE, LEAST_SIZE = QSize(1180, 720), QSize(800, 480)
DETAIL_WIDTH: Final = 44 * GRID
SIGNS: Final = {HOLDS: "✓", REFUTED: "✗", OPEN: "?"}


class ClaimsWindow(QWidget):
    """The table on the left, the chosen claim on the right.

    Signals
    -------
    asked_to_show(name), asked_to_measure(names) : buttons were pressed.
    asked_to_stop() : the measuring shall end.
    closing() : the window is being closed.
    """

    asked_to_show = Signal(str)
    asked_to_measure = Signal(list)
    asked_to_stop = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        title = say("Claims of the papers")
        self.setWindowTitle(f"{title} – Spring–Block Lab")
        self.setObjectName("claims_window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._entries: dict[str, Entry] = {}
        self._busy = False
        self.table, self.detail = _table(), Detail()
        self.line = word_label("", "note", wraps=True)
        self.show_button = button(say("Show"), "")
        self.measure_button = button(say("Measure"), "")
        self.all_button = button(say("Measure all"), "")
        self._lay_out()
        self.table.currentItemChanged.connect(self._choose)
        self.show_button.clicked.connect(lambda: self.asked_to_show.emit(self.chosen))
        self.measure_button.clicked.connect(self._measure)
        self.all_button.clicked.connect(lambda: self.asked_to_measure.emit(self.quick_ones))
        self.setMinimumSize(LEAST_SIZE)
        place_window(self, USUAL_SIZE)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setAccessibleName(say("The chosen claim"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.detail)
        keys = QHBoxLayout()
        for one in (self.show_button, self.measure_button, self.all_button):
            keys.addWidget(one)
        side = QVBoxLayout()
        side.addWidget(area, 1)
        side.addWidget(self.line)
        side.addLayout(keys)
        holder = QWidget()
        holder.setFixedWidth(DETAIL_WIDTH)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        body = QHBoxLayout(self)
        body.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        body.setSpacing(2 * GRID)
        body.addWidget(self.table, 1)
        body.addWidget(holder)

    # --- what is shown ---------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """The name of the claim that is chosen; "" for none."""
        item = self.table.currentItem()
        return "" if item is None else str(item.data(0, Qt.ItemDataRole.UserRole))

    @property
    def quick_ones(self) -> list[str]:
        """Those that a quick look measures."""
        return [name for name, one in self._entries.items() if one.claim.quick]

    def choose(self, name: str) -> None:
        """Turn to a claim."""
        rows = QTreeWidgetItemIterator(self.table)
        while (item := rows.value()) is not None:
            if item.data(0, Qt.ItemDataRole.UserRole) == name:
                self.table.setCurrentItem(item)
            rows += 1

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these; the chosen one stays chosen."""
        chosen = self.chosen
        self._entries = {one.claim.name: one for one in entries}
        self.table.clear()
        for source, those in groupby(entries, lambda one: one.claim.source):
            paper = _paper(source)
            self.table.addTopLevelItem(paper)
            paper.setFirstColumnSpanned(True)
            paper.addChildren([self._item(one) for one in those])
        self.table.expandAll()
        names = list(self._entries)
        self.choose(chosen if chosen in names else names[0])

    def show_busy(self, *, busy: bool, words: str) -> None:
        """Say what is under way, or what came of it."""
        self._busy = busy
        show_line(self.line, words)
        self.measure_button.setText(say("Stop") if busy else say("Measure"))
        self._allow()

    def apply_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.show_entries(list(self._entries.values()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell it: what is measured for this window ends."""
        self.closing.emit()
        super().closeEvent(event)

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        figure = entry.figure
        sign = SIGNS.get(figure.verdict, "–") if figure else "–"
        words = [
            say_declared(entry.claim.title),
            f"{sign}  {entry.verdict}",
            entry.mean_words,
        ]
        item = QTreeWidgetItem(words)
        item.setData(0, Qt.ItemDataRole.UserRole, entry.claim.name)
        unread = say("not measured yet")
        item.setData(2, Qt.ItemDataRole.AccessibleTextRole, entry.figure_words or unread)
        item.setForeground(1, QColor(self._colour(entry)))
        item.setToolTip(0, words[0])
        item.setToolTip(2, entry.figure_words)
        return item

    def _colour(self, entry: Entry) -> str:
        theme = self._theme
        colours = {HOLDS: theme.theory, REFUTED: theme.warning, OPEN: theme.network}
        return colours.get(entry.figure.verdict, theme.muted) if entry.figure else theme.muted

    def _choose(self) -> None:
        if self.chosen:
            self.detail.show_entry(self._entries[self.chosen])
        self._allow()

    def _allow(self) -> None:
        entry = self._entries.get(self.chosen)
        self.show_button.setEnabled(entry is not None)
        self.measure_button.setEnabled(self._busy or (entry is not None and entry.claim.quick > 0))
        self.all_button.setEnabled(not self._busy)

    def _measure(self) -> None:
        if self._busy:
            self.asked_to_stop.emit()
        else:
            self.asked_to_measure.emit([self.chosen])


def _paper(source: str) -> QTreeWidgetItem:
    """The row over its claims, which cannot be chosen."""
    item = QTreeWidgetItem([source])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for column in (1, 2):  # which the paper's name spans
        item.setData(column, Qt.ItemDataRole.AccessibleTextRole, source)
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    return item


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(say("Claims of the papers"))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAllColumnsShowFocus(True)
    table.setIndentation(0)
    table.setItemsExpandable(False)
    table.setHeaderLabels([say("Claim"), say("Verdict"), say("Seen here")])
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
