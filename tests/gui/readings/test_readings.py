"""A plot is its widget and one declaration: window, film, figure, export, explanation have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.readings
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.moments.tape import Tape
from gui.plots.plot_base import Plot
from gui.readings import all_readings, exports, film_readings, reading, recorded_exports
from main import main
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run
from tests.gui.person import Person
from tests.gui.test_company import TRAINED
from tests.gui.test_tape import film

NOISY = ChainParameters(noise=0.01, seed=5)
WIDGET = """
from gui.plots.curve_plot import CurvePlot

class TensionPlot(CurvePlot):
    def __init__(self, parent=None):
        super().__init__("tension", "block", "tension", "block", {"tension": "chain"}, parent)

    def show_data(self, tension):
        self.show_curves({"tension": (range(1, tension.size + 1), tension)})
"""
DECLARATION = """
import numpy as np
from gui.curves.plotted import table_of
from gui.readings.exported import Exported
from gui.readings.reading import Reading

def tension(snapshot):
    return snapshot.parameters.stiffness * np.diff(snapshot.positions)

def make(parent):
    from tension_plot import TensionPlot
    return TensionPlot(parent)

def feed(plot, moment, scene):
    plot.show_data(tension(moment.snapshot))

def table(recorded):
    y = tension(recorded.moment.snapshot)
    return table_of({"tension": (np.arange(1.0, y.size + 1.0), y)}, "block", "tension")

READING = Reading("tension", "Tension of springs", 8, make, feed, turn=1, width=20,
                  topics={"": "shares"}, film_width=200, exported=Exported(table))
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


def test_every_plot_has_the_name_of_its_reading_in_files(qapp: QApplication) -> None:
    for one in all_readings():
        widget = one.make(None)
        parts = [part for part in (widget, *widget.findChildren(Plot)) if isinstance(part, Plot)]
        assert {part.which for part in parts} == {one.file_name}
        widget.deleteLater()


@pytest.mark.parametrize("name", ["training", "course", "load_curve", "shares"])
def test_of_the_network_of_a_recording_nothing_is_left_when_it_is_closed(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    film(tmp_path / "run.h5", TRAINED, 40)
    one, plot = reading(name), reading(name).make(None)
    qtbot.addWidget(plot)
    part = plot.network if name == "course" else plot
    with Tape(tmp_path / "run.h5") as tape:
        watched = tape.at_frame(30)
    live = replace(watched, origin="live", training=None)
    one.feed(plot, live, None)
    before = part.curves().keys()
    one.feed(plot, watched, None)
    assert part.curves().keys() > before
    one.feed(plot, live, None)
    assert part.curves().keys() == before


def test_every_figure_is_drawn_by_a_function_that_is_there() -> None:
    for one in exports().values():
        assert callable(resolve_name(one.figure))
    measured = ["course", "training", "alignment", "kernel"]
    assert list(recorded_exports()) == ["load-curve", "shares", *measured, "overlay"]


@pytest.mark.usefixtures("two_files")
def test_a_new_plot_is_two_files(open_window: Callable[..., Person]) -> None:
    person = open_window()
    docks = person.window.docks
    assert docks.docks["tension"].windowTitle() == "Tension of springs"
    person.wait(lambda: docks.plots is not None and docks.plots.tension.curves())
    assert docks.plots is not None
    plot = docks.plots.tension
    assert plot.curves()["tension"][1].size == person.chain.positions.size - 1
    assert plot.table().curve("tension") is not None
    assert plot.menu().actions()[0].isEnabled()  # its data, pictures and figures
    person.click(plot.canvas.viewport())
    assert person.app.explain.card is not None
    person.app.explain.card.close()


@pytest.mark.usefixtures("two_files")
def test_a_new_plot_is_in_films_and_exports(tmp_path: Path, qapp: QApplication) -> None:
    record_run(NOISY, 600, tmp_path / "run.h5", "1")
    qapp.setStyle("Fusion")
    assert "tension" in [one.name for one in film_readings()]
    options = FilmOptions(width=640, height=360, plots=("tension",))
    with Tape(tmp_path / "run.h5") as tape:
        plan = FilmPlan(tape, Path("film.webm"), options)
        with plan.picture() as picture:
            box = picture.layout.plots["tension"]
            turns = (0, 1 + 6 * ((plan.frames - 2) // 6))  # frames in which it is drawn
            first, later = (box.of(plan.frame(picture, turn)).copy() for turn in turns)
        positions = tape.seek(tape.duration).snapshot.positions
    assert not np.array_equal(first, later)
    out, figure = tmp_path / "tension.csv", tmp_path / "tension.svg"
    files = ["--curves", str(out), "--figure", str(figure)]
    assert main(["export", str(tmp_path / "run.h5"), "--which", "tension", *files]) == 0
    told = np.loadtxt(out, delimiter=",", skiprows=1, usecols=(0, 1))
    np.testing.assert_allclose(told[:, 1], NOISY.stiffness * np.diff(positions))
    assert figure.read_bytes().startswith(b"<?xml")


def test_a_plot_that_nobody_declared_is_in_no_film() -> None:
    with pytest.raises(ValueError, match="no plot tension"):
        FilmOptions(plots=("tension",))
