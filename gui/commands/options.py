"""The options that all commands share: made from the declarations, and checked by them."""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError
from tqdm import tqdm

from gui.models.declared import Declared, all_declared, declared
from gui.models.presets import plain_name, read_presets
from gui.models.typed_number import UnclearNumberError, read_number
from physics.chain.parameters import ChainParameters
from physics.files.csv_rows import SEPARATORS, USUAL
from physics.files.outputs import Clash, check_outputs
from physics.many import phase_diagram

MOST_STEPS = phase_diagram.MOST_STEPS


class CommandParser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where the options are told."""

    def error(self, message: str) -> NoReturn:
        """End the process with status 2."""
        self.exit(2, f"{self.prog}: error: {message}; {self.prog} --help tells the options\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The same, but for `--name=--`, of which argparse makes an empty list on Python 3.11."""
        given = sys.argv[1:] if args is None else list(args)
        for one in given:
            if one.startswith("--") and one.endswith("=--"):
                self.error(f"argument {one.removesuffix('=--')}: expected one argument, not --")
        return super().parse_known_args(given, namespace)


def accept_negative_numbers(parser: argparse.ArgumentParser) -> None:
    """-1e-3 is a number too; argparse takes it for an option."""
    parser._negative_number_matcher = re.compile(r"-\.?\d")  # noqa: SLF001


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Preset, JSON and progress."""
    parser.add_argument("--preset", metavar="NAME", help="start from a preset; options go on top")
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")


def add_count(
    parser: argparse.ArgumentParser, name: str, most: int, usual: int, text: str, least: int = 1
) -> None:
    """An option for a whole number from `least` to `most`."""

    def count(typed: str) -> int:
        number = whole_number(typed)
        if number is None or not least <= number <= most:
            words = f"{typed} is not a whole number from {least} to {most:g}"
            raise argparse.ArgumentTypeError(words)
        return number

    text = f"{text} ({least} to {most:g}; default {usual})"
    parser.add_argument(f"--{name}", metavar="N", type=count, default=usual, help=text)


def add_separator(parser: argparse.ArgumentParser, table: str) -> None:
    """What stands between the cells of a CSV file, that the option `table` names."""
    text = (
        f"between the cells of {table}: {', '.join(SEPARATORS)} (default {USUAL}); "
        "with semicolons, decimals have commas"
    )
    parser.add_argument("--csv-separator", choices=SEPARATORS, metavar="NAME", help=text)


def separator_of(parser: argparse.ArgumentParser, asked: str | None, table: Path | None) -> str:
    """What was asked for, the usual one if nothing; refused where no CSV file is written."""
    if asked is not None and (table is None or table.suffix.lower() in (".npz", ".parquet")):
        parser.error("argument --csv-separator: there is no CSV file whose cells it would separate")
    return asked or USUAL


def whole_number(typed: str) -> int | None:
    """The whole number that was typed; None if it is none. What may be two is asked back."""
    try:
        return int(read_number(typed, whole=True))
    except UnclearNumberError as unclear:
        raise argparse.ArgumentTypeError(str(unclear)) from None
    except ValueError:
        return None


def any_number(typed: str) -> float:
    """The number that was typed, NaN if it is none. What may be two is asked back."""
    try:
        return read_number(typed, whole=False)
    except UnclearNumberError as unclear:
        raise argparse.ArgumentTypeError(str(unclear)) from None
    except ValueError:
        return math.nan


def add_parameters(parser: argparse.ArgumentParser, model: type[BaseModel]) -> None:
    """An option for each parameter of a model."""
    group = parser.add_argument_group("parameters")
    for one in all_declared(model):
        metavar = {"float": "X", "int": "N", "bool": "YES"}.get(one.kind, "NAME")
        # What can be on or off is on where it is named alone.
        alone: dict[str, Any] = {"nargs": "?", "const": "true"} if one.kind == "bool" else {}
        group.add_argument(
            option_of(one.name),
            default=argparse.SUPPRESS,
            metavar=metavar,
            help=_help(one),
            **alone,
        )


def option_of(name: str) -> str:
    """How a parameter is spelled as an option."""
    return "--" + name.replace("_", "-")


def _help(one: Declared) -> str:
    symbol = f"{one.symbol}: " if one.symbol else ""
    limits = ", ".join(one.choices) or one.range_text
    notes = "; ".join(filter(None, (limits, f"default {one.default}")))
    return f"{symbol}{one.help} ({notes})".replace("%", "%%")


def parameters_of(
    parser: argparse.ArgumentParser,
    model: type[BaseModel],
    preset: str | None,
    options: dict[str, str],
) -> BaseModel:
    """Defaults, then the preset, then what was typed; refuses what is not permitted."""
    try:
        return model.model_validate(values_of(parser, model, preset, options))
    except ValidationError as error:
        refuse(parser, model, error)


def values_of(
    parser: argparse.ArgumentParser,
    model: type[BaseModel],
    preset: str | None,
    options: dict[str, str],
) -> dict[str, Any]:
    """The same before it is checked, without the defaults."""
    base = {} if preset is None else _preset(parser, model, plain_name(preset))
    for one in all_declared(model):
        if one.choices and one.name in options:
            options[one.name] = options[one.name].replace("-", "_")
    return base | {name: _read(parser, declared(model, name), options[name]) for name in options}


def _read(parser: argparse.ArgumentParser, one: Declared, typed: str) -> float | str:
    """A number as every field of the window takes it; words as they are."""
    if one.kind not in ("int", "float"):
        return typed
    try:
        return read_number(typed, whole=one.kind == "int")
    except ValueError as error:
        unclear = isinstance(error, UnclearNumberError)
        limits = f" (range {one.range_text})" if one.range_text and not unclear else ""
        parser.error(f"argument {option_of(one.name)}: {error}{limits}")


def _preset(parser: argparse.ArgumentParser, model: type[BaseModel], name: str) -> dict[str, Any]:
    found = read_presets()
    if found.complaint:
        sys.stderr.write(f"{parser.prog}: {found.complaint}\n")
    known = found.by_name
    if name not in known:
        parser.error(f"argument --preset: no preset {name!r}; there are {', '.join(known)}")
    session = known[name].session
    return (session.chain if model is ChainParameters else session.network).model_dump()


def refuse(
    parser: argparse.ArgumentParser, model: type[BaseModel], error: ValidationError
) -> NoReturn:
    """Name the first wrong option with its range."""
    item = error.errors(include_url=False)[0]
    text = item["msg"].removeprefix("Value error, ")
    if not item["loc"]:
        parser.error(text)
    one = declared(model, str(item["loc"][0]))
    limits = f" (range {one.range_text})" if one.range_text else ""
    text = text[0].lower() + text[1:]
    parser.error(f"argument {option_of(one.name)}: {text}, not {item['input']}{limits}")


def check_files(
    parser: argparse.ArgumentParser,
    outputs: Mapping[str, str | Path | None],
    inputs: Mapping[str, str | Path | None],
) -> None:
    """Refuse, before the work, what cannot be written or would destroy something.

    Parameters
    ----------
    outputs, inputs : by their options; None and "-" are no files.
    """
    written, read = (
        {option: None if path in (None, "-") else Path(str(path)) for option, path in files.items()}
        for files in (outputs, inputs)
    )
    try:
        check_outputs(written, read)
    except Clash as clash:
        parser.error(f"argument {clash.output}: {clash}")


def progress_bar(total: int, unit: str, *, asked: bool, done: float = 0) -> Any:
    """A bar on standard error for whatever takes over a second; in a log only if asked."""
    tqdm.monitor_interval = 0  # no thread of its own
    style = {"unit": f" {unit}", "unit_scale": True, "delay": 1.0, "file": sys.stderr}
    shown = asked or sys.stderr.isatty()
    return tqdm(total=total, initial=done, disable=not shown, **style)


def tell_remark(remark: str) -> None:
    """What whoever reads the result should know of the file that it is of."""
    if remark:
        sys.stderr.write(f"{remark}\n")


def as_json(result: dict[str, Any]) -> str:
    """A result as strict JSON."""
    return json.dumps(_plain(result), indent=1, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    """What JSON can hold: lists for arrays, null for what is not a number."""
    if isinstance(value, BaseModel):
        value = value.model_dump()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
