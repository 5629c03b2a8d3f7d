"""What both sweeps of networks do alike: their options, who trains, how far it is, how it ends."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any, ClassVar, Final, Generic, TypeVar

from gui.commands.options import add_count
from nets.run.child import processors
from nets.sweep.pool import Pool, Workers

MOST_SEEDS: Final = 1_000
MOST_PROCESSES: Final = 1_000
DIGITS: Final = 12
"""Of an axis' values: what a person would write."""

Place = TypeVar("Place", bound=tuple[int, ...])
Axis = TypeVar("Axis")


def add_training(parser: argparse.ArgumentParser, seeds: str) -> None:
    """The options --seeds, which are described so, --processes and --scheduler."""
    add_count(parser, "seeds", MOST_SEEDS, 10, seeds)
    add_count(parser, "processes", MOST_PROCESSES, processors(), "networks trained at a time")
    text = "address of a Dask scheduler that shall do the work, such as tcp://host:8786"
    parser.add_argument("--scheduler", metavar="ADDRESS", help=text)


def as_written(value: float) -> float:
    """A value of an axis as a person would write it."""
    return float(f"{value:.{DIGITS}g}")


def axes_of(
    parser: argparse.ArgumentParser,
    given: Mapping[str, Any],
    option: str,
    known: tuple[Axis, Axis] | None,
) -> tuple[Axis, Axis]:
    """The axes that are typed, or the known ones that an option asks for.

    Parameters
    ----------
    given : by their options what that option sets itself, --x and --y among them; None for none.
    known : the option's axes; None if it was not named.
    """
    if known is not None:
        for name, one in given.items():
            if one is not None:
                parser.error(f"argument {name}: not allowed with {option}, which sets it")
        return known
    x, y = given["--x"], given["--y"]
    if x is None or y is None:
        parser.error(f"the following arguments are required: --x and --y, or {option}")
    return x, y


class OfTrained(Generic[Place]):
    """Diagrams whose cells are trained in processes here, or on a cluster.

    Parameters
    ----------
    processes : trained in at a time.
    scheduler : address of a cluster that does it instead, or None.
    """

    trainer: ClassVar[str]
    """The module that trains a cell."""

    def __init__(self, processes: int, scheduler: str | None) -> None:
        self._processes, self._scheduler = processes, scheduler
        self._workers: Workers[Place] | None = None

    def hire(self) -> None:
        """Find who trains: a cluster that is not there shows before anything is written."""
        self._workers = self._make_workers()

    @property
    def workers(self) -> Workers[Place]:
        """Who trains, once they are hired."""
        assert self._workers is not None
        return self._workers

    def trains_here(self, result: Any) -> bool:
        """Whether something is left to be trained, on this machine."""
        return self._scheduler is None and not result.done.all()

    def status(self, result: Any) -> int:
        """A failure, if nothing could be trained."""
        return 1 if result.diverged.all() else 0

    def _make_workers(self) -> Workers[Place]:
        if self._scheduler is None:
            return Pool(self._processes, trainer=self.trainer)
        from nets.sweep.cluster import Cluster

        return Cluster(self._scheduler, self.trainer)
