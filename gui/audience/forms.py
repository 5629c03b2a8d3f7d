"""How a vote, a value and an order are given in the window."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.audience.painting import names_of
from gui.look.numbers import number_text
from gui.look.words import say, shown
from gui.panels.controls import ValueSlider, word_label
from gui.predictions.crowd import MOST, hands
from gui.predictions.distance import REGIMES
from gui.predictions.guess import VOTES, OrderGuess, ValueGuess, Vote, VoteGuess
from gui.predictions.prediction import Prediction

POSITIONS: Final = 1000
"""Of a scale."""
MOST_HANDS: Final = MOST // 3


class VoteForm(QWidget):
    """Hands are counted, or one regime is picked, which counts one hand.

    Signals
    -------
    changed() : a count is another one.
    """

    changed = Signal()

    def __init__(self, _asked: Prediction) -> None:
        super().__init__()
        self.counts: dict[Vote, QSpinBox] = {}
        self.picks: dict[Vote, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setColumnStretch(0, 1)
        for row, vote in enumerate(VOTES):
            name = shown(REGIMES[vote])
            pick = self.picks[vote] = QPushButton(name)
            pick.clicked.connect(partial(self._pick, vote))
            count = self.counts[vote] = QSpinBox()
            count.setRange(0, MOST_HANDS)
            count.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            count.setAccessibleName(say("Hands for {regime}", regime=name))
            count.valueChanged.connect(lambda _value: self.changed.emit())
            grid.addWidget(pick, row, 0)
            grid.addWidget(count, row, 1)
            grid.addWidget(word_label(say("hands"), "value"), row, 2)

    def _pick(self, picked: Vote) -> None:
        for vote, count in self.counts.items():
            count.setValue(int(vote == picked))

    @property
    def guesses(self) -> tuple[VoteGuess, ...]:
        """As many as there are hands."""
        return hands({vote: count.value() for vote, count in self.counts.items()})


class ValueForm(QWidget):
    """A number on a scale.

    Signals
    -------
    changed() : it is another one.
    """

    changed = Signal()

    def __init__(self, asked: Prediction) -> None:
        super().__init__()
        self._asked, self._chosen = asked, False
        self.number = word_label("–", "title")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.slider = ValueSlider(POSITIONS)
        self.slider.setAccessibleName(say("Scale"))
        self.slider.show_position(POSITIONS // 2)
        self.slider.slid.connect(self._slid)
        column, ends = QVBoxLayout(self), QHBoxLayout()
        ends.addWidget(word_label(number_text(asked.low), "value"))
        ends.addStretch(1)
        ends.addWidget(word_label(number_text(asked.high), "value"))
        column.addStretch(1)
        column.addWidget(self.number)
        column.addWidget(self.slider)
        column.addLayout(ends)
        column.addStretch(1)

    @property
    def _value(self) -> float:
        return self._asked.value_at(self.slider.value() / POSITIONS)

    def _slid(self, _position: int, _final: bool) -> None:
        self._chosen = True
        self.number.setText(number_text(self._value))
        self.changed.emit()

    @property
    def guesses(self) -> tuple[ValueGuess, ...]:
        """One, as soon as it is chosen."""
        return (ValueGuess(value=self._value),) if self._chosen else ()


class OrderForm(QListWidget):
    """Things are dragged into their places, or moved by Alt and the arrows.

    Signals
    -------
    changed() : the order is another one.
    """

    changed = Signal()

    def __init__(self, asked: Prediction) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleName(say("Order: the first of the list comes first"))
        self.setToolTip(say("Drag, or press Alt with the arrows."))
        for number, name in enumerate(names_of(asked)):
            item = QListWidgetItem(name, self)
            item.setData(Qt.ItemDataRole.UserRole, number)
        self.setCurrentRow(0)
        self._chosen = False
        self.model().rowsMoved.connect(self._moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the thing that is chosen."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not alt or event.key() not in steps:
            super().keyPressEvent(event)
            return
        row = self.currentRow()
        to = row + steps[Qt.Key(event.key())]
        if 0 <= to < self.count():
            self.insertItem(to, self.takeItem(row))
            self.setCurrentRow(to)
            self._moved()

    def _moved(self) -> None:
        self._chosen = True
        self.changed.emit()

    @property
    def guesses(self) -> tuple[OrderGuess, ...]:
        """One, as soon as anything was moved."""
        if not self._chosen:
            return ()
        places = range(self.count())
        order = tuple(int(self.item(n).data(Qt.ItemDataRole.UserRole)) for n in places)
        return (OrderGuess(order=order),)
