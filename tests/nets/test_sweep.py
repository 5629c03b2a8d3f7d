"""Sweeps and who computes them: order, processes that die, a thread that may be paused."""

from __future__ import annotations

import csv
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch

from nets.config import TrainingConfig
from nets.run.control import Undisturbed
from nets.run.examination import sharpness_of
from nets.run.training import TrainingRun
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep, write_csv, write_sweep
from nets.sweep.plan import Cell, SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep
from nets.sweep.pool import Outcomes, Pool
from nets.sweep.runner import SweepThread
from nets.sweep.sweep import run_sweep, work_done
from tests.nets.helpers import clouds_file, small

PATIENCE = 200.0
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


def plan_of(path: str, *, seeds: int = 2, **values: float) -> SweepPlan:
    noise = SweepAxis("data_noise", (0.0, 0.4))
    batch = SweepAxis("batch_size", (10.0, 50.0))
    return SweepPlan(small(path, **({"epochs": 2} | values)), noise, batch, seeds)


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


class Immediate:
    """Workers that train a cell when they are asked for it."""

    def __init__(self) -> None:
        self.begun: list[Cell] = []
        self.closed = False
        self._waiting: list[tuple[Cell, Sequence[TrainingConfig]]] = []

    @property
    def free(self) -> bool:
        return not self._waiting

    @property
    def under_way(self) -> dict[Cell, float]:
        return {cell: 0.5 for cell, _ in self._waiting}

    def begin(self, cell: Cell, configs: Sequence[TrainingConfig]) -> None:
        self.begun.append(cell)
        self._waiting.append((cell, configs))

    def finished(self, timeout: float) -> Iterator[tuple[Cell, Outcomes]]:
        waiting, self._waiting = self._waiting, []
        for cell, configs in waiting:
            yield cell, train_cell(configs)

    def hold(self) -> None: ...

    def go_on(self) -> None: ...

    def close(self) -> None:
        self.closed = True


def swept(plan: SweepPlan, result: SweepResult | None = None) -> tuple[SweepResult, Immediate]:
    workers = Immediate()
    *_, last = run_sweep(plan, workers, result)
    assert workers.closed
    return last, workers


# --- the order --------------------------------------------------------------------------


def test_what_takes_longest_comes_first(path: str) -> None:
    result, workers = swept(plan_of(path))
    assert workers.begun == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert result.done.all() and not result.failures
    for seed, one in enumerate(train_cell(result.plan.cell(1, 0))):
        assert isinstance(one, Trained)
        assert np.array_equal(result.separation[0, 1, seed], one.separation)
        assert result.test_accuracy[0, 1, seed] == one.test_accuracy
        assert result.train_loss[0, 1, seed] == one.train_loss


def test_only_what_is_missing_is_trained(path: str) -> None:
    whole, _ = swept(plan_of(path))
    outcomes = [
        Trained(whole.separation[0, 1, k], whole.test_accuracy[0, 1, k], whole.train_loss[0, 1, k])
        for k in range(2)
    ]
    part = empty_sweep(whole.plan).with_cell((0, 1), [*outcomes])
    again, workers = swept(whole.plan, part)
    assert workers.begun == [(0, 0), (1, 0), (1, 1)]
    assert np.array_equal(again.separation, whole.separation)


def test_work_under_way_counts_in_part(path: str) -> None:
    plan, workers = plan_of(path), Immediate()
    workers.begin((0, 0), plan.cell(0, 0))
    assert work_done(empty_sweep(plan), workers) == pytest.approx(
        0.5 * plan.work[0, 0] / plan.work.sum()
    )


def test_a_cell_that_cannot_be_trained_says_why(path: str) -> None:
    base = small(path, epochs=2, optimiser="sgd", loss="mean_squared_error")
    rates = SweepAxis("learning_rate", (0.01, 10.0))
    plan = SweepPlan(base, rates, SweepAxis("batch_size", (1.0, 20.0)), 2)
    result, _ = swept(plan)
    assert result.done.all()
    assert "a batch of one sample" in result.failures[0, 0]
    assert "2 of 2 networks: training diverged in epoch 1" in result.failures[1, 1]
    assert result.diverged.tolist() == [[True, True], [False, True]]


@pytest.mark.parametrize(
    "values",
    [
        {"initialisation": "ntk"},
        {"activation": "tanh"},
        {"plateau_epochs": 1},
        {"batch_norm": False, "bias": False},
    ],
)
def test_networks_without_a_compiled_step_are_trained_by_torch(
    path: str, values: dict[str, object]
) -> None:
    told: list[float] = []
    (one,) = train_cell([small(path, epochs=2, **values)], told.append)
    assert isinstance(one, Trained) and one.separation.shape == (4,)
    assert told[-1] == 1.0 and sorted(told) == told


def test_networks_that_end_early_have_done_all_their_work(path: str) -> None:
    told: list[float] = []
    ones = train_cell([small(path, epochs=50, stop_loss=9.0)] * 2, told.append)
    assert all(isinstance(one, Trained) and one.train_loss <= 9.0 for one in ones)
    assert told == [0.01, 0.5, 0.51, 1.0]


