"""What ``lecture`` takes; it opens the app, and so stands above (`gui.lecture_command`)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from gui.intents.player import PATIENCE
from gui.models.typed_number import read_number

ABOUT: Final = (
    "Give a lecture: its folder, or the name of one that ships. --check tries every step of it "
    "without a screen, and says what is wrong with its file, line by line."
)


def add_lecture(choices: Any, name: str) -> None:
    """Add the command, as it is listed."""
    add_lecture_options(
        choices.add_parser(
            "lecture",
            prog=f"{name} lecture",
            help="Give a lecture, or try it.",
            description=ABOUT,
            allow_abbrev=False,
        )
    )


def add_lecture_options(parser: argparse.ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument("lecture", metavar="FOLDER|NAME", help="where it is, or how it is called")
    parser.add_argument("--check", action="store_true", help="try it, without a screen")
    parser.add_argument(
        "--patience",
        metavar="S",
        type=lambda typed: read_number(typed, whole=False),
        default=PATIENCE,
        help="seconds that a wait may last while it is tried (default %(default)g)",
    )
    parser.add_argument(
        "--handout",
        metavar="FILE",
        type=Path,
        help="write its words and a picture of each state, as .pdf or .html, without a screen",
    )
    parser.add_argument("--with-notes", action="store_true", help="the lecturer's notes, too")
    parser.add_argument(
        "--without-answers", action="store_true", help="leave questions to be answered on paper"
    )
