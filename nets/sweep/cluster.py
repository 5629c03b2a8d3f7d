"""A cluster that trains the cells of a diagram, by Dask.

A worker that is lost takes nothing with it but the cells it was at, which Dask hands to others.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Final, Generic
from urllib.parse import urlsplit

from nets.sweep.pool import NETWORKS, Outcomes, Place
from physics.wording import Words

CONNECT_TIMEOUT: Final = 20.0
CELLS_PER_THREAD: Final = 2
"""Handed over ahead, so that no worker waits for the next."""


def train_there(trainer: str, configs: Sequence[Any]) -> Outcomes:
    """A module's `train_cell` on a worker, which imports torch when it is first needed."""
    outcomes: Outcomes = import_module(trainer).train_cell(configs)
    return outcomes


class Cluster(Generic[Place]):
    """The workers of a Dask scheduler, on which this package is installed.

    Parameters
    ----------
    address : of the scheduler, such as tcp://host:8786.
    trainer : the module that trains.

    Raises
    ------
    OSError
        If no scheduler answers there, or Dask is not installed.
    """

    def __init__(self, address: str, trainer: str = NETWORKS) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise OSError(
                Words("a cluster needs Dask: pip install 'springblock-lab[cluster]'")
            ) from None
        self._wait, self._trainer = distributed.wait, trainer
        _require_listener(address)
        self._client = distributed.Client(address, timeout=CONNECT_TIMEOUT)
        self._cells: dict[Any, tuple[Place, int]] = {}

    @property
    def free(self) -> bool:
        """Whether another cell may be handed over."""
        threads: int = sum(self._client.nthreads().values())
        return len(self._cells) < max(1, CELLS_PER_THREAD * threads)

    @property
    def under_way(self) -> dict[Place, float]:
        """The cells that were handed over; how far they are is not known here."""
        return {cell: 0.0 for cell, _ in self._cells.values()}

    def begin(self, cell: Place, configs: Sequence[Any]) -> None:
        """Hand a cell over; returns at once."""
        future = self._client.submit(train_there, self._trainer, tuple(configs), pure=False)
        self._cells[future] = cell, len(configs)

    def finished(self, timeout: float) -> Iterator[tuple[Place, Outcomes]]:
        """The cells that are done, after waiting for one that long."""
        if not self._cells:
            return
        with suppress(TimeoutError):
            self._wait(list(self._cells), timeout, return_when="FIRST_COMPLETED")
        for future in [future for future in self._cells if future.done()]:
            cell, networks = self._cells.pop(future)
            error = (
                future.exception() if future.status != "cancelled" else Words("it was cancelled")
            )
            yield cell, future.result() if error is None else [_reason(error)] * networks

    def hold(self) -> None:
        """What is handed over goes on; nothing more is."""

    def go_on(self) -> None:
        """Nothing was held."""

    def close(self) -> None:
        """Give up what is under way."""
        with suppress(TimeoutError, OSError):
            self._client.cancel(list(self._cells), force=True)
        self._cells.clear()
        self._client.close()


def _reason(error: object) -> str:
    return Words("the cluster gave up: {error}", error=error)


def _require_listener(address: str) -> None:
    """Dask's client, when nobody answers, leaves a thread behind."""
    try:
        parts = urlsplit(address)
        socket.create_connection((parts.hostname, parts.port or 0), CONNECT_TIMEOUT).close()
    except (OSError, ValueError) as error:
        raise OSError(Words("no Dask scheduler answers at {address}", address=address)) from error
