"""The parts that `nets.run.script` makes a script of."""

from __future__ import annotations

HEAD = '''
"""A training run of Spring–Block Lab in plain PyTorch.

It needs torch, numpy, scikit-learn for the digits, and safetensors where it starts from saved
weights. It prints, as JSON, the training loss of the last epoch, both accuracies, and the data
separation log(tr S_W / tr S_B) of the input, of each hidden layer and of the logits.
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

torch.set_num_threads(1)
torch.set_flush_denormal(True)
HERE = Path(__file__).resolve().parent

{settings}
# SETTINGS hold from the start, CHANGES from a step on; steps are counted from 0.


def draws_of(child):
    return torch.Generator().manual_seed(int(child.generate_state(1)[0]))


# One stream of random numbers for each thing that is drawn.
children = np.random.SeedSequence(SEED).spawn(4)
weight_draws, dropout_draws, noise_draws, order_draws = map(draws_of, children)
'''

DIGITS = """
# --- data: scikit-learn's digits, 8 x 8 brought to 10 x 10; a fifth is kept for testing ---

from sklearn.datasets import load_digits  # noqa: E402


def bilinear(source, target):
    centres = np.clip((np.arange(target) + 0.5) * source / target - 0.5, 0, source - 1)
    weights = np.maximum(0.0, 1.0 - np.abs(centres[:, None] - np.arange(source)))
    return weights / weights.sum(axis=1, keepdims=True)


digits = load_digits()
scale = bilinear(8, 10)
X = (scale @ (digits.images / 16.0) @ scale.T).reshape(-1, 100).astype(np.float32)
y = digits.target.astype(np.int64)
shuffled = np.random.default_rng(SEED).permutation(y.size)
by_class = shuffled[np.argsort(y[shuffled], kind="stable")]
count = round(0.2 * y.size)
test = by_class[((np.arange(count) + 0.5) * y.size / count).astype(int)]
train = np.setdiff1d(np.arange(y.size), test)
X_train, y_train, X_test, y_test = X[train], y[train], X[test], y[test]
"""

OWN_DATA = """
# --- data: as the app had them ---

data = np.load(HERE / {name!r})
X_train, y_train, X_test, y_test = (data[k] for k in ("X_train", "y_train", "X_test", "y_test"))
"""

FIRST_CLASSES = """
X_train, y_train = X_train[y_train < {count}], y_train[y_train < {count}]
X_test, y_test = X_test[y_test < {count}], y_test[y_test < {count}]
"""

PLAIN_LAYERS = """
LINEAR, CONVOLUTION = nn.Linear, nn.Conv2d
"""

SCALED_LAYERS = '''
class LINEAR(nn.Linear):
    """Divides by the root of how many come in."""

    def forward(self, h):
        return functional.linear(h, self.weight * (1 / math.sqrt(self.in_features)), self.bias)


class CONVOLUTION(nn.Conv2d):
    """Divides by the root of how many come in."""

    def forward(self, h):
        scale = 1 / math.sqrt(9 * self.in_channels)
        return functional.conv2d(h, self.weight * scale, self.bias, padding=1)
'''

RESPONSE_LAYERS = '''
class LINEAR(nn.Linear):
    """Multiplies its sums by a number that is not learned."""

    def forward(self, h):
        return functional.linear(h, self.weight * self.scale, self.bias)
'''

RESPONSE_DRAWS = """
scales = {scales}  # of the sums of each layer
draws = np.random.default_rng(SEED)
"""

SPHERE = """
points = draws.standard_normal(({points}, {dimensions}))  # drawn before the weights
draws.integers(2, size={points})
"""

_AS_RESPONSE = """layer.scale = scales.pop(0)
    into, out = layer.in_features, layer.out_features
    if out == 2 and not scales:
        half = draws.standard_normal(into) / math.sqrt(2)
        first = np.stack([-half, half])
    else:
        first = draws.standard_normal((into, out)).T
    with torch.no_grad():
        weight.copy_(torch.tensor(first))"""

