"""The command ``sweep network``: networks trained over two parameters, here or on a cluster."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from gui.commands.options import (
    add_common_options,
    add_count,
    add_parameters,
    refuse,
    values_of,
)
from gui.commands.sweep_options import (
    add_axes,
    add_files,
    add_sweep_of,
    as_spelled,
    refuse_twice,
    run_sweep_of,
    shares_of,
    whole_values,
)
from gui.models.declared import declared
from nets.config import TrainingConfig
from nets.data.datasets import load_dataset
from nets.run.child import processors
from nets.run.run_files import files_read
from nets.sweep.file import FILE, SHARP_COLUMNS
from nets.sweep.plan import (
    CHOICES,
    Cell,
    SweepAxis,
    SweepPlan,
    SweepResult,
    axis_names,
    empty_sweep,
)
from nets.sweep.pool import Pool, Workers
from nets.sweep.protocols import PROTOCOLS, protocol
from nets.sweep.sweep import run_sweep, work_done
from physics.grids.axis import Value, value_text
from physics.grids.file import GridFile

ABOUT = "Train networks over two parameters: load curves and test accuracy."
MOST_SEEDS = 1_000
MOST_PROCESSES = 1_000
READ = (
    "accuracy", "accuracy_error",
    "load_deviation", "load_deviation_error", "load_difference", "load_difference_error",
)  # fmt: skip
OF_EACH = ("separation", "test_accuracy", "train_loss")
"""What the JSON holds of the means, and of each network."""
DIGITS = 12
"""Of an axis' values: what a person would write."""


def add_network_sweep(kinds: Any, name: str) -> None:
    """Add the command, which leaves its function among the options."""
    parser = add_sweep_of(kinds, name, "network", ABOUT)
    add_axes(parser, axis_names(), _axis, required=False, choices=CHOICES)
    text = f"axes and settings of a diagram that ships instead: {', '.join(PROTOCOLS)}"
    parser.add_argument("--protocol", metavar="NAME", choices=PROTOCOLS, help=text)
    add_count(parser, "seeds", MOST_SEEDS, 10, "networks in each cell")
    add_count(parser, "processes", MOST_PROCESSES, processors(), "networks trained at a time")
    text = "address of a Dask scheduler that shall do the work, such as tcp://host:8786"
    parser.add_argument("--scheduler", metavar="ADDRESS", help=text)
    add_files(parser)
    add_common_options(parser)
    add_parameters(parser, TrainingConfig)
    parser.set_defaults(run=partial(_run, parser))


def _axis(name: str, values: tuple[Value, ...]) -> SweepAxis:
    """Of names, or of numbers that a person would write, whole where the parameter is."""
    if name in CHOICES:
        return SweepAxis(name, tuple(_known(name, str(value)) for value in values))
    return _axis_of_numbers(name, tuple(float(value) for value in values))


def _known(name: str, typed: str) -> str:
    """A choice as it is declared; what is none is for the axis to refuse."""
    try:
        spelled = typed.replace("-", "_") if declared(TrainingConfig, name).choices else typed
        return str(getattr(TrainingConfig.model_validate({name: spelled}), name))
    except ValidationError:
        return typed


def _axis_of_numbers(name: str, values: tuple[float, ...]) -> SweepAxis:
    whole = TrainingConfig.model_fields[name].annotation is int
    return SweepAxis(name, whole_values(values) if whole else tuple(map(_as_written, values)))


