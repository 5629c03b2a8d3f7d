"""A residual network of eight blocks of convolutions on scikit-learn's digits, watched."""

from __future__ import annotations

from loop import Example, asked, digits
from torch import Tensor, nn
from torch.nn import functional


class Block(nn.Module):
    """Convolution, norm and activation; its input is added to what it gives."""

    def __init__(self, channels: int, skip: float) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        self.skip = skip

    def forward(self, x: Tensor) -> Tensor:
        """The block with its skip."""
        return self.skip * x + functional.relu(self.norm(self.convolution(x)))


class ResidualNetwork(nn.Module):
    """Stem, blocks, and a readout of the mean over the picture."""

    def __init__(self, skip: float, channels: int = 16, blocks: int = 8) -> None:
        super().__init__()
        self.stem = nn.Conv2d(1, channels, 3, padding=1)
        self.blocks = nn.ModuleList([Block(channels, skip) for _ in range(blocks)])
        self.readout = nn.Linear(channels, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits of pictures, (n, 1, 8, 8)."""
        x = self.stem(x)
        for block in self.blocks:
            x = block(x)
        return self.readout(x.mean((2, 3)))


def example() -> Example:
    """What is trained."""
    train, test = digits()
    return Example(ResidualNetwork, train, test, steps=230)


if __name__ == "__main__":
    asked(example(), __doc__)
