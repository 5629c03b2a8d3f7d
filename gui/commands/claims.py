"""The command ``claims``: what the papers say, measured anew."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final

from gui.commands.measuring import FAILED, Runs, lines_of, measured
from gui.commands.options import as_json, check_files, progress_bar
from physics.claims.claim import Claim, read_claims
from physics.files.whole_file import whole_text

ABOUT: Final = "Measure anew what the papers claim: holds, does not hold here, or undetermined."


def add_claims(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "claims", prog=f"{name} claims", help=ABOUT, description=ABOUT, allow_abbrev=False
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="which (default: all)")
    scale = parser.add_mutually_exclusive_group()
    text = "few seeds, and only what takes minutes (default)"
    scale.add_argument("--quick", action="store_true", help=text)
    scale.add_argument("--full", action="store_true", help="many seeds, and everything: hours")
    parser.add_argument("--list", action="store_true", help="tell them, and measure nothing")
    parser.add_argument("--json", metavar="FILE", help="write the ledger as JSON; - is the output")
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    parser.set_defaults(run=partial(_run, parser))


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Measure them; 1 if one could not be."""
    claims = _chosen(parser, options["names"])
    if options["list"]:
        if target is not None:
            parser.error("argument --json: not allowed with --list, which measures nothing")
        wide = _width(claims)
        sys.stdout.write("".join(f"{one.name:{wide}}{one.title}\n" for one in claims))
        return 0
    full = options["full"]
    claims = [one for one in claims if one.seeds_of(full=full)]
    if not claims:
        parser.error("argument NAME: it is measured in full alone; add --full")
    check_files(parser, {"--json": target}, {})
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        ledger = _measured(claims, full=full, progress=options["progress"])
        file.write(_summary(ledger) if target is None else as_json(ledger))
    return 1 if any(one["verdict"] == FAILED for one in ledger.values()) else 0


def _chosen(parser: argparse.ArgumentParser, names: list[str]) -> list[Claim]:
    known = read_claims()
    for name in names:
        if name not in known:
            parser.error(f"argument NAME: no claim {name!r}; there are {', '.join(known)}")
    return [known[name] for name in names or known]


def _measured(claims: list[Claim], *, full: bool, progress: bool) -> dict[str, Any]:
    lines = {line for one in claims for seed in lines_of(one, full=full) for line in seed}
    with (
        progress_bar(len(lines), "runs", asked=progress) as bar,
        closing(Runs(bar.update)) as runs,
    ):
        for line in sorted(lines, key=lambda line: line[0] == "chain"):  # the long ones first
            runs.ask(line)
        return {one.name: measured(one, runs, full=full) for one in claims}


def _summary(ledger: dict[str, Any]) -> str:
    claims = read_claims()
    wide = _width([claims[name] for name in ledger])
    return "".join(f"{name:{wide}}{_words(claims[name], one)}\n" for name, one in ledger.items())


def _width(claims: Iterable[Claim]) -> int:
    """Of the column of their names, with a gap after the longest."""
    return max((len(one.name) for one in claims), default=0) + 2


def _words(claim: Claim, one: dict[str, Any]) -> str:
    if one["verdict"] == FAILED:
        return f"{FAILED}: {one['why']}"
    low, high = ("?" if one[end] is None else f"{one[end]:+z.4g}" for end in ("low", "high"))
    of = f"{one['seeds']} seeds"
    if claim.runs_once:
        of = "exact" if claim.exact else "its own interval"
    return f"{one['verdict']:28}{one['mean']:+z.4g} ({low}, {high}), {of}"
