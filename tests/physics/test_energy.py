"""The energy account: its entries from their definitions, its sum to rounding and to its order."""

from __future__ import annotations

import itertools
import math
import time

import numpy as np
import pytest

from physics.chain.commands import (
    Grip,
    KeepAccount,
    Play,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    Step,
)
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.chain.setting import LANES
from physics.chain.simulation import Simulation
from physics.theory.averages import mean_with_error
from tests.physics import reference

DYNAMICS = ("overdamped", "langevin")
KINDS = ("independent", "common", "pulled_end")
DRIVES = ("held_end", "constant_force", "ramp", "jerks", "hand")
ENTRIES = ("friction", "damping", "hand", "noise")


def chain(**changes):
    usual = {
        "noise": 0.02,
        "friction_right": 0.05,
        "friction_left": 0.03,
        "damping": 0.7,
        "mass": 1.3,
        "stiffness": 1.7,
        "drive_speed": 0.8,
        "jerk_period": 0.32,
        "time_step": 0.02,
        "seed": 11,
    }
    return ChainParameters(**(usual | changes))


def accounted(p, *commands):
    simulation = Simulation(p)
    for command in (*commands, KeepAccount(True)):
        simulation.apply(command)
    return simulation


def force_on(p, x, y):
    """F with the drive, (L,)."""
    padded = np.concatenate(([0.0], x, [y]))
    force = p.stiffness * np.diff(padded, 2)
    if p.drive == "constant_force":
        force[-1] = p.drive_force - p.stiffness * (padded[-2] - padded[-3])
    return force


def elastic(p, x, y):
    stretched = np.diff(np.concatenate(([0.0], x, [x[-1] if p.drive == "constant_force" else y])))
    return 0.5 * p.stiffness * float(stretched @ stretched)


def course_of(p, steps, *commands):
    """Snapshots before and after every step."""
    simulation = accounted(p, *commands)
    shown = [simulation.snapshot()]
    for _ in range(steps):
        assert simulation.advance(1) is None
        shown.append(simulation.snapshot())
    return shown


def booked(p, old, new, gripped=0):
    """Friction, damping, hand and noise of one step, from their definitions alone."""
    langevin = p.dynamics == "langevin"
    m, drag = (p.mass, p.damping) if langevin else (0.0, 1.0)
    x, v, y = old.positions, old.velocities, old.end_position
    force, push = force_on(p, x, y), reference.noise_of(p, old.step, old.time)
    # Under a constant force the end is the last block.
    last = p.blocks if p.drive == "constant_force" else p.blocks + 1
    free = np.arange(1, p.blocks + 1) != min(gripped, last)
    u = 0.5 * (v + new.velocities) if langevin else new.velocities
    u = np.where(free, u, new.velocities)
    # The friction that the equation of motion leaves over.
    if langevin:
        rub = m * (new.velocities - v) / p.time_step + drag * v - force - push
    else:
        rub = new.velocities - force - push
    led = np.where(new.velocities > 0.0, -p.friction_right, p.friction_left)
    rub = np.where(free, rub, led)
    friction = -float(rub @ u) * p.time_step
    damping = drag * float(u @ u) * p.time_step
    noise = float((push * free) @ u) * p.time_step
    hand = 0.0
    if p.drive == "constant_force":
        hand += p.drive_force * (new.positions[-1] - x[-1])
    else:
        hand += elastic(p, new.positions, new.end_position) - elastic(p, new.positions, y)
    for i in np.flatnonzero(~free):
        mean = 0.5 * (force[i] + force_on(p, new.positions, y)[i])
        moved = new.positions[i] - x[i]
        gained = 0.5 * m * (new.velocities[i] ** 2 - v[i] ** 2)
        lost = (drag * u[i] - rub[i]) * u[i] * p.time_step
        hand += gained + lost - mean * moved
    return np.array([friction, damping, hand, noise])


