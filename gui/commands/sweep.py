"""The command ``sweep``: a phase diagram without a window, which a kill cannot lose."""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gui.commands.network_sweep import add_network_sweep
from gui.commands.options import (
    MOST_STEPS,
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
from nets.sweep.pool import processors
from physics.chain.parameters import ChainParameters
from physics.files.whole_file import whole_text
from physics.many.phase_diagram import (
    Axis,
    DiagramPlan,
    DiagramResult,
    axis_names,
    empty_result,
    refine,
)

ABOUT = "Compute a phase diagram: the load curve over two parameters."
MOST_SEEDS = 10_000


def add_sweep(choices: Any, name: str) -> None:
    """Add the command with what it can sweep; each leaves its function among the options."""
    sweep = choices.add_parser("sweep", prog=f"{name} sweep", help=ABOUT, description=ABOUT)
    kinds = sweep.add_subparsers(dest="kind", metavar="chain|network", required=True)
    add_network_sweep(kinds, name)
    parser: argparse.ArgumentParser = kinds.add_parser(
        "chain",
        prog=f"{name} sweep chain",
        description=f"{ABOUT} Killed and run again, it goes on from what the file holds.",
        allow_abbrev=False,
    )
    accept_negative_numbers(parser)
    add_axes(parser, axis_names(), Axis, required=True)
    add_count(parser, "seeds", MOST_SEEDS, 8, "chains in each cell")
    add_count(parser, "steps", MOST_STEPS, 10_000, "steps of each chain")
    add_files(parser)
    add_common_options(parser)
    add_parameters(parser, ChainParameters)
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Compute, or go on computing; returns the exit status."""
    from physics.many.diagram_file import read_diagram, write_csv, write_diagram

    del options["kind"]
    out, table, asked = options.pop("out"), options.pop("csv"), options.pop("progress")
    separator = separator_of(parser, options.pop("csv_separator"), table)
    as_table = partial(write_csv, separator=separator)
    plan = _plan(parser, options)
    check_files(parser, {"--out": out, "--csv": table, "--json": target}, {})
    result = so_far(parser, plan, out, read_diagram) or empty_result(plan)
    began = time.perf_counter()
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        if table is not None:
            as_table(result, table)
        total, done = result.done.size, int(result.done.sum())
        with progress_bar(total, "cells", asked=asked, done=done) as bar:
            for newer in refine(plan, result, threads=processors()):
                if newer is not result or not out.exists():
                    write_diagram(newer, out)
                result = newer
                bar.update(int(result.done.sum()) - bar.n)
        if table is not None:
            as_table(result, table)
        seconds = time.perf_counter() - began
        file.write(_summary(result, out) if target is None else _as_json(result, seconds))
        file.flush()
    return 0


def _plan(parser: argparse.ArgumentParser, options: dict[str, Any]) -> DiagramPlan:
    x, y, seeds, steps = (options.pop(name) for name in ("x", "y", "seeds", "steps"))
    for name in (*x.parameters, *y.parameters):
        if name in options:
            parser.error(f"argument {option_of(name)}: it is an axis already")
    values = values_of(parser, ChainParameters, options.pop("preset"), options)
    try:
        return DiagramPlan(_base(values, x, y), x, y, seeds, steps)
    except ValidationError as error:
        refuse(parser, ChainParameters, error)
    except ValueError as error:
        parser.error(as_spelled(str(error), axis_names()))


def _base(values: dict[str, Any], x: Axis, y: Axis) -> ChainParameters:
    """The chain of the first corner that would not diverge."""
    corners = [
        values | x.setting(x.values[ix]) | y.setting(y.values[iy])
        for ix, iy in itertools.product((0, -1), repeat=2)
    ]
    for corner in corners:
        with suppress(ValidationError):
            return ChainParameters.model_validate(corner)
    return ChainParameters.model_validate(corners[0])


def _summary(result: DiagramResult, out: Path) -> str:
    """The result for a person: what was computed, how it is shared out, where it is."""
    plan = result.plan
    ny, nx = plan.shape
    shares = shares_of(result)
    if result.diverged.any():
        shares.append(f"{result.diverged.mean():.0%} diverged")
    return (
        f"{nx} × {ny} cells over {plan.x.name} and {plan.y.name}, "
        f"{plan.seeds} seeds of {plan.steps:,} steps: {', '.join(shares)}\n"
        f"in {out}\n"
    )


def _as_json(result: DiagramResult, seconds: float) -> str:
    own = {"steps": result.plan.steps, "diverged": result.diverged}
    return as_json(plain_diagram(result, seconds) | own)
