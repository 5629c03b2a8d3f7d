"""The training process: its handle for the window; imports without torch.

It runs any `RunConfig` by the generator that its class declares, and is told what `nets.protocol`
has, however different the runs are.
The window holds a `TrainingWorker` and polls it from its frame timer; nothing here
waits for the process but `close`, and that not for long. What happens in the process
is in `worker_process`.
"""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from typing import Any, Literal

from nets.protocol import (
    KEEP,
    PACE,
    Answer,
    Change,
    Command,
    Failed,
    Finished,
    Halt,
    Held,
    Loading,
    Message,
    Prepare,
    Pulse,
    Ready,
    Request,
    Resume,
    Start,
    Stop,
)
from nets.run.channel import Channel, ChannelClosed
from nets.run.child import start_child
from nets.run.worker_entry import serve
from nets.runs import RunConfig
from physics.files.closeable import Closeable
from physics.wording import Words

State = Literal["idle", "starting", "training", "paused", "silent", "failed", "closed"]

STARTUP_TIMEOUT = 300.0
"""Seconds a process may take to import torch, on a cold disk or beside much other work."""
ANSWER_TIMEOUT = 5.0
"""Seconds without a pulse, ten of them, after which a process does not answer."""
FIRST_ANSWER_TIMEOUT = 30.0
"""The same of one that still imports: on a cold disk, reading a library holds every thread."""
KILL_TIMEOUT = 5.0
"""Seconds waited for the system to take a killed process away; milliseconds do."""
MOST_MESSAGES = 500
"""Taken in one poll, so that a flood never holds a frame."""
LONGEST_GAP = 1.0
"""Silence counted between two polls: a window that slept has not listened."""


