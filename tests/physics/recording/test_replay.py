"""Recordings: what was done is computed again to the last bit, and what differs is told."""

from __future__ import annotations

import dataclasses

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from physics.chain.commands import (
    GoOn,
    Grip,
    KeepAccount,
    Pause,
    Play,
    PullAlong,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetSpeed,
    SetTwin,
    Step,
)
from physics.chain.event import Event, event_of
from physics.chain.events import command_of, plain_command
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.pull import PullPath
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.files.seal import seal
from physics.recording.frame import frame_of
from physics.recording.layout import POSITION
from physics.recording.reader import Recording
from physics.recording.record_run import FRAMES, record_run
from physics.recording.replay import replay
from physics.recording.writer import RecordingWriter

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02)
PATH = PullPath(np.array([0.0, 0.3, 1.1]), np.array([0.0, 0.7, 0.1]))
COMMANDS = (
    SetParameters(NOISY.model_copy(update={"noise": 0.1 / 3.0, "seed": 2**62 + 1})),
    SetParameters(NOISY.model_copy(update={"time_step": 0.007})),
    SetParameters(NOISY.model_copy(update={"blocks": 11, "dynamics": "langevin"})),
    SetParameters(NOISY.model_copy(update={"annealing": 0.3, "noise_kind": "common"})),
    SetParameters(NOISY.model_copy(update={"drive": "hand"})),
    Reset(),
    Reset(NOISY),
    Play(),
    Pause(),
    Step(3),
    SetSpeed(float("inf")),
    SetSpeed(2.5),
    Grip(3, 0.4, 0.25),
    Grip(8, 1.0 / 3.0),
    PullAlong(PATH),
    Release(),
    SetTwin({"friction_right": 0.1}),
    SetTwin(None),
)
OTHER = GoOn(TwinSimulation(Simulation(NOISY.model_copy(update={"blocks": 9}))).plain)


def run_and_record(path, chores, parameters=NOISY, before=0):
    """Do the chores, (command or steps or "frame"), on a chain that is recorded from the start."""
    simulation = TwinSimulation(Simulation(parameters))
    simulation.advance(before)
    simulation.snapshot()
    events = []
    journal = Journal(events.append, simulation)
    writer = RecordingWriter(path, "1.2.3", "today", parameters.blocks)
    frames = []
    for chore in chores:
        if isinstance(chore, int):
            simulation.advance(chore)
        elif chore == "frame":
            frames.append(simulation.snapshot())
        else:
            try:
                journal.apply(chore)
            except ValueError:
                continue  # a block that this chain has not
    writer.add_frames([frame_of(frame, 0.1 * i) for i, frame in enumerate(frames)])
    writer.add_lines("events", [event.line() for event in events])
    writer.close()
    return frames


def differences(path):
    with Recording(path) as recording:
        return [frame.difference for frame in replay(recording)]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: type(one).__name__)
def test_a_command_comes_back_from_its_line(command):
    event = Event(5, 1, 2**50, type(command).__name__, plain_command(command))
    again = event_of(event.line())
    assert again == event
    back = command_of(again)
    if isinstance(command, PullAlong):
        assert isinstance(back, PullAlong)
        for name in ("times", "positions"):
            assert np.array_equal(getattr(back.path, name), getattr(PATH, name))
    else:
        assert back == command


@settings(max_examples=60, deadline=None)
@given(
    chores=st.lists(
        st.one_of(st.sampled_from((*COMMANDS, OTHER)), st.integers(1, 90), st.just("frame")),
        max_size=40,
    ),
    before=st.integers(0, 200),
)
def test_whatever_is_done_is_computed_again_bit_for_bit(tmp_path_factory, chores, before):
    path = tmp_path_factory.mktemp("run") / "run.h5"
    frames = run_and_record(path, [*chores, 7, "frame"], before=before)
    assert differences(path) == [""] * len(frames)