SLOPES = """
slopes = iter({slopes})  # below zero, after each layer
"""

_DRAW = '''
# --- network ---

{layers}


def drawn(layer):
    """The layer with its weights drawn anew."""
    weight, bias = layer.weight, layer.bias
    {draw}
    with torch.no_grad():
        weight.mul_(INITIAL_SCALE)
    if bias is not None:
        {bias}
    return layer
'''

_DRAWS = {
    "default": "nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=weight_draws)",
    "orthogonal": "nn.init.orthogonal_(weight, generator=weight_draws)",
    "kaiming": "nn.init.kaiming_uniform_(weight, a=next(slopes), generator=weight_draws)",
    "normal": "nn.init.normal_(weight, generator=weight_draws)",
    "ntk": "nn.init.normal_(weight, generator=weight_draws)",
    "response": _AS_RESPONSE,
    "identity": ("(nn.init.dirac_ if isinstance(layer, nn.Conv2d) else nn.init.eye_)(weight)"),
}

_LAYERS = {"ntk": SCALED_LAYERS, "response": RESPONSE_LAYERS}
_UNIFORM_BIAS = (
    "bound = 1 / math.sqrt(weight[0].numel())\n"
    "        nn.init.uniform_(bias, -bound, bound, generator=weight_draws)"
)

INITIALISATIONS = {
    name: _DRAW.format(
        layers=_LAYERS.get(name, PLAIN_LAYERS).strip("\n"),
        draw=draw,
        bias=_UNIFORM_BIAS if name == "default" else "nn.init.zeros_(bias)",
    )
    for name, draw in _DRAWS.items()
}

ACTIVATIONS = {
    "leaky_relu": "nn.LeakyReLU({slope!r})",
    "relu": "nn.ReLU()",
    "tanh": "nn.Tanh()",
    "sigmoid": "nn.Sigmoid()",
    "gelu": "nn.GELU()",
    "elu": "nn.ELU()",
    "silu": "nn.SiLU()",
    "linear": "nn.Identity()",
}

_DROPPED = '''
def dropped(h):
    """Features of which some fall silent."""
    chance = SETTINGS["dropout"]
    if chance == 0.0 or not net.training:
        return h
    mask = torch.empty_like(h).bernoulli_(1.0 - chance, generator=dropout_draws)
    return h * mask.div_(1.0 - chance)


activations = [{activations}]
classes = len(np.unique(y_train))
'''

_FULLY_CONNECTED = (
    _DROPPED
    + """

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [X_train.shape[1], *[WIDTH] * (DEPTH - 1), classes]
        norm = nn.BatchNorm1d if BATCH_NORM else nn.Identity
        self.input_norm = norm(sizes[0])
        self.linears = nn.ModuleList(drawn(LINEAR(a, b, BIAS)) for a, b in zip(sizes, sizes[1:]))
        self.norms = nn.ModuleList(norm(size) for size in sizes[1:-1])
"""
)

