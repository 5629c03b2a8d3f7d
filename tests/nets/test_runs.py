"""Any kind of run in the training process: declared here, and known nowhere in nets."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nets.config import TrainingConfig
from nets.messages import Measurement, Save, Saved
from nets.protocol import Alive, Failed, Finished, Message, Ready
from nets.run.worker import TrainingWorker
from nets.runs import RunConfig
from tests.nets.falling import (
    FallingConfig,
    Height,
    HomelessConfig,
    HowDeep,
    HowFast,
    SilentConfig,
    Speed,
    Stuck,
)
from tests.nets.helpers import clouds_file, small, until

LONG = 100_000_000


@pytest.fixture(scope="module")
def process() -> Iterator[TrainingWorker]:
    with TrainingWorker() as worker:
        worker.prepare(FallingConfig)
        until(worker, Ready)
        yield worker


@pytest.fixture
def worker(process: TrainingWorker) -> Iterator[TrainingWorker]:
    yield process
    if process.running:
        process.stop()
        until(process, Finished)


def heights(messages: list[Message]) -> list[Height]:
    return [message for message in messages if isinstance(message, Height)]


def test_a_run_to_its_end(worker: TrainingWorker) -> None:
    run = worker.start(FallingConfig(epochs=3, weight=2.0))
    assert worker.state == "starting"
    messages = [m for m in until(worker, Finished) if not isinstance(m, Alive)]
    fallen = [Height(run, 1, -2.0), Height(run, 2, -4.0), Height(run, 3, -6.0)]
    assert messages == [*fallen, Finished(run, 3, stopped=False)]
    assert worker.state == "idle"


def test_it_is_held_changed_resumed_and_stopped(worker: TrainingWorker) -> None:
    run = worker.start(FallingConfig(epochs=LONG), most_epochs_per_second=200.0)
    until(worker, Height)
    assert worker.state == "training"
    worker.pause()
    until(worker, Alive)  # said while it is held
    assert worker.state == "paused"
    with pytest.raises(ValueError, match="epochs cannot change during a run"):
        worker.change(epochs=3)
    with pytest.raises(ValueError, match="less than or equal to 10"):
        worker.change(weight=11.0)
    worker.change(weight=0.25)
    worker.resume()
    first, later = heights(until(worker, Height))[0], heights(until(worker, Height))[0]
    assert first.run == run and first.height > -first.epoch  # no more as fast as it began
    assert first.height - later.height == 0.25 * (later.epoch - first.epoch)
    worker.stop()
    ended = until(worker, Finished)[-1]
    assert isinstance(ended, Finished) and ended.stopped and worker.state == "idle"


def test_a_run_that_holds_itself_goes_on_when_it_is_let(worker: TrainingWorker) -> None:
    run = worker.start(FallingConfig(epochs=2, weight=1.0, lightest=1.0))
    assert until(worker, Stuck)[-1] == Stuck(run, 1) and worker.state == "paused"
    worker.change(weight=3.0)
    worker.resume()
    assert heights(until(worker, Finished)) == [Height(run, 1, -3.0), Height(run, 2, -6.0)]


def test_it_answers_its_own_requests_while_it_runs_and_afterwards(worker: TrainingWorker) -> None:
    run = worker.start(FallingConfig(epochs=1, weight=0.5))
    until(worker, Finished)
    assert worker.ask(HowFast())
    assert until(worker, Speed)[-1] == Speed(run, 0.5)
    worker.ask(HowDeep())
    assert until(worker, Speed)[-1] == Speed(run, None)
    worker.ask(Save("weights", "nowhere"))
    assert until(worker, Saved)[-1] == Saved(run, "nowhere", "there is no network yet")


def test_a_failure_comes_in_words_and_the_process_lives_on(worker: TrainingWorker) -> None:
    run = worker.start(FallingConfig(breaks_at=3))
    *before, failed = until(worker, Failed)
    assert [height.epoch for height in heights(before)] == [1, 2]
    assert isinstance(failed, Failed) and worker.state == "failed"
    assert failed.reason == "training failed: there is no liquid any more"
    assert "ArithmeticError" in failed.details
    pid = worker.process_id
    assert worker.start(FallingConfig(epochs=1)) == run + 1
    until(worker, Finished)
    assert worker.process_id == pid


def test_a_kind_whose_generator_is_nowhere_is_told_in_words(worker: TrainingWorker) -> None:
    run = worker.start(HomelessConfig())
    failed = until(worker, Failed)[-1]
    assert isinstance(failed, Failed) and failed.run == run
    assert "'rise'" in failed.reason and "AttributeError" in failed.details


def test_a_process_that_cannot_be_prepared_tells_the_run_and_is_replaced() -> None:
    with TrainingWorker() as worker:
        run = worker.start(HomelessConfig())
        failed = until(worker, Failed)[-1]
        assert isinstance(failed, Failed) and failed.run == run and "'rise'" in failed.reason
        worker.start(FallingConfig(epochs=1))
        until(worker, Finished)


def test_a_run_that_does_not_say_how_it_ended_has_failed(worker: TrainingWorker) -> None:
    run = worker.start(SilentConfig())
    assert until(worker, Failed)[-1] == Failed(run, "training broke off without a reason")


def test_runs_of_different_kinds_follow_each_other(worker: TrainingWorker, tmp_path: Path) -> None:
    run = worker.start(FallingConfig(epochs=LONG), most_epochs_per_second=100.0)
    until(worker, Height)
    assert worker.start(small(clouds_file(tmp_path), epochs=2)) == run + 1
    seen = until(worker, Finished)
    assert [m.epoch for m in seen if isinstance(m, Measurement)] == [0, 1, 2]
    assert not heights(seen)
    worker.start(FallingConfig(epochs=1))
    assert heights(until(worker, Finished))


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_killed_process_is_a_message() -> None:
    with TrainingWorker() as worker:
        run = worker.start(FallingConfig(epochs=LONG), most_epochs_per_second=100.0)
        until(worker, Height)
        os.kill(worker.process_id or 0, signal.SIGKILL)
        reason = "the training process was ended by SIGKILL"
        assert until(worker, Failed)[-1] == Failed(run, reason)
        worker.start(FallingConfig(epochs=1))
        until(worker, Finished)


def test_a_generator_is_imported_where_it_runs_and_nowhere_else() -> None:
    """And torch with those that use it alone."""
    code = (
        "import sys\n"
        "from nets.run.worker_process import generator_of\n"
        "from nets.config import TrainingConfig\n"
        "from tests.nets.falling import FallingConfig\n"
        "told = lambda: print(*(m in sys.modules for m in ('tests.nets.falling_run', 'torch')))\n"
        "told(); generator_of(FallingConfig, 1); told(); generator_of(TrainingConfig, 1); told()\n"
        "import torch; print(torch.get_num_threads())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:-1] == ["False False", "True False", "True True", "1"]


def test_a_configuration_knows_what_may_change_while_it_runs() -> None:
    assert FallingConfig.live_fields() == {"weight"}
    assert RunConfig.live_fields() == frozenset()
    live = {"dropout", "data_noise", "learning_rate", "gradient_noise", "output_scale"}
    assert TrainingConfig.live_fields() == live
    fallen = FallingConfig(epochs=7)
    assert fallen.changed({"weight": 2}) == FallingConfig(epochs=7, weight=2.0)
    assert fallen == FallingConfig(epochs=7)
