"""The command ``export``: curves and figures of a recording or a diagram, without a window."""

from __future__ import annotations

import argparse
import math
import shlex
import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from gui.commands.options import (
    accept_negative_numbers,
    add_separator,
    any_number,
    as_json,
    check_files,
    progress_bar,
    separator_of,
    tell_remark,
    whole_number,
)
from gui.moments.overlays import BESIDE
from gui.readings import all_readings, recorded_exports
from physics.files.whole_file import whole_text

if TYPE_CHECKING:
    from gui.curves.table import Table
    from gui.figures.diagrams import Picture
    from gui.figures.style import Style
    from gui.moments.tape import Tape

ABOUT: Final = "Export curves and figures of a recording, or of a phase diagram."
USUAL: Final = "load-curve"
OF_DIAGRAMS: Final = ("concavity", "accuracy")
CURVES: Final = (".csv", ".npz", ".parquet")
FIGURES: Final = (".pdf", ".svg", ".png")
BUNDLES: Final = (".zip",)
MOST_SMOOTHED: Final = 1_000_001


def add_export(choices: Any, name: str, version: str) -> None:
    """Add the command; it leaves its function among the options."""
    parser: argparse.ArgumentParser = choices.add_parser(
        "export",
        prog=f"{name} export",
        help=ABOUT,
        description=f"{ABOUT} At least one of --curves, --figure and --bundle is needed.",
        allow_abbrev=False,
    )
    accept_negative_numbers(parser)
    text = "recording or diagram (HDF5); of several recordings, the curves of all in one"
    parser.add_argument("sources", metavar="FILE", type=Path, nargs="+", help=text)
    _add_files(parser)
    _add_choices(parser)
    parser.add_argument(
        "--json", metavar="FILE", help="write what was made as JSON; - is the output"
    )
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    parser.set_defaults(run=partial(_run, parser, version))


def _add_files(parser: argparse.ArgumentParser) -> None:
    for option, endings, text in (
        ("curves", CURVES, "the numbers, as the ending says"),
        ("figure", FIGURES, "the figure, as the ending says"),
        ("bundle", BUNDLES, "figure, numbers, this command, versions and digests in one zip"),
    ):
        kinds = ", ".join(endings)
        parser.add_argument(
            f"--{option}", metavar="FILE", type=_file(endings), help=f"{text} ({kinds})"
        )


def _add_choices(parser: argparse.ArgumentParser) -> None:
    of_recordings = recorded_exports()
    text = (
        f"what: of a recording {', '.join(of_recordings)} (default {USUAL}); of a lab's "
        "values (default), or one of its arrays; of a diagram which shade: concavity, or accuracy "
        "of networks (their default)"
    )
    parser.add_argument("--which", metavar="NAME", help=text)
    add_separator(parser, "--curves")
    text = "second of the recording, or of each (default: its end)"
    parser.add_argument("--at", metavar="SECONDS", type=_number("a second", 0.0), help=text)
    names = ", ".join(_spelled(BESIDE))
    text = f"what stands beside the chain, by commas, or none: {names} (default: what was shown)"
    parser.add_argument("--beside", "--theory", metavar="NAMES", type=_companions, help=text)
    parser.add_argument("--style", metavar="NAME", help="article (default) or slides")
    parser.add_argument(
        "--width",
        metavar="MM",
        type=_number("a width", 0.0),
        help="of the figure (default: its style's)",
    )
    text = "dots per inch of a PNG (default: its style's)"
    parser.add_argument("--dpi", metavar="N", type=_whole("a resolution"), help=text)
    series = " and ".join(name for name, one in of_recordings.items() if one.series)
    text = f"add curves smoothed over N samples, N odd; of {series}"
    parser.add_argument("--smooth", metavar="N", type=_window, help=text)


def _file(endings: tuple[str, ...]) -> Callable[[str], Path]:
    def parse(typed: str) -> Path:
        path = Path(typed)
        if path.suffix.lower() not in endings:
            kinds = ", ".join(endings)
            raise argparse.ArgumentTypeError(f"the name must end in {kinds}, not {path.name!r}")
        return path

    return parse


def _number(what: str, least: float) -> Callable[[str], float]:
    def parse(typed: str) -> float:
        value = any_number(typed)
        if not least <= value < math.inf:
            raise argparse.ArgumentTypeError(f"{typed} is not {what} from {least:g}")
        return value

    return parse


