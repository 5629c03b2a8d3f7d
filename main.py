"""The Spring–Block Lab: the app, or a command without a window.

Nothing heavy is imported here: the window shows at once, and a command
imports no Qt.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

__version__ = "0.1.0"
NAME = "springblock-lab"
COMMANDS = ("chain", "train", "sweep", "render", "export", "finish")


def main(argv: list[str] | None = None) -> int:
    """Run the app or a command.

    Returns
    -------
    int
        The exit status: 0, 2 for a wrong argument, 1 for a failure, 130 when interrupted.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if sys.stdout is None:  # closed by whoever started this
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115, until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without Greek is no failure
            stream.reconfigure(errors="replace")
    try:
        return _dispatch(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if sys.flags.dev_mode:  # python -X dev main.py … shows where
            raise
        return _complain(_reason(error), status=1)


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0].partition("=")[0] == "--do":
        from gui.do_command import run_do

        return run_do(NAME, arguments)
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from gui.commands.command_line import run_command

        return run_command(NAME, __version__, arguments)
    strange = [name for name in arguments if not Path(name).is_file()] or arguments[1:]
    if strange:
        return _complain(f"{strange[0]!r} is neither a command nor one session file", status=2)
    from gui.app import run_app

    return int(run_app(arguments))


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return " ".join(str(error).split()) or type(error).__name__


def _complain(reason: str, status: int) -> int:
    print(f"{NAME}: {reason}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
