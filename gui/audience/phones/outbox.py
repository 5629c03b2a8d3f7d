"""Hands answers to the window without ever keeping the phones waiting for it."""

from __future__ import annotations

import threading
from multiprocessing.connection import Connection

from gui.predictions.guess import Guess


class Outbox:
    """Sends from a thread of its own; holds the newest of each seat, and so never many.

    Parameters
    ----------
    pipe : to the window.
    """

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._newest: dict[int, tuple[int, Guess]] = {}
        self._filled = threading.Condition()
        threading.Thread(target=self._send, daemon=True).start()

    def put(self, seat: int, number: int, guess: Guess) -> None:
        """Send it when the window takes it."""
        with self._filled:
            self._newest[seat] = number, guess
            self._filled.notify()

    def _send(self) -> None:
        while True:
            with self._filled:
                while not self._newest:
                    self._filled.wait()
                those, self._newest = self._newest, {}
            try:
                for seat, (number, guess) in those.items():
                    self._pipe.send((seat, number, guess))
            except OSError:  # the window has gone
                return
