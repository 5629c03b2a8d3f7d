"""One axis in the form: which parameter, from where to where, in how many steps."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from gui.diagram.choices import AxisChoice, axis_values
from gui.diagram.name_boxes import NameBoxes
from gui.look.axis_scale import AxisScale
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import ChoiceBox, word_label
from gui.panels.value_text import NotPermittedError, value_text
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
        self.names = NameBoxes()
        self._more: dict[str, str] = {}
        self._lay_out(title)
        self.names.edited.connect(self.edited)
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
        titles = [word_label(name, "muted") for name in (FROM, TO, AXIS_CELLS)]
        for column, label, field in ((0, titles[0], self.low), (2, titles[1], self.high)):
            grid.addWidget(label, 2, column)
            grid.addWidget(field, 2, column + 1)
        grid.addWidget(titles[2], 3, 0)
        grid.addWidget(self.cells, 3, 1)
        grid.addWidget(self.spacing, 3, 2, 1, 2)
        self._of_numbers: list[QWidget] = [self.low, self.high, self.cells, self.spacing, *titles]
        grid.addWidget(self.names, 4, 0, 1, 4)
        self.names.hide()
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

    def offer_more(self, parameter: str, name: str) -> None:
        """A parameter of names may have one more, such as a file; "" for none."""
        if self._more.get(parameter, "") != name:
            self._more[parameter] = name
            if self.chosen == parameter:
                self.names.offer(self._names_of(parameter), self.names.chosen)

    def _names_of(self, parameter: str, first: tuple[str, ...] = ()) -> list[str]:
        """All names that it may have, those of a diagram first, in their order."""
        more = self._more.get(parameter, "")
        return list(
            dict.fromkeys((*first, *self._choices[parameter].names, *filter(None, (more,))))
        )

    @property
    def chosen(self) -> str:
        """The parameter that is chosen."""
        return str(self.parameter.currentData())

    def show_axis(self, name: str, values: tuple[float | str, ...]) -> None:
        """Show an axis as it is in a diagram."""
        self.parameter.show_choice(name)
        names = tuple(value for value in values if isinstance(value, str))
        self._show_kind(named=bool(names))
        if names:
            self.names.offer(self._names_of(name, names), names)
        else:
            self._show_span(name, tuple(float(value) for value in values))

    def _show_kind(self, *, named: bool) -> None:
        """The fields of numbers, or the boxes of names."""
        self.names.setVisible(named)
        for widget in self._of_numbers:
            widget.setVisible(not named)

    def _show_span(self, name: str, values: tuple[float, ...]) -> None:
        choice = self._choices[name]
        self.low.setText(value_text(values[0], choice.declared))
        self.high.setText(value_text(values[-1], choice.declared))
        self.cells.setText(str(len(values)))
        self.spacing.show_choice(SPACINGS[AxisScale(values).logarithmic])
        self._shown, self._known = self._typed(), values

    def axis(self) -> tuple[str, tuple[float | str, ...]]:
        """Name and values as typed; raises `NotPermittedError` if they are none."""
        choice = self._choices[self.chosen]
        if choice.names:
            if not self.names.chosen:
                raise NotPermittedError(say("{title}: choose at least one.", title=choice.title))
            return self.chosen, self.names.chosen
        if self._typed() == self._shown:
            # Values that follow no rule are those of the diagram, as long as nothing is typed.
            return self.chosen, self._known
        values = axis_values(
            choice,
            self.low.text(),
            self.high.text(),
            self.cells.text(),
            factors=self.spacing.currentData() == SPACINGS[1],
        )
        return self.chosen, values

    def _typed(self) -> tuple[str, ...]:
        fields = (field.text() for field in (self.low, self.high, self.cells))
        return (self.chosen, self.spacing.currentData(), *fields)

    def _chosen(self) -> None:
        self._show_usual_span()
        self.edited.emit()

    def _show_usual_span(self) -> None:
        """That of the parameter's slider, or its names."""
        choice = self._choices[self.chosen]
        self._show_kind(named=bool(choice.names))
        if choice.names:
            self.names.offer(self._names_of(choice.name), choice.asked)
            return
        low, high = choice.declared.slider or (0.0, 1.0)
        self.low.setText(value_text(low, choice.declared))
        self.high.setText(value_text(high, choice.declared))
        self.spacing.show_choice(SPACINGS[choice.declared.logarithmic])
