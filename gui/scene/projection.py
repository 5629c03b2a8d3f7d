"""From positions on the chain's axis to places on the screen, and back.

Blocks and springs have width: block j of m stands at

    X_j = X_wall + j (coil + block) − block/2 + scale · x_j

so that a spring of no elongation is drawn as a tight coil. The network's
layers go through the same mapping: a layer in the same state as its block
stands exactly under it. All lengths are logical pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

MOST_COILS = 32
"""Up to so many springs are drawn as coils; more as bars."""


@dataclass(frozen=True, slots=True)
class Projection:
    """The mapping for one size of window, one number of blocks, one span.

    Attributes
    ----------
    width, height : size of the scene.
    unit : every measure over its usual size.
    type : the size of the type over its usual one; it shrinks less than the rest.
    shown : blocks (or groups) drawn.
    span : length of the axis that fits into the window, in units of position.
    block_share, coil_share : of the width, for all blocks and for all tight coils;
        the ruler has joints instead of blocks.
    """

    width: float
    height: float
    unit: float
    type: float
    shown: int
    span: float
    block_share: float = 0.36
    coil_share: float = 0.14

    @property
    def wall(self) -> float:
        """Face of the wall."""
        return max(64.0 * self.unit, 68.0 * self.type)

    @property
    def _room(self) -> float:
        """Between the wall and where the handle stands at full span."""
        return max(self.width - self.wall - 56.0 * self.unit, 40.0)

    @property
    def block(self) -> float:
        """Width of a block."""
        return float(np.clip(self.block_share * self._room / self.shown, 1.0, 56.0 * self.unit))

    @property
    def coil(self) -> float:
        """Length of a spring of no elongation."""
        return float(
            np.clip(self.coil_share * self._room / (self.shown + 1), 0.0, 56.0 * self.unit)
        )

    @property
    def pitch(self) -> float:
        """From one block to the next when nothing is stretched."""
        return self.block + self.coil

    @property
    def scale(self) -> float:
        """Pixels per unit of position."""
        rest = self.shown * (self.block + self.coil) + self.coil
        return (self._room - rest) / self.span

    @property
    def floor(self) -> float:
        """Height of the floor's surface, from the top."""
        return self.height - 104.0 * self.unit

    @property
    def block_height(self) -> float:
        """Height of a block: square while there is room."""
        return float(np.clip(self.block, 30.0 * self.unit, 56.0 * self.unit))

    @property
    def axis(self) -> float:
        """Height of the springs' axis."""
        return self.floor - 0.5 * self.block_height

    def centre(self, index: ArrayLike, position: ArrayLike) -> NDArray[np.float64]:
        """Middle of block `index` (1 … shown, may be fractional) at `position`."""
        rest = np.asarray(index) * (self.coil + self.block) - 0.5 * self.block
        return self.wall + rest + self.scale * np.asarray(position)

    def end(self, position: float) -> float:
        """Face of the handle when the pulled end is at `position`."""
        rest = self.shown * (self.coil + self.block) + self.coil
        return self.wall + rest + self.scale * position

    def position_of_centre(self, index: float, x: float) -> float:
        """Inverse of `centre`."""
        return float((x - self.centre(index, 0.0)) / self.scale)

    def position_of_end(self, x: float) -> float:
        """Inverse of `end`."""
        return (x - self.end(0.0)) / self.scale
