"""`train`: weights that are kept in its recording, and from which it goes on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gui.commands.options import add_count
from nets.model.state_file import Arrays, KeptRun, write_state
from nets.model.weights_file import WeightsError
from nets.run.control import Keeping as EveryFew
from nets.run.control import Undisturbed
from physics.wording import message_of

MOST_EPOCHS = 1_000_000


def add_keeping(parser: argparse.ArgumentParser) -> None:
    """Options for weights in recordings: kept there, and taken up again."""
    text = "keep weights in the recording after every so many epochs, to go on from; 0: never"
    add_count(parser, "keep-weights", MOST_EPOCHS, 0, text, least=0)
    text = "go on with the network that a recording keeps, as if the run had never ended"
    parser.add_argument("--go-on", metavar="FILE", type=Path, help=text)
    text = "from the last weights kept by this epoch; by default the very last"
    parser.add_argument("--from-epoch", metavar="N", type=int, help=text)


@dataclass(frozen=True)
class Keeping:
    """What is kept of a run, and from where it goes on.

    Attributes
    ----------
    every : epochs between two states in the recording; 0 keeps none.
    kept : the state that it takes up, if any.
    read : the recordings that are read for it, by their options.
    """

    every: int = 0
    kept: Arrays | None = None
    read: Mapping[str, Path] = field(default_factory=dict)

    def require_more(self, epochs: int) -> None:
        """Refuse an end that is past, where there is nothing left to train.

        Raises
        ------
        WeightsError
            In one sentence.
        """
        if self.kept is not None and epochs <= (known := KeptRun.of(self.kept).epoch):
            raise WeightsError(
                f"the network was kept after {known} epochs, and {epochs} are set: set more"
            )

    @contextmanager
    def control(self) -> Iterator[Undisturbed]:
        """Of the run; its files are gone afterwards."""
        with TemporaryDirectory(prefix="springblock-") as name:
            folder, source = Path(name), None
            if self.kept is not None:
                source = folder / "go-on.safetensors"
                write_state(self.kept, source)
            yield EveryFew(folder, self.every, source) if self.every else Undisturbed(source)


def take_keeping(
    parser: argparse.ArgumentParser, options: dict[str, Any], record: str | None
) -> Keeping:
    """What the options say of it; taken out of `options`."""
    every, source, epoch = (options.pop(name) for name in ("keep_weights", "go_on", "from_epoch"))
    if every and record is None:
        parser.error("argument --keep-weights: they are kept in a recording: name one by --record")
    if source is None:
        if epoch is not None:
            parser.error("argument --from-epoch: of which recording? Name it by --go-on")
        return Keeping(every)
    try:
        path = source.expanduser()
        return Keeping(every, _kept_in(path, epoch), {"--go-on": path})
    except (OSError, ValueError) as error:
        parser.error(f"argument --go-on: {message_of(error)}")


def _kept_in(path: Path, epoch: int | None) -> Arrays:
    from physics.recording.reader import Recording

    with Recording(path) as recording:
        known = [
            one for one, head in enumerate(recording.kept) if epoch is None or head.epoch <= epoch
        ]
        if not recording.kept:
            raise ValueError(f"{path} keeps no weights: they are kept by --keep-weights")
        if not known:
            raise ValueError(f"{path} keeps no weights of epoch {epoch} or before")
        return recording.kept_arrays(known[-1])
