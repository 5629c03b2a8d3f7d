"""Files with weights: what they say of themselves; no torch, and never a pickle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from nets.config import TrainingConfig
from physics.files.boundary import one_sentence
from physics.files.kinds import Unsuitable, require_file
from physics.wording import Words, message_of

ENDING = ".safetensors"
FORMAT = "springblock-lab weights 1"
MOST_BYTES = 1 << 32
"""Of a file; the largest network has half as much."""


class WeightsError(ValueError):
    """Weights cannot be read or do not fit; the message is one sentence for the viewer."""


def metadata_of(config: TrainingConfig, epoch: int) -> dict[str, str]:
    """What is written beside the weights.

    Parameters
    ----------
    config : of the run; epoch : how many it had done.
    """
    return {"format": FORMAT, "config": config.model_dump_json(), "epoch": str(epoch)}


def config_of_weights(path: Path) -> TrainingConfig:
    """The configuration of the run that the weights come from, set to start from them.

    Raises
    ------
    WeightsError
        If it is no file of ours, or holds a value out of range.
    """
    from safetensors import safe_open

    with weights_boundary(path), safe_open(path, framework="numpy") as file:
        metadata = file.metadata() or {}
    if metadata.get("format") != FORMAT:
        raise WeightsError(
            Words("{name} does not say of which network its weights are", name=path.name)
        )
    try:
        config = TrainingConfig.model_validate_json(metadata.get("config", ""))
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        name = ".".join(str(part) for part in problem["loc"]) or Words("its configuration")
        told = (path.name, name, problem["msg"])
        raise WeightsError(Words.joined(": ", told)) from None
    return config.model_copy(update={"weights": str(path)})


@contextmanager
def weights_boundary(path: Path) -> Iterator[None]:
    """What opens and reads the file inside refuses it in one sentence, as a `WeightsError`."""
    try:
        require_file(path, MOST_BYTES)
    except FileNotFoundError:
        raise WeightsError(Words("there is no file {path}", path=path)) from None
    except Unsuitable as error:
        raise WeightsError(message_of(error)) from None
    with one_sentence(
        lambda why: WeightsError(
            Words("{name} is not a file of weights: {why}", name=path.name, why=why)
        ),
        passed=(WeightsError,),
    ):
        yield
