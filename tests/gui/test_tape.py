"""A recording as a film: every second as the window had it, forward, backward and after jumps."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.models.held import HeldCurve
from gui.models.session import Session
from gui.moments.chain_record import ChainRecord
from gui.moments.measured import MOST_READ
from gui.moments.tape import FORWARD, Tape
from nets.config import TrainingConfig
from nets.measures.measured_values import measurement_of, plain_measurement
from nets.messages import LayerMeasures, Measurement
from physics.chain.commands import Grip, PairCommand, Release, Reset, SetParameters, SetTwin
from physics.chain.event import Event
from physics.chain.events import measured_line
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.state import ChainSnapshot
from physics.chain.twin import TwinSimulation
from physics.recording.frame import frame_of
from physics.recording.record_run import record_run
from physics.recording.replay import computed_at
from physics.recording.writer import RecordingWriter
from tests.gui.test_records import mechanisms

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02)
STIFF = NOISY.model_copy(update={"stiffness": 2.0})
LONGER = NOISY.model_copy(update={"blocks": 11})
RUNS = {1: TrainingConfig(epochs=40), 2: TrainingConfig(epochs=5, separation="mahalanobis")}

Chore = PairCommand | tuple[str, object]


def measurement(run: int, epoch: int) -> Measurement:
    """A made-up measurement, with some numbers that are none."""
    rng = np.random.default_rng((run, epoch))
    vectors = {
        name: np.sort(rng.normal(size=9))[::-1].copy()
        for name, kind in LayerMeasures.__annotations__.items()
        if kind == "Vector"
    }
    vectors["inverse"][:] = np.nan
    layers: dict[str, object] = {
        **vectors,
        "concavity_error": 0.01,
        "range_error": 0.1 / 3.0,
        "samples": 100,
        "warnings": {"mahalanobis": "poor"},
        "warning": "a word",
    }
    plain = {field.name: 0 for field in dataclasses.fields(Measurement) if field.name not in layers}
    named = {"run": run, "epoch": epoch, "epochs": 40, "train_loss": rng.random(), "seconds": 0.5}
    learned = dataclasses.asdict(mechanisms(epoch))
    return measurement_of(plain | layers | named | {"test": layers, "mechanisms": learned})


def film(
    path: Path, chores: dict[int, list[Chore]], frames: int, steps: int = 7
) -> list[ChainSnapshot]:
    """A recording of so many frames, with what is done before each; what a window would see."""
    simulation = TwinSimulation(Simulation(NOISY))
    events: list[Event] = []
    journal = Journal(events.append, simulation)
    writer = RecordingWriter(path, "1.2.3", "today", NOISY.blocks)
    seen = []
    for frame in range(frames):
        for chore in chores.get(frame, []):
            if not isinstance(chore, tuple):
                journal.apply(chore)
                continue
            what, values = chore
            if what == "measure":
                writer.add_lines("measurements", [measured_line(simulation.number, values)])  # type: ignore[arg-type]
                continue
            where = (simulation.number, simulation.epoch, simulation.state.step)
            events.append(Event(*where, what, values))  # type: ignore[arg-type]
        simulation.advance(steps)
        seen.append(simulation.snapshot())
        writer.add_frames([frame_of(seen[-1], 3.0 + frame / 60.0)])
    writer.add_lines("events", [event.line() for event in events])
    writer.close()
    return seen


def measured(run: int, epoch: int, *, back: bool = False) -> Chore:
    return "measure", {"back": back, "measured": plain_measurement(measurement(run, epoch))}


def began(run: int) -> Chore:
    return "train", {"run": run, **RUNS[run].model_dump(mode="json")}


def same(one: ChainSnapshot, other: ChainSnapshot) -> None:
    for field in ("number", "epoch", "step", "time", "parameters", "end_position", "grip"):
        assert getattr(one, field) == getattr(other, field), field
    np.testing.assert_array_equal(one.positions, other.positions)
    np.testing.assert_array_equal(one.velocities, other.velocities)


CHORES: dict[int, list[Chore]] = {
    0: [("session", {"view": {"theme": "light", "speed": 2.0}, "network": {}})],
    10: [("preset", {"title": "Lazy"})],
    20: [SetParameters(STIFF), began(1), measured(1, 0)],
    30: [Grip(8, 1.4, 0.5), measured(1, 1), measured(1, 2), ("session", {"view": {"speed": 8.0}})],
    40: [Release(), measured(1, 3), measured(1, 4)],
    50: [Reset(), measured(1, 2, back=True), measured(1, 3)],
    60: [SetParameters(LONGER), began(2), measured(2, 0)],
    90: [measured(2, epoch) for epoch in range(1, 6)] + [measured(2, 5)],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.h5"


def test_each_frame_is_what_was_seen(path: Path) -> None:
    seen = film(path, CHORES, 120)
    record = ChainRecord()
    with Tape(path) as tape:
        assert tape.frames == 120
        assert tape.duration == pytest.approx(119 / 60)
        for frame, snapshot in enumerate(seen):
            record.add(snapshot)
            moment = tape.at_frame(frame)
            same(moment.snapshot, snapshot)
            np.testing.assert_array_equal(moment.chain.times, record.times)
            np.testing.assert_array_equal(moment.chain.positions, record.positions)
            assert moment.chain.load_curve is not None
            assert record.load_curve is not None
            assert moment.chain.load_curve.concavity == record.load_curve.concavity
            assert moment.chain.load_curve.concavity_error == record.load_curve.concavity_error
        for frame in (3, 59, 60, 0, 119, 49):
            same(tape.at_frame(frame).snapshot, seen[frame])


def test_view_and_network_are_as_they_were(path: Path) -> None:
    film(path, CHORES, 120)
    with Tape(path) as tape:
        assert tape.at_frame(10).view.theme == "light"
        assert tape.at_frame(10).view.speed == 2.0
        assert tape.at_frame(10).training is None
        epochs = {19: None, 20: 0, 29: 0, 30: 2, 40: 4, 50: 3, 60: 0, 89: 0, 90: 5}
        for order in (list(epochs), list(epochs)[::-1]):
            for frame in order:
                training = tape.at_frame(frame).training
                latest = training.latest if training is not None else None
                assert (latest.epoch if latest else None) == epochs[frame], frame
        training = tape.at_frame(55).training
        assert training is not None
        assert training.column("epoch").tolist() == [0, 1, 2, 3]  # it went back to 2
        assert tape.at_frame(55).view.speed == 8.0
        training = tape.at_frame(100).training
        assert training is not None
        assert training.run == 2
        assert training.config == RUNS[2]
        assert training.column("epoch").tolist() == [0, 1, 2, 3, 4, 5]


def test_held_curves_are_those_of_then(path: Path) -> None:
    held = HeldCurve(name="lazy one", load_curve=(1.0, 0.9, 0.0), chain=ChainParameters())
    told = {"held": [held.model_dump(mode="json")]}
    film(path, {10: [("session", told)], 20: [("session", {"held": []})]}, 30)
    with Tape(path) as tape:
        assert [len(tape.at_frame(frame).held) for frame in (5, 15, 25)] == [0, 1, 0]
        assert tape.at_frame(15).held == (held,)
        shown, other = FilmOptions(width=64, height=64), path.with_name("a.gif")
        assert FilmPlan(tape, other, shown)._moment(15.5 / 60).held == (held,)
        assert FilmPlan(tape, other, shown, held=Session())._moment(15.5 / 60).held == ()


def test_a_network_is_of_the_settings_that_it_had_then(path: Path) -> None:
    def turned(run: int, epoch: int, **values: float) -> Chore:
        return "turned", {"run": run, "epoch": epoch, "parameters": values}

    plain = RUNS[1].model_dump(mode="json")
    film(
        path,
        {
            0: [("session", {"network": plain, "view": {}}), began(1)],
            2: [turned(1, 0, dropout=0.25)],  # before anything was measured
            4: [measured(1, 0)],
            8: [measured(1, 3), turned(1, 3, learning_rate=0.5)],
            9: [("session", {"network": {"learning_rate": 0.5, "dropout": 0.25}})],
            12: [("session", {"network": {"width": 40}})],  # by a preset: for the next run
            16: [began(2), measured(2, 0)],
        },
        24,
    )
    with Tape(path) as tape:
        for order in (range(24), range(23, -1, -1)):
            for frame in order:
                moment = tape.at_frame(frame)
                record = moment.training
                if frame < 4:
                    assert record is None and moment.network_differs == ""
                elif frame < 16:
                    assert record is not None
                    assert record.settings.dropout == 0.25
                    assert record.settings.learning_rate == (0.001 if frame < 8 else 0.5)
                    assert ("learning rate 0.5 since epoch 3" in record.words) == (frame >= 8)
                    assert ("width 100, now 40" in moment.network_differs) == (frame >= 12)
                else:
                    assert record is not None and record.settings == RUNS[2]


@pytest.mark.parametrize(
    "values",
    [
        {"run": 1},
        {"run": 1, "epoch": 1, "parameters": {"width": 3}},
        {"run": 1, "epoch": 1, "parameters": {"dropout": 7.0}},
        {"run": 1, "epoch": 1, "parameters": ["dropout"]},
        {"epoch": 1, "parameters": {}},
    ],
)
def test_a_change_that_no_network_makes_is_damage(path: Path, values: dict[str, object]) -> None:
    film(path, {0: [began(1), measured(1, 0), ("turned", values)]}, 3)
    with Tape(path) as tape, pytest.raises(ValueError, match="frame 2 cannot be read"):
        tape.at_frame(1)


def test_twins_are_both_there(path: Path) -> None:
    chores: dict[int, list[Chore]] = {
        5: [SetTwin({"friction_right": 0.2})],
        40: [SetTwin(None)],
    }
    seen = film(path, chores, 50, steps=40)
    with Tape(path) as tape:
        for frame in (*range(50), 20, 3, 39):
            moment = tape.at_frame(frame)
            same(moment.snapshot, seen[frame])
            twin, wanted = moment.snapshot.twin, seen[frame].twin
            assert (twin is None) == (wanted is None) == (not 5 <= frame < 40)
            if twin is not None and wanted is not None:
                assert twin.parameters.friction_right == 0.2
                np.testing.assert_array_equal(twin.positions, wanted.positions)
                assert moment.snapshot.parted == seen[frame].parted
    assert seen[39].parted is not None


def test_seconds_are_of_wall_clock(path: Path) -> None:
    film(path, {}, 31)
    with Tape(path) as tape:
        for seconds, frame in ((-1.0, 0), (0.0, 0), (0.26, 15), (0.5, 30), (99.0, 30)):
            assert tape.seek(seconds).frame == frame
        with pytest.raises(IndexError, match="frame 31"):
            tape.at_frame(31)


def test_after_a_jump_the_course_is_there(path: Path) -> None:
    frames = 5 * FORWARD + 700
    seen = film(path, {40: [Reset()]}, frames, steps=1)
    with Tape(path) as tape:
        at_once = tape.at_frame(frames - 1)
        record = at_once.chain
        assert record.times[0] == seen[40].time
        assert record.times[-1] == seen[-1].time
        assert record.times.size > 200
        assert np.all(np.diff(record.times) > 0)
        one, other = record.load_curve, ChainRecord()
        for snapshot in seen:
            other.add(snapshot)
        assert one is not None
        assert other.load_curve is not None
        assert one.concavity == other.load_curve.concavity
        assert one.concavity_error == other.load_curve.concavity_error
        drift, live = record.drift, other.drift
        assert drift is not None
        assert live is not None
        np.testing.assert_array_equal(drift.moved, live.moved)
        again = tape.at_frame(100).chain
        assert again.times[-1] == seen[100].time


def test_many_measurements_after_a_jump(path: Path) -> None:
    every: list[Chore] = [began(1), *(measured(1, epoch) for epoch in range(3 * MOST_READ))]
    film(path, {5: [*every, measured(1, 3 * MOST_READ - 1)]}, 10)
    with Tape(path) as tape:
        training = tape.at_frame(9).training
        assert training is not None
        assert training.latest is not None
        assert training.latest.epoch == 3 * MOST_READ - 1
        assert training.column("epoch").size > MOST_READ // 4


def test_what_was_done_is_marked(path: Path) -> None:
    film(path, CHORES, 120)
    with Tape(path) as tape:
        told = [(round(60 * mark.seconds), mark.kind, mark.words) for mark in tape.marks]
    assert told == [
        (10, "change", "Preset: Lazy"),
        (20, "change", "Stiffness: 2"),
        (20, "train", "Training began"),
        (30, "pull", "The hand took the end"),
        (30, "view", "Speed: 8"),
        (50, "reset", "Back to rest"),
        (60, "change", "Blocks: 11, Stiffness: 1"),
        (60, "train", "Training began"),
    ]


def test_one_drag_of_a_slider_is_one_mark(path: Path) -> None:
    drag: dict[int, list[Chore]] = {
        frame: [SetParameters(NOISY.model_copy(update={"noise": 0.01 + 0.001 * frame}))]
        for frame in (*range(1, 20), 80)
    }
    film(path, drag, 100)
    with Tape(path) as tape:
        assert [mark.words for mark in tape.marks] == ["Noise: 0.029", "Noise: 0.09"]
        assert tape.marks[0].seconds == pytest.approx(1 / 60)


def test_a_chain_goes_on_from_any_frame_to_the_last_bit(path: Path) -> None:
    seen = film(path, CHORES, 59)
    with Tape(path) as tape:
        for frame in (0, 25, 33, 45):
            simulation = computed_at(tape.recording, frame)
            same(dataclasses.replace(simulation.snapshot(), number=0), without_number(seen[frame]))
            simulation.advance(7)
            if frame + 1 not in CHORES:
                same(simulation_now(simulation), without_number(seen[frame + 1]))
        with pytest.raises(IndexError):
            computed_at(tape.recording, 59)


def without_number(snapshot: ChainSnapshot) -> ChainSnapshot:
    return dataclasses.replace(snapshot, number=0)


def simulation_now(simulation: TwinSimulation) -> ChainSnapshot:
    return without_number(simulation.snapshot())


def test_a_run_without_a_window_is_ten_seconds(path: Path) -> None:
    record_run(NOISY, 5000, path, "1")
    with Tape(path) as tape:
        assert tape.duration == pytest.approx(10.0)
        assert tape.seek(5.0).snapshot.step == 2500
        assert tape.marks == ()


def test_a_measurement_comes_back_whole() -> None:
    one = measurement(1, 7)
    other = measurement_of(plain_measurement(one))
    for field in dataclasses.fields(LayerMeasures):
        np.testing.assert_equal(getattr(other, field.name), getattr(one, field.name))
        np.testing.assert_equal(getattr(other.test, field.name), getattr(one.test, field.name))
    assert other.train_loss == one.train_loss


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop("trace_ratio"),
        lambda plain: plain.update(trace_ratio="none"),
        lambda plain: plain.update(trace_ratio=[{}]),
        lambda plain: plain.update(epoch="soon"),
        lambda plain: plain.update(stranger=1),
        lambda plain: plain.update(warnings=3),
        lambda plain: plain.update(test=None),
    ],
)
def test_what_is_no_measurement_is_refused(spoil: Callable[[dict[str, object]], object]) -> None:
    plain = plain_measurement(measurement(1, 7))
    spoil(plain)
    with pytest.raises(ValueError, match="no measurement"):
        measurement_of(plain)


def test_an_empty_recording_is_refused(path: Path) -> None:
    film(path, {}, 0)
    with pytest.raises(ValueError, match="no frame"):
        Tape(path)
