"""What every scene tells, whichever lab it is of."""

from __future__ import annotations

from typing import Protocol


class Scene(Protocol):
    """A frozen picture: places in logical pixels, without colours."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