def _as_written(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Train, or go on training; returns the exit status."""
    kind = OfNetworks(options.pop("processes"), options.pop("scheduler"))
    return run_sweep_of(kind, parser, options, target)


class OfNetworks:
    """Diagrams of networks.

    Parameters
    ----------
    processes : trained in at a time.
    scheduler : address of a cluster that does it instead, or None.
    """

    def __init__(self, processes: int, scheduler: str | None) -> None:
        self._processes, self._scheduler = processes, scheduler
        self._workers: Workers[Cell] | None = None

    def plan(self, parser: argparse.ArgumentParser, options: dict[str, Any]) -> SweepPlan:
        """What the options ask for."""
        return _plan(parser, options)

    def inputs(self, plan: SweepPlan) -> dict[str, Path | None]:
        """Data of one's own, and weights to start from."""
        read: dict[str, Path | None] = {}
        for dataset in plan.values_of("dataset"):
            files = files_read(plan.base.model_copy(update={"dataset": dataset}))
            read |= {f"{option} {path}": path for option, path in files.items()}
        return read

    def empty(self, plan: SweepPlan) -> SweepResult:
        """The result before the first cell."""
        return empty_sweep(plan)

    def file(self) -> GridFile[SweepResult]:
        """What reads and writes results."""
        return FILE

    def prepare(self, result: SweepResult) -> None:
        """Data that cannot be used are no cell's failure."""
        if self._scheduler is None and not result.done.all():
            for dataset in result.plan.values_of("dataset"):
                load_dataset(result.plan.base.model_copy(update={"dataset": dataset}))
        self._workers = self._make_workers()

    def results(self, result: SweepResult) -> Generator[SweepResult, None, None]:
        """The diagram, cell by cell."""
        assert self._workers is not None
        return run_sweep(result.plan, self._workers, result)

    def _make_workers(self) -> Workers[Cell]:
        if self._scheduler is None:
            return Pool(self._processes)
        from nets.sweep.cluster import Cluster

        return Cluster(self._scheduler)

    def cells_done(self, result: SweepResult) -> float:
        """How many, by the time that they take, with what is under way."""
        assert self._workers is not None
        return float(result.done.size * work_done(result, self._workers))

    def summary(self, result: SweepResult) -> str:
        """How it is shared out, and where the accuracy is best."""
        return _summary(result)

    def plain(self, result: SweepResult) -> dict[str, Any]:
        """Accuracies, loads, what each network gave, and what failed."""
        return _plain(result)

    def status(self, result: SweepResult) -> int:
        """A failure, if nothing could be trained."""
        return 1 if result.diverged.all() else 0


# --- the plan ---------------------------------------------------------------------------


def _plan(parser: argparse.ArgumentParser, options: dict[str, Any]) -> SweepPlan:
    x, y, seeds, name = (options.pop(key) for key in ("x", "y", "seeds", "protocol"))
    preset = options.pop("preset")
    if name is not None:
        for option, given in (("--x", x), ("--y", y), ("--preset", preset)):
            if given is not None:
                parser.error(f"argument {option}: not allowed with --protocol, which sets it")
        known = protocol(name)
        x, y = known.x, known.y
    elif x is None or y is None:
        parser.error("the following arguments are required: --x and --y, or --protocol")
    refuse_twice(parser, x, y, options)
    values = values_of(parser, TrainingConfig, preset, options)
    if name is not None:
        values = known.base.model_dump() | values
    return _checked(parser, values, x, y, seeds)


def _checked(
    parser: argparse.ArgumentParser, values: dict[str, Any], x: SweepAxis, y: SweepAxis, seeds: int
) -> SweepPlan:
    try:
        return SweepPlan(TrainingConfig.model_validate(values), x, y, seeds)
    except ValidationError as error:
        refuse(parser, TrainingConfig, error)
    except ValueError as error:
        parser.error(as_spelled(str(error), axis_names()))


# --- results ----------------------------------------------------------------------------


def _summary(result: SweepResult) -> str:
    plan, (ny, nx) = result.plan, result.plan.shape
    shares = shares_of(result)
    lines = [
        f"{nx} × {ny} cells over {plan.x.name} and {plan.y.name}, {_networks(plan.seeds)} each: "
        + ", ".join(shares or ["nothing could be trained"])
    ]
    if not result.diverged.all():
        lines.append(_best(result))
    if result.failures:
        (iy, ix), reason = next(iter(result.failures.items()))
        lines.append(
            f"{len(result.failures)} cells with failures, such as {plan.x.name} = "
            f"{value_text(plan.x.values[ix])}, {plan.y.name} = {value_text(plan.y.values[iy])}: "
            f"{reason}"
        )
    return "\n".join(lines)


def _networks(seeds: int) -> str:
    return "one network" if seeds == 1 else f"{seeds} networks"


def _best(result: SweepResult) -> str:
    plan = result.plan
    iy, ix = np.unravel_index(np.nanargmax(result.accuracy), plan.shape)
    error, concavity = result.accuracy_error[iy, ix], result.concavity[iy, ix]
    return (
        f"best test accuracy {result.accuracy[iy, ix]:.1%}"
        + (f" ± {error:.1%}" if np.isfinite(error) else "")
        + f" at {plan.x.name} = {value_text(plan.x.values[ix])}, "
        f"{plan.y.name} = {value_text(plan.y.values[iy])}, "
        f"where the concavity is {concavity:+z.2f}"
    )


def _plain(result: SweepResult) -> dict[str, Any]:
    sharp = SHARP_COLUMNS if result.plan.base.sharpness else ()
    failures = [
        {"ix": ix, "iy": iy, "reason": reason}
        for (iy, ix), reason in sorted(result.failures.items())
    ]
    return {name: getattr(result, name) for name in (*READ, *sharp, *OF_EACH)} | {
        "failures": failures
    }