def assert_books_agree(p, steps, *commands, gripped=0):
    shown = course_of(p, steps, *commands)
    total = np.zeros(4)
    for old, new in itertools.pairwise(shown):
        total += booked(p, old, new, gripped)
        entries = [getattr(new.energy, name) for name in ENTRIES]
        # The reference's normals are double: each product with a push is off by 1e-6 or less.
        slack = 1e-12 + 2e-6 * new.step * p.blocks * p.step_noise**2 * p.time_step
        np.testing.assert_allclose(entries, total, atol=slack, rtol=1e-6)
        assert new.energy.elastic == pytest.approx(elastic(p, new.positions, new.end_position))
        kinetic = 0.5 * p.mass * float(new.velocities @ new.velocities)
        assert new.energy.kinetic == pytest.approx(kinetic if p.dynamics == "langevin" else 0.0)


# The entries -----------------------------------------------------------------------------


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drive", DRIVES)
def test_entries_are_what_they_are_defined_to_be(dynamics, kind, drive):
    p = chain(dynamics=dynamics, noise_kind=kind, drive=drive, annealing=0.1)
    assert_books_agree(p, 60)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("drive", ["held_end", "constant_force"])
@pytest.mark.parametrize("index", [1, 4, 7, 8])
def test_what_the_hand_leads_is_its_work(dynamics, drive, index):
    p = chain(dynamics=dynamics, drive=drive)
    assert_books_agree(p, 40, Grip(index, 0.4, 25 * p.time_step), gripped=index)


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_lost_energy_was_lost_and_a_still_hand_does_nothing(dynamics):
    p = chain(dynamics=dynamics, noise=0.0)
    shown = course_of(p, 2000)
    lost = np.array([(s.energy.friction, s.energy.damping) for s in shown])
    assert np.all(np.diff(lost[:, 1]) >= 0.0)
    assert np.all(np.diff(lost[:, 0]) >= -1e-12)
    assert lost[-1].min() > 0.0
    assert {(s.energy.hand, s.energy.noise) for s in shown} == {(0.0, 0.0)}


def test_a_slow_pull_is_given_back():
    """Without friction the springs give back what they got; the drag Σ v² t is lost both ways."""
    duration = 20_000.0
    p = chain(drive="hand", noise=0.0, friction_right=0.0, friction_left=0.0)
    simulation = accounted(p, Grip(8, 1.0, duration))
    simulation.advance(1_000_000)
    out = simulation.snapshot().energy
    # All springs in series are as stiff as k/(L + 1), and block ℓ goes ℓ/(L + 1) of the way.
    dragged = float(np.sum((np.arange(1, 8) / 8.0) ** 2)) / duration
    assert out.hand == pytest.approx(0.5 * p.stiffness / 8.0 + dragged, rel=1e-5)
    simulation.apply(Grip(8, 0.0, duration))
    simulation.advance(1_000_000)
    back = simulation.snapshot().energy
    assert back.hand == pytest.approx(2.0 * dragged, rel=1e-2)
    assert back.damping == pytest.approx(back.hand, rel=1e-2)


def test_the_noise_works_at_its_power():
    """⟨ε̄ξ·½(v + v')⟩ = ε²/(2m) per free block, exactly so in this scheme; damping loses it."""
    p = chain(
        dynamics="langevin", friction_right=0.0, friction_left=0.0, noise=0.1, end_position=0.0
    )
    simulation = accounted(p)
    simulation.advance(5000)
    powers, begun = [], simulation.snapshot()
    for _ in range(20_000):
        simulation.advance(5)
        now = simulation.snapshot()
        powers.append(
            [(getattr(now.energy, n) - getattr(begun.energy, n)) for n in ("noise", "damping")]
        )
        begun = now
    noise, damping = np.array(powers).T / (5 * p.time_step)
    expected = p.blocks * p.noise**2 / (2.0 * p.mass)
    for power in (noise, damping):
        mean, error, _ = mean_with_error(power)
        assert abs(mean - expected) < 4.5 * error


# The sum ---------------------------------------------------------------------------------


