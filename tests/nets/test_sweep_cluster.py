"""A sweep on a Dask cluster of two workers on this machine, one of which is killed half-way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

import main
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="no such signal there"),
]
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240.0


@pytest.fixture(autouse=True)
def own_scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dask leaves its scratch folder behind."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))


def started(folder: Path, name: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{name}", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    log = (folder / f"{name}-{len(list(folder.glob('*.log')))}.log").open("wb")
    with log:
        return subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )


def wait_for(condition, running: list[subprocess.Popen[bytes]]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        assert all(process.poll() is None for process in running)
        time.sleep(0.05)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Address of a scheduler, and its two workers."""
    told = folder / "scheduler.json"
    common = ["--scheduler-file", str(told), "--no-dashboard"]
    processes = [started(folder, "scheduler", *common, "--host", "127.0.0.1", "--port", "0")]
    try:
        wait_for(told.exists, processes)
        address = json.loads(told.read_text())["address"]
        options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
        workers = [
            started(folder, "worker", address, *options, "--local-directory", str(folder / name))
            for name in ("one", "other")
        ]
        processes += workers
        yield address, workers
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_a_worker_that_is_killed_half_way_costs_nothing(tmp_path: Path) -> None:
    out = tmp_path / "d.h5"
    plan = ["--x", "data-noise=0:0.8:4", "--y", "negative-slope=0:1:3", "--seeds", "2"]
    plan += ["--epochs", "20", "--depth", "4", "--width", "30"]
    with cluster(tmp_path) as (address, workers):
        command = [sys.executable, str(ROOT / "main.py"), "sweep", "network", *plan]
        sweep = subprocess.Popen(
            [*command, "--scheduler", address, "--out", str(out)], stdin=subprocess.DEVNULL
        )
        try:
            wait_for(lambda: out.exists() and read_sweep(out).fraction > 0.0, [sweep])
            assert read_sweep(out).fraction < 1.0
            workers[0].send_signal(signal.SIGKILL)
            assert sweep.wait(PATIENCE) == 0
        finally:
            sweep.kill()
            sweep.wait()
    result = read_sweep(out)
    assert result.done.all() and not result.failures
    for ix, iy in ((0, 0), (3, 2)):
        for seed, here in enumerate(train_cell(result.plan.cell(ix, iy))):
            assert not isinstance(here, str)
            assert np.allclose(result.separation[iy, ix, seed], here.separation, atol=1e-6)


def test_where_no_scheduler_answers_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nets.sweep.cluster.CONNECT_TIMEOUT", 0.5)
    axes = ["--x", "data-noise=0:0.8:2", "--y", "negative-slope=0:1:2"]
    address = "tcp://127.0.0.1:9"
    found = main.main(
        ["sweep", "network", *axes, "--out", str(tmp_path / "d.h5"), "--scheduler", address]
    )
    assert found == 1
    assert f"no Dask scheduler answers at {address}" in capsys.readouterr().err
