"""A running log: read as it stands, followed as it grows, broken pieces skipped, one owner."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from physics.chain.commands import Reset
from physics.chain.simulation import Simulation
from physics.files.file_lock import own
from physics.files.whole_file import whole_path, write_whole
from physics.recording.finish import Damaged, finish, finish_own, save_as
from physics.recording.followed_log import FollowedLog
from physics.recording.pieces import (
    FIRST_MAGIC,
    HEAD,
    MAGIC,
    is_running_log,
)
from physics.recording.reader import Recording
from physics.recording.record_run import record_run
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog
from tests.physics.recording.logs import (
    ABOUT,
    NOISY,
    PORTION,
    STEPS,
    RecordedChain,
    break_frames,
    left_log,
    pieces_of,
)

IN_USE = "it is open, to be watched or recorded"


@pytest.fixture
def running(tmp_path):
    """A log that is being written, of ten pieces of frames, and its chain."""
    with closing(RunningLog(tmp_path / "run.h5", ABOUT)) as log:
        chain = RecordedChain(log, measured=True)
        chain.record(10)
        yield chain


@pytest.fixture
def left(tmp_path):
    """The same, left by who wrote it."""
    return left_log(tmp_path / "run.h5", measured=True)


def state_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def assert_same_frames(recording: Recording, frames: list[int]) -> None:
    """That these of the frames that `Chain` records are there, to the last bit."""
    assert np.round(10 * recording.columns["wall"]).astype(int).tolist() == frames
    simulation = Simulation(NOISY)
    for index, frame in enumerate(frames):
        simulation.advance(STEPS * (frame + 1) - simulation.state.step)
        snapshot = simulation.snapshot()
        assert np.array_equal(recording.positions(index), snapshot.positions)
        assert np.array_equal(recording.velocities(index), snapshot.velocities)


def test_what_is_still_recorded_is_read_and_nothing_is_changed(running):
    path = running.log.path
    before = state_of(path.parent)
    with Recording(path) as recording:
        assert_same_frames(recording, list(range(40)))
        assert [frame.difference for frame in replay(recording)] == [""] * 40
        assert len(recording.lines("measurements")) == 10
        assert recording.remark == "run.h5 is still being recorded, and is read as it stands"
        assert state_of(path.parent) == before
        running.record(3)
        assert recording.frames == 40
    assert finish_own(running.log) == path
    assert not is_running_log(path)
    with Recording(path) as recording:
        assert_same_frames(recording, list(range(52)))
        assert recording.remark == ""


def test_a_growing_log_is_followed(running):
    with closing(FollowedLog(running.log.path)) as followed:
        assert (followed.frames, followed.is_running) == (40, True)
        running.record(1)
        assert followed.look() == 44
        simulation = Simulation(NOISY)
        simulation.advance(44 * STEPS)
        assert np.array_equal(followed.positions(43), simulation.snapshot().positions)
        assert followed.columns["step"].tolist() == [STEPS * (n + 1) for n in range(44)]
        # Half a piece is waited for.
        whole = running.log.path.read_bytes()
        running.record(1)
        more = running.log.path.read_bytes()[len(whole) :]
        assert followed.look() == 48 and not followed.is_torn
        path = running.log.path
        running.log.close()
        with path.open("ab") as file:
            file.write(more[: len(more) // 2])
            file.flush()
            assert followed.look() == 48 and followed.is_torn
            file.write(more[len(more) // 2 :])
            file.flush()
            assert followed.look() == 52 and not followed.is_torn
        assert not followed.is_running
        assert followed.broken == []


def test_a_log_is_followed_while_another_takes_its_place(running):
    path = running.log.path
    with closing(FollowedLog(path)) as followed:
        running.log.close()
        with closing(RunningLog(path, ABOUT)):
            assert followed.look() == 40
            assert followed.frame(39).wall == 3.9


def test_each_broken_piece_is_skipped_and_told(left):
    whole, pieces = left.read_bytes(), pieces_of(left)
    for index, piece in enumerate(pieces):
        broken = bytearray(whole)
        broken[piece.at + len(piece.content) // 2] ^= 0x10
        left.write_bytes(broken)
        lost: set[int] = set()
        if piece.kind == b"F":
            first = PORTION * sum(one.kind == b"F" for one in pieces[:index])
            lost = set(range(first, first + PORTION))
        with Recording(left) as recording:
            assert recording.remark.startswith("run.h5: one part is damaged and left out, ")
            assert_same_frames(recording, [n for n in range(40) if n not in lost])
        with pytest.raises(Damaged, match="one part is damaged"):
            finish(left)
        assert state_of(left.parent) == {"run.h5": broken}


def test_every_flipped_bit_of_a_head_costs_one_piece(left):
    whole, pieces = left.read_bytes(), pieces_of(left)
    for index in (5, 12, 20):
        at = pieces[index].at - HEAD.size
        for bit in range(8 * HEAD.size):
            broken = bytearray(whole)
            broken[at + bit // 8] ^= 1 << bit % 8
            left.write_bytes(broken)
            sound = [piece for piece in pieces_of(left) if piece.kind]
            assert sound == pieces[:index] + pieces[index + 1 :], (index, bit)


def test_a_log_of_the_first_kind_is_read(left):
    begin = FIRST_MAGIC
    for piece in pieces_of(left):
        size = len(piece.content)
        begin += HEAD.pack(piece.kind, size, zlib.crc32(piece.content)) + piece.content
    left.write_bytes(begin)
    with Recording(left) as recording:
        assert_same_frames(recording, list(range(40)))
        assert len(recording.events) == 1


def test_flipped_bits_of_the_begin_cost_nothing(left):
    whole = left.read_bytes()
    for byte in range(len(MAGIC)):
        broken = bytearray(whole)
        broken[byte] ^= 0x41
        left.write_bytes(broken)
        with Recording(left) as recording:
            assert recording.frames == 40


def test_where_frames_are_missing_is_told_in_seconds(left):
    break_frames(left, 0, 3, 9)
    with Recording(left) as recording:
        assert recording.remark == (
            "run.h5: 3 parts are damaged and left out, before 0.4 s, between 1.1 and 1.6 s, "
            "after 3.5 s; it was never finished"
        )


def test_what_is_left_of_a_damaged_log_is_saved_beside_it(left, tmp_path):
    broken = break_frames(left, 0)
    saved = tmp_path / "saved.h5"
    missing = "one part is damaged and left out, before 0.4 s"
    assert save_as(left, saved) == missing
    assert left.read_bytes() == broken
    with Recording(saved) as recording:
        assert_same_frames(recording, list(range(4, 40)))
        assert recording.remark == f"saved.h5: {missing}"


def test_a_log_that_was_left_is_finished_when_that_is_wanted(left):
    with Recording(left) as recording:
        assert recording.remark == "run.h5 was never finished, and is read as it stands"
        with pytest.raises(OSError, match=IN_USE):  # not while it is watched
            finish(left)
    finish(left)
    with Recording(left) as recording:
        assert_same_frames(recording, list(range(40)))
    with pytest.raises(ValueError, match="is not a recording that is still to be finished"):
        finish(left)
    with pytest.raises(FileNotFoundError):
        finish(left.with_name("none.h5"))
    assert [path.name for path in left.parent.iterdir()] == ["run.h5"]


def test_one_owner_at_a_time(running, tmp_path):
    path = running.log.path
    link = tmp_path / "link.h5"
    link.symlink_to(path)
    before = state_of(tmp_path)
    for name in (path, link):
        with pytest.raises(OSError, match=IN_USE):
            RunningLog(name, ABOUT)
        with pytest.raises(OSError, match=IN_USE):
            record_run(NOISY, 100, name, "1")
        with pytest.raises(OSError, match=IN_USE):
            finish(name)
        with pytest.raises(OSError, match=IN_USE):
            write_whole(name, b"weights of a network")
    assert state_of(tmp_path) == before
    assert finish_own(running.log) == path
    running.log.close()
    record_run(NOISY, 100, path, "1")  # now it may


def test_who_writes_a_file_whole_does_not_replace_what_is_recorded_meanwhile(tmp_path):
    path = tmp_path / "run.h5"
    writing = whole_path(path)
    writing.__enter__().write_text("of another command")
    with closing(RunningLog(path, ABOUT)):
        with pytest.raises(OSError, match=IN_USE):
            writing.__exit__(None, None, None)
        assert is_running_log(path)
    assert [one.name for one in tmp_path.iterdir()] == ["run.h5"]


CLAIM = """
import sys
from pathlib import Path
from physics.recording.running_log import RunningLog
try:
    RunningLog(Path(sys.argv[1]), {}).close()
    print("owned")
