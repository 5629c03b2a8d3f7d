"""The plots that the audience sees, in rows under the scene or beside it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.labs.lab import Lab
from gui.lectures.hall.seen import Seen
from gui.look.labels import PlainLabel
from gui.look.theme import Theme
from gui.plots.control_row import titled, without_controls
from gui.readings.reading import Reading

MOST_IN_LINE: Final = 2
"""Plots beside each other that are wide enough for title and legend in one line."""


class HallPlots(QWidget):
    """Makes plots as they are asked for, and keeps those that were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._stand = (0, False)
        self._made: dict[tuple[str, str], _Plot] = {}
        self._shown: tuple[_Plot, ...] = ()
        self._asked: tuple[object, ...] = ()
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """Of those that are shown."""
        return tuple(one.reading.name for one in self._shown)

    @property
    def widgets(self) -> tuple[Any, ...]:
        """Of those that are shown."""
        return tuple(one.widget for one in self._shown)

    def show_those(self, names: tuple[str, ...], lab: Lab, theme: Theme) -> bool:
        """Show the plots of these names that a lab has; whether they are others than before."""
        asked = (names, lab.name)
        if asked == self._asked:
            return False
        self._asked = asked
        known = {one.name: one for one in lab.readings()} if names else {}
        for one in self._shown:
            one.hide()
        self._shown = tuple(self._plot(known[name], lab, theme) for name in names if name in known)
        self._stand = (0, False)  # they are to be put in their places
        for one in self._shown:
            one.show()
        return True

    def prepare(self, names: tuple[str, ...], lab: Lab, theme: Theme) -> None:
        """Make those that will be shown, so that no step waits for them."""
        for reading in lab.readings() if names else ():
            if reading.name in names:
                self._plot(reading, lab, theme)

    def stand(self, across: int, *, beside: bool) -> None:
        """Put so many into one row; what is alone in the last row has all of it.

        Parameters
        ----------
        beside : they stand beside a scene, and are high; else their titles save a line.
        """
        asked = (across, beside)
        if asked == self._stand:
            return
        self._stand = asked
        for one in self._made.values():
            self._grid.removeWidget(one)
        for line in range(max(self._grid.rowCount(), self._grid.columnCount())):
            self._grid.setRowStretch(line, 0)
            self._grid.setColumnStretch(line, 0)
        for place, one in enumerate(self._shown):
            row, column = divmod(place, across)
            wide = across - column if place == len(self._shown) - 1 else 1
            self._grid.addWidget(one, row, column, 1, wide)
            self._grid.setRowStretch(row, 1)
            self._grid.setColumnStretch(column, 1)
            one.save_a_line(not beside and across <= MOST_IN_LINE)

    def _plot(self, reading: Reading, lab: Lab, theme: Theme) -> _Plot:
        key = (lab.name, reading.name)
        if key not in self._made:
            self._made[key] = _Plot(reading, self)
            self._made[key].wear(theme)
        return self._made[key]

    def show_moment(self, seen: Seen, scene: Any, turn: int) -> None:
        """Bring those whose turn it is up to date."""
        if not self.isVisible():
            return
        for one in self._shown:
            if one.reading.turn == turn:
                one.reading.show(one.widget, seen.moment, scene)

    def wear(self, theme: Theme) -> None:
        """Draw them in another theme."""
        for one in self._made.values():
            one.wear(theme)


class _Plot(QWidget):
    """A plot under its title."""

    def __init__(self, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self.reading = reading
        self.widget = reading.make(None)
        without_controls(self.widget)
        self.title = PlainLabel(titled(reading.title, self.widget))
        self.widget.setAccessibleName(self.title.text())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.widget, 1)
        self._theme: Theme | None = None
        self._saves = False

    def save_a_line(self, saves: bool) -> None:
        """Let the title stand before the legend, in its line, where there is one."""
        saves = saves and getattr(self.widget, "legend_is_alone", False)
        if saves == self._saves:
            return
        self._saves = saves
        if saves:
            self._column.removeWidget(self.title)
            self.widget.lead_legend(self.title)
        else:
            self.widget.lead_legend(None)
            self._column.insertWidget(0, self.title)
        self._dress_title()

    def wear(self, theme: Theme) -> None:
        """Another theme, whose type is large."""
        self._theme = theme
        self._dress_title()
        self.widget.apply_theme(theme)

    def _dress_title(self) -> None:
        theme = self._theme
        if theme is None:
            return
        self.title.setWordWrap(not self._saves)  # else the longest title has the widest plot
        ground = (
            "padding: 0px 16px 0px 0px; border: none; background: transparent;"
            if self._saves
            else f"padding: 2px 12px; background: {theme.surface};"
            f" border: 1px solid {theme.line}; border-bottom: none;"
            " border-top-left-radius: 8px; border-top-right-radius: 8px;"
        )
        self.title.setStyleSheet(f"font-size: {theme.text_size}px; font-weight: 600; {ground}")
