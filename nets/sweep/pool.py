"""Processes that train the cells of a diagram, each on one thread.

A process that dies takes nothing with it but the cell it was at, which another one tries once
more; the standard library's pool is lost as a whole then, and can be neither held nor ended
while it works.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import Any, Final, Generic, Protocol, TypeVar

from nets.run.child import processors, start_child
from nets.sweep.process import GO_ON, HOLD, serve
from physics.wording import Words

MOST_TRIES: Final = 2
"""Of a cell whose process dies."""
KILL_TIMEOUT: Final = 5.0

NETWORKS: Final = "nets.sweep.cell"
SCALES: Final = "nets.sweep.scale_cell"
"""Modules that train: those of phase diagrams, and those with an output scale."""

Place = TypeVar("Place", bound=tuple[int, ...])
"""(iy, ix) of a cell, or with a third number of one of its networks."""
Outcomes = list[Any]
"""What came of each network, or why it failed."""


class Workers(Protocol[Place]):
    """Whoever trains cells: processes here, or a cluster."""

    @property
    def free(self) -> bool:
        """Whether another cell may be handed over."""
        ...

    @property
    def under_way(self) -> dict[Place, float]:
        """The cells that are being trained, and how far they are: 0 … 1."""
        ...

    def begin(self, cell: Place, configs: Sequence[Any]) -> None:
        """Hand a cell over; returns at once."""
        ...

    def finished(self, timeout: float) -> Iterator[tuple[Place, Outcomes]]:
        """The cells that are done, after waiting for one that long."""
        ...

    def hold(self) -> None:
        """Rest after the epochs that are under way."""
        ...

    def go_on(self) -> None:
        """Go on after a rest."""
        ...

    def close(self) -> None:
        """End all work now."""
        ...


@dataclass(slots=True)
class _Task(Generic[Place]):
    cell: Place
    configs: Sequence[Any]
    tries: int = 0


@dataclass(eq=False, slots=True)
class _Worker(Generic[Place]):
    process: Any
    connection: Any
    task: _Task[Place] | None = None
    fraction: float = 0.0


@dataclass
class Pool(Generic[Place]):
    """Processes on this machine, which are started when there is work for them.

    Parameters
    ----------
    processes : how many; as many as there are processors by default.
    niceness : by how much they yield to others (POSIX).
    trainer : the module that trains.
    """

    processes: int = 0
    niceness: int = 0
    trainer: str = NETWORKS
    _workers: list[_Worker[Place]] = field(default_factory=list, init=False)
    _waiting: deque[_Task[Place]] = field(default_factory=deque, init=False)

    @property
    def free(self) -> bool:
        """Whether another cell may be handed over."""
        busy = sum(worker.task is not None for worker in self._workers)
        return busy + len(self._waiting) < (self.processes or processors())

    @property
    def under_way(self) -> dict[Place, float]:
        """The cells that are being trained, and how far they are: 0 … 1."""
        fractions = {w.task.cell: w.fraction for w in self._workers if w.task is not None}
        return fractions | {task.cell: 0.0 for task in self._waiting}

    def begin(self, cell: Place, configs: Sequence[Any]) -> None:
        """Hand a cell over; returns at once."""
        self._waiting.append(_Task(cell, configs))
        self._hand_out()

    def finished(self, timeout: float) -> Iterator[tuple[Place, Outcomes]]:
        """The cells that are done, after waiting for one that long."""
        if not self._workers:
            return
        ready = wait([worker.connection for worker in self._workers], timeout)
        for worker in [worker for worker in self._workers if worker.connection in ready]:
            try:
                said = worker.connection.recv()
            except (EOFError, OSError):
                yield from self._lost(worker)
                continue
            if isinstance(said, float):
                worker.fraction = said
            elif worker.task is not None:
                cell, worker.task = worker.task.cell, None
                yield cell, said
        self._hand_out()

    def hold(self) -> None:
        """Rest after the epochs that are under way."""
        self._tell(HOLD)

    def go_on(self) -> None:
        """Go on after a rest."""
        self._tell(GO_ON)

    def close(self) -> None:
        """Kill the processes: they hold nothing that needs tidying."""
        self._waiting.clear()
        for worker in self._workers:
            _end(worker)
        self._workers.clear()

    def _hand_out(self) -> None:
        while self._waiting:
            idle = next((worker for worker in self._workers if worker.task is None), None)
            idle = idle or self._start()
            task = self._waiting[0]
            try:
                idle.connection.send(task.configs)
            except OSError:  # it died without work
                self._workers.remove(idle)
                _end(idle)
                continue
            idle.task, idle.fraction = self._waiting.popleft(), 0.0

    def _start(self) -> _Worker[Place]:
        child = start_child(serve, self.niceness, self.trainer, name="sweep")
        worker: _Worker[Place] = _Worker(*child)
        self._workers.append(worker)
        return worker

    def _lost(self, worker: _Worker[Place]) -> Iterator[tuple[Place, Outcomes]]:
        """A process has died: its cell is tried again, or has failed."""
        self._workers.remove(worker)
        code, task = _end(worker), worker.task
        if task is None:
            return
        task.tries += 1
        if task.tries < MOST_TRIES:
            self._waiting.append(task)
        else:
            reason = Words(
                "the training process ended unexpectedly (exit code {code}), twice", code=code
            )
            yield task.cell, [reason] * len(task.configs)

    def _tell(self, word: str) -> None:
        for worker in self._workers:
            try:
                worker.connection.send(word)
            except OSError:
                continue  # that it died is found when its work is waited for


def _end(worker: _Worker[Any]) -> int | None:
    worker.connection.close()
    worker.process.kill()
    worker.process.join(KILL_TIMEOUT)
    code: int | None = worker.process.exitcode
    if code is not None:
        worker.process.close()
    return code
