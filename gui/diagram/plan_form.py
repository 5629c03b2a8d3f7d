"""The form beside the map: two axes, and what each cell holds."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.diagram.axis_form import AxisForm
from gui.diagram.choices import DEFAULT_AXES, DiagramOptions, axis_choices, permitted_choices
from gui.look.numbers import number_text
from gui.look.theme import GRID
from gui.look.words import say
from gui.models.declared import declared
from gui.panels.controls import rule, word_label
from gui.panels.parameter_form import ParameterForm, column
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import Axis, DiagramPlan
from physics.wording import Words

CELLS = declared(DiagramOptions, "cells").default
LIVE, OPENED = Words("the live chain"), Words("the opened diagram")


class PlanForm(QWidget):
    """Shows a plan; all that it does not name is as the live chain has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.across, self.upwards = AxisForm(say("Across"), CELLS), AxisForm(say("Upwards"), CELLS)
        self.form = ParameterForm(DiagramOptions, ("steps", "seeds"))
        self.rest = word_label("", "note", wraps=True)
        self.complaint = word_label("", "complaint", wraps=True)
        self._options, self._base = DiagramOptions(), ChainParameters()
        self._whose = LIVE
        layout = column(self, gap=2 * GRID)
        for part in (self.across, self.upwards, rule(), self.form, self.rest, self.complaint):
            layout.addWidget(part)
        layout.addStretch(1)
        for axis in (self.across, self.upwards):
            axis.edited.connect(lambda: self.show_complaint(""))
        self.form.edited.connect(lambda name, value, _final: self._set(**{name: value}))
        self.form.show_values(self._options)
        self.show_base(self._base)

    def plan(self) -> DiagramPlan:
        """The plan as typed; raises `ValueError` with one line for a person if it is none."""
        x, y = Axis(*self.across.axis()), Axis(*self.upwards.axis())
        if set(x.parameters) & set(y.parameters):
            raise ValueError(
                say("Both axes set the same parameter: choose another for one of them.")
            )
        return DiagramPlan(self._base, x, y, self._options.seeds, self._options.steps)

    def show_plan(self, plan: DiagramPlan) -> None:
        """Show the axes and options of an opened diagram."""
        self._base, self._whose = plan.base, OPENED
        for form, axis in ((self.across, plan.x), (self.upwards, plan.y)):
            form.show_choices(list(axis_choices().values()), axis.name)
            form.show_axis(axis.name, axis.values)
        self._set(seeds=plan.seeds, steps=plan.steps)

    def show_base(self, base: ChainParameters) -> None:
        """What holds for all cells: the live chain's other parameters."""
        self._base, self._whose = base, LIVE
        for form, wanted in zip((self.across, self.upwards), DEFAULT_AXES, strict=True):
            form.show_choices(permitted_choices(base), wanted)
        self._set()

    def show_complaint(self, text: str) -> None:
        """Say in one line what is wrong with the plan; empty clears it."""
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))

    def _set(self, **values: Any) -> None:
        self._options = self._options.model_copy(update=values)
        self.form.show_values(self._options)
        base = self._base
        noise = (
            say("annealed at λ = {number}", number=number_text(base.annealing))
            if base.annealing
            else say("steady")
        )
        self.rest.setText(
            say(
                "Each cell is shown at t = {steps:,.6g}; the noise is "
                "{noise}. What no axis names is as {whose} has it.",
                steps=self._options.steps * base.time_step,
                noise=noise,
                whose=self._whose,
            )
        )
        self.rest.show()