NETWORKS = {
    "mlp": _FULLY_CONNECTED
    + '''
    def forward(self, inputs):
        """Input, each hidden layer after its activation, logits."""
        h = self.input_norm(inputs)
        features = [h]
        for linear, norm, activate in zip(self.linears, self.norms, activations):
            h = activate(norm(linear(h)))
            features.append(h)
            h = dropped(h)
        return [*features, SETTINGS["output_scale"] * self.linears[-1](h)]


net = Net()
''',
    "residual": _FULLY_CONNECTED
    + '''
    def forward(self, inputs):
        """Input, each block with what passes by it, logits."""
        h = self.input_norm(inputs)
        features = [h]
        for linear, norm, activate in zip(self.linears, self.norms, activations):
            branch = dropped(activate(norm(linear(h))))
            h = torch.add(branch, h, alpha=SKIP_STRENGTH) if h.shape == branch.shape else branch
            features.append(h)
        return [*features, SETTINGS["output_scale"] * self.linears[-1](h)]


net = Net()
''',
    "cnn": _DROPPED
    + '''

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        inputs = X_train.shape[1]
        colours = 1 if math.isqrt(inputs) ** 2 == inputs else 3
        side = math.isqrt(inputs // colours)
        self.shape = (colours, side, side)
        sizes = [colours, *[CHANNELS] * (DEPTH - 1)]
        norm = nn.BatchNorm2d if BATCH_NORM else nn.Identity
        self.input_norm = norm(colours)
        self.convolutions = nn.ModuleList(
            drawn(CONVOLUTION(a, b, 3, padding=1, bias=BIAS)) for a, b in zip(sizes, sizes[1:])
        )
        self.norms = nn.ModuleList(norm(size) for size in sizes[1:])
        self.classifier = drawn(LINEAR(CHANNELS * side * side, classes, BIAS))

    def forward(self, inputs):
        """Input, each hidden layer after its pooling, logits."""
        pictures = inputs.view(-1, *self.shape)
        h = self.input_norm(pictures.contiguous(memory_format=torch.channels_last))
        features = [h.flatten(1)]
        for layer, norm, activate in zip(self.convolutions, self.norms, activations):
            h = functional.max_pool2d(activate(norm(layer(h))), 2)
            features.append(h.flatten(1))
            h = functional.interpolate(dropped(h), size=self.shape[1:])
        return [*features, SETTINGS["output_scale"] * self.classifier(h.flatten(1))]


net = Net()
''',
}

START = """
from safetensors.torch import load_file  # noqa: E402

net.load_state_dict(load_file(HERE / {name!r}))
"""

_SGD = "optimiser = torch.optim.SGD(net.parameters(), lr=1.0, momentum={momentum!r})"

OPTIMISERS = {
    "adam": '''
# --- training ---

optimiser = torch.optim.Adam(net.parameters(), fused=True)


def shake():
    """No noise on the gradient."""
''',
    "sgd": f'''
# --- training ---

{_SGD}


def shake():
    """No noise on the gradient."""
''',
    "noisy_rms": '''
# --- training ---


class NoisyRMS(torch.optim.Optimizer):
    """Steps over the root of the gradient's mean square, with noise to suit them."""

    def __init__(self, parameters):
        super().__init__(parameters, {{"lr": 0.0}})
        self.steps = 0

    @torch.no_grad()
    def step(self):
        held = self.param_groups[0]["params"]
        rate = self.param_groups[0]["lr"] * (1 - 1e-5) ** self.steps
        deviation = SETTINGS["gradient_noise"] * (1 - 5e-5) ** self.steps
        self.steps += 1
        sizes = [p.numel() for p in held]
        noise = torch.randn(sum(sizes), generator=noise_draws).split(sizes)
        for p, part in zip(held, noise):
            square = self.state[p].setdefault("square", torch.zeros_like(p))
            square.mul_(0.99).addcmul_(p.grad, p.grad, value=1 - 0.99)
            scale = square.sqrt().add_(1e-8)
            p.addcdiv_(p.grad, scale, value=-rate)
            p.addcdiv_(part.view_as(p), scale.sqrt(), value=-deviation * math.sqrt(2 * rate))


optimiser = NoisyRMS(net.parameters())


def shake():
    """The noise is in the step."""
''',
    "noisy_sgd": f'''
# --- training ---

{_SGD}


def shake():
    """Add noise to the gradient."""
    sizes = [p.numel() for p in net.parameters()]
    noise = torch.randn(sum(sizes), generator=noise_draws).split(sizes)
    for p, part in zip(net.parameters(), noise):
        p.grad.add_(part.view_as(p), alpha=SETTINGS["gradient_noise"])
''',
}

LOSSES = {
    "cross_entropy": """
def loss_of(logits, labels):
    return functional.cross_entropy(logits, labels)
""",
    "mean_squared_error": """
def loss_of(logits, labels):
    return functional.mse_loss(logits, functional.one_hot(labels, classes).to(logits))
""",
    "squared_difference": """
def loss_of(logits, labels):
    return 0.5 * (logits[:, 1] - logits[:, 0] - labels).square().mean()
""",
    "squared_probability": """
def loss_of(logits, labels):
    return 0.5 * ((logits[:, 1] - logits[:, 0]).sigmoid() - labels).square().mean()
""",
}

