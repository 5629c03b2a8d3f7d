"""A plot in which what is held of a lab stays beside what is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from gui.look.numbers import Curves
from gui.models.held_run import HeldRun
from gui.plots.held_lines import HeldLines
from gui.plots.plot_base import Plot
from physics.wording import Words

HELD_TOO = Words("{name}, held")
"""Of a held curve that is called as one of the plot's own."""


class HoldingPlot(Plot):
    """Draws held curves under those that a subclass shows, which says what these are."""

    def __init__(self, *titles: str, **options: Any) -> None:
        super().__init__(*titles, **options)
        self.held = HeldLines(self)
        self._runs: tuple[HeldRun, ...] = ()

    @abstractmethod
    def own_curves(self) -> Curves:
        """What the plot itself shows, by name."""

    @abstractmethod
    def own_colours(self) -> dict[str, str]:
        """The colour of each of these."""

    @abstractmethod
    def fit(self) -> None:
        """Show all there is."""

    @abstractmethod
    def tell_legend(self) -> None:
        """Say what is what."""

    def show_held(self, runs: Sequence[HeldRun], plot: str) -> None:
        """Show those that have a curve for the plot of this name."""
        points = {one.name: one.curve(plot) for one in runs if plot in one.curves}
        suiting = tuple(one for one in runs if one.name in points)
        if suiting == self._runs:
            return
        self._runs = suiting
        self.held.show(suiting, {name: one for name, one in points.items() if one is not None})
        self.fit()
        self.tell_legend()

    def curves(self) -> Curves:
        """What is shown and what is held, by name."""
        own = self.own_curves()
        return {**own, **{_key(name, own): one for name, one in self.held.curves.items()}}

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        own = self.own_colours()
        return {**own, **{_key(name, own): one for name, one in self.held.colours.items()}}


def _key(name: str, own: Any) -> str:
    return HELD_TOO.filled(name=name) if name in own else name
