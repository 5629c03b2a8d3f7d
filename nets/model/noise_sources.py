"""Noise that training is shaken with: on labels, inputs and gradients (nets/README 1.5).

All of it is drawn from given generators, so that a run is a pure function of its seed. Dropout
has one of its own; labels, inputs and gradients share one, so that what is switched on moves the
later draws of the others.
"""

from __future__ import annotations

import torch
from torch import Generator, Tensor


def noisy_labels(labels: Tensor, share: float, classes: int, generator: Generator) -> Tensor:
    """Labels of which each is drawn anew with probability `share`.

    The new label is uniform over all classes and may be the old one, so that
    share·(classes − 1)/classes of the labels are really wrong on average.

    Parameters
    ----------
    labels : (n,) int64.
    share : q, 0 … 1.
    """
    redrawn = torch.rand(labels.shape, generator=generator) < share
    anew = torch.randint(classes, labels.shape, generator=generator)
    return torch.where(redrawn, anew, labels)


def noisy_inputs(inputs: Tensor, share: float, spread: float, generator: Generator) -> Tensor:
    """Inputs with share·spread·N(0, 1) added to every entry.

    Parameters
    ----------
    inputs : (n, f).
    spread : standard deviation of the data, std(X).
    """
    noise = torch.randn(inputs.shape, generator=generator, dtype=inputs.dtype)
    return torch.add(inputs, noise, alpha=share * spread, out=noise)


def gradient_noise(gradient: Tensor, generator: Generator) -> Tensor:
    """N(0, 1) for every entry of a gradient."""
    return torch.randn(gradient.shape, generator=generator, dtype=gradient.dtype)


def dropout_mask(like: Tensor, chance: float, generator: Generator) -> Tensor:
    """What features of that shape are multiplied with: zero with `chance`, else scaled up.

    torch's own dropout takes no generator.
    """
    kept = torch.empty_like(like).bernoulli_(1.0 - chance, generator=generator)
    return kept.div_(1.0 - chance)
