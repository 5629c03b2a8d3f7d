"""The commands without a window; imports no Qt, and torch only to train."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from gui.commands.attach import add_attach
from gui.commands.claims import add_claims
from gui.commands.export import add_export
from gui.commands.finish import add_finish
from gui.commands.keeping import Keeping, add_keeping, take_keeping
from gui.commands.lecture import add_lecture
from gui.commands.linear import add_linear
from gui.commands.options import (
    MOST_STEPS,
    CommandParser,
    accept_negative_numbers,
    add_common_options,
    add_count,
    add_parameters,
    as_json,
    check_files,
    parameters_of,
    progress_bar,
)
from gui.commands.powers import add_powers
from gui.commands.render import add_render
from gui.commands.response import add_response
from gui.commands.scale import add_scale
from gui.commands.sweep import add_sweep
from gui.commands.train import (
    add_outputs,
    files_of,
    record_and_train,
    take_outputs,
    train,
    training_config,
)
from gui.look.words import LANGUAGES
from gui.start.launcher import install_launcher
from gui.start.report import report
from nets.config import TrainingConfig
from nets.messages import SavedKind
from nets.model.state_file import Arrays
from nets.run.run_files import files_read
from physics.chain.parameters import ChainParameters
from physics.files.whole_file import whole_text

MODELS: dict[str, type[BaseModel]] = {"chain": ChainParameters, "train": TrainingConfig}
ABOUT = {"chain": "Pull a spring–block chain.", "train": "Train a network and read its layers."}
ABOUT_VERSION = "versions, system and OpenGL, for a report"
ABOUT_LAUNCHER = "put the app, its sessions and its recordings into the menus of a Linux desktop"
SHARES_SHOWN = 12


def run_command(name: str, version: str, arguments: list[str]) -> int:
    """Run one command; wrong arguments end the process with status 2."""
    parser, commands = _parsers(name, version)
    options = vars(parser.parse_args(arguments))
    command, target = options.pop("command"), options.pop("json")
    if "run" in options:
        return int(options.pop("run")(options, target))
    steps, asked = options.pop("steps", 0), options.pop("progress")
    outputs = take_outputs(options) if command == "train" else {}
    record = options.pop("record", None)
    keeping = take_keeping(commands[command], options, record) if command == "train" else Keeping()
    preset = options.pop("preset")
    parameters = _parameters(commands[command], command, preset, options, keeping.kept)
    total, unit = (2 * steps if record else steps), "steps"
    if isinstance(parameters, TrainingConfig):
        total, unit = parameters.epochs, "epochs"
    check_files(
        commands[command],
        {"--record": record, **files_of(outputs), "--json": target},
        {
            **(files_read(parameters) if isinstance(parameters, TrainingConfig) else {}),
            **keeping.read,
        },
    )
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(target)) as file:
        with progress_bar(total, unit, asked=asked) as bar:
            if record is not None and isinstance(parameters, TrainingConfig):
                result = record_and_train(parameters, outputs, bar, Path(record), version, keeping)
            else:
                if record is not None and isinstance(parameters, ChainParameters):
                    _record(parameters, steps, Path(record), version, bar)
                result = _run(parameters, steps, outputs, bar, keeping)
        file.write(_summary(result) if target is None else as_json(result))
        file.flush()
    return 0


def _parameters(
    parser: argparse.ArgumentParser,
    command: str,
    preset: str | None,
    options: dict[str, str],
    kept: Arrays | None,
) -> BaseModel:
    if command == "train":
        return training_config(parser, preset, options, kept)
    return parameters_of(parser, MODELS[command], preset, options)


def _run(
    parameters: BaseModel,
    steps: int,
    outputs: Mapping[SavedKind, Path],
    bar: Any,
    keeping: Keeping,
) -> dict[str, Any]:
    if isinstance(parameters, ChainParameters):
        from physics.recording.course import run_chain

        return run_chain(parameters, steps, bar.update)
    assert isinstance(parameters, TrainingConfig)
    return train(parameters, outputs, bar, keeping)


def _record(parameters: ChainParameters, steps: int, path: Path, version: str, bar: Any) -> None:
    """Run once before, the same to the last bit, and keep it."""
    from physics.recording.record_run import record_run

    record_run(parameters, steps, path, version, bar.update)


class Version(argparse.Action):
    """Tell what a report of a fault needs, and end."""

    def __init__(self, option_strings: Sequence[str], dest: str, version: str) -> None:  # noqa: ARG002
        nothing: Any = argparse.SUPPRESS  # it is no option of any command
        super().__init__(option_strings, nothing, nargs=0, default=nothing, help=ABOUT_VERSION)
        self._version = version

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print it."""
        print(report(parser.prog, self._version))  # noqa: T201 - what is asked for
        parser.exit()


