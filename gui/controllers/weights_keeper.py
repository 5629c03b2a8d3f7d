"""Weights for recordings: has the training process write them, and the recorder take them in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from gui.controllers.record_controller import RecordController
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.look.numbers import size_text
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from nets.messages import AMID, Kept

if TYPE_CHECKING:
    from physics.recording.recorder import Recorder


class WeightsKeeper:
    """Keeps weights in the recording that is under way, as long as the view says so.

    They come as files in a folder of its own, each of which the recorder takes away.

    Parameters
    ----------
    desk : says how large they are, or why there are none.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        training: TrainingController,
        records: RecordController,
    ) -> None:
        self._desk, self._laboratory, self._training = desk, laboratory, training
        self._recorder: Recorder | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._said, self._asked = False, 0
        self._records = records
        records.turned.connect(self._turn)
        laboratory.replaced.connect(self._follow)
        training.kept.connect(self._take)

    def close(self) -> None:
        """Listen no more, and take the folder away."""
        self._laboratory.replaced.disconnect(self._follow)
        self._training.kept.disconnect(self._take)
        if self._folder is not None:
            self._folder.cleanup()

    def _turn(self, recorder: Recorder | None) -> None:
        """Another recording, or none."""
        self._recorder, self._said = recorder, False
        self._ask()

    def _follow(self, new: Session, old: Session) -> None:
        if new.view.keep_weights != old.view.keep_weights:
            self._ask()

    def _ask(self) -> None:
        wanted = self._recorder is not None and self._laboratory.session.view.keep_weights
        if wanted and self._folder is None:
            self._folder = TemporaryDirectory(prefix="springblock-", ignore_cleanup_errors=True)
        folder = self._folder.name if wanted and self._folder is not None else ""
        self._training.keep(folder)
        if folder:
            self._asked += 1
            self._training.keep_now(str(Path(folder) / f"now-{self._asked}.safetensors"))

    def _take(self, kept: Kept) -> None:
        path = Path(kept.path)
        ours = self._folder is not None and path.parent == Path(self._folder.name)
        if not ours and not kept.failure:
            return  # somebody else asked for it
        if self._recorder is None:
            path.unlink(missing_ok=True)
            return
        if kept.failure == AMID:
            self._desk.tell(
                say("The network is not kept as it stands: it was held or stopped amid an epoch.")
            )
            return
        if not kept.failure:
            self._recorder.keep(kept.run, kept.epoch, _loading(path))
        if not self._said:
            self._said = True
            self._tell(kept)

    def _tell(self, kept: Kept) -> None:
        if kept.failure:
            self._desk.tell(say("No weights are kept: {why}.", why=kept.failure))
            return
        words = say(
            "The recording keeps weights, about once a second while the network trains: "
            "{size} each.",
            size=size_text(kept.size),
        )
        self._desk.tell(words, kind="told")


def _loading(path: Path) -> Callable[[], dict[str, NDArray[Any]]]:
    return partial(_loaded, path)


def _loaded(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays in a file, which is taken away."""
    from nets.model.state_file import read_state

    try:
        return read_state(path)
    finally:
        path.unlink(missing_ok=True)
