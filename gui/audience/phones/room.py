"""What the server knows: the question, and where the answers go. Nothing of it is stored."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from pydantic import TypeAdapter

from gui.audience.phones.limits import MOST_SEATS, Bucket
from gui.predictions.guess import Guess, answers
from gui.predictions.prediction import Prediction

READ: Final[TypeAdapter[Guess]] = TypeAdapter(Guess)
SEAT_RATE, SEAT_MOST = 0.5, 3.0
"""Answers of one phone a second, and at once."""
ALL_RATE, ALL_MOST = 400.0, 1000.0
"""Requests of all phones together."""


class Refused(ValueError):
    """A request that is not answered; `status` is of HTTP."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Room:
    """One lecture.

    Parameters
    ----------
    token : what the address cannot be guessed without.
    words : what the page says, by language and key.
    tell : takes (seat, number of the question, guess); a later guess of a seat replaces the former.
    """

    def __init__(
        self,
        token: str,
        words: Mapping[str, Mapping[str, str]],
        tell: Callable[[int, int, Guess], object],
    ) -> None:
        self.token, self.words, self._tell = token, words, tell
        self.traffic = Bucket(ALL_RATE, ALL_MOST)
        self._seats: dict[str, tuple[int, Bucket]] = {}
        self._asked: Prediction | None = None
        self._number = 0

    def ask(self, number: int, asked: Prediction | None) -> None:
        """Ask this from now on; nothing, if it is None."""
        self._number, self._asked = number, asked

    def is_token(self, token: str) -> bool:
        """Compared in a time that tells nothing."""
        return secrets.compare_digest(token.encode(), self.token.encode())

    def seat(self) -> str:
        """A new seat, known to its phone alone; Refused if there is none left."""
        if len(self._seats) >= MOST_SEATS:
            raise Refused(503)
        seat = secrets.token_urlsafe(12)
        self._seats[seat] = len(self._seats), Bucket(SEAT_RATE, SEAT_MOST)
        return seat

    def has(self, seat: str) -> bool:
        """Whether that is one of its seats."""
        return seat in self._seats

    def language(self, accepted: str) -> str:
        """The first language of an Accept-Language that the page speaks; English otherwise."""
        for name in _in_order(accepted):
            if name in self.words:
                return name
        return "en"

    def now(self, language: str) -> dict[str, Any]:
        """What the page shows."""
        asked = self._asked
        shown: dict[str, Any] = {"number": self._number, "words": self.words.get(language, {})}
        if asked is not None:
            shown |= asked.model_dump(mode="json", include=SHOWN)
            shown["question"] = asked.asked_in(language)
        return shown

    def take(self, seat: str, number: int, text: bytes) -> None:
        """Take the answer of a seat; Refused if it is none.

        Parameters
        ----------
        text : JSON.
        """
        if seat not in self._seats:
            raise Refused(403)
        place, bucket = self._seats[seat]
        if not bucket.take():
            raise Refused(429)
        if self._asked is None or number != self._number:
            raise Refused(409)  # the answer is of another question
        try:
            guess = READ.validate_json(text)
        except ValueError:
            raise Refused(422) from None
        if not answers(guess, self._asked):
            raise Refused(422)
        self._tell(place, number, guess)


SHOWN: Final = {"kind", "layers", "low", "high", "log", "names", "of"}


def _in_order(accepted: str) -> Sequence[str]:
    """The languages that somebody reads, without their countries, best first."""
    found = []
    for place, one in enumerate(accepted[:200].split(",")[:20]):
        name, _, weight = one.strip().partition(";q=")
        try:
            found.append((-float(weight or 1.0), place, name.partition("-")[0].lower()))
        except ValueError:
            continue
    return [name for _weight, _place, name in sorted(found)]
