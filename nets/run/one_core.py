"""How networks are trained, wherever that is: the same run has the same bits everywhere."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock
from typing import Final

import torch
from threadpoolctl import threadpool_limits


def compute_on(threads: int) -> None:
    """Have torch compute on so many threads, of which this one takes no slow numbers.

    Numbers next to nothing (IEEE's subnormal ones) count as nothing: dying features are full of
    them, and a step with them takes up to forty times as long.
    """
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)


class _OneCore:
    """Trains inside `with`, on one thread: several would wait for each other, and add otherwise.

    There are as many as before once the last run is done, as a worker of a cluster may train
    several at a time. Whoever computes in this thread afterwards has small numbers again.
    """

    def __init__(self) -> None:
        self._lock, self._runs, self._limits = Lock(), 0, ExitStack()

    def __enter__(self) -> None:
        with self._lock:
            self._runs += 1
            if self._runs == 1:
                self._limits.callback(torch.set_num_threads, torch.get_num_threads())
                self._limits.enter_context(threadpool_limits(1))  # NumPy's
        compute_on(1)

    def __exit__(self, *_: object) -> None:
        torch.set_flush_denormal(False)
        with self._lock:
            self._runs -= 1
            if self._runs == 0:
                self._limits.close()


ONE_CORE: Final = _OneCore()
