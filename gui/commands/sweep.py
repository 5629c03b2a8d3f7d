"""The command ``sweep``: a phase diagram without a window, which a kill cannot lose."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from gui.commands.network_sweep import add_network_sweep
from gui.commands.options import (
    MOST_STEPS,
    add_common_options,
    add_count,
    add_parameters,
    refuse,
    values_of,
)
from gui.commands.scale_sweep import add_scale_sweep
from gui.commands.sweep_options import (
    add_axes,
    add_files,
    add_sweep_of,
    as_spelled,
    first_corner,
    refuse_twice,
    run_sweep_of,
    shares_of,
    whole_values,
)
from nets.run.child import processors
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import (
    Axis,
    DiagramPlan,
    DiagramResult,
    axis_names,
    empty_result,
    refine,
)

if TYPE_CHECKING:
    from physics.grids.file import GridFile

ABOUT = "Compute a phase diagram: the load curve over two parameters."
MOST_SEEDS = 10_000


def add_sweep(choices: Any, name: str) -> None:
    """Add the command with what it can sweep; each leaves its function among the options."""
    sweep = choices.add_parser("sweep", prog=f"{name} sweep", help=ABOUT, description=ABOUT)
    kinds = sweep.add_subparsers(dest="kind", metavar="chain|network|scale", required=True)
    add_network_sweep(kinds, name)
    add_scale_sweep(kinds, name)
    parser = add_sweep_of(kinds, name, "chain", ABOUT)
    add_axes(parser, axis_names(), _axis, required=True)
    add_count(parser, "seeds", MOST_SEEDS, 8, "chains in each cell")
    add_count(parser, "steps", MOST_STEPS, 10_000, "steps of each chain")
    add_files(parser)
    add_common_options(parser)
    add_parameters(parser, ChainParameters)
    parser.set_defaults(run=partial(run_sweep_of, OfChains(), parser))


def _axis(name: str, values: tuple[float, ...]) -> Axis:
    """Of blocks, whole numbers."""
    return Axis(name, whole_values(values) if name == DiagramPlan.length else values)


class OfChains:
    """Phase diagrams of chains."""

    def plan(self, parser: argparse.ArgumentParser, options: dict[str, Any]) -> DiagramPlan:
        """What the options ask for."""
        x, y, seeds, steps = (options.pop(name) for name in ("x", "y", "seeds", "steps"))
        refuse_twice(parser, x, y, options)
        values = values_of(parser, ChainParameters, options.pop("preset"), options)
        try:
            return DiagramPlan(first_corner(ChainParameters, values, x, y), x, y, seeds, steps)
        except ValidationError as error:
            refuse(parser, ChainParameters, error)
        except ValueError as error:
            parser.error(as_spelled(str(error), axis_names()))

    def inputs(self, _plan: DiagramPlan) -> dict[str, Path | None]:
        """None: a chain needs no data."""
        return {}

    def empty(self, plan: DiagramPlan) -> DiagramResult:
        """The result before the first cell."""
        return empty_result(plan)

    def file(self) -> GridFile[DiagramResult]:
        """HDF5 is imported when it is needed."""
        from physics.many.diagram_file import FILE

        return FILE

    def prepare(self, _result: DiagramResult) -> None:
        """Nothing: a chain needs nothing that could be wrong."""

    def results(self, result: DiagramResult) -> Generator[DiagramResult, None, None]:
        """The diagram, ever finer."""
        return refine(result.plan, result, threads=processors())

    def cells_done(self, result: DiagramResult) -> int:
        """How many."""
        return int(result.done.sum())

    def summary(self, result: DiagramResult) -> str:
        """What was computed, and how it is shared out."""
        plan = result.plan
        ny, nx = plan.shape
        shares = shares_of(result)
        if result.diverged.any():
            shares.append(f"{result.diverged.mean():.0%} diverged")
        return (
            f"{nx} × {ny} cells over {plan.x.name} and {plan.y.name}, "
            f"{plan.seeds} seeds of {plan.steps:,} steps: {', '.join(shares)}"
        )

    def plain(self, result: DiagramResult) -> dict[str, Any]:
        """Steps, and what diverged."""
        return {"steps": result.plan.steps, "diverged": result.diverged}

    def status(self, _result: DiagramResult) -> int:
        """That chains diverge is a result, too."""
        return 0
