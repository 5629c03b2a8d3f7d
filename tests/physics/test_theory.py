"""Simulation against theory, each within its statistical error; never a loosened tolerance."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, linalg, stats

from physics.chain.commands import SetParameters
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.many.ensemble import Ensemble, with_seeds
from physics.theory.averages import mean_with_error
from physics.theory.effective_friction import effective_friction_law
from physics.theory.states import noise_free_rest_state, relaxation_time, stationary_elongations
from tests.physics.oracles import mean_field_course, pulled_back_rest_state

SIGMAS = 4.5
"""Standard errors allowed; with some dozens of comparisons a miss by chance is rare."""


def sampled(simulation, samples, stride):
    """Positions and velocities, (samples, L) each, every ``stride`` steps."""
    positions, velocities = [], []
    for _ in range(samples):
        assert simulation.advance(stride) is None
        positions.append(simulation.state.positions[1:-1].copy())
        velocities.append(simulation.state.velocities[1:-1].copy())
    return np.array(positions), np.array(velocities)


def assert_mean(series, expected):
    mean, error, _ = mean_with_error(series)
    assert error > 0.0
    assert abs(mean - expected) < SIGMAS * error


# Rest ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("friction", "expected"),
    [(0.1, [0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4]), (0.03, 0.02 + 0.03 * np.arange(8))],
)
def test_rest_states_of_the_text(friction, expected):
    p = ChainParameters(friction_right=friction, friction_left=friction)
    np.testing.assert_allclose(noise_free_rest_state(p), expected, atol=1e-15)


@pytest.mark.parametrize("stiffness", [0.2, 1.0, 3.0])
@pytest.mark.parametrize("friction", [0.0, 0.01, 0.07, 0.5, 4.0])
@pytest.mark.parametrize("end", [1.0, -0.7, 0.0])
@pytest.mark.parametrize("drive", ["held_end", "ramp"])
def test_the_chain_comes_to_rest_where_theory_says(stiffness, friction, end, drive):
    p = ChainParameters(
        stiffness=stiffness,
        friction_right=friction,
        friction_left=0.6 * friction,
        end_position=end,
        drive=drive,
        time_step=0.1,
        blocks=5,
    )
    simulation = Simulation(p)
    simulation.advance(50_000)
    np.testing.assert_allclose(
        simulation.snapshot().elongations, noise_free_rest_state(p), atol=1e-11
    )


def test_a_million_springs_have_a_rest_state():
    p = ChainParameters(blocks=1_000_000)
    assert noise_free_rest_state(p).sum() == pytest.approx(1.0)


def test_pulled_back_all_the_way_or_not_at_all():
    p = ChainParameters(end_position=1.0)
    np.testing.assert_allclose(pulled_back_rest_state(p, 1.0), noise_free_rest_state(p))
    back = pulled_back_rest_state(p.model_copy(update={"end_position": 0.0}), 1.0)
    assert back.sum() == pytest.approx(0.0, abs=1e-15)


# Energy ----------------------------------------------------------------------------------


def energy_errors(time_step, duration=200.0):
    """Largest relative energy error in the first and in the second half of a free swing."""
    p = ChainParameters(
        dynamics="langevin", damping=0.0, friction_right=0.0, friction_left=0.0, time_step=time_step
    )
    simulation = Simulation(p)
    energies = [0.5 * p.stiffness]
    for _ in range(round(duration / 0.2)):
        simulation.advance(round(0.2 / time_step))
        shown = simulation.snapshot()
        kinetic = 0.5 * p.mass * np.sum(shown.velocities**2)
        energies.append(kinetic + 0.5 * p.stiffness * np.sum(shown.elongations**2))
    errors = np.abs(np.array(energies) / energies[0] - 1.0)
    half = errors.size // 2
    return errors[:half].max(), errors[half:].max()


def test_energy_is_kept_to_the_order_of_the_scheme():
    coarse, fine = energy_errors(0.02), energy_errors(0.01)
    # Symplectic: the error swings and does not grow.
    assert coarse[1] < 1.2 * coarse[0]
    # First order: half the step, half the error.
    assert max(fine) / max(coarse) == pytest.approx(0.5, abs=0.05)


def stationary_covariance(p):
    """Covariance of (x − its mean, v) of the frictionless Langevin step, exactly."""
    n, b = p.blocks, p.time_step / p.mass
    springs = p.stiffness * (2.0 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1))
    keep = (1.0 - p.damping * b) * np.eye(n)
    move = np.block(
        [[np.eye(n) - p.time_step * b * springs, p.time_step * keep], [-b * springs, keep]]
    )
    kick = np.vstack([p.time_step * np.eye(n), np.eye(n)]) * b * p.step_noise
    return linalg.solve_discrete_lyapunov(move, kick @ kick.T)


def test_equipartition():
    p = ChainParameters(
        dynamics="langevin",
        friction_right=0.0,
        friction_left=0.0,
        noise=0.05,
        damping=0.8,
        mass=1.5,
        time_step=0.02,
        blocks=4,
    )
    exact = np.diag(stationary_covariance(p))[p.blocks :]
    # ½ m ⟨v²⟩ = ε²/(4γ), up to the order of the step.
    equal = p.noise**2 / (4.0 * p.damping)
    np.testing.assert_allclose(0.5 * p.mass * exact, equal, rtol=2.0 * p.time_step)
    simulation = Simulation(p)
    simulation.advance(20_000)
    _, velocities = sampled(simulation, 20_000, 50)
    for block in range(p.blocks):
        assert_mean(velocities[:, block] ** 2, exact[block])


# Noise -----------------------------------------------------------------------------------


def softened(z, right, left):
    return np.where(z > right, z - right, np.where(z < -left, z + left, 0.0))


@pytest.mark.parametrize("force", [-0.3, -0.05, 0.0, 0.02, 0.1, 0.4])
@pytest.mark.parametrize(("right", "left", "noise"), [(0.1, 0.1, 0.1), (0.05, 0.2, 0.03)])
def test_effective_friction_is_the_mean_over_the_noise(force, right, left, noise):
    mean, _ = integrate.quad(
        lambda u: float(softened(force + noise * u, right, left)) * stats.norm.pdf(u),
        -12.0,
        12.0,
        points=[(right - force) / noise, (-left - force) / noise],
        limit=200,
    )
    law = effective_friction_law(force, right, left, noise)
    assert law == pytest.approx(mean, abs=1e-9)
    free = effective_friction_law(force, right, left, 0.0)
    assert free == pytest.approx(float(softened(force, right, left)))


@pytest.mark.parametrize("force", [-0.15, -0.02, 0.05, 0.2])
def test_a_block_drifts_by_the_effective_law(force):
    p = ChainParameters(
        blocks=1,
        stiffness=1e-9,
        drive="constant_force",
        drive_force=force,
        noise=0.008,
        friction_right=0.1,
        friction_left=0.06,
    )
    simulation = Simulation(p)
    _, velocities = sampled(simulation, 50_000, 1)
    law = float(effective_friction_law(force, p.friction_right, p.friction_left, p.step_noise))
    assert_mean(velocities[:, 0], law)


@pytest.mark.parametrize(("right", "left"), [(0.05, 0.05), (0.02, 0.06), (0.06, 0.02)])
def test_the_stationary_state(right, left):
    p = ChainParameters(friction_right=right, friction_left=left, noise=0.01, seed=5)
    simulation = Simulation(p)
    simulation.advance(50_000)
    positions, _ = sampled(simulation, 40_000, 50)
    expected = np.cumsum(stationary_elongations(p))[:-1]
    for block in range(p.blocks):
        assert_mean(positions[:, block], expected[block])


def test_a_chain_that_friction_holds_to_one_side_only_comes_to_it_too():
    """About F* both sides hold a block by the mean of the frictions, not by the larger one."""
    p = ChainParameters(
        blocks=2, friction_right=0.1, friction_left=0.0, time_step=0.1, noise=0.014 * 0.1**0.5
    )
    ensemble = Ensemble(with_seeds(p, 64))
    ensemble.advance(round(12.0 * relaxation_time(p) / p.time_step))
    errors = ensemble.positions.std(axis=0, ddof=1) / 8.0
    expected = np.cumsum(stationary_elongations(p))[:-1]
    assert np.all(np.abs(ensemble.positions.mean(axis=0) - expected) < SIGMAS * errors)
    assert np.all(errors < 0.1 * np.abs(expected - np.array([1.0, 2.0]) / 3.0))


@pytest.mark.parametrize("noise", [1e-160, 5e-324])
def test_noise_that_no_formula_can_bear_is_refused(noise):
    with pytest.raises(ValueError, match="Noise must be 0 or at least 1e-30"):
        ChainParameters(noise=noise, time_step=0.1)
    least = ChainParameters(noise=1e-30, time_step=0.1, friction_right=1e9)
    with pytest.raises(ValueError, match="practically for ever"):
        stationary_elongations(least)


@pytest.mark.parametrize(
    ("right", "left", "noise"), [(0.1, 0.1, 0.01), (0.02, 0.08, 0.008), (0.1, 0.1, 0.006)]
)
def test_the_relaxation_time_is_that_of_simulated_chains(right, left, noise):
    """What is left of the slowest mode of their mean, one relaxation time after the other."""
    p = ChainParameters(friction_right=right, friction_left=left, noise=noise)
    time = relaxation_time(p)
    expected = np.cumsum(stationary_elongations(p))[:-1]
    slowest = np.sin(np.pi * np.arange(1, p.blocks + 1) / (p.blocks + 1))
    ensemble = Ensemble(with_seeds(p, 2000))
    ensemble.advance(round(1.5 * time / p.time_step))
    left_over = []
    for _ in range(2):
        left_over.append(float((ensemble.positions.mean(axis=0) - expected) @ slowest))
        ensemble.advance(round(time / p.time_step))
    assert np.log(left_over[0] / left_over[1]) == pytest.approx(1.0, rel=0.1)


def test_noise_does_not_move_the_stationary_state():
    weak, strong = (ChainParameters(noise=noise, friction_left=0.05) for noise in (0.005, 0.03))
    assert np.array_equal(stationary_elongations(weak), stationary_elongations(strong))


@pytest.mark.parametrize("drive", ["held_end", "ramp", "constant_force", "jerks"])
@pytest.mark.parametrize("annealing", [0.0, 0.1])
def test_the_mean_field_course_is_the_mean_of_many_chains(drive, annealing):
    """At a small step, where fluctuations of the force (of order ε) no longer matter."""
    p = ChainParameters(
        drive=drive,
        annealing=annealing,
        time_step=0.001,
        noise=0.1 * 0.001**0.5,
        friction_right=0.1,
        friction_left=0.1,
        drive_speed=0.2,
        jerk_size=0.2,
        jerk_period=3.0,
        drive_force=0.4,
    )
    times = np.array([0.0, 1.0, 4.0, 9.0, 16.0])
    theory = mean_field_course(p, times)
    assert not theory[0].any()
    courses = np.array([positions_at(p.model_copy(update={"seed": s}), times) for s in range(60)])
    spread = courses.std(axis=0, ddof=1) / np.sqrt(len(courses))
    # At rest both are zero, and so is the error.
    assert np.all(np.abs(courses.mean(axis=0) - theory)[1:] < SIGMAS * spread[1:])


def positions_at(p, times):
    simulation = Simulation(p)
    course = []
    for time in times:
        simulation.advance(round(time / p.time_step) - simulation.state.step)
        course.append(simulation.snapshot().positions)
    return course


def test_the_mean_field_course_of_a_silent_chain_is_its_course():
    p = ChainParameters(time_step=0.0005)
    times = np.array([0.5, 2.0, 8.0])
    np.testing.assert_allclose(positions_at(p, times), mean_field_course(p, times), atol=2e-4)


def test_the_mean_field_course_ends_in_the_stationary_state():
    p = ChainParameters(noise=0.01, friction_left=0.05)
    late = mean_field_course(p, np.array([2000.0]))[0]
    np.testing.assert_allclose(late, np.cumsum(stationary_elongations(p))[:-1], atol=1e-7)


# Where a formula does not apply ----------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "changes", "word"),
    [
        (noise_free_rest_state, {"noise": 0.01}, "without noise"),
        (noise_free_rest_state, {"dynamics": "langevin"}, "inertia"),
        (noise_free_rest_state, {"drive": "jerks"}, "held still"),
        (stationary_elongations, {}, "without noise"),
        (stationary_elongations, {"noise": 0.01, "noise_kind": "common"}, "independent"),
        (stationary_elongations, {"noise": 0.01, "annealing": 0.1}, "annealed"),
        (stationary_elongations, {"noise": 0.01, "drive": "hand"}, "held still"),
        (stationary_elongations, {"noise": 0.01, "dynamics": "langevin"}, "overdamped"),
        (stationary_elongations, {"noise": 1e-30}, "practically for ever"),
        (lambda p: pulled_back_rest_state(p, 0.5), {}, "come back"),
        (lambda p: pulled_back_rest_state(p, 2.0), {"drive": "constant_force"}, "no end"),
    ],
)
def test_theory_says_where_it_does_not_apply(formula, changes, word):
    with pytest.raises(ValueError, match=word):
        formula(ChainParameters(**changes))


def test_annealed_noise_dies_out():
    p = ChainParameters(noise=0.03, annealing=1.0)
    simulation = Simulation(p)
    simulation.advance(20_000)
    # e^{−200} of the noise is nothing: the chain is at rest, with or without it.
    before = simulation.snapshot().positions
    simulation.advance(1000)
    np.testing.assert_allclose(simulation.snapshot().positions, before, atol=1e-12)
    simulation.apply(SetParameters(p.model_copy(update={"annealing": 0.0})))
    simulation.advance(1000)
    assert np.abs(simulation.snapshot().positions - before).max() > 1e-3
