"""The command ``render``: a recording made into a film, on a machine without any screen."""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from gui.commands.options import (
    accept_negative_numbers,
    add_count,
    any_number,
    as_json,
    check_files,
    progress_bar,
    tell_remark,
)
from gui.film.ending import Ending
from gui.film.formats import FORMATS, pictures_of
from gui.film.options import MOST_PARTS, PLAIN, SPELLED, FilmOptions
from gui.look.words import LANGUAGES
from gui.moments.overlays import BESIDE
from gui.readings import film_readings
from physics.files.outputs import is_one
from physics.files.whole_file import whole_text

if TYPE_CHECKING:
    from gui.film.keyframes import Keyframes
    from gui.film.render import Film, Makeable
    from gui.models.session import Session
    from gui.moments.lab_tape import LabTape
    from gui.moments.tape import Tape

ABOUT: Final = "Make a film of a recording."
METAVARS: Final = {"fps": "X", "begin": "S", "end": "S", "speed": "X", "chains": "N"}
LINES_EVERY: Final = 0.2
"""Seconds between two lines of progress."""


def add_render(choices: Any, name: str) -> None:
    """Add the command; it leaves its function among the options."""
    endings = ", ".join(f"{one.title} {one.ending}" for one in FORMATS.values() if one.ending)
    parser: argparse.ArgumentParser = choices.add_parser(
        "render",
        prog=f"{name} render",
        help=ABOUT,
        description=f"{ABOUT} The ending says which kind: {endings}; a folder, or a pattern such "
        "as frame-%06d.png, for PNG pictures.",
        allow_abbrev=False,
    )
    accept_negative_numbers(parser)
    parser.add_argument("source", metavar="FILE", type=Path, help="recording (HDF5)")
    text = "a second recording, at the right of the first; 'A | B' as title names both"
    parser.add_argument("--right", metavar="FILE", type=Path, help=text)
    text = "film to write; appears when it is whole"
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=text)
    text = "pixels of the frames, to 7680x4320 (default 1920x1080)"
    parser.add_argument("--size", metavar="WxH", type=_size, help=text)
    for option in PLAIN:
        _add_plain(parser, option)
    _add_choices(parser)
    parser.add_argument(
        "--json", metavar="FILE", help="write what was made as JSON; - is the output"
    )
    parser.add_argument("--progress", action="store_true", help="show progress in a log, too")
    text = "progress for programs: JSON on standard error, one object a line"
    parser.add_argument("--progress-lines", action="store_true", help=text)
    text = "processes that draw the scene of the same film; 0 for as many as are worth it"
    add_count(parser, "parts", MOST_PARTS, 0, text, least=0)
    parser.set_defaults(run=partial(_run, parser))


def _add_plain(parser: argparse.ArgumentParser, name: str) -> None:
    """An option for a parameter, with its own words."""
    field = FilmOptions.model_fields[name]
    default = f"default {field.default}" if field.default not in (None, "") else ""
    choices = getattr(field.annotation, "__args__", ())
    names = ", ".join(one for one in choices if isinstance(one, str))
    notes = "; ".join(filter(None, (names, default)))
    text = str(field.description).removesuffix(".") + (f" ({notes})" if notes else "")
    parser.add_argument(
        f"--{SPELLED.get(name, name)}",
        dest=name,
        default=argparse.SUPPRESS,
        metavar=METAVARS.get(name, "NAME" if names else "TEXT"),
        type=_finite if METAVARS.get(name) in ("X", "S") else str,
        help=text[0].lower() + text[1:],
    )


def _add_choices(parser: argparse.ArgumentParser) -> None:
    names = ", ".join(one.file_name for one in film_readings())
    text = f"plots below the scene, by commas, or none: {names}; a lab's are its own"
    parser.add_argument("--plots", metavar="NAMES", type=_names, help=text)
    names = ", ".join(one.replace("_", "-") for one in BESIDE)
    text = f"what stands beside the chain, by commas, or none: {names} (default as recorded)"
    parser.add_argument(
        "--beside", metavar="NAMES", type=_names, default=argparse.SUPPRESS, help=text
    )
    text = "the scene alone, without plots and verdicts"
    parser.add_argument("--scene-only", action="store_true", help=text)
    text = "leave the ground out (WebM, WebP and PNG)"
    parser.add_argument("--transparent", action="store_true", help=text)
    text = "a sound track (MP4): slips click, the tension hums, a verdict is a chord"
    parser.add_argument("--sound", action="store_true", help=text)
    text = "show recorded frames alone, nothing between them"
    parser.add_argument("--recorded-frames", action="store_true", help=text)
    text = "what words in the picture are in: %(choices)s (default %(default)s)"
    parser.add_argument("--language", choices=LANGUAGES, default="en", help=text)
    text = "TOML file of keyframes: zoom, pan, highlighted layer, caption, speed, hold"
    parser.add_argument("--keyframes", metavar="FILE", type=Path, help=text)
    text = "session (TOML) whose held curves are shown (default those held when it was recorded)"
    parser.add_argument("--held", metavar="FILE", type=Path, help=text)


def _finite(typed: str) -> float:
    value = any_number(typed)
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"{typed} is not a number")
    return value


