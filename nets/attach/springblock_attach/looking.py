"""One look at a model: the separation of each layer's features, and nothing of it is touched.

Parameters, gradients, buffers, modes, hooks and random numbers are afterwards as they were.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from springblock_attach.layers import Layers
from springblock_attach.randomness import untouched_randomness
from springblock_attach.samples import IGNORED, LABEL_NAMES, Samples
from springblock_attach.separation import Classes, Separation, separation

Pooling = Literal["flatten", "mean"]
MOST_CLASSES = 32
"""Of tokens: the most frequent ones."""


@dataclass(slots=True)
class Look:
    """What one pass told.

    Attributes
    ----------
    names : the input, each layer, the output.
    separations : of each.
    made : how its features were made of what it gives: "as it is", "flattened", "mean" or "tokens".
    """

    names: list[str] = field(default_factory=list)
    separations: list[Separation] = field(default_factory=list)
    made: list[str] = field(default_factory=list)


class Looker:
    """Looks at a model with fixed samples.

    Parameters
    ----------
    model : itself, see `layers.plain`.
    layers : its parts that are measured.
    samples : a batch with labels; a sample is a token where labels are (n, t).
    pooling : "flatten" takes all features of a picture, "mean" those of its channels, the second
        axis. Where the model takes tokens or has attention, (n, t, f) are averaged over tokens.
    most : tokens that are taken, evenly spaced.

    Attributes
    ----------
    rule : by which its layers were chosen.
    classes : of the samples.
    """

    def __init__(
        self,
        model: nn.Module,
        layers: Layers,
        samples: Samples,
        pooling: Pooling = "flatten",
        most: int = 512,
    ) -> None:
        self._model, self._layers, self._samples = model, layers, samples
        self._pooling, self.rule = pooling, layers.rule
        self._of_tokens = False
        self._tokens = _tokens(samples.labels, most) if samples.labels.ndim == 2 else None
        labels = samples.labels
        if self._tokens is not None:
            labels = labels.reshape(-1)[self._tokens]
        self.classes = Classes(labels, samples.population if self._tokens is None else 0)

    @torch.no_grad()
    def look(self) -> Look:
        """The model now.

        Raises
        ------
        ValueError
            If a part is not called, or gives no features.
        """
        found = Look()
        called: Counter[str] = Counter()

        def take(name: str, given: Any) -> None:
            features, made = self._features(name, given)
            found.names.append(name)
            found.made.append(made)
            found.separations.append(separation(features, self.classes))

        def hook_of(name: str) -> Callable[..., None]:
            def hook(_part: nn.Module, _inputs: Any, given: Any) -> None:
                # Measured at once: what comes next may write over it.
                called[name] += 1
                take(name if called[name] == 1 else f"{name} ({called[name]})", given)

            return hook

        with _undisturbed(self._model), ExitStack() as hooks:
            inputs = _on(_device_of(self._model), self._samples.inputs)
            given = _numbers(inputs)
            self._of_tokens = given is None or _has_attention(self._model)
            if given is not None:
                take("input", given)
            else:
                embedding = next((p for p in self._model.modules() if _embeds(p)), None)
                if embedding is None:
                    raise ValueError("the input is no numbers, and the model has no embedding")
                hooks.callback(embedding.register_forward_hook(hook_of("embedding")).remove)
            for name, part in self._layers.parts.items():
                hooks.callback(part.register_forward_hook(hook_of(name)).remove)
            output = _called(self._model, inputs)
            missing = [name for name in self._layers.parts if not called[name]]
            if missing:
                raise ValueError(f"the model does not call its part {missing[0]!r} in a pass")
            take("output", output)
        return found

    def _features(self, name: str, given: Any) -> tuple[Tensor, str]:
        """(n, f) of what a part gives, and how they were made."""
        features = _first_tensor(given)
        n = len(self._samples.labels)
        if features is None or features.ndim < 2 or not features.dtype.is_floating_point:
            what = type(given).__name__ if features is None else f"{tuple(features.shape)}"
            raise ValueError(f"{name} gives no features of each sample, but {what}")
        features = features.detach()
        if len(features) != n and features.shape[1] == n:
            features = features.transpose(0, 1)  # tokens came first
        if len(features) != n:
            raise ValueError(f"{name} gives {tuple(features.shape)} for {n} samples")
        if features.ndim == 2:
            return features, "as it is"
        if self._tokens is not None and features.shape[:2] == self._samples.labels.shape:
            flat = features.flatten(2).flatten(0, 1)
            return flat[torch.as_tensor(self._tokens, device=flat.device)], "tokens"
        if self._tokens is not None:
            raise ValueError(f"{name} gives {tuple(features.shape)}, which has no tokens as labels")
        if self._of_tokens and features.ndim == 3:
            return features.double().mean(1), "mean"
        if self._pooling == "mean":
            return features.double().flatten(2).mean(2), "mean"
        return features.flatten(1), "flattened"


def _tokens(labels: NDArray[Any], most: int) -> NDArray[np.intp]:
    """Places of tokens whose labels are the most frequent ones, evenly spaced."""
    flat = labels.reshape(-1)
    names, counts = np.unique(flat[flat != IGNORED], return_counts=True)
    frequent = names[np.argsort(-counts, kind="stable")[:MOST_CLASSES]]
    places = np.flatnonzero(np.isin(flat, frequent))
    if not places.size:
        raise ValueError("no token has a label")
    chosen = np.linspace(0, places.size - 1, min(most, places.size)).round().astype(np.intp)
    return np.take(places, chosen)


def _first_tensor(given: Any) -> Tensor | None:
    """What a part gives, or the first tensor of it; the logits of a named output."""
    if isinstance(given, Tensor):
        return given
    logits = getattr(given, "logits", None)
    if isinstance(logits, Tensor):
        return logits
    if isinstance(given, Mapping):
        given = [given["logits"]] if "logits" in given else list(given.values())
    if isinstance(given, list | tuple):
        return next((one for one in given if isinstance(one, Tensor)), None)
    return None


def _numbers(inputs: Any) -> Tensor | None:
    """What goes in, where it is numbers and no tokens: the first of several arguments."""
    if isinstance(inputs, Mapping):
        inputs = tuple(one for name, one in inputs.items() if name not in LABEL_NAMES)
    if isinstance(inputs, tuple):
        inputs = inputs[0] if inputs else None
    ours = isinstance(inputs, Tensor) and inputs.dtype.is_floating_point and inputs.ndim >= 2
    return inputs if ours else None


def _has_attention(model: nn.Module) -> bool:
    return any("attention" in type(part).__name__.lower() for part in model.modules())


def _embeds(part: nn.Module) -> bool:
    return isinstance(part, nn.Embedding | nn.EmbeddingBag)


def _called(model: nn.Module, inputs: Any) -> Any:
    if isinstance(inputs, Mapping):
        return model(**inputs)
    return model(*inputs) if isinstance(inputs, tuple) else model(inputs)


def _on(device: torch.device, given: Any) -> Any:
    if isinstance(given, Tensor):
        return given.to(device, copy=True)  # a model may write over what it is given
    if isinstance(given, Mapping):
        return {name: _on(device, one) for name, one in given.items()}
    return tuple(_on(device, one) for one in given) if isinstance(given, tuple) else given


def _device_of(model: nn.Module) -> torch.device:
    return next((tensor.device for tensor in model.parameters()), torch.device("cpu"))


@contextmanager
def _undisturbed(model: nn.Module) -> Iterator[None]:
    """A model in evaluation mode; modes, buffers and random numbers come back."""
    modes = [(part, part.training) for part in model.modules()]
    buffers = [
        (part, name, buffer, buffer.clone())
        for part in model.modules()
        for name, buffer in part.named_buffers(recurse=False)
    ]
    with untouched_randomness(), warnings.catch_warnings():
        # Of checkpoints, that nothing here needs a gradient.
        warnings.filterwarnings("ignore", message=".*requires_grad=True.*")
        for part, _ in modes:
            part.training = False
        try:
            yield
        finally:
            for part, mode in modes:
                part.training = mode
            for part, name, buffer, before in buffers:
                setattr(part, name, buffer)  # a model may have put another in its place
                if not torch.equal(buffer, before):
                    buffer.copy_(before)
