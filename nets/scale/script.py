"""A run with an output scale as a script in plain PyTorch that repeats it by itself.

It draws the same weights and batches and takes the same steps, with gradients by torch, so that it
comes to the same network but for rounding. What it learns from lies beside it.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

import numpy as np

from nets.scale import flow
from nets.scale.binary import Task
from nets.scale.losses import NEAR, SHARPNESS, SMOOTH
from nets.scale.network import BETA, MEAN_SQUARE, Weights
from nets.scale.pair import SUBSET
from nets.scale.settings import Activation, Loss, ScaleSettings, Setup
from physics.files.whole_file import write_whole


def save_script(settings: ScaleSettings, task: Task, path: Path, data: Path) -> None:
    """Write the script, and the samples in a file beside it.

    Raises
    ------
    OSError
        If they cannot be written there.
    """
    file = io.BytesIO()
    tests = task.test_inputs, task.test_labels
    np.savez(file, X=task.inputs, y=task.labels, X_test=tests[0], y_test=tests[1])
    write_whole(data, file.getvalue())
    begun = flow.NETS[settings.setup].drawn(settings, task.inputs.shape[1])
    write_whole(path, script_of(settings, begun, data.name).encode())


def script_of(settings: ScaleSettings, begun: Weights, data: str) -> str:
    """The script's text; `data` is the name of the file beside it."""
    values: dict[str, Any] = {
        "SEED": settings.seed,
        "ALPHA": settings.alpha,
        "SHAPES": [one.shape for one in begun],
        "BATCH": settings.batch,
        "MEMORY": settings.memory,
        "MOST_STEPS": settings.most_steps,
        "NEVER_RISES": not settings.memory and not settings.batch and settings.loss in SMOOTH,
        "FURTHEST, FIRST, GROWS": (flow.FURTHEST, flow.FIRST, flow.GROWS),
        "AIMED, SHRINKS": (flow.AIMED, flow.SHRINKS),
    }
    assigned = "\n".join(f"{name} = {value!r}" for name, value in values.items())
    gain = MEAN_SQUARE[settings.activation] ** -0.5
    parts = (
        HEAD.format(settings=assigned, data=data),
        ACTIVATIONS[settings.activation].format(gain=gain, beta=BETA),
        NETWORKS[settings.setup],
        LOSSES[settings.loss].format(sharpness=SHARPNESS, near=NEAR),
        TRAINING,
        READING.format(subset=SUBSET),
    )
    return "\n\n\n".join(part.strip("\n") for part in parts) + "\n"


HEAD = '''
"""A run of a network with an output scale, in plain PyTorch.

It needs torch and numpy, and the samples in the file beside it. It prints, as JSON, how many steps
it took and to what time, how far the tangent kernel has moved, the errors, and the data separation
log(tr S_W / tr S_B) of the inputs, of each hidden layer and of F.
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

{settings}

data = np.load(Path(__file__).resolve().parent / {data!r})
X, y, X_test, y_test = (torch.from_numpy(data[name]) for name in ("X", "y", "X_test", "y_test"))
'''

ACTIVATIONS: Final[dict[Activation, str]] = {
    "softplus": '''
def activate(z):
    """Softplus, with a mean square of 1."""
    return {gain!r} * torch.logaddexp({beta!r} * z, torch.zeros(())) / {beta!r}
''',
    "relu": '''
def activate(z):
    """ReLU, with a mean square of 1."""
    return {gain!r} * functional.relu(z)
''',
    "tanh": '''
def activate(z):
    """Tanh, with a mean square of 1."""
    return {gain!r} * torch.tanh(z)
''',
}

NETWORKS: Final[dict[Setup, str]] = {
    "full": '''
def features(weights, x):
    """Each hidden layer, and f."""
    found = []
    for weight in weights[:-1]:
        x = activate(x @ weight / math.sqrt(len(weight)))
        found.append(x)
    return found, (x @ weights[-1])[:, 0] / math.sqrt(len(weights[-1]))
''',
    "conv": '''
def features(weights, x):
    """Each hidden layer, and f: 3 x 3 filters, of which the first two take every second place."""
    colours = SHAPES[0][0] // 9
    side = math.isqrt(x.shape[1] // colours)
    x, found = x.reshape(-1, colours, side, side), []
    for layer, weight in enumerate(weights[:-1]):
        filters = weight.reshape(3, 3, x.shape[1], -1).permute(3, 2, 0, 1) / math.sqrt(len(weight))
        x = activate(functional.conv2d(x, filters, padding=1, stride=2 if layer < 2 else 1))
        found.append(x.permute(0, 2, 3, 1).flatten(1))
    return found, (found[-1] @ weights[-1])[:, 0] / math.sqrt(len(weights[-1]))
''',
}

