"""The training response's network and its steps written out plainly, in NumPy alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

PHI: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "relu": (lambda z: np.maximum(z, 0.0), lambda z: np.where(z > 0.0, 1.0, 0.0)),
    "tanh": (np.tanh, lambda z: 1.0 - np.tanh(z) ** 2),
    "sigmoid": (
        lambda z: 1.0 / (1.0 + np.exp(-z)),
        lambda z: np.exp(-z) / (1.0 + np.exp(-z)) ** 2,
    ),
}


def gradients(weights: list[Any], x: Any, name: str, gain: float) -> tuple[float, list[Any]]:
    """The logit at a point x (d,), and its gradient by each weight."""
    phi, slope = PHI[name]
    root = 1.0 / np.sqrt(len(weights[-1]))
    inputs, sums = [x], []
    for number, weight in enumerate(weights[:-1]):
        sums.append(inputs[-1] @ weight * (root if number else 1.0))
        inputs.append(gain * phi(sums[-1]))
    logit = float(inputs[-1] @ weights[-1] * root)
    found = [root * inputs[-1]]
    back = root * weights[-1]
    for number in range(len(weights) - 2, -1, -1):
        back = back * gain * slope(sums[number])
        found.insert(0, np.outer(inputs[number], back) * (root if number else 1.0))
        back = back @ weights[number].T * root
    return logit, found


def train(
    settings: Any, points: Any, weights: list[Any], rng: Any, steps: int, gain: float
) -> None:
    """Train in place, point by point, with the draws of `rng`."""
    order = np.arange(len(points.labels))
    for _ in range(steps):
        total = [np.zeros_like(weight) for weight in weights]
        batch = settings.batch_size
        for s in range(batch if batch < order.size else 0):
            other = s + int(rng.random() * (order.size - s))
            order[s], order[other] = order[other], order[s]
        for point in order[:batch]:
            logit, found = gradients(weights, points.inputs[point], settings.activation, gain)
            pull = pull_of(settings, logit, label_of(settings, points.labels[point], rng))
            for one, gradient in zip(total, found, strict=True):
                np.add(one, settings.rate / batch * pull * gradient, out=one)
        for weight, one in zip(weights, total, strict=True):
            np.add(weight, one, out=weight)


def label_of(settings: Any, label: float, rng: Any) -> float:
    """The label with its noise."""
    if settings.label_noise == 0.0:
        return label
    if settings.noise == "normal":
        return label + settings.label_noise * rng.standard_normal()
    if rng.random() >= settings.label_noise:
        return label
    return 1.0 if rng.random() < 0.5 else 0.0


def pull_of(settings: Any, logit: float, target: float) -> float:
    """Minus the derivative of the loss by the logit."""
    if settings.output == "linear":
        return target - logit
    p = 1.0 / (1.0 + np.exp(-logit))
    return (target - p) * (1.0 if settings.loss == "cross_entropy" else p * (1.0 - p))
