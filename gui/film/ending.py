"""Ctrl+C, or SIGTERM, while a film is made: heard at once, obeyed between two frames."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

NUMBERS: Final = (signal.SIGINT, signal.SIGTERM)
PATIENCE: Final = 5.0
"""Seconds after which whoever asks again need not wait for the next frame."""


class Ending:
    """While it lasts, who asks this process to end is obeyed where `obey` is called.

    Anywhere else an exception does harm: Qt crashes where a painter is left before its end, and
    an import that is broken off looks as if a library were missing.
    """

    def __init__(self) -> None:
        self._since: float | None = None
        self._before: list[Any] = []

    def __enter__(self) -> Ending:
        self._before = [signal.signal(number, self._ask) for number in NUMBERS]
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in zip(NUMBERS, self._before, strict=True):
            signal.signal(number, handler)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        now = time.monotonic()
        if self._since is None:
            self._since = now
        elif now - self._since > PATIENCE:
            raise KeyboardInterrupt

    def obey(self) -> None:
        """Raise KeyboardInterrupt if anybody has asked."""
        if self._since is not None:
            raise KeyboardInterrupt

    def after(self, report: Callable[[int], object]) -> Callable[[int], None]:
        """`report`, and after each report obey."""

        def reported(count: int) -> None:
            report(count)
            self.obey()

        return reported
