"""The clock of a replay, and the check beside it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import h5py
import pytest

from gui.replay.checker import Checker
from gui.replay.player import LONGEST_GAP, Player
from physics.chain.parameters import ChainParameters
from physics.files.seal import seal
from physics.recording.layout import POSITION
from physics.recording.record_run import record_run

NOISY = ChainParameters(noise=0.01, friction_right=0.05)
TICK = 1 / 64


def run(player: Player, seconds: float) -> None:
    for _ in range(round(seconds / TICK)):
        player.advance(TICK)


def test_it_plays_to_the_end_and_stops() -> None:
    player = Player(2.0)
    run(player, 1.0)
    assert player.position == 0.0
    player.toggle()
    run(player, 1.5)
    assert player.position == 1.5
    player.toggle()
    run(player, 1.0)
    assert player.position == 1.5
    player.toggle()
    run(player, 5.0)
    assert (player.position, player.playing) == (2.0, False)
    player.toggle()
    assert (player.position, player.playing) == (0.0, True)


def test_speed_and_places_beyond_the_ends() -> None:
    player = Player(100.0)
    player.speed = 4.0
    player.toggle()
    run(player, 2.0)
    assert player.position == 8.0
    for asked, found in ((-3.0, 0.0), (1e9, 100.0), (50.0, 50.0)):
        player.seek(asked)
        assert player.position == found


def test_a_range_is_looped_in_either_order() -> None:
    player = Player(10.0)
    player.set_range(5.0, 3.0)
    assert player.range == (3.0, 5.0)
    player.loops = True
    player.seek(4.0)
    player.toggle()
    run(player, 1.5)
    assert player.position == 3.5
    run(player, 2.0)
    assert player.position == 3.5
    player.advance(0.2)
    player.advance(0.2)
    run(player, 20.0)
    assert 3.0 <= player.position < 5.0
    player.seek(6.0)  # begun beyond it: to the end
    run(player, 3.0)
    assert player.position == pytest.approx(9.0)
    player.set_range(-1.0, 99.0)
    assert player.range == (0.0, 10.0)


def test_what_held_the_window_up_is_not_made_up_for() -> None:
    player = Player(100.0)
    player.toggle()
    player.advance(30.0)
    assert player.position == LONGEST_GAP


def test_an_empty_range_does_not_hang() -> None:
    player = Player(1.0)
    player.loops = True
    player.set_range(0.5, 0.5)
    player.seek(0.5)
    player.toggle()
    run(player, 1.0)
    assert player.position == 0.5
    assert not player.playing


def finished(path: Path, frames: int) -> Checker:
    checker = Checker(path, frames)
    until = time.monotonic() + 60.0
    while not checker.done:
        assert time.monotonic() < until
        time.sleep(0.01)
    checker.close()
    return checker


def test_a_sound_recording_is_the_same_to_the_last_bit(tmp_path: Path) -> None:
    record_run(NOISY, 500, tmp_path / "run.h5", "1")
    checker = finished(tmp_path / "run.h5", 501)
    assert not checker.wrong
    assert checker.words == "computed again: all 501 frames the same to the last bit"


def test_a_difference_is_told(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    record_run(NOISY, 50, path, "1")
    with h5py.File(path, "r+") as file:
        file[f"{POSITION}/value"][20, 2, 0] += 1e-15
    seal(path)
    checker = finished(path, 51)
    assert checker.wrong
    assert checker.words.startswith("frame 21: the position of block 3 differs by ")


def test_what_cannot_be_computed_is_told(tmp_path: Path) -> None:
    (tmp_path / "none.h5").write_bytes(b"nothing")
    checker = finished(tmp_path / "none.h5", 1)
    assert checker.wrong
    assert "is not a recording" in checker.words


@pytest.mark.parametrize("steps", [600])
def test_it_can_be_given_up(tmp_path: Path, steps: int) -> None:
    record_run(NOISY, steps, tmp_path / "run.h5", "1")
    checker = Checker(tmp_path / "run.h5", steps + 1)
    checker.close()
    assert checker.done
    assert checker.checked <= steps + 1
    assert not any(thread.name == "replay" for thread in threading.enumerate())
