"""A training that torch compiles, with and without what is attached."""

from __future__ import annotations

from pathlib import Path

import torch
from springblock_attach import attach
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from tests.nets.attach.models import clusters, plain_mlp


def compiled_training(backend: str, path: Path | None) -> list[Tensor]:
    """Train three steps, watched if there is a path; weights, buffers and random state."""
    torch.manual_seed(3)
    torch._dynamo.reset()
    model = plain_mlp()
    compiled = torch.compile(model, backend=backend)
    optimiser = torch.optim.SGD(model.parameters(), 0.1)
    loader = DataLoader(TensorDataset(*clusters(90)), 30, shuffle=True)
    watch = None if path is None else attach(compiled, loader, path, budget=1e9)
    for inputs, labels in loader:
        optimiser.zero_grad()
        loss = functional.cross_entropy(compiled(inputs), labels)
        loss.backward()
        optimiser.step()
        if watch is not None:
            watch.step(loss=loss)
    if watch is not None:
        watch.close()
    return [*(one.clone() for one in model.state_dict().values()), torch.get_rng_state()]
