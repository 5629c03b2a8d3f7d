"""Each integrator against what it declares, and what it keeps exactly at any step."""

from __future__ import annotations

import math

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import linalg, stats

from physics.chain import langevin, overdamped
from physics.chain.law import step_blocks
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation, law_of
from physics.theory.averages import mean_with_error

DYNAMICS = ("overdamped", "langevin")
MODULES = {"overdamped": overdamped, "langevin": langevin}
DURATION = 2.0


@numba.njit
def walk(x, v, normals, amplitude, law):
    """The compiled step along given paths of noise: x, v (N, L + 2), normals (N, steps, L)."""
    last = x.shape[1] - 2
    for path in range(x.shape[0]):
        here, speeds, wall = x[path], v[path], x[path, 0]
        for step in range(normals.shape[1]):
            noise = normals[path, step]
            step_blocks(here, speeds, 1, last, wall, noise, 0, amplitude, law, True)


def walked(p, normals):
    """Positions and velocities of all paths at the end, (N, 2 L)."""
    x = np.zeros((len(normals), p.blocks + 2))
    v = np.zeros_like(x)
    x[:, -1] = p.end_position
    walk(x, v, normals, p.step_noise, law_of(p))
    return np.hstack((x[:, 1:-1], v[:, 1:-1]))


def paths(count, finest, coarsest, blocks, seed):
    """Level k: normals of 2^k steps, on the same Brownian paths from level to level."""
    normals = np.random.default_rng(seed).standard_normal((count, 2**finest, blocks))
    levels = {}
    for level in range(finest, coarsest - 1, -1):
        levels[level] = normals.astype(np.float32)
        normals = (normals[:, ::2] + normals[:, 1::2]) / math.sqrt(2.0)
    return levels


def with_steps(p, steps, duration=DURATION):
    return p.model_copy(update={"time_step": duration / steps})


def order(steps, errors):
    """Exponent of error ∝ steps^−p, by a line through the logarithms."""
    return -float(np.polyfit(np.log(steps), np.log(errors), 1)[0])


def chain(**changes):
    usual = {"blocks": 3, "friction_right": 0.0, "friction_left": 0.0, "damping": 0.8, "mass": 1.2}
    return ChainParameters(**(usual | changes))


RUBBING = {"friction_right": 0.1, "friction_left": 0.07}


# Deterministic order ---------------------------------------------------------------------


def exact_course(p, time):
    """Positions of the frictionless chain at a time, by the exponential of its matrix."""
    n = p.blocks
    springs = p.stiffness * (2.0 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1))
    rest = p.end_position * np.arange(1, n + 1) / (n + 1)
    if p.dynamics == "overdamped":
        return rest - linalg.expm(-springs * time) @ rest
    matrix = np.block(
        [[np.zeros((n, n)), np.eye(n)], [-springs / p.mass, -p.damping / p.mass * np.eye(n)]]
    )
    return rest - (linalg.expm(matrix * time) @ np.concatenate((rest, np.zeros(n))))[:n]


def positions_after(p, steps):
    simulation = Simulation(with_steps(p, steps))
    simulation.advance(steps)
    return simulation.snapshot().positions


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_deterministic_order_against_the_exact_course(dynamics):
    p, steps = chain(dynamics=dynamics), 2 ** np.arange(8, 13)
    exact = exact_course(p, DURATION)
    errors = [np.abs(positions_after(p, int(n)) - exact).max() for n in steps]
    assert order(steps, errors) == pytest.approx(MODULES[dynamics].ORDER.deterministic, abs=0.02)


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_deterministic_order_with_friction(dynamics):
    """Blocks start late, slide and stick on the way; the error is against the next level."""
    p, steps = chain(dynamics=dynamics, **RUBBING), 2 ** np.arange(7, 14)
    courses = np.array([positions_after(p, int(n)) for n in steps])
    errors = np.abs(np.diff(courses, axis=0)).max(axis=1)
    declared = MODULES[dynamics].ORDER.deterministic
    assert order(steps[:-1], errors) == pytest.approx(declared, abs=0.05)


# Strong and weak order -------------------------------------------------------------------


def levels_of(p, count, finest, coarsest):
    """States (levels, N, 2 L) and steps, on the same paths."""
    normals = paths(count, finest, coarsest, p.blocks, seed=7)
    steps = [2**level for level in sorted(normals)]
    return np.array([walked(with_steps(p, n), normals[int(math.log2(n))]) for n in steps]), steps


def strong_order(p, count, finest, coarsest):
    states, steps = levels_of(p, count, finest, coarsest)
    errors = np.sqrt(np.mean(np.diff(states[..., : p.blocks], axis=0) ** 2, axis=(1, 2)))
    return order(steps[:-1], errors)


