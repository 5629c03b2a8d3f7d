"""A transformer that tells the next character of the text that Python's own `help()` shows.

It ships with Python, as `pydoc_data.topics`. Classes are the next characters, the most frequent
ones, as in the law of next-token prediction of He and Su (arXiv 2408.13442).
"""

from __future__ import annotations

from pydoc_data.topics import topics

import torch
from attention import Block
from loop import Example, asked
from torch import Tensor, nn
from torch.utils.data import TensorDataset

LENGTH = 32
"""Characters of a sample."""
LETTERS = 200_000
"""Of the text that are read."""


class CharacterTransformer(nn.Module):
    """Embedding, causal blocks, and a readout at each character."""

    def __init__(self, skip: float, letters: int, width: int = 48, blocks: int = 6) -> None:
        super().__init__()
        self.embedding = nn.Embedding(letters, width)
        self.places = nn.Parameter(0.1 * torch.randn(LENGTH, width))
        self.blocks = nn.ModuleList([Block(width, skip) for _ in range(blocks)])
        self.norm, self.readout = nn.LayerNorm(width), nn.Linear(width, letters)

    def forward(self, tokens: Tensor) -> Tensor:
        """Logits of the next character, (n, t, letters)."""
        length = tokens.shape[1]
        mask = torch.full((length, length), float("-inf")).triu(1)
        x = self.embedding(tokens) + self.places[:length]
        for block in self.blocks:
            x = block(x, mask)
        return self.readout(self.norm(x))


def example() -> Example:
    """What is trained: windows of the text; the last tenth is for the test."""
    text = "\n".join(topics[name] for name in sorted(topics))[:LETTERS]
    known = sorted(set(text))
    place = {letter: number for number, letter in enumerate(known)}
    numbers = torch.tensor([place[letter] for letter in text])
    windows = numbers.unfold(0, LENGTH + 1, LENGTH // 2)
    cut = len(windows) * 9 // 10
    train, test = windows[:cut], windows[cut + 2 :][:200]  # no letter is in both
    return Example(
        lambda skip: CharacterTransformer(skip, len(known)),
        TensorDataset(train[:, :-1], train[:, 1:]),
        TensorDataset(test[:, :-1], test[:, 1:]),
        steps=500,
        batch=32,
        learning_rate=2e-3,
    )


if __name__ == "__main__":
    asked(example(), __doc__)
