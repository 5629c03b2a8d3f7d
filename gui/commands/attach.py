"""The command ``attach``: what the recording of a training elsewhere tells by now."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from gui.commands.options import as_json, check_files, tell_remark
from physics.files.whole_file import whole_text

if TYPE_CHECKING:
    from gui.moments.attached import AttachedFolder, AttachedRun

ABOUT: Final = "Read the layers of a training that was attached, by now."


def add_attach(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "attach", prog=f"{name} attach", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    parser.add_argument(
        "source",
        metavar="FILE",
        type=Path,
        help="the recording that attach() writes, or a folder of several, which are listed",
    )
    parser.add_argument("--json", metavar="FILE", help="write it as JSON; - is the output")
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Read it; returns the exit status."""
    source = options["source"]
    told, summary = _of_folder(source) if source.is_dir() else _of_file(parser, source, target)
    with nullcontext(sys.stdout) if target in (None, "-") else whole_text(Path(target)) as file:
        file.write(summary if target is None else as_json(told))
    return 0


def _of_file(parser: argparse.ArgumentParser, source: Path, target: str | None) -> tuple[Any, str]:
    """What one tells, for a program and for a person."""
    from gui.moments.attached import attached_so_far
    from physics.recording.reader import Recording

    check_files(parser, {"--json": target}, {"FILE": source})
    with closing(Recording(source)) as recording:
        told = attached_so_far(recording)
    return told, _summary(told)


def _of_folder(source: Path) -> tuple[Any, str]:
    """The same of those in a folder, newest first; what is none is told beside."""
    from gui.moments.attached import attached_in

    found = attached_in(source)
    for why in found.left_out.values():
        tell_remark(why)
    if not found.runs:
        raise ValueError(f"{source} holds no recording of a training that was attached")
    return [_entry(run) for run in found.runs], _list(found)


def _entry(run: AttachedRun) -> dict[str, Any]:
    return {
        "file": str(run.path),
        "name": run.name,
        "begun": run.begun,
        "ended": run.state in ("ended", "failed"),
        "state": run.state,
        "why": run.why,
        "layers": run.layers,
        "steps": run.steps,
        "load_curve": run.curve.separation,
        "concavity": run.curve.concavity,
        "concavity_error": run.curve.concavity_error,
        "regime": run.curve.regime,
    }


def _list(found: AttachedFolder) -> str:
    rows = [
        (
            run.path.name,
            run.name,
            f"{run.layers} layers",
            f"step {run.steps:,}",
            run.state,
            f"{run.curve.regime.upper()}, concavity {run.curve.concavity:+z.3f}",
        )
        for run in found.runs
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    older = f"and {found.older:,} older files\n" if found.older else ""
    return "\n".join(lines) + "\n" + older


def _summary(told: dict[str, Any]) -> str:
    by = f" by {told['rule']}" if told["rule"] else ""
    values = " ".join(f"{value:.2f}" for value in told["data_separation"])
    return (
        f"{told['name']}: {len(told['layers']) - 2} layers{by}, "
        f"step {told['steps']:,}, {told['state']}\n"
        f"{told['regime'].upper()}{': the layers undo the separation' if told['undone'] else ''}, "
        f"concavity {told['concavity']:+z.3f} ± {told['concavity_error']:.3f}\n"
        f"data separation of input, layers, output: {values}\n"
    )
