"""Sessions and recordings, damaged or made up: a sentence each, and never anything else."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from gui.models.session import Parent, Session
from gui.models.session_file import SessionError, parse_session, session_text
from gui.moments.tape import Tape
from physics.files.seal import seal
from physics.recording.replay import computed_at
from tests.gui.test_tape import CHORES, film

SESSIONS, LINES = 1000, 400
SCRAPS = ('"', "[", "]", "{", "}", "=", "\n", "#", "nan", "-1", "1e999", "true", "\\u0000", "'''")
VALUES = ("null", "-1", "1e400", '"a"', "[]", "{}", "true", "9" * 30, '{"one": {}}', "0.5")


def spoilt(text: str, rng: random.Random) -> str:
    """A text with one to three things wrong."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(text) + 1)
        match rng.randrange(4):
            case 0:
                text = text[:at]
            case 1:
                text = text[:at] + text[at + rng.randint(1, 40) :]
            case 2:
                text = text[:at] + rng.choice(SCRAPS) + text[at:]
            case _:
                other = rng.randrange(len(text) + 1)
                text = text[:at] + text[other : other + 60] + text[at:]
    return text


def refusal_of(text: str) -> str | None:
    """Why a session is not read; None if it is."""
    try:
        parse_session(text)
    except SessionError as error:
        return str(error)
    return None


def test_spoilt_sessions_are_read_or_refused_in_one_line() -> None:
    rng = random.Random(7)
    parent = Parent(recording="run.h5", digest="ab" * 64, frame=3, step=21)
    whole = session_text(Session(title="Mine", parent=parent))
    assert parse_session(whole).parent == parent
    told = [refusal_of(spoilt(whole, rng)) for _ in range(SESSIONS)]
    assert "" not in told
    assert SESSIONS // 2 < sum(one is not None for one in told) < SESSIONS


def look_all_over(path: Path) -> str:
    """What is seen of a recording: "" if all is well, or the sentence that refuses it."""
    try:
        with Tape(path) as tape:
            tape.marks  # noqa: B018
            for frame in (0, tape.frames - 1, tape.frames // 2, tape.frames // 2 + 1, 1):
                moment = tape.at_frame(frame)
                assert moment.chain.times.size
            computed_at(tape.recording, tape.frames - 1)
    except (OSError, ValueError) as error:
        return str(error) or type(error).__name__
    return ""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("recording") / "run.h5"
    film(path, CHORES, 100)
    assert look_all_over(path) == ""
    return path


def spoil_lines(file: h5py.File, log: str, rng: random.Random) -> None:
    """Another value, or a scrap, somewhere in a line."""
    lines = file[log][()].tobytes().decode().split("\n")[:-1]
    at = rng.randrange(len(lines))
    line = lines[at]
    colons = [i for i, mark in enumerate(line) if mark == ":"]
    if rng.random() < 0.7:
        begin = rng.choice(colons) + 1
        end = min((i for i in (line.find(m, begin) for m in ",}]") if i >= 0), default=len(line))
        lines[at] = line[:begin] + rng.choice(VALUES) + line[end:]
    else:
        lines[at] = spoilt(line, rng)
    content = np.frombuffer(("\n".join(lines) + "\n").encode(), np.uint8)
    del file[log]
    file.create_dataset(log, data=content, maxshape=(None,), chunks=(256,))


@pytest.mark.parametrize("log", ["events", "measurements"])
def test_made_up_lines_are_read_or_refused(whole: Path, tmp_path: Path, log: str) -> None:
    rng = random.Random(hash(log) % 1000)
    path, refused = tmp_path / "run.h5", 0
    for _ in range(LINES // 2):
        shutil.copy(whole, path)
        with h5py.File(path, "r+") as file:
            spoil_lines(file, log, rng)
        seal(path)
        refused += bool(look_all_over(path))
    assert 10 < refused < LINES // 2


def column(name: str, value: Any) -> Callable[[h5py.File], None]:
    def spoil(file: h5py.File) -> None:
        file[name][37] = value

    return spoil


def gone(name: str) -> Callable[[h5py.File], None]:
    return lambda file: file.__delitem__(name)


def shorter(name: str) -> Callable[[h5py.File], None]:
    return lambda file: file[name].resize(3, axis=0)


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        (column("frames/wall", np.nan), False),
        (column("frames/wall", -1e300), True),
        (column("frames/number", 2**62), True),
        (column("frames/number", -5), True),
        (column("frames/blocks", 0), False),
        (column("frames/blocks", 10**6), False),
        (column("frames/grip", 99), True),
        (column("frames/epoch", 77), True),
        (column("frames/step", -3), True),
        (column("frames/time", np.nan), True),
        (column("particles/chain/position/value", np.inf), True),
        (gone("frames"), False),
        (gone("events"), False),
        (gone("measurements"), True),
        (gone("particles/chain/velocity"), False),
        (shorter("frames/grip"), True),
        (shorter("particles/chain/position/value"), True),
    ],
)
def test_made_up_columns_are_read_or_refused(
    whole: Path, tmp_path: Path, spoil: Callable[[h5py.File], None], read: bool
) -> None:
    path = tmp_path / "run.h5"
    shutil.copy(whole, path)
    with h5py.File(path, "r+") as file:
        spoil(file)
    seal(path)
    sentence = look_all_over(path)
    if not read:
        assert sentence
