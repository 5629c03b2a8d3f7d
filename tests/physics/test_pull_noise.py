"""The noise that a pull amounts to does to the chain what the pull does, or there is none."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.signal import lfilter

from physics.chain.commands import PullAlong
from physics.chain.parameters import ChainParameters
from physics.chain.pull import (
    PullPath,
    block_time,
    following_time,
    quick_and_jerky,
    slow_and_steady,
)
from physics.chain.simulation import Simulation
from physics.load_curve import concavity
from physics.theory.pull_noise import ALIKE, equivalent_noise, noises_of_blocks, response
from physics.theory.thermal import strays

FOLDING = ChainParameters(drive="hand", friction_right=0.03, friction_left=0.03)
GOAL = 0.6
ALL = np.arange(1, FOLDING.blocks + 1)


def shaken(random, duration, memory, strength=0.2, gap=0.02):
    """A path of noise that a chain takes for white if its memory is short; (times, positions)."""
    times = np.arange(0.0, duration, gap)
    kicks = random.standard_normal(times.size)
    if memory == 0.0:
        return times, strength / math.sqrt(gap) * kicks
    keep = math.exp(-gap / memory)
    amplitude = strength / math.sqrt(2.0 * memory) * math.sqrt(1.0 - keep * keep)
    return times, amplitude * lfilter([1.0], [1.0, -keep], kicks)


# --- what it reads ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "chain",
    [
        FOLDING,
        ChainParameters(stiffness=0.3, blocks=1),
        ChainParameters(dynamics="langevin", damping=0.5),
        ChainParameters(stiffness=0.5, damping=2.0, dynamics="langevin", blocks=4),
    ],
)
def test_white_noise_at_the_end_amounts_to_itself_however_it_is_sampled(chain):
    random = np.random.default_rng(3)
    for gap in (0.02, 0.1):
        times, force = shaken(random, 400.0 * following_time(chain), 0.0, gap=gap)
        found = equivalent_noise(times, force / chain.stiffness + 0.3 * times, chain)
        assert found.noise == pytest.approx(0.2, rel=0.12)
        assert found.words == ""


@pytest.mark.parametrize("frequency", [0.5, 1.0, 2.0, 4.0])
def test_a_sine_shakes_each_block_as_it_does(frequency):
    """Its exact answer beside that to white noise, by Lyapunov's equation of the whole chain."""
    times = np.linspace(0.0, 400.0, 20_001)
    found = noises_of_blocks(times, np.sin(frequency * times), FOLDING, ALL)
    amplitude = np.abs(response(FOLDING, np.array([frequency]), ALL))[:, 0]
    unit = ChainParameters(noise=1.0, noise_kind="pulled_end")
    assert found[-1] == pytest.approx(math.sqrt(0.5) * amplitude[-1] / strays(unit, 0, 1), rel=0.03)
    # What it does to the last block and to the first differs more than any noise does.
    assert found[-1] > ALIKE * found[0] or frequency < 1.0


def test_the_answer_is_that_of_a_simulated_chain():
    """One end shaken by a sine: the last cycle of each block, without friction."""
    free = ChainParameters(
        drive="hand", friction_right=0.0, friction_left=0.0, time_step=0.005, blocks=4
    )
    frequency = 1.3
    times = np.linspace(0.0, 60.0, 6001)
    simulation = Simulation(free)
    simulation.apply(PullAlong(PullPath(times, np.sin(frequency * times))))
    simulation.advance(round(50.0 / free.time_step))
    course = []
    for _ in range(200):
        simulation.advance(round(2.0 * math.pi / frequency / free.time_step / 200))
        course.append(simulation.snapshot().positions.copy())
    exact = np.abs(response(free, np.array([frequency]), np.arange(1, 5)))[:, 0]
    assert np.abs(course).max(axis=0) == pytest.approx(exact, rel=0.02)


def test_at_rest_the_chain_is_straight_and_long_ones_do_not_overflow():
    assert response(FOLDING, np.zeros(1), ALL)[:, 0].real == pytest.approx(ALL / 8.0)
    long = ChainParameters(blocks=1_000_000)
    answer = response(long, np.array([0.0, 1e-9, 1.0, 1e6]), np.array([1, 500_000, 1_000_000]))
    assert np.isfinite(answer).all()
    assert answer[:, 0].real == pytest.approx(np.array([1.0, 500_000.0, 1_000_000.0]) / 1_000_001)


