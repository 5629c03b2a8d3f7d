"""The data of a training run, read while the run still obeys the viewer."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from nets.config import GENERATED, TrainingConfig
from nets.data.datasets import Dataset, load_dataset
from nets.data.reading import DataThread
from nets.protocol import Loading

if TYPE_CHECKING:
    from nets.run.control import Control

LOOK_PERIOD = 0.1
"""Seconds between two looks at what the viewer wants."""
TOLD_PERIOD = 0.5
"""Seconds between two words of progress."""


def loaded(
    config: TrainingConfig, control: Control, run: int
) -> Generator[Loading, None, tuple[Dataset, TrainingConfig] | None]:
    """Read the data of a run and tell how far it is; None if it was stopped.

    Beside the data comes the configuration, with what the viewer has changed meanwhile.

    Raises
    ------
    DatasetError
        With one sentence, if the data cannot be used.
    """
    if config.dataset in GENERATED:
        return load_dataset(config), config  # at once
    reading = DataThread(lambda progress: load_dataset(config, progress))
    changes: dict[str, Any] = {}
    told = time.monotonic()
    try:
        while not reading.wait(LOOK_PERIOD):
            changes.update(control.poll())
            if control.stopped:
                return None
            if time.monotonic() - told > TOLD_PERIOD:
                told = time.monotonic()
                yield Loading(run, reading.words)
    finally:
        reading.cancel()  # where nobody waits any more; else it has ended
    return reading.result(), config.model_copy(update=changes)
