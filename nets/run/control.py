"""What may interfere with a run, of whatever kind; no torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from nets.protocol import Answer, Request


class Standing(Protocol):
    """A run that stands, and may be asked."""

    def answer(self, request: Request, tick: Callable[[], object]) -> Answer | None:
        """Answer a request, or None where it is none of this kind of run.

        Parameters
        ----------
        tick : called from time to time, if it takes long.
        """


class Control(Protocol):
    """What may interfere with a run.

    Attributes
    ----------
    stopped : the run shall end now.
    can_hold : somebody is there to let a held run go on.
    standing : the run, which puts itself here once it may be asked.
    """

    stopped: bool
    can_hold: bool
    standing: Standing | None

    def hold(self) -> None:
        """Let the next `poll` wait until somebody lets the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; called before each step, and may hold the run."""

    def epoch_done(self) -> None:
        """Called after each epoch and its measurement, and may slow the run down."""


class Undisturbed:
    """The control that never interferes."""

    stopped = False
    can_hold = False
    standing: Standing | None = None

    def hold(self) -> None:
        """Nobody would let the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """No changes."""
        return {}

    def epoch_done(self) -> None:
        """No waiting."""
