"""What runs in each process of a sweep; imports nothing that counts threads when imported."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any, Final

from nets.run.worker_entry import THREAD_VARIABLES

HOLD: Final = "hold"
GO_ON: Final = "go on"
PROGRESS_PERIOD: Final = 0.2
"""Seconds between two words of progress."""


def serve(connection: Connection[Any, Any], niceness: int, trainer: str) -> None:
    """Train cell after cell for the process at the other end of the pipe, until it is gone.

    What comes are configurations of a cell, or `HOLD` and `GO_ON`, which are obeyed between two
    epochs. What goes back is the share of the cell that is done, and in the end its outcomes.

    Parameters
    ----------
    niceness : by how much the process yields to others (POSIX).
    trainer : name of the module whose `train_cell` trains.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the other end, which closes us
    if hasattr(os, "nice"):
        os.nice(niceness)
    for variable in THREAD_VARIABLES:
        os.environ[variable] = "1"  # read when NumPy and torch are imported, just below
    train_cell = import_module(trainer).train_cell

    told = time.monotonic()

    def tell(fraction: float) -> None:
        nonlocal told
        try:
            while connection.poll() and connection.recv() == HOLD:
                connection.poll(None)
            if time.monotonic() - told > PROGRESS_PERIOD:
                told = time.monotonic()
                connection.send(fraction)
        except (EOFError, OSError):  # nobody waits for this cell any more
            sys.exit()

    with suppress(EOFError, OSError):
        while True:
            task: Sequence[Any] | str = connection.recv()
            if not isinstance(task, str):
                connection.send(train_cell(task, tell))
