"""The energy budget in the window: its record, its plot, and who lets the chain keep it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.controllers.readouts import is_seen
from gui.look.theme import load_theme
from gui.models.presets import presets
from gui.moments.energy_record import MOST_SAMPLES, EnergyRecord
from gui.plots.energy_plot import EnergyPlot
from gui.readings import reading
from physics.chain.commands import KeepAccount, Reset
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from tests.gui.moments import moment_of
from tests.gui.person import Person


def recorded(record: EnergyRecord, simulation: Simulation, samples: int, stride: int = 5) -> None:
    for _ in range(samples):
        simulation.advance(stride)
        record.add(simulation.snapshot())


def simulation_with_account(**changes: object) -> Simulation:
    simulation = Simulation(ChainParameters.model_validate({"noise": 0.01} | changes))
    simulation.apply(KeepAccount(True))
    return simulation


def placed(qtbot: QtBot) -> EnergyPlot:
    plot = EnergyPlot()
    qtbot.addWidget(plot)
    plot.resize(320, 260)
    plot.show()
    QApplication.processEvents()
    return plot


def show(plot: EnergyPlot, record: EnergyRecord) -> None:
    plot.show_data(
        record.times, record.values, record.start, since=record.since, inertia=record.inertia
    )


def test_a_record_is_bounded_and_keeps_its_ends() -> None:
    record, simulation = EnergyRecord(), simulation_with_account()
    recorded(record, simulation, 3 * MOST_SAMPLES, 1)
    assert MOST_SAMPLES // 2 <= record.times.size <= MOST_SAMPLES
    assert record.times[0] == 0.0
    assert record.values[0].tolist() == [0.5, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert np.all(np.diff(record.times) > 0.0)
    energy = simulation.snapshot().energy
    assert energy is not None
    assert np.abs(record.values[-1] - energy[:6]).max() < 0.1 * energy.put_in
    assert (record.start, record.since, record.inertia) == (0.5, 0.0, False)


def test_a_new_account_begins_a_new_record() -> None:
    record, simulation = EnergyRecord(), simulation_with_account()
    recorded(record, simulation, 20)
    simulation.apply(KeepAccount(False))
    recorded(record, simulation, 5)
    assert record.times.size == 21
    simulation.apply(KeepAccount(True))
    recorded(record, simulation, 3)
    assert record.times.size == 3
    assert record.since == pytest.approx(25 * 5 * 0.01)
    simulation.apply(Reset())
    recorded(record, simulation, 4)
    assert (record.times.size, record.since) == (5, 0.0)


def test_numbers_beyond_all_bounds_are_left_out() -> None:
    record = EnergyRecord()
    simulation = Simulation(ChainParameters().model_copy(update={"time_step": 3.0}))
    simulation.apply(KeepAccount(True))
    while simulation.advance(50) is None:
        record.add(simulation.snapshot())
    record.add(simulation.snapshot())
    assert np.isfinite(record.values).all()


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_both_tops_coincide(qtbot: QtBot, dynamics: str, noise: float) -> None:
    plot = placed(qtbot)
    record = EnergyRecord()
    recorded(record, simulation_with_account(dynamics=dynamics, noise=noise), 200)
    show(plot, record)
    tops, inputs = plot._stacked(np.arange(record.times.size))
    assert np.abs(tops[-1] - inputs[-1]).max() < 0.03 * inputs[-1].max()
    assert np.all(np.diff(tops, axis=0) >= -1e-12)
    names = [entry.name for entry in plot.legend.entries]
    assert ("motion" in names) is (dynamics == "langevin")
    assert ("without noise" in names) is (noise > 0.0)
    assert "put in" in names


def test_the_crosshair_reads_the_whole_account(qtbot: QtBot) -> None:
    plot = placed(qtbot)
    record, simulation = EnergyRecord(), simulation_with_account(dynamics="langevin")
    recorded(record, simulation, 100)
    show(plot, record)
    reading = plot.reading_at(1e9, 0.0)
    energy = simulation.snapshot().energy
    assert reading is not None and energy is not None
    read = {value.name: value.value for value in reading.values}
    assert read["springs"] == energy.elastic and read["motion"] == energy.kinetic
    assert read["hand"] == energy.hand and read["noise"] == energy.noise
    assert read["sum off by"] == pytest.approx(energy.residual, abs=1e-15)
    heights = {value.name: value.height for value in reading.values}
    assert heights["damping"] == pytest.approx(energy.found)
    assert heights["noise"] == pytest.approx(energy.put_in)


def test_it_is_copied_as_csv_and_can_be_empty(qtbot: QtBot) -> None:
    plot = placed(qtbot)
    assert plot.curves() == {} and plot.reading_at(0.0, 0.0) is None
    record = EnergyRecord()
    recorded(record, simulation_with_account(dynamics="langevin"), 10)
    show(plot, record)
    header, *rows = plot.csv().splitlines()
    assert header == "t,springs,motion,friction,damping,hand,noise,start,residual"
    assert len(rows) == 11
    for theme in ("dark", "light", "projector"):
        plot.apply_theme(load_theme(theme))
        assert not plot.grab().isNull()
    plot.clear()
    assert plot.csv() == "" and plot.legend.entries == ()


def test_beside_a_recording_no_account_of_the_live_chain_is_left(qtbot: QtBot) -> None:
    simulation = simulation_with_account()
    live = moment_of(simulation.snapshot())
    record = EnergyRecord()
    recorded(record, simulation, 10)
    plot = reading("energy").make(None)
    qtbot.addWidget(plot)
    reading("energy").feed(plot, replace(live, energies=record), None)
    assert plot.curves()
    reading("energy").feed(plot, live, None)  # nobody looked for a moment
    assert plot.curves()
    reading("energy").feed(plot, replace(live, origin="tape"), None)
    assert plot.curves() == {}


def test_the_chain_accounts_only_while_somebody_looks(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(presets()["lazy"])
    dock = person.window.docks.docks["energy"]
    assert not dock.isVisible()
    person.wait_frames(8)
    assert person.chain.energy is None
    dock.toggleViewAction().trigger()
    person.wait(lambda: person.chain.energy is not None)
    plots = person.window.docks.plots
    assert plots is not None
    person.wait(lambda: bool(plots.energy.curves()))
    person.wait(lambda: is_seen(plots.energy) and not is_seen(plots.course))
    # Behind the other tab nobody sees it.
    person.window.docks.docks["course"].raise_()
    person.wait(lambda: person.chain.energy is None)
    dock.raise_()
    person.wait(lambda: person.chain.energy is not None)
    dock.toggleViewAction().trigger()
    person.wait(lambda: person.chain.energy is None)
    person.wait(lambda: is_seen(plots.course))
