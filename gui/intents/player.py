"""Plays a list of intents against the clock: eased values, waits, complaints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gui.intents.intent import CLICK, OVER, Intent, Set, Wait
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
    tell : told what is wrong with one of them, after which the others are done all the same; by
        default the first complaint ends it.
    over : whether the run of the lab that is open has ended; None where no such lab is open.

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
        tell: Callable[[str], object] | None = None,
        over: Callable[[], bool | None] = lambda: None,
    ) -> None:
        self._left = list(intents)
        self._ask, self._value_of, self._patience = ask, value_of, patience
        self._eases: list[_Ease] = []
        self._wait: tuple[Wait, Moment, float] | None = None
        self._tell, self._over = tell, over
        self.complaint = ""

    def _complain(self, words: str) -> None:
        if self._tell is None:
            self.complaint = words
        else:
            self._tell(words)

    @property
    def waits_for_click(self) -> bool:
        """Whether a click is all that it waits for."""
        return self._wait is not None and self._wait[0].until == CLICK

    @property
    def left(self) -> tuple[Intent, ...]:
        """What is still to be done: where parameters go, what is waited for, and the rest."""
        waited = () if self._wait is None else (self._wait[0],)
        return (*(one.goal for one in self._eases), *waited, *self._left)

    def hurry(self) -> None:
        """Wait no longer for what is waited for; parameters on their way are there at once."""
        self._wait = None
        for one in self._eases:
            self._do(replace(one.goal, over=0.0))
        self._eases = []

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
            self._complain(f"{write_line(intent)}: {complaint}")

    def _ease(self, goal: Set, now: float) -> None:
        start = self._value_of(goal.section, goal.name)
        if isinstance(start, bool) or not isinstance(start, int | float):
            self._complain(say("{line}: only numbers can be eased", line=write_line(goal)))
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
        if self.waits_for_click and self._tell is not None:
            return True
        wait, begin, since = self._wait
        try:
            if self._has_come(wait, begin, moment, now - since):
                self._wait = None
            elif wait.until != "seconds" and now - since > self._patience:
                limit = say("not within {patience:g} s", patience=self._patience)
                self._give_up(wait, limit)
        except NeverComesError as error:
            self._give_up(wait, str(error))
        return self._wait is not None

    def _has_come(self, wait: Wait, begin: Moment, now: Moment, seconds: float) -> bool:
        over = self._over() if wait.until == OVER else None
        return has_come(wait, begin, now, seconds) if over is None else over

    def _give_up(self, wait: Wait, why: str) -> None:
        if self._tell is not None:
            self._wait = None
        self._complain(f"{write_line(wait)}: {why}")
