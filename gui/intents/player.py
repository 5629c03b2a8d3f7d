"""Plays a list of intents against the clock: eased values, waits, complaints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gui.intents.intent import Intent, Set, Wait
from gui.intents.text import write_line
from gui.intents.waits import NeverComesError, has_come
from gui.look.words import say
from gui.moments.moment import Moment

PATIENCE: Final = 600.0
"""Seconds after which something that is waited for is given up."""


@dataclass(slots=True)
class _Ease:
    """A parameter on its way."""

    goal: Set
    start: float
    began: float


class Player:
    """Asks for one intent after the other, as soon as those before it are done.

    Parameters
    ----------
    ask : does an intent; what is wrong with it, or "".
    value_of : the present value of a parameter, by section and name.
    patience : seconds that a wait may last.

    Attributes
    ----------
    complaint : what ended it before its end; "" while all is well.
    """

    def __init__(
        self,
        intents: Sequence[Intent],
        ask: Callable[[Intent], str],
        value_of: Callable[[str, str], object],
        patience: float = PATIENCE,
    ) -> None:
        self._left = list(intents)
        self._ask, self._value_of, self._patience = ask, value_of, patience
        self._eases: list[_Ease] = []
        self._wait: tuple[Wait, Moment, float] | None = None
        self.complaint = ""

    @property
    def done(self) -> bool:
        """Whether there is nothing more to do."""
        idle = not self._left and not self._eases and self._wait is None
        return bool(self.complaint) or idle

    def go_on(self, moment: Moment, now: float) -> None:
        """Do what is due; called at each frame.

        Parameters
        ----------
        now : seconds on a clock that never goes back.
        """
        self._move_eases(now)
        if self._is_waiting(moment, now):
            return
        while self._left and self._wait is None and not self.complaint:
            self._begin(self._left.pop(0), moment, now)

    def _begin(self, intent: Intent, moment: Moment, now: float) -> None:
        if isinstance(intent, Wait):
            # Looked at from the next frame on: this moment is of before what was just asked.
            self._wait = (intent, moment, now)
        elif isinstance(intent, Set) and intent.over > 0.0:
            self._ease(intent, now)
        else:
            self._do(intent)

    def _do(self, intent: Intent) -> None:
        complaint = self._ask(intent)
        if complaint:
            self.complaint = f"{write_line(intent)}: {complaint}"

    def _ease(self, goal: Set, now: float) -> None:
        start = self._value_of(goal.section, goal.name)
        if isinstance(start, bool) or not isinstance(start, int | float):
            self.complaint = say("{line}: only numbers can be eased", line=write_line(goal))
        else:
            self._eases.append(_Ease(goal, float(start), now))

    def _move_eases(self, now: float) -> None:
        for one in list(self._eases):
            goal, part = one.goal, (now - one.began) / one.goal.over
            if part >= 1.0:
                self._eases.remove(one)
                self._do(replace(goal, over=0.0))
            else:
                smooth = part * part * (3.0 - 2.0 * part)
                value = one.start + smooth * (float(str(goal.value)) - one.start)
                whole = isinstance(goal.value, int)
                now_at = round(value) if whole else value
                self._do(replace(goal, value=now_at, over=0.0, passing=True))

    def _is_waiting(self, moment: Moment, now: float) -> bool:
        if self._wait is None:
            return False
        wait, begin, since = self._wait
        try:
            if has_come(wait, begin, moment, now - since):
                self._wait = None
            elif wait.until != "seconds" and now - since > self._patience:
                self.complaint = say(
                    "{line}: not within {patience:g} s",
                    line=write_line(wait),
                    patience=self._patience,
                )
        except NeverComesError as error:
            self.complaint = f"{write_line(wait)}: {error}"
        return self._wait is not None
