"""The recorder beside a running chain: whole after a stop, a kill, a full disk."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time

import h5py
import numpy as np
import pytest

from physics.chain.commands import (
    Grip,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetSpeed,
    SetTwin,
)
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.files.seal import seal
from physics.recording.frame import frame_of
from physics.recording.layout import POSITION
from physics.recording.pieces import EVENTS, Pieces
from physics.recording.reader import Recording
from physics.recording.record_run import record_run
from physics.recording.recorder import Recorder
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog
from physics.recording.writer import RecordingWriter

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02)
PATIENCE = 240.0

LITTLE_ROOM = """
import resource, signal, sys, time
from pathlib import Path
from physics.chain.parameters import ChainParameters
from physics.recording.recorder import Recorder
from physics.recording.writer import RecordingWriter
from physics.chain.runner import SimulationThread

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
thread = SimulationThread(ChainParameters(noise=0.01, blocks=2000), speed=100.0)
thread.start()
while thread.latest.step == 0:
    time.sleep(0.01)
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
recorder = Recorder(thread, Path(sys.argv[1]), "1")
while recorder.running:
    time.sleep(0.01)
step = thread.latest.step
while thread.latest.step <= step:
    time.sleep(0.01)
print(recorder.failure, flush=True)
recorder.stop()
thread.close()
"""


def wait(condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.fixture
def thread():
    thread = SimulationThread(NOISY, speed=50.0)
    thread.start()
    yield thread
    assert thread.close()


def assert_computed_again(path, least=1):
    with Recording(path) as recording:
        again = list(replay(recording))
        assert [frame.difference for frame in again] == [""] * recording.frames
        assert len(again) >= least
        return recording


def test_a_running_chain_is_recorded_and_computed_again(thread, tmp_path):
    wait(lambda: thread.latest.step > 300)
    recorder = Recorder(thread, tmp_path / "run.h5", "1")
    commands = (
        SetParameters(NOISY.model_copy(update={"noise": 0.05})),
        Grip(8, 0.5, 2.0),
        Release(),
        SetSpeed(400.0),
        Reset(),
        SetParameters(NOISY.model_copy(update={"blocks": 12})),
    )
    for command in commands:
        thread.send(command)
        step = thread.latest.step
        wait(lambda step=step: abs(thread.latest.step - step) > 100)
    recorder.note("preset", {"name": "lazy"})
    recorder.measure({"epoch": 1})
    wait(lambda: recorder.frames > 30)
    recorder.stop()
    assert not recorder.running and recorder.failure == ""
    recording = assert_computed_again(tmp_path / "run.h5", least=30)
    # A busy machine may leave frames out, and then says so.
    told = [event.what for event in recording.events if event.what != "late frames"]
    assert told[0] == "begin" and told[-1] == "preset"
    assert told[1:-1] == [type(command).__name__ for command in commands]
    with Recording(tmp_path / "run.h5") as recording:
        (line,) = map(json.loads, recording.lines("measurements"))
    assert line["epoch"] == 1
    assert line["after"] > 0
    # The chain goes on, and tells nobody any more.
    step = thread.latest.step
    thread.send(Release())
    wait(lambda: thread.latest.step > step)


def test_a_full_disk_ends_the_recording_and_nothing_else(tmp_path):
    path = tmp_path / "run.h5"
    done = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, path],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.startswith("The recording ended: ")
    assert len(done.stdout.splitlines()) == 1
    assert_computed_again(path, least=1)  # what there was room for


def test_where_nothing_can_be_written_there_is_a_clear_error(thread, tmp_path):
    with pytest.raises(OSError, match=r"run\.h5"):
        Recorder(thread, tmp_path / "nowhere" / "run.h5", "1")
    (tmp_path / "folder.h5").mkdir()
    with pytest.raises(OSError, match=r"folder\.h5"):
        Recorder(thread, tmp_path / "folder.h5", "1")


def test_a_file_that_is_taken_away_meanwhile_is_not_called_kept(thread, tmp_path):
    recorder = Recorder(thread, tmp_path / "run.h5", "1")
    (tmp_path / "run.h5").unlink()
    recorder.stop()
    assert recorder.failure == "The recording is lost: run.h5 is gone"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_renamed_meanwhile_takes_the_recording_with_it(thread, tmp_path):
    folder, moved = tmp_path / "before", tmp_path / "after"
    folder.mkdir()
    recorder = Recorder(thread, folder / "run.h5", "1")
    wait(lambda: recorder.frames > 10)
    folder.rename(moved)
    folder.mkdir()
    (folder / "run.h5").write_text("another's")
    seen = recorder.frames
    wait(lambda: recorder.frames > seen + 10)
    recorder.stop()
    assert (recorder.failure, recorder.path) == ("", moved / "run.h5")
    assert assert_computed_again(moved / "run.h5").frames == recorder.frames
    assert (folder / "run.h5").read_text() == "another's"
    assert [one.name for one in moved.iterdir()] == ["run.h5"]


def test_what_is_recorded_can_be_read_from_the_first_moment_on(thread, tmp_path):
    recorder = Recorder(thread, tmp_path / "run.h5", "1")
    with Recording(tmp_path / "run.h5") as recording:  # nothing was waited for
        assert recording.version == "1"
    recorder.stop()


def test_what_is_no_recording_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(FileNotFoundError):
        Recording(tmp_path / "none.h5")
    other = tmp_path / "other.h5"
    other.write_bytes(b"no HDF5 at all")
    with pytest.raises(ValueError, match="is not a recording"):
        Recording(other)
    with h5py.File(other, "w") as file:
        file["x"] = 1
    with pytest.raises(ValueError, match="is not a recording"):
        Recording(other)
    record_run(NOISY, 100, other, "1")
    with h5py.File(other, "r+") as file:
        file["recording"].attrs["schema"] = 7
    seal(other)
    with pytest.raises(ValueError, match="a recording of kind 7; this version reads kinds 2 and 3"):
        Recording(other)


READ_ALL = """
import sys
from pathlib import Path
from physics.recording.reader import Recording
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog

