"""The form of a chain's diagram."""

from __future__ import annotations

from gui.diagram.choices import (
    COMPARED,
    DEFAULT_AXES,
    DiagramOptions,
    axis_choices,
    permitted_choices,
)
from gui.diagram.grid_form import GridForm
from gui.look.numbers import number_text
from gui.look.words import say, shown
from gui.models.declared import declared
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import Axis, DiagramPlan
from physics.wording import Words

CELLS = declared(DiagramOptions, "cells").default


class PlanForm(GridForm):
    """Shows a plan of chains."""

    live = Words("the live chain")
    axis = Axis

    def __init__(self) -> None:
        super().__init__(DiagramOptions(), ("steps", "seeds"), ChainParameters(), CELLS)
        self.show_base(self._base)

    def plan(self) -> DiagramPlan:
        """The plan as typed; raises `ValueError` with one line for a person if it is none."""
        return DiagramPlan(self._base, *self._axes(), self._options.seeds, self._options.steps)

    def show_plan(self, plan: DiagramPlan) -> None:
        """Show an opened diagram's, whose axes may make no difference to the live chain."""
        for form, axis in ((self.across, plan.x), (self.upwards, plan.y)):
            form.show_choices(list(axis_choices().values()), axis.name)
        self._show_opened(plan, seeds=plan.seeds, steps=plan.steps)

    def show_base(self, base: ChainParameters) -> None:
        """What holds for all cells: the live chain's other parameters."""
        self._base, self._whose = base, self.live
        for form, wanted in zip((self.across, self.upwards), DEFAULT_AXES, strict=True):
            form.show_choices(permitted_choices(base), wanted)
        self._set()

    def cell_words(self) -> str:
        """When each cell is shown, and what becomes of the noise."""
        base = self._base
        noise = (
            say("annealed at λ = {number}", number=number_text(base.annealing))
            if base.annealing
            else say("steady")
        )
        shown_at = say(
            "Each cell is shown at t = {time:,.6g}; the noise is {noise}.",
            time=self._options.steps * base.time_step,
            noise=noise,
        )
        return f"{shown_at} {shown(COMPARED)}" if "blocks" in self.taken else shown_at