class TrainingWorker(Closeable):
    """Handle of the training process, for one thread of the window.

    Parameters
    ----------
    silence_timeout : seconds without a word of the work after which a run is given up.
    niceness : by how much the process yields to others (POSIX).
    threads : torch's threads in the process.
    """

    def __init__(self, silence_timeout: float = 30.0, niceness: int = 5, threads: int = 1) -> None:
        self._silence_timeout = silence_timeout
        self._settings = (niceness, threads)
        self._process: BaseProcess | None = None
        self._channel: Channel | None = None
        self._outbox: deque[Command] = deque()
        self._run = 0
        self._config: RunConfig = RunConfig()
        self._state: State = "idle"
        self._ready = False
        self._listen_anew()

    # --- what the window asks for ---------------------------------------------------------

    @property
    def state(self) -> State:
        """idle, starting, training, paused, silent, failed or closed.

        A run is silent while its process does not answer: it may do so again, or be replaced.
        """
        return "silent" if self.running and self._is_silent() else self._state

    @property
    def run(self) -> int:
        """Number of the newest run; 0 before the first."""
        return self._run

    @property
    def process_id(self) -> int | None:
        """Of the training process, if there is one."""
        return self._process.pid if self._process is not None else None

    def prepare(self, kind: type[RunConfig]) -> None:
        """Start the process early, so that what runs of a kind need is imported when it is wanted.

        One that has died or does not answer is replaced.
        """
        self._require_open()
        if self._process is None or not self._process.is_alive() or self._is_silent():
            self._discard_process()
            self._spawn()
            self._post(Prepare(kind))

    def start(
        self,
        config: RunConfig,
        most_epochs_per_second: float = 0.0,
        *,
        keep: str = "",
        goes_on_from: str = "",
    ) -> int:
        """Begin a run, which supersedes the one before; its number.

        Parameters
        ----------
        most_epochs_per_second : pace; 0 trains at full speed.
        keep : folder in which the run's states are written; "" keeps none.
        goes_on_from : file of a state that it takes up; "" begins anew.
        """
        self.prepare(type(config))
        self._run += 1
        self._config = config
        self._state = "starting"
        self._silence = 0.0
        # Of commands for the run before, questions are answered all the same.
        self._outbox = deque(one for one in self._outbox if isinstance(one, Request))
        self._post(Start(self._run, config, most_epochs_per_second, keep, goes_on_from))
        return self._run

    def pause(self) -> None:
        """Halt the run before its next step."""
        if self._state in ("starting", "training"):
            self._state = "paused"
            self._post(Halt())

    def resume(self) -> None:
        """Go on with a held run."""
        if self._state == "paused":
            self._state = "training"
            self._post(Resume())

    def stop(self) -> None:
        """End the run; its last measurement and `Finished` are still to come.

        Not from a process that does not answer: it is killed, and the run has ended.
        """
        if self.running and self._is_silent():
            self._discard_process()
            self._state = "idle"
        elif self.running:
            self._post(Stop())

    def ask(self, request: Request) -> bool:
        """Ask the newest run, which may have ended, or go on; whether there is a process to ask.

        Its `Answer` is still to come.
        """
        if self._process is not None and self._run:
            self._post(request)
        return self._process is not None and bool(self._run)

    def change(self, **values: Any) -> None:
        """Change live parameters of the run, its `most_epochs_per_second` or where it is kept.

        Raises
        ------
        ValueError
            If a parameter may not change during a run, or is out of its range.
        """
        if not 0.0 <= values.get(PACE, 0.0) < float("inf"):
            raise ValueError(Words("{pace} must be zero or more", pace=PACE))
        of_config = {name: value for name, value in values.items() if name not in (PACE, KEEP)}
        self._config = self._config.changed(of_config)
        if self.running:
            self._post(Change(values))

    @property
    def running(self) -> bool:
        """Whether a run is under way, held or not."""
        return self._state in ("starting", "training", "paused")

    def poll(self) -> list[Message]:
        """What has come since the last poll, of the newest run, and answers; never waits.

        A process that died or hangs yields one `Failed`, and the next start has a new one.
        """
        process = self._process
        if self._state == "closed" or process is None:
            return []
        alive = process.is_alive()  # before the pipe is drained: what it sent still counts
        messages = [message for message in self._received() if self._concerns(message)]
        if self._process is not process:
            return messages  # it could not be prepared, and is given up
        if not alive and len(messages) < MOST_MESSAGES:
            messages += self._lost(_how_it_ended(process))
        elif self._is_hanging():
            messages += self._lost(
                Words(
                    "the training process has not answered for {seconds:.0f} s",
                    seconds=self._silence_limit(),
                )
            )
        return messages

    def close(self) -> None:
        """End the process; afterwards there is none."""
        self._discard_process()
        self._state = "closed"

    # --- the process ----------------------------------------------------------------------

    def _require_open(self) -> None:
        if self._state == "closed":
            raise RuntimeError("the training worker is closed")

    def _spawn(self) -> None:
        self._process, connection = start_child(serve, *self._settings, name="training")
        self._channel = Channel(connection)
        self._ready = False
        self._listen_anew()

    def _listen_anew(self) -> None:
        self._silence = self._stillness = 0.0
        self._polled = time.monotonic()

    def _discard_process(self) -> None:
        """Kill the process: it holds nothing that needs tidying, and this never hangs."""
        process, channel = self._process, self._channel
        self._process = self._channel = None
        self._outbox.clear()
        if channel is not None:
            channel.close()
        if process is not None:
            process.kill()
            process.join(KILL_TIMEOUT)
            if process.exitcode is not None:
                process.close()

    # --- messages -------------------------------------------------------------------------

    def _post(self, command: Command) -> None:
        """Queue a command, joined to a change that still waits, and send what there is room for."""
        last = self._outbox[-1] if self._outbox else None
        if isinstance(command, Change) and isinstance(last, Change):
            self._outbox[-1] = Change({**last.values, **command.values})
        else:
            self._outbox.append(command)
        self._flush()

    def _flush(self) -> None:
        try:
            while self._outbox and self._channel is not None:
                if not self._channel.send(self._outbox[0]):
                    return
                self._outbox.popleft()
        except ChannelClosed:
            self._outbox.clear()  # the next poll finds out what became of the process

    def _received(self) -> Iterator[Message]:
        self._flush()
        now = time.monotonic()
        passed = min(now - self._polled, LONGEST_GAP)
        self._silence += passed  # of the work
        self._stillness += passed  # of the process
        self._polled = now
        try:
            for _ in range(MOST_MESSAGES):
                message = self._channel.receive() if self._channel is not None else None
                if message is None:
                    return
                self._stillness = 0.0
                if not isinstance(message, Pulse):
                    self._silence = 0.0
                    yield message
        except ChannelClosed:
            return

    def _concerns(self, message: Message) -> bool:
        """Take note of a message; whether the window shall see it."""
        if isinstance(message, Ready):
            self._ready = True
            return True
        if message.run != self._run:
            return isinstance(message, Answer)  # whoever asked waits for it
        if isinstance(message, Finished):
            self._state = "idle"
        elif isinstance(message, Failed):
            self._state = "failed"
            if not self._ready:
                self._discard_process()  # what it could not import it will not have
        elif isinstance(message, Held):
            self._state = "paused"
        elif self._state == "starting" and not isinstance(message, Loading | Answer):
            self._state = "training"
        return True

    def _silence_limit(self) -> float:
        at_work = self._ready and self._state in ("training", "paused")
        return self._silence_timeout if at_work else max(STARTUP_TIMEOUT, self._silence_timeout)

    def _is_silent(self) -> bool:
        return self._stillness > (ANSWER_TIMEOUT if self._ready else FIRST_ANSWER_TIMEOUT)

    def _is_hanging(self) -> bool:
        return self.running and self._silence > self._silence_limit()

    def _lost(self, reason: str) -> list[Message]:
        """Give the process up; what the window learns of it."""
        was_running = self.running
        self._discard_process()
        if not was_running:
            return []  # nobody waits for it; the next start has a new one
        self._state = "failed"
        return [Failed(self._run, reason)]


def _how_it_ended(process: BaseProcess) -> str:
    code = process.exitcode
    if code is not None and code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = Words("signal {code}", code=-code)
        return Words("the training process was ended by {name}", name=name)
    return Words("the training process ended unexpectedly (exit code {code})", code=code)
