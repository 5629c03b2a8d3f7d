"""The command ``sweep scale``: networks over output scale and width, here or on a cluster."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError

from gui.commands.options import (
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
    first_corner,
    refuse_twice,
    run_sweep_of,
    whole_values,
)
from nets.run.child import processors
from nets.scale.settings import ScaleSettings, Setup
from nets.sweep.pool import SCALES, Pool, Workers
from nets.sweep.scale_exponents import exponents
from nets.sweep.scale_file import FILE
from nets.sweep.scale_plan import (
    NUMBERS,
    Network,
    ScaleAxis,
    ScalePlan,
    ScaleResult,
    axis_names,
    empty_scales,
    shipped_plan,
)
from nets.sweep.scale_sweep import run_scales, work_done
from physics.grids.axis import value_text
from physics.grids.file import GridFile

ABOUT: Final = "Train networks over output scale and width: how far the kernel moves, and all else."
SETUPS: Final = get_args(Setup)
MOST_SEEDS: Final = 1_000
MOST_PROCESSES: Final = 1_000
DIGITS: Final = 12
"""Of an axis' values: what a person would write."""


def add_scale_sweep(kinds: Any, name: str) -> None:
    """Add the command, which leaves its function among the options."""
    parser = add_sweep_of(kinds, name, "scale", ABOUT)
    add_axes(parser, axis_names(), _axis, required=False)
    text = "the axes and settings of a diagram that ships; other options change what it sets"
    parser.add_argument("--shipped", nargs="?", const="full", choices=SETUPS, help=text)
    add_count(parser, "seeds", MOST_SEEDS, 10, "networks in each cell, with the same data")
    add_count(parser, "processes", MOST_PROCESSES, processors(), "networks trained at a time")
    text = "address of a Dask scheduler that shall do the work, such as tcp://host:8786"
    parser.add_argument("--scheduler", metavar="ADDRESS", help=text)
    add_files(parser)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    add_parameters(parser, ScaleSettings)
    parser.set_defaults(run=partial(_run, parser))


def _axis(name: str, values: tuple[float, ...]) -> ScaleAxis:
    """Of numbers that a person would write, whole where the parameter is."""
    whole = ScaleSettings.model_fields[name].annotation is int
    written = tuple(float(f"{value:.{DIGITS}g}") for value in values)
    return ScaleAxis(name, whole_values(values) if whole else written)


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Train, or go on training; returns the exit status."""
    kind = OfScales(options.pop("processes"), options.pop("scheduler"))
    return run_sweep_of(kind, parser, options, target)


class OfScales:
    """Diagrams of output scales.

    Parameters
    ----------
    processes : trained in at a time.
    scheduler : address of a cluster that does it instead, or None.
    """

    def __init__(self, processes: int, scheduler: str | None) -> None:
        self._processes, self._scheduler = processes, scheduler
        self._workers: Workers[Network] | None = None

    def plan(self, parser: argparse.ArgumentParser, options: dict[str, Any]) -> ScalePlan:
        """What the options ask for."""
        x, y, seeds, shipped = (options.pop(key) for key in ("x", "y", "seeds", "shipped"))
        known = shipped_plan(shipped or "full")
        if shipped:
            for option, given in (("--x", x), ("--y", y)):
                if given is not None:
                    parser.error(f"argument {option}: not allowed with --shipped, which sets it")
            x, y = known.x, known.y
        elif x is None or y is None:
            parser.error("the following arguments are required: --x and --y, or --shipped")
        refuse_twice(parser, x, y, options)
        base = known.base.model_dump() if shipped else {}
        values = base | values_of(parser, ScaleSettings, None, options)
        try:
            return ScalePlan(first_corner(ScaleSettings, values, x, y), x, y, seeds)
        except ValidationError as error:
            refuse(parser, ScaleSettings, error)
        except ValueError as error:
            parser.error(as_spelled(str(error), axis_names()))

    def inputs(self, _plan: ScalePlan) -> dict[str, Path | None]:
        """None: there are no data of one's own."""
        return {}

    def empty(self, plan: ScalePlan) -> ScaleResult:
        """The result before the first network."""
        return empty_scales(plan)

    def file(self) -> GridFile[ScaleResult]:
        """What reads and writes results."""
        return FILE

    def prepare(self, result: ScaleResult) -> None:
        """Data that cannot be used are no cell's failure."""
        if self._scheduler is None and not result.done.all():
            from nets.scale.binary import load_task

            if not {"samples", "components"} & {result.plan.x.name, result.plan.y.name}:
                load_task(result.plan.base)
        self._workers = self._make_workers()

    def results(self, result: ScaleResult) -> Generator[ScaleResult, None, None]:
        """The diagram, network by network."""
        assert self._workers is not None
        return run_scales(self._workers, result)

    def _make_workers(self) -> Workers[Network]:
        if self._scheduler is None:
            return Pool(self._processes, trainer=SCALES)
        from nets.sweep.cluster import Cluster

        return Cluster(self._scheduler, SCALES)

    def cells_done(self, result: ScaleResult) -> float:
        """How many, by the time that they take, with what is under way."""
        assert self._workers is not None
        return float(result.done.size * work_done(result, self._workers))

    def summary(self, result: ScaleResult) -> str:
        """What was computed, what goes as which power, and what is missing, by name."""
        plan, (ny, nx) = result.plan, result.plan.shape
        lines = [
            f"{nx} × {ny} cells over {plan.x.name} and {plan.y.name}, "
            + ("one network each" if plan.seeds == 1 else f"{plan.seeds} networks each")
        ]
        lines += [f"{one.name}: {one.text}, {one.expected_text}" for one in exponents(result)]
        for (iy, ix), said in _remarks(result):
            where = f"{plan.x.name} = {value_text(plan.x.values[ix])}"
            lines.append(f"{where}, {plan.y.name} = {value_text(plan.y.values[iy])}: {said}")
        return "\n".join(lines)

    def plain(self, result: ScaleResult) -> dict[str, Any]:
        """Everything of each cell, its networks one by one, and the exponents."""
        found: dict[str, Any] = {name: result.mean(name) for name in NUMBERS}
        found |= {f"{name}_error": result.error(name) for name in NUMBERS}
        found |= {f"{name}_of_each": result.numbers[name] for name in NUMBERS}
        found |= {
            "kernel_change_geometric": result.kernel_change,
            "output_deviation": result.output_deviation,
            "ensemble_error": result.ensemble_error,
            "ensemble_error_error": result.ensemble_spread,
            "load": result.load,
            "readout_share": result.readout_share,
            "separation": result.separation,
            "exponents": [one.plain() for one in exponents(result)],
            "remarks": [
                {"ix": ix, "iy": iy, "remark": said} for (iy, ix), said in _remarks(result)
            ],
        }
        return found

    def status(self, result: ScaleResult) -> int:
        """A failure, if nothing could be trained."""
        return 1 if result.diverged.all() else 0


def _remarks(result: ScaleResult) -> list[tuple[tuple[int, int], str]]:
    """Of the cells of which something has to be said."""
    ny, nx = result.plan.shape
    cells = [(iy, ix) for iy in range(ny) for ix in range(nx)]
    return [(cell, said) for cell in cells if (said := result.remark(cell))]
