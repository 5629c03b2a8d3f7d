"""Many chains at once: each has the bits that it has alone, whatever is beside it."""

from __future__ import annotations

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.many import ensemble as ensemble_module
from physics.many import lanes
from physics.many.ensemble import GROUP, LONGEST, WORTH_SHARING, Ensemble, with_seeds

DYNAMICS = ("overdamped", "langevin")
KINDS = ("independent", "common", "pulled_end")
DRIVES = ("held_end", "constant_force", "ramp", "jerks")


def chain(**changes):
    usual = {
        "noise": 0.01,
        "friction_right": 0.05,
        "friction_left": 0.03,
        "damping": 0.7,
        "mass": 1.3,
        "drive_speed": 0.8,
        "jerk_period": 0.3,
        "time_step": 0.02,
        "seed": 11,
    }
    return ChainParameters(**(usual | changes))


def assert_same_as_alone(ensemble):
    """Positions, velocities and ends of each member, to the bit."""
    positions, velocities = ensemble.positions, ensemble.velocities
    for i, parameters in enumerate(ensemble.chains):
        alone = Simulation(parameters)
        alone.advance(ensemble.step)
        shown = alone.snapshot()
        assert positions[i].tobytes() == shown.positions.tobytes(), parameters
        assert velocities[i].tobytes() == shown.velocities.tobytes(), parameters
        assert ensemble.end_positions[i] == shown.end_position
        assert ensemble.load_curves[i].tolist() == shown.load_curve.tolist()


