"""The command ``response``: how the training response ages, with its exponent."""

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
    add_parameters,
    as_json,
    check_files,
    progress_bar,
    tell_remark,
)
from nets.response.settings import ResponseSettings
from physics.files.whole_file import whole_text

ABOUT: Final = "Train on points of a sphere, and see how the response to training ages."
STAGES: Final = {
    "unknown": "TOO SHORT TO TELL",
    "plateau": "PLATEAU",
    "transition": "TRANSITION",
    "power_law": "POWER LAW",
}


def add_response(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "response", prog=f"{name} response", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    accept_negative_numbers(parser)
    add_lab_preset(parser)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    add_parameters(parser, ResponseSettings)
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Train; returns the exit status."""
    asked, preset = options.pop("progress"), options.pop("preset")
    check_files(parser, {"--json": target}, {})
    settings = lab_parameters(parser, "response", ResponseSettings, preset, options)
    assert isinstance(settings, ResponseSettings)
    from nets.response.course import run_response

    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        with progress_bar(settings.steps, "steps", asked=asked) as bar:
            result = run_response(settings, bar.update)
        file.write(_summary(result) if target is None else as_json(result))
    tell_remark(result["remark"])
    return 0


def _summary(result: dict[str, Any]) -> str:
    """For a person: the stage, the exponents, what takes part and what flips a point."""
    units, dimensions = result["active_units"], result["feature_dimensions"]
    aging = (
        f"{STAGES[result['stage']]}: the response ages with {_power(result, 'exponent')}, theory "
        f"{result['exponent_theory']}; the kernel with {_power(result, 'kernel_exponent')}\n"
    )
    if not len(units):
        return aging
    return (
        f"{aging}active units {units[0]:.1f} → {units[-1]:.1f}, dimensions of the features "
        f"{dimensions[0]:.2f} → {dimensions[-1]:.2f}\na turn of {_number(result['fragility'])} rad "
        f"flips a point's class ({_number(result['fragility_before'])} before training)\n"
        f"{_load(result)}"
    )


def _load(result: dict[str, Any]) -> str:
    """What is read of a deep network's load curve."""
    if result["parameters"]["depth"] == 1:
        return ""
    number = f"{_number(result['concavity'])} ± {_number(result['concavity_error'])}"
    return f"on the springs {result['regime'].upper()}, concavity {number}\n"


def _power(result: dict[str, Any], name: str) -> str:
    return f"t^{_number(result[name])} ± {_number(result[f'{name}_error'])}"


def _number(value: float) -> str:
    return f"{value:.3f}" if math.isfinite(value) else "–"