ORDERS = {
    "shuffled": '''
inputs, labels = torch.from_numpy(X_train), torch.from_numpy(y_train)


def batches():
    """Shuffled batches; a single sample has no spread for the batch norm, if there is one."""
    if BATCH_SIZE == 0 or BATCH_SIZE >= len(labels):
        return [slice(None)]
    order = torch.randperm(len(labels), generator=order_draws)
    return [batch for batch in order.split(BATCH_SIZE) if len(batch) >= FEWEST_SAMPLES]
''',
    "drawn_anew": '''
inputs, labels = torch.from_numpy(X_train), torch.from_numpy(y_train)
order = np.arange(len(labels))
{draws}

def batches():
    """Batches that are drawn anew, no sample twice in one."""
    if BATCH_SIZE == 0 or BATCH_SIZE >= len(labels):
        return [slice(None)]
    drawn = []
    for _ in range(math.ceil(len(labels) / BATCH_SIZE)):
        for i in range(BATCH_SIZE):
            j = i + int(draws.random() * (len(labels) - i))
            order[i], order[j] = order[j], order[i]
        drawn.append(torch.tensor(order[:BATCH_SIZE]))
    return drawn
''',
}

TRAINING = '''

def noisy(x, y):
    """Labels drawn anew, and inputs shaken, by the share of data noise."""
    share = SETTINGS["data_noise"]
    if share == 0.0:
        return x, y
    redrawn = torch.rand(y.shape, generator=noise_draws) < share
    anew = torch.randint(classes, y.shape, generator=noise_draws)
    noise = torch.randn(x.shape, generator=noise_draws)
    return torch.add(x, noise, alpha=share * spread), torch.where(redrawn, anew, y)


spread = float(np.std(X_train, dtype=np.float64))
step, losses = 0, [math.nan]
while step < STEPS:
    losses = []
    for batch in batches()[: STEPS - step]:
        SETTINGS.update(CHANGES.get(step, {}))
        x, y = noisy(inputs[batch], labels[batch])
        loss = loss_of(net(x)[-1], y)
        optimiser.zero_grad()
        (loss / SETTINGS["output_scale"] ** 2).backward()
        shake()
        optimiser.param_groups[0]["lr"] = SETTINGS["learning_rate"]
        optimiser.step()
        losses.append(loss.item())
        step += 1
'''

SEPARATION = '''
# --- what came of it ---


def separation(h, labels):
    """Logarithm of the variance within the classes over that between them."""
    h = h.double()
    means = torch.stack([h[labels == c].mean(0) for c in range(classes)])[labels]
    return math.log((h - means).square().sum() / (means - h.mean(0)).square().sum())


@torch.no_grad()
def accuracy(inputs, labels):
    return (net(inputs)[-1].argmax(1) == labels).double().mean().item()


net.eval()
'''

_SEEN = """
features = []
watched = [
    norm.register_forward_hook(lambda _, given, out: features.append({which}.flatten(1)))
    for norm in (net.input_norm, *net.norms)
]
with torch.no_grad():
    features.append(net(inputs)[-1])
for watch in watched:
    watch.remove()
"""

FEATURES = {
    "after_activation": """
with torch.no_grad():
    features = net(inputs)
""",
    "after_norm": _SEEN.format(which="out"),
    "before_norm": _SEEN.format(which="given[0]"),
}
"""What is measured of the layers."""

READING = """
print(
    json.dumps(
        {
            "steps": step,
            "train_loss": float(np.mean(losses)),
            "train_accuracy": accuracy(inputs, labels),
            "test_accuracy": accuracy(torch.from_numpy(X_test), torch.from_numpy(y_test)),
            "trace_ratio": [separation(h, labels) for h in features],
        },
        indent=1,
    )
)
"""
