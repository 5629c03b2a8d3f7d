"""``--do``: the app led by lines of text, in its window or without any screen."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Final

from gui.commands.options import CommandParser
from gui.intents.intent import Intent
from gui.intents.player import PATIENCE, Player
from gui.intents.text import read_script
from gui.intents.typed import NoIntentError
from gui.look.no_screen import use_no_screen
from gui.look.words import LANGUAGES
from gui.models.typed_number import read_number
from gui.window.actions import SPECS

ABOUT: Final = "Lead the app by lines of text: 'preset lazy; train; wait trained; picture out.png'."
SIZE: Final = "1440x900"


def run_do(name: str, arguments: list[str]) -> int:
    """Play the lines, and close the app; 1 with one line on standard error if one fails."""
    parser = CommandParser(name, description=ABOUT, allow_abbrev=False)
    parser.add_argument("--do", metavar="TEXT|FILE", required=True, help="lines, or their file")
    text = "pixels of pictures, and of the window where the screen has room (default %(default)s)"
    parser.add_argument("--size", metavar="WxH", default=SIZE, help=text)
    text = "seconds that a wait may last (default %(default)g)"
    parser.add_argument("--patience", metavar="S", type=seconds, default=PATIENCE, help=text)
    text = "what the window speaks: %(choices)s (default %(default)s)"
    parser.add_argument("--language", choices=LANGUAGES, default="en", help=text)
    parser.add_argument("--stay", action="store_true", help="leave the window open in the end")
    options = parser.parse_args(arguments)
    try:
        intents = read_script(_text(options.do), [spec.name for spec in SPECS])
        width, height = (int(read_number(side, whole=True)) for side in options.size.split("x"))
    except NoIntentError as error:
        parser.error(f"--do: {error}")
    except ValueError:
        parser.error(f"--size: {options.size} is not of the form {SIZE}")
    size, language = (width, height), options.language
    complaint = _play(intents, size, options.patience, language, stay=options.stay)
    if complaint:
        sys.stderr.write(f"{name}: {complaint}\n")
    return 1 if complaint else 0


def seconds(typed: str) -> float:
    """A time, read as every number is."""
    return read_number(typed, whole=False)


def _text(given: str) -> str:
    path = Path(given).expanduser()
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else given
    except OSError:  # too long for a name: lines
        return given


def _play(
    intents: list[Intent], size: tuple[int, int], patience: float, language: str, *, stay: bool
) -> str:
    """Open the app, play, close; what went wrong, or ""."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        use_no_screen()
    from PySide6.QtCore import QSize

    from gui.app import App, make_application
    from gui.look.language import speak_chosen
    from gui.models.presets import read_presets

    application = make_application(["springblock-lab"])
    speak_chosen(language)
    app = App(read_presets().first, keep=False)
    player = Player(
        intents,
        app.desk.ask_unattended,
        app.setting.value_of,
        patience,
        over=lambda: app.labs.over,
    )

    def go_on() -> None:
        if app.ready and app.frames.moment is not None:
            player.go_on(app.frames.moment, time.monotonic())
        if player.done and not stay:
            app.leave()

    app.frames.ticked.connect(go_on)
    app.pictures.size = size
    app.show(QSize(*size))
    application.exec()
    app.close()
    return player.complaint
