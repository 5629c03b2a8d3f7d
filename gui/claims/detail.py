"""What one claim says, how it is measured, and what was seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.claims.entries import Entry
from gui.look.letters import capital
from gui.look.theme import GRID
from gui.look.words import say, say_declared
from gui.panels.controls import rule, show_line, word_label


class Detail(QWidget):
    """A column of words; empty until a claim is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        self._lines = {
            name: word_label("", role, wraps=True)
            for name, role in (
                ("title", "heading"),
                ("statement", "text"),
                ("seen", "reading"),
                ("day", "note"),
                ("refuted", "note"),
                ("remark", "note"),
                ("command", "note"),
                ("source", "note"),
            )
        }
        for name, line in self._lines.items():
            if name in ("seen", "command"):
                column.addWidget(rule())
            column.addWidget(line)
        self._lines["command"].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addStretch(1)

    def show_entry(self, entry: Entry) -> None:
        """Say all that is known of a claim."""
        claim = entry.claim
        seen = ": ".join(filter(None, (entry.verdict, entry.figure_words)))
        day = entry.figure.date if entry.figure else ""
        words = {
            "title": say_declared(claim.title),
            "statement": say_declared(claim.statement),
            "seen": capital(seen),
            "day": say("Measured on {day}", day=day) if day else "",
            "refuted": say("Refuted by: {what}", what=say_declared(claim.refuted)),
            "remark": say_declared(claim.remark) if claim.remark else "",
            "command": say("Measured by: {command}", command=claim.measure.command),
            "source": claim.source,
        }
        for name, line in self._lines.items():
            show_line(line, words[name])
