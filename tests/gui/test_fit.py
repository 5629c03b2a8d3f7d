"""The fit's page: live while it is open, honest, and given to the live chain."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.setting_controller import SettingController
from gui.fit.controller import FitController, fitted_parameters
from gui.fit.words import identified_words, interval_words, trade_words
from gui.intents.intent import Do
from gui.models.laboratory import Laboratory
from gui.models.presets import presets
from gui.moments.fitting import fit_of
from gui.moments.overlays import FIT
from gui.moments.training_record import TrainingRecord
from physics.load_curve import normalised, read_load_curve
from physics.theory.curve_fit import CurveFit, Estimate, fit_curve
from physics.theory.mean_field import mean_field_and_correction
from physics.theory.mean_shape import shape_and_slopes
from tests.gui.at_desk import Room, attended
from tests.gui.moments import moment_of
from tests.gui.person import Person
from tests.gui.test_replay import watch
from tests.gui.test_tape import began, film
from tests.gui.test_tape import measured as told

LAZY = np.array([0.52, 0.29, -0.1, -0.57, -1.1, -1.85, -2.84, -4.05])
ACTIVE = np.array([0.27, -0.16, -0.51, -0.79, -0.97, -1.15, -1.35, -1.55])


PATIENCE = 240_000


class Page:
    """The page of the fit at its desk, a chain that runs, and a network that was measured."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.laboratory = Laboratory(presets()["lazy"].edited("view", speed=50.0))
        self.edits = EditController(self.laboratory)
        self.chain = ChainController(self.laboratory, self.edits)
        self.desk, _ = attended()
        SettingController(self.desk, self.laboratory, self.edits)
        self.room = Room()
        qtbot.addWidget(self.room)
        self.fits = FitController(self.desk, self.laboratory, self.edits, self.chain, self.room)
        self.panel = self.fits.panel
        self.record: TrainingRecord | None = None
        self.chain.start()

    def measured(self, curve: np.ndarray, *, run: int = 1) -> None:
        """As if a network had been trained."""
        self.record = TrainingRecord(run, self.laboratory.session.network)
        self.record.load_curve = read_load_curve(curve, concavity_error=0.02)

    def open(self) -> None:
        assert self.desk.ask(Do("fit")) == "" and self.room.opened == ["fit"]
        self.room.show()

    def wait(self, condition: Callable[[], Any]) -> None:
        """Let frames pass until it has come."""

        def come() -> bool:
            moment = moment_of(self.chain.latest)
            self.fits.follow(replace(moment, training=self.record))
            return bool(condition())

        self._qtbot.waitUntil(come, timeout=PATIENCE)

    def fitted(self) -> CurveFit:
        self.wait(lambda: self.fits.fit is not None)
        assert self.fits.fit is not None
        return self.fits.fit

    def close(self) -> None:
        self.fits.close()
        self.chain.close()
        self.edits.close()
        vars(self).clear()  # pytest holds on to it until the test's very end


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page(qtbot)
    yield made
    made.close()


# --- at its desk ------------------------------------------------------------------------


def test_without_a_network_the_page_says_what_to_do(page: Page) -> None:
    page.open()
    page.wait(lambda: "Train a network" in page.panel.hint.text())
    assert not page.panel.fitted.isVisible()


def test_the_page_shows_the_fit_while_somebody_looks(page: Page) -> None:
    page.measured(ACTIVE)
    for _ in range(5):
        page.wait(lambda: True)
    assert page.fits.fit is None and page.fits.curves == {}  # nobody looks
    page.open()
    fit = page.fitted()
    np.testing.assert_allclose(fit.curve + fit.residuals, normalised(ACTIVE))
    assert page.fits.curves == {FIT: fit.curve} and page.fits.shown == (FIT,)
    panel = page.panel
    assert panel.fitted.isVisible() and not panel.hint.isVisible()
    assert panel.values["balance"].text().startswith("−")
    assert panel.intervals["time"].text() == interval_words(fit.time)
    assert "more noise for a shorter time" in panel.statement.text().lower()
    page.room.hide()
    assert page.fits.fit is None and page.fits.curves == {} and page.fits.shown == ()


def test_a_new_curve_is_fitted_anew(page: Page) -> None:
    page.measured(ACTIVE)
    page.open()
    first = page.fitted()
    page.measured(LAZY, run=2)
    page.wait(lambda: page.fits.fit is not None and page.fits.fit is not first)
    fit = page.fitted()
    np.testing.assert_allclose(fit.curve + fit.residuals, normalised(LAZY))


def test_what_cannot_be_fitted_is_said_in_a_sentence(page: Page) -> None:
    page.measured(LAZY[::-1])
    page.open()
    page.wait(lambda: "do not separate the data yet" in page.panel.hint.text())
    assert not page.panel.fitted.isVisible() and page.fits.curves == {}


def test_the_fit_is_used_for_the_chain_which_is_held_at_its_time(page: Page) -> None:
    page.measured(ACTIVE)
    page.open()
    fit = page.fitted()
    page.panel.use.click()
    chain = page.laboratory.session.chain
    assert chain.friction_left == pytest.approx(fit.friction_left.value, rel=0.01)
    assert chain.step_noise == pytest.approx(fit.noise.value, rel=0.01)
    assert (chain.blocks, chain.drive, chain.dynamics) == (7, "held_end", "overdamped")
    assert page.edits.stack.count() == 1
    latest = page.chain
    page.wait(lambda: latest.latest.parameters == chain and not latest.latest.playing)
    assert fit.time.value <= latest.latest.time < 1.2 * fit.time.value + 1.0
    # On average over the noise, the chain is then where the curve is.
    mean = mean_field_and_correction(chain, fit.time.value).at(fit.time.value)[0]
    theory = normalised(1.0 - np.concatenate(([0.0], mean)))
    np.testing.assert_allclose(theory, fit.curve, atol=0.02)


