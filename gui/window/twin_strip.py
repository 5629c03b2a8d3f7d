"""The line between two scenes: what differs, where the chains parted, how far apart they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.numbers import number_text
from gui.look.theme import GRID
from gui.look.words import say
from gui.models.twins import twin_words
from gui.panels.controls import ElidedLabel, button, word_label
from physics.chain.state import ChainSnapshot, largest_distance

BETWEEN = "   ·   "


class TwinStrip(QFrame):
    """Says what is seen above and below it.

    Signals
    -------
    ended() : the comparison is to end.
    """

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.label = word_label("", "title")
        self.words = ElidedLabel()
        self.end_button = button(say("End comparison"), "link")
        self.end_button.setToolTip(say("End the comparison: the upper chain goes on alone"))
        self.end_button.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(self.label)
        row.addWidget(self.words, 1)
        row.addWidget(self.end_button)
        self.hide()

    def show_twins(self, snapshot: ChainSnapshot, names: tuple[str, ...]) -> None:
        """Show how the twins of a snapshot, which differ in the parameters `names`, compare."""
        if snapshot.twin is not None:
            below = snapshot.twin.parameters
            self.label.setText(twin_words(snapshot.parameters, below, names))
            self.words.show_text(*parting_words(snapshot, snapshot.twin))


def parting_words(snapshot: ChainSnapshot, twin: ChainSnapshot) -> list[str]:
    """Where the twins parted and how far apart they are, from the longest to the shortest."""
    if twin.failure is not None:
        return [
            say("The lower chain stopped: {failure}", failure=twin.failure),
            say("The lower chain stopped"),
        ]
    distance, block = largest_distance(snapshot.positions, twin.positions)
    now = say("{distance} apart at block {block}", distance=number_text(distance), block=block)
    parted = snapshot.parted
    if parted is None:
        yet = say("not parted yet: less than 1 % of the pull apart")
        return [BETWEEN.join((say("same noise"), yet)), say("not parted")]
    when = say("parted at t = {time:,.4g}, block {block}", time=parted.time, block=parted.block)
    return [
        BETWEEN.join(
            (
                say("same noise"),
                say("{when}, by over 1 % of the pull", when=when),
                say("now {now}", now=now),
            )
        ),
        BETWEEN.join((when, say("now {now}", now=now))),
        when,
    ]
