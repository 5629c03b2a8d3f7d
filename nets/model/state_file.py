"""A training run as named arrays, from which it goes on with the same steps; no torch, no pickle.

The arrays are ``network.…`` (weights and running statistics by torch's names), ``optimiser.…`` (its
memory), ``stream.…`` (states of the random generators) and ``about``: JSON as UTF-8 bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nets.config import TrainingConfig
from nets.model.weights_file import WeightsError, weights_boundary
from physics.files.whole_file import write_whole
from physics.wording import Words

Arrays = Mapping[str, NDArray[Any]]
ABOUT: Final = "about"
FREE: Final = ("epochs", "stop_loss", "plateau_epochs")
"""Parameters that say how long a run lasts: it may go on with others."""


class KeptRun(BaseModel):
    """How far a run was, and what it trained with.

    Attributes
    ----------
    epoch, steps : done; loss : of the last epoch; untrained_loss : before the first.
    seconds : spent training.
    best_accuracy, best_epoch : by which a plateau is known.
    begun_with, config : settings at its begin, and then.
    changes : of live parameters, each with the step from which it holds.
    data : digest of the samples that it learns from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    epoch: int = Field(ge=0)
    steps: int = Field(ge=0)
    loss: float
    untrained_loss: float
    seconds: float = Field(ge=0.0)
    best_accuracy: float
    best_epoch: int
    begun_with: TrainingConfig
    config: TrainingConfig
    changes: tuple[tuple[int, dict[str, Any]], ...]
    data: str

    @classmethod
    def of(cls, arrays: Arrays) -> Self:
        """What arrays say of themselves.

        Raises
        ------
        WeightsError
            If they are no run that was kept.
        """
        try:
            return cls.model_validate_json(np.asarray(arrays[ABOUT], np.uint8).tobytes())
        except (KeyError, TypeError, ValueError) as error:
            found = error.errors(include_url=False) if isinstance(error, ValidationError) else []
            name = ".".join(str(part) for part in found[0]["loc"]) if found else ABOUT
            raise WeightsError(
                Words("what was kept of the network cannot be read: {name}", name=name)
            ) from None

    @property
    def as_array(self) -> NDArray[np.uint8]:
        """All of it as the array `ABOUT`."""
        return np.frombuffer(self.model_dump_json().encode(), np.uint8)

    def other_settings(self, config: TrainingConfig) -> tuple[str, ...]:
        """Settings that a run may not change on its way, and in which `config` differs."""
        free = {*FREE, *TrainingConfig.live_fields()}
        now = config.model_dump()
        return tuple(
            name for name, value in self.config.model_dump().items()
            if name not in free and value != now[name]
        )  # fmt: skip


def write_state(arrays: Arrays, path: Path) -> int:
    """Write the arrays as safetensors, whole or not at all; how many bytes they are.

    Raises
    ------
    OSError
        If they cannot be written there.
    """
    from safetensors.numpy import save

    content = save({name: np.asarray(values, order="C") for name, values in arrays.items()})
    write_whole(path, content)
    return len(content)


def read_state(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays in a file; raises `WeightsError` if it is none."""
    from safetensors import safe_open

    with weights_boundary(path), safe_open(path, framework="numpy") as file:
        return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118, it is no dict
