"""The features of any torch module, layer by layer, looked at without touching it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn


class Hooked:
    """What goes into a model, what its hidden layers give, what comes out: (n, size) each.

    It is evaluated, and afterwards as it was: the mode of each of its parts, its hooks, its
    parameters and statistics, and torch's random numbers.

    Parameters
    ----------
    model : takes a batch, and gives one tensor.
    hidden : parts of it, each of which runs once in a pass and gives one tensor.
    first : the part that gives what counts as the input, such as a norm of it; by default it is
        the batch itself.
    """

    def __init__(
        self, model: nn.Module, hidden: Sequence[nn.Module], first: nn.Module | None = None
    ) -> None:
        self._model = model
        self._watched = [*([] if first is None else [first]), *hidden, model]
        self._with_batch = first is None
        names = {part: name or type(model).__name__ for name, part in model.named_modules()}
        if any(part not in names for part in self._watched):
            raise ValueError("a layer to be measured is no part of the model")
        self._names = [names[part] for part in self._watched]

    @torch.no_grad()
    def __call__(self, inputs: Tensor) -> list[Tensor]:
        """The features of a batch.

        Raises
        ------
        ValueError
            If a part runs more than once or not at all, or gives something else than a tensor.
        """
        kept: defaultdict[int, list[Any]] = defaultdict(list)
        with _evaluating(self._model), ExitStack() as hooks:
            for place, part in enumerate(self._watched):
                hook = part.register_forward_hook(partial(_keep, kept[place]))
                hooks.callback(hook.remove)
            self._model(inputs.to(_device_of(self._model)))
        batch = [_flat(inputs)] if self._with_batch else []
        return [*batch, *(self._only(place, given) for place, given in kept.items())]

    def _only(self, place: int, given: list[Any]) -> Tensor:
        name = self._names[place]
        if len(given) != 1:
            raise ValueError(f"{name} runs {len(given)} times in a pass, and not once as a layer")
        if not isinstance(given[0], Tensor):
            raise ValueError(f"{name} gives no tensor but {type(given[0]).__name__}")
        return given[0]


def _keep(kept: list[Any], _part: nn.Module, _inputs: Any, output: Any) -> None:
    """Note what a part gives, before the next one may write over it."""
    kept.append(_flat(output).clone() if isinstance(output, Tensor) else output)


def _flat(features: Tensor) -> Tensor:
    """(n, size) on the CPU, in a precision that NumPy has."""
    flat = features.detach().flatten(1)
    return (flat if flat.dtype == torch.float64 else flat.float()).cpu()


@contextmanager
def _evaluating(model: nn.Module) -> Iterator[None]:
    """A model in evaluation mode; the mode of each part and all random numbers come back."""
    modes = [(part, part.training) for part in model.modules()]
    device = _device_of(model)
    with torch.random.fork_rng(devices=[device] if device.type == "cuda" else []):
        model.eval()
        try:
            yield
        finally:
            for part, mode in modes:
                part.training = mode


def _device_of(model: nn.Module) -> torch.device:
    return next((tensor.device for tensor in model.parameters()), torch.device("cpu"))
