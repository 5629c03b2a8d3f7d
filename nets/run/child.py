"""A process beside this one, at the other end of a pipe; and how many there may well be."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any


def start_child(
    serve: Callable[..., None], *arguments: Any, name: str
) -> tuple[BaseProcess, Connection[Any, Any]]:
    """Start a process that runs `serve(connection, *arguments)`; it and this end of its pipe.

    It is a fresh interpreter (in a frozen program, that program anew), which ends with this one.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=True)
    process = context.Process(target=serve, args=(there, *arguments), name=name, daemon=True)
    with _interrupts_held():
        process.start()
    there.close()  # else this side would never see the other one's end
    return process, here


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """What is started meanwhile hears no Ctrl+C, from its first instruction on (POSIX)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