def _size(typed: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", typed)
    if not found:
        raise argparse.ArgumentTypeError(f"{typed} is not of the form 1920x1080")
    return int(found[1]), int(found[2])


def _names(typed: str) -> tuple[str, ...]:
    return () if typed == "none" else tuple(typed.replace("-", "_").split(","))


# --- running --------------------------------------------------------------------------------


def _run(parser: argparse.ArgumentParser, options: dict[str, Any], target: str | None) -> int:
    """Make the film; returns the exit status."""
    source, out = (options.pop(name).expanduser() for name in ("source", "out"))
    asked, lines = options.pop("progress"), options.pop("progress_lines")
    parts = options.pop("parts")
    if (language := options.pop("language")) != "en":
        from gui.look.language import speak_chosen  # imports Qt, which English does without

        speak_chosen(language)
    keyframes_file, held_file = options.pop("keyframes"), options.pop("held")
    right = (at_right := options.pop("right")) and at_right.expanduser()
    inputs = {"FILE": source, "--right": right, "--keyframes": keyframes_file, "--held": held_file}
    check_files(parser, {"--out": _film_file(out, inputs), "--json": target}, inputs)
    if right is not None and (keyframes_file or held_file):
        parser.error("argument --right: two recordings take neither --keyframes nor --held")
    keyframes, held = _keyframes(parser, keyframes_file), _held(parser, held_file)
    film_options = _film_options(parser, options)
    to_output = target in (None, "-")
    with Ending() as ending:
        from gui.film.render import FilmPlan, FilmRefused, make
        from gui.film.side_by_side import SideBySidePlan
        from gui.film.tapes import tape_of

        with ExitStack() as opened:
            tapes: list[Tape | LabTape] = []
            for path in filter(None, (source, right)):
                tapes.append(tape_of(path))
                opened.callback(tapes[-1].close)
                tell_remark(tapes[-1].recording.remark)
            try:
                plan: Makeable = (
                    FilmPlan(tapes[0], out, film_options, keyframes, held)
                    if right is None
                    else SideBySidePlan(tapes[0], tapes[1], out, film_options)
                )
            except FilmRefused as refusal:
                parser.error(str(refusal))
            ending.obey()
            with nullcontext(sys.stdout) if to_output else whole_text(Path(str(target))) as file:
                began = time.perf_counter()
                with _progress(plan.frames, asked=asked, lines=lines) as done:
                    film = make(plan, ending.after(done), parts)
                seconds = time.perf_counter() - began
                file.write(_summary(film) if target is None else as_json(_plain(film, seconds)))
                file.flush()
    return 0


def _film_file(out: Path, inputs: dict[str, Path | None]) -> Path | None:
    """What the film takes the place of; None for pictures in a folder, which is new or empty."""
    if pictures := pictures_of(out):
        names = (path for path in inputs.values() if path is not None)
        taken = (path for path in names if is_one(path.parent, out.parent))
        return next((path for path in taken if pictures.fullmatch(path.name)), out)
    return out if out.suffix else None


def _keyframes(parser: argparse.ArgumentParser, path: Path | None) -> Keyframes | None:
    if path is None:
        return None
    from gui.film.keyframes import read_keyframes

    try:
        return read_keyframes(path.expanduser())
    except ValueError as error:
        parser.error(f"argument --keyframes: {error}")


def _held(parser: argparse.ArgumentParser, path: Path | None) -> Session | None:
    if path is None:
        return None
    from gui.models.session_file import read_session

    try:
        return read_session(path.expanduser())
    except ValueError as error:
        parser.error(f"argument --held: {error}")


def _film_options(parser: argparse.ArgumentParser, options: dict[str, Any]) -> FilmOptions:
    size, plots = options.pop("size"), options.pop("plots")
    if options.pop("scene_only"):
        if plots:
            parser.error("argument --plots: a scene alone has none")
        options |= {"plots": (), "verdicts": False}
    elif plots is not None:
        options["plots"] = plots
    options["smooth"] = not options.pop("recorded_frames")
    if size is not None:
        options["width"], options["height"] = size
    try:
        return FilmOptions.model_validate(options)
    except ValidationError as error:
        item = error.errors(include_url=False)[0]
        text = item["msg"].removeprefix("Value error, ")
        if not item["loc"]:
            parser.error(text)
        name = str(item["loc"][0])
        words = text[0].lower() + text[1:]
        parser.error(f"argument --{SPELLED.get(name, name)}: {words}, not {item['input']}")


@contextmanager
def _progress(frames: int, *, asked: bool, lines: bool) -> Iterator[Any]:
    if lines:
        yield _Lines(frames)
        return
    with progress_bar(frames, "frames", asked=asked) as bar:
        yield bar.update


class _Lines:
    """Progress for programs: one JSON object a line, on standard error."""

    def __init__(self, frames: int) -> None:
        self._frames, self._done = frames, 0
        self._began, self._told = time.monotonic(), 0.0

    def __call__(self, count: int) -> None:
        self._done += count
        now = time.monotonic()
        if now - self._told < LINES_EVERY and self._done < self._frames:
            return
        self._told = now
        left = (now - self._began) / self._done * (self._frames - self._done)
        told = {"frame": self._done, "frames": self._frames, "seconds_left": round(left, 1)}
        sys.stderr.write(json.dumps(told) + "\n")
        sys.stderr.flush()


def _summary(film: Film) -> str:
    """What was made, for a person."""
    frames = f"{film.frames:,} frame{'s' * (film.frames != 1)}"
    return (
        f"{film.kind.title}, {film.width} × {film.height}, {frames}, "
        f"{film.fps:g} a second, {film.seconds:.2f} s\nin {film.path}\n"
    )


def _plain(film: Film, seconds: float) -> dict[str, Any]:
    return {
        "out": str(film.path),
        "format": film.kind.name,
        "width": film.width,
        "height": film.height,
        "fps": film.fps,
        "frames": film.frames,
        "film_seconds": film.seconds,
        "seconds": seconds,
    }
