"""The commands without a window; imports no Qt, and torch only to train."""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError
from tqdm import tqdm

from gui.models.declared import Declared, all_declared, declared
from gui.models.session_file import presets
from gui.models.whole_file import whole_file
from nets.config import TrainingConfig
from physics.parameters import ChainParameters

MODELS: dict[str, type[BaseModel]] = {"chain": ChainParameters, "train": TrainingConfig}
ABOUT = {"chain": "Pull a spring–block chain.", "train": "Train a network and read its layers."}
MOST_STEPS = 10**15
SHARES_SHOWN = 12


def run_command(name: str, version: str, arguments: list[str]) -> int:
    """Run one command; wrong arguments end the process with status 2."""
    parser, commands = _parsers(name, version)
    options = vars(parser.parse_args(arguments))
    command, target = options.pop("command"), options.pop("json")
    steps, asked = options.pop("steps", 0), options.pop("progress")
    parameters = _parameters(commands[command], MODELS[command], options.pop("preset"), options)
    total, unit = steps, "steps"
    if isinstance(parameters, TrainingConfig):
        total, unit = parameters.epochs, "epochs"
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_file(Path(target)) as file:
        with _progress_bar(total, unit, shown=asked or sys.stderr.isatty()) as bar:
            result = _run(parameters, steps, bar)
        file.write(_summary(result) if target is None else _json(result))
        file.flush()
    return 0


def _run(parameters: BaseModel, steps: int, bar: Any) -> dict[str, Any]:
    if isinstance(parameters, ChainParameters):
        from physics.course import run_chain

        return run_chain(parameters, steps, bar.update)
    assert isinstance(parameters, TrainingConfig)
    from nets.run import run_training

    return run_training(parameters, lambda epoch, _: bar.update(epoch - bar.n))


# --- arguments ---------------------------------------------------------------------------


def _parsers(
    name: str, version: str
) -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = argparse.ArgumentParser(
        name,
        usage=f"{name} [FILE] | {name} COMMAND [OPTIONS]",
        description="Without a command the app opens, with a session file if one is named.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{name} {version}")
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands = {}
    for command, about in ABOUT.items():
        one = choices.add_parser(
            command, prog=f"{name} {command}", help=about, description=about, allow_abbrev=False
        )
        # -1e-3 is a number too; argparse takes it for an option.
        one._negative_number_matcher = re.compile(r"-\.?\d")  # noqa: SLF001
        _add_options(one, command)
        commands[command] = one
    return parser, commands


def _add_options(parser: argparse.ArgumentParser, command: str) -> None:
    parser.add_argument("--preset", metavar="NAME", help="start from a preset; options go on top")
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    if command == "chain":
        text = f"how many steps to run (1 to {MOST_STEPS:g}; default 10000)"
        parser.add_argument("--steps", metavar="N", type=_steps, default=10_000, help=text)
    group = parser.add_argument_group("parameters")
    for one in all_declared(MODELS[command]):
        metavar = {"float": "X", "int": "N"}.get(one.kind, "NAME")
        group.add_argument(
            _option(one.name), default=argparse.SUPPRESS, metavar=metavar, help=_help(one)
        )


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _help(one: Declared) -> str:
    symbol = f"{one.symbol}: " if one.symbol else ""
    limits = ", ".join(one.choices) or one.range_text
    notes = "; ".join(filter(None, (limits, f"default {one.default}")))
    return f"{symbol}{one.help} ({notes})".replace("%", "%%")


def _steps(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_STEPS:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to {MOST_STEPS:g}")
    return int(text)


def _parameters(
    parser: argparse.ArgumentParser,
    model: type[BaseModel],
    preset: str | None,
    options: dict[str, str],
) -> BaseModel:
    """Defaults, then the preset, then what was typed; refuses what is not permitted."""
    base = {} if preset is None else _preset(parser, model, preset.replace("-", "_"))
    for one in all_declared(model):
        if one.choices and one.name in options:
            options[one.name] = options[one.name].replace("-", "_")
    try:
        return model.model_validate(base | options)
    except ValidationError as error:
        _refuse(parser, model, error)


def _preset(parser: argparse.ArgumentParser, model: type[BaseModel], name: str) -> dict[str, Any]:
    known = presets()
    if name not in known:
        parser.error(f"argument --preset: no preset {name!r}; there are {', '.join(known)}")
    session = known[name]
    return (session.chain if model is ChainParameters else session.network).model_dump()


def _refuse(
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
    parser.error(f"argument {_option(one.name)}: {text}, not {item['input']}{limits}")


# --- progress and results ----------------------------------------------------------------


def _progress_bar(total: int, unit: str, *, shown: bool) -> Any:
    """A bar on standard error for whatever takes over a second."""
    tqdm.monitor_interval = 0  # no thread of its own
    style = {"unit": f" {unit}", "unit_scale": True, "delay": 1.0, "file": sys.stderr}
    return tqdm(total=total, disable=not shown, **style)


def _json(result: dict[str, Any]) -> str:
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


def _summary(result: dict[str, Any]) -> str:
    """The result for a person: the verdict, how the load is shared, the course."""
    shares = [_number(share, ".3f") for share in result["shares"]]
    if len(shares) > SHARES_SHOWN:
        shares[SHARES_SHOWN // 2 : -SHARES_SHOWN // 2] = ["…"]
    concavity, error = (_number(result[key], "+.3f") for key in ("concavity", "concavity_error"))
    return (
        f"{result['regime'].upper()}, concavity {concavity} ± {error.removeprefix('+')}\n"
        f"shares of the load, shallow to deep: {' '.join(shares)}\n"
        f"{_chain_course(result) if 'steps' in result else _training_course(result)}\n"
    )


def _chain_course(result: dict[str, Any]) -> str:
    return (
        f"{len(result['positions'])} blocks, {result['steps']:,} steps to time "
        f"{result['time']:g}; {result['block_steps_per_second']:.3g} block-steps a second"
    )


def _training_course(result: dict[str, Any]) -> str:
    warning = f"\n{result['warning']}" if result["warning"] else ""
    return (
        f"{result['epochs']:,} epochs in {result['seconds']:.1f} s; training loss "
        f"{_number(result['train_loss'], '.4g')}, test accuracy "
        f"{_number(result['test_accuracy'], '.1%')}{warning}"
    )


def _number(value: float | None, form: str) -> str:
    return format(value, form) if value is not None and math.isfinite(value) else "–"
