"""The training process: commands, deaths, hangs, and nothing left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import numpy as np
import pytest
from safetensors.numpy import load_file

from nets.config import TrainingConfig
from nets.messages import (
    Divergence,
    Examination,
    Examine,
    Measurement,
    Save,
    Saved,
    Started,
)
from nets.protocol import Alive, Failed, Finished, Message, Pulse, Ready
from nets.run.channel import Channel
from nets.run.pulse import beating
from nets.run.saving import save_run
from nets.run.whole_run import run_training
from nets.run.worker import TrainingWorker
from tests.nets.falling import FallingConfig, Height
from tests.nets.helpers import PATIENCE, clouds, clouds_file, same, small, until

LONG = 100_000
"""Epochs that no test sees the end of."""

posix = pytest.mark.skipif(os.name != "posix", reason="signals")


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


@pytest.fixture(scope="module")
def process() -> Iterator[TrainingWorker]:
    """One process for the tests that leave it in working order: importing torch takes long."""
    with TrainingWorker() as worker:
        worker.prepare(TrainingConfig)  # before the first test counts the processes
        until(worker, Ready)
        yield worker


@pytest.fixture
def worker(process: TrainingWorker) -> Iterator[TrainingWorker]:
    yield process
    if process.running:
        process.stop()
        until(process, Finished)


@pytest.fixture
def own_worker() -> Iterator[TrainingWorker]:
    """A worker of one test, whose process that test may ruin."""
    with TrainingWorker(silence_timeout=2.0) as worker:
        yield worker


def measured(messages: list[Message]) -> list[Measurement]:
    return [message for message in messages if isinstance(message, Measurement)]


def at_rest(worker: TrainingWorker) -> list[Message]:
    """What comes while a held run tells twice that it is there."""
    return until(worker, Alive) + until(worker, Alive)


def gone(pid: int) -> bool:
    """Whether a process that is not ours to wait for has ended."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
            if ") Z " in Path(f"/proc/{pid}/stat").read_text():
                return True  # only its name is left, until somebody collects it
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


def test_importing_the_worker_imports_neither_torch_nor_sklearn() -> None:
    code = (
        "import sys, nets.run.worker, nets.config, nets.messages; "
        "print([m for m in ('torch', 'sklearn', 'scipy', 'numba', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_run_to_its_end_is_that_of_run_training(worker: TrainingWorker, path: str) -> None:
    run = worker.start(small(path))
    assert worker.state == "starting"
    messages = [m for m in until(worker, Finished) if not isinstance(m, Ready | Alive)]
    assert worker.state == "idle"
    assert isinstance(messages[0], Started) and messages[0].training_samples == 200
    assert [m.epoch for m in measured(messages)] == list(range(7))
    assert all(m.run == run for m in messages)
    assert messages[-1] == Finished(run, 6, stopped=False)
    here = run_training(small(path))
    assert measured(messages)[-1].trace_ratio.tolist() == here["data_separation"]["trace_ratio"]


@pytest.mark.parametrize("scale", [1.0, 1e-38])
def test_window_and_command_come_to_the_same_bits(
    worker: TrainingWorker, path: str, tmp_path: Path, scale: float
) -> None:
    """Of a lazy network, also where its weights are next to nothing: both take them for nothing."""
    config, there, here = (
        small(path, initial_scale=scale),
        tmp_path / "window",
        tmp_path / "command",
    )
    worker.start(config)
    course = measured(until(worker, Finished))
    worker.ask(Save("weights", str(there)))
    until(worker, Saved)
    again: list[Measurement] = []
    run_training(config, measured=again.append, done=lambda run: save_run(run, "weights", here))
    assert all(map(same, course, again)) and len(course) == len(again) == 7
    ours, theirs = load_file(here), load_file(there)
    assert ours.keys() == theirs.keys()
    assert all(ours[name].tobytes() == theirs[name].tobytes() for name in ours)


def test_pause_holds_and_resume_goes_on(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=LONG), most_epochs_per_second=50)
    until(worker, Measurement, lambda m: m.epoch >= 3)
    worker.pause()
    assert worker.state == "paused"
    until(worker, Alive)
    held = at_rest(worker)
    assert all(isinstance(message, Alive) for message in held)
    before = held[-1].epoch
    worker.resume()
    assert worker.state == "training"
    assert measured(until(worker, Measurement))[0].epoch == before + 1


