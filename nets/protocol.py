"""What the window and the training process say to each other, whatever is run there.

Frozen, numbered by the run they belong to, and importable without torch. What a kind of run
says besides is declared with that kind (`nets.messages`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, Final, Protocol

from nets.runs import RunConfig

PACE: Final = "most_epochs_per_second"
"""Changes like a live parameter of every run; 0 is full speed."""
KEEP: Final = "keep"
"""Changes like it: the folder in which the run's states are written; "" keeps none."""


class Message(Protocol):
    """What the training process says; if it has an `epoch`, so far has the run come."""

    @property
    def run(self) -> int:
        """The number of the run it is about; 0 if it is about none."""


# --- from the window to the training process -------------------------------------------


@dataclass(frozen=True, slots=True)
class Prepare:
    """The first word to a process: which kind of run to be prepared for."""

    kind: type[RunConfig]


@dataclass(frozen=True, slots=True)
class Start:
    """Begin run `run`; `most_epochs_per_second` = 0 trains at full speed.

    `keep` is the folder in which its states are written, `goes_on_from` the file of one that it
    takes up; "" is none.
    """

    run: int
    config: RunConfig
    most_epochs_per_second: float = 0.0
    keep: str = ""
    goes_on_from: str = ""


@dataclass(frozen=True, slots=True)
class Halt:
    """Hold the run before its next step."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a held run."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run now; its last measurement stands."""


@dataclass(frozen=True, slots=True)
class Change:
    """New values of live parameters (see `RunConfig.live_fields`), of `PACE` or of `KEEP`."""

    values: dict[str, Any]


class Request(ABC):
    """What a kind of run may be asked, while it runs and when it has ended."""

    __slots__ = ()

    @abstractmethod
    def unanswered(self, run: int) -> Answer:
        """The answer where there is no run that knows one."""


Command = Prepare | Start | Halt | Resume | Stop | Change | Request


# --- from the training process to the window -------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has imported what it needs, and waits."""

    run: int = 0


@dataclass(frozen=True, slots=True)
class Pulse:
    """The process is there, though one step may take long; for the handle, not the window."""


@dataclass(frozen=True, slots=True)
class Loading:
    """The run waits for its data; `words` say how far they are."""

    run: int
    words: str


@dataclass(frozen=True, slots=True)
class Alive:
    """Sent at least once a second inside long epochs, and while held."""

    run: int
    epoch: int
    fraction_of_epoch: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a `Request`."""

    run: int


@dataclass(frozen=True, slots=True)
class Held:
    """The run holds itself, until the window lets it go on."""

    run: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The run came to its end, or was stopped; `reason` says by which rule it ended early."""

    run: int
    epoch: int
    stopped: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """The run cannot go on: one line for the window, the trace for a report."""

    run: int
    reason: str
    details: str = ""
