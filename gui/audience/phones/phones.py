"""The process that serves the phones, as the window holds it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

from gui.audience.phones.address import new_token, page_address
from gui.look.words import say
from gui.predictions.guess import Guess
from gui.predictions.prediction import Prediction

MOST_AT_ONCE: Final = 100
"""Answers that one look takes, so that no frame waits for many."""
GRACE: Final = 3.0
"""Seconds in which it may end by itself."""


class Phones:
    """Serves the page from its making until it is closed.

    Parameters
    ----------
    host : address of this machine on the network that phones are in.
    words : what the page says, by language and key.

    Attributes
    ----------
    address : of the page; "" until it is served.
    failure : why it is not served any more, in one sentence; "" while all is well.
    """

    def __init__(self, host: str, words: Mapping[str, Mapping[str, str]]) -> None:
        self._host, self._token = host, new_token()
        context = multiprocessing.get_context("spawn")
        self._pipe, others = context.Pipe()
        self.address = self.failure = ""
        self._number, self._asked = 0, False
        self._guesses: dict[int, Guess] = {}
        self._process = context.Process(
            target=_serve, args=(others, host, self._token, words), name="phones", daemon=True
        )
        self._process.start()
        others.close()

    def ask(self, asked: Prediction | None) -> None:
        """Ask the phones this from now on; nothing, if it is None."""
        self._number += 1
        self._guesses = {}
        self._send((self._number, None if asked is None else asked.model_dump()))

    def _send(self, what: object) -> None:
        try:
            self._pipe.send(what)
        except (OSError, ValueError):
            self._lost()

    def poll(self) -> bool:
        """Take what has come; whether there is any answer among it. Never waits."""
        before = dict(self._guesses)
        try:
            for _ in range(MOST_AT_ONCE):
                if not self._pipe.poll():
                    break
                self._take(self._pipe.recv())
        except (EOFError, OSError):
            self._lost()
        return self._guesses != before

    def _take(self, told: tuple[int, str] | tuple[int, int, Guess]) -> None:
        if len(told) == 3:
            seat, number, guess = told
            if number == self._number:
                self._guesses[seat] = guess
            return
        port, why = told
        if port:
            self.address = page_address(self._host, port, self._token)
        else:
            self.failure = say("The page for phones cannot be served: {why}", why=why)

    def _lost(self) -> None:
        self.address = ""
        self.failure = self.failure or say(
            "The page for phones is not served any more. The lecture goes on without it."
        )

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """What was answered to the present question, one of each phone."""
        return tuple(self._guesses.values())

    def close(self) -> None:
        """End it."""
        self._pipe.close()
        self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def _serve(pipe: Connection, host: str, token: str, words: Mapping[str, Mapping[str, str]]) -> None:
    """In the process: only there are the libraries of the server needed."""
    import signal

    from gui.audience.phones.server import serve

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends this
    with suppress(BrokenPipeError):  # it was ended before it had begun
        serve(pipe, host, token, words)
