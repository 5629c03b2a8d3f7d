"""What may interfere with a training run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from nets.training import TrainingRun


class Control(Protocol):
    """What may interfere with a training run.

    Attributes
    ----------
    stopped : the run shall end now.
    can_hold : somebody is there to let a held run go on.
    training_run : is told here once it stands.
    """

    stopped: bool
    can_hold: bool
    training_run: TrainingRun | None

    def hold(self) -> None:
        """Let the next `poll` wait until somebody lets the run go on."""
        ...

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; called before each step, and may hold the run."""
        ...

    def epoch_done(self) -> None:
        """Called after each epoch and its measurement, and may slow the run down."""
        ...


class Undisturbed:
    """The control that never interferes."""

    stopped = False
    can_hold = False
    training_run: TrainingRun | None = None

    def hold(self) -> None:
        """Nobody would let the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """No changes."""
        return {}

    def epoch_done(self) -> None:
        """No waiting."""
