"""Pulls: paths that the chain is taken along."""

from __future__ import annotations

import numpy as np
import pytest

from physics.chain.commands import Grip, PullAlong, Release, SetParameters
from physics.chain.kinematics import kinematics
from physics.chain.parameters import ChainParameters
from physics.chain.pull import PullPath, quick_and_jerky, slow_and_steady
from physics.chain.simulation import Simulation
from physics.theory.states import noise_free_rest_state

FOLDING = ChainParameters(
    drive="hand", friction_right=0.05, friction_left=0.05, noise=0.0, time_step=0.01
)
GOAL = 0.7


def pulled(path: PullPath, parameters: ChainParameters = FOLDING, *, wait: float = 200.0):
    """The chain after the hand went along a path, and a while at rest."""
    simulation = Simulation(parameters)
    simulation.apply(PullAlong(path))
    simulation.advance(round((path.duration + wait) / parameters.time_step))
    return simulation.snapshot()


def test_the_motion_of_a_cubic_is_read_exactly():
    times = np.sort(np.random.default_rng(4).uniform(0.0, 3.0, 400))
    read = kinematics(PullPath(times, 0.2 * times - 0.1 * times**3))
    inner = slice(30, -30)
    time = read["time"]
    # Straight lines between uneven samples bend the cubic a little.
    assert read["speed"][inner] == pytest.approx(0.2 - 0.3 * time[inner] ** 2, abs=0.02)
    assert np.median(read["jerk"][inner]) == pytest.approx(-0.6, abs=0.1)
    assert np.ptp(np.diff(time)) < 1e-12
    assert kinematics(PullPath(times[:2], times[:2]))["speed"] == pytest.approx(1.0)


# --- the folding ruler: slow opens the last folds, jerks open all ---------------------------


def test_a_slow_pull_opens_only_the_last_folds():
    snapshot = pulled(slow_and_steady(FOLDING, 0.0, GOAL))
    held = FOLDING.model_copy(update={"drive": "held_end", "end_position": GOAL})
    theory = noise_free_rest_state(held)
    assert snapshot.elongations == pytest.approx(theory, abs=1e-9)
    closed = snapshot.elongations < 1e-9
    assert closed[:3].all() and not closed[3:].any()


def test_jerks_open_all_folds():
    snapshot = pulled(quick_and_jerky(FOLDING, 0.0, GOAL))
    assert snapshot.end_position == pytest.approx(GOAL)
    assert (snapshot.elongations > 0.01).all()
    slow = pulled(slow_and_steady(FOLDING, 0.0, GOAL))
    assert np.std(snapshot.elongations) < 0.6 * np.std(slow.elongations)


def test_jerks_that_are_too_quick_do_not_reach_the_wall():
    # Friction uses up a short throw on its way through the chain.
    path = quick_and_jerky(FOLDING, 0.0, GOAL)
    opened = [np.count_nonzero(pulled(path.at_speed(f)).elongations > 1e-9) for f in (1.0, 20.0)]
    assert opened[0] == FOLDING.blocks + 1
    assert opened[1] < opened[0]


# --- paths ----------------------------------------------------------------------------------


def test_a_path_is_followed_exactly_whatever_the_batches():
    path = PullPath(np.array([0.0, 0.5, 0.73, 2.0]), np.array([0.0, 0.4, 0.1, 0.9]))
    whole, pieces = Simulation(FOLDING), Simulation(FOLDING)
    for simulation in (whole, pieces):
        simulation.apply(PullAlong(path))
    whole.advance(300)
    rng = np.random.default_rng(1)
    while pieces.state.step < 300:
        pieces.advance(min(int(rng.integers(1, 40)), 300 - pieces.state.step))
        time = pieces.state.time(FOLDING.time_step)
        expected = np.interp(min(time, 2.0), path.times, path.positions)
        assert pieces.snapshot().end_position == pytest.approx(expected, abs=1e-12)
    assert np.array_equal(whole.state.positions, pieces.state.positions)
    assert whole.snapshot().grip == 0
    assert whole.snapshot().end_position == 0.9


def test_where_the_hand_turned_is_known_to_those_who_look_seldom():
    path = PullPath(np.array([0.0, 0.5, 0.73, 2.0]), np.array([0.0, 0.4, 0.1, 0.9]))
    simulation = Simulation(FOLDING)
    assert simulation.snapshot().hold.number == 0
    simulation.apply(PullAlong(path))
    simulation.advance(300)
    hold = simulation.snapshot().hold
    assert (hold.number, hold.index) == (1, FOLDING.blocks + 1)
    times, places = np.array(hold.knots).T
    assert times == pytest.approx(path.times)
    assert places == pytest.approx(path.positions)
    # A hand that waits: the knots tell from when.
    simulation.apply(Grip(3, 0.5, 0.2))
    simulation.advance(100)
    simulation.apply(Grip(3, 0.6))
    simulation.advance(1)
    simulation.apply(Release())
    hold = simulation.snapshot().hold
    assert (hold.number, hold.index) == (2, 3)
    begin = 300 * FOLDING.time_step
    times = begin + np.array([0.0, 0.2, 1.0, 1.0 + FOLDING.time_step])
    assert [time for time, _ in hold.knots] == pytest.approx(times)
    assert [place for _, place in hold.knots][1:] == [0.5, 0.5, 0.6]


