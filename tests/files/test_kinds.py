"""Devices, pipes, sockets and folders in the place of every kind of file: refused, never opened."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gui.curves.diagrams import is_diagram
from gui.film.keyframes import LARGEST_FILE, read_keyframes
from gui.models.session_file import MOST_BYTES, read_session
from gui.moments.tape import Tape
from nets.config import TrainingConfig
from nets.data.datasets import describe, load_dataset
from nets.model.weights_file import config_of_weights
from nets.sweep.file import is_sweep, read_sweep
from physics.files.kinds import Unsuitable, in_words, require_file
from physics.many.diagram_file import read_diagram

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")

READERS: dict[str, Callable[[Path], Any]] = {
    "recording": Tape,
    "chain diagram": read_diagram,
    "network diagram": read_sweep,
    "any diagram": is_diagram,
    "session": read_session,
    "keyframes": read_keyframes,
    "weights": config_of_weights,
    "data": lambda path: load_dataset(TrainingConfig(dataset=str(path))),
    "preview of data": lambda path: describe(TrainingConfig(dataset=str(path))),
}


@pytest.fixture(params=["pipe", "socket", "device"])
def endless(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Something that would never end to be read, and what it is called."""
    path = tmp_path / "strange.csv"
    if request.param == "pipe":
        os.mkfifo(path)
        yield path, "a pipe"
    elif request.param == "device":
        path.symlink_to("/dev/zero")
        yield path, "a device"
    else:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(str(path))
            yield path, "a socket"


@pytest.mark.parametrize("reader", READERS)
def test_what_never_ends_is_not_opened(reader: str, endless: tuple[Path, str]) -> None:
    path, what = endless
    with pytest.raises(ValueError, match=f"strange.csv is {what}, where a file is needed") as found:
        READERS[reader](path)
    assert "\n" not in str(found.value)


def test_a_pipe_is_no_network_diagram(endless: tuple[Path, str]) -> None:
    assert not is_sweep(endless[0])


def test_a_pipe_among_pictures_is_not_opened(tmp_path: Path) -> None:
    for name in ("cat", "dog"):
        (tmp_path / name).mkdir()
        for number in range(2):
            os.mkfifo(tmp_path / name / f"{number}.png")
    with pytest.raises(ValueError, match=r"cat/0\.png cannot be read as a PNG"):
        load_dataset(TrainingConfig(dataset=str(tmp_path)))


@pytest.mark.parametrize(
    ("reader", "most"), [("session", MOST_BYTES), ("keyframes", LARGEST_FILE), ("data", 1 << 33),
                         ("weights", 1 << 32), ("chain diagram", 1 << 33)],
)  # fmt: skip
def test_a_file_that_is_far_too_large_is_not_opened(reader: str, most: int, tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(most + 1)  # takes no room
    with pytest.raises(ValueError, match=f"too large: .*, where {in_words(most)} is the most"):
        READERS[reader](path)


def test_what_there_is_not_and_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        require_file(tmp_path / "none")
    with pytest.raises(OSError, match="Invalid"):
        require_file(Path("a\0b"))
    with pytest.raises(Unsuitable, match="is a folder, where a file is needed"):
        require_file(tmp_path)
    (tmp_path / "some").write_bytes(bytes(10))
    require_file(tmp_path / "some", 10)
    with pytest.raises(Unsuitable, match="too large: 10 bytes, where 9 bytes is the most"):
        require_file(tmp_path / "some", 9)
