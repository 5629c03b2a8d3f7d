"""Where things are asked for and told: a feature is handed this instead of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from psygnal import Signal

from gui.intents.deeds import Deeds
from gui.intents.intent import Do, Intent
from gui.intents.line import Kind, Line, Offers
from gui.intents.questions import Nobody, NobodyThereError, Questions
from gui.look.words import say, shown

Asked = TypeVar("Asked")


class Desk:
    """Carries intents to those who can do them, and lines and questions to the person.

    Attributes
    ----------
    deeds : who does which action.
    questions : asks the person; nobody by default.
    line : what was told last, until it is read or taken back.

    Signals
    -------
    done(intent) : it was done, whoever asked.
    told(line) : a line is to be read, or None.
    """

    done = Signal(object)
    told = Signal(object)

    def __init__(self) -> None:
        self._answers: dict[type[Any], Callable[[Any], str]] = {}
        self.deeds = Deeds()
        self.questions: Questions = Nobody()
        self.line: Line | None = None
        self.answer(Do, lambda intent: self.deeds.do(intent.action))

    # --- asking ----------------------------------------------------------------------------

    def answer(self, kind: type[Asked], how: Callable[[Asked], str]) -> None:
        """Let `how` do every intent of a kind; it returns what is wrong with one, or ""."""
        self._answers[kind] = how

    def ask(self, intent: Intent) -> str:
        """Do it; what is wrong with it, or ""."""
        how = self._answers.get(type(intent))
        if how is None:
            return say("nobody here can do that: {name}", name=type(intent).__name__.lower())
        complaint = how(intent)
        if not complaint:
            self.done.emit(intent)
        return complaint

    def please(self, intent: Intent) -> None:
        """Do it, and tell the person what is wrong with it."""
        if complaint := self.ask(intent):
            self.tell(complaint)

    def ask_unattended(self, intent: Intent) -> str:
        """As `ask`, where no person can be asked for more."""
        there, self.questions = self.questions, Nobody()
        try:
            return self.ask(intent)
        except NobodyThereError as error:
            return shown(error)
        finally:
            self.questions = there

    # --- telling ---------------------------------------------------------------------------

    @property
    def words(self) -> str:
        """What the person is told at the moment."""
        return self.line.words if self.line is not None else ""

    def tell(self, words: str, offers: Offers | None = None, kind: Kind = "failure") -> None:
        """Tell one line, and what can be done about it; see `Line`."""
        self.line = Line(shown(words), offers or {}, kind)
        self.told.emit(self.line)

    def take_back(self, words: str | None = None) -> None:
        """What was told is not so any more; if `words` are given, only if it said that."""
        if self.line is not None and (words is None or shown(words) == self.words):
            self.line = None
            self.told.emit(None)
