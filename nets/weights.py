"""Weights of a network on disk, as safetensors with the configuration beside them."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save

from nets.control import Run
from nets.network import Network
from nets.weights_file import WeightsError, metadata_of
from nets.whole_file import write_whole


def save_weights(run: Run, path: Path) -> None:
    """Write a run's weights and running statistics, whole or not at all.

    Raises
    ------
    OSError
        If they cannot be written there.
    """
    # Each on its own: in a run they are parts of one vector.
    tensors = {name: value.detach().clone() for name, value in run.network.state_dict().items()}
    write_whole(path, save(tensors, metadata_of(run.config, run.epoch)))


def load_weights(network: Network, path: Path) -> None:
    """Put saved weights in place of those of a network.

    Raises
    ------
    WeightsError
        If they cannot be read, are of another network, or are not finite.
    """
    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        if not path.is_file():
            raise WeightsError(f"there is no file {path}") from None
        reason = " ".join(str(error).split())[:200]
        raise WeightsError(f"{path.name} is not a file of weights: {reason}") from None
    _require_fit(network.state_dict(), tensors, path.name)
    network.load_state_dict(tensors)


def _require_fit(own: dict[str, torch.Tensor], tensors: dict[str, torch.Tensor], name: str) -> None:
    for key in sorted(own.keys() | tensors.keys()):
        ours, theirs = (tuple(t[key].shape) if key in t else None for t in (own, tensors))
        if ours != theirs:
            raise WeightsError(
                f"{name} has weights of another network: {key} is {_size(theirs)} there and "
                f"{_size(ours)} here"
            )
        if not tensors[key].isfinite().all():
            raise WeightsError(f"{name} has weights that are not finite (NaN or infinity)")


def _size(shape: tuple[int, ...] | None) -> str:
    if shape is None:
        return "missing"
    return " × ".join(str(size) for size in shape) or "a number"
