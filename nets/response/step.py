"""Steps of training on single points or batches, compiled; any number of hidden layers.

With weights A (d, H), B_ℓ (H, H), c (H,) and the activation φ whose mean square under a standard
normal is 1 (nets/README 5.1):

    z_1 = x A,   z_{ℓ+1} = φ(z_ℓ) B_ℓ / √H,   output = φ(z_L) · c / √H

What a step needs of its points is computed with the weights as they are; then all move. Training
moves A by multiples of the points alone: where these are fewer than dimensions, the multiples are
what is kept, and A is made of them in the end (`nets.response.training`).
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from nets.compiled.activations import relu, tanh
from nets.compiled.decorators import entry, exact, part, summing
from nets.compiled.exponential import exponential

Array = NDArray[np.float64]

RELU, TANH, SIGMOID = range(3)
PLAIN, SQUASHED, ENTROPY = range(3)
"""A linear output with squared error; a sigmoid with squared error; one with cross-entropy."""
ANEW, NORMAL = range(2)
LARGEST: Final = 1e30
"""Output beyond which training has run away: squares of the weights are still numbers then."""

FURTHEST: Final = 700.0
"""Beyond which eˣ overflows."""


@exact
def _sigmoid(gain: float, h: Array, g: Array) -> None:
    for i in range(h.size):
        power, rest = exponential(max(min(-h[i], FURTHEST), -FURTHEST))
        y = 1.0 / (1.0 + (power * rest + power))
        h[i], g[i] = gain * y, gain * y * (1.0 - y)


@part
def _activate(kind: int, gain: float, h: Array, g: Array) -> None:
    """From a layer's sums h to its outputs, in their place, and slopes g."""
    if kind == RELU:
        relu(gain, h, g)
    elif kind == TANH:
        tanh(gain, h, g)
    else:
        _sigmoid(gain, h, g)


@summing
def _gather(target: Array, values: Array, rows: Array) -> None:
    """Add values · rows; four rows at a time, so that the target is written less often."""
    for j in range(0, values.size - 3, 4):
        a, b, c, d = values[j], values[j + 1], values[j + 2], values[j + 3]
        A, B, C, D = rows[j], rows[j + 1], rows[j + 2], rows[j + 3]
        for i in range(target.size):
            target[i] += (a * A[i] + b * B[i]) + (c * C[i] + d * D[i])
    for j in range(values.size - values.size % 4, values.size):
        for i in range(target.size):
            target[i] += values[j] * rows[j, i]


@summing
def _spread(rows: Array, values: Array, by: float, target: Array) -> None:
    """Add by · values · targetᵀ to the rows."""
    for j in range(rows.shape[0]):
        factor = by * values[j]
        if factor != 0.0:
            for i in range(rows.shape[1]):
                rows[j, i] += factor * target[i]


@summing
def _dot(left: Array, right: Array) -> float:
    total: float = 0.0
    for i in range(left.size):
        total += left[i] * right[i]
    return total


@part
def _pull(form: int, output: float, target: float) -> float:
    """−∂ℓ by the output before its sigmoid."""
    if form == PLAIN:
        return target - output
    p = 1.0 / (1.0 + np.exp(-output))
    pull: float = (target - p) * (p * (1.0 - p) if form == SQUASHED else 1.0)
    return pull


@part
def _noisy(rng: Generator, kind: int, noise: float, label: float) -> float:
    if noise == 0.0:
        return label
    if kind == NORMAL:
        return label + noise * rng.standard_normal()
    if rng.random() >= noise:
        return label
    return 1.0 if rng.random() < 0.5 else 0.0


@part
def _draw(rng: Generator, order: NDArray[np.int64], count: int) -> None:
    """Bring `count` points, each as likely as any, to the front; all stay as they are."""
    if count == order.size:
        return
    for i in range(count):
        j = i + int(rng.random() * (order.size - i))
        order[i], order[j] = order[j], order[i]


@part
def _forward(between: Array, h: Array, g: Array, kind: int, gain: float) -> None:
    """From the first sums, h[0], to outputs h and slopes g (L, H) of all hidden layers."""
    _activate(kind, gain, h[0], g[0])
    root = 1.0 / np.sqrt(h.shape[1])
    for layer in range(len(between)):
        h[layer + 1] = 0.0
        _gather(h[layer + 1], h[layer], between[layer])
        h[layer + 1] *= root
        _activate(kind, gain, h[layer + 1], g[layer + 1])


@part
def _backward(between: Array, last: Array, g: Array) -> None:
    """From slopes g (L, H) to the gradients of the output by the sums, in their place."""
    root = 1.0 / np.sqrt(last.size)
    for i in range(last.size):
        g[-1, i] *= root * last[i]
    for layer in range(len(between) - 1, -1, -1):
        for j in range(last.size):
            if g[layer, j] != 0.0:
                g[layer, j] *= root * _dot(between[layer, j], g[layer + 1])


@part
def _move(between: Array, last: Array, h: Array, g: Array, by: float) -> None:
    """Add `by` times the gradient of the output at one point to the weights above the first."""
    root = 1.0 / np.sqrt(last.size)
    for i in range(last.size):
        last[i] += by * root * h[-1, i]
    for layer in range(len(between)):
        _spread(between[layer], h[layer], by * root, g[layer + 1])


def take_steps(
    begun: Array,
    rows: Array,
    seen: Array,
    moved: Array,
    between: Array,
    last: Array,
    labels: Array,
    order: NDArray[np.int64],
    rng: Generator,
    steps: int,
    batch: int,
    rate: float,
    activation: int,
    gain: float,
    form: int,
    kind: int,
    noise: float,
) -> int:
    """Train in place; how many steps were taken until an output ran away, all if none did.

    Parameters
    ----------
    begun : (M, H) what the first sums are without the rows.
    rows : (r, H) what moves of the first weights.
    seen, moved : (M, r) of each point, how the rows add up to its first sums, and by how much of
        the first gradient each is moved.
    between, last : (L − 1, H, H) and (H,) weights.
    labels : (M,).
    order : (M,) the points, as they were drawn last.
    rng : draws points and noise, the same whatever the steps are split into.
    batch : points of a step.
    activation, form, kind : as numbered above: activation, output with loss, noise.
    gain : what the activation is multiplied by.
    """
    layers, width = len(between) + 1, last.size
    h, g = np.empty((batch, layers, width)), np.empty((batch, layers, width))
    pulls, root = np.empty(batch), 1.0 / np.sqrt(width)
    for step in range(steps):
        _draw(rng, order, batch)
        for s in range(batch):
            point = order[s]
            h[s, 0] = begun[point]
            _gather(h[s, 0], seen[point], rows)
            _forward(between, h[s], g[s], activation, gain)
            output = root * _dot(last, h[s, -1])
            if not abs(output) < LARGEST:
                return step
            pulls[s] = _pull(form, output, _noisy(rng, kind, noise, labels[point]))
            _backward(between, last, g[s])
        for s in range(batch):
            by = rate / batch * pulls[s]
            _move(between, last, h[s], g[s], by)
            _spread(rows, moved[order[s]], by, g[s, 0])
    return steps


compiled_steps = entry(take_steps)
