"""The compiled loop against the slow reference, and the same bits however it is batched."""

from __future__ import annotations

import numpy as np
import pytest

from physics.chain.commands import Grip, Release, SetParameters
from physics.chain.march import LANES
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from tests.physics import reference

DYNAMICS = ("overdamped", "langevin")
KINDS = ("independent", "common", "pulled_end")
DRIVES = ("held_end", "constant_force", "ramp", "jerks", "hand")


def chain(**changes):
    usual = {
        "noise": 0.01,
        "friction_right": 0.05,
        "friction_left": 0.03,
        "damping": 0.7,
        "mass": 1.3,
        "drive_speed": 0.8,
        "jerk_period": 0.3,
        "annealing": 0.02,
        "time_step": 0.02,
        "seed": 11,
    }
    return ChainParameters(**(usual | changes))


def tolerance(p, steps):
    """How far rounding may take kernel and reference apart.

    A normal in single precision is off by up to 1e-6, so a velocity by up to
    1e-6 ε̄ each step, and friction and springs only ever shrink a difference
    (the step is a contraction). Without noise, some last places are left.
    """
    return 1e-13 * steps + 1e-6 * p.step_noise * (steps * p.time_step + 1.0)


def assert_agrees(p, steps, grip=None, command=None):
    course, speeds = reference.run(p, steps, grip)
    simulation = Simulation(p)
    if command is not None:
        simulation.apply(command)
    for step in range(1, steps + 1):
        simulation.advance(1)
        shown = simulation.snapshot()
        np.testing.assert_allclose(shown.positions, course[step], atol=tolerance(p, step), rtol=0)
        # An overdamped velocity is a force, in which positions count twice or more.
        slack = 4.0 * p.stiffness * tolerance(p, step)
        np.testing.assert_allclose(shown.velocities, speeds[step], atol=slack, rtol=0)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drive", DRIVES)
def test_agrees_with_the_reference(dynamics, kind, drive):
    assert_agrees(chain(dynamics=dynamics, noise_kind=kind, drive=drive), 100)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("drive", DRIVES)
def test_agrees_with_the_reference_without_noise(dynamics, drive):
    assert_agrees(chain(dynamics=dynamics, drive=drive, noise=0.0), 400)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("blocks", [1, 2])
def test_agrees_for_the_shortest_chains(dynamics, blocks):
    assert_agrees(chain(dynamics=dynamics, blocks=blocks), 60)


@pytest.mark.parametrize("blocks", [LANES, LANES + 1, 2 * LANES + 17])
def test_agrees_where_a_tile_ends(blocks):
    assert_agrees(chain(blocks=blocks, friction_right=0.0, friction_left=0.01), 6)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("index", [1, 4, 7, 8])
def test_agrees_while_something_is_gripped(dynamics, index):
    p = chain(dynamics=dynamics)
    start = 1.0 if index == 8 else 0.0
    command = Grip(index, 0.4, duration=20 * p.time_step)
    assert_agrees(p, 40, (index, lambda step: start + (0.4 - start) * min(1.0, step / 20)), command)


def bits(p, batches, events=()):
    """The state's bits after all batches; events are commands by step."""
    simulation = Simulation(p)
    waiting = dict(events)
    for batch in batches:
        left = batch
        while left > 0:
            at = simulation.state.step
            if at in waiting:
                simulation.apply(waiting.pop(at))
            until = min((event - at for event in waiting if event > at), default=left)
            count = min(left, until)
            assert simulation.advance(count) is None
            left -= count
    state = simulation.state
    return state.step, state.positions[1:-1].tobytes(), state.velocities[1:-1].tobytes()


def batchings(steps, seed):
    """One batch, single steps, and three random ones."""
    random = np.random.default_rng(seed)
    yield [steps]
    yield [1] * steps
    for most in (4, 9, steps):
        batches, left = [], steps
        while left:
            batches.append(min(left, int(random.integers(1, most + 1))))
            left -= batches[-1]
        yield batches


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drive", DRIVES)
def test_batches_do_not_matter(dynamics, kind, drive):
    p = chain(dynamics=dynamics, noise_kind=kind, drive=drive)
    assert len({bits(p, batches) for batches in batchings(999, 1)}) == 1


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("blocks", [LANES - 1, LANES + 2, 3 * LANES])
def test_batches_do_not_matter_to_long_chains(dynamics, kind, blocks):
    p = chain(dynamics=dynamics, noise_kind=kind, blocks=blocks, drive="jerks")
    assert len({bits(p, batches) for batches in batchings(41, 2)}) == 1


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("blocks", [7, LANES + 500])
def test_batches_do_not_matter_to_changes_and_grips(dynamics, blocks):
    p = chain(dynamics=dynamics, blocks=blocks, drive="ramp")
    changed = chain(dynamics=dynamics, blocks=blocks, drive="jerks", time_step=0.013, noise=0.02)
    events = {
        5: Grip(3, 0.2, 0.3),
        17: SetParameters(changed),
        33: Grip(blocks + 1, 1.4, 0.2),
        38: SetParameters(p),
        50: Release(),
        61: Grip(blocks, 0.7),
    }
    assert len({bits(p, batches, events) for batches in batchings(120, 3)}) == 1


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("blocks", [5, LANES + 5])
@pytest.mark.parametrize("drive", DRIVES)
def test_summing_changes_nothing_and_sums(dynamics, blocks, drive):
    p = chain(dynamics=dynamics, blocks=blocks, drive=drive)
    plain, summing = Simulation(p), Simulation(p)
    totals, expected = np.zeros(blocks + 2), np.zeros(blocks + 2)
    summing.advance_and_sum(30, totals)
    for _ in range(30):
        plain.advance(1)
        shown = plain.snapshot()
        expected += np.concatenate(([0.0], shown.positions, [shown.end_position]))
    assert np.array_equal(totals, expected)
    assert np.array_equal(plain.snapshot().positions, summing.snapshot().positions)


def test_a_million_blocks():
    p = chain(blocks=1_000_000)
    simulation = Simulation(p)
    simulation.advance(5)
    positions = simulation.snapshot().positions
    assert positions.shape == (1_000_000,)
    # After five steps a block knows of five neighbours: the last ones are a short chain's.
    far = np.random.default_rng(0).integers(5, 999_990, 20)
    for block in far:
        window = reference_window(p, int(block))
        assert positions[block] == pytest.approx(window, abs=tolerance(p, 5))


def reference_window(p, block, reach=6, steps=5):
    """Position of one far block, from its own neighbourhood alone."""
    x = np.zeros(2 * reach + 1)
    for step in range(steps):
        time = step * p.time_step
        xi = [reference.normal(p.seed, step, b) for b in range(block - reach, block + reach + 1)]
        padded = np.concatenate(([0.0], x, [0.0]))
        force = p.stiffness * np.diff(padded, 2)
        noise = p.step_noise * np.exp(-p.annealing * time) * np.array(xi)
        x = x + p.time_step * reference.soft(force + noise, p.friction_right, p.friction_left)
    return x[reach]
