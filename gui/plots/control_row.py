"""What is pressed over a plot; in films and halls, where nobody can press it, it is not seen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.theme import GRID
from gui.look.words import say_declared


class ControlRow(QWidget):
    """Buttons and boxes in a row, at its right end.

    Parameters
    ----------
    wide : the one that takes the room which the others leave, if any does.
    stacked : whether they stand one under the other, where there is no room for a row.
    """

    def __init__(
        self, *controls: QWidget, wide: QWidget | None = None, stacked: bool = False
    ) -> None:
        super().__init__()
        row = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        row.setContentsMargins(0, GRID // 2, 0, 0)
        if wide is None and not stacked:
            row.addStretch(1)
        for one in controls:
            row.addWidget(one, 1 if one is wide else 0)


def without_controls(widget: QWidget) -> None:
    """Put away what nobody can press, in a plot and in all that are part of it."""
    for one in widget.findChildren(ControlRow):
        one.hide()


def titled(title: str, widget: QWidget) -> str:
    """A plot's title, which says what is shown where there is a choice."""
    chosen = str(getattr(widget, "chosen", ""))
    return " · ".join(say_declared(words) for words in filter(None, (title, chosen)))
