"""What the menu of a plot offers: its data, pictures and figures, to files and the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from gui.curves.files import write_table
from gui.curves.smoothing import smoothed
from gui.look.words import say
from gui.plots.plot_base import Plot
from gui.readings import exports
from gui.readings.exported import SHOWN_ALONE
from gui.window.file_dialogs import ask_where_and_as_what
from gui.window.picture_file import write_picture
from gui.window.table_kinds import separator_of, with_csv_kinds
from gui.window.waiting import waiting
from physics.files.csv_rows import USUAL
from physics.wording import Words

TABLES: Final = Words("Tables (*.csv *.npz *.parquet)")
FIGURES: Final = Words("Figures (*.pdf *.svg *.png)")
WINDOW: Final = 9
"""Samples over which the menu smooths; the command line has the choice."""
ARTICLE, SLIDES = "article", "slides"
MIMES: Final = {".svg": "image/svg+xml", ".pdf": "application/pdf", ".png": "image/png"}


class Exports:
    """Copies and writes what a plot shows.

    Parameters
    ----------
    plot : whose menu it is.
    """

    def __init__(self, plot: Plot) -> None:
        self._plot = plot

    # --- to the clipboard ----------------------------------------------------------------

    def copy_csv(self) -> None:
        """Put the data on the clipboard as CSV text."""
        QGuiApplication.clipboard().setText(self._plot.csv())

    def copy_picture(self) -> None:
        """Put a picture of the plot as it is on the screen on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self._plot.grab())

    def copy_figure(self) -> None:
        """Put a figure for a paper on the clipboard: as PNG, SVG and PDF, for whoever asks."""
        data = QMimeData()
        for ending, mime in MIMES.items():
            picture = self._figure(ending, ARTICLE)
            data.setData(mime, picture)
            if ending == ".png":
                data.setImageData(QImage.fromData(picture))
        QGuiApplication.clipboard().setMimeData(data)

    # --- to files ------------------------------------------------------------------------

    def export_data(self, path: Path, separator: str = USUAL) -> None:
        """Write the data as the ending says; raises OSError or ValueError where that fails."""
        write_table(self._plot.table(), path, separator)

    def export_smoothed(self, path: Path, separator: str = USUAL) -> None:
        """Write raw and smoothed data; raises OSError or ValueError where that fails."""
        write_table(smoothed(self._plot.table(), WINDOW), path, separator)

    def save_picture(self, path: Path) -> None:
        """Write a picture of the plot; raises OSError where that fails."""
        write_picture(self._plot.grab().toImage(), path)

    def save_figure(self, path: Path, style: str = ARTICLE) -> None:
        """Write a figure as the ending says; raises OSError or ValueError where that fails."""
        from gui.figures.output import write_figure
        from gui.figures.style import Style

        with waiting():
            write_figure(self._plot.table(), path, Style(style))

    def _figure(self, ending: str, style: str) -> bytes:
        # Late: matplotlib takes half a second to import.
        from gui.figures.output import figure_bytes
        from gui.figures.style import Style

        with waiting():
            return figure_bytes(self._plot.table(), ending, Style(style))

    # --- the menu ------------------------------------------------------------------------

    def fill(self, menu: QMenu) -> None:
        """Add all of it to a menu, greyed while there is nothing to show."""
        menu.addAction(say("Copy data as CSV"), self.copy_csv)
        self._add(menu, say("Export data…"), "csv", with_csv_kinds(TABLES), self.export_data)
        if exports().get(self._plot.which, SHOWN_ALONE).series:
            words = say(
                "Export data, smoothed over {n}…", "Export data, smoothed over {n}…", WINDOW
            )
            self._add(menu, words, "csv", with_csv_kinds(TABLES), self.export_smoothed)
        menu.addSeparator()
        menu.addAction(say("Copy picture"), self.copy_picture)
        self._add(
            menu, say("Save picture…"), "png", say("Pictures (*.png)"), _of_path(self.save_picture)
        )
        menu.addSeparator()
        menu.addAction(say("Copy figure"), lambda: self._try(self.copy_figure))
        for words, style in (
            (say("Save figure…"), ARTICLE),
            (say("Save figure for a slide…"), SLIDES),
        ):
            write = _of_path(partial(self.save_figure, style=style))
            self._add(menu, words, "pdf", FIGURES, write)
        for action in menu.actions():
            action.setEnabled(bool(self._plot.curves()))

    def _add(
        self, menu: QMenu, words: str, ending: str, kinds: str, write: Callable[[Path, str], None]
    ) -> None:
        title = words.removesuffix("…")
        menu.addAction(words, lambda: self._try(lambda: self._ask(title, ending, kinds, write)))

    def _ask(self, title: str, ending: str, kinds: str, write: Callable[[Path, str], None]) -> None:
        name = f"{self._plot.which}.{ending}"
        path, chosen = ask_where_and_as_what(self._plot, title, name, kinds)
        if path is not None:
            write(path, separator_of(chosen))

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else error
            self._plot.tell(say("Not saved: {why}", why=reason))


def _of_path(write: Callable[[Path], None]) -> Callable[[Path, str], None]:
    """What writes files that have no cells to separate."""
    return lambda path, _: write(path)


def offer_exports(
    widgets: Iterable[QWidget], about: Callable[[], Mapping[str, Any]] = dict
) -> None:
    """Give all plots among some widgets and in them their menu, and whom to ask for parameters."""
    for widget in widgets:
        for plot in (widget, *widget.findChildren(Plot)):
            if isinstance(plot, Plot):
                plot.about = about
                plot.fill_menu = Exports(plot).fill
