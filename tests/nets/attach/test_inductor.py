"""A training that torch compiles to C++ is the same with and without what is attached."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from springblock_attach.reading import read_recording

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 400
"""Seconds; it takes some twenty by itself."""
TRAINED = """
import sys
import torch
from pathlib import Path
from tests.nets.attach.compiled import compiled_training

torch.set_num_threads(1)
results = [compiled_training("inductor", path) for path in (None, Path(sys.argv[1]))]
assert len(results[0]) == len(results[1]) > 4
assert all(one.equal(other) for one, other in zip(*results, strict=True))
from torch._dynamo.utils import counters
print(counters["stats"]["unique_graphs"], "compiled")
"""


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("g++"), reason="there is no compiler of C++")
def test_a_training_compiled_to_cpp_is_the_same_and_seen(tmp_path: Path) -> None:
    """In a group of processes of its own, which leaves nothing: no helper, no file elsewhere."""
    kept = tmp_path / "compiled"
    running = subprocess.Popen(
        [sys.executable, "-c", TRAINED, str(tmp_path / "run.h5")],
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "nets" / "attach", ROOT))),
            "TORCHINDUCTOR_CACHE_DIR": str(kept),
            "TORCHINDUCTOR_COMPILE_THREADS": "1",
            "TMPDIR": str(tmp_path),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        told, wrong = running.communicate(timeout=PATIENCE)
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
    assert running.returncode == 0, wrong
    assert told.strip().endswith("compiled") and list(kept.rglob("*.cpp"))
    with pytest.raises(ProcessLookupError):  # nobody of its group is left
        os.killpg(running.pid, 0)
    found = read_recording(tmp_path / "run.h5")
    assert found.layers == ("input", "2", "6", "10", "14", "output")
    assert found.steps.tolist() == [0, 1, 2, 3]
