"""The line at the bottom: how the run goes on the left, what stays on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStatusBar, QWidget

from gui.look.labels import PlainLabel
from gui.panels.controls import ElidedLabel

BETWEEN = "   ·   "


class StatusLine(QStatusBar):
    """Two texts that never meet: where there is no room, the left one has fewer parts.

    It asks for no more width than the right one needs, so that no text widens the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.left, self.right = ElidedLabel(), PlainLabel()
        self.left.setObjectName("status_left")
        self.addWidget(self.left, 1)
        self.addPermanentWidget(self.right)

    def show_parts(self, left: Sequence[str], right: str) -> None:
        """Say how the run goes, part by part; the second last ones are left out first."""
        parts = [part for part in left if part]
        fewer = [parts[:end] + parts[-1:] for end in range(len(parts) - 2, 0, -1)]
        self.left.show_text(*(BETWEEN.join(some) for some in (parts, *fewer, parts[:1])))
        self.right.setText(right)
