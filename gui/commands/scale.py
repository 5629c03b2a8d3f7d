"""The command ``scale``: a network with an output scale, trained beside its linearised twin."""

from __future__ import annotations

import argparse
import math
import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final

from gui.commands.lab_preset import add_lab_preset, lab_parameters
from gui.commands.options import (
    accept_negative_numbers,
    add_count,
    add_parameters,
    as_json,
    check_files,
    progress_bar,
    tell_remark,
)
from nets.data.samples import DatasetError
from nets.run.run_files import DATA, beside
from nets.scale.regime import ScaleRegime, regime_of
from nets.scale.settings import ScaleSettings
from physics.files.whole_file import whole_text

ABOUT: Final = "Train a network whose output is multiplied: lazy, or learning features."
MOST_NETWORKS: Final = 100
WORDS: Final[dict[ScaleRegime, str]] = {
    "feature": "FEATURE LEARNING",
    "crossover": "CROSSOVER",
    "lazy": "LAZY",
}


def add_scale(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "scale", prog=f"{name} scale", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    accept_negative_numbers(parser)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    add_count(
        parser, "networks", MOST_NETWORKS, 1, "how many are trained on the same data, to compare"
    )
    parser.add_argument(
        "--export", metavar="FILE", help="write a plain PyTorch script (.py) that repeats the run"
    )
    add_lab_preset(parser)
    add_parameters(parser, ScaleSettings)
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Train; returns the exit status."""
    asked, networks, preset = (options.pop(name) for name in ("progress", "networks", "preset"))
    export = options.pop("export")
    script = None if export is None else Path(export).expanduser()
    data = script and beside(script, DATA)
    check_files(parser, {"--json": target, "--export": script, "--export (its data)": data}, {})
    settings = lab_parameters(parser, "scale", ScaleSettings, preset, options)
    assert isinstance(settings, ScaleSettings)
    from nets.scale.binary import load_task
    from nets.scale.course import run_scale

    try:
        task = load_task(settings)
    except DatasetError as error:
        parser.error(str(error))
    if script is not None and data is not None:
        from nets.scale.script import save_script

        try:
            save_script(settings, task, script, data)
        except OSError as error:
            parser.error(f"argument --export: {error.strerror or error}")
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        with progress_bar(settings.most_steps, "steps", asked=asked) as bar:
            result = run_scale(settings, task, bar.update, networks)
        file.write(_summary(result) if target is None else as_json(result))
    tell_remark(result["remark"])
    return 0


def _summary(result: dict[str, Any]) -> str:
    """For a person: the kernel's change, where lines end, errors, the springs."""
    change, regime = result["kernel_change"], result["regime"]
    word = WORDS[regime_of(change)]
    return (
        f"{word}: the kernel has changed by {_number(change)} times its size; the output left its "
        f"linearisation at time {_number(result['linear_until'])}\n"
        f"test error {result['test_error']:.1%}, of the linearised twin "
        f"{result['twin_test_error']:.1%}; {result['steps']:,} steps to time "
        f"{_number(result['time'])}\n"
        f"hidden layers {regime.upper()}, concavity {_number(result['concavity'])}, load "
        f"{_number(result['load'])}; the readout bears {_number(result['readout_share'])} of all\n"
    )


def _number(value: float) -> str:
    return f"{value:.3g}" if math.isfinite(value) else "–"