def _whole(what: str) -> Callable[[str], int]:
    def parse(typed: str) -> int:
        value = whole_number(typed)
        if value is None or value < 0:
            raise argparse.ArgumentTypeError(f"{typed} is not {what}: a whole number")
        return value

    return parse


def _window(typed: str) -> int:
    value = whole_number(typed)
    if value is None or value % 2 == 0 or not 3 <= value <= MOST_SMOOTHED:
        raise argparse.ArgumentTypeError(
            f"{typed} is not an odd number from 3 to {MOST_SMOOTHED:,} of samples"
        )
    return value


def _companions(typed: str) -> tuple[str, ...]:
    names = () if typed == "none" else tuple(typed.split(","))
    known = _spelled(BESIDE)
    wrong = [name for name in names if name not in known]
    if wrong:
        raise argparse.ArgumentTypeError(
            f"no {wrong[0]!r} beside the chain; there are {', '.join(known)} and none"
        )
    return tuple(name.replace("-", "_") for name in names)


def _spelled(names: Iterable[str]) -> tuple[str, ...]:
    """As options spell them."""
    return tuple(name.replace("_", "-") for name in names)


# --- what is asked for ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Export:
    """The data, and what is drawn of them."""

    table: Table
    content: Table | Picture


def _run(
    parser: argparse.ArgumentParser, version: str, options: dict[str, Any], target: str | None
) -> int:
    """Export; returns the exit status."""
    files = {name: options[name] for name in ("curves", "figure", "bundle") if options[name]}
    if not files:
        parser.error("at least one of --curves, --figure and --bundle is needed")
    outputs = {f"--{name}": path for name, path in files.items()} | {"--json": target}
    sources = options["sources"]
    check_files(parser, outputs, {f"FILE {n}": path for n, path in enumerate(sources, 1)})
    style = _style(parser, options)
    options["csv_separator"] = separator_of(parser, options["csv_separator"], options["curves"])
    options["source"] = sources[0]
    export = _of_several(parser, options) if len(sources) > 1 else _content(parser, options)
    to_output = target in (None, "-")
    with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
        _write(export, style, files, options, version)
        file.write(_summary(export, files) if target is None else _as_json(export, files))
        file.flush()
    return 0


def _style(parser: argparse.ArgumentParser, options: dict[str, Any]) -> Style:
    from gui.figures.style import DEFAULT_STYLE, Style

    try:
        return Style(options["style"] or DEFAULT_STYLE, options["width"], options["dpi"])
    except ValueError as error:
        parser.error(str(error))


def _content(parser: argparse.ArgumentParser, options: dict[str, Any]) -> _Export:
    from gui.curves.diagrams import is_diagram
    from physics.recording.state_recording import is_of_lab

    kind = is_diagram(options["source"])
    if not kind and is_of_lab(options["source"]):
        return _of_lab(parser, options)
    of_recordings = recorded_exports()
    which, known = options["which"], OF_DIAGRAMS if kind else tuple(of_recordings)
    if which is not None and which not in known:
        other = "a diagram" if kind else "a recording"
        parser.error(f"argument --which: {other} has {', '.join(known)}, not {which}")
    series = [name for name, one in of_recordings.items() if one.series]
    if options["smooth"] and which not in series:
        names = " and ".join(series)
        parser.error(f"argument --smooth: only {names} are series to be smoothed")
    return _diagram(parser, options) if kind else _recorded(parser, options)


def _read(tape: Tape, at: float, options: dict[str, Any]) -> Table:
    from gui.curves.recorded import Recorded

    which, beside = options["which"] or USUAL, options["beside"]
    exported = recorded_exports()[which]
    wants = next((one.wants for one in all_readings() if one.file_name == which), ())
    if not exported.every_frame:
        return exported.of(Recorded(tape, at, beside, looked_at=wants))
    frames = tape.frame_at(at) + 1
    with progress_bar(frames, "frames", asked=options["progress"]) as bar:
        return exported.of(Recorded(tape, at, beside, bar.update, wants))


def _recorded(parser: argparse.ArgumentParser, options: dict[str, Any]) -> _Export:
    from gui.curves.smoothing import smoothed
    from gui.moments.tape import Tape

    with Tape(options["source"]) as tape:
        at = _second(parser, options, tape.duration)
        tell_remark(tape.recording.remark)
        table = _read(tape, at, options)
    if options["smooth"]:
        table = smoothed(table, options["smooth"])
    return _Export(table, table)


