"""Losses of the compiled step; their gradient takes the place of the logits.

Logits come as (C, b), a block of samples at a time, of all that the mean is over.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nets.compiled.arrays import Floats
from nets.compiled.decorators import part

Labels = NDArray[np.int64]


@part
def cross_entropy(logits: Floats, labels: Labels, samples: int) -> float:
    """What a block adds to the mean over all samples."""
    classes, n = len(logits), len(labels)
    highest, total = logits[0, :n].copy(), np.zeros(n, np.float32)
    loss = 0.0
    for c in range(1, classes):
        for i in range(n):
            highest[i] = max(highest[i], logits[c, i])
    for i in range(n):
        loss -= logits[labels[i], i] - highest[i]
    for c in range(classes):
        for i in range(n):
            logits[c, i] = np.exp(logits[c, i] - highest[i])
            total[i] += logits[c, i]
    for i in range(n):
        loss += np.log(np.float64(total[i]))
        total[i] *= np.float32(samples)
    for c in range(classes):
        for i in range(n):
            logits[c, i] /= total[i]
    for i in range(n):
        logits[labels[i], i] -= np.float32(1.0) / np.float32(samples)
    part: float = loss / samples
    return part


@part
def squared_error(logits: Floats, labels: Labels, samples: int) -> float:
    """What a block adds to the mean over all samples and classes, of one-hot labels."""
    classes, n = len(logits), len(labels)
    loss = 0.0
    factor = np.float32(2.0 / (samples * classes))
    for i in range(n):
        logits[labels[i], i] -= np.float32(1.0)
    for c in range(classes):
        for i in range(n):
            loss += np.float64(logits[c, i]) ** 2
            logits[c, i] *= factor
    part: float = loss / (samples * classes)
    return part
