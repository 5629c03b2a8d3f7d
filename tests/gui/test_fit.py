"""The fit's page: live while it is open, honest, and given to the live chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from gui.fit.words import identified_words, interval_words, trade_words
from gui.models.presets import presets
from gui.moments.fitting import fit_of
from gui.moments.training_record import TrainingRecord
from physics.load_curve import normalised, read_load_curve
from physics.theory.curve_fit import CurveFit, Estimate, fit_curve
from physics.theory.mean_field import mean_field_and_correction
from physics.theory.mean_shape import shape_and_slopes
from tests.gui.person import Person
from tests.gui.test_replay import watch
from tests.gui.test_tape import began, film
from tests.gui.test_tape import measured as told

LAZY = np.array([0.52, 0.29, -0.1, -0.57, -1.1, -1.85, -2.84, -4.05])
ACTIVE = np.array([0.27, -0.16, -0.51, -0.79, -0.97, -1.15, -1.35, -1.55])


def measured(person: Person, curve: np.ndarray, *, run: int = 1, error: float = 0.02) -> None:
    """Let the app know a load curve, as if a network had been trained."""
    record = TrainingRecord(run, person.session.network)
    record.load_curve = read_load_curve(curve, concavity_error=error)
    person.app.training.record = record


def fitted(person: Person) -> Any:
    person.wait(lambda: person.app.fit.fit is not None)
    return person.app.fit.fit


def panel(person: Person) -> Any:
    return person.app.fit.panel


def open_page(person: Person) -> None:
    person.action("fit")
    person.wait(panel(person).isVisible)


def legend(person: Person) -> list[str]:
    plots = person.window.docks.plots
    assert plots is not None
    return [entry.name for entry in plots.load_curve.legend.entries]


def test_without_a_network_the_page_says_what_to_do(person: Person) -> None:
    open_page(person)
    person.wait(lambda: "Train a network" in panel(person).hint.text())
    assert not panel(person).fitted.isVisible()


def test_the_page_shows_the_fit_and_the_plot_its_curve(person: Person) -> None:
    measured(person, ACTIVE)
    person.wait_frames(20)
    assert person.app.fit.fit is None and "fit" not in legend(person)  # nobody looks
    open_page(person)
    fit = fitted(person)
    np.testing.assert_allclose(fit.curve + fit.residuals, normalised(ACTIVE))
    person.wait(lambda: "fit" in legend(person))
    page = panel(person)
    assert page.fitted.isVisible() and not page.hint.isVisible()
    assert page.values["balance"].text().startswith("−")
    assert page.intervals["time"].text() == interval_words(fit.time)
    assert "more noise for a shorter time" in page.statement.text().lower()
    person.window.side.open_page("chain")
    person.wait(lambda: "fit" not in legend(person))


def test_a_new_curve_is_fitted_anew(person: Person) -> None:
    measured(person, ACTIVE)
    open_page(person)
    first = fitted(person)
    measured(person, LAZY, run=2)
    person.wait(lambda: person.app.fit.fit is not None and person.app.fit.fit is not first)
    np.testing.assert_allclose(
        person.app.fit.fit.curve + person.app.fit.fit.residuals, normalised(LAZY)
    )


def test_in_a_recording_the_recorded_network_is_fitted(person: Person, tmp_path: Path) -> None:
    measured(person, LAZY)
    film(tmp_path / "run.h5", {0: [began(1), told(1, 0)]}, 5)
    watch(person, tmp_path / "run.h5")
    person.window.side.open_page("fit")
    fit = fitted(person)
    moment = person.app.frames.moment
    assert moment is not None and moment.network_curve is not None
    recorded = normalised(moment.network_curve.separation)
    np.testing.assert_allclose(fit.curve + fit.residuals, recorded)
    assert person.app.frames.shown_beside.names == ("rest_state", "stationary", "fit")


def test_what_cannot_be_fitted_is_said_in_a_sentence(person: Person) -> None:
    measured(person, LAZY[::-1])
    open_page(person)
    person.wait(lambda: "do not separate the data yet" in panel(person).hint.text())
    assert not panel(person).fitted.isVisible() and person.app.fit.curves == {}


def test_a_measure_that_rises_is_fitted_as_one_that_falls() -> None:
    fit = fit_of(read_load_curve(-ACTIVE, rises=True), rises=True)
    assert isinstance(fit, CurveFit)
    np.testing.assert_allclose(fit.curve + fit.residuals, normalised(ACTIVE))
    worse = fit_of(read_load_curve(ACTIVE, rises=True), rises=True)
    assert isinstance(worse, ValueError)


def test_the_fit_is_used_for_the_chain_which_is_held_at_its_time(
    open_window: Callable[..., Person],
) -> None:
    person = open_window(presets()["lazy"].edited("view", speed=50.0))
    measured(person, ACTIVE)
    open_page(person)
    fit = fitted(person)
    person.click(panel(person).use)
    chain = person.session.chain
    assert chain.friction_left == pytest.approx(fit.friction_left.value, rel=0.01)
    assert chain.step_noise == pytest.approx(fit.noise.value, rel=0.01)
    assert (chain.blocks, chain.drive, chain.dynamics) == (7, "held_end", "overdamped")
    assert person.app.edits.stack.count() == 1
    person.wait(lambda: person.chain.parameters == chain and not person.chain.playing)
    assert fit.time.value <= person.chain.time < 1.2 * fit.time.value + 1.0
    # On average over the noise, the chain is then where the curve is.
    mean = mean_field_and_correction(chain, fit.time.value).at(fit.time.value)[0]
    theory = normalised(1.0 - np.concatenate(([0.0], mean)))
    np.testing.assert_allclose(theory, fit.curve, atol=0.02)


def test_a_chain_that_is_changed_on_its_way_is_not_held(person: Person) -> None:
    measured(person, ACTIVE)
    open_page(person)
    fitted(person)
    person.click(panel(person).use)
    person.app.edits.edit("chain", {"friction_left": 0.01})
    person.wait(lambda: person.app.fit._hold is None)
    assert person.chain.playing


def test_the_time_and_forces_are_those_of_the_chain_s_own_units(person: Person) -> None:
    from gui.fit.controller import fitted_parameters

    shape, _ = shape_and_slopes(7, 0.05, 0.2, 0.1, 20.0)
    fit = fit_curve(shape, 0.01)
    chain = person.session.chain.model_copy(update={"stiffness": 0.5, "end_position": 2.0})
    plain = fitted_parameters(fit, person.session.chain)
    scaled = fitted_parameters(fit, chain.model_copy(update={"stiffness": 2.0}))
    assert scaled["friction_left"] == pytest.approx(4.0 * plain["friction_left"], rel=0.01)
    assert scaled["noise"] == pytest.approx(4.0 * plain["noise"], rel=0.01)
    assert scaled["end_position"] == 2.0


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
