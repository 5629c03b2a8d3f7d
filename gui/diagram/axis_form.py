"""One axis in the form: which parameter, from where to where, in how many steps."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gui.diagram.choices import AxisChoice, axis_values
from gui.look.axis_scale import AxisScale
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import ChoiceBox, word_label
from gui.panels.value_text import value_text
from physics.wording import Words

SPACINGS: tuple[str, str] = (Words("evenly"), Words("by factors"))
FROM, TO, AXIS_CELLS = Words("from"), Words("to"), Words("cells")


class AxisForm(QWidget):
    """Shows an axis and tells which one was typed.

    Parameters
    ----------
    title : what the axis is called in the form.
    cells : how many it has at first.

    Signals
    -------
    edited() : something in it changed.
    """

    edited = Signal()

    def __init__(self, title: str, cells: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, AxisChoice] = {}
        self._shown: tuple[str, ...] = ()
        self._known: tuple[float, ...] = ()
        self.parameter = ChoiceBox(())
        self.spacing = ChoiceBox(SPACINGS)
        self.low, self.high, self.cells = (QLineEdit() for _ in range(3))
        self.cells.setText(str(cells))
        self._lay_out(title)
        self.parameter.chosen.connect(self._chosen)
        self.spacing.chosen.connect(lambda _: self.edited.emit())
        for field in (self.low, self.high, self.cells):
            field.editingFinished.connect(self.edited)

    def _lay_out(self, title: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        self.parameter.setAccessibleName(say("{title}: parameter", title=title))
        grid.addWidget(word_label(title, "title"), 0, 0, 1, 4)
        grid.addWidget(self.parameter, 1, 0, 1, 4)
        for column, name, field in ((0, FROM, self.low), (2, TO, self.high)):
            grid.addWidget(word_label(name, "muted"), 2, column)
            grid.addWidget(field, 2, column + 1)
        grid.addWidget(word_label(AXIS_CELLS, "muted"), 3, 0)
        grid.addWidget(self.cells, 3, 1)
        grid.addWidget(self.spacing, 3, 2, 1, 2)
        for name, field in ((FROM, self.low), (TO, self.high), (AXIS_CELLS, self.cells)):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMinimumWidth(8 * GRID)
            field.setAccessibleName(f"{title}: {shown(name)}")
        self.spacing.setAccessibleName(say("{title}: spacing", title=title))

    def show_choices(self, choices: list[AxisChoice], wanted: str) -> None:
        """Offer these parameters; stay with the one that is chosen, if it is among them."""
        if list(self._choices) == [choice.name for choice in choices]:
            return
        now = str(self.parameter.currentData() or wanted)
        self._choices = {choice.name: choice for choice in choices}
        with QSignalBlocker(self.parameter):
            self.parameter.clear()
            for choice in choices:
                self.parameter.addItem(choice.words, choice.name)
        kept = now in self._choices
        self.parameter.show_choice(now if kept else wanted)
        if not (kept and self.low.text()):
            self._show_usual_span()

    def show_axis(self, name: str, values: tuple[float, ...]) -> None:
        """Show an axis as it is in a diagram."""
        self.parameter.show_choice(name)
        choice = self._choices[name]
        self.low.setText(value_text(values[0], choice.declared))
        self.high.setText(value_text(values[-1], choice.declared))
        self.cells.setText(str(len(values)))
        self.spacing.show_choice(SPACINGS[AxisScale(values).logarithmic])
        self._shown, self._known = self._typed(), values

    def axis(self) -> tuple[str, tuple[float, ...]]:
        """Name and values as typed; raises `NotPermittedError` if they are none."""
        if self._typed() == self._shown:
            # Values that follow no rule are those of the diagram, as long as nothing is typed.
            return str(self.parameter.currentData()), self._known
        values = axis_values(
            self._choices[self.parameter.currentData()],
            self.low.text(),
            self.high.text(),
            self.cells.text(),
            factors=self.spacing.currentData() == SPACINGS[1],
        )
        return str(self.parameter.currentData()), values

    def _typed(self) -> tuple[str, ...]:
        fields = (field.text() for field in (self.low, self.high, self.cells))
        return (self.parameter.currentData(), self.spacing.currentData(), *fields)

    def _chosen(self) -> None:
        self._show_usual_span()
        self.edited.emit()

    def _show_usual_span(self) -> None:
        """That of the parameter's slider."""
        choice = self._choices[self.parameter.currentData()]
        low, high = choice.declared.slider or (0.0, 1.0)
        self.low.setText(value_text(low, choice.declared))
        self.high.setText(value_text(high, choice.declared))
        self.spacing.show_choice(SPACINGS[choice.declared.logarithmic])
