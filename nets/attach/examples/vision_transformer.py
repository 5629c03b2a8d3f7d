"""A small vision transformer on scikit-learn's digits, watched: patches of 2×2, six blocks."""

from __future__ import annotations

import torch
from attention import Block
from loop import Example, asked, digits
from torch import Tensor, nn


class VisionTransformer(nn.Module):
    """Patches, blocks, and a readout of the mean over tokens."""

    def __init__(self, skip: float, width: int = 32, blocks: int = 6) -> None:
        super().__init__()
        self.patches = nn.Conv2d(1, width, 2, stride=2)
        self.places = nn.Parameter(0.1 * torch.randn(16, width))
        self.blocks = nn.ModuleList([Block(width, skip) for _ in range(blocks)])
        self.norm, self.readout = nn.LayerNorm(width), nn.Linear(width, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits of pictures, (n, 1, 8, 8)."""
        x = self.patches(x).flatten(2).transpose(1, 2) + self.places
        for block in self.blocks:
            x = block(x)
        return self.readout(self.norm(x.mean(1)))


def example() -> Example:
    """What is trained."""
    train, test = digits()
    return Example(VisionTransformer, train, test, steps=460)


if __name__ == "__main__":
    asked(example(), __doc__)
