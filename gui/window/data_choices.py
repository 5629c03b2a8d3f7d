"""How own data were understood, in controls by which it is said otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.models.declared import declared
from gui.panels.controls import ChoiceBox, word_label
from nets.config import TrainingConfig
from nets.data.own_inputs import listed
from nets.data.samples import Choice

LISTED = "left_out"
"""The one choice of which several hold."""
LIST_HEIGHT = 76
CHOICE_WIDTH = 216


class DataChoices(QWidget):
    """A row for each thing that was guessed.

    Signals
    -------
    said(field, value) : the person says how it is.
    """

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(4, 1)
        self.boxes: dict[str, ChoiceBox] = {}
        self.columns = _columns()
        self.columns.itemChanged.connect(self._ticked)
        self._options: dict[str, tuple[tuple[str, str], ...]] = {}

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show what holds now."""
        if {one.field: one.options for one in choices} != self._options:
            self._build(choices)
        for one in choices:
            if one.field == LISTED:
                self._fill(one)
            else:
                self.boxes[one.field].show_choice(one.chosen[0] if one.chosen else "")

    def _build(self, choices: Sequence[Choice]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.columns:
                widget.deleteLater()
        self.boxes.clear()
        self._options = {one.field: one.options for one in choices}
        self.columns.setVisible(LISTED in self._options)
        for place, one in enumerate(one for one in choices if one.field != LISTED):
            self._add_box(one, *divmod(place, 2))
        if LISTED in self._options:
            self._add_columns()

    def _add_box(self, choice: Choice, row: int, side: int) -> None:
        about = declared(TrainingConfig, choice.field)
        box = self.boxes[choice.field] = ChoiceBox(())
        for key, words in choice.options:
            box.addItem(shown(words), key)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setFixedWidth(CHOICE_WIDTH)
        box.setPlaceholderText(say("choose…"))
        box.setAccessibleName(about.title)
        box.setToolTip(about.help)
        box.chosen.connect(lambda value, field=choice.field: self.said.emit(field, value))
        self._grid.addWidget(word_label(about.title, "label"), row, 2 * side)
        self._grid.addWidget(box, row, 2 * side + 1)

    def _add_columns(self) -> None:
        row = self._grid.rowCount()
        label = word_label(say("Inputs"), "label")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.columns, row, 1, 1, 4)

    def _fill(self, choice: Choice) -> None:
        """Tick the columns that are inputs."""
        with QSignalBlocker(self.columns):
            self.columns.clear()
            for key, words in choice.options:
                item = QListWidgetItem(shown(words))
                item.setData(Qt.ItemDataRole.UserRole, key)
                item.setFlags(
                    Qt.ItemFlag.ItemIsUserCheckable
                    | Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                )
                is_input = key not in choice.chosen
                item.setCheckState(Qt.CheckState.Checked if is_input else Qt.CheckState.Unchecked)
                self.columns.addItem(item)

    def _ticked(self, _: QListWidgetItem) -> None:
        items = [self.columns.item(row) for row in range(self.columns.count())]
        left = [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Unchecked
        ]
        self.said.emit(LISTED, listed(left))


def _columns() -> QListWidget:
    """A list of columns with ticks that runs in lines."""
    columns = QListWidget()
    columns.setProperty("role", "ticks")
    columns.setAccessibleName(say("Columns that are inputs"))
    columns.setToolTip(declared(TrainingConfig, LISTED).help)
    columns.setFlow(QListView.Flow.LeftToRight)
    columns.setWrapping(True)
    columns.setResizeMode(QListView.ResizeMode.Adjust)
    columns.setSpacing(4)
    columns.setFixedHeight(LIST_HEIGHT)
    columns.setMinimumSize(QSize(2 * CHOICE_WIDTH, LIST_HEIGHT))
    columns.setVisible(False)
    return columns
