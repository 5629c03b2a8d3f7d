"""A thin line that fills as work is done."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from gui.panels.controls import restyle

PARTS = 1000


class ProgressLine(QProgressBar):
    """Shows which part of a piece of work is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, PARTS)
        self.setTextVisible(False)

    def show_part(self, fraction: float, state: str = "") -> None:
        """Fill it to a fraction, 0 … 1; the style sheet knows its colour by the state."""
        self.setValue(round(PARTS * min(max(fraction, 0.0), 1.0)))
        restyle(self, "state", state)
