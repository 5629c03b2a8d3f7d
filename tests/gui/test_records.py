"""What the window remembers of the chain's course and of a training run."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gui.moments.chain_record import (
    DRIFT_FRAMES,
    MOST_BLOCKS,
    MOST_READ,
    MOST_SAMPLES,
    ChainRecord,
    evenly,
    followed_blocks,
    kept_blocks,
)
from gui.moments.pull import PullMeter
from gui.moments.training_record import TrainingRecord
from nets.config import TrainingConfig
from nets.messages import LayerMeasures, Measurement, Mechanisms
from physics.chain.commands import SetParameters
from physics.chain.drive import MOST_TURNS, end_at, turns_between
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.state import ChainSnapshot
from physics.load_curve import chain_load_curve, normalised
from physics.theory.pull_noise import equivalent_noise, stretch_of


def snapshot(
    number: int, positions: Any, epoch: int = 0, time: float | None = None
) -> ChainSnapshot:
    x = np.asarray(positions, dtype=np.float64)
    moment = 0.1 * number if time is None else time
    parameters = ChainParameters(blocks=x.size)
    return ChainSnapshot(number, epoch, number, moment, parameters, x, np.zeros(x.size), 1.0)


def course(number: int, blocks: int = 7) -> np.ndarray:
    """Somewhere that tells the number: block ℓ at ℓ/L of a growing length."""
    return np.arange(1, blocks + 1) / blocks * (1.0 - np.exp(-0.001 * number))


# --- the chain -------------------------------------------------------------------------------


def test_a_short_course_is_kept_whole() -> None:
    record = ChainRecord()
    for number in range(100):
        assert record.add(snapshot(number, course(number)))
    assert record.times == pytest.approx(0.1 * np.arange(100))
    assert record.positions == pytest.approx(np.array([course(n) for n in range(100)]))


@pytest.mark.parametrize("samples", [MOST_SAMPLES, MOST_SAMPLES + 1, 5_000, 20_000])
def test_a_long_course_is_thinned_evenly(samples: int) -> None:
    record = ChainRecord()
    for number in range(samples):
        record.add(snapshot(number, course(number)))
    assert MOST_SAMPLES // 2 <= record.times.size <= MOST_SAMPLES
    assert record.positions.shape == (record.times.size, 7)
    gaps = np.diff(record.times)
    assert gaps == pytest.approx(gaps[0])
    assert record.times[0] == 0.0
    assert record.times[-1] >= 0.1 * samples - 1.01 * gaps[0]
    numbers = np.round(record.times / 0.1).astype(int)
    assert record.positions == pytest.approx(np.array([course(n) for n in numbers]))


def test_the_same_snapshot_and_a_standing_clock_add_nothing() -> None:
    record = ChainRecord()
    assert record.add(snapshot(1, course(1), time=0.5))
    assert not record.add(snapshot(1, course(1), time=0.5))
    assert record.add(snapshot(2, course(1), time=0.5))  # a new one: a parameter was changed
    assert record.times.size == 1


def test_a_new_epoch_is_a_new_course() -> None:
    record = ChainRecord()
    for number in range(50):
        record.add(snapshot(number, course(number)))
    record.add(snapshot(50, course(0, blocks=3), epoch=1, time=0.0))
    assert record.times.tolist() == [0.0]
    assert record.blocks.tolist() == [1, 2, 3]
    assert record.drift is not None and record.drift.moved.shape == (3,)


def test_what_is_changed_before_the_first_step_was_so_from_the_beginning() -> None:
    simulation, record = Simulation(ChainParameters()), ChainRecord()
    record.add(simulation.snapshot())
    other = ChainParameters(friction_right=0.1, end_position=2.0)
    simulation.apply(SetParameters(other))
    record.add(simulation.snapshot())
    curve = record.load_curve
    assert curve is not None and curve.separation[0] == 2.0
    simulation.advance(10)
    record.add(simulation.snapshot())
    assert record.undisturbed and record.changed == 0.0
    assert record.times == pytest.approx([0.0, 0.1])
    simulation.apply(SetParameters(ChainParameters()))
    simulation.advance(10)
    record.add(simulation.snapshot())
    assert not record.undisturbed and record.changed == pytest.approx(0.2)


@pytest.mark.parametrize("blocks", [1, 64, 65, 10_000, 1_000_000])
def test_few_blocks_of_many_are_kept_the_last_among_them(blocks: int) -> None:
    for kept in (kept_blocks(blocks, MOST_BLOCKS), followed_blocks(blocks)):
        assert kept.size == min(blocks, MOST_BLOCKS)
        assert kept[-1] == blocks
        assert kept[0] >= 1 and np.all(np.diff(kept) > 0)
    assert followed_blocks(blocks)[0] == 1  # as the legend names the first


def test_a_very_long_chain_costs_little() -> None:
    record = ChainRecord()
    for number in range(3):
        record.add(snapshot(number, course(number, 1_000_000)))
    curve = record.load_curve
    assert curve is not None and curve.loads.size == MOST_READ
    assert record.positions.shape == (3, MOST_BLOCKS)


def test_the_load_curve_is_that_of_now() -> None:
    record = ChainRecord()
    for number in range(200):
        record.add(snapshot(number, course(number)))
    curve = record.load_curve
    assert curve is not None
    assert curve.separation == pytest.approx(chain_load_curve(course(199), 1.0))
    assert curve.concavity_error == 0.0  # without noise the state is known exactly


def test_the_error_covers_the_other_seeds_from_the_first_frame_on() -> None:
    """Frames of real chains: each claims at least as much as the others lie away."""
    read = []
    for seed in range(60):
        simulation, record = Simulation(ChainParameters(noise=0.01, seed=seed)), ChainRecord()
        simulation.advance(1_000)
        record.add(simulation.snapshot())
        read.append(record.load_curve)
    values, errors = np.array([(one.concavity, one.concavity_error) for one in read if one]).T
    assert np.mean(np.abs(values - values.mean()) <= 2.0 * errors) > 0.9
    assert np.median(errors) < 2.0 * values.std()


@pytest.mark.parametrize(("step", "known"), [(1, False), (2, True)])
def test_a_chain_that_was_laid_even_has_no_curve_before_it_moves(step: int, known: bool) -> None:
    record = ChainRecord()
    parameters = ChainParameters(end_position=1.0, friction_right=0.0, noise=0.0)
    x = np.arange(1, 8) / 8.0
    record.add(ChainSnapshot(1, 0, step, 0.1, parameters, x, np.zeros(7), 1.0))
    assert (record.load_curve is not None) == known


def test_a_chain_pulled_to_the_left_is_read_like_one_pulled_to_the_right() -> None:
    record = ChainRecord()
    parameters = ChainParameters(end_position=-1.0)
    x = -np.cumsum([0.02, 0.05, 0.08, 0.11, 0.14, 0.17, 0.2])
    record.add(ChainSnapshot(1, 0, 1, 0.1, parameters, x, np.zeros(7), -1.0))
    curve = record.load_curve
    assert curve is not None and curve.regime == "lazy"


def test_a_straight_curve_stays_straight_at_fewer_places() -> None:
    loads = -np.diff(evenly(np.linspace(1.0, 0.0, 1501), 1024))
    assert loads == pytest.approx(np.full(1024, 1 / 1024))


def test_drift_is_over_the_last_moments() -> None:
    record = ChainRecord()
    assert record.drift is None
    for number in range(200):
        record.add(snapshot(number, np.array([0.1 * number, -0.2 * number])))
    drift = record.drift
    assert drift is not None
    frames = round(drift.moved[0] / 0.1)
    assert 5 <= frames <= DRIFT_FRAMES
    assert drift.moved == pytest.approx([0.1 * frames, -0.2 * frames])


# --- the network ----------------------------------------------------------------------------


def layer_measures(trace: np.ndarray) -> dict[str, Any]:
    """All that is measured of nine layers."""
    nothing = np.full(9, np.nan)
    columns: dict[str, Any] = dict.fromkeys(LayerMeasures.__dataclass_fields__, nothing)
    columns |= {"trace_ratio": trace, "mahalanobis": trace[::-1].copy(), "inverse": -trace}
    columns |= {"concavity_error": 0.01, "range_error": 0.001, "samples": 100}
    return columns | {"warnings": {}, "warning": ""}


def measurement(run: int, epoch: int, scale: float = 1.0, epochs: int = 10) -> Measurement:
    trace = scale * np.linspace(2.0, 0.0, 9) ** 2
    return Measurement(
        run=run, epoch=epoch, epochs=epochs, train_loss=1.0 / (epoch + 1), train_accuracy=0.5,
        test_accuracy=0.25, seconds=0.1, measuring_seconds=0.01, **layer_measures(trace),
        test=LayerMeasures(**layer_measures(trace + 1)), mechanisms=mechanisms(epoch),
    )  # fmt: skip


def mechanisms(epoch: int) -> Mechanisms:
    """Of eight layers that align, the deeper the more, while their kernels and weights grow."""
    deep = np.linspace(0.5, 1.0, 8)
    return Mechanisms(
        alignment=0.5 + 0.02 * epoch * deep[1:],
        by_chance=np.full(7, 0.5),
        kernel_change=0.3 * epoch * deep,
        whole_kernel_change=0.25 * epoch,
        kernel_share=np.full(8, 0.125),
        scale=1.0 + 0.05 * epoch * deep,
        samples=32,
    )


def test_test_samples_count_where_they_were_measured() -> None:
    record = TrainingRecord(3, TrainingConfig())
    for epoch in range(3):
        record.add(replace(measurement(3, epoch), test_age=epoch % 2))
    np.testing.assert_array_equal(record.test_accuracies, [0.25, np.nan, 0.25])


def test_a_run_is_read_without_its_logits() -> None:
    record = TrainingRecord(3, TrainingConfig())
    assert record.load_curve is None and record.latest is None and record.fraction == 0.0
    assert [part.shape for part in record.course] == [(0,), (0, 8)]
    for epoch in range(4):
        assert record.add(measurement(3, epoch, 1.0 + epoch))
    curve = record.load_curve
    assert curve is not None
    assert curve.separation == pytest.approx(measurement(3, 3, 4.0).trace_ratio[:-1])
    assert curve.concavity_error == 0.01
    epochs, separations = record.course
    assert epochs.tolist() == [0, 1, 2, 3]
    assert separations.shape == (4, 8)
    assert normalised(separations[0]) == pytest.approx(normalised(separations[3]))
    assert record.column("train_loss") == pytest.approx([1.0, 0.5, 1 / 3, 0.25])
    assert record.fraction == pytest.approx(0.3)


def test_the_last_measurement_of_all_samples_is_no_step_of_the_course() -> None:
    record = TrainingRecord(3, TrainingConfig())
    for epoch in range(4):
        record.add(measurement(3, epoch, 1.0 + epoch))
    record.add(replace(measurement(3, 4, 9.0), samples=1437))
    assert record.course[0].tolist() == [0, 1, 2, 3]
    assert record.column("epoch").tolist() == [0, 1, 2, 3, 4]  # loss and accuracy have it
    assert record.load_curve is not None
    assert record.load_curve.separation == pytest.approx(measurement(3, 4, 9.0).trace_ratio[:-1])


def test_the_configured_measure_is_read() -> None:
    record = TrainingRecord(1, TrainingConfig(separation="mahalanobis"))
    record.add(measurement(1, 0))
    curve = record.load_curve
    assert curve is not None
    assert curve.separation == pytest.approx(measurement(1, 0).mahalanobis[:-1])


def test_another_runs_measurements_are_refused() -> None:
    record = TrainingRecord(2, TrainingConfig())
    assert not record.add(measurement(1, 5))
    assert record.measurements == []


def test_an_epoch_measured_again_replaces_what_was_there() -> None:
    record = TrainingRecord(1, TrainingConfig())
    for epoch in (0, 1, 2, 2):
        record.add(measurement(1, epoch))
    assert record.column("epoch").tolist() == [0, 1, 2]


def test_time_left_counts_only_the_time_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    record = TrainingRecord(1, TrainingConfig())
    assert record.seconds_left is None
    record.clock(running=True)
    now += 3.0
    record.clock(running=False)
    record.add(measurement(1, 2))
    left = 3.0 / 2 * (measurement(1, 2).epochs - 2)
    assert record.seconds_left == pytest.approx(left)
    now += 60.0
    assert record.seconds_left == pytest.approx(left)  # held, it comes no nearer


# --- the pull -------------------------------------------------------------------------------


def test_a_pull_is_measured_by_its_cubic() -> None:
    chain = ChainParameters()
    meter = PullMeter()
    times = np.linspace(0.0, 6.0, 20)
    for count, now in enumerate(times, start=1):
        meter.add((now, 0.5 * now + 0.25 * now**3))
        assert (meter.read(chain) is None) == (count < 5)
    last = meter.read(chain)
    assert last is not None
    speed = 0.5 + 0.75 * times**2
    assert last.largest_jerk == pytest.approx(1.5)
    assert last.speed == pytest.approx(np.sqrt(np.mean(speed**2)))
    assert last.largest_speed == pytest.approx(speed.max())
    found = equivalent_noise(times, 0.5 * times + 0.25 * times**3, chain)
    assert (last.words, np.isnan(last.noise)) == (found.words, True)
    assert last.words == "It is too short yet to be likened to noise."
    assert meter.path is not None
    assert np.array_equal(meter.path.times, times)
    meter.begin()
    meter.add((0.0, 0.0))
    assert meter.read(chain) is None
    assert meter.path is None


def test_a_standing_clock_measures_nothing() -> None:
    meter = PullMeter()
    for _ in range(10):
        meter.add((1.0, 0.3))
    assert meter.read(ChainParameters()) is None


def test_a_hand_that_goes_nowhere_leaves_nothing_to_repeat() -> None:
    meter = PullMeter()
    for now in range(10):
        meter.add((float(now), 0.3))
    assert meter.path is None
    reading = meter.read(ChainParameters())
    assert reading is not None
    assert reading.noise == reading.largest_jerk == 0.0
    assert reading.largest_speed < 1e-12


def test_an_old_pull_does_not_slow_the_reading_down() -> None:
    chain = ChainParameters()
    meter = PullMeter()
    rng = np.random.default_rng(1)
    for now, place in zip(np.arange(0.0, 2000.0, 0.1), rng.standard_normal(20_000), strict=True):
        meter.add((now, 5.0 * place if now < 1000.0 else 0.1 * place))
    reading = meter.read(chain)
    assert reading is not None
    # Only the last stretch counts: the wild beginning is forgotten.
    late = [now > 1000.0 for now, _ in meter._samples]
    read = np.array(meter._samples)[late][-2000:]
    recent = read[read[:, 0] >= read[-1, 0] - stretch_of(chain)]
    assert len(recent) < len(read)
    assert reading.words == equivalent_noise(*recent.T, chain).words
    assert reading.noise < 0.1 or reading.words


def test_jerks_that_no_frame_saw_are_in_the_path() -> None:
    """However seldom the window looks, the path of a drive is where it turns."""
    chain = ChainParameters(drive="jerks", jerk_period=3.0)
    meters = []
    for every in (0.01, 2.3):
        meter = PullMeter()
        for now in np.arange(0.0, 60.0, every):
            meter.add(*turns_between(chain, meter.last, now), (now, end_at(chain, now)))
        assert meter.path is not None
        along = np.linspace(0.001, 57.0, 9973)
        meters.append(np.interp(along, meter.path.times, meter.path.positions))
    assert meters[1] == pytest.approx(meters[0], abs=1e-9)
    assert len(turns_between(chain, -np.inf, 1e9)) <= 2 * MOST_TURNS + 4
