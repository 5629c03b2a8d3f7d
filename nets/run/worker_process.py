"""What runs in the training process; torch is imported there and nowhere else.

The process serves one window: it waits for a `Start`, trains, sends what `train`
yields, and ends when the pipe does, because then the window has gone.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nets.messages import (
    Alive,
    Change,
    Examination,
    Examine,
    Failed,
    Message,
    NotExamined,
    Pause,
    Ready,
    Resume,
    Save,
    Saved,
    Start,
    Stop,
)
from nets.run.channel import Channel, ChannelClosed
from physics.wording import Words, message_of

if TYPE_CHECKING:
    from nets.run.control import Run

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
        _warm_up(threads)
    except Exception as error:  # noqa: BLE001, failure is a value
        # No window can train with this process, so it says why to the run that wants it.
        control.deliver(_failure(control.next_start().run, error))
        return
    control.deliver(Ready())
    while True:
        _train(control, control.next_start())


def _warm_up(threads: int) -> None:
    """Import what training needs, so that the first run starts at once."""
    import torch

    from nets.config import TrainingConfig
    from nets.run import training

    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)  # dying features are slow numbers otherwise
    for _ in training.train(TrainingConfig(epochs=1, depth=2, width=2, measured_samples=10)):
        pass  # what is imported or compiled at first use is then there


def _train(control: ProcessControl, start: Start) -> None:
    """One run, to its end or until another one is to begin."""
    from nets.run.training import train

    control.begin(start)
    with suppress(Superseded):
        try:
            for message in train(start.config, control, start.run):
                control.deliver(message)
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
    training_run : the newest one, once it stands; it may be saved after its end, too.
    """

    can_hold = True
    training_run: Run | None

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._next: Start | None = None
        self._reset(0, 0.0)

    def _reset(self, run: int, pace: float) -> None:
        self.stopped = False
        self.training_run = None
        self._held = False
        self._changes: dict[str, Any] = {}
        self._run, self._pace = run, pace
        self._where = Alive(run, 0, 0.0)
        self._next_epoch = time.monotonic()

    def next_start(self) -> Start:
        """Wait for the next run; that which has ended may still be saved or examined."""
        while self._next is None:
            command = self._channel.receive(timeout=3600.0)
            if isinstance(command, Start | Save | Examine):
                with suppress(Superseded):
                    self._obey(command)
        start, self._next = self._next, None
        return start

    def begin(self, start: Start) -> None:
        """Forget the run before."""
        self._reset(start.run, start.most_epochs_per_second)

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

    def _obey(self, command: object) -> None:
        if isinstance(command, Start):
            self._next = command
        elif isinstance(command, Pause | Resume):
            self._held = isinstance(command, Pause)
        elif isinstance(command, Stop):
            self.stopped = True
        elif isinstance(command, Save):
            self.deliver(self._saved(command))
        elif isinstance(command, Examine):
            self.deliver(self._examined(command))
        elif isinstance(command, Change):
            values = dict(command.values)
            self._pace = float(values.pop("most_epochs_per_second", self._pace))
            self._changes.update(values)

    def _examined(self, command: Examine) -> Examination | NotExamined:
        """Look closer at the network as it is now; meanwhile commands are obeyed."""
        from nets.run.examination import examine

        run = self.training_run
        if run is None:
            return NotExamined(self._run, Words("there is no network yet"))
        try:
            return examine(run, sharp=command.sharp, tick=self._still_here)
        except (ArithmeticError, ValueError, RuntimeError) as error:
            return NotExamined(run.run, message_of(error, 300))

    def _still_here(self) -> None:
        self._channel.send(self._where)
        self._take_commands(0.0)

    def _saved(self, command: Save) -> Saved:
        """Save the network as it is now; what became of it."""
        from nets.run.saving import save_run

        if self.training_run is None:
            return Saved(self._run, command.path, Words("there is no network yet"))
        try:
            save_run(self.training_run, command.kind, Path(command.path))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else ""
            return Saved(self._run, command.path, reason or message_of(error))
        return Saved(self._run, command.path)
