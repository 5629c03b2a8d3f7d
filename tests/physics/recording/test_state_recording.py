"""What a lab records is read again to the last bit, whole, running or damaged."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import numpy as np
import pytest

from physics.recording import log_thread
from physics.recording.pieces import STATES, Pieces, head_of
from physics.recording.reader import Recording
from physics.recording.running_log import RunningLog
from physics.recording.state_frame import StateFrame
from physics.recording.state_recorder import StateRecorder
from physics.recording.state_recording import StateRecording, is_of_lab

COUNT = 100
"""More than are written at once."""


def state(number: int) -> StateFrame:
    """One whose arrays change their shapes, and hold what is no number, too."""
    kernel = np.linspace(0.0, 1.0 / 3.0, (1 + number % 3) ** 2)
    kernel[0] = (-np.inf, np.nan, 5e-324)[number % 3]
    values = {
        "angle": np.array(0.1 * number),
        "nothing": np.zeros(number % 2),
        "kernel": kernel.reshape(1 + number % 3, -1),
    }
    return StateFrame(number, 1 + number // 60, 0.1 * number, 0.02 * number, values)


SHOWN = [state(number) for number in range(1, COUNT + 1)]


@pytest.fixture(params=["finished", "left"])
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recording of a lab, finished or left as a log."""
    made = tmp_path / "lab.h5"
    if request.param == "left":
        monkeypatch.setattr(log_thread, "finish_own", lambda log: log.path)
    recorder = StateRecorder("pendulum", made, "1")
    recorder.note("begin", {"damping": 0.1, "frequency": 4.0})
    for one in SHOWN[:50]:
        recorder.add(one)
    recorder.note("set", {"damping": 0.5})
    for one in SHOWN[50:]:
        recorder.add(one)
    recorder.stop()
    assert (recorder.failure, recorder.frames, recorder.late) == ("", COUNT, 0)
    return made


def assert_same(one: StateFrame, other: StateFrame) -> None:
    assert one[:3] == other[:3]
    assert one.values.keys() == other.values.keys()
    for name, array in one.values.items():
        np.testing.assert_array_equal(other.values[name], array)
        assert other.values[name].shape == array.shape


def test_every_state_comes_back(path: Path) -> None:
    assert is_of_lab(path)
    with StateRecording(path) as recording:
        assert (recording.lab, recording.frames) == ("pendulum", COUNT)
        for index, one in enumerate(SHOWN):
            assert_same(one, recording.state(index))
        assert recording.settings_at(10) == {"damping": 0.1, "frequency": 4.0}
        assert recording.settings_at(60) == {"damping": 0.5, "frequency": 4.0}
        assert np.all(np.diff(recording.seconds) >= 0.0) and recording.seconds[0] == 0.0
        with pytest.raises(IndexError, match="no frame 100 of 100"):
            recording.state(COUNT)


def test_it_is_no_recording_of_a_chain(path: Path) -> None:
    with pytest.raises(ValueError, match="it is of a lab, not of a chain"):
        Recording(path)


def test_a_log_whose_head_is_broken_keeps_its_states(tmp_path: Path) -> None:
    """Of which lab it is, nobody knows then."""
    whole = tmp_path / "whole.h5"
    log = RunningLog(whole, {"version": "1", "begun": "today", "lab": "pendulum"})
    log.add_states(SHOWN[:3])
    log.close()
    content = bytearray(whole.read_bytes())
    with whole.open("rb") as file:
        about = next(Pieces(file).new())
    content[about.at + 3] ^= 1
    broken = tmp_path / "broken.h5"
    broken.write_bytes(content)
    assert is_of_lab(broken)
    with StateRecording(broken) as recording:
        assert (recording.lab, recording.frames) == ("unknown", 3)
        assert "damaged and left out" in recording.remark
        assert_same(SHOWN[2], recording.state(2))


@pytest.mark.parametrize("shape", ["[-1]", "[2, 2, 2, 2, 2]", "[1e3]", '["a"]', "[1000000000]"])
def test_a_shape_that_is_none_is_refused(tmp_path: Path, shape: str) -> None:

    head = f'[[1, 1, 0.0, 0.0, {{"angle": {shape}}}]]'.encode()
    piece = zlib.compress(struct.pack("<I", len(head)) + head + bytes(8))
    path = tmp_path / "lab.h5"
    log = RunningLog(path, {"version": "1", "begun": "today", "lab": "pendulum"})
    log.close()
    with path.open("ab") as file:
        file.write(head_of(STATES, [piece]) + piece)
    with pytest.raises(ValueError, match="it holds no frame"):
        StateRecording(path)


def test_a_state_that_waits_for_the_disk_is_not_late(tmp_path: Path) -> None:
    """States are given; only what is looked at in turn is missed meanwhile."""
    recorder = StateRecorder("pendulum", tmp_path / "lab.h5", "1")
    recorder.add(state(1))
    recorder._next(time.perf_counter() - 10.0)
    recorder.stop()
    assert recorder.late == 0 and recorder.frames == 1
    with StateRecording(recorder.path) as recording:
        assert recording.events == ()
