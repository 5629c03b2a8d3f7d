"""The command ``powers``: what goes by which power in a diagram of output scales."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final

from gui.commands.options import as_json, check_files
from physics.files.seal import OF_SCALES, seal_of
from physics.files.whole_file import whole_text

ABOUT: Final = "Tell what goes by which power in a diagram of output scales, with intervals."


def add_powers(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "powers", prog=f"{name} powers", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    text = "a diagram that sweep scale has written (default: the one that ships)"
    parser.add_argument("diagram", metavar="FILE", type=Path, nargs="?", help=text)
    parser.add_argument("--json", metavar="FILE", help="write the result as JSON; - is the output")
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Read the diagram, which is not changed; returns the exit status."""
    from nets.sweep.scale_exponents import exponents  # late: HDF5
    from nets.sweep.scale_file import read_scales
    from nets.sweep.scale_shipped import SHIPPED

    path = options["diagram"] or SHIPPED
    check_files(parser, {"--json": target}, {"FILE": path})
    try:
        result, digest = read_scales(path), seal_of(path, OF_SCALES)
    except (OSError, ValueError) as error:
        parser.error(f"argument FILE: {error}")
    found = exponents(result)
    if not found:
        parser.error(f"argument FILE: {path} is not over alpha-root-width (x) and width (y)")
    told = {
        "diagram": path.name,
        "digest": digest,
        "networks": int(result.known.sum()),
        "x": {"name": result.plan.x.name, "values": result.plan.x.values},
        "y": {"name": result.plan.y.name, "values": result.plan.y.values},
        "parameters": result.plan.base,
        "powers": {one.name: one.plain() for one in found},
    }
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        lines = [f"{one.name:30}{one.text}, {one.expected_text}" for one in found]
        lines.append(f"of {told['networks']} networks in {path.name}, digest {digest[:16]}")
        file.write("\n".join(lines) + "\n" if target is None else as_json(told))
    return 0
