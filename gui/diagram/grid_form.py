"""The form beside a map: two axes, and what each cell holds."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.diagram.axis_form import AxisForm
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import rule, word_label
from gui.panels.parameter_form import ParameterForm, column
from physics.grids.axis import GridAxis, GridPlan
from physics.wording import Words

OPENED: str = Words("the opened diagram")


class GridForm(QWidget):
    """Shows a plan; all that it does not name is as `live` has it, or the opened diagram.

    Parameters
    ----------
    options : of each cell.
    shown : names of those that are asked for.
    base : what holds for all cells.
    cells : of each axis at first.
    """

    live: ClassVar[str]
    """Whose parameters hold where no diagram was opened, in words."""
    axis: ClassVar[type[GridAxis]]
    """The kind of its axes."""

    def __init__(self, options: BaseModel, shown: tuple[str, ...], base: Any, cells: int) -> None:
        super().__init__()
        self.across, self.upwards = AxisForm(say("Across"), cells), AxisForm(say("Upwards"), cells)
        self.form = ParameterForm(type(options), shown)
        self.rest = word_label("", "note", wraps=True)
        self.complaint = word_label("", "complaint", wraps=True)
        self._options: Any = options
        self._base, self._whose = base, self.live
        layout = column(self, gap=2 * GRID)
        self._lay_out(layout)
        layout.addStretch(1)
        for axis in (self.across, self.upwards):
            axis.edited.connect(self._axis_edited)
        self.form.edited.connect(lambda name, value, _final: self._set(**{name: value}))

    def _lay_out(self, layout: QVBoxLayout) -> None:
        parts = (self.across, self.upwards, rule(), self.form, self.rest, self.complaint)
        for part in parts:
            layout.addWidget(part)

    def _axes(self) -> tuple[Any, Any]:
        """Both axes as typed; raises `ValueError` with one line for a person if they are none."""
        x, y = (self.axis(*form.axis()) for form in (self.across, self.upwards))
        if set(x.parameters) & set(y.parameters):
            raise ValueError(
                say("Both axes set the same parameter: choose another for one of them.")
            )
        return x, y

    def _show_opened(self, plan: GridPlan, **options: Any) -> None:
        """Show the axes and options of an opened diagram."""
        self._base, self._whose = plan.base, OPENED
        for form, axis in ((self.across, plan.x), (self.upwards, plan.y)):
            form.show_axis(axis.name, axis.values)
        self._set(**options)

    def _axis_edited(self) -> None:
        self.show_complaint("")
        self._set()

    @property
    def taken(self) -> set[str]:
        """The parameters that are chosen for axes."""
        return {form.chosen for form in (self.across, self.upwards)}

    def show_complaint(self, text: str) -> None:
        """Say in one line what is wrong with the plan; empty clears it."""
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))

    def _set(self, **values: Any) -> None:
        self._options = self._options.model_copy(update=values)
        self.form.show_values(self._options)
        rest = say("What no axis names is as {whose} has it.", whose=self._whose)
        self.rest.setText(f"{self.cell_words()} {rest}")
        self.rest.show()

    def cell_words(self) -> str:
        """What each cell holds, in a sentence."""
        raise NotImplementedError