def test_a_path_begins_where_the_end_is():
    simulation = Simulation(FOLDING)
    simulation.apply(Grip(FOLDING.blocks + 1, 0.25))
    simulation.advance(10)
    simulation.apply(PullAlong(PullPath(np.array([3.0, 4.0]), np.array([1.0, 1.5]))))
    simulation.advance(500)
    assert simulation.snapshot().end_position == pytest.approx(0.75)


def test_knots_between_two_steps_are_left_out_but_the_last():
    times = np.linspace(0.0, 1.0, 1001)
    path = PullPath(times, np.sin(40.0 * times))
    simulation = Simulation(FOLDING)
    simulation.apply(PullAlong(path))
    simulation.advance(100)
    assert simulation.state.time(0.01) == pytest.approx(path.duration)
    simulation.advance(2)
    assert simulation.snapshot().end_position == pytest.approx(np.sin(40.0))
    assert simulation.snapshot().grip == 0


@pytest.mark.parametrize("command", [Grip(8, 0.1), Release()])
def test_another_hand_ends_the_path(command):
    simulation = Simulation(FOLDING)
    simulation.apply(PullAlong(quick_and_jerky(FOLDING, 0.0, GOAL)))
    simulation.advance(77)
    simulation.apply(command)
    simulation.advance(1)
    held = simulation.snapshot().end_position
    simulation.advance(5000)
    assert simulation.snapshot().end_position == held


def test_a_path_goes_on_through_a_change_of_the_time_step():
    path = PullPath(np.array([0.0, 1.0, 2.0]), np.array([0.0, 0.5, 0.2]))
    simulation = Simulation(FOLDING)
    simulation.apply(PullAlong(path))
    simulation.advance(50)
    simulation.apply(SetParameters(FOLDING.model_copy(update={"time_step": 0.005})))
    for steps, expected in ((100, 0.5), (100, 0.35), (100, 0.2)):
        simulation.advance(steps)
        assert simulation.snapshot().end_position == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("times", "positions"),
    [([], []), ([0.0, 0.0], [1.0, 2.0]), ([0.0, 1.0], [1.0]), ([0.0, np.nan], [1.0, 2.0]),
     ([0.0, 1.0], [1.0, np.inf])],
)  # fmt: skip
def test_what_is_no_path_is_refused(times, positions):
    with pytest.raises(ValueError, match="pull"):
        PullPath(np.array(times), np.array(positions))


@pytest.mark.parametrize("factor", [0.0, -1.0, np.inf, np.nan])
def test_no_pull_is_infinitely_fast_or_slow(factor):
    with pytest.raises(ValueError, match="times as fast"):
        slow_and_steady(FOLDING, 0.0, 1.0).at_speed(factor)


def test_scripts_suit_the_chain():
    stiff = replace_stiffness(FOLDING, 4.0)
    assert quick_and_jerky(stiff, 0.0, 1.0).duration < quick_and_jerky(FOLDING, 0.0, 1.0).duration
    for script in (slow_and_steady, quick_and_jerky):
        path = script(FOLDING, 0.2, GOAL)
        assert (path.positions[0], path.positions[-1]) == (0.2, GOAL)


def replace_stiffness(chain: ChainParameters, stiffness: float) -> ChainParameters:
    return chain.model_copy(update={"stiffness": stiffness})


def test_a_constant_force_takes_the_end_out_of_the_hand():
    chain = ChainParameters(drive="held_end", end_position=1.0)
    simulation = Simulation(chain)
    simulation.advance(500)
    simulation.apply(PullAlong(quick_and_jerky(chain, 1.0, 1.5)))
    simulation.advance(50)
    before = simulation.snapshot().positions[-1]
    simulation.apply(SetParameters(chain.model_copy(update={"drive": "constant_force"})))
    simulation.advance(1)
    assert simulation.snapshot().grip == 0
    assert simulation.snapshot().positions[-1] == pytest.approx(before, abs=0.02)


def test_without_damping_a_pull_takes_periods():
    swinging = ChainParameters(dynamics="langevin", damping=0.0, time_step=0.05)
    slow = slow_and_steady(swinging, 0.0, 1.0)
    assert 10.0 < slow.duration < 1000.0


@pytest.mark.parametrize("values", [{"stiffness": 1e-18}, {"time_step": 1e-22}])
def test_a_pull_that_no_run_will_see_the_end_of_is_still_a_pull(values):
    chain = FOLDING.model_copy(update=values)
    simulation = Simulation(chain)
    simulation.apply(PullAlong(slow_and_steady(chain, 0.0, 1.0)))
    assert simulation.advance(10) is None
    assert simulation.snapshot().grip == chain.blocks + 1