except OSError as error:
    print(error.strerror)
"""


def test_two_processes_to_one_file_are_one_recording_and_one_sentence(running):
    path = running.log.path

    def told() -> str:
        command = [sys.executable, "-c", CLAIM, path]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    whole = path.read_bytes()
    assert told() == f"{IN_USE}\n"
    assert path.read_bytes() == whole
    finish_own(running.log)
    with Recording(path) as recording:
        assert_same_frames(recording, list(range(40)))


def test_a_folder_that_is_renamed_takes_the_recording_with_it(tmp_path):
    folder = tmp_path / "before"
    folder.mkdir()
    with closing(RunningLog(folder / "run.h5", ABOUT)) as log:
        chain = RecordedChain(log)
        chain.record(3)
        folder.rename(tmp_path / "after")
        chain.record(3)
        assert finish_own(log) == tmp_path / "after" / "run.h5"
    with Recording(tmp_path / "after" / "run.h5") as recording:
        assert_same_frames(recording, list(range(24)))
    assert [one.name for one in tmp_path.iterdir()] == ["after"]


def test_what_a_log_is_stands_in_it_at_once(tmp_path):
    path = tmp_path / "run.h5"
    with closing(RunningLog(path, ABOUT)), Recording(path) as recording:
        assert (recording.frames, recording.version, recording.begun) == (0, "1", "today")


def test_a_begin_that_cannot_be_written_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "run.h5"

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("physics.recording.running_log.own", full)
    for content in (None, b"before"):
        if content:
            path.write_bytes(content)
        before = state_of(tmp_path)
        with pytest.raises(OSError, match="No space left"):
            RunningLog(path, ABOUT)
        assert state_of(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there, folders are not read-only so")
def test_a_log_in_a_place_that_cannot_be_written_is_read(left):
    left.chmod(0o400)
    left.parent.chmod(0o500)
    try:
        with Recording(left) as recording:
            assert_same_frames(recording, list(range(40)))
    finally:
        left.parent.chmod(0o700)


def test_a_log_on_a_full_disk_is_read_and_not_finished(left, monkeypatch):
    usage = shutil.disk_usage(left.parent)._replace(free=0)
    monkeypatch.setattr("physics.recording.finish.disk_usage", lambda _: usage)
    before = state_of(left.parent)
    with Recording(left) as recording:
        assert_same_frames(recording, list(range(40)))
    with pytest.raises(OSError, match="No space left"):
        finish(left)
    assert state_of(left.parent) == before


def test_a_file_system_without_locks_records_all_the_same(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def none(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    with closing(RunningLog(tmp_path / "run.h5", ABOUT)) as log:
        RecordedChain(log).record(1)
        finish_own(log)
    with Recording(tmp_path / "run.h5") as recording, recording_file(tmp_path) as file:
        assert recording.frames == PORTION
        assert own(file)


def recording_file(folder: Path):
    return (folder / "run.h5").open("rb")


def test_a_reset_is_in_the_log(running):
    running.journal.apply(Reset())
    running.record(2)
    with Recording(running.log.path) as recording:
        assert [event.what for event in recording.events] == ["begin", "Reset"]
        assert [frame.difference for frame in replay(recording)] == [""] * 48
