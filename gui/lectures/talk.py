"""A lecture that is given: which step it is at, what is done there, and the way back to any."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, Protocol

from psygnal import Signal

from gui.intents.intent import CLICK, Do, Intent, Only, Predict, Reveal, Set, Show, Wait
from gui.intents.player import Player
from gui.intents.staging import PULLS
from gui.intents.text import write_line
from gui.intents.typed import unknown
from gui.lectures.kept import StateKept
from gui.lectures.lecture import Lecture, Step
from gui.look.words import say
from gui.moments.moment import Moment

TAKE: Final = "take_prediction"
LONG: Final = frozenset({"train", "train_again", "train_new_seed", *PULLS.values()})
"""Actions that take time: on the way to another step they are left out."""


class World(Protocol):
    """What a lecture acts on.

    Attributes
    ----------
    over : whether the run of the lab that is open has ended; None where no run ends.
    plots : names of those of the lab that is open.
    """

    @property
    def over(self) -> bool | None:
        """Whether the run of the lab that is open has ended."""

    @property
    def plots(self) -> Collection[str]:
        """Names of those of the lab that is open."""

    def keep(self) -> StateKept:
        """All that comes back with a step."""

    def bring_back(self, kept: StateKept) -> str:
        """Let it be as it was; what could not be, or ""."""


@dataclass(frozen=True, slots=True)
class Staging:
    """What the audience sees beside the scene.

    Attributes
    ----------
    part : what it sees of scene, plots and text.
    plots : names of the plots under the scene.
    """

    part: str = "all"
    plots: tuple[str, ...] = ()


@dataclass(slots=True)
class _Left:
    """How a step was left.

    Attributes
    ----------
    stood : when all that it does was done; None if it never was.
    """

    state: StateKept
    left: tuple[Intent, ...]
    staging: Staging
    stood: StateKept | None = None


class Talk:
    """Plays the steps of a lecture.

    Parameters
    ----------
    world : keeps and brings back.
    ask : does an intent; what is wrong with it, or "".
    value_of : the present value of a parameter.
    tell : told, in one line, what went wrong or was left out.

    Attributes
    ----------
    lecture : its words may change while it is given.
    index : the present step, from 0.
    staging : what the audience sees.

    Signals
    -------
    moved() : another step, or other words in it.
    staged() : the audience sees something else.
    """

    moved = Signal()
    staged = Signal()

    def __init__(
        self,
        lecture: Lecture,
        world: World,
        ask: Callable[[Intent], str],
        value_of: Callable[[str, str], object],
        tell: Callable[[str], object],
    ) -> None:
        self.lecture = lecture
        self._world, self._ask, self._value_of, self._tell = world, ask, value_of, tell
        self.index = -1
        self.staging = Staging()
        self._player = Player((), self._do, value_of, tell=tell)
        self._begun = world.keep()
        self._left: dict[str, _Left] = {}
        self._stood: StateKept | None = None
        self._acting = False
        self._done_in_step: tuple[Intent, ...] = ()

    @property
    def step(self) -> Step:
        """The present step."""
        return self.lecture.steps[max(0, self.index)]

    @property
    def next_step(self) -> Step | None:
        """The one after it."""
        after = self.index + 1
        return self.lecture.steps[after] if after < len(self.lecture.steps) else None

    @property
    def acts(self) -> bool:
        """Whether it is the lecture that asks for something at the moment, and not a person."""
        return self._acting

    @property
    def waits_for_click(self) -> bool:
        """Whether the next click goes on within the step."""
        return self._player.waits_for_click

    @property
    def asks(self) -> bool:
        """Whether a question of the step is still to be asked."""
        return any(isinstance(one, Predict) for one in self._player.left)

    @property
    def plays(self) -> bool:
        """Whether something of the step is still to be done."""
        return not self._player.done

    # --- moving ------------------------------------------------------------------------------

    def go_on(self) -> None:
        """A click: what waits for it goes on; what is under way is there; or the next step."""
        if self._player.waits_for_click or not self._player.done:
            self._player.hurry()
        elif self.next_step is not None:
            self.go_to(self.index + 1)

    def go_back(self) -> None:
        """The step before, as it was."""
        if self.index > 0:
            self.go_to(self.index - 1)

    def go_to(self, index: int) -> None:
        """Any step: as it was, if it has been played; else it is played, from what comes before."""
        index = min(max(index, 0), len(self.lecture.steps) - 1)
        if index == self.index:
            return
        begun = self.index
        if begun >= 0:
            self._leave()
        self.index = index
        step = self.step
        self._done_in_step = step.intents
        if (known := self._left.get(step.id)) is not None:
            self._bring_back(known)
        else:
            if index != begun + 1:
                self._go_silently(index)
            self._begin(asked_and_answered(step.intents))
        self.moved.emit()

    def go_back_to_the_step(self) -> None:
        """All as it was when the step had been done, whatever was taken in the hand since."""
        if self._stood is not None:
            self._complain(self._world.bring_back(self._stood))
            self.moved.emit()

    def take_up(self) -> None:
        """Ask once more what was not revealed when the lecture was left."""
        asked = asked_again(self._player.left, self.step)
        if asked != self._player.left:
            self._begin(asked)

    def _leave(self) -> None:
        if self.step.intents != self._done_in_step:
            return  # it was edited: it is played anew
        state = self._world.keep()
        left = asked_again(self._player.left, self.step)
        self._left[self.step.id] = _Left(state, left, self.staging, self._stood)

    def _bring_back(self, known: _Left) -> None:
        self._complain(self._world.bring_back(known.state))
        self._begin(known.left)
        self._stood = known.stood
        self._stage(known.staging)

    def _begin(self, intents: tuple[Intent, ...]) -> None:
        self._stood = None
        self._player = Player(
            intents,
            self._do,
            self._value_of,
            tell=self._tell_of_step,
            over=lambda: self._world.over,
        )

    def _go_silently(self, index: int) -> None:
        """Do what the steps before do, as far as it takes no time; the rest is told."""
        steps = self.lecture.steps[:index]
        first, state, staging = 0, self._begun, Staging()
        for number, step in enumerate(steps):
            if (known := self._left.get(step.id)) is not None:
                first, state, staging = number + 1, known.state, known.staging
        self._complain(self._world.bring_back(state))
        self._stage(staging)
        left_out = []
        for intent in (one for step in steps[first:] for one in step.intents):
            if takes_time(intent):
                left_out.append(write_line(intent))
            elif not isinstance(intent, Wait | Predict | Reveal):
                self._complain(self._do(at_once(intent)))
        if left_out:
            told = ", ".join(dict.fromkeys(left_out))
            self._tell(say("Left out on the way here: {what}", what=told))

    # --- doing -------------------------------------------------------------------------------

    def tick(self, moment: Moment, now: float) -> None:
        """At each frame: what is due is done.

        Parameters
        ----------
        now : seconds on a clock that never goes back.
        """
        done = self._player.done
        if not done:
            self._player.go_on(moment, now)
        stands = self._player.done or self._player.waits_for_click
        if stands and self._stood is None and self.index >= 0 and moment.settled:
            self._stood = self._world.keep()

    def _do(self, intent: Intent) -> str:
        if isinstance(intent, Show):
            for name in intent.plots:
                if name not in self._world.plots:
                    return unknown(say("plot"), name, self._world.plots)
            part = "all" if self.staging.part in ("scene", "text") else self.staging.part
            plots = tuple(dict.fromkeys((*self.staging.plots, *intent.plots)))
            self._stage(Staging(part, plots))
            return ""
        if isinstance(intent, Only):
            plots = () if intent.part in ("scene", "text") else self.staging.plots
            self._stage(Staging(intent.part, plots))
            return ""
        self._acting = True
        try:
            complaint = self._ask(intent)
        finally:
            self._acting = False
        # What could not be asked has been told already.
        return "" if intent == Do(TAKE) else complaint

    def _stage(self, staging: Staging) -> None:
        if staging != self.staging:
            self.staging = staging
            self.staged.emit()

    def _tell_of_step(self, words: str) -> None:
        """What went wrong, with the line that says so in the file."""
        for line in self.step.lines:
            if words.startswith(f"{write_line(line.intent)}: "):
                why = words.removeprefix(f"{write_line(line.intent)}: ")
                words = say(
                    "{file}, line {n}: {line}: {why}",
                    file="lecture.md",
                    n=line.number,
                    line=line.text,
                    why=why,
                )
                break
        self._tell(words)

    def _complain(self, complaint: str) -> None:
        if complaint:
            self._tell(complaint)

    # --- other words -------------------------------------------------------------------------

    def take(self, lecture: Lecture) -> None:
        """Go on with another text at the same step, where what was done stays done.

        Steps that do something else now are played again.
        """
        before = self.step
        done, known = (
            {step.id: step.intents for step in one.steps} for one in (self.lecture, lecture)
        )
        self.lecture = lecture
        self.index = lecture.index_of(before.id, self.index)
        self._left = {
            name: left for name, left in self._left.items() if done.get(name) == known.get(name)
        }
        self.moved.emit()


def asked_and_answered(intents: tuple[Intent, ...]) -> tuple[Intent, ...]:
    """With the time for an answer after each question: a click takes it."""
    click, take = Wait(CLICK), Do(TAKE)
    found: list[Intent] = []
    for intent, after in zip(intents, (*intents, None)[1:], strict=True):
        found.append(intent)
        if isinstance(intent, Predict):
            found += [] if after == click else [click, take]
        elif intent == click and len(found) > 1 and isinstance(found[-2], Predict):
            found.append(take)
    return tuple(found)


def asked_again(left: tuple[Intent, ...], step: Step) -> tuple[Intent, ...]:
    """What is left of a step, with the question before it that is not revealed yet."""
    revealed = next((n for n, one in enumerate(left) if isinstance(one, Reveal)), None)
    if revealed is None or any(isinstance(one, Predict) for one in left[:revealed]):
        return left
    later = sum(isinstance(one, Predict) for one in left)
    asked = [one for one in step.intents if isinstance(one, Predict)]
    if len(asked) <= later:
        return left
    answered = () if Do(TAKE) in left[:revealed] else (Do(TAKE),)
    return (asked[len(asked) - later - 1], *answered, *left)


def takes_time(intent: Intent) -> bool:
    """Whether it goes on after it was asked for."""
    return isinstance(intent, Do) and intent.action in LONG


def at_once(intent: Intent) -> Intent:
    """The same without its time."""
    if isinstance(intent, Set):
        return Set(intent.section, intent.name, intent.value)
    return intent
