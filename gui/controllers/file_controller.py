"""Files: sessions, data, and whatever others add; opened by whatever road."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from psygnal import Signal
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.recent import RecentFiles
from gui.intents.desk import Desk
from gui.intents.intent import Go, Open
from gui.intents.line import not_opened
from gui.intents.questions import NobodyThereError
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.session_file import SessionError, read_session
from gui.moments.attached import holds_attached
from gui.moments.moment import CHAIN
from nets.data.kinds import (
    DATA,
    DATA_ENDINGS,
    RECORDING,
    SESSION,
    TABLE,
    WEIGHTS,
    Kind,
    kind_of,
)
from nets.data.samples import DatasetError
from nets.model.weights_file import ENDING
from physics.wording import Words

SESSION_FILES = Words("Sessions (*.toml)")
RECORDING_ENDING = ".h5"
LECTURE, LECTURE_FILE = "lecture", "lecture.md"
"""A kind of folder, and what is in it."""
ATTACHED = "attached"
"""A folder of recordings of trainings elsewhere."""
ENDINGS = {RECORDING_ENDING: RECORDING, ENDING: WEIGHTS, **dict.fromkeys(DATA_ENDINGS, DATA)}
"""What a file is meant to be that cannot be looked into, or where that tells nothing."""
DATA_FILES = Words(
    "Data ({endings});;All files (*)",
    endings=" ".join(f"*{ending}" for ending in DATA_ENDINGS),
)


class FileController:
    """Answers `Open`; opens and saves sessions, and takes data.

    Parameters
    ----------
    settings : keep the recent files.
    menu : gets the list of them.

    Signals
    -------
    named(name) : the session is of a file of that name; of none, if it is empty.
    """

    named = Signal(str)

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        settings: QSettings,
        menu: QMenu,
    ) -> None:
        self._desk, self._laboratory = desk, laboratory
        self._edits, self._chain = edits, chain
        self._path: Path | None = None
        self._openers: dict[str, Callable[[Path], str]] = {}
        self.recent = RecentFiles(settings, menu, lambda path: desk.please(Open(path)))
        self.open_kind(SESSION, self._open_session)
        self.open_kind(DATA, self._take_data)
        desk.answer(Open, self._open)
        self._offer(desk)

    def _offer(self, desk: Desk) -> None:
        for action, question in (
            ("open", lambda: desk.questions.file_to_open(say("Open session"), SESSION_FILES)),
            ("open_data", lambda: desk.questions.file_to_open(say("Own data"), DATA_FILES)),
            ("open_folder", lambda: desk.questions.folder(say("A folder for each class"))),
        ):
            desk.deeds.add(action, partial(self._ask_to_open, question))
        desk.deeds.add("save", self._save)
        desk.deeds.add("save_as", self._ask_to_save)

    # --- opening -----------------------------------------------------------------------

    def open_kind(self, kind: str, opener: Callable[[Path], str]) -> None:
        """Let `opener` open files of a kind; it returns what is wrong with one, or ""."""
        self._openers[kind] = opener

    def _open(self, intent: Open) -> str:
        kind = kind_meant(intent.path)
        if kind.name in self._openers:
            return self._openers[kind.name](intent.path)
        return not_opened(
            intent.path, say("{name} is {what}", name=intent.path.name, what=kind.words)
        )

    def _ask_to_open(self, question: Callable[[], Path | None]) -> str:
        path = question()
        return self._desk.ask(Open(path)) if path is not None else ""

    def _open_session(self, path: Path) -> str:
        try:
            session = read_session(path)
        except SessionError as error:
            return not_opened(path, error)
        if self._edits.refusal:  # a session is of the chain first, which then has to be seen
            self._desk.ask(Go(CHAIN))
        if refusal := self._edits.load(session, say("open {name}", name=path.name)):
            return not_opened(path, refusal)
        self._desk.take_back()
        self._remember(path)
        self._chain.reset()
        return ""

    def _take_data(self, path: Path) -> str:
        """Look at a data set, and take it if it is sound and the person wants it."""
        from gui.window.data_card import confirmed_data

        try:
            over = self._desk.questions.over()
        except NobodyThereError:
            return say("data are taken by: set dataset {path}", path=path)
        try:
            said = confirmed_data(path, self._laboratory.session.network, over)
        except DatasetError as error:
            return not_opened(path, error)
        return "" if said is None else self._edits.edit("network", said)

    # --- saving ------------------------------------------------------------------------

    def _save(self) -> str:
        return self.save_path(self._path) if self._path else self._ask_to_save()

    def _ask_to_save(self) -> str:
        try:
            path = self._desk.questions.where_to_save(
                say("Save session"), "session.toml", SESSION_FILES
            )
        except FileExistsError as error:
            return shown(error)
        return self.save_path(path) if path is not None else ""

    def save_path(self, path: Path) -> str:
        """Write the session; what went wrong, or ""."""
        try:
            self._edits.save_file(path)
        except SessionError as error:
            return shown(error)
        self._remember(path)
        return ""

    # --- which file it is ---------------------------------------------------------------

    def _remember(self, path: Path) -> None:
        self._path = path
        self.recent.add(path)
        self.named.emit(path.stem)

    def forget(self) -> None:
        """What is set now is of no file that could be written over."""
        self._path = None
        self.named.emit("")


def kind_meant(path: Path) -> Kind:
    """What a file is, by how it begins; what cannot be read is refused by who opens it."""
    if is_lecture(path):
        return Kind(LECTURE, "")
    if holds_attached(path):
        return Kind(ATTACHED, "")
    try:
        found = kind_of(path)
    except OSError:
        found = Kind(SESSION, "")
    if found.words not in ("", TABLE.words):
        return found
    return Kind(ENDINGS.get(path.suffix.lower(), found.name), found.words)


def is_lecture(path: Path) -> bool:
    """Whether it is the folder of a lecture, or its file."""
    return path.name == LECTURE_FILE or (path / LECTURE_FILE).is_file()