class InstallLauncher(argparse.Action):
    """Put the app among those of the desktop, and end."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:  # noqa: ARG002
        nothing: Any = argparse.SUPPRESS
        super().__init__(option_strings, nothing, nargs=0, default=nothing, help=ABOUT_LAUNCHER)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print what was written."""
        print(*install_launcher(parser.prog), sep="\n")  # noqa: T201 - it is somebody's folder
        parser.exit()


# --- arguments ---------------------------------------------------------------------------


def _parsers(
    name: str, version: str
) -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = CommandParser(
        name,
        usage=f"{name} [FILE] | {name} COMMAND [OPTIONS] | {name} --do LINES [--size WxH]",
        description="Without a command the app opens, with a session file if one is named; --do "
        "leads it by lines of text, or by a file of such lines. Before all that, --language NAME "
        f"has the window speak one of {', '.join(LANGUAGES)}.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=Version, version=version)
    parser.add_argument("--install-launcher", action=InstallLauncher)
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands: dict[str, argparse.ArgumentParser] = {}
    for command, about in ABOUT.items():
        one = choices.add_parser(
            command, prog=f"{name} {command}", help=about, description=about, allow_abbrev=False
        )
        accept_negative_numbers(one)
        add_common_options(one)
        if command == "chain":
            add_count(one, "steps", MOST_STEPS, 10_000, "how many steps to run")
        else:
            add_outputs(one)
            add_keeping(one)
        one.add_argument("--record", metavar="FILE", help="record the run: HDF5, as H5MD has it")
        add_parameters(one, MODELS[command])
        commands[command] = one
    add_sweep(choices, name)
    add_render(choices, name)
    add_export(choices, name, version)
    add_finish(choices, name)
    add_linear(choices, name)
    add_response(choices, name)
    add_scale(choices, name)
    add_powers(choices, name)
    add_claims(choices, name)
    add_attach(choices, name)
    add_lecture(choices, name)
    return parser, commands


# --- results -----------------------------------------------------------------------------


def _summary(result: dict[str, Any]) -> str:
    """The result for a person: the verdict, how the load is shared, the course."""
    shares = [_number(share, ".3f") for share in result["shares"]]
    if len(shares) > SHARES_SHOWN:
        shares[SHARES_SHOWN // 2 : -SHARES_SHOWN // 2] = ["…"]
    concavity, error = (_number(result[key], "+.3f") for key in ("concavity", "concavity_error"))
    undone = ": the layers undo the separation" if result.get("undone") else ""
    return (
        f"{result['regime'].upper()}{undone}, concavity {concavity} ± {error.removeprefix('+')}\n"
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
        f"{_number(result['test_accuracy'], '.1%')}{_sharpness(result)}{warning}"
    )


def _sharpness(result: dict[str, Any]) -> str:
    if "sharpness" not in result:
        return ""
    found = {key: _number(value, ".4g") for key, value in result["sharpness"].items()}
    return (
        f"\nHessian of the loss: top eigenvalue {found['top_eigenvalue']}, "
        f"trace {found['trace']} ± {found['trace_error']}"
    )


def _number(value: float | None, form: str) -> str:
    return format(value, form) if value is not None and math.isfinite(value) else "–"
