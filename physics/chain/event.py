"""Something that happened to a chain, as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from physics.wording import Words


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes
    ----------
    after : number of the last snapshot before it.
    epoch, step : course, and steps done in it.
    what : name of a command, `BEGIN`, `RESTORED`, or anything else that the window tells.
    values : plain values that JSON holds.
    """

    after: int
    epoch: int
    step: int
    what: str
    values: Mapping[str, Any]

    def line(self) -> str:
        """One line of JSON, by which every number comes back to the last bit."""
        plain = {"after": self.after, "epoch": self.epoch, "step": self.step, "what": self.what}
        return json.dumps(plain | {"values": dict(self.values)}, ensure_ascii=False) + "\n"


def event_of(line: str) -> Event:
    """The event that a line tells.

    Raises
    ------
    ValueError
        If it tells none.
    """
    try:
        plain = json.loads(line)
        numbers = (int(plain["after"]), int(plain["epoch"]), int(plain["step"]))
        return Event(*numbers, str(plain["what"]), dict(plain["values"]))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(Words("a line that tells no event")) from error
