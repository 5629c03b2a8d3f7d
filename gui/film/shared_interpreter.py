"""What drawing and encoding need that share one interpreter: quick turns, and garbage to one."""

from __future__ import annotations

import gc
import sys
from typing import Final

TURN: Final = 1e-4
"""Seconds for which a thread keeps the interpreter while another one waits for it."""
YOUNG_EVERY, ALL_EVERY = 256, 4096
"""Frames between two collections of young garbage, and of all."""


class SharedInterpreter:
    """While it lasts, garbage is collected only where `frame_done` is called.

    The encoder's thread needs the interpreter briefly, but often. And it must not collect
    garbage: widgets that are caught in a cycle would be destroyed outside their thread.
    """

    def __enter__(self) -> SharedInterpreter:
        self._turn, self._collects = sys.getswitchinterval(), gc.isenabled()
        sys.setswitchinterval(TURN)
        gc.collect()
        gc.freeze()  # what stands by now stays, and need not be looked at again
        gc.disable()
        self._frames = 0
        return self

    def __exit__(self, *_: object) -> None:
        sys.setswitchinterval(self._turn)
        gc.unfreeze()
        if self._collects:
            gc.enable()

    def frame_done(self) -> None:
        """Now and then, collect garbage."""
        self._frames += 1
        if self._frames % ALL_EVERY == 0:
            gc.collect()
        elif self._frames % YOUNG_EVERY == 0:
            gc.collect(1)
