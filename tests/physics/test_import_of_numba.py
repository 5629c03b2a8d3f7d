"""Numba comes without SciPy, which another thread may want at that very time."""

from __future__ import annotations

import subprocess
import sys

MEANWHILE = """
import sys, threading
from physics.chain.compiled import _Unseen
print("scipy" in sys.modules, any(isinstance(one, _Unseen) for one in sys.meta_path))
sys.meta_path.insert(0, _Unseen())
try:
    import scipy.special
except ImportError as error:
    print(error)
came = []

def other():
    import scipy.special
    came.append("imported")

thread = threading.Thread(target=other)
thread.start()
thread.join()
print(came)
"""


def test_one_thread_finds_no_scipy_and_others_do() -> None:
    run = [sys.executable, "-c", MEANWHILE]
    said = subprocess.run(run, capture_output=True, text=True, check=True, timeout=300).stdout
    assert said.splitlines() == ["False False", "SciPy is not needed here", "['imported']"]
