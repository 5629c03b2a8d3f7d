"""Many chains that follow one, in a thread of their own."""

from __future__ import annotations

import time

import numpy as np
import pytest

from physics.chain.parameters import ChainParameters
from physics.many.ensemble import Ensemble, with_seeds
from physics.many.ensemble_course import MOST_SAMPLES
from physics.many.ensemble_runner import EnsembleThread

BLOCKS = np.arange(1, 8)
NOISY = ChainParameters(noise=0.01, seed=11)


@pytest.fixture
def thread():
    made = EnsembleThread()
    yield made
    assert made.close(60.0)


def until(condition, patience=60.0):
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.005)


def reached(thread, moment):
    return thread.latest is not None and thread.latest.time >= moment - 1e-9


def test_it_is_the_ensemble_of_the_seeds_from_the_chain_s_own_on(thread):
    thread.ask(NOISY, 5, BLOCKS)
    thread.follow(3.0)
    until(lambda: reached(thread, 3.0))
    ensemble = Ensemble(with_seeds(NOISY, 5))
    ensemble.advance(300)
    course = thread.latest
    assert course.time == pytest.approx(3.0)
    np.testing.assert_array_equal(course.position, ensemble.positions.mean(axis=0))
    np.testing.assert_array_equal(course.spread, ensemble.positions.std(axis=0, ddof=1))
    assert course.error == pytest.approx(course.spread / 5**0.5)
    curves = ensemble.load_curves
    hats = (curves - curves[:, -1:]) / (curves[:, :1] - curves[:, -1:])
    assert course.curve == pytest.approx(hats.mean(axis=0))
    assert course.curve_deviation == pytest.approx(hats.std(axis=0, ddof=1))


def test_it_goes_as_far_as_it_is_told_and_no_further(thread):
    thread.ask(NOISY, 4, BLOCKS)
    thread.follow(1.0)
    until(lambda: reached(thread, 1.0))
    time.sleep(0.1)
    assert thread.latest.time == pytest.approx(1.0)
    thread.follow(0.5)  # nobody goes back in time
    thread.follow(2.0)
    until(lambda: reached(thread, 2.0))


def test_a_long_course_is_thinned(thread):
    thread.ask(NOISY, 2, BLOCKS[-2:])
    thread.follow(400.0)
    until(lambda: reached(thread, 400.0))
    course = thread.latest
    assert MOST_SAMPLES // 2 <= course.times.size <= MOST_SAMPLES + 1
    assert course.mean.shape == course.deviation.shape == (course.times.size, 2)
    assert np.diff(course.times) == pytest.approx(np.diff(course.times)[0])
    assert course.times[0] == 0.0 and not course.mean[0].any()


def test_the_newest_takes_the_place_of_the_one_before(thread):
    thread.ask(NOISY, 64, BLOCKS)
    thread.follow(1e9)
    until(lambda: reached(thread, 0.1))
    run = thread.ask(NOISY.model_copy(update={"seed": 99}), 3, BLOCKS)
    assert thread.latest is None
    thread.follow(0.5)
    until(lambda: reached(thread, 0.5))
    assert (thread.latest.run, thread.latest.members) == (run, 3)
    thread.drop()
    assert thread.latest is None


def test_it_closes_in_the_middle_of_work(thread):
    thread.ask(NOISY.model_copy(update={"blocks": 1000}), 200, BLOCKS)
    thread.follow(1e9)
    until(lambda: thread.latest is not None)
    began = time.monotonic()
    assert thread.close(60.0)
    assert time.monotonic() - began < 30.0


@pytest.mark.parametrize(
    ("changes", "members", "words"),
    [
        ({"drive": "hand"}, 4, "same hand"),
        ({"noise": 0.0}, 4, "all chains are the same"),
        ({"blocks": 100_000}, 64, "too many to keep"),
        ({"seed": 2**63 - 4}, 5, r"^5 chains need .* choose a smaller one$"),
    ],
)
def test_it_says_what_cannot_be(thread, changes, members, words):
    with pytest.raises(ValueError, match=words):
        thread.ask(ChainParameters(**{"noise": 0.01, **changes}), members, BLOCKS)


def test_the_last_seed_is_one_too(thread):
    thread.ask(NOISY.model_copy(update={"seed": 2**63 - 5}), 5, BLOCKS)
    until(lambda: thread.latest is not None)
    assert not thread.latest.failure


def test_a_failure_is_told(thread, monkeypatch):
    monkeypatch.setattr("physics.many.ensemble.Ensemble.advance", fail)
    thread.ask(NOISY, 4, BLOCKS)
    thread.follow(1.0)
    until(lambda: thread.latest is not None and thread.latest.failure)
    assert "no memory" in thread.latest.failure


def fail(*_, **__):
    raise MemoryError("no memory")


def test_a_chain_that_diverges_is_told_in_plain_words(thread, monkeypatch, capfd):
    monkeypatch.setattr(Ensemble, "positions", np.full((4, 7), np.inf))
    thread.ask(NOISY, 4, BLOCKS)
    until(lambda: thread.latest is not None and thread.latest.failure)
    assert thread.latest.failure == "chain 1 diverged; reduce the time step"
    assert not capfd.readouterr().err  # it was foreseen