LOSSES: Final[dict[Loss, str]] = {
    "hinge": '''
def losses(F):
    """Of each sample."""
    return functional.relu(1.0 - F * y)


def has_ended(F):
    """Whether every sample is beyond its margin."""
    return bool((F * y > 1.0).all())
''',
    "soft_hinge": '''
def losses(F):
    """Of each sample."""
    return torch.logaddexp({sharpness!r} * (1.0 - F * y), torch.zeros(())) / {sharpness!r}


def has_ended(F):
    """Whether every sample is beyond its margin."""
    return bool((F * y > 1.0).all())
''',
    "squared": '''
def losses(F):
    """Of each sample."""
    return 0.5 * (F - y).square()


def has_ended(F):
    """Whether every sample is near its label."""
    return bool(((F - y).abs() < {near!r}).all())
''',
}

TRAINING = '''
def f(weights, x):
    """The network, before its scale."""
    return features(weights, x)[1]


def forces():
    """Minus the gradient of the loss over the square of the scale; of this step's batch."""
    counts = torch.ones(len(y))
    if 0 < BATCH < len(y):
        counts = torch.zeros(len(y))
        counts[order.choice(len(y), BATCH, replace=False)] = len(y) / BATCH
    held = [weight.requires_grad_() for weight in weights]
    loss = (counts * losses(ALPHA * (f(held, X) - f_begun))).mean() / ALPHA**2
    found = [-one for one in torch.autograd.grad(loss, held)]
    for weight in held:
        weight.requires_grad_(False)
    return found


draws = np.random.default_rng([SEED, 1, 0])
weights = [torch.from_numpy(draws.standard_normal(shape)) for shape in SHAPES]
begun = [weight.clone() for weight in weights]
order = np.random.default_rng([SEED, 2, 0])
f_begun = f(weights, X)
F = torch.zeros(len(y))
velocity = [torch.zeros_like(weight) for weight in weights]
time, steps, length = 0.0, 0, 0.0
while steps < MOST_STEPS and not has_ended(F):
    pulls = forces()
    if not any(bool(one.any()) for one in (*pulls, *velocity)):
        break
    if not length:
        _, speed = torch.autograd.functional.jvp(
            lambda *given: f(given, X), tuple(weights), tuple(pulls)
        )
        length = FIRST * min(1.0, ALPHA) / float((ALPHA * speed).abs().max())
    while True:
        keep = math.exp(-length / MEMORY) if MEMORY else 0.0
        moves = [keep * v + (1.0 - keep) * p for v, p in zip(velocity, pulls)]
        tried = [w + length * v for w, v in zip(weights, moves)]
        F_tried = ALPHA * (f(tried, X) - f_begun)
        far = max(float(length * v.norm() / w.norm()) for v, w in zip(moves, weights))
        far = max(far, float((F_tried - F).abs().max()))
        rises = NEVER_RISES and bool(losses(F_tried).sum() > losses(F).sum())
        if far <= FURTHEST and not rises:
            break
        length *= SHRINKS
    velocity, weights, F = moves, tried, F_tried
    time, steps = time + length, steps + 1
    length *= min(GROWS, AIMED * FURTHEST / far if far > 0.0 else GROWS)
'''

READING = '''
def kernel(weights):
    """Of the first samples, from the gradients of each."""
    held, rows = [weight.clone().requires_grad_() for weight in weights], []
    for sample in X[:{subset}]:
        found = torch.autograd.grad(f(held, sample[None])[0], held)
        rows.append(torch.cat([one.flatten() for one in found]))
    return torch.stack(rows) @ torch.stack(rows).T


def separation(h):
    """Logarithm of the variance within the two classes over that between them."""
    means = torch.where((y > 0)[:, None], h[y > 0].mean(0), h[y < 0].mean(0))
    return math.log((h - means).square().sum() / (means - h.mean(0)).square().sum())


F_test = ALPHA * (f(weights, X_test) - f(begun, X_test))
first = kernel(begun)
print(
    json.dumps(
        {{
            "steps": steps,
            "time": time,
            "kernel_change": float((kernel(weights) - first).norm() / first.norm()),
            "train_error": float((F * y <= 0).double().mean()),
            "test_error": float((F_test * y_test <= 0).double().mean()),
            "data_separation": [
                separation(h) for h in (X, *features(weights, X)[0], F[:, None])
            ],
        }},
        indent=1,
    )
)
'''