def known_residual(p, shown):
    """What `physics.chain.energy` says that the sum misses, after every step."""
    x = np.array([s.positions for s in shown])
    v = np.array([s.velocities for s in shown])
    y = np.array([s.end_position for s in shown])
    dt, steady = p.time_step, p.drive == "constant_force"
    if p.dynamics == "langevin":
        forces = np.array([force_on(p, *at) for at in zip(x, y, strict=True)])
        swing = 0.25 * p.damping * dt * np.sum(v**2, axis=1) - 0.5 * dt * np.sum(v * forces, axis=1)
        led = 0.0 if steady else 0.5 * p.stiffness * dt * np.cumsum(v[1:, -1] * np.diff(y))
        return swing[1:] - swing[0] + led
    moved = np.pad(np.diff(x, axis=0), ((0, 0), (1, 0 if steady else 1)))
    return np.cumsum(0.5 * p.stiffness * np.sum(np.diff(moved, axis=1) ** 2, axis=1))


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", [None, *KINDS])
@pytest.mark.parametrize("drive", DRIVES)
def test_the_sum_closes_to_rounding(dynamics, kind, drive):
    noise = {"noise": 0.0} if kind is None else {"noise_kind": kind}
    p = chain(dynamics=dynamics, drive=drive, **noise)
    shown = course_of(p, 300)
    residuals = [s.energy.residual for s in shown[1:]]
    np.testing.assert_allclose(residuals, known_residual(p, shown), atol=1e-13, rtol=1e-10)


def largest_residual(p, duration, grip=None):
    """Along the course, relative to the energy turned over; the hand's grip scales with time."""
    simulation = accounted(p, *(() if grip is None else (Grip(grip, 1.3, 0.5 * duration),)))
    worst = 0.0
    for _ in range(50):
        simulation.advance(round(duration / 50 / p.time_step))
        worst = max(worst, abs(simulation.snapshot().energy.residual))
    energy = simulation.snapshot().energy
    turnover = energy.start + abs(energy.hand) + energy.friction + energy.damping
    return worst / turnover


def slope(values, factor=2.0):
    """Order of convergence: how the logarithm falls with that of the step."""
    steps = np.arange(len(values)) * -math.log(factor)
    return float(np.polyfit(steps, np.log(values), 1)[0])


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("drive", ["held_end", "constant_force", "ramp", "jerks"])
def test_the_sum_closes_to_first_order(dynamics, drive):
    p = chain(dynamics=dynamics, drive=drive, noise=0.0)
    steps = 0.02 / 2.0 ** np.arange(5)
    values = [largest_residual(p.model_copy(update={"time_step": dt}), 16.0) for dt in steps]
    assert slope(values) == pytest.approx(1.0, abs=0.05)
    assert values[-1] < 2e-3


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("index", [4, 8])
def test_the_sum_closes_to_first_order_with_a_hand(dynamics, index):
    p = chain(dynamics=dynamics, drive="hand", noise=0.0)
    steps = 0.02 / 2.0 ** np.arange(5)
    values = [largest_residual(p.model_copy(update={"time_step": dt}), 8.0, index) for dt in steps]
    assert slope(values) == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_sum_closes_to_first_order_with_noise(dynamics, kind):
    """In the mean over seeds, relative to the energy turned over (most of it by the noise)."""
    p = chain(dynamics=dynamics, drive="jerks", noise_kind=kind, noise=0.3)
    means = [
        np.mean(
            [
                largest_residual(p.model_copy(update={"time_step": dt, "seed": seed}), 8.0)
                for seed in range(16)
            ]
        )
        for dt in 0.02 / 2.0 ** np.arange(4)
    ]
    assert slope(means) == pytest.approx(1.0, abs=0.15)


# Switching -------------------------------------------------------------------------------


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drive", DRIVES)
@pytest.mark.parametrize("blocks", [1, 7, LANES + 5])
def test_an_account_changes_no_bit(dynamics, kind, drive, blocks):
    p = chain(dynamics=dynamics, noise_kind=kind, drive=drive, blocks=blocks)
    plain, counted = Simulation(p), Simulation(p)
    commands = (None, Grip(1, 0.2, 0.1), Release(), Grip(blocks + 1, 0.7, 0.3))
    for number, command in enumerate(commands):
        counted.apply(KeepAccount(number % 2 == 0))
        for simulation in (plain, counted):
            if command is not None:
                simulation.apply(command)
            simulation.advance(7)
        assert counted.state.step == plain.state.step
        assert np.array_equal(counted.state.positions[:-1], plain.state.positions[:-1])
        assert np.array_equal(counted.state.velocities, plain.state.velocities)


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
def test_batches_do_not_matter_to_an_account(dynamics, kind):
    p = chain(dynamics=dynamics, noise_kind=kind, drive="jerks")
    accounts = set()
    for batches in ([203], [1] * 203, [2, 3, 100, 97, 1]):
        simulation = accounted(p)
        for count in batches:
            simulation.advance(count)
        accounts.add(simulation.snapshot().energy)
    assert len(accounts) == 1


