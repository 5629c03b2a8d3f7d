"""By what a deep network learns: alignment, kernel, scale of layers (nets/README 3.4 to 3.6).

Xu and Ziyin (arXiv 2401.07085) name three mechanisms of the two-layer linear network, for which
their theory is exact, and look for the same in deep ones. Here each is measured layer by layer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from nets.messages import Mechanisms
from nets.model.network import Network, Weighted

MOST_SAMPLES: Final = 32
"""Training samples whose kernel is followed."""
FEWEST_SAMPLES: Final = 8
MOST_ROWS: Final = 320
"""Samples times outputs: with many classes fewer samples are taken."""


@dataclass(frozen=True, slots=True)
class Traced:
    """One layer of weights in a pass.

    Attributes
    ----------
    layer : linear, or a convolution.
    entering : (m, …) what enters it.
    gradient : (C, m, …) of each output at its sums.
    """

    layer: Weighted
    entering: Tensor
    gradient: Tensor

    @torch.no_grad()
    def kernel(self) -> Tensor:
        """(m, m) what its weights, without biases, add to the tangent kernel, over all outputs.

        Of a linear layer (A Aᵀ) ∘ Σ_c G_c G_cᵀ, with A what enters and G_c the gradients at its
        sums. A convolution uses each weight at many places, and so does not come apart: there
        the gradients by its weights are formed, and multiplied.
        """
        scale = getattr(self.layer, "scale", 1.0) ** 2
        if isinstance(self.layer, nn.Conv2d):
            return scale * _convolved(self.layer, self.entering, self.gradient)
        a, g = self.entering, self.gradient.transpose(0, 1).flatten(1)
        return scale * (a @ a.T) * (g @ g.T)


def samples_for(outputs: int) -> int:
    """How many samples are followed of a network with so many outputs."""
    return max(FEWEST_SAMPLES, min(MOST_SAMPLES, MOST_ROWS // outputs))


def traced(network: Network, inputs: Tensor) -> list[Traced]:
    """Each layer of weights, the first that the inputs meet first.

    The network is as it trains, without dropout and noise: its batch norms take the mean and
    variance of these very samples, which count as constants in the gradients. (Those that run
    along are 0 and 1 at the start: by them the kernel would jump before anything is learned.)

    Parameters
    ----------
    network : is read, never changed.
    inputs : (m, f).
    """
    kept: list[tuple[Weighted, Tensor, Tensor]] = []
    classes = network.weighted[-1].weight.shape[0]
    with torch.enable_grad(), ExitStack() as hooks:
        for layer in network.weighted:
            hooks.callback(layer.register_forward_hook(partial(_keep, kept)).remove)
        logits = network.settled_features(inputs.repeat(classes, 1))[-1]
        own = logits.view(classes, len(inputs), classes).diagonal(dim1=0, dim2=2)
        gradients = torch.autograd.grad(own.sum(), [sums for _, _, sums in kept])
    m = len(inputs)
    return [
        Traced(layer, entering[:m], gradient.reshape(classes, m, *gradient.shape[1:]))
        for (layer, entering, _), gradient in zip(kept, gradients, strict=True)
    ]


def _keep(kept: list[Any], layer: Weighted, given: tuple[Tensor], sums: Tensor) -> Tensor:
    """Note what goes in and comes out; an activation may write over what goes on."""
    kept.append((layer, given[0].detach(), sums))
    return sums.clone()


def _convolved(layer: nn.Conv2d, entering: Tensor, gradient: Tensor) -> Tensor:
    size, padding = layer.kernel_size, layer.padding
    patches = functional.unfold(entering, size, padding=padding).transpose(1, 2)  # type: ignore[arg-type]
    kernel = entering.new_zeros(len(entering), len(entering))
    for of_output in gradient:
        by_weights = torch.bmm(of_output.flatten(2), patches).flatten(1)
        kernel += by_weights @ by_weights.T
    return kernel


# --- weights ----------------------------------------------------------------------------------


@torch.no_grad()
def alignment(below: Tensor, above: Tensor) -> tuple[float, float]:
    """How far what one layer gives lies along what the next one takes; and what chance gives.

    With L = W Wᵀ of the weights below, R = Vᵀ V of those above, both of the units between them:
    a = √(⟨L, R⟩/(‖L‖ ‖R‖)), 0 … 1. With one input and one output this is |cos(U, W)| of the
    linear network. Were the units of V turned at random, the mean of a² would be
    tr L tr R/(n ‖L‖ ‖R‖), whose root is told beside it: 1/√n there, near 1 for wide layers
    whose weights are alike in all directions.

    Parameters
    ----------
    below : (n, …) weights W; further axes are what they take.
    above : (k, n …) weights V; those that read one unit of a picture stand behind each other.

    Returns
    -------
    a, and its value by chance; NaN where all weights of a layer are zero.
    """
    w, v = below.flatten(1), _by_units(above, len(below))
    lengths = _gram_norm(w) * _gram_norm(v)
    if lengths == 0.0:
        return math.nan, math.nan
    overlap = float((v @ w).square().sum()) / lengths
    by_chance = float(w.square().sum()) * float(v.square().sum()) / (len(w) * lengths)
    return math.sqrt(overlap), math.sqrt(by_chance)


def _by_units(weight: Tensor, units: int) -> Tensor:
    """(…, units) what is read of each unit."""
    return weight.reshape(len(weight), units, -1).transpose(1, 2).reshape(-1, units)


def _gram_norm(matrix: Tensor) -> float:
    """‖M Mᵀ‖ = ‖Mᵀ M‖ by the smaller of both."""
    thin = matrix if matrix.shape[0] <= matrix.shape[1] else matrix.T
    return float((thin @ thin.T).norm())


# --- the course -------------------------------------------------------------------------------


class MechanismProbe:
    """Follows the layers of a network from where it stands when it is begun, or measured first.

    Parameters
    ----------
    network : is read, never changed.
    inputs : (m, f) the samples whose kernel is followed.
    """

    def __init__(self, network: Network, inputs: Tensor) -> None:
        self._network, self._inputs = network, inputs
        self._begun: tuple[list[Tensor], list[float]] | None = None

    def begin(self) -> None:
        """It stands at its start now."""
        self._begun = self._now()

    def _now(self) -> tuple[list[Tensor], list[float]]:
        kernels = [one.kernel() for one in traced(self._network, self._inputs)]
        return kernels, [float(layer.weight.detach().norm()) for layer in self._network.weighted]

    def measure(self) -> Mechanisms:
        """The layers now, beside the start."""
        kernels, norms = self._now()
        first, lengths = self._begun = self._begun or (kernels, norms)
        weights = [layer.weight.detach() for layer in self._network.weighted]
        pairs = [alignment(*pair) for pair in pairwise(weights)]
        traces = np.array([float(kernel.trace()) for kernel in kernels])
        return Mechanisms(
            alignment=np.array([found for found, _ in pairs]),
            by_chance=np.array([chance for _, chance in pairs]),
            kernel_change=np.array(
                [_change(new, old) for new, old in zip(kernels, first, strict=True)]
            ),
            whole_kernel_change=_change(_sum(kernels), _sum(first)),
            kernel_share=_quotients(traces, np.full(traces.size, traces.sum())),
            scale=_quotients(np.array(norms), np.array(lengths)),
            samples=len(self._inputs),
        )


def _sum(kernels: Sequence[Tensor]) -> Tensor:
    return torch.stack(list(kernels)).sum(0)


def _change(new: Tensor, old: Tensor) -> float:
    """‖new − old‖/‖old‖; NaN where there was nothing."""
    length = float(old.norm())
    return float((new - old).norm()) / length if length else math.nan


def _quotients(above: Any, below: Any) -> Any:
    return np.divide(above, below, out=np.full(above.shape, np.nan), where=below != 0.0)


def work_of(network: Network, samples: int) -> tuple[float, float]:
    """Multiplications of one measurement, and of one sample's step; for how often it is worth it.

    Parameters
    ----------
    samples : whose kernel is followed.
    """
    weights = [layer.weight for layer in network.weighted]
    places = [network.places if weight.dim() > 2 else 1 for weight in weights]
    forward = float(sum(w.numel() * n for w, n in zip(weights, places, strict=True)))
    rows = samples * len(weights[-1])
    kernels = sum(samples * samples * (rows // samples) * len(w) * n
                  for w, n in zip(weights, places, strict=True))  # fmt: skip
    aligned = sum(3.0 * w.numel() * min(len(w), w[0].numel()) for w in weights)
    return 3.0 * rows * forward + kernels + aligned, 3.0 * forward
