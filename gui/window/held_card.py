"""The card that lists the held curves: names that can be typed, and a button that drops each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from gui.intents.intent import DropHeld, Intent, RenameHeld
from gui.look.curve_words import concavity_words
from gui.look.theme import GRID, Theme
from gui.look.words import say
from gui.models.held import MOST_LETTERS
from gui.models.held_run import AnyHeld, HeldRun
from gui.models.settings import settings_lines
from gui.panels.controls import ElidedLabel, button, word_label
from gui.plots.held_lines import held_stroke
from gui.plots.legend import Entry, Legend

SWATCH = 4 * GRID
WIDTH = 78 * GRID


class HeldCard(QDialog):
    """A row for each curve: how it is drawn, its name, what is read of it, and where it is from.

    Parameters
    ----------
    held : the curves.
    ask : does an intent; what is wrong with it, or "".
    """

    def __init__(
        self, held: Sequence[AnyHeld], theme: Theme, ask: Callable[[Intent], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._ask = theme, ask
        self.setWindowTitle(say("Held curves"))
        self.names: dict[str, QLineEdit] = {}
        self.drops: dict[str, QWidget] = {}
        self.complaint = word_label("", "complaint", wraps=True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self._rows)
        self._column.addWidget(self.complaint)
        self.setMinimumWidth(WIDTH)
        self.show_held(held)

    def show_held(self, held: Sequence[AnyHeld]) -> None:
        """Show these and no others; without any there is nothing to say."""
        self.names.clear()
        self.drops.clear()
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        grid.setColumnMinimumWidth(0, SWATCH)
        grid.setColumnStretch(2, 1)
        for row, one in enumerate(held):
            for column, widget in enumerate(self._row(one)):
                grid.addWidget(widget, row, column)
        old, self._rows = self._rows, rows
        self._column.replaceWidget(old, rows)
        old.hide()  # a click on a button in it may be under way
        old.deleteLater()
        if not held:
            self.accept()

    def _row(self, one: AnyHeld) -> tuple[QWidget, ...]:
        swatch = Legend()
        swatch.show_entries((Entry("", held_stroke(self._theme, one.colour)),))
        swatch.setFixedWidth(SWATCH)
        name = self.names[one.name] = QLineEdit(one.name)
        name.setMaxLength(MOST_LETTERS)
        name.setAccessibleName(say("Name of {name}", name=one.name))
        name.editingFinished.connect(partial(self._rename, name, one.name))
        words = ElidedLabel(_told(one))
        words.setProperty("role", "muted")
        words.setToolTip("\n".join(_settings(one)))
        drop = self.drops[one.name] = button(say("Drop"), "")
        drop.setAccessibleName(say("Drop {name}", name=one.name))
        drop.setAutoDefault(False)
        drop.clicked.connect(lambda: self._tell(self._ask(DropHeld(one.name))))
        return swatch, name, words, drop

    def _rename(self, field: QLineEdit, old: str) -> None:
        new = field.text().strip()
        if new != old:
            complaint = self._ask(RenameHeld(old, new))
            self._tell(complaint)
            if complaint:
                field.setText(old)

    def _tell(self, complaint: str) -> None:
        self.complaint.setText(complaint)
        self.complaint.setVisible(bool(complaint))


def _told(one: AnyHeld) -> str:
    """What is read of it, and where it is from."""
    if isinstance(one, HeldRun):
        return one.origin
    return " · ".join((concavity_words(one.reading), one.origin))


def _settings(one: AnyHeld) -> list[str]:
    if isinstance(one, HeldRun):
        return [f"{name} = {value}" for name, value in one.settings.items()]
    return settings_lines(one.settings)