def test_an_account_begins_where_it_is_switched_on():
    simulation = Simulation(chain())
    simulation.advance(300)
    assert simulation.snapshot().energy is None
    simulation.apply(KeepAccount(True))
    shown = simulation.snapshot()
    begun = shown.energy
    assert begun.since == shown.time
    assert begun.start == begun.elastic + begun.kinetic > 0.0
    assert [getattr(begun, name) for name in ENTRIES] == [0.0] * 4
    assert begun.residual == 0.0
    simulation.advance(100)
    assert simulation.snapshot().energy.friction > 0.0
    simulation.apply(KeepAccount(False))
    assert simulation.snapshot().energy is None


@pytest.mark.parametrize("command", [Reset(), SetParameters(chain(blocks=4)), KeepAccount(True)])
def test_a_new_course_has_a_new_account(command):
    simulation = accounted(chain())
    simulation.advance(300)
    simulation.apply(command)
    energy = simulation.snapshot().energy
    assert [getattr(energy, name) for name in ENTRIES] == [0.0] * 4
    assert energy.start == energy.elastic + energy.kinetic


@pytest.mark.parametrize(
    "changes",
    [
        {"end_position": 1.5},
        {"stiffness": 0.4},
        {"mass": 0.2},
        {"drive": "constant_force"},
        {"drive": "jerks"},
        {"drive": "hand"},
        {"time_step": 0.01},
        {"dynamics": "overdamped"},
        {"noise_kind": "common", "noise": 0.1},
        {"noise": 0.0},
    ],
)
def test_what_a_change_stores_is_the_hands_work(changes):
    p = chain(dynamics="langevin", friction_right=0.0, friction_left=0.0)
    simulation = accounted(p)
    simulation.advance(300)
    before = simulation.snapshot().energy
    simulation.apply(SetParameters(p.model_copy(update=changes)))
    after = simulation.snapshot().energy
    stored = after.elastic + after.kinetic - before.elastic - before.kinetic
    assert after.hand - before.hand == pytest.approx(stored, abs=1e-15)
    assert after.residual == pytest.approx(before.residual, abs=1e-14)
    simulation.advance(300)
    assert abs(simulation.snapshot().energy.residual) < 0.1


def test_a_released_end_springs_back_by_the_hand():
    simulation = accounted(chain(noise=0.0), Grip(8, 0.2))
    simulation.advance(100)
    before = simulation.snapshot()
    simulation.apply(Release())
    after = simulation.snapshot()
    assert after.end_position == 1.0
    gained = after.energy.elastic - before.energy.elastic
    assert after.energy.hand - before.energy.hand == pytest.approx(gained, rel=1e-12)


def test_a_chain_that_blew_up_has_an_account_again():
    bad = chain(friction_right=0.0).model_copy(update={"time_step": 5.0})
    simulation = accounted(bad)
    while simulation.advance(500) is None:
        pass
    assert simulation.snapshot().energy is not None
    simulation.apply(RestoreGood())
    simulation.apply(SetParameters(chain()))
    simulation.advance(1)
    simulation.apply(Reset())
    simulation.advance(100)
    assert abs(simulation.snapshot().energy.residual) < 0.1


def test_summing_begins_a_new_account():
    simulation = accounted(chain())
    simulation.advance(20)
    simulation.advance_and_sum(20, np.zeros(9))
    shown = simulation.snapshot()
    assert (shown.energy.since, shown.energy.friction) == (shown.time, 0.0)


def test_the_thread_keeps_an_account():
    p = chain()
    thread = SimulationThread(p, speed=math.inf, playing=False)
    thread.start()
    for command in (KeepAccount(True), Step(2000), Play()):
        thread.send(command)
    until = time.monotonic() + 30.0
    while thread.latest.step < 2000 and time.monotonic() < until:
        time.sleep(0.005)
    assert thread.close(30.0)
    shown = thread.latest
    alone = accounted(p)
    alone.advance(shown.step)
    assert shown.step > 0
    assert shown.energy == alone.snapshot().energy
