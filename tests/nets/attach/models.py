"""Models as others write them."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.checkpoint import checkpoint


def plain_mlp(depth: int = 4, width: int = 16, inputs: int = 8) -> nn.Sequential:
    """Linear layers with activations that write over their input."""
    parts: list[nn.Module] = []
    for _ in range(depth):
        parts += [nn.Linear(inputs, width), nn.BatchNorm1d(width), nn.ReLU(inplace=True)]
        parts += [nn.Dropout(0.1)]
        inputs = width
    return nn.Sequential(*parts, nn.Linear(width, 3))


class Functional(nn.Module):
    """Activations that are no parts."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.third = (nn.Linear(8, 8) for _ in range(3))
        self.out = nn.Linear(8, 3)

    def forward(self, x: Tensor) -> Tensor:
        for layer in (self.first, self.second, self.third):
            x = functional.relu(layer(x))
        return self.out(x)


class Twice(nn.Module):
    """One activation, called after each layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(8, 8) for _ in range(3)])
        self.act, self.out = nn.Tanh(), nn.Linear(8, 3)

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = self.act(layer(x))
        return self.out(x)


class Residual(nn.Module):
    """A residual block of convolutions."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        return functional.relu(x + self.norm(self.conv(x)))


class ResidualNetwork(nn.Module):
    """Two stages of residual blocks, as ResNets have them; blocks may be checkpointed."""

    def __init__(self, *, checkpointed: bool = False) -> None:
        super().__init__()
        self.stem = nn.Conv2d(1, 4, 3, padding=1)
        self.stage1 = nn.Sequential(Residual(4), Residual(4))
        self.stage2 = nn.Sequential(Residual(4), Residual(4))
        self.head = nn.Linear(4, 3)
        self.checkpointed = checkpointed

    def forward(self, x: Tensor) -> Tensor:
        x = self.stem(x)
        for block in (*self.stage1, *self.stage2):
            x = checkpoint(block, x, use_reentrant=False) if self.checkpointed else block(x)
        return self.head(x.mean((2, 3)))


class Transformer(nn.Module):
    """Tells the next token of a sequence."""

    def __init__(self, letters: int = 12, width: int = 16, blocks: int = 3) -> None:
        super().__init__()
        self.embedding = nn.Embedding(letters, width)
        one = nn.TransformerEncoderLayer(width, 2, 32, 0.1, batch_first=True)
        self.encoder = nn.TransformerEncoder(one, blocks, enable_nested_tensor=False)
        self.out = nn.Linear(width, letters)

    def forward(self, tokens: Tensor) -> Tensor:
        mask = nn.Transformer.generate_square_subsequent_mask(tokens.shape[1])
        return self.out(self.encoder(self.embedding(tokens), mask, is_causal=True))


def clusters(count: int = 90, inputs: int = 8, seed: int = 0) -> tuple[Tensor, Tensor]:
    """Samples about three means, (count, inputs), and their labels."""
    generator = torch.Generator().manual_seed(seed)
    labels = torch.arange(count) % 3
    means = 2.0 * torch.randn(3, inputs, generator=generator)
    return means[labels] + torch.randn(count, inputs, generator=generator), labels