def weak_orders(p, count, finest, coarsest):
    """Of Σ x and of Σ x²; each level's mean shift must stand clear of its statistical error."""
    states, steps = levels_of(p, count, finest, coarsest)
    found = []
    for power in (1, 2):
        shifts = np.diff(np.sum(states[..., : p.blocks] ** power, axis=2), axis=0)
        means = np.abs(shifts.mean(axis=1))
        assert np.all(means > 10.0 * shifts.std(axis=1) / math.sqrt(count))
        found.append(order(steps[:-1], means))
    return found


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_strong_order(dynamics):
    p = chain(dynamics=dynamics, noise=0.3)
    declared = MODULES[dynamics].ORDER.strong
    assert strong_order(p, 500, 11, 6) == pytest.approx(declared, abs=0.05)


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_weak_order(dynamics):
    p = chain(dynamics=dynamics, noise=0.3)
    declared = MODULES[dynamics].ORDER.weak
    assert weak_orders(p, 10_000, 9, 5) == pytest.approx([declared, declared], abs=0.1)


def test_second_order_with_friction_and_noise():
    """The declared ¾ is where the strong order tends to; the weak order stays 1."""
    rubbing = {"friction_right": 0.4, "friction_left": 0.3}
    declared = langevin.ORDER_WITH_BOTH
    much = chain(dynamics="langevin", blocks=2, noise=0.3, **rubbing)
    assert strong_order(much, 1500, 13, 8) == pytest.approx(declared.strong, abs=0.06)
    some = chain(dynamics="langevin", noise=0.3, **RUBBING)
    assert weak_orders(some, 10_000, 9, 5) == pytest.approx([declared.weak] * 2, abs=0.12)


def test_first_order_with_friction_and_noise():
    """Towards the chain without friction, with order ½, by the mean that the docstring states."""
    declared = overdamped.ORDER_WITH_BOTH
    rubbing = chain(noise=0.3, friction_right=0.05, friction_left=0.05)
    free = rubbing.model_copy(update={"friction_right": 0.0, "friction_left": 0.0})
    normals = paths(4000, 12, 7, rubbing.blocks, seed=3)
    steps = [2**level for level in sorted(normals)]
    apart = []
    for level in sorted(normals):
        both = (walked(with_steps(p, 2**level), normals[level]) for p in (rubbing, free))
        apart.append(np.subtract(*both)[:, : rubbing.blocks])
    apart = np.array(apart)
    strong = np.sqrt(np.mean(apart**2, axis=(1, 2)))
    weak = np.abs(np.mean(np.sum(apart, axis=2), axis=1))
    assert order(steps, strong) == pytest.approx(declared.strong, abs=0.05)
    assert order(steps, weak) == pytest.approx(declared.weak, abs=0.1)


def test_how_much_friction_a_noisy_step_feels():
    """⟨σ(F + ε̄ξ)⟩ = F (1 − μ √(2η/π)/ε) + O(η), as `overdamped` says."""
    force, friction, noise = 0.05, 0.04, 0.3
    for step in (1e-3, 1e-4):
        deviation = noise / math.sqrt(step)
        xi = np.linspace(-9.0, 9.0, 400_001)
        z = force + deviation * xi
        left_over = z - np.clip(z, -friction, friction)
        mean = np.sum(left_over * stats.norm.pdf(xi)) * (xi[1] - xi[0])
        short = 1.0 - mean / force
        assert short == pytest.approx(friction * math.sqrt(2.0 * step / math.pi) / noise, rel=1e-2)


# Energy ----------------------------------------------------------------------------------


def stepped(p, x, v):
    simulation = Simulation(p)
    simulation.state.positions[1:-1], simulation.state.velocities[1:-1] = x, v
    simulation.advance(1)
    return np.concatenate((simulation.state.positions[1:-1], simulation.state.velocities[1:-1]))


@pytest.mark.parametrize("time_step", [1e-3, 0.1, 0.9])
def test_a_free_swing_is_symplectic(time_step):
    p = chain(dynamics="langevin", damping=0.0, end_position=0.0, time_step=time_step)
    n = p.blocks
    units = np.eye(2 * n)
    step = np.array([stepped(p, unit[:n], unit[n:]) for unit in units]).T
    form = np.block([[np.zeros((n, n)), np.eye(n)], [-np.eye(n), np.zeros((n, n))]])
    np.testing.assert_allclose(step.T @ form @ step, form, atol=1e-14)


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_the_energy_that_a_free_swing_keeps(share):
    """½ m v² + U + ½ dt v·F, for ever, up to the largest step."""
    fine = chain(dynamics="langevin", damping=0.0, time_step=1e-6, blocks=7)
    p = fine.model_copy(update={"time_step": share * fine.largest_stable_time_step})
    simulation = Simulation(p)
    kept = []
    for _ in range(50):
        shown = simulation.snapshot()
        elongations = shown.elongations
        energy = 0.5 * p.mass * shown.velocities @ shown.velocities
        energy += 0.5 * p.stiffness * elongations @ elongations
        force = p.stiffness * np.diff(elongations)
        kept.append(energy + 0.5 * p.time_step * shown.velocities @ force)
        simulation.advance(2003)
    np.testing.assert_allclose(kept, kept[0], rtol=1e-11)