def test_stop_ends_with_a_measurement_of_everything(worker: TrainingWorker, path: str) -> None:
    run = worker.start(small(path, epochs=LONG))
    until(worker, Measurement)
    worker.stop()
    messages = until(worker, Finished)
    last = measured(messages)[-1]
    assert last.samples == 200
    assert messages[-1] == Finished(run, last.epoch, stopped=True)
    assert worker.state == "idle" and worker.poll() == []


def test_a_held_run_can_be_stopped(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=LONG))
    worker.pause()
    until(worker, Alive)
    worker.stop()
    assert until(worker, Finished)[-1].stopped


def test_live_changes_reach_the_run(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=LONG), most_epochs_per_second=20)
    quiet = measured(until(worker, Measurement, lambda m: m.epoch >= 30))[-1].train_loss
    worker.change(data_noise=0.9)
    noisy = measured(until(worker, Measurement, lambda m: m.epoch >= 40))[-1].train_loss
    assert noisy > quiet + 0.3


def test_the_pace_is_kept_and_can_change(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=LONG), most_epochs_per_second=10)
    epoch = until(worker, Measurement, lambda m: m.epoch >= 1)[-1].epoch
    begun = time.monotonic()
    until(worker, Measurement, lambda m: m.epoch >= epoch + 5)
    assert time.monotonic() - begun > 0.3  # five in half a second, and no sooner
    worker.change(most_epochs_per_second=0.5)
    until(worker, Alive)  # only told where the next epoch is far
    assert len(measured(until(worker, Alive))) <= 1


def test_wrong_changes_are_refused_here(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=3))
    with pytest.raises(ValueError, match="depth cannot change during a run"):
        worker.change(depth=3)
    with pytest.raises(ValueError, match="less than or equal to 1"):
        worker.change(data_noise=1.5)
    with pytest.raises(ValueError, match="most_epochs_per_second must be zero or more"):
        worker.change(most_epochs_per_second=-1)
    assert not measured(until(worker, Finished))[-1].warning


def test_a_new_run_supersedes_the_one_before(worker: TrainingWorker, path: str) -> None:
    old = worker.start(small(path, epochs=LONG))
    until(worker, Measurement)
    assert worker._channel is not None
    assert worker._channel._connection.poll(PATIENCE)  # messages of the old run lie in the pipe
    new = worker.start(small(path))
    worker.pause()  # is for the new run, though the old one may read it
    told = at_rest(worker)
    assert {m.run for m in told if not isinstance(m, Ready)} == {new}
    worker.resume()
    assert until(worker, Finished)[-1] == Finished(new, 6, stopped=False)
    assert new == old + 1


def test_bad_data_fail_the_run_and_the_process_lives_on(
    worker: TrainingWorker, tmp_path: Path
) -> None:
    arrays = clouds()
    arrays["y_test"] = arrays["y_test"] + 7
    np.savez(tmp_path / "bad.npz", **arrays)
    run = worker.start(small(str(tmp_path / "bad.npz")))
    pid = worker.process_id
    failed = until(worker, Failed)[-1]
    reason = "bad.npz: y_test has label 7 that y_train lacks, first in y_test[0]"
    assert failed == Failed(run, reason)
    assert worker.state == "failed"
    worker.start(small(clouds_file(tmp_path)))
    until(worker, Finished)
    assert worker.process_id == pid


def test_a_diverged_run_is_held_and_goes_on_at_a_lower_rate(
    worker: TrainingWorker, path: str
) -> None:
    hot = {"optimiser": "sgd", "loss": "mean_squared_error", "learning_rate": 10.0}
    run = worker.start(small(path, epochs=50, **hot))
    told = until(worker, Divergence)[-1]
    assert (told.run, worker.state) == (run, "paused")
    assert "layer" in told.layer or told.layer == "the logits"
    assert not measured(at_rest(worker))
    worker.change(learning_rate=0.1)
    worker.resume()
    messages = until(worker, Finished)
    assert messages[-1] == Finished(run, 50, stopped=False)
    assert [m.epoch for m in measured(messages)] == list(range(told.good.epoch + 1, 51))


