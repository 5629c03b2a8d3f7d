"""Entry of the training process; imports nothing that counts threads when it is imported."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


def serve(connection: Connection[Any, Any], niceness: int, threads: int) -> None:
    """Serve the window at the other end of the pipe until it is gone.

    Parameters
    ----------
    niceness : by how much the process yields to others (POSIX).
    threads : threads of torch and of NumPy's linear algebra.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which then closes us
    if hasattr(os, "nice"):
        os.nice(niceness)
    for variable in THREAD_VARIABLES:
        os.environ[variable] = str(threads)  # read when NumPy and torch are imported, just below
    from nets.run.channel import Channel, ChannelClosed
    from nets.run.pulse import beating

    channel = Channel(connection)
    with suppress(ChannelClosed), beating(channel):
        from nets.run.worker_process import serve_runs  # amid the beats: it may take its time

        serve_runs(channel, threads)
