"""A theme's colours for what the style sheet does not name, such as a file dialog's lists."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gui.look.theme import Theme

_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "warning",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "chain",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "chain",
}
_WORDS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette_of(theme: Theme) -> QPalette:
    """The theme's colours by what they are for; what is disabled is muted."""
    palette = QPalette(QColor(theme.raised), QColor(theme.background))
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    for role in _WORDS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette
