"""What the sweeps of chains and of networks do alike: axes, files, going on, computing, telling."""

from __future__ import annotations

import argparse
import itertools
import math
import re
import sys
import time
from collections.abc import Callable, Generator
from contextlib import closing, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np
from pydantic import BaseModel, ValidationError

from gui.commands.options import (
    accept_negative_numbers,
    add_separator,
    as_json,
    check_files,
    option_of,
    progress_bar,
    separator_of,
)
from gui.models.typed_number import UnclearNumberError, read_number
from physics.files.whole_file import whole_text

if TYPE_CHECKING:
    from physics.grids.axis import GridAxis
    from physics.grids.file import GridFile

Model = TypeVar("Model", bound=BaseModel)
MOST_VALUES = 1000
AXIS_FORM = "name=from:to:count, name=log:from:to:count or name=value,value,…"


def add_axes(
    parser: argparse.ArgumentParser,
    names: tuple[str, ...],
    axis: Callable[[str, tuple[Any, ...]], Any],
    *,
    required: bool,
    choices: tuple[str, ...] = (),
) -> None:
    """The options --x and --y.

    Parameters
    ----------
    axis : makes one of its name and values; a ValueError says what is wrong with them.
    choices : names of those whose values are names.
    """
    spelled = [name.replace("_", "-") for name in names]

    def parse(text: str) -> Any:
        typed, _, spacing = text.partition("=")
        name = typed.replace("-", "_")
        if typed not in spelled:
            raise argparse.ArgumentTypeError(f"no axis {typed!r}; there are {', '.join(spelled)}")
        try:
            return axis(name, _names(spacing) if name in choices else _values(text, spacing))
        except ValueError as error:
            raise argparse.ArgumentTypeError(as_spelled(str(error), names)) from None

    for option in ("x", "y"):
        text = f"the {option} axis: {AXIS_FORM}; names are {', '.join(spelled)}"
        parser.add_argument(f"--{option}", metavar="AXIS", type=parse, required=required, help=text)


def as_spelled(complaint: str, names: tuple[str, ...]) -> str:
    """A complaint in which axes have the names under which they are typed."""
    known = re.compile(rf"\b(?:{'|'.join(names)})\b")
    return known.sub(lambda found: found[0].replace("_", "-"), complaint)


def add_sweep_of(kinds: Any, name: str, kind: str, about: str) -> argparse.ArgumentParser:
    """The command for one kind of diagram, still without options."""
    parser: argparse.ArgumentParser = kinds.add_parser(
        kind,
        prog=f"{name} sweep {kind}",
        description=f"{about} Killed and run again, it goes on from what the file holds.",
        allow_abbrev=False,
    )
    accept_negative_numbers(parser)
    return parser


def first_corner(model: type[Model], values: dict[str, Any], x: GridAxis, y: GridAxis) -> Model:
    """The settings of the first corner that there can be: a cell that cannot be says so itself."""
    corners = [
        values | x.setting(x.values[ix]) | y.setting(y.values[iy])
        for ix, iy in itertools.product((0, -1), repeat=2)
    ]
    for corner in corners:
        with suppress(ValidationError):
            return model.model_validate(corner)
    return model.model_validate(corners[0])


def refuse_twice(parser: argparse.ArgumentParser, x: Any, y: Any, options: dict[str, Any]) -> None:
    """A parameter that an axis sets has no value of its own."""
    for name in (*x.parameters, *y.parameters):
        if name in options:
            parser.error(f"argument {option_of(name)}: it is an axis already")


def add_files(parser: argparse.ArgumentParser) -> None:
    """The options --out, --csv and --csv-separator."""
    text = "HDF5 file to write, and to go on from"
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=text)
    text = "write the finished cells as CSV, too"
    parser.add_argument("--csv", metavar="FILE", type=Path, help=text)
    add_separator(parser, "--csv")


class SweepKind(Protocol):
    """What chains and networks differ in."""

    def plan(self, parser: argparse.ArgumentParser, options: dict[str, Any]) -> Any:
        """What the options ask for; the parser tells what is wrong with them."""

    def inputs(self, plan: Any) -> dict[str, Path | None]:
        """Files that are read, and so never written."""

    def empty(self, plan: Any) -> Any:
        """The result before the first cell."""

    def file(self) -> GridFile[Any]:
        """What reads and writes results."""

    def prepare(self, result: Any) -> None:
        """Find out what would fail in every cell, before anything is written."""

    def results(self, result: Any) -> Generator[Any, None, None]:
        """One after the other, from a result on."""

    def cells_done(self, result: Any) -> float:
        """How many, with what is under way."""

    def summary(self, result: Any) -> str:
        """Lines for a person."""

    def plain(self, result: Any) -> dict[str, Any]:
        """What the JSON holds beside what every diagram has."""

    def status(self, result: Any) -> int:
        """Of the command's exit."""


def run_sweep_of(
    kind: SweepKind, parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None
) -> int:
    """Compute, or go on computing; returns the exit status."""
    del options["kind"]
    out, table, asked = options.pop("out"), options.pop("csv"), options.pop("progress")
    separator = separator_of(parser, options.pop("csv_separator"), table)
    plan = kind.plan(parser, options)
    check_files(parser, {"--out": out, "--csv": table, "--json": target}, kind.inputs(plan))
    files = kind.file()
    as_table = partial(files.write_csv, separator=separator)
    result = so_far(parser, plan, out, files.read) or kind.empty(plan)
    kind.prepare(result)
    began = time.perf_counter()
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        for path, write in ((table, as_table), (out, files.write)):
            if path is not None:
                write(result, path)  # what cannot be written shows before anything is computed
        result = _computed(kind, result, out, asked=asked)
        if table is not None:
            as_table(result, table)
        told = plain_diagram(result, time.perf_counter() - began) | kind.plain(result)
        file.write(f"{kind.summary(result)}\nin {out}\n" if target is None else as_json(told))
        file.flush()
    return kind.status(result)


def _computed(kind: SweepKind, result: Any, out: Path, *, asked: bool) -> Any:
    """The diagram with all its cells; each is in the file as soon as it is done."""
    write, done = kind.file().write, kind.cells_done(result)
    with (
        progress_bar(result.done.size, "cells", asked=asked, done=done) as bar,
        closing(kind.results(result)) as results,
    ):
        for newer in results:
            if newer is not result:
                write(newer, out)
            result = newer
            bar.update(max(0, kind.cells_done(result) - bar.n))
    return result


def so_far(
    parser: argparse.ArgumentParser, plan: Any, out: Path, read: Callable[[Path], Any]
) -> Any:
    """What the file holds of this plan, None if there is none; any other file is left alone."""
    if not out.exists():
        return None
    try:
        result = read(out)
    except ValueError as error:
        parser.error(f"argument --out: {error}")
    if result.plan != plan:
        parser.error(f"argument --out: {out} holds a diagram of other parameters")
    return result


def shares_of(result: Any) -> list[str]:
    """How a diagram is shared out among the regimes, in words."""
    names, counts = np.unique(result.regime[~result.diverged], return_counts=True)
    return [
        f"{count / result.done.size:.0%} {name}" for name, count in zip(names, counts, strict=True)
    ]


def plain_diagram(result: Any, seconds: float) -> dict[str, Any]:
    """What the JSON of every diagram holds."""
    plan = result.plan
    return {
        "parameters": plan.base,
        "x": {"name": plan.x.name, "values": plan.x.values},
        "y": {"name": plan.y.name, "values": plan.y.values},
        "seeds": plan.seeds,
        "layers": plan.layers,
        "layers_relative": plan.relative,
        "load_curves": result.curves,
        "concavity": result.concavity,
        "concavity_error": result.concavity_error,
        "regime": result.regime,
        "seconds": seconds,
    }


def _names(listed: str) -> tuple[str, ...]:
    """Names between commas; "" is none of them."""
    return tuple(name.strip() for name in listed.split(",") if name.strip())


def _values(text: str, spacing: str) -> tuple[float, ...]:
    """Evenly spaced, by even factors with ``log:``, or one by one."""
    try:
        if ":" not in spacing and "," in spacing:
            return tuple(_listed(value) for value in spacing.split(","))
        parts = spacing.split(":")
        logarithmic = parts[0] == "log"
        first, last, count = parts[1:] if logarithmic else parts
        start, stop = (read_number(end, whole=False) for end in (first, last))
        number = int(read_number(count, whole=True))
    except UnclearNumberError:
        raise
    except ValueError:
        raise ValueError(f"{text} is not of the form {AXIS_FORM}") from None
    if not 1 <= number <= MOST_VALUES:
        raise ValueError(f"the count of {text} is not a whole number from 1 to {MOST_VALUES}")
    if not math.isfinite(start) or not math.isfinite(stop):
        raise ValueError(f"an axis needs finite ends, not {text}")
    if logarithmic and not 0.0 < start <= stop:
        raise ValueError(f"a logarithmic axis needs 0 < from < to, not {text}")
    spaced = np.geomspace if logarithmic else np.linspace
    return tuple(spaced(start, stop, number).tolist())


def whole_values(values: tuple[float, ...]) -> tuple[float, ...]:
    """The nearest whole numbers."""
    return tuple(float(round(value)) for value in values)


def _listed(value: str) -> float:
    """A value between commas, with which none can have its decimals: "0,05" is not 0 and 5."""
    if value[:1] == "0" and value[1:2].isdecimal():
        raise UnclearNumberError(f"{value} in a list of values: write decimals with a point")
    return read_number(value, whole=False)
