"""The command ``finish``: an HDF5 file of a recording that was left before its end."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final

from gui.commands.options import as_json, check_files
from physics.files.whole_file import whole_text

ABOUT: Final = "Make HDF5 of a recording that was left before its end."


def add_finish(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "finish", prog=f"{name} finish", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    parser.add_argument("source", metavar="FILE", type=Path, help="the recording")
    text = "where to, and FILE stays as it is (default: in its place, if it is not damaged)"
    parser.add_argument("--out", metavar="FILE", type=Path, help=text)
    parser.add_argument(
        "--json", metavar="FILE", help="write what was made as JSON; - is the output"
    )
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Finish it; returns the exit status."""
    from physics.recording.finish import save_as

    source, out = options["source"], options["out"]
    check_files(parser, {"--out": out, "--json": target}, {"FILE": source})
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        missing = "" if out is None else save_as(source, out)
        if out is None:
            _finish(source)
        made = {"out": str(out or source), "missing": missing}
        file.write(_summary(made) if target is None else as_json(made))
    return 0


def _finish(source: Path) -> None:
    from physics.recording.finish import Damaged, finish

    try:
        finish(source)
    except Damaged as damage:
        hint = "name another file with --out, and this one stays as it is"
        raise ValueError(f"{source} is not finished: {damage}; {hint}") from None


def _summary(made: dict[str, str]) -> str:
    return "; ".join(filter(None, (f"finished: {made['out']}", made["missing"]))) + "\n"
