"""Plots of one row end alike, whether there are tabs under them or not."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from gui.controllers.readouts import is_seen
from tests.gui.person import Person


def ends(person: Person) -> set[int]:
    """Where the plots that are seen end, in pixels from the window's top."""
    plots = person.window.docks.plots
    assert plots is not None
    seen = [plot for plot in plots.values() if is_seen(plot)]
    return {plot.mapTo(person.window, QPoint(0, plot.height())).y() for plot in seen}


def test_plots_of_a_row_end_alike(person: Person) -> None:
    docks = person.window.docks
    person.wait(lambda: len(ends(person)) == 1)
    (alone,) = ends(person)
    docks.docks["energy"].toggleViewAction().trigger()
    assert docks.plots is not None
    person.wait(lambda: is_seen(docks.plots.energy))  # type: ignore[union-attr]
    person.wait(lambda: len(ends(person)) == 1 and ends(person) != {alone})
    docks.docks["energy"].toggleViewAction().trigger()
    person.wait(lambda: ends(person) == {alone})
