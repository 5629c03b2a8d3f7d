"""Saves the network that was trained, or how it was; opens saved weights."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from gui.controllers.editing import EditController
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.intents.line import not_opened
from gui.intents.questions import Beside, nothing_beside
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from nets.messages import Save, Saved, SavedKind
from nets.model.weights_file import ENDING, WeightsError, config_of_weights
from nets.run.run_files import files_beside
from physics.wording import Words

WEIGHTS_FILES = Words("Weights (*{ending})", ending=ENDING)
DIALOGS: dict[SavedKind, tuple[str, str, str]] = {
    "weights": (Words("Save weights"), f"network{ENDING}", WEIGHTS_FILES),
    "script": (Words("Export as a script"), "run.py", Words("Python scripts (*.py)")),
}
"""Title, usual name and endings."""
NO_NETWORK = Words("There is no network yet: press Train first.")
BESIDE: dict[SavedKind, Beside] = {
    "weights": nothing_beside,
    "script": files_beside,
}
"""What is written besides."""


class WeightsController:
    """Does what is asked of weights, by the training run and the session."""

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        training: TrainingController,
    ) -> None:
        self._desk, self._laboratory, self._edits = desk, laboratory, edits
        self._training = training
        desk.deeds.add("save_weights", partial(self._ask_to_save, "weights"))
        desk.deeds.add("export_script", partial(self._ask_to_save, "script"))
        desk.deeds.add("open_weights", self._ask_to_open)
        training.saved.connect(self._tell)

    def close(self) -> None:
        """Listen no more."""
        self._training.saved.disconnect(self._tell)

    def open(self, path: Path) -> str:
        """Take over a saved network's settings, to start from its weights; one step of undo.

        What is wrong with the file, or "".
        """
        try:
            config = config_of_weights(path)
            session = self._laboratory.session.edited("network", **config.model_dump())
        except (WeightsError, ValueError) as error:
            return not_opened(path, error)
        if refusal := self._edits.load(session, say("open {name}", name=path.name)):
            return not_opened(path, refusal)
        words = say("Train starts from the weights in {name}.", name=path.name)
        self._desk.tell(words, kind="told")
        return ""

    def save(self, kind: SavedKind, path: Path) -> None:
        """Let the training process write; it tells when it has."""
        if not self._training.worker.ask(Save(kind, str(path))):
            self._desk.tell(NO_NETWORK, kind="warning")

    def _ask_to_save(self, kind: SavedKind) -> None:
        if self._training.record is None:
            self._desk.tell(NO_NETWORK, kind="warning")
            return
        try:
            path = self._desk.questions.where_to_save(*DIALOGS[kind], BESIDE[kind])
        except FileExistsError as error:
            self._desk.tell(shown(error))
            return
        if path is not None:
            self.save(kind, path)

    def _ask_to_open(self) -> str:
        path = self._desk.questions.file_to_open(say("Open weights"), WEIGHTS_FILES)
        return self.open(path) if path is not None else ""

    def _tell(self, saved: Saved) -> None:
        name = Path(saved.path).name
        words = (
            say("{name} was not saved: {why}.", name=name, why=saved.failure)
            if saved.failure
            else say("Saved {name}.", name=name)
        )
        self._desk.tell(words, kind="failure" if saved.failure else "told")