def test_a_steady_pull_is_no_noise():
    times = np.linspace(0.0, 100.0, 301)
    assert equivalent_noise(times, 0.7 * times, ChainParameters()).noise == 0.0
    slow = slow_and_steady(FOLDING, 0.0, GOAL)
    along = np.linspace(0.0, slow.duration, 200)
    path = np.interp(along, slow.times, slow.positions)
    assert equivalent_noise(along, path, FOLDING).noise == 0.0


def test_twice_the_throw_is_twice_the_shaking():
    one = quick_and_jerky(FOLDING, 0.0, 0.5)
    shaking = noises_of_blocks(one.times, one.positions, FOLDING, ALL)
    twice = noises_of_blocks(one.times, 2.0 * one.positions, FOLDING, ALL)
    assert twice == pytest.approx(2.0 * shaking)
    # Where it happens does not matter, nor a steady motion beneath it.
    moved = one.positions + 3.0 + 0.1 * one.times
    assert noises_of_blocks(one.times + 50.0, moved, FOLDING, ALL) == pytest.approx(shaking)


def test_where_nothing_can_be_said_a_sentence_says_why():
    times = np.linspace(0.0, 7.9 * block_time(FOLDING), 20)
    for found in (
        equivalent_noise(times, np.sin(9.0 * times), FOLDING),
        equivalent_noise([0.0, 1.0, 10.0], [0.0, 1.0, 1.0], FOLDING),
    ):
        assert math.isnan(found.noise)
        assert found.words == "It is too short yet to be likened to noise."
    swinging = ChainParameters(dynamics="langevin", damping=0.0)
    along = np.linspace(0.0, 200.0, 500)
    assert "Without damping" in equivalent_noise(along, np.sin(along), swinging).words


# --- what it means: equal numbers are equal effects -------------------------------------------


def opened(times, noise):
    """Concavity of the folding chain after a slow pull with this noise of its end."""
    slow = GOAL * np.minimum(times / (0.5 * times[-1]), 1.0)
    still = times[-1] + np.array([1.0, 60.0])
    path = PullPath(np.append(times, still), np.append(slow + noise, [GOAL, GOAL]))
    simulation = Simulation(FOLDING)
    simulation.apply(PullAlong(path.from_place(0.0)))
    simulation.advance(round(path.duration / FOLDING.time_step))
    return concavity(simulation.snapshot().load_curve)


def opened_by_noise(memory, strength, seeds=12, duration=150.0):
    curves = [
        opened(*shaken(np.random.default_rng(seed), duration, memory, strength, gap=0.05))
        for seed in range(seeds)
    ]
    return float(np.mean(curves)), float(np.std(curves) / math.sqrt(seeds - 1))


def test_a_pull_that_amounts_to_noise_does_what_the_noise_does():
    strength = 0.2
    times, path = shaken(np.random.default_rng(1), 3000.0, 0.3, strength, gap=0.05)
    found = equivalent_noise(times, path, FOLDING)
    assert found.words == ""
    by_pull, error = opened_by_noise(0.3, strength)
    by_noise, other = opened_by_noise(0.0, found.noise)
    assert abs(by_pull - by_noise) < 0.05 + 2.0 * math.hypot(error, other)


def test_the_jerky_pull_does_what_no_white_noise_does():
    path = quick_and_jerky(FOLDING, 0.0, GOAL)
    found = equivalent_noise(path.times, path.positions, FOLDING)
    assert math.isnan(found.noise)
    assert found.words.startswith("No white noise does the same: block 7 moves as by ε = 0.")
    simulation = Simulation(FOLDING)
    simulation.apply(PullAlong(path))
    simulation.advance(round((path.duration + 60.0) / FOLDING.time_step))
    by_pull = concavity(simulation.snapshot().load_curve)
    as_last = noises_of_blocks(path.times, path.positions, FOLDING, ALL)[-1]
    by_noise, error = opened_by_noise(0.0, float(as_last), 60, path.duration)
    assert by_noise - by_pull > 0.1 and by_noise - by_pull > 2.0 * error
