"""The command ``sweep network``: networks trained over two parameters, here or on a cluster."""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from gui.commands.options import (
    accept_negative_numbers,
    add_common_options,
    add_count,
    add_parameters,
    as_json,
    check_files,
    option_of,
    progress_bar,
    refuse,
    separator_of,
    values_of,
)
from gui.commands.sweep_options import (
    add_axes,
    add_files,
    as_spelled,
    plain_diagram,
    shares_of,
    so_far,
)
from nets.config import TrainingConfig
from nets.data.datasets import load_dataset
from nets.run.run_files import files_read
from nets.sweep.file import SHARP_COLUMNS, read_sweep, write_csv, write_sweep
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, axis_names, empty_sweep
from nets.sweep.pool import Pool, Workers, processors
from nets.sweep.protocols import NOISES, protocol
from nets.sweep.sweep import run_sweep, work_done
from physics.files.whole_file import whole_text

ABOUT = "Train networks over two parameters: load curves and test accuracy."
MOST_SEEDS = 1_000
MOST_PROCESSES = 1_000
DIGITS = 12
"""Of an axis' values: what a person would write."""


def add_network_sweep(kinds: Any, name: str) -> None:
    """Add the command, which leaves its function among the options."""
    parser: argparse.ArgumentParser = kinds.add_parser(
        "network",
        prog=f"{name} sweep network",
        description=f"{ABOUT} Killed and run again, it goes on from what the file holds.",
        allow_abbrev=False,
    )
    accept_negative_numbers(parser)
    add_axes(parser, axis_names(), _axis, required=False)
    text = f"the authors' axes and settings instead of --x and --y: {', '.join(NOISES)}"
    parser.add_argument("--protocol", metavar="NAME", choices=NOISES, help=text)
    add_count(parser, "seeds", MOST_SEEDS, 10, "networks in each cell")
    add_count(parser, "processes", MOST_PROCESSES, processors(), "networks trained at a time")
    text = "address of a Dask scheduler that shall do the work, such as tcp://host:8786"
    parser.add_argument("--scheduler", metavar="ADDRESS", help=text)
    add_files(parser)
    add_common_options(parser)
    add_parameters(parser, TrainingConfig)
    parser.set_defaults(run=partial(_run, parser))


def _axis(name: str, values: tuple[float, ...]) -> SweepAxis:
    """Of numbers that a person would write, whole where the parameter is."""
    whole = TrainingConfig.model_fields[name].annotation is int
    return SweepAxis(
        name,
        tuple(float(round(v)) if whole else float(f"{v:.{DIGITS}g}") for v in values),
    )


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Train, or go on training; returns the exit status."""
    del options["kind"]
    out, table, asked = options.pop("out"), options.pop("csv"), options.pop("progress")
    processes, scheduler = options.pop("processes"), options.pop("scheduler")
    separator = separator_of(parser, options.pop("csv_separator"), table)
    as_table = partial(write_csv, separator=separator)
    plan = _plan(parser, options)
    check_files(parser, {"--out": out, "--csv": table, "--json": target}, files_read(plan.base))
    result = so_far(parser, plan, out, read_sweep) or empty_sweep(plan)
    if scheduler is None and not result.done.all():
        load_dataset(plan.base)  # data that cannot be used are no cell's failure
    workers = _workers(processes, scheduler)
    began = time.perf_counter()
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        for path, write in ((table, as_table), (out, write_sweep)):
            if path is not None:
                write(result, path)  # what cannot be written shows before anything is trained
        result = _trained(result, workers, out, asked=asked)
        if table is not None:
            as_table(result, table)
        seconds = time.perf_counter() - began
        file.write(_summary(result, out) if target is None else _as_json(result, seconds))
        file.flush()
    return 1 if result.diverged.all() else 0


def _workers(processes: int, scheduler: str | None) -> Workers:
    if scheduler is None:
        return Pool(processes)
    from nets.sweep.cluster import Cluster

    return Cluster(scheduler)


def _trained(result: SweepResult, workers: Workers, out: Path, *, asked: bool) -> SweepResult:
    """The diagram with all its cells; each is in the file as soon as it is done."""
    cells = result.done.size
    done = cells * result.work_done
    with (
        progress_bar(cells, "cells", asked=asked, done=done) as bar,
        closing(run_sweep(result.plan, workers, result)) as results,
    ):
        for newer in results:
            if newer is not result:
                write_sweep(newer, out)
            result = newer
            bar.update(max(0.0, cells * work_done(result, workers) - bar.n))
    return result


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
    for axis in (x, y):
        if axis.name in options:
            parser.error(f"argument {option_of(axis.name)}: it is an axis already")
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


def _summary(result: SweepResult, out: Path) -> str:
    """The result for a person: how it is shared out, where the accuracy is best, where it is."""
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
            f"{plan.x.values[ix]:g}, {plan.y.name} = {plan.y.values[iy]:g}: {reason}"
        )
    return "\n".join([*lines, f"in {out}\n"])


def _networks(seeds: int) -> str:
    return "one network" if seeds == 1 else f"{seeds} networks"


def _best(result: SweepResult) -> str:
    plan = result.plan
    iy, ix = np.unravel_index(np.nanargmax(result.accuracy), plan.shape)
    error, concavity = result.accuracy_error[iy, ix], result.concavity[iy, ix]
    return (
        f"best test accuracy {result.accuracy[iy, ix]:.1%}"
        + (f" ± {error:.1%}" if np.isfinite(error) else "")
        + f" at {plan.x.name} = {plan.x.values[ix]:g}, {plan.y.name} = {plan.y.values[iy]:g}, "
        f"where the concavity is {concavity:+.2f}"
    )


def _as_json(result: SweepResult, seconds: float) -> str:
    return as_json(
        plain_diagram(result, seconds)
        | {
            "accuracy": result.accuracy,
            "accuracy_error": result.accuracy_error,
            "load_deviation": result.load_deviation,
            "load_deviation_error": result.load_deviation_error,
            "load_difference": result.load_difference,
            "load_difference_error": result.load_difference_error,
            **(
                {name: getattr(result, name) for name in SHARP_COLUMNS}
                if result.plan.base.sharpness
                else {}
            ),
            "separation": result.separation,
            "test_accuracy": result.test_accuracy,
            "train_loss": result.train_loss,
            "failures": [
                {"ix": ix, "iy": iy, "reason": reason}
                for (iy, ix), reason in sorted(result.failures.items())
            ],
        }
    )
