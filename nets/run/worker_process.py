"""What runs in the training process; torch is imported there and nowhere else.

The process serves one window: it waits for a `Start`, has the configuration's generator run it,
sends what that yields, and ends when the pipe does, because then the window has gone.
"""

from __future__ import annotations

import math
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, TypeAlias

from nets.protocol import (
    KEEP,
    PACE,
    Alive,
    Change,
    Command,
    Failed,
    Finished,
    Halt,
    Message,
    Prepare,
    Ready,
    Request,
    Resume,
    Start,
    Stop,
)
from nets.run.channel import Channel, ChannelClosed
from nets.run.control import Control, Standing, Undisturbed
from nets.runs import RunConfig
from physics.wording import Words, message_of

Generator: TypeAlias = Callable[[Any, Control, int], Iterator[Message]]
"""What runs a kind of configuration."""

KEEP_PERIOD = 1.0
"""Seconds between two states that are kept: a megabyte each, and more."""
ALIVE_PERIOD = 0.5
"""Seconds between two signs of life while a run is held."""
MOST_DETAILS = 8000
"""Characters of a trace: a message must fit into the pipe's free half."""


class Superseded(Exception):
    """Another run is to begin in place of this one."""


def serve_runs(channel: Channel, threads: int) -> None:
    """Serve the window until it is gone.

    Raises
    ------
    ChannelClosed
        When it is.
    """
    control = ProcessControl(channel)
    try:
        _rehearse(control.next_kind(), threads)
    except ChannelClosed:
        raise
    except Exception as error:  # noqa: BLE001, failure is a value
        # Told to the run that wants it; the window, which was never told `Ready`, takes another.
        control.deliver(_failure(control.next_start().run, error))
        return
    control.deliver(Ready())
    while True:
        _run(control, control.next_start(), threads)


def _rehearse(kind: type[RunConfig], threads: int) -> None:
    """Import and compile what runs of a kind need, so that the first one starts at once."""
    generator, config = generator_of(kind, threads), kind.rehearsal()
    if config is not None:
        for _ in generator(config, Undisturbed(), 0):
            pass


def generator_of(kind: type[RunConfig], threads: int) -> Generator:
    """What runs configurations of a kind, imported here and now.

    Parameters
    ----------
    threads : of torch, if that is what it uses.
    """
    generator: Generator = resolve_name(kind.run_by)
    if "torch" in sys.modules:
        from nets.run.one_core import compute_on

        compute_on(threads)
    return generator


def _run(control: ProcessControl, start: Start, threads: int) -> None:
    """One run, to its end or until another one is to begin."""
    control.begin(start)
    with suppress(Superseded):
        try:
            generator = generator_of(type(start.config), threads)
            message: Message = Alive(start.run, 0, 0.0)
            for message in generator(start.config, control, start.run):
                control.deliver(message)
            if not isinstance(message, Finished | Failed):
                control.deliver(Failed(start.run, Words("training broke off without a reason")))
        except (ChannelClosed, Superseded):
            raise
        except Exception as error:  # noqa: BLE001, failure is a value
            control.deliver(_failure(start.run, error))


def _failure(run: int, error: Exception) -> Failed:
    reason = message_of(error, 300) or type(error).__name__
    trace = "".join(traceback.format_exception(error))
    return Failed(run, Words("training failed: {reason}", reason=reason), trace[-MOST_DETAILS:])


