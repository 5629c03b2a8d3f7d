"""No cached code outlives its sources, and code from the cache gives the same bits."""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nets.compiled.decorators
from nets.compiled.forward import _evaluate
from nets.compiled.step import step

FOLDER = Path(nets.compiled.decorators.__file__).parent
MADE = {"entry", "part", "summing"}
LOSS = """
from nets.sweep.compiled_run import CompiledRun
from nets.config import TrainingConfig
run = CompiledRun(TrainingConfig(depth=2, width=10, epochs=1, dataset="two_moons"))
run.advance_epoch()
print(run._loss.hex())
"""


def test_an_entry_is_cached_under_a_digest_of_all_its_sources() -> None:
    digest = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.py")):
        digest.update(path.read_bytes())
    for entry in (step, _evaluate):
        assert entry.py_func.__qualname__.endswith(f"_{digest.hexdigest()[:12]}")


def test_whatever_is_compiled_is_among_the_sources() -> None:
    """Or all of it stands in one file, which Numba's cache looks at by itself."""
    for path in FOLDER.parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {
            one.id
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            for one in node.decorator_list
            if isinstance(one, ast.Name)
        }
        if path.parent == FOLDER or not used & MADE:
            continue
        assert "entry" not in used, path.name
        brought = {one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
        ours = {one for one in brought if one and one.startswith("nets.")}
        rooms = tuple(f"nets.{room.name}." for room in (FOLDER, path.parent))
        held = {one for one in ours if one.startswith(rooms)}
        assert ours == held, f"{path.name} may inline what it does not hold"


@pytest.mark.timeout(300)
def test_code_from_the_cache_gives_the_bits_of_the_process_that_compiled_it(
    tmp_path: Path,
) -> None:
    """And a change of what is inlined is seen, though what was compiled before it lies there."""
    exec(LOSS, {})
    for package in ("nets", "physics"):
        shutil.copytree(FOLDER.parents[1] / package, tmp_path / package)

    def kept() -> set[str]:
        return {path.name for path in (tmp_path / "nets/compiled/__pycache__").glob("step.*.nb?")}

    def loss() -> str:
        return subprocess.run(
            [sys.executable, "-c", LOSS],
            capture_output=True, text=True, check=True, cwd=tmp_path, timeout=500,
            env=os.environ | {"OMP_NUM_THREADS": "1"},
        ).stdout  # fmt: skip

    before = kept()
    unchanged = loss()
    assert before and kept() == before  # nothing was compiled
    changed = tmp_path / "nets" / "compiled" / "loss.py"
    text = changed.read_text(encoding="utf-8")
    assert "loss / samples" in text
    changed.write_text(text.replace("loss / samples", "loss / samples + 7.0"), encoding="utf-8")
    compiled = loss()
    after = kept()
    assert before < after
    assert loss() == compiled and kept() == after
    blocks = (float.fromhex(compiled) - float.fromhex(unchanged)) / 7.0
    assert blocks >= 0.99 and blocks == pytest.approx(round(blocks), abs=1e-6)
