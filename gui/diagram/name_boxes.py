"""Which names an axis has: a box for each that it may have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from gui.look.choice_words import value_words
from gui.look.plain_text import as_label, as_tip
from gui.look.theme import GRID

COLUMNS = 2


class NameBoxes(QWidget):
    """Boxes to be ticked, as many as there are names.

    Signals
    -------
    edited() : one was.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)

    def offer(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        """Offer these names, of which some are ticked."""
        if list(self.boxes) != list(names):
            self._make(names)
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(name in chosen)

    def _make(self, names: Sequence[str]) -> None:
        for old in self.boxes.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self.boxes = {name: QCheckBox(as_label(value_words(name))) for name in names}
        for number, (name, box) in enumerate(self.boxes.items()):
            box.setToolTip(as_tip(name))
            box.toggled.connect(self.edited)
            self._grid.addWidget(box, number // COLUMNS, number % COLUMNS)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those that are ticked, in their order."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())