class ProcessControl:
    """The window's commands, as `training.Control`; also delivers what training yields.

    Attributes
    ----------
    stopped : the run shall end now.
    can_hold : the window can always let a run go on.
    standing : the newest run, once it stands; it may be asked after its end, too.
    goes_on_from : file of a state that the run shall take up.
    """

    can_hold = True
    standing: Standing | None
    goes_on_from: Path | None

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._next: Start | None = None
        self._reset(Start(0, RunConfig()))

    def _reset(self, start: Start) -> None:
        run = start.run
        self.stopped = False
        self.standing = None
        self.goes_on_from = Path(start.goes_on_from) if start.goes_on_from else None
        self._keep, self._states, self._kept_at = start.keep, 0, -math.inf
        self._held = False
        self._changes: dict[str, Any] = {}
        self._run, self._pace = run, start.most_epochs_per_second
        self._where = Alive(run, 0, 0.0)
        self._next_epoch = time.monotonic()

    def next_kind(self) -> type[RunConfig]:
        """Wait for what the window says first."""
        command = None
        while not isinstance(command, Prepare):
            command = self._channel.receive(timeout=3600.0)
        return command.kind

    def next_start(self) -> Start:
        """Wait for the next run; that which has ended may still be asked."""
        while self._next is None:
            command = self._channel.receive(timeout=3600.0)
            if isinstance(command, Start | Request):
                with suppress(Superseded):
                    self._obey(command)
        start, self._next = self._next, None
        return start

    def begin(self, start: Start) -> None:
        """Forget the run before."""
        self._reset(start)

    # --- what training calls --------------------------------------------------------------

    def hold(self) -> None:
        """Let the next `poll` wait as if the window had said so."""
        self._held = True

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; waits while the run is held.

        Raises
        ------
        Superseded
            If another run is to begin.
        """
        self._take_commands(0.0)
        while self._held and not self.stopped:
            self._take_commands(ALIVE_PERIOD)
            self._channel.send(self._where)
        changes, self._changes = self._changes, {}
        return changes

    def keeps(self, epoch: int, *, last: bool) -> Path | None:  # noqa: ARG002
        """The next file of the folder, if there is one; not before `KEEP_PERIOD` is over."""
        now = time.monotonic()
        if not self._keep or not (last or now - self._kept_at >= KEEP_PERIOD):
            return None
        self._states, self._kept_at = self._states + 1, now
        return Path(self._keep) / f"{self._run}-{self._states}.safetensors"

    def epoch_done(self) -> None:
        """Wait for the next epoch's time, if the run has a pace."""
        if not self._pace:
            return
        # Time lost is lost: a slow epoch is not made up for by a burst.
        self._next_epoch = max(self._next_epoch + 1.0 / self._pace, time.monotonic())
        while not (self.stopped or self._held) and self._pace:
            left = self._next_epoch - time.monotonic()
            if left <= 0.0:
                return
            if left > ALIVE_PERIOD:
                self._channel.send(self._where)
            self._take_commands(min(left, ALIVE_PERIOD))

    # --- the pipe -------------------------------------------------------------------------

    def deliver(self, message: Message) -> None:
        """Send a message; where the window does not read, wait for it and still obey it.

        A sign of life may be lost, a measurement may not.
        """
        if isinstance(message, Alive):
            self._where = message
            self._channel.send(message)
            return
        while not self._channel.send(message, timeout=0.2):
            self._take_commands(0.0)
        if hasattr(message, "epoch"):
            self._where = Alive(self._run, message.epoch, 0.0)

    def _take_commands(self, timeout: float) -> None:
        """Obey every command that is there, waiting up to `timeout` for the first."""
        command = self._channel.receive(timeout)
        while command is not None:
            self._obey(command)
            if self._next is not None:
                raise Superseded  # what follows in the pipe is for that run
            command = self._channel.receive()

    def _obey(self, command: Command) -> None:
        if isinstance(command, Start):
            self._next = command
        elif isinstance(command, Halt | Resume):
            self._held = isinstance(command, Halt)
        elif isinstance(command, Stop):
            self.stopped = True
        elif isinstance(command, Request):
            self._answer(command)
        elif isinstance(command, Change):
            values = dict(command.values)
            self._pace = float(values.pop(PACE, self._pace))
            self._keep = str(values.pop(KEEP, self._keep))
            self._changes.update(values)

    def _answer(self, request: Request) -> None:
        """Have the run as it is now answer; meanwhile commands are obeyed."""
        run = self.standing
        answer = None if run is None else run.answer(request, self._still_here)
        self.deliver(answer or request.unanswered(self._run))

    def _still_here(self) -> None:
        self._channel.send(self._where)
        self._take_commands(0.0)
