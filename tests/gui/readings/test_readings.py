"""A plot is its widget and one declaration: window, films and explanations have it from that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import gui.readings
from gui.film.options import FilmOptions
from gui.readings import all_readings, film_readings, reading
from tests.gui.person import Person

WIDGET = """
from gui.plots.plot_base import Plot
from gui.plots.items import Lines

class TensionPlot(Plot):
    which = "tension"

    def __init__(self, parent=None):
        super().__init__("block", "tension", "block", whole_x=True, parent=parent)
        self.seen = None

    def show_data(self, tension):
        self.seen = tension

    def curves(self):
        return {}
"""
DECLARATION = """
import numpy as np
from gui.readings.reading import Reading

def make(parent):
    from tension_plot import TensionPlot
    return TensionPlot(parent)

def feed(plot, moment, scene):
    plot.show_data(moment.snapshot.parameters.stiffness * np.diff(moment.snapshot.positions))

READING = Reading("tension", "Tension of springs", 8, make, feed, turn=1, width=20,
                  topics={"": "shares"}, film_width=200)
"""


@pytest.fixture
def two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A plot that somebody adds: the file of its widget and the file of its reading."""
    (tmp_path / "tension_plot.py").write_text(WIDGET, encoding="utf-8")
    (tmp_path / "tension.py").write_text(DECLARATION, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(gui.readings, "__path__", [*gui.readings.__path__, str(tmp_path)])
    all_readings.cache_clear()
    yield
    monkeypatch.undo()
    all_readings.cache_clear()


def test_every_reading_has_a_place_of_its_own() -> None:
    readings = all_readings()
    assert len({one.name for one in readings}) == len({one.order for one in readings})
    assert sum(one.width for one in readings) == 100
    for one in readings:
        assert bool(one.width) != bool(one.behind)
        assert not one.behind or reading(one.behind).width
        assert one.topics and 0 <= one.turn < 6


@pytest.mark.usefixtures("two_files")
def test_a_new_plot_is_two_files(open_window: Callable[..., Person]) -> None:
    assert "tension" in [one.name for one in film_readings()]
    assert FilmOptions(plots=("tension",)).plots == ("tension",)
    person = open_window()
    docks = person.window.docks
    assert docks.docks["tension"].windowTitle() == "Tension of springs"
    person.wait(lambda: docks.plots is not None and docks.plots.tension.seen is not None)
    assert (
        docks.plots is not None and docks.plots.tension.seen.size == person.chain.positions.size - 1
    )
    assert docks.plots.tension.menu().actions()  # exports are offered, too


def test_a_plot_that_nobody_declared_is_in_no_film() -> None:
    with pytest.raises(ValueError, match="no plot tension"):
        FilmOptions(plots=("tension",))
