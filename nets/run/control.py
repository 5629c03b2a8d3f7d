"""What may interfere with a run, of whatever kind; no torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
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
    goes_on_from : file of a state that the run shall take up.
    """

    stopped: bool
    can_hold: bool
    standing: Standing | None
    goes_on_from: Path | None

    def keeps(self, epoch: int, *, last: bool) -> Path | None:
        """The file to which the whole run shall be written after an epoch, if anybody wants it.

        Parameters
        ----------
        last : it is the begin or the end of the run.
        """

    def hold(self) -> None:
        """Let the next `poll` wait until somebody lets the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; called before each step, and may hold the run."""

    def epoch_done(self) -> None:
        """Called after each epoch and its measurement, and may slow the run down."""


class Undisturbed:
    """The control that never interferes.

    Parameters
    ----------
    goes_on_from : file of a state that the run shall take up.
    """

    stopped = False
    can_hold = False
    standing: Standing | None = None
    goes_on_from: Path | None = None

    def __init__(self, goes_on_from: Path | None = None) -> None:
        self.goes_on_from = goes_on_from

    def keeps(self, epoch: int, *, last: bool) -> Path | None:  # noqa: ARG002
        """Nobody wants it."""
        return None

    def hold(self) -> None:
        """Nobody would let the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """No changes."""
        return {}

    def epoch_done(self) -> None:
        """No waiting."""


class Keeping(Undisturbed):
    """Has a run kept after every so many epochs, at its begin and at its end.

    Parameters
    ----------
    folder : in which the states are written.
    every : epochs.
    """

    def __init__(self, folder: Path, every: int, goes_on_from: Path | None = None) -> None:
        super().__init__(goes_on_from)
        self._folder, self._every = folder, every

    def keeps(self, epoch: int, *, last: bool) -> Path | None:
        """A file for each epoch that is due."""
        due = last or epoch % self._every == 0
        return self._folder / f"{epoch}.safetensors" if due else None
