"""The Spring–Block Lab: the app, or a command without a window.

Nothing heavy is imported here: the window shows at once, and a command
imports no Qt.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

__version__ = "0.1.0"
NAME = "springblock-lab"
COMMANDS = (
    "chain",
    "train",
    "sweep",
    "render",
    "export",
    "finish",
    "attach",
    "linear",
    "response",
    "scale",
    "claims",
    "powers",
    "lecture",
)


def main(argv: list[str] | None = None) -> int:
    """Run the app or a command.

    Returns
    -------
    int
        The exit status: 0, 2 for a wrong argument, 1 for a failure, 130 when interrupted.
    """
    before = _hear_interrupts(_leave)
    _interrupts.clear()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    finally:
        _hear_interrupts(before)


def _run(arguments: list[str]) -> int:
    from gui.start.itself import serve_as_child

    serve_as_child()
    # It would look into every installed package for some, a tenth of what Qt takes to import.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if sys.stdout is None:  # closed by whoever started this
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115, until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without Greek is no failure
            stream.reconfigure(errors="replace")
    try:
        return _dispatch(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if _interrupts:  # it hit an import, which then told of something else
            return INTERRUPTED
        if sys.flags.dev_mode:  # python -X dev main.py … shows where
            raise
        return _complain(_reason(error), status=1)


def _dispatch(arguments: list[str]) -> int:
    from gui.start.code_place import find_place

    find_place(NAME)
    language = ""
    if arguments and arguments[0].partition("=")[0] == "--language":
        language, arguments = _language(arguments)
    if arguments and arguments[0].partition("=")[0] == "--do":
        from gui.do_command import run_do

        _hear_interrupts(_interrupt)
        return run_do(NAME, [*arguments, *([f"--language={language}"] if language else [])])
    if arguments and arguments[0] == "lecture":
        from gui.lecture_command import run_lecture

        return run_lecture(NAME, arguments[1:], language)
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from gui.commands.command_line import run_command

        _hear_interrupts(_interrupt)
        return run_command(NAME, __version__, arguments)
    return _open(arguments, language)


def _language(arguments: list[str]) -> tuple[str, list[str]]:
    """Which language the window speaks this time, and the rest of what was typed."""
    from gui.look.words import LANGUAGES

    _, joined, language = arguments[0].partition("=")
    rest = arguments[1:]
    if not joined:
        language, rest = (rest[0], rest[1:]) if rest else ("", [])
    if language not in LANGUAGES:
        raise ValueError(f"--language: {language!r} is none of {', '.join(LANGUAGES)}")
    return language, rest


def _open(arguments: list[str], language: str) -> int:
    strange = [name for name in arguments if not Path(name).is_file()] or arguments[1:]
    if strange:
        return _complain(f"{strange[0]!r} is neither a command nor one session file", status=2)
    gc.disable()  # a start makes what stays; then the window's Collector looks for garbage
    from gui.app import run_app

    return int(run_app(arguments, language))


# --- Ctrl+C ------------------------------------------------------------------------------

INTERRUPTED = 130
_interrupts: list[int] = []


def _hear_interrupts(handler: Any) -> Any:
    """Let `handler` answer Ctrl+C, unless whoever started us wants it ignored; the one before."""
    before = signal.getsignal(signal.SIGINT)
    if before not in (signal.SIG_IGN, None):
        signal.signal(signal.SIGINT, handler)
    return before


def _leave(*_: Any) -> None:
    """End at once: while imports are under way, nothing is there that must be tidied."""
    os._exit(INTERRUPTED)


def _interrupt(number: int, _frame: object) -> None:
    """Break a command off, which then tidies up."""
    _interrupts.append(number)
    raise KeyboardInterrupt


# --- words -------------------------------------------------------------------------------


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return " ".join(str(error).split()) or type(error).__name__


def _complain(reason: str, status: int) -> int:
    print(f"{NAME}: {reason}", file=sys.stderr)
    return status


if __name__ == "__main__":
    _hear_interrupts(_leave)  # until the very end: main() puts back what it has found
    sys.exit(main())
