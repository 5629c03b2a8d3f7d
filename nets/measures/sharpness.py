"""How sharp the training loss is: the Hessian's top eigenvalue and its trace.

The Hessian is never formed. Its product with a vector is the gradient of gradient · vector
(Pearlmutter, Neural Computation 1994), for which the graph of the gradient is kept: the
eigenvalue comes from Lanczos' method (ARPACK), the trace from random signs (Hutchinson).

As with all measures the network is in evaluation mode: batch norms keep their running
statistics, and nothing is noisy.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.sparse.linalg import ArpackNoConvergence, LinearOperator, eigsh
from torch import Tensor

from nets.config import Loss
from nets.messages import Sharpness
from nets.model.network import Network, loss_of
from physics.standard_error import error_of_mean

TOLERANCE = 1e-3
"""Relative, of the top eigenvalue."""
BASIS = 20
"""Vectors that Lanczos' method keeps between restarts."""
MOST_RESTARTS = 50
TRACE_ERROR = 0.03
"""Share of the trace at which its standard error is small enough."""
FEWEST_SIGNS, MOST_SIGNS = 10, 100
"""Vectors of random signs for the trace."""

Vector = NDArray[np.float64]


class HessianProduct:
    """Products of the loss' Hessian by all parameters with vectors.

    Parameters
    ----------
    network : is read, never changed.
    inputs, labels : (n, f) and (n,) of what the loss is the mean.
    tick : called before each product.

    Attributes
    ----------
    size : number of parameters p.
    count : products so far.
    """

    def __init__(
        self,
        network: Network,
        inputs: Tensor,
        labels: Tensor,
        loss: Loss,
        tick: Callable[[], object] = lambda: None,
    ) -> None:
        self._parameters = list(network.parameters())
        self._shapes = [parameter.shape for parameter in self._parameters]
        value = loss_of(network.evaluated_features(inputs)[-1], labels, loss)
        self._gradient = torch.autograd.grad(value, self._parameters, create_graph=True)
        self._kind, self._tick = self._parameters[0].dtype, tick
        self.size = sum(shape.numel() for shape in self._shapes)
        self.count = 0

    def __call__(self, vector: Vector) -> Vector:
        """H v, both (p,)."""
        self._tick()
        self.count += 1
        along = torch.from_numpy(np.array(vector, dtype=np.float64).ravel()).to(self._kind)
        pieces = torch.split(along, [shape.numel() for shape in self._shapes])
        product = torch.autograd.grad(
            self._gradient,
            self._parameters,
            grad_outputs=[
                piece.view(shape) for piece, shape in zip(pieces, self._shapes, strict=True)
            ],
            retain_graph=True,
            materialize_grads=True,
        )
        return _flat(product)


def sharpness(
    network: Network,
    inputs: Tensor,
    labels: Tensor,
    loss: Loss,
    seed: int = 0,
    tick: Callable[[], object] = lambda: None,
) -> Sharpness:
    """Top eigenvalue and trace of the Hessian of the mean loss of these samples.

    Parameters
    ----------
    seed : of the first vector and the random signs.
    tick : called before each product, which may take long.
    """
    generator = np.random.default_rng(seed)
    product = HessianProduct(network, inputs, labels, loss, tick)
    top = top_eigenvalue(product, generator)
    trace, error = trace_of(product, generator)
    return Sharpness(top, trace, error, len(labels), product.count)


def top_eigenvalue(product: HessianProduct, generator: np.random.Generator) -> float:
    """The largest eigenvalue; NaN if Lanczos' method does not find it."""
    if product.size < 3:
        return float(np.linalg.eigvalsh([product(one) for one in np.eye(product.size)])[-1])
    operator = LinearOperator((product.size, product.size), matvec=product, dtype=np.float64)
    try:
        found = eigsh(
            operator,
            k=1,
            which="LA",
            v0=generator.normal(size=product.size),
            ncv=min(BASIS, product.size),
            tol=TOLERANCE,
            maxiter=MOST_RESTARTS,
            return_eigenvectors=False,
        )
    except ArpackNoConvergence:
        return math.nan
    return float(found[0])


def trace_of(product: HessianProduct, generator: np.random.Generator) -> tuple[float, float]:
    """Mean of sᵀ H s over vectors s of random signs, which is the trace; its standard error."""
    values: list[float] = []
    while len(values) < MOST_SIGNS:
        signs = generator.choice((-1.0, 1.0), size=product.size)
        values.append(float(signs @ product(signs)))
        if len(values) >= FEWEST_SIGNS and _error(values) <= TRACE_ERROR * abs(np.mean(values)):
            break
    return float(np.mean(values)), _error(values)


def _error(values: Sequence[float]) -> float:
    return float(error_of_mean(np.std(values, ddof=1), len(values)))


def _flat(tensors: Sequence[Tensor]) -> Vector:
    joined = torch.cat([one.flatten() for one in tensors])
    return np.asarray(joined.numpy(), dtype=np.float64)
