"""The command ``linear``: the linear network's exact course, and all its weights' numerics."""

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
    any_number,
    as_json,
    check_files,
    option_of,
    tell_remark,
)
from physics.files.whole_file import whole_text
from physics.linear.settings import LinearSettings

ABOUT: Final = "Follow a linear network: its exact course, and the numerics of all its weights."
DRAWN: Final = ("width", "scale_u", "scale_w", "correlation", "seed")
"""Parameters that say how weights are drawn, for want of a file."""
MOST_TIMES: Final = 10_000
MOST_STEPS: Final = 10_000_000
USUAL_TIMES: Final = 9


def add_linear(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "linear", prog=f"{name} linear", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    accept_negative_numbers(parser)
    text = 'begin with the weights of a JSON file: {"u": [numbers], "w": [as many numbers]}'
    parser.add_argument("--start", metavar="FILE", type=Path, help=text)
    text = "times at which all is read (default: evenly until the course is over)"
    parser.add_argument("--times", metavar="T1,T2,…", type=_times, help=text)
    add_lab_preset(parser)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    add_parameters(parser, LinearSettings)
    parser.set_defaults(run=partial(_run, parser))


def _times(typed: str) -> list[float]:
    times = [any_number(one) for one in typed.split(",")]
    if not all(math.isfinite(one) and one >= 0.0 for one in times):
        raise argparse.ArgumentTypeError(f"{typed} is not numbers of at least 0, as 0,0.5,2")
    if len(times) > MOST_TIMES:
        raise argparse.ArgumentTypeError(f"there are {len(times):,} times; {MOST_TIMES:,} at most")
    return times


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Follow it; returns the exit status."""
    from physics.linear.run import run_linear
    from physics.linear.weights import drawn, read_weights

    start, times, preset = (options.pop(name) for name in ("start", "times", "preset"))
    check_files(parser, {"--json": target}, {"--start": start})
    if start is not None and (twice := [one for one in DRAWN if one in options]):
        parser.error(f"argument {option_of(twice[0])}: --start says what the weights are")
    settings = lab_parameters(parser, "linear", LinearSettings, preset, options)
    assert isinstance(settings, LinearSettings)
    weights = drawn(settings) if start is None else read_weights(start)
    times = _usual_times(settings, weights) if times is None else times
    _refuse_too_many_steps(parser, settings, times)
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        result = run_linear(settings, weights, times)
        file.write(_summary(result) if target is None else as_json(result))
    tell_remark(result["remark"])
    return 0


def _usual_times(settings: LinearSettings, weights: Any) -> list[float]:
    from physics.linear.course import course_of

    end = course_of(settings, weights).settled()
    return [end * part / (USUAL_TIMES - 1) for part in range(USUAL_TIMES)]


def _refuse_too_many_steps(
    parser: argparse.ArgumentParser, settings: LinearSettings, times: list[float]
) -> None:
    if settings.method == "descent" and max(times) / settings.step > MOST_STEPS:
        parser.error(f"argument --step: until the last time it takes over {MOST_STEPS:,} steps")


def _summary(result: dict[str, Any]) -> str:
    """For a person: the verdict, and both courses beside each other."""
    columns = ("time", "kernel_ratio", "alignment", "loss")
    names = ("time", "K/K0", "alignment", "loss")
    numeric = result["numeric"]
    rows = [
        "  ".join(f"{result[one][i]:11.6g}" for one in columns)
        + "".join(f"  {numeric[one][i]:11.6g}" for one in columns[1:])
        for i in range(len(result["time"]))
    ]
    head = "  ".join(f"{one:>11}" for one in (*names, *(f"num. {one}" for one in names[1:])))
    return (
        f"{result['mechanism'].upper()}: {result['units']:,} units, K/K0 at the end "
        f"{result['kernel_ratio_end']:.6g}, furthest from 1 by "
        f"{result['largest_kernel_change']:.3g} on the way\n" + "\n".join([head, *rows]) + "\n"
    )