def _of_lab(parser: argparse.ArgumentParser, options: dict[str, Any]) -> _Export:
    from gui.curves.lab_recorded import VALUES, lab_table, lab_tables
    from physics.recording.state_recording import StateRecording

    for name in ("beside", "smooth"):
        if options[name] is not None:
            parser.error(f"argument --{name}: it is for recordings of a chain")
    with StateRecording(options["source"]) as recording:
        known, which = lab_tables(recording), options["which"] or VALUES
        if which not in known:
            parser.error(f"argument --which: this recording has {', '.join(known)}, not {which}")
        at = _second(parser, options, float(recording.seconds[-1]))
        tell_remark(recording.remark)
        frames = recording.frame_at(at) + 1 if which == VALUES else 1
        with progress_bar(frames, "frames", asked=options["progress"]) as bar:
            table = lab_table(recording, which, at, bar.update)
    return _Export(table, table)


def _of_several(parser: argparse.ArgumentParser, options: dict[str, Any]) -> _Export:
    from gui.curves.diagrams import is_diagram
    from gui.curves.several import TABLES, table_of_several
    from physics.recording.state_recording import is_of_lab

    which, sources = options["which"] or USUAL, options["sources"]
    if which not in TABLES:
        parser.error(f"argument --which: of several recordings {', '.join(TABLES)}, not {which}")
    for name in ("beside", "smooth"):
        if options[name] is not None:
            parser.error(f"argument --{name}: it is for one recording")
    for path in sources:
        if is_diagram(path) or is_of_lab(path):
            raise ValueError(f"{path} is no recording of a chain, and stands alone in a figure")
    table = table_of_several(sources, which, options["at"])
    return _Export(table, table)


def _second(parser: argparse.ArgumentParser, options: dict[str, Any], duration: float) -> float:
    at = duration if options["at"] is None else float(options["at"])
    if at > duration:
        parser.error(f"argument --at: the recording is {duration:.6g} s long, not {at:g}")
    return at


def _diagram(parser: argparse.ArgumentParser, options: dict[str, Any]) -> _Export:
    from gui.curves.diagrams import diagram_table, read_any_diagram
    from gui.figures.diagrams import Picture, usual_shade

    for name in ("at", "beside"):
        if options[name] is not None:
            parser.error(f"argument --{name}: it is for recordings, and this is a diagram")
    diagram = read_any_diagram(options["source"])
    if not diagram.done.any():
        raise ValueError(f"{options['source']} holds no cell that is done")
    try:
        picture = Picture(diagram, options["which"] or usual_shade(diagram))
    except ValueError as error:
        parser.error(f"argument --which: {error}")
    return _Export(diagram_table(diagram, {"diagram": options["source"].name}), picture)


# --- what is made --------------------------------------------------------------------------


def _write(
    export: _Export, style: Style, files: dict[str, Path], options: dict[str, Any], version: str
) -> None:
    if "curves" in files:
        from gui.curves.files import write_table

        write_table(export.table, files["curves"], options["csv_separator"])
    if "figure" in files:
        from gui.figures.output import write_figure

        write_figure(export.content, files["figure"], style)
    if "bundle" in files:
        from gui.figures.bundle import bundle_bytes, write_bundle

        bundle = bundle_bytes(
            export.table,
            export.content,
            style,
            sources=options["sources"],
            command=_command(options),
            app_version=version,
        )
        write_bundle(bundle, files["bundle"])


def _command(options: dict[str, Any]) -> str:
    """What makes the bundle again, beside the source; names of files without their folders."""
    words = ["python", "main.py", "export", *(path.name for path in options["sources"])]
    for name in ("which", "at", "beside", "style", "width", "dpi", "smooth"):
        value = options[name]
        if name == "beside" and value is not None:
            value = ",".join(value).replace("_", "-") or "none"
        if value is not None:
            words += [f"--{name}", f"{value!r}" if isinstance(value, float) else str(value)]
    words += ["--bundle", options["bundle"].name]
    return shlex.join(words)


def _summary(export: _Export, files: dict[str, Path]) -> str:
    lines = [f"{option}: {path}" for option, path in files.items()]
    names = [curve.name for curve in export.table.curves]
    few = ", ".join(names if len(names) <= 12 else [*names[:6], "…", *names[-3:]])
    return "\n".join([f"{export.table.which}: {few}", *lines]) + "\n"


def _as_json(export: _Export, files: dict[str, Path]) -> str:
    from gui.figures.bundle import sha256_of

    made = {
        option: {"path": str(path), "sha256": sha256_of(path), "bytes": path.stat().st_size}
        for option, path in files.items()
    }
    return as_json({"files": made, **export.table.metadata})