def test_a_network_is_saved_while_it_trains_and_after_its_end(
    worker: TrainingWorker, path: str, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file

    run = worker.start(small(path, epochs=LONG))
    until(worker, Measurement, lambda m: m.epoch >= 2)
    files = [tmp_path / name for name in ("early.safetensors", "late.safetensors")]
    worker.ask(Save("weights", str(files[0])))
    assert until(worker, Saved)[-1] == Saved(run, str(files[0]))
    worker.stop()
    until(worker, Finished)
    worker.ask(Save("weights", str(files[1])))
    assert until(worker, Saved)[-1] == Saved(run, str(files[1]))
    early, late = (load_file(file) for file in files)
    assert early.keys() == late.keys()
    assert not np.array_equal(early["linears.0.weight"], late["linears.0.weight"])
    worker.ask(Save("script", str(tmp_path / "nowhere" / "run.py")))
    failed = until(worker, Saved)[-1]
    assert failed.failure == "No such file or directory"


def test_a_network_is_examined_while_it_is_held_and_after_its_end(
    worker: TrainingWorker, path: str
) -> None:
    worker.start(small(path, epochs=LONG))
    until(worker, Measurement, lambda message: message.epoch >= 3)
    worker.pause()
    assert worker.ask(Examine(sharp=True))
    held = until(worker, Examination)[-1]
    assert isinstance(held, Examination) and held.run == worker.run and held.epoch >= 3
    assert held.sharpness is not None and held.sharpness.top_eigenvalue > 0.0
    worker.resume()
    until(worker, Measurement, lambda message: message.epoch > held.epoch)
    worker.stop()
    until(worker, Finished)
    assert worker.ask(Examine())
    ended = until(worker, Examination)[-1]
    assert isinstance(ended, Examination) and ended.epoch > held.epoch and not ended.sharpness


def test_a_new_run_does_not_wait_for_an_examination(worker: TrainingWorker, path: str) -> None:
    worker.start(small(path, epochs=2))
    until(worker, Finished)
    worker.ask(Examine(sharp=True))
    run = worker.start(small(path, epochs=2))
    seen = until(worker, Finished)
    assert not any(isinstance(message, Examination) for message in seen)
    assert measured(seen)[-1].run == run


def test_an_error_nobody_foresaw_comes_with_its_trace(worker: TrainingWorker, path: str) -> None:
    config = small(path).model_copy(
        update={"optimiser": "adam", "initialisation": None, "width": -1}
    )
    worker.start(config)
    failed = until(worker, Failed)[-1]
    assert failed.reason.startswith("training failed: ")
    assert "Traceback" in failed.details and "\n" not in failed.reason


def test_starting_never_makes_the_window_wait(path: str) -> None:
    with TrainingWorker() as worker:
        begun = time.perf_counter()
        worker.prepare(TrainingConfig)
        worker.start(small(path))
        worker.poll()
        assert time.perf_counter() - begun < 0.5  # torch takes longer to import


@posix
def test_a_killed_process_is_a_message_and_the_next_start_has_a_new_one(
    own_worker: TrainingWorker, path: str
) -> None:
    run = own_worker.start(small(path, epochs=LONG))
    until(own_worker, Measurement)
    pid = own_worker.process_id
    os.kill(pid, signal.SIGKILL)
    assert until(own_worker, Failed)[-1] == Failed(run, "the training process was ended by SIGKILL")
    assert own_worker.state == "failed" and own_worker.poll() == []
    own_worker.start(small(path))
    assert own_worker.process_id != pid
    until(own_worker, Finished)


# --- dead and silent processes, whose runs need no torch: what they were at is all the same -----


def fall(worker: TrainingWorker) -> int:
    """Start a run that does not end, and wait until it is under way; its number."""
    run = worker.start(FallingConfig(epochs=LONG), most_epochs_per_second=100.0)
    until(worker, Height)
    return run


@posix
def test_a_process_killed_while_idle_is_replaced_without_a_word(
    own_worker: TrainingWorker,
) -> None:
    own_worker.prepare(FallingConfig)
    until(own_worker, Ready)
    os.kill(own_worker.process_id, signal.SIGKILL)
    deadline = time.monotonic() + PATIENCE
    while own_worker.process_id is not None:
        assert time.monotonic() < deadline and own_worker.poll() == []
    own_worker.start(FallingConfig())
    assert own_worker.process_id is not None and own_worker.state == "starting"


def exit_while_serving(connection: Any, niceness: int, threads: int) -> None:
    """In place of the process's entry: dies as a crash in native code would."""
    connection.recv()
    os._exit(3)


def test_a_crash_is_told_with_its_exit_code(
    own_worker: TrainingWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nets.run.worker.serve", exit_while_serving)
    run = own_worker.start(FallingConfig())
    assert until(own_worker, Failed)[-1] == Failed(
        run, "the training process ended unexpectedly (exit code 3)"
    )


@posix
def test_a_hanging_process_is_noticed_and_killed(own_worker: TrainingWorker) -> None:
    run = fall(own_worker)
    pid = own_worker.process_id
    os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    for number in range(20_000):  # a window that goes on sending is not held up by it
        own_worker.change(weight=1.0 + number / 20_000)
    assert time.monotonic() - begun < 10.0
    failed = until(own_worker, Failed)[-1]
    assert failed == Failed(run, "the training process has not answered for 2 s")
    assert time.monotonic() - begun < 20.0
    assert gone(pid) and own_worker.process_id is None


def until_state(worker: TrainingWorker, state: str) -> None:
    """Poll until the run is in that state."""
    deadline = time.monotonic() + PATIENCE
    while worker.state != state:
        assert time.monotonic() < deadline, f"{worker.state}, not {state}"
        assert not [m for m in worker.poll() if isinstance(m, Failed)]
        time.sleep(0.01)


@pytest.fixture
def stopped() -> Iterator[TrainingWorker]:
    """A worker whose process was stopped while it trained, and does not answer."""
    with TrainingWorker(silence_timeout=2 * PATIENCE) as worker:
        fall(worker)
        os.kill(worker.process_id or 0, signal.SIGSTOP)
        until_state(worker, "silent")
        yield worker


@posix
@pytest.mark.parametrize("held", [False, True])
def test_a_process_that_does_not_answer_is_replaced_at_once(
    stopped: TrainingWorker, held: bool
) -> None:
    pid = stopped.process_id
    if held:
        stopped.pause()
    run = stopped.start(FallingConfig())
    assert gone(pid) and stopped.process_id != pid and stopped.state == "starting"
    assert until(stopped, Finished)[-1].run == run


@posix
def test_a_process_that_does_not_answer_is_stopped_at_once(stopped: TrainingWorker) -> None:
    pid = stopped.process_id
    stopped.stop()
    assert gone(pid) and stopped.process_id is None
    assert stopped.state == "idle" and stopped.poll() == []
    assert not stopped.ask(Examine())  # the network is gone with its process


@posix
def test_a_process_that_answers_again_goes_on(stopped: TrainingWorker) -> None:
    pid = stopped.process_id
    os.kill(pid or 0, signal.SIGCONT)
    until_state(stopped, "training")
    until(stopped, Height)
    stopped.stop()
    until(stopped, Finished)
    assert stopped.process_id == pid


@posix
def test_an_idle_process_that_does_not_answer_is_replaced_by_the_next_start() -> None:
    with TrainingWorker() as worker:
        worker.prepare(FallingConfig)
        until(worker, Ready)
        pid = worker.process_id
        os.kill(pid or 0, signal.SIGSTOP)
        deadline = time.monotonic() + PATIENCE
        while not worker._is_silent():
            assert time.monotonic() < deadline and worker.poll() == []
            time.sleep(0.01)
        assert worker.state == "idle"
        worker.start(FallingConfig())
        assert gone(pid)
        until(worker, Finished)


class Wire:
    """In place of a process: what it sends, and a clock, are set by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        here, self.there = multiprocessing.Pipe()
        self.now = 0.0
        self.process = Mock(exitcode=None)
        monkeypatch.setattr("nets.run.worker.start_child", lambda *_, **__: (self.process, here))
        monkeypatch.setattr("nets.run.worker.time", Mock(monotonic=lambda: self.now))

    def pass_time(self, worker: TrainingWorker, seconds: int, *, pulses: bool) -> set[str]:
        """Let seconds go by, with or without pulses; the states that were told."""
        states = set()
        for _ in range(2 * seconds):
            self.now += 0.5
            if pulses:
                self.there.send(Pulse())
            assert worker.poll() == []
            states.add(worker.state)
        return states


def test_a_slow_process_is_not_called_silent(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    wire = Wire(monkeypatch)
    with wire.there, TrainingWorker(silence_timeout=90.0) as worker:
        run = worker.start(small(path))
        assert wire.pass_time(worker, 20, pulses=False) == {"starting"}  # slow disk
        for message in (Ready(), Started(run, 8, 8, 2, 100)):
            wire.there.send(message)
            worker.poll()
        assert wire.pass_time(worker, 80, pulses=True) == {"training"}  # one long step
        assert wire.pass_time(worker, 6, pulses=False) == {"training", "silent"}
        wire.there.send(Pulse())
        assert worker.poll() == [] and worker.state == "training"
        wire.process.kill.assert_not_called()


def test_a_pulse_comes_while_the_process_is_busy() -> None:
    here, there = multiprocessing.Pipe()
    threads = threading.active_count()
    with here, there:
        with beating(Channel(there)):
            deadline = time.monotonic() + PATIENCE
            while not here.poll():  # busy all the time
                assert time.monotonic() < deadline
            assert here.recv() == Pulse()
        while threading.active_count() > threads:
            assert time.monotonic() < deadline
            time.sleep(0.01)


@posix
def test_a_window_that_does_not_poll_loses_no_measurement(
    own_worker: TrainingWorker, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_worker.start(small(path, epochs=LONG))
    until(own_worker, Measurement)
    assert own_worker._channel is not None
    fill(own_worker._channel._connection)
    later = Mock(monotonic=lambda: time.monotonic() + 60.0)  # than the silence timeout
    monkeypatch.setattr("nets.run.worker.time", later)
    own_worker.stop()
    messages = until(own_worker, Finished)
    *epochs, last = [m.epoch for m in measured(messages)]
    assert epochs == list(range(epochs[0], epochs[0] + len(epochs)))
    assert last - epochs[-1] in (0, 1)  # a stop measures everything, if need be again
    assert own_worker.state == "idle"


def fill(connection: Any) -> None:
    """Wait until nothing more goes into a pipe that is not read."""
    import fcntl
    import termios

    def unread() -> bytes:
        return fcntl.ioctl(connection.fileno(), termios.FIONREAD, bytes(4))

    before = b""
    while (now := unread()) != before:
        before = now
        time.sleep(0.15)  # too short on a slow machine, it is less full, and no other


def test_closing_while_training_leaves_no_process_and_is_quick() -> None:
    worker = TrainingWorker()
    fall(worker)
    pid = worker.process_id
    begun = time.perf_counter()
    worker.close()
    assert time.perf_counter() - begun < 1.0
    assert worker.state == "closed" and worker.poll() == []
    assert gone(pid) and not [p for p in multiprocessing.active_children() if p.pid == pid]
    worker.close()  # again does no harm
    with pytest.raises(RuntimeError, match="closed"):
        worker.start(FallingConfig())


@posix
def test_the_process_ends_when_the_window_is_killed() -> None:
    code = (
        "import time\n"
        "from nets.run.worker import TrainingWorker\n"
        "from tests.nets.falling import FallingConfig, Height\n"
        "if __name__ == '__main__':\n"
        "    worker = TrainingWorker()\n"
        f"    worker.start(FallingConfig(epochs={LONG}), most_epochs_per_second=100)\n"
        "    while not any(isinstance(m, Height) for m in worker.poll()):\n"
        "        time.sleep(0.01)\n"
        "    print(worker.process_id, flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        pid = int(window.stdout.readline())
        window.kill()
    assert gone(pid)
