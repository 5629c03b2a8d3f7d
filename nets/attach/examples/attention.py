"""The block that both transformers of the examples are made of."""

from __future__ import annotations

from torch import Tensor, nn


class Block(nn.Module):
    """Attention and two layers, each behind a norm, each added to its input."""

    def __init__(self, width: int, skip: float, heads: int = 4) -> None:
        super().__init__()
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in range(2)])
        self.attention = nn.MultiheadAttention(width, heads, batch_first=True)
        self.first, self.second = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.act, self.skip = nn.GELU(), skip

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """The block with its skips."""
        y = self.norms[0](x)
        x = self.skip * x + self.attention(y, y, y, attn_mask=mask, need_weights=False)[0]
        y = self.second(self.act(self.first(self.norms[1](x))))
        return self.skip * x + y
