"""Kinds of tables as dialogs that save offer them."""

from __future__ import annotations

from typing import Final

from physics.files.csv_rows import USUAL

CSV_KINDS: Final = {
    "CSV with semicolons and decimal commas (*.csv)": "semicolon",
    "CSV with tabs (*.csv)": "tab",
}
"""What else can stand between the cells of a CSV file, in words of the dialog."""


def with_csv_kinds(kinds: str) -> str:
    """The kinds of a dialog, and those of CSV after them."""
    return ";;".join((kinds, *CSV_KINDS))


def separator_of(chosen: str) -> str:
    """The name of the separator in the kind that was chosen."""
    return CSV_KINDS.get(chosen, USUAL)