@pytest.mark.parametrize("dynamics", DYNAMICS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("drive", DRIVES)
@pytest.mark.parametrize("annealing", [0.0, 0.3])
def test_each_member_has_the_bits_that_it_has_alone(dynamics, kind, drive, annealing):
    same = chain(dynamics=dynamics, noise_kind=kind, drive=drive, annealing=annealing, blocks=5)
    seeds = with_seeds(same, 19)
    frictions = [chain(**{**same.model_dump(), "friction_left": 0.01 * i}) for i in range(18)]
    for members in (seeds, (*seeds, *frictions), frictions):
        ensemble = Ensemble(members)
        ensemble.advance(41)
        assert_same_as_alone(ensemble)


number = st.floats(0.0, 0.1)


@st.composite
def members(draw):
    blocks = draw(st.sampled_from([1, 2, 3, 7, 12]))
    one = st.builds(
        chain,
        blocks=st.just(blocks),
        dynamics=st.sampled_from(DYNAMICS),
        noise_kind=st.sampled_from(KINDS),
        drive=st.sampled_from(DRIVES),
        noise=st.one_of(st.just(0.0), st.floats(1e-6, 0.3)),
        annealing=st.one_of(st.just(0.0), st.floats(0.0, 5.0)),
        friction_right=number,
        friction_left=st.one_of(st.just(0.0), number),
        damping=st.sampled_from([0.0, 0.5, 10.0]),
        mass=st.floats(0.5, 3.0),
        time_step=st.floats(1e-4, 0.1),
        stiffness=st.floats(0.01, 3.0),
        end_position=st.floats(-2.0, 2.0),
        drive_force=st.floats(-1.0, 1.0),
        jerk_period=st.floats(0.01, 2.0),
        jerk_size=number,
        seed=st.one_of(st.integers(0, 3), st.integers(0, 2**63 - 1)),
    )
    chains = draw(st.lists(one, min_size=1, max_size=6))
    # Enough of some of them that they share their noise, with one number changed in some.
    copies = draw(st.lists(st.sampled_from(chains), max_size=2))
    return [
        *chains,
        *(
            one.model_copy(update={"friction_right": 0.001 * i})
            for one in copies
            for i in range(WORTH_SHARING)
        ),
    ]


@settings(max_examples=60)
@given(members(), st.lists(st.integers(0, 30), min_size=1, max_size=5), st.integers(1, 3))
def test_any_members_any_portions_any_threads(chains, portions, threads):
    ensemble = Ensemble(chains)
    for steps in portions:
        ensemble.advance(steps, threads=threads)
    assert ensemble.step == sum(portions)
    assert_same_as_alone(ensemble)
    assert not ensemble.diverged.any()


@pytest.mark.parametrize("count", [1, 15, 16, 17, GROUP, GROUP + 1, 3 * GROUP - 1])
@pytest.mark.parametrize("seeds", ["own", "shared"])
def test_groups_of_any_size(count, seeds):
    base = chain(blocks=3)
    own = with_seeds(base, count)
    shared = [base.model_copy(update={"noise": 0.001 * (i + 1)}) for i in range(count)]
    ensemble = Ensemble(own if seeds == "own" else shared)
    ensemble.advance(23, threads=2)
    assert_same_as_alone(ensemble)


@pytest.mark.parametrize("seeds", ["own", "shared"])
@pytest.mark.parametrize("kind", KINDS)
def test_numbers_drawn_many_steps_ahead_serve_every_step(kind, seeds):
    """Beyond one tile of noise, and in portions that end within a group of steps."""
    base = chain(blocks=2, noise_kind=kind)
    own = with_seeds(base, 17)
    shared = [base.model_copy(update={"friction_left": 0.001 * i}) for i in range(17)]
    chosen = own if seeds == "own" else shared
    whole, parts = Ensemble(chosen), Ensemble(chosen)
    whole.advance(9001)
    for portion in (1, 2, 4097, 4900, 1):
        parts.advance(portion)
    assert whole.positions.tobytes() == parts.positions.tobytes()
    assert_same_as_alone(parts)


def test_long_chains_go_alone():
    ensemble = Ensemble(with_seeds(chain(blocks=LONGEST + 3), 3))
    ensemble.advance(2, threads=2)
    ensemble.advance(3)
    assert_same_as_alone(ensemble)


@pytest.mark.parametrize("blocks", [300, LONGEST])
def test_rather_long_chains(blocks):
    shared = [chain(blocks=blocks, noise=0.01 * i) for i in range(17)]
    ensemble = Ensemble([*with_seeds(chain(blocks=blocks), 3), *shared])
    ensemble.advance(7)
    assert_same_as_alone(ensemble)


def unstable(**changes):
    """Past the limit, with nothing that holds it."""
    free = {"friction_right": 0.0, "friction_left": 0.0, "damping": 0.0}
    return chain(**free, **changes).model_copy(update={"time_step": 3.0})


@pytest.mark.parametrize("dynamics", DYNAMICS)
def test_a_member_that_diverges_is_flagged_and_harms_no_other(dynamics):
    sound = with_seeds(chain(dynamics=dynamics), 20)
    bad = unstable(dynamics=dynamics)
    mixed = [*sound[:7], bad, *sound[7:], bad.model_copy(update={"seed": 999})]
    ensemble, pure = Ensemble(mixed), Ensemble(sound)
    for portion in (500, 4000):
        ensemble.advance(portion)
        pure.advance(portion)
    assert np.flatnonzero(ensemble.diverged).tolist() == [7, 21]
    kept = ~ensemble.diverged
    assert ensemble.positions[kept].tobytes() == pure.positions.tobytes()


def test_a_long_chain_that_diverges_is_flagged():
    ensemble = Ensemble([unstable(blocks=LONGEST + 1), chain(blocks=LONGEST + 1)])
    ensemble.advance(2000)
    assert ensemble.diverged.tolist() == [True, False]


def test_nothing_happens_in_no_step():
    ensemble = Ensemble([chain()])
    for steps in (0, -3):
        ensemble.advance(steps)
    assert ensemble.step == 0
    assert not ensemble.positions.any()
    assert ensemble.load_curves.tolist() == [[1.0] * 8]


@pytest.mark.parametrize(
    ("chains", "said"),
    [
        ([], "at least one"),
        ([chain(blocks=3), chain(blocks=4)], "same number of blocks"),
        ([chain(), chain(drive="hand")], "hand"),
    ],
)
def test_what_is_no_ensemble_is_refused(chains, said):
    with pytest.raises(ValueError, match=said):
        Ensemble(chains)


def test_with_seeds():
    seeds = [one.seed for one in with_seeds(chain(seed=5), 3)]
    assert seeds == [5, 6, 7]
    assert with_seeds(chain(), 1) == (chain(),)
    with pytest.raises(ValueError, match="no 3 seeds from"):
        with_seeds(chain(seed=2**63 - 2), 3)


def test_a_failure_in_a_thread_is_not_lost(monkeypatch):
    ensemble = Ensemble(with_seeds(chain(), GROUP + 1))

    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(ensemble_module, "march_lanes", fail)
    with pytest.raises(MemoryError):
        ensemble.advance(1, threads=2)


@pytest.mark.slow
@pytest.mark.parametrize("alike", [True, False])
def test_the_loop_runs_on_many_chains_at_once(monkeypatch, alike):
    fresh = numba.njit(lanes.march_lanes.py_func, error_model="numpy")
    monkeypatch.setattr(ensemble_module, "march_lanes", fresh)
    other = chain(friction_left=0.03 if alike else 0.04, seed=12)
    Ensemble([chain(), other]).advance(1)
    code = "".join(fresh.inspect_asm().values())
    if "ymm" not in code:
        pytest.skip("this processor has no wide registers")
    wide = [line for line in code.splitlines() if "ymm" in line or "zmm" in line]
    for operation in ("maxpd", "minpd", "sqrtps"):
        assert any(operation in line for line in wide)
