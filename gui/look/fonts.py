"""The app's font, as Qt has it."""

from __future__ import annotations

from PySide6.QtGui import QFont

from gui.look.theme import FONT_FAMILY, Theme


def font_of(theme: Theme) -> QFont:
    """The type of axes and legends."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(theme.small)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
