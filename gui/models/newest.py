"""One thread that answers the newest question, and gives up the one before it."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

Question = Callable[[Callable[[], bool]], Any]
"""Asks itself now and then, by what it is given, whether it is still wanted."""


class Newest:
    """Works out answers beside the window.

    The thread starts with the first question.

    Parameters
    ----------
    name : of the thread.

    Attributes
    ----------
    answered : the last question that was answered, by its key, and its answer.
    """

    def __init__(self, name: str) -> None:
        self.answered: tuple[Hashable, Any] = (None, None)
        self._name = name
        self._asked: tuple[Hashable, Question] | None = None
        self._wake = threading.Condition()
        self._closing = False
        self._thread: threading.Thread | None = None

    def ask(self, key: Hashable, question: Question) -> None:
        """Put a question in place of the one before it; the same one again changes nothing."""
        with self._wake:
            if key == self.answered[0] or (self._asked is not None and self._asked[0] == key):
                return
            self._asked = (key, question)
            self._wake.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def close(self, timeout: float | None = 5.0) -> bool:
        """Give up; whether the thread has ended."""
        with self._wake:
            self._closing, self._asked = True, None
            self._wake.notify()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (asked := self._next()) is not None:
            key, question = asked
            try:
                answer = question(partial(self._is_past, asked))
            except Exception as error:  # noqa: BLE001 - an answer that failed is an answer
                if self._asked is not asked:
                    continue
                traceback.print_exc()
                answer = error
            with self._wake:
                if self._asked is asked:
                    self.answered, self._asked = (key, answer), None

    def _is_past(self, asked: tuple[Hashable, Question]) -> bool:
        return self._asked is not asked

    def _next(self) -> tuple[Hashable, Question] | None:
        with self._wake:
            while self._asked is None and not self._closing:
                self._wake.wait()
            return None if self._closing else self._asked
