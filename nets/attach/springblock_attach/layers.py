"""Which parts of a model count as its layers.

By this rule, the first that gives two layers at least:

1. The parts that were named.
2. Blocks: what stands in a Sequential or a ModuleList and is itself made of several parts with
   parameters among them, such as residual and transformer blocks. A Sequential of such blocks is no
   block itself.
3. Activations, each time that one is called.
4. Parts with parameters and no parts of their own, but for embeddings, norms and the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from torch import nn
from torch.nn.modules import activation
from torch.nn.parallel import DataParallel, DistributedDataParallel

CONTAINERS = (nn.Sequential, nn.ModuleList)
NO_ACTIVATIONS = (nn.MultiheadAttention, nn.Softmax, nn.LogSoftmax, nn.Softmin, nn.Softmax2d)
NO_LAYERS = ("Embedding", "Norm")
"""In the names of their classes."""


class Layers(NamedTuple):
    """Parts of a model, in the order in which they stand in it.

    Attributes
    ----------
    rule : by which they were chosen: "named", "blocks", "activations" or "parameters".
    """

    rule: str
    parts: dict[str, nn.Module]


def plain(model: nn.Module) -> nn.Module:
    """The model itself, where it is compiled or trained by several processes.

    Hooks that come after `torch.compile` are called by the module that was compiled alone.
    """
    while True:
        if isinstance(model, DataParallel | DistributedDataParallel):
            model = model.module
        elif isinstance(inner := getattr(model, "_orig_mod", None), nn.Module):
            model = inner
        else:
            return model


def layers_of(model: nn.Module, names: Sequence[str] | Mapping[str, nn.Module] = ()) -> Layers:
    """Its layers by the rule, or those that are named or given by name.

    Raises
    ------
    ValueError
        If there is no part of that name, or the model has fewer than two layers.
    """
    if isinstance(names, Mapping):
        return Layers("named", dict(names))
    parts = dict(model.named_modules())
    if names:
        missing = [name for name in names if name not in parts]
        if missing:
            raise ValueError(
                f"the model has no part {missing[0]!r}; it has {', '.join(list(parts)[1:13])} …"
            )
        return Layers("named", {name: parts[name] for name in names})
    name_of = {part: name for name, part in parts.items()}
    rules = {
        "blocks": list(_blocks(model)),
        "activations": [part for part in model.modules() if _is_activation(part)],
        "parameters": [part for part in model.modules() if _is_plain_layer(part)][:-1],
    }
    for rule, found in rules.items():
        if len(found) >= 2 or (rule == "activations" and found):
            return Layers(rule, {name_of[part]: part for part in dict.fromkeys(found)})
    raise ValueError(
        f"{type(model).__name__} has no two layers that can be told apart: name them by layers=[…]"
    )


def _blocks(part: nn.Module) -> Iterator[nn.Module]:
    """Blocks in this part, the outermost ones."""
    for child in part.children():
        inner = list(_blocks(child))
        if isinstance(child, CONTAINERS) and inner:
            yield from inner
        elif isinstance(part, CONTAINERS) and _is_block(child):
            yield child
        else:
            yield from inner


def _is_block(part: nn.Module) -> bool:
    """Whether it is made of several parts, with parameters among them."""
    inner = [one for one in part.modules() if one is not part]
    return len(inner) >= 2 and any(True for _ in part.parameters())


def _is_activation(part: nn.Module) -> bool:
    ours = type(part).__module__ == activation.__name__
    return ours and not isinstance(part, NO_ACTIVATIONS)


def _is_plain_layer(part: nn.Module) -> bool:
    has_own = any(True for _ in part.parameters(recurse=False))
    named = any(word in type(part).__name__ for word in NO_LAYERS)
    return has_own and not named and not list(part.children())
