"""Trainings elsewhere that were attached: one is watched, those of a folder are listed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from gui.intents.desk import Desk
from gui.intents.intent import Open
from gui.intents.line import not_opened
from gui.intents.questions import NobodyThereError
from gui.look.words import say
from physics.wording import Words

RECORDINGS: Final = Words("Recordings (*.h5)")


class AttachController:
    """Does the actions that attach, and opens folders of recordings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.deeds.add("attach", self._ask_for_file)
        desk.deeds.add("attach_folder", self._ask_for_folder)

    def _ask_for_file(self) -> str:
        path = self._desk.questions.file_to_open(say("Attach a training"), RECORDINGS)
        return self._desk.ask(Open(path)) if path is not None else ""

    def _ask_for_folder(self) -> str:
        path = self._desk.questions.folder(say("A folder of attached trainings"))
        return self.open(path) if path is not None else ""

    def open(self, folder: Path) -> str:
        """List what is in a folder; what is wrong with it, or ""."""
        # Late: HDF5 takes its time and memory.
        from gui.moments.attached import attached_in
        from gui.window.attached_card import AttachedCard

        try:
            found = attached_in(folder)
        except OSError as error:
            return not_opened(folder, error)
        if not found.runs:
            return say(
                "{name} holds no recording of a training that was attached", name=folder.name
            )
        try:
            over = self._desk.questions.over()
        except NobodyThereError:  # nobody would choose: the newest one is meant
            return self._desk.ask(Open(found.runs[0].path))
        AttachedCard(folder.name, found, self._desk.ask, over).open()
        return ""