for name in sys.argv[1:]:
    try:
        with Recording(Path(name)) as recording:
            for frame in range(recording.frames):
                recording.positions(frame), recording.velocities(frame)
            for _ in replay(recording):
                pass
        print("read", flush=True)
    except (OSError, ValueError) as error:
        print("refused", str(error).count("\\n"), flush=True)
"""


def damaged(whole: bytes, rng: random.Random) -> bytes:
    """Cut off, or with some bytes that are others."""
    if rng.random() < 0.3:
        return whole[: rng.randrange(len(whole))]
    broken = bytearray(whole)
    for _ in range(rng.choice((1, 4, 30, 300))):
        broken[rng.randrange(len(broken))] = rng.randrange(256)
    return bytes(broken)


def running_log(path, frames):
    """The log of a recording that was killed."""
    simulation = TwinSimulation(Simulation(NOISY))
    events = []
    Journal(events.append, simulation)
    log = RunningLog(path, {"version": "1", "begun": "now", "blocks": NOISY.blocks})
    for _ in range(frames):
        log.add_lines(EVENTS, [event.line() for event in events])
        events.clear()
        simulation.advance(10)
        log.add_frames([frame_of(simulation.snapshot(), 0.0)])
    log.close()


def test_damaged_files_are_refused_or_read_and_never_crash(tmp_path):
    finished, running = tmp_path / "finished.h5", tmp_path / "running.h5"
    record_run(NOISY, 20, finished, "1")
    running_log(running, 20)
    rng = random.Random(1)
    names = []
    for number in range(1000):
        names.append(tmp_path / f"{number}.h5")
        whole = (finished if number % 2 else running).read_bytes()
        names[-1].write_bytes(damaged(whole, rng))
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, *names],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    told = done.stdout.splitlines()
    assert done.returncode == 0, (done.returncode, len(told), done.stderr[-2000:])
    assert len(told) == len(names)
    assert set(told) <= {"read", "refused 0"}
    # A seal is broken by every byte but those beside it, and by none that is what it was.
    assert told[1::2].count("refused 0") > 480
    assert told[::2].count("read") > 300  # a log is read up to where it is damaged


def test_a_log_is_read_up_to_where_it_is_torn(tmp_path):
    path = tmp_path / "run.h5"
    running_log(path, 60)
    whole = path.read_bytes()
    for share in (0.2, 0.5, 0.99):
        path.write_bytes(whole[: int(share * len(whole))])
        recording = assert_computed_again(path)
        assert abs(recording.frames - 60 * share) < 8
    path.write_bytes(whole)
    assert assert_computed_again(path).frames == 60
    assert path.read_bytes() == whole


def test_the_trajectory_is_laid_out_as_h5md_asks(tmp_path):
    path = tmp_path / "run.h5"
    record_run(NOISY, 60, path, "1")
    with h5py.File(path, "r") as file:
        assert file["h5md"].attrs["version"].tolist() == [1, 1]
        assert file["h5md/creator"].attrs["name"] == "springblock-lab"
        box = file["particles/chain/box"].attrs
        assert box["dimension"] == 3 and box["boundary"].tolist() == [b"none"] * 3
        values = file[f"{POSITION}/value"]
        assert values.shape == (61, 7, 3)
        assert file[f"{POSITION}/step"].shape == file[f"{POSITION}/time"].shape == (61,)
        assert not np.any(values[:, :, 1:])
        assert file["particles/chain/velocity/step"] == file[f"{POSITION}/step"]


# MDAnalysis imports parts of Biopython and others that warn of themselves.
@pytest.mark.filterwarnings("ignore")
def test_a_tool_that_reads_h5md_opens_it(tmp_path):
    from MDAnalysis.coordinates.H5MD import H5MDReader

    path = tmp_path / "run.h5"
    record_run(NOISY, 60, path, "1")
    reader = H5MDReader(str(path), convert_units=False)
    assert (reader.n_frames, reader.n_atoms) == (61, 7)
    with Recording(path) as recording:
        for frame in (0, 1, 60):
            shown = reader[frame]
            assert shown.time == recording.columns["time"][frame]
            # It keeps positions in single precision.
            assert shown.positions[:, 0] == pytest.approx(recording.positions(frame), rel=1e-6)
            assert shown.velocities[:, 0] == pytest.approx(recording.velocities(frame), rel=1e-6)
    reader.close()


def test_steps_and_times_never_fall_to_others_and_are_the_courses_own_to_us(tmp_path):
    simulation = TwinSimulation(Simulation(NOISY))
    writer = RecordingWriter(tmp_path / "run.h5", "1", "today", NOISY.blocks)
    own = []
    for command in (None, None, Reset(), None, SetTwin({"noise": 0.03}), RestoreGood(), None):
        if command is not None:
            simulation.apply(command)
        simulation.advance(30)
        frame = frame_of(simulation.snapshot(), 0.0)
        own.append((frame.epoch, frame.step, frame.time))
        writer.add_frames([frame])  # the counts go on from one portion to the next
    writer.close()
    assert [step for _, step, _ in own][:4] == [30, 60, 30, 60]
    with h5py.File(tmp_path / "run.h5", "r") as file:
        steps, times = (file[f"{POSITION}/{name}"][()] for name in ("step", "time"))
    assert steps[:4].tolist() == [30, 60, 60, 90]
    assert times[:2].tolist() == [time for _, _, time in own[:2]]
    assert np.all(np.diff(steps) >= 0) and np.all(np.diff(times) >= 0.0)
    with Recording(tmp_path / "run.h5") as recording:
        read = (recording.columns[name].tolist() for name in ("epoch", "step", "time"))
        assert list(zip(*read, strict=True)) == own


def test_frames_of_a_long_chain_come_back_from_the_log(tmp_path):
    simulation = TwinSimulation(Simulation(NOISY.model_copy(update={"blocks": 50_000})))
    frames = []
    for number in range(3):
        simulation.advance(5)
        frames.append(frame_of(simulation.snapshot(), number / 60.0))
    path = tmp_path / "run.h5"
    log = RunningLog(path, {"version": "1", "begun": "today", "blocks": 50_000})
    log.add_frames(frames)
    log.add_frames(frames[:1])
    log.close()
    with path.open("rb") as file:
        assert b"L" in {piece.kind for piece in Pieces(file).new()}
    with Recording(path) as recording:
        assert recording.frames == 4
        for number, frame in enumerate([*frames, frames[0]]):
            np.testing.assert_array_equal(recording.positions(number), frame.positions)
            np.testing.assert_array_equal(recording.velocities(number), frame.velocities)
            assert recording.columns["step"][number] == frame.step


@pytest.mark.skipif(sys.platform == "win32", reason="there, the system itself keeps open files")
def test_a_file_that_is_open_is_not_recorded_over(thread, tmp_path):
    path = tmp_path / "run.h5"
    recorder = Recorder(thread, path, "1")
    with pytest.raises(OSError, match="it is open, to be watched or recorded"):
        Recorder(thread, path, "1")
    recorder.stop()
    assert recorder.failure == ""
    whole = path.read_bytes()
    with Recording(path), pytest.raises(OSError, match="it is open"):
        Recorder(thread, path, "1")
    assert path.read_bytes() == whole