def test_a_chain_that_is_changed_on_its_way_is_not_held(page: Page) -> None:
    page.measured(ACTIVE)
    page.open()
    page.fitted()
    page.panel.use.click()
    page.edits.edit("chain", {"friction_left": 0.01})
    page.wait(lambda: page.fits._hold is None)
    assert page.chain.latest.playing


def test_a_fit_that_the_chain_cannot_take_is_refused_in_a_line(page: Page) -> None:
    page.measured(ACTIVE)
    page.open()
    fit = page.fitted()
    before = page.laboratory.session
    page.fits._answer = replace(fit, noise=fit.noise._replace(value=math.inf))
    page.panel.use.click()
    assert page.desk.words.startswith("The fit cannot be used: ")
    assert page.laboratory.session == before


def test_the_time_and_forces_are_those_of_the_chain_s_own_units() -> None:
    shape, _ = shape_and_slopes(7, 0.05, 0.2, 0.1, 20.0)
    fit = fit_curve(shape, 0.01)
    mine = presets()["lazy"].chain
    chain = mine.model_copy(update={"stiffness": 0.5, "end_position": 2.0})
    plain = fitted_parameters(fit, mine)
    scaled = fitted_parameters(fit, chain.model_copy(update={"stiffness": 2.0}))
    assert scaled["friction_left"] == pytest.approx(4.0 * plain["friction_left"], rel=0.01)
    assert scaled["noise"] == pytest.approx(4.0 * plain["noise"], rel=0.01)
    assert scaled["end_position"] == 2.0


def test_a_measure_that_rises_is_fitted_as_one_that_falls() -> None:
    fit = fit_of(read_load_curve(-ACTIVE, rises=True), rises=True)
    assert isinstance(fit, CurveFit)
    np.testing.assert_allclose(fit.curve + fit.residuals, normalised(ACTIVE))
    worse = fit_of(read_load_curve(ACTIVE, rises=True), rises=True)
    assert isinstance(worse, ValueError)


# --- in the window ----------------------------------------------------------------------


def test_the_plot_shows_its_curve_and_in_a_recording_that_of_the_recorded_network(
    person: Person, tmp_path: Path
) -> None:
    plots = person.window.docks.plots
    assert plots is not None

    def legend() -> list[str]:
        return [entry.name for entry in plots.load_curve.legend.entries]

    record = TrainingRecord(1, person.session.network)
    record.load_curve = read_load_curve(LAZY, concavity_error=0.02)
    person.app.training.record = record
    person.wait_frames(20)
    assert "fit" not in legend()
    person.action("fit")
    person.wait(lambda: person.app.fit.fit is not None and "fit" in legend())
    person.window.side.open_page("chain")
    person.wait(lambda: "fit" not in legend())
    film(tmp_path / "run.h5", {0: [began(1), told(1, 0)]}, 5)
    watch(person, tmp_path / "run.h5")
    person.window.side.open_page("fit")
    live = normalised(LAZY)

    def recorded() -> bool:
        fit = person.app.fit.fit
        return fit is not None and not np.allclose(fit.curve + fit.residuals, live)

    person.wait(recorded)
    moment, fit = person.app.frames.moment, person.app.fit.fit
    assert moment is not None and moment.network_curve is not None and fit is not None
    wanted = normalised(moment.network_curve.separation)
    np.testing.assert_allclose(fit.curve + fit.residuals, wanted)
    assert person.app.frames.shown_beside.names == ("fit",)


# --- words ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("estimate", "words"),
    [
        (Estimate(0.1, 0.05, 0.2), "0.05 to 0.2"),
        (Estimate(0.1, None, 0.2), "below 0.2"),
        (Estimate(0.1, 0.05, None), "above 0.05"),
        (Estimate(0.1, None, None), "not fixed"),
        (Estimate(300.0, 4.321, 2134.0), "4.3 to 2,100"),
    ],
)
def test_an_interval_in_words(estimate: Estimate, words: str) -> None:
    assert interval_words(estimate) == words


def test_what_is_fixed_bounded_and_open_is_told_apart() -> None:
    fit: Any = SimpleNamespace(
        friction_right=Estimate(0.1, None, None),
        friction_left=Estimate(0.1, 0.05, None),
        balance=Estimate(0.02, -0.01, 0.05),
        noise=Estimate(0.1, None, None),
        time=Estimate(10.0, 5.0, 15.0),
    )
    fixed, sides, nothing = identified_words(fit)
    assert fixed == "The curve fixes the difference of the frictions and the time."
    assert sides == "It only bounds the friction to the left."
    assert nothing == "Not identifiable: the friction to the right and the noise."
    # The time is fixed, so noise cannot make up for it, and no sentence leans on one that is not.
    assert trade_words(fit) == [
        "More friction to both sides with more noise gives nearly the same curve."
    ]
    fit.time = Estimate(10.0, None, None)
    first, second = trade_words(fit)
    assert first.startswith("More noise for a shorter time") and second.endswith("does, too.")
