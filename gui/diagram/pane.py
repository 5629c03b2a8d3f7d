"""One diagram: its title, legend, map and line of reading."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.diagram.map_view import MapView
from gui.diagram.marks_legend import MarksLegend
from gui.diagram.vocabulary import Vocabulary
from gui.look.theme import GRID, Theme
from gui.panels.controls import ElidedLabel, restyle


class DiagramPane(QFrame):
    """Shows a result of chains or of networks, and where the live one lies in it.

    Parameters
    ----------
    words : what differs between the two.
    legend : of the map's shades; takes themes.
    leads : whether a drag on the map draws a path.
    """

    def __init__(
        self, words: Vocabulary, legend: Any, *, leads: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.words, self.legend = words, legend
        self.title, self.reading = ElidedLabel(), ElidedLabel(words.hint)
        self.map, self.marks = MapView(words.look, leads=leads), MarksLegend(pulled=leads)
        self.result: Any = None
        self._live: Any = None
        self.title.setProperty("role", "title")
        restyle(self.reading, "role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addWidget(legend, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.marks)
        layout.addWidget(self.map, 1)
        layout.addWidget(self.reading)
        self.map.pointed.connect(lambda _: self.show_reading())
        self.title.show_text(words.name)

    def show_result(self, result: Any) -> bool:
        """Show what is known of a diagram; whether that is anything new."""
        old, self.result = self.result, result
        if result is old:
            return False
        axes = self.words.axes()
        x, y = (axes[axis.name] for axis in (result.plan.x, result.plan.y))
        self.map.show_result(result, x.words.strip(), y.words.strip(), (x.falls, y.falls))
        self.title.show_text(*self.words.plan_words(result.plan))
        self._show_mark()
        self.show_reading()
        return True

    def show_live(self, parameters: Any) -> None:
        """Mark where the live one is."""
        self._live = parameters
        self._show_mark()

    def show_cursor(self, place: tuple[float, float] | None) -> None:
        """Read where the pointer is on the other map."""
        self.map.show_cursor(place)
        self.show_reading()

    def _show_mark(self) -> None:
        if self.result is not None and self._live is not None:
            axes = (self.result.plan.x.name, self.result.plan.y.name)
            self.map.show_chain(*(self.words.value_on(name, self._live) for name in axes))

    def show_reading(self) -> None:
        """Say what the cell under the cursor holds."""
        cell, result = self.map.cell, self.result
        if cell is None or result is None:
            self.reading.show_text(self.words.hint)
        else:
            self.reading.show_text(*self.words.cell_words(result, *cell))

    def apply_theme(self, theme: Theme) -> None:
        """Dress what the style sheet does not reach."""
        for part in (self.legend, self.marks, self.map):
            part.apply_theme(theme)
