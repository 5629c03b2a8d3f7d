"""Work in a process that may die: it is told in one sentence, and nothing is left."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import h5py
import pytest

from gui.curves.diagrams import read_any_diagram
from physics.files import apart
from physics.files.apart import made_apart
from physics.files.hdf5 import is_plain, kind_of_plain
from tests.fuzz.damaged import quick_children
from tests.fuzz.kinds import KINDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


@pytest.fixture(autouse=True)
def _forked():
    with quick_children():
        yield


def copy(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes()[::-1])


def abort(_: Path, __: Path) -> None:
    os.abort()


def refuse(_: Path, __: Path) -> None:
    raise KeyError("blocks")


def say(_: Path, __: Path) -> None:
    raise ValueError("the plan\nis none")


def spin(_: Path, __: Path) -> None:
    while True:
        pass


def sleep(_: Path, __: Path) -> None:
    time.sleep(1000)


def eat(_: Path, __: Path) -> None:
    bytearray(1 << 40)


def nothing(_: Path, __: Path) -> None:
    return


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_bytes(b"abc")
    return path


def test_what_is_made_is_there_for_a_while(source: Path) -> None:
    with made_apart(copy, source) as made:
        assert made.read_bytes() == b"cba"
    assert not made.exists()


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (abort, "it is damaged"),
        (refuse, "it is damaged"),
        (say, "the plan is none"),
        (eat, "it needs more memory than there is"),
        (nothing, "it is damaged"),
    ],
)
def test_whatever_happens_there_is_one_sentence_here(source: Path, work, said: str) -> None:
    with pytest.raises(ValueError, match=said), made_apart(work, source):
        pytest.fail("nothing was made")


@pytest.mark.parametrize(("work", "seconds"), [(spin, 0.01), (sleep, 0.01)])
def test_what_does_not_end_is_ended(source: Path, work, seconds: float, monkeypatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", seconds)
    monkeypatch.setattr(apart, "PATIENCE", 30.0 if work is spin else 0.05)
    with pytest.raises(ValueError, match="it is damaged"), made_apart(work, source):
        pytest.fail("nothing was made")


@pytest.mark.parametrize("kind", ["plain-chain-diagram", "plain-network-diagram"])
def test_a_diagram_without_a_seal_is_opened_elsewhere(
    kind: str, tmp_path: Path, monkeypatch
) -> None:
    """HDF5 may take the process with it: damaged bytes never meet it here."""
    path = tmp_path / "d.h5"
    KINDS[kind].make(path)
    assert is_plain(path) and kind_of_plain(path).endswith("diagram")
    opened = []
    monkeypatch.setattr(h5py, "File", _noting(h5py.File, opened))
    read_any_diagram(path)
    assert path not in opened
    path.write_bytes(path.read_bytes()[:2000])
    assert kind_of_plain(path) == ""
    with pytest.raises(ValueError, match="diagram that can be read"):
        read_any_diagram(path)
    assert path not in opened


def _noting(usual, opened):
    def file(path, *arguments, **named):
        opened.append(path)
        return usual(path, *arguments, **named)

    return file