def kinetic_share(p):
    """½ m ⟨v²⟩ over ε²/(4γ) of each block, exactly for this scheme.

    For a mode of stiffness κ the stationary moments of the step follow from
    ⟨x'²⟩ = ⟨x²⟩, ⟨x'v'⟩ = ⟨xv⟩, ⟨v'²⟩ = ⟨v²⟩:
    1/(1 − γ dt/(2m) − κ dt²/(4m)), a bias of first order in dt.
    """
    numbers = np.arange(1, p.blocks + 1)
    stiff = 4.0 * p.stiffness * np.sin(0.5 * np.pi * numbers / (p.blocks + 1)) ** 2
    drag = 0.5 * p.damping * p.time_step / p.mass
    modes = 1.0 / (1.0 - drag - 0.25 * stiff * p.time_step**2 / p.mass)
    shapes = np.sin(np.pi * np.outer(numbers, numbers) / (p.blocks + 1)) ** 2
    return shapes @ modes * 2.0 / (p.blocks + 1)


@pytest.mark.parametrize("time_step", [0.05, 0.2, 0.6])
def test_equipartition_with_its_bias(time_step):
    p = chain(dynamics="langevin", noise=0.05, end_position=0.0, time_step=time_step)
    simulation = Simulation(p)
    simulation.advance(5000)
    energies = []
    for _ in range(60_000):
        simulation.advance(3)
        energies.append(0.5 * p.mass * simulation.state.velocities[1:-1] ** 2)
    equal, shares = p.noise**2 / (4.0 * p.damping), kinetic_share(p)
    for energy, share in zip(np.array(energies).T, shares, strict=True):
        mean, error, _ = mean_with_error(energy)
        assert abs(mean - equal * share) < 4.5 * error
        if time_step == 0.6:
            # The test would see a scheme without the bias, or with another.
            assert abs(mean - equal) > 10.0 * error


def test_the_bias_is_of_first_order():
    steps = 0.1 / 2.0 ** np.arange(8)
    shares = [kinetic_share(chain(dynamics="langevin", time_step=dt)) - 1.0 for dt in steps]
    biases = [share.max() for share in shares]
    assert order(1.0 / steps[4:], biases[4:]) == pytest.approx(1.0, abs=0.05)
    p = chain(dynamics="langevin", time_step=float(steps[-1]))
    assert biases[-1] == pytest.approx(0.5 * p.damping * p.time_step / p.mass, rel=1e-2)


# Sticking --------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    dynamics=st.sampled_from(DYNAMICS),
    exponent=st.floats(-4.0, 0.0),
    seed=st.integers(0, 2**32),
    stiffness=st.floats(0.01, 100.0),
)
def test_a_block_within_its_threshold_does_not_move(dynamics, exponent, seed, stiffness):
    """From 1e-4 of the stability limit up to it, in a chain under whatever tension."""
    chance = np.random.default_rng(seed)
    forces = chance.uniform(-0.0699, 0.0999, 6)
    tensions = chance.uniform(-1.0, 1.0) + np.concatenate(([0.0], np.cumsum(forces)))
    places = np.cumsum(tensions / stiffness)
    fine = chain(
        dynamics=dynamics,
        blocks=6,
        stiffness=stiffness,
        end_position=places[-1],
        time_step=1e-9,
        **RUBBING,
    )
    limit = fine.largest_stable_time_step
    p = ChainParameters(**(fine.model_dump() | {"time_step": limit * 10.0**exponent}))
    simulation = Simulation(p)
    simulation.state.positions[1:-1] = places[:-1]
    simulation.advance(500)
    assert np.array_equal(simulation.state.positions[1:-1], places[:-1])
    assert not simulation.state.velocities.any()


@pytest.mark.parametrize("time_step", [1e-4, 0.01, 0.3, 1.0])
def test_a_sliding_block_stops_for_good(time_step):
    """Thrown on a flat floor it comes to v = 0 exactly, when and where mechanics says."""
    speed, friction = 1.0, 0.1
    p = chain(
        dynamics="langevin",
        blocks=1,
        mass=1.0,
        stiffness=1e-12,
        damping=0.0,
        drive="constant_force",
        drive_force=0.0,
        friction_right=friction,
        friction_left=friction,
        time_step=time_step,
    )
    simulation = Simulation(p)
    simulation.state.velocities[1] = speed
    stops = math.ceil(speed / (friction * time_step))
    simulation.advance(stops - 2)
    assert simulation.state.velocities[1] > 0.0
    simulation.advance(3)
    place = simulation.state.positions[1]
    assert simulation.state.velocities[1] == 0.0
    assert place == pytest.approx(0.5 * speed**2 / friction, abs=speed * time_step)
    simulation.advance(1000)
    assert (simulation.state.velocities[1], simulation.state.positions[1]) == (0.0, place)


