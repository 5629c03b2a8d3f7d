"""The card that lists the keys, and gives an action other ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.look.lists import either
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import button, show_line, word_label
from gui.window.bindings import Bindings
from gui.window.key_button import KeyButton

ROOM: Final = 0.85
"""Of the screen's height that the card takes at most; the rest is scrolled."""

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and names of actions with their words."""


class KeysCard(QDialog):
    """Two columns of keys and what they do; a press on keys waits for others.

    Parameters
    ----------
    groups : actions, by the menus that hold them.
    told : keys that nobody can change, and what they do.
    complaint : what is wrong with the file of keys, or "".
    """

    def __init__(
        self,
        bindings: Bindings,
        groups: Sequence[Group],
        told: Sequence[tuple[str, str]],
        parent: QWidget,
        *,
        complaint: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bindings = bindings
        self.keys: dict[str, KeyButton] = {}
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        self._heads: list[tuple[QWidget, list[str]]] = []
        self.all = QCheckBox(say("Also what has no keys"))
        self.all.toggled.connect(self._show)
        self.usual = button(say("All as usual"), "")
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._reset)
        self.complaint = word_label("", "complaint", wraps=True)
        self._area, self._body = QScrollArea(), self._columns(groups, told)
        self._area.setWidget(self._body)
        self._lay_out()
        self._show()
        show_line(self.complaint, complaint)

    def _columns(self, groups: Sequence[Group], told: Sequence[tuple[str, str]]) -> QWidget:
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        columns.setSpacing(4 * GRID)
        half = _half(groups)
        for part, aside in ((groups[:half], told), (groups[half:], ())):
            column = QWidget()
            grid = QGridLayout(column)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(2 * GRID)
            grid.setVerticalSpacing(GRID // 2)
            grid.setColumnStretch(1, 1)
            self._fill(grid, part, aside)
            columns.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        return body

    def _fill(
        self, grid: QGridLayout, groups: Sequence[Group], told: Sequence[tuple[str, str]]
    ) -> None:
        for heading, actions in groups:
            head = self._head(grid, heading)
            self._heads.append((head, [name for name, _ in actions]))
            for name, words in actions:
                key = self.keys[name] = KeyButton(words)
                key.typed.connect(partial(self._give, name))
                row, label = grid.rowCount(), word_label(words, "")
                grid.addWidget(key, row, 0)
                grid.addWidget(label, row, 1)
                self._rows[name] = key, label
        if told:
            self._head(grid, say("Always"))
        for keys, words in told:
            row = grid.rowCount()
            grid.addWidget(word_label(keys, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(word_label(words, ""), row, 1)

    def _head(self, grid: QGridLayout, heading: str) -> QWidget:
        row, head = grid.rowCount(), word_label(heading, "muted")
        head.setContentsMargins(0, GRID, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        return head

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (self._area.viewport(), self._body):
            ground.setAutoFillBackground(False)
        words = say("Press keys here to change them. Backspace takes them away, Esc leaves them.")
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addStretch(1)
        foot.addWidget(self.usual)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        rows.setSpacing(2 * GRID)
        rows.addWidget(word_label(words, "muted", wraps=True))
        rows.addWidget(self._area, 1)
        rows.addWidget(self.complaint)
        rows.addLayout(foot)
        if self._bindings.path is not None:
            words = say("Kept in {path}, a text file.", path=self._bindings.path)
            rows.addWidget(word_label(words, "note", wraps=True))

    def _show(self) -> None:
        for name, key in self.keys.items():
            keys = self._bindings.keys_of(name)
            key.show_keys(either(keys) if keys else "")
            for part in self._rows[name]:
                part.setVisible(bool(keys) or self.all.isChecked())
        for head, names in self._heads:
            head.setVisible(self.all.isChecked() or any(map(self._bindings.keys_of, names)))
        self.usual.setEnabled(not all(map(self._bindings.is_usual, self.keys)))

    def _give(self, name: str, keys: str) -> None:
        show_line(self.complaint, self._bindings.give(name, [keys] if keys else []))
        self.all.setChecked(self.all.isChecked() or not keys)  # what was pressed stays in sight
        self._show()
        self.keys[name].setFocus()

    def _reset(self) -> None:
        show_line(self.complaint, self._bindings.reset())
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """All of it is seen, as far as the screen has room."""
        super().showEvent(event)
        inner, room = self._body.minimumSizeHint(), self.screen().availableSize()
        self._area.setMinimumWidth(inner.width())
        around = self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(self.width(), min(inner.height() + around, round(ROOM * room.height())))


def _half(groups: Sequence[Group]) -> int:
    """How many groups stand in the first column, so that the two are about as long."""
    lengths = [len(actions) + 1 for _, actions in groups]
    return min(
        range(len(groups) + 1), key=lambda half: abs(sum(lengths[:half]) - sum(lengths[half:]))
    )
