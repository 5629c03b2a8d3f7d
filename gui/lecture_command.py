"""``lecture``: a lecture given in the app, or tried from first to last step without a screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from gui.commands.lecture import ABOUT, add_lecture_options
from gui.commands.options import CommandParser
from gui.lectures.handout.pages import Options, chosen
from gui.lectures.lecture import Lecture, LectureError
from gui.look.no_screen import use_no_screen
from gui.look.words import say, shown

KINDS: Final = (".html", ".pdf")
"""Of handouts."""


def run_lecture(name: str, arguments: list[str], language: str = "") -> int:
    """Open the app with a lecture, or check one; 1 with its faults on standard error."""
    parser = lecture_parser(name)
    options = parser.parse_args(arguments)
    folder = folder_of(options.lecture)
    if options.handout is not None:
        wanted = Options(options.with_notes, not options.without_answers)
        if options.handout.suffix.lower() not in KINDS:
            parser.error(f"--handout: {options.handout.name} ends neither in .html nor in .pdf")
        complaint = make_handout(folder, options.handout, wanted, options.patience, language)
        if complaint:
            sys.stderr.write(f"{name}: {complaint}\n")
        return 1 if complaint else 0
    if not options.check:
        from gui.app import run_app

        return run_app([str(folder)], language)
    faults = check(folder, options.patience)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if not faults:
        sys.stdout.write("every step of it can be played\n")
    return 1 if faults else 0


def lecture_parser(name: str) -> CommandParser:
    """Its options."""
    parser = CommandParser(f"{name} lecture", description=ABOUT, allow_abbrev=False)
    add_lecture_options(parser)
    return parser


def folder_of(typed: str) -> Path:
    """The folder that is meant; a name is that of one that ships."""
    from gui.lectures.controller import SHIPPED

    path = Path(typed).expanduser()
    return path if path.exists() or not (SHIPPED / typed).is_dir() else SHIPPED / typed


def check(folder: Path, patience: float) -> list[str]:
    """What is wrong with a lecture: in its file and its translations, and as it is played."""
    from gui.lectures.controller import reader_of_app

    reader = reader_of_app()
    try:
        lecture = reader.read(folder)
    except LectureError as error:
        return [shown(error)]
    found = [str(fault) for fault in lecture.faults]
    for language in lecture.languages:
        faults = reader.read(folder, language).faults if language else ()
        found += [str(fault) for fault in faults if str(fault) not in found]
    return found + _played(lecture, patience)


def _played(lecture: Lecture, patience: float) -> list[str]:
    """What goes wrong when every step is played in an app that nobody sees."""
    use_no_screen()
    from PySide6.QtCore import QSize

    from gui.app import App, make_application
    from gui.lectures.unseen import Unseen
    from gui.models.presets import read_presets

    application = make_application(["springblock-lab"])
    app = App(read_presets().first, keep=False)
    app.show(QSize(1280, 720))
    found: list[str] = []
    unseen = Unseen(app, lecture, patience, found.append)
    try:
        app.frames.ticked.connect(unseen.go_on)
        application.exec()
    finally:
        app.close()
    return [*found, unseen.failure] if unseen.failure else found


def make_handout(folder: Path, out: Path, wanted: Options, patience: float, language: str) -> str:
    """Play a lecture unseen, and write its handout; what went wrong, or ""."""
    from gui.lectures.controller import reader_of_app

    use_no_screen()
    from PySide6.QtCore import QSize

    from gui.app import App, make_application
    from gui.lectures.handout.playing import Playing
    from gui.lectures.handout.writing import write_handout
    from gui.look.language import speak_chosen
    from gui.models.presets import read_presets

    application = make_application(["springblock-lab"])
    if language:
        speak_chosen(language)
    try:
        lecture = reader_of_app().read(folder, language if language != "en" else "")
    except LectureError as error:
        return shown(error)
    told: list[str] = [str(fault) for fault in lecture.faults]
    app = App(read_presets().first, keep=False)
    app.show(QSize(1280, 720))
    playing = Playing(app, lecture, patience, told.append)
    try:
        app.frames.ticked.connect(playing.go_on)
        application.exec()
    finally:
        app.close()
    for line in dict.fromkeys(filter(None, told)):
        sys.stderr.write(f"{line}\n")
    if playing.failure:
        return playing.failure
    try:
        pages = chosen(playing.pages, wanted)
        write_handout(out, lecture.title, language or "en", pages, wanted)
    except OSError as error:
        return say("{name} cannot be written: {why}", name=out.name, why=error.strerror or error)
    return ""
