"""What stands beside a moment of a recording: theory, an ensemble and a fit, in film and window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.controllers.theory_controller import TheoryController
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.beside import Beside
from gui.moments.company import AS_RECORDED, Companions, Company
from gui.moments.fitting import fit_of
from gui.moments.overlays import BESIDE, ENSEMBLE, FIT, MEAN_FIELD
from gui.moments.tape import Tape
from gui.readings import reading
from physics.chain.parameters import ChainParameters
from physics.many.ensemble import Ensemble, with_seeds
from physics.recording.record_run import record_run
from physics.theory.curve_fit import CurveFit
from tests.gui.test_tape import Chore, began, film, measured

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02, seed=5)
EIGHT = Companions((ENSEMBLE,), 8)
SHOWN = {
    "show_rest_state": True,
    "show_stationary": True,
    "show_ensemble": True,
    "ensemble_size": 8,
}
SWITCHED: Chore = ("session", {"view": SHOWN})
TRAINED: dict[int, list[Chore]] = {
    0: [SWITCHED, ("session", {"network": {}}), began(1), measured(1, 0)],
    20: [measured(1, 1)],
}


@pytest.fixture
def tape(tmp_path: Path) -> Iterator[Tape]:
    film(tmp_path / "run.h5", TRAINED, 40)
    with Tape(tmp_path / "run.h5") as tape:
        yield tape


def same(one: Beside, other: Beside) -> None:
    """Bands and curves, to the bit."""
    assert one.band is not None and other.band is not None
    assert one.course_band is not None and other.course_band is not None
    for some, others in ((one.band, other.band), (one.course_band, other.course_band)):
        for a, b in zip(some, others, strict=True):
            np.testing.assert_array_equal(a, b)
    assert list(one.curves) == list(other.curves)
    for name, curve in one.curves.items():
        np.testing.assert_array_equal(curve, other.curves[name])


def test_the_band_is_that_of_the_seeds_from_the_chain_s_own_on(tape: Tape) -> None:
    moment = tape.at_frame(30)
    beside = Company(EIGHT, BESIDE).beside(moment)
    ensemble = Ensemble(with_seeds(moment.snapshot.parameters, 8))
    ensemble.advance(moment.snapshot.step)
    last = ensemble.positions[:, -1:]
    curves = np.hstack((np.ones((8, 1)), (last - ensemble.positions) / last))
    assert beside.band is not None and beside.band[2] == 8
    np.testing.assert_array_equal(beside.band[0], curves.mean(axis=0))
    np.testing.assert_array_equal(beside.band[1], curves.std(axis=0, ddof=1))


def test_a_moment_has_the_same_company_whichever_came_before(tape: Tape) -> None:
    wanted = Companions((MEAN_FIELD, ENSEMBLE, FIT), 8)
    one_by_one, company = Company(wanted, BESIDE), Company(wanted, BESIDE)
    for frame in range(26):
        last = one_by_one.beside(tape.at_frame(frame))
    company.beside(tape.at_frame(35))  # later than the next: back in time
    same(company.beside(tape.at_frame(25)), last)


def test_it_is_what_was_switched_on_unless_something_else_is_asked_for(tape: Tape) -> None:
    moment = tape.at_frame(30)
    recorded = Company(AS_RECORDED, BESIDE).beside(moment)
    assert recorded.band is not None and recorded.band[2] == 8
    assert set(recorded.curves) == {"stationary"}  # the rest state has no noise
    assert Company(Companions(()), BESIDE).beside(moment) == Company(Companions(())).beside(moment)
    alone = Company(Companions((FIT, ENSEMBLE)), BESIDE).beside(moment)
    assert set(alone.curves) == {FIT} and alone.band is not None and not alone.places


def test_what_takes_its_time_is_worked_out_for_plots_that_show_it(tape: Tape) -> None:
    every = Companions((ENSEMBLE, FIT), 8)
    unseen = Company(every, reading("shares").wants).beside(tape.at_frame(30))
    assert unseen.band is None and not unseen.curves
    course = Company(every, reading("course").wants).beside(tape.at_frame(30))
    assert course.course_band is not None and FIT not in course.curves


def test_the_fit_is_that_of_the_network_s_newest_curve(tape: Tape) -> None:
    company = Company(Companions((FIT,)), BESIDE)
    for frame in (10, 30):
        moment = tape.at_frame(frame)
        assert moment.network_curve is not None
        fit = fit_of(moment.network_curve)
        assert isinstance(fit, CurveFit)
        np.testing.assert_array_equal(company.beside(moment).curves[FIT], fit.curve)


def test_a_chain_that_was_disturbed_has_no_ensemble(tmp_path: Path) -> None:
    from tests.gui.test_tape import CHORES

    film(tmp_path / "run.h5", CHORES, 45)
    with Tape(tmp_path / "run.h5") as tape:
        company = Company(EIGHT, BESIDE)
        assert company.beside(tape.at_frame(15)).band is not None
        assert company.beside(tape.at_frame(25)).band is None  # other parameters on the way
        assert company.beside(tape.at_frame(35)).band is None  # in the hand


def test_an_ensemble_that_diverges_ends_no_film(
    tape: Tape, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands beside the chain is left out then; the chain itself was recorded well."""
    company = Company(EIGHT, BESIDE)
    assert company.beside(tape.at_frame(10)).band is not None
    monkeypatch.setattr(Ensemble, "positions", np.full((8, 6), np.inf))
    assert company.beside(tape.at_frame(20)).band is None
    assert company.beside(tape.at_frame(30)).band is None
    monkeypatch.undo()
    assert company.beside(tape.at_frame(10)).band is not None  # from rest again


