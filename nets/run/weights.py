"""Weights of a network on disk, as safetensors with the configuration beside them."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save

from nets.model.network import Network
from nets.model.weights_file import WeightsError, metadata_of, weights_boundary
from nets.run.view import Run
from physics.files.whole_file import write_whole
from physics.wording import Words

Shapes = dict[str, tuple[int, ...]]


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
    own = network.state_dict()
    with weights_boundary(path), safe_open(path, framework="pt") as file:
        theirs = {key: tuple(file.get_slice(key).get_shape()) for key in file.keys()}  # noqa: SIM118, it is no dict
        _require_fit({key: tuple(value.shape) for key, value in own.items()}, theirs, path.name)
        tensors = {key: file.get_tensor(key) for key in own}
        _require_finite(tensors, path.name)
        network.load_state_dict(tensors)


def _require_fit(own: Shapes, theirs: Shapes, name: str) -> None:
    """Before anything is read: it takes no more memory than the network has."""
    for key in sorted(own.keys() | theirs.keys()):
        if own.get(key) != theirs.get(key):
            raise WeightsError(
                Words(
                    "{name} has weights of another network: {key} is {theirs} there and {own} here",
                    name=name,
                    key=key,
                    theirs=_size(theirs.get(key)),
                    own=_size(own.get(key)),
                )
            )


def _require_finite(tensors: dict[str, torch.Tensor], name: str) -> None:
    if not all(value.isfinite().all() for value in tensors.values()):
        raise WeightsError(
            Words("{name} has weights that are not finite (NaN or infinity)", name=name)
        )


def _size(shape: tuple[int, ...] | None) -> str:
    if shape is None:
        return Words("missing")
    return " × ".join(str(size) for size in shape) or Words("a number")