# The overdamped limit --------------------------------------------------------------------


@pytest.mark.parametrize("noise", [0.0, 0.02])
@pytest.mark.parametrize("time_step", [0.01, 0.25])
def test_with_no_more_mass_than_a_step_of_drag_both_are_one(noise, time_step):
    """γ dt = m: the very step of the first order (physics/README 2.4)."""
    usual = {"noise": noise, "time_step": time_step, "drive": "ramp", **RUBBING}
    light = chain(dynamics="langevin", damping=1.0, mass=time_step, **usual)
    first, second = Simulation(chain(**usual)), Simulation(light)
    for _ in range(20):
        first.advance(97)
        second.advance(97)
        one, other = first.snapshot(), second.snapshot()
        assert np.array_equal(one.positions, other.positions)
        assert np.array_equal(one.velocities, other.velocities)


MASSES = 0.2 / 2.0 ** np.arange(6)


def test_without_mass_the_second_order_is_the_first():
    """Without noise, but with friction, the courses part by order m."""
    p = chain(damping=1.0, blocks=7, **RUBBING)
    fine = 2**16
    limit = positions_after(p, fine)
    apart = []
    for mass in MASSES:
        heavy = p.model_copy(update={"dynamics": "langevin", "mass": float(mass)})
        apart.append(np.abs(positions_after(heavy, fine) - limit).max())
    assert order(1.0 / MASSES, apart) == pytest.approx(1.0, abs=0.1)


def test_without_mass_the_second_order_is_the_first_on_the_same_path():
    """With noise: γ x + m v agree, so positions part by √⟨(m v)²⟩ = ε √(m/2), γ = 1."""
    p = chain(damping=1.0, noise=0.2, time_step=DURATION / 2**12)
    normals = paths(1000, 12, 12, p.blocks, seed=5)[12]
    limit = walked(p, normals)[:, : p.blocks]
    apart = []
    for mass in MASSES[2:]:
        heavy = walked(p.model_copy(update={"dynamics": "langevin", "mass": float(mass)}), normals)
        apart.append(float(np.sqrt(np.mean((heavy[:, : p.blocks] - limit) ** 2))))
    assert order(1.0 / MASSES[2:], apart) == pytest.approx(0.5, abs=0.1)
    assert apart[-1] == pytest.approx(p.noise * math.sqrt(0.5 * MASSES[-1]), rel=0.1)


# Noise -----------------------------------------------------------------------------------


def pushes(dynamics, kind, steps=20_000):
    """Random force over ε̄ e^{−λt} on each block at each step, (steps, L)."""
    p = chain(
        dynamics=dynamics,
        blocks=4,
        noise=0.05,
        noise_kind=kind,
        annealing=0.01,
        time_step=0.02,
        stiffness=1e-15,
        damping=0.0,
    )
    simulation = Simulation(p)
    speeds = [np.zeros(p.blocks)]
    for _ in range(steps):
        simulation.advance(1)
        speeds.append(simulation.state.velocities[1:-1].copy())
    inertia = p.mass / p.time_step
    forces = np.diff(speeds, axis=0) * inertia if dynamics == "langevin" else np.array(speeds[1:])
    times = np.arange(steps) * p.time_step
    return forces / (p.step_noise * np.exp(-p.annealing * times))[:, None]


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", ["independent", "common", "pulled_end"])
def test_noise_has_the_amplitude_that_is_stated(dynamics, kind):
    """ε̄ e^{−λt} on each block: not ε√L for the common kind (physics/README 2.6)."""
    found = pushes(dynamics, kind)
    shaken = found[:, -1:] if kind == "pulled_end" else found
    strays = 4.5 / math.sqrt(len(found))
    assert np.all(np.abs(shaken.mean(axis=0)) < strays)
    assert np.all(np.abs(shaken.var(axis=0) - 1.0) < math.sqrt(2.0) * strays)
    assert stats.kstest(shaken[:, -1], "norm").pvalue > 1e-4
    if kind == "independent":
        correlations = np.corrcoef(found.T)[np.triu_indices(4, 1)]
        assert np.all(np.abs(correlations) < strays)
    elif kind == "common":
        np.testing.assert_allclose(found, found[:, :1].repeat(4, axis=1), atol=1e-8)
    else:
        assert np.abs(found[:, :-1]).max() < 1e-8
