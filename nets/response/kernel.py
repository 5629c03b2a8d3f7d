"""The tangent kernel of the logit, by layer, in closed form (nets/README 5.3)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nets.response.network import Layers

Array = NDArray[np.float64]


def kernels(one: Layers, other: Layers) -> Array:
    """(L + 1, n, m) what each layer's weights add to the tangent kernel Θ(x, x') of the logit.

    It is the response of the logit to a small step, divided by −∂ℓ by the logit.
    """
    root = 1.0 / one.outputs.shape[2]
    outputs = root * np.einsum("lih,ljh->lij", one.outputs, other.outputs)
    gradients = np.einsum("lih,ljh->lij", one.gradients, other.gradients)
    first = (one.inputs @ other.inputs.T) * gradients[0]
    return np.stack([first, *(outputs[:-1] * gradients[1:]), outputs[-1]])


def own_kernels(layers: Layers) -> Array:
    """(L + 1, n) the same at x = x'."""
    root = 1.0 / layers.outputs.shape[2]
    outputs = root * np.square(layers.outputs).sum(axis=2)
    gradients = np.square(layers.gradients).sum(axis=2)
    first = np.square(layers.inputs).sum(axis=1) * gradients[0]
    return np.stack([first, *(outputs[:-1] * gradients[1:]), outputs[-1]])
