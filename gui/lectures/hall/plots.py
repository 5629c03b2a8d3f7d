"""The plots that the audience sees, side by side under the scene."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.labs.lab import Lab
from gui.lectures.hall.seen import Seen
from gui.look.labels import PlainLabel
from gui.look.theme import Theme
from gui.plots.control_row import titled, without_controls
from gui.readings.reading import Reading


class HallPlots(QWidget):
    """Makes plots as they are asked for, and keeps those that were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
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
        for one in self._shown:
            one.show()
        return True

    def _plot(self, reading: Reading, lab: Lab, theme: Theme) -> _Plot:
        key = (lab.name, reading.name)
        if key not in self._made:
            self._made[key] = _Plot(reading)
            self._made[key].wear(theme)
        self._row.removeWidget(self._made[key])
        self._row.addWidget(self._made[key], 1)
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

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self.reading = reading
        self.widget = reading.make(None)
        without_controls(self.widget)
        self.title = PlainLabel(titled(reading.title, self.widget))
        self.widget.setAccessibleName(self.title.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.widget, 1)

    def wear(self, theme: Theme) -> None:
        """Another theme, whose type is large."""
        self.title.setStyleSheet(
            f"font-size: {theme.text_size}px; font-weight: 600; padding: 2px 12px;"
            f" background: {theme.surface}; border: 1px solid {theme.line}; border-bottom: none;"
            " border-top-left-radius: 8px; border-top-right-radius: 8px;"
        )
        self.widget.apply_theme(theme)