def test_without_noise_there_is_no_ensemble(tmp_path: Path) -> None:
    record_run(NOISY.model_copy(update={"noise": 0.0}), 60, tmp_path / "run.h5", "1")
    with Tape(tmp_path / "run.h5") as tape:
        assert Company(EIGHT, BESIDE).beside(tape.at_frame(tape.frames - 1)).band is None


def test_the_window_has_the_same_beside_the_same_moment(tape: Tape) -> None:
    """What a thread works out beside the window is what a film waits for."""
    moment = tape.at_frame(30)
    view = {
        "show_rest_state": True,
        "show_stationary": True,
        "show_ensemble": True,
        "ensemble_size": 8,
        "show_mean_field": True,
    }
    session = Session().edited("view", **view)
    theory = TheoryController(Laboratory(session))
    try:
        end = time.monotonic() + 60.0
        while not _arrived(theory, moment.snapshot.time):
            assert time.monotonic() < end, "it did not come"
            theory.follow(moment.snapshot, moment.chain)
            time.sleep(0.005)
        moment = replace(moment, view=session.view)
        same(theory.beside, Company(AS_RECORDED, BESIDE).beside(moment))
    finally:
        theory.close()


def _arrived(theory: TheoryController, moment: float) -> bool:
    course = theory.ensemble.course
    return course is not None and course.time >= moment - 1e-9 and theory.course is not None


# --- in films ------------------------------------------------------------------------------


def drawn(tape: Tape, **options: object) -> tuple[np.ndarray, np.ndarray]:
    """The load curve and the course of a frame near the end, as pixels."""
    small = {"width": 640, "height": 360, "plots": ("load_curve", "course"), "begin": 0.5}
    plan = FilmPlan(tape, Path("film.webm"), FilmOptions.model_validate(small | options))
    with plan.picture() as picture:
        frame = plan.frame(picture, 0).copy()
        boxes = picture.layout.plots
        return boxes["load_curve"].of(frame), boxes["course"].of(frame)


def test_a_film_shows_band_and_fit(tape: Tape, qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    bare, asked, recorded = (
        drawn(tape, beside=()),
        drawn(tape, beside=("ensemble",), chains=8),
        drawn(tape, beside=("stationary", "rest_state", "ensemble")),
    )
    assert not np.array_equal(asked[0], bare[0]) and not np.array_equal(asked[1], bare[1])
    assert all(map(np.array_equal, recorded, drawn(tape)))
    fitted = drawn(tape, beside=("fit",))
    assert not np.array_equal(fitted[0], bare[0]) and np.array_equal(fitted[1], bare[1])