@pytest.mark.parametrize("values", [{}, {"batch_norm": False}])
def test_a_diagram_may_have_the_sharpness_of_its_networks(
    path: str, tmp_path: Path, values: dict[str, object]
) -> None:
    plan = plan_of(path, sharpness=True, **values)
    result, _ = swept(plan)
    config = plan.cell(1, 0)[1]
    run = TrainingRun(config, Undisturbed(), 0)
    list(run.messages())
    alone = sharpness_of(run)
    assert result.top_eigenvalues[0, 1, 1] == pytest.approx(alone.top_eigenvalue, rel=0.05)
    assert result.hessian_traces[0, 1, 1] == pytest.approx(alone.trace, rel=0.05)
    assert result.top_eigenvalue[0, 1] == pytest.approx(result.top_eigenvalues[0, 1].mean())
    assert (result.hessian_trace_error > 0.0).all()
    write_sweep(result, tmp_path / "d.h5")
    again = read_sweep(tmp_path / "d.h5")
    assert np.array_equal(again.hessian_traces, result.hessian_traces)
    write_csv(result, tmp_path / "d.csv")
    (first, *_) = csv.DictReader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines())
    assert float(first["top_eigenvalue"]) == result.top_eigenvalue[0, 0]


# --- processes --------------------------------------------------------------------------


def test_processes_come_to_the_numbers_of_this_one(path: str) -> None:
    plan = plan_of(path)
    *_, found = run_sweep(plan, Pool(2))
    expected, _ = swept(plan)
    assert np.array_equal(found.separation, expected.separation)
    assert np.array_equal(found.test_accuracy, expected.test_accuracy)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_process_that_dies_is_replaced_and_its_cell_tried_again(path: str) -> None:
    plan, pool = plan_of(path, epochs=40), Pool(1)
    killed: list[int] = []
    for latest in run_sweep(plan, pool):
        result = latest
        busy = [worker for worker in pool._workers if worker.fraction > 0.0]
        if busy and not killed:
            killed.append(busy[0].process.pid)
            os.kill(killed[0], signal.SIGKILL)
    assert killed and result.done.all() and not result.failures


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_cell_that_kills_its_process_twice_has_failed(path: str) -> None:
    noise, slope = SweepAxis("data_noise", (0.0,)), SweepAxis("negative_slope", (0.0,))
    plan = SweepPlan(small(path, epochs=100_000), noise, slope, 1)
    for latest in run_sweep(plan, pool := Pool(1)):
        result = latest
        for worker in pool._workers:
            if worker.fraction > 0.0:
                os.kill(worker.process.pid, signal.SIGKILL)
    assert "ended unexpectedly" in result.failures[0, 0]


# --- the thread -------------------------------------------------------------------------


def test_a_cell_leaves_the_processor_as_it_was(path: str) -> None:
    threads = torch.get_num_threads()
    train_cell([small(path, epochs=1)])
    assert np.float64(5e-324) * 1.0 > 0.0
    assert torch.get_num_threads() == threads


def test_a_thread_fills_the_file_and_is_done(path: str, tmp_path: Path) -> None:
    thread = SweepThread(plan_of(path), processes=1, out=tmp_path / "d.h5")
    assert thread.latest.fraction == 0.0 and thread.seconds_left is None
    thread.start()
    try:
        wait_for(lambda: thread.state == "done")
    finally:
        assert thread.close(PATIENCE)
    assert thread.latest.done.all() and thread.seconds_left == 0.0 and not thread.failure
    kept = read_sweep(tmp_path / "d.h5")
    assert np.array_equal(kept.separation, thread.latest.separation)


def test_a_paused_thread_rests_and_goes_on(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    thread, held = SweepThread(plan_of(path, epochs=30), processes=1), threading.Event()
    hold = thread._pool.hold
    monkeypatch.setattr(thread._pool, "hold", lambda: (hold(), held.set()))
    thread.start()
    try:
        wait_for(lambda: thread.latest.fraction > 0.0)
        thread.pause()
        assert thread.state == "paused"
        known = np.count_nonzero(thread.latest.done)
        assert held.wait(PATIENCE)
        # The cell that was under way may have been finished; no other is.
        assert np.count_nonzero(thread.latest.done) <= known + 1 < thread.latest.done.size
        assert thread.state == "paused"
        thread.resume()
        wait_for(lambda: thread.state == "done")
    finally:
        assert thread.close(PATIENCE)


@pytest.mark.parametrize("paused", [False, True])
def test_a_closed_thread_leaves_nothing(path: str, paused: bool) -> None:
    thread = SweepThread(plan_of(path, epochs=100_000), processes=1)
    thread.start()
    wait_for(lambda: bool(thread._pool.under_way))
    if paused:
        thread.pause()
    assert thread.close(PATIENCE)
    assert thread.state == "cancelled" and not thread.alive


def test_a_file_that_cannot_be_written_is_a_failure(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = SweepThread(plan_of(path), processes=1, out=tmp_path / "gone" / "d.h5")
    thread.start()
    try:
        wait_for(lambda: thread.state == "failed")
    finally:
        assert thread.close(PATIENCE)
    assert "gone" in thread.failure
