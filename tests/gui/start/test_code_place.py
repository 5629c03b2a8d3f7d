"""Compiled code finds a place, though nothing of the app or of the home can be written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gui.start import code_place

ROOT = Path(__file__).parents[3]
COMPILE = """
import os, sys
from pathlib import Path
from gui.start import code_place
code_place.HERE = Path(sys.argv[1])
code_place.find_place("lab")
print(os.environ["NUMBA_CACHE_DIR"])
sys.path.insert(0, sys.argv[1])
import twice
print(twice.chain(2.0), twice.network(2.0))
print(len(list(Path(os.environ["NUMBA_CACHE_DIR"]).rglob("*.nbi"))))
"""
TWICE = """
from nets.compiled.decorators import kept
from physics.chain.compiled import kernel

def double(x):
    return 2.0 * x

chain, network = kernel(double), kept(double)
"""


def read_only(folder: Path) -> dict[str, str]:
    """A copy of the app that cannot be written, by root either, and a home that is no folder."""
    for name in (*code_place.COMPILED, "."):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "__pycache__").write_text("no folder")
    home = folder / "home"
    home.write_text("no folder")
    (folder / "twice.py").write_text(TWICE)
    names = ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE")
    environment = os.environ | dict.fromkeys(names, str(home)) | {"PYTHONPATH": str(ROOT)}
    environment.pop(code_place.VARIABLE, None)
    return environment


def test_without_any_folder_it_lasts_for_one_start(tmp_path: Path) -> None:
    environment = read_only(tmp_path)
    done = subprocess.run(
        [sys.executable, "-B", "-c", COMPILE, str(tmp_path)],
        capture_output=True, text=True, timeout=500, check=True, env=environment,
    )  # fmt: skip
    place, values, kept = done.stdout.splitlines()
    assert (values, kept) == ("4.0 4.0", "1")
    assert not Path(place).exists()
    assert done.stderr.startswith("lab: no folder for compiled code can be written")
    assert done.stderr.count("\n") == 1


def test_without_even_that_it_is_in_memory(tmp_path: Path) -> None:
    """As where no command of the app has looked for a place."""
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import twice; print(twice.chain(2.))"
    )
    environment = read_only(tmp_path)
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, tmp_path], check=True, capture_output=True, text=True,
        env=environment, timeout=500,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("4.0\n", "")


def test_every_folder_with_compiled_code_is_known() -> None:
    """Else one that cannot be written would be found out by each start that takes longer."""
    importing = re.compile(r"from (physics\.chain\.compiled|nets\.compiled\.decorators) import")
    found = {
        path.parent.relative_to(ROOT).as_posix()
        for room in ("gui", "nets", "physics")
        for path in (ROOT / room).rglob("*.py")
        if importing.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(code_place.COMPILED)


def test_the_home_comes_before_a_word_about_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(code_place, "HERE", tmp_path)
    monkeypatch.setenv(code_place.VARIABLE, "")
    monkeypatch.delenv(code_place.VARIABLE)
    for name in code_place.COMPILED:
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "__pycache__").write_text("no folder")
    code_place.find_place("lab")
    place = Path(os.environ[code_place.VARIABLE])
    assert place.is_dir() and place.is_relative_to(os.environ["XDG_CACHE_HOME"])
    assert not capsys.readouterr().err


def test_a_frozen_program_keeps_its_folder_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_place, "HERE", tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv(code_place.VARIABLE, "")
    monkeypatch.delenv(code_place.VARIABLE)
    code_place.find_place("lab")
    assert Path(os.environ[code_place.VARIABLE]).is_relative_to(os.environ["XDG_CACHE_HOME"])
    assert not list(tmp_path.iterdir())