def test_frames_are_read_as_they_were(tmp_path):
    path = tmp_path / "run.h5"
    longer = SetParameters(NOISY.model_copy(update={"blocks": 30}))
    shorter = SetParameters(NOISY.model_copy(update={"blocks": 2}))
    chores = ["frame", 50, "frame", Grip(4, 0.3), 10, "frame", longer, 40, "frame", shorter, 5]
    frames = run_and_record(path, [*chores, "frame"])
    with Recording(path) as recording:
        assert recording.frames == len(frames)
        assert recording.version == "1.2.3"
        for i, frame in enumerate(frames):
            assert np.array_equal(recording.positions(i), frame.positions)
            assert np.array_equal(recording.velocities(i), frame.velocities)
            for name in ("number", "epoch", "step", "time", "end_position", "grip"):
                assert recording.columns[name][i] == getattr(frame, name)
        with pytest.raises(IndexError, match="no frame 5 of 5"):
            recording.positions(5)
        assert [event.what for event in recording.events] == [
            "begin",
            "Grip",
            "SetParameters",
            "SetParameters",
        ]


def test_the_way_back_to_a_good_state_is_computed_again(tmp_path):
    # Which state that is depends on the batches, which no replay knows.
    chores = [20, 33, "frame", RestoreGood(), "frame", SetParameters(NOISY), 50, "frame"]
    path = tmp_path / "run.h5"
    frames = run_and_record(path, chores)
    assert [frame.step for frame in frames] == [53, 20, 70]
    assert differences(path) == [""] * 3


def test_an_account_leaves_no_event(tmp_path):
    path = tmp_path / "run.h5"
    run_and_record(path, [KeepAccount(True), 10, "frame"])
    with Recording(path) as recording:
        assert [event.what for event in recording.events] == ["begin"]


def test_a_frame_that_is_another_is_told(tmp_path):
    path = tmp_path / "run.h5"
    run_and_record(path, [30, "frame", 30, "frame", 30, "frame"])
    with h5py.File(path, "r+") as file:
        values = file[f"{POSITION}/value"]
        values[1, 4, 0] = np.nextafter(values[1, 4, 0], 9.0)
    seal(path)
    told = differences(path)
    assert told[0] == told[2] == ""
    assert told[1].startswith("the position of block 5 differs by ")


def test_a_step_beyond_all_runs_is_refused(tmp_path):
    path = tmp_path / "run.h5"
    run_and_record(path, [30, "frame"])
    with h5py.File(path, "r+") as file:
        file["frames/step"][0] = 2**60
    seal(path)
    with pytest.raises(ValueError, match="no frame of this run"):
        differences(path)


def test_a_run_without_a_window_is_recorded_whole(tmp_path):
    path = tmp_path / "run.h5"
    done = []
    record_run(NOISY, 5000, path, "1", done.append)
    assert sum(done) == 5000
    end = Simulation(NOISY)
    end.advance(5000)
    with Recording(path) as recording:
        assert recording.frames == FRAMES + 1
        assert (recording.columns["step"][0], recording.columns["step"][-1]) == (0, 5000)
        assert np.array_equal(recording.positions(FRAMES), end.snapshot().positions)
    assert differences(path) == [""] * (FRAMES + 1)


def test_a_run_that_diverges_is_recorded_until_then(tmp_path):
    path = tmp_path / "run.h5"
    path.write_text("before")
    wild = NOISY.model_copy(update={"time_step": 3.0})
    with pytest.raises(ArithmeticError, match="no longer a number"):
        record_run(wild, 50_000, path, "1")
    with Recording(path) as recording:
        assert recording.frames > 1
        assert np.all(np.isfinite(recording.positions(recording.frames - 1)))
    assert [one.name for one in tmp_path.iterdir()] == ["run.h5"]


def test_the_state_in_the_midst_of_all_is_told_whole():
    simulation = TwinSimulation(Simulation(NOISY))
    for command in (SetTwin({"noise": 0.03}), PullAlong(PATH)):
        simulation.apply(command)
        simulation.advance(25)
    simulation.apply(SetParameters(NOISY.model_copy(update={"time_step": 0.02})))
    simulation.advance(5)
    again = TwinSimulation.from_plain(simulation.plain)
    for one in (simulation, again):
        one.advance(100)
    old, new = simulation.snapshot(), again.snapshot()
    for was, now in ((old, new), (old.twin, new.twin)):
        fields = {field.name for field in dataclasses.fields(was)}
        for name in fields - {"number", "hold", "twin", "parted", "speed"}:
            assert np.array_equal(getattr(was, name), getattr(now, name)), name
