"""The verdict of a lab: one word, and what is said beside it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.panels.controls import ElidedLabel
from gui.panels.verdict_pill import VerdictPill
from gui.panels.verdict_strip import large

BETWEEN: Final = re.compile(r"\s+·\s+|(?<=;)\s+|(?<=；)")
"""Between the parts of what is said, of which the first matters most."""


class LabStrip(QFrame):
    """Stands where the verdicts on chain and network do, while a lab is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.pill = VerdictPill("chain")
        policy = self.pill.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the scene stands still when the first verdict comes
        self.pill.setSizePolicy(policy)
        self.words = ElidedLabel()
        self._is_large = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self.pill)
        layout.addWidget(self.words, 1)
        self.show_verdict("", "", "muted")

    def show_verdict(self, word: str, detail: str, tone: str) -> None:
        """Show a word in a colour of the theme; where another was seen before, it turns over.

        Without a word there is no verdict, and the next one is the first.
        """
        self.pill.setVisible(bool(word))
        self.words.show_text(*versions(detail, two_lines=self._is_large))
        if word:
            self.pill.show_word(word, tone)
        else:
            self.pill.forget()

    def enlarge(self, pixels: int) -> None:
        """Show it in type of so many pixels, to be read from afar; 0 for the usual."""
        self._is_large = pixels > 0
        self.setStyleSheet(large(pixels))


def versions(detail: str, *, two_lines: bool) -> list[str]:
    """What is said, from all of it to its first part: whole parts, none torn.

    Parameters
    ----------
    two_lines : beside a large word there is room for two lines.
    """
    places = [found.span() for found in BETWEEN.finditer(detail)]
    found = []
    for number in range(len(places), -1, -1):
        whole = detail if number == len(places) else detail[: places[number][0]].rstrip(";；")
        found.append(whole)
        if two_lines:
            halves = reversed(places[:number])
            found += [f"{whole[:begin]}\n{whole[end:]}" for begin, end in halves]
    return found
