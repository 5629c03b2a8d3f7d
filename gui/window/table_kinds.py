"""Kinds of tables as dialogs that save offer them."""

from __future__ import annotations

from typing import Final

from gui.look.words import shown
from physics.files.csv_rows import USUAL
from physics.wording import Words

CSV_KINDS: Final[dict[str, str]] = {
    Words("CSV with semicolons and decimal commas (*.csv)"): "semicolon",
    Words("CSV with tabs (*.csv)"): "tab",
}
"""What else can stand between the cells of a CSV file, in words of the dialog."""


def with_csv_kinds(kinds: str) -> str:
    """The kinds of a dialog, and those of CSV after them."""
    return ";;".join(map(shown, (kinds, *CSV_KINDS)))


def separator_of(chosen: str) -> str:
    """The name of the separator in the kind that was chosen."""
    return next((name for kind, name in CSV_KINDS.items() if shown(kind) == chosen), USUAL)
