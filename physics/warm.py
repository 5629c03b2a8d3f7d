"""``python -m physics.warm``: compile the kernels once, so that no window waits for it."""

from __future__ import annotations

import time

from physics.chain.simulation import compile_account, compile_kernels
from physics.many.ensemble import compile_ensembles
from physics.theory.mean_shape import compile_mean_shape

if __name__ == "__main__":
    began = time.perf_counter()
    compile_kernels()
    compile_account()
    compile_ensembles()
    compile_mean_shape()
    print(f"The chain's kernels are ready ({time.perf_counter() - began:.1f} s).")
