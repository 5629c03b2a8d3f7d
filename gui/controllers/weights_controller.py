"""Saves the network that was trained, or how it was; opens saved weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gui.controllers.editing import EditController
from gui.controllers.training_controller import TrainingController
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.window.file_dialogs import ask_to_open, ask_where_to_save
from gui.window.main_window import MainWindow
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
BESIDE: dict[SavedKind, Callable[[Path], list[Path]]] = {
    "weights": lambda _: [],
    "script": files_beside,
}
"""What is written besides."""


class WeightsController:
    """Joins the menu's entries for weights to the training run and the session."""

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        training: TrainingController,
        window: MainWindow,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self._training, self._window = training, window
        actions = window.actions_
        actions["save_weights"].triggered.connect(lambda _=False: self._ask_to_save("weights"))
        actions["export_script"].triggered.connect(lambda _=False: self._ask_to_save("script"))
        actions["open_weights"].triggered.connect(lambda _=False: self._ask_to_open())
        training.saved.connect(self._tell)

    def close(self) -> None:
        """Listen no more."""
        self._training.saved.disconnect(self._tell)

    def open(self, path: Path) -> None:
        """Take over a saved network's settings, to start from its weights; one step of undo."""
        try:
            config = config_of_weights(path)
            session = self._laboratory.session.edited("network", **config.model_dump())
        except (WeightsError, ValueError) as error:
            self._window.scene.notice.refuse(path, error)
            return
        self._edits.load(session, say("open {name}", name=path.name))
        words = say("Train starts from the weights in {name}.", name=path.name)
        self._window.scene.notice.tell(words, kind="told")

    def save(self, kind: SavedKind, path: Path) -> None:
        """Let the training process write; it tells when it has."""
        if not self._training.worker.ask(Save(kind, str(path))):
            self._window.scene.notice.tell(NO_NETWORK, kind="warning")

    def _ask_to_save(self, kind: SavedKind) -> None:
        if self._training.record is None:
            self._window.scene.notice.tell(NO_NETWORK, kind="warning")
            return
        try:
            path = ask_where_to_save(self._window, *DIALOGS[kind], BESIDE[kind])
        except FileExistsError as error:
            self._window.scene.notice.tell(shown(error))
            return
        if path is not None:
            self.save(kind, path)

    def _ask_to_open(self) -> None:
        path = ask_to_open(self._window, say("Open weights"), WEIGHTS_FILES)
        if path is not None:
            self.open(path)

    def _tell(self, saved: Saved) -> None:
        name = Path(saved.path).name
        words = (
            say("{name} was not saved: {why}.", name=name, why=saved.failure)
            if saved.failure
            else say("Saved {name}.", name=name)
        )
        self._window.scene.notice.tell(words, kind="failure" if saved.failure else "told")
