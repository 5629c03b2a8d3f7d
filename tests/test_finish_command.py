"""Commands and a recording that is not finished: read as it stands, finished when it is asked."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import main
from physics.recording.finish import finish_own
from physics.recording.pieces import is_running_log
from physics.recording.reader import Recording
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog
from tests.physics.recording.logs import ABOUT, RecordedChain, break_frames, left_log

CHAIN = ("chain", "--steps", "50")


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    """Status, and what is said beside the result."""
    status = main.main(list(map(str, arguments)))
    return status, capsys.readouterr().err


def test_it_is_exported_while_it_is_recorded_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, curves = tmp_path / "run.h5", tmp_path / "curves.csv"
    with closing(RunningLog(path, ABOUT)) as log:
        chain = RecordedChain(log)
        chain.record(5)
        made = tmp_path / "made.json"
        status, words = told(capsys, "export", path, "--curves", curves, "--json", made)
        assert (status, words) == (0, "run.h5 is still being recorded, and is read as it stands\n")
        assert json.loads(made.read_text())["about"]["step"] == chain.simulation.state.step
        chain.record(5)
        finish_own(log)
    with Recording(path) as recording:
        assert recording.frames == 40


def test_no_command_writes_to_what_is_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, sentence = tmp_path / "run.h5", "it is open, to be watched or recorded"
    source = left_log(tmp_path / "source.h5")
    with closing(RunningLog(path, ABOUT)) as log:
        RecordedChain(log).record(1)
        before = path.read_bytes()
        for arguments in (
            (*CHAIN, "--record", path),
            (*CHAIN, "--json", path),
            ("finish", path),
            ("finish", source, "--out", path),
        ):
            status, words = told(capsys, *arguments)
            assert (status, words) == (1, f"springblock-lab: {path}: {sentence}\n"), arguments
            assert path.read_bytes() == before


def test_what_was_left_is_finished(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = left_log(tmp_path / "run.h5")
    assert told(capsys, "finish", path) == (0, "")
    assert not is_running_log(path)
    with Recording(path) as recording:
        assert recording.frames == 40
    status, words = told(capsys, "finish", path)
    assert status == 1
    assert words.endswith("run.h5 is not a recording that is still to be finished\n")


def test_what_is_damaged_is_kept_and_the_rest_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, saved = left_log(tmp_path / "run.h5"), tmp_path / "saved.h5"
    broken = break_frames(path, 2)
    missing = "one part is damaged and left out, between 0.7 and 1.2 s"
    status, words = told(capsys, "finish", path)
    assert status == 1
    assert words == (
        f"springblock-lab: {path} is not finished: {missing}; "
        "name another file with --out, and this one stays as it is\n"
    )
    result = tmp_path / "made.json"
    assert told(capsys, "finish", path, "--out", saved, "--json", result) == (0, "")
    assert json.loads(result.read_text()) == {"out": str(saved), "missing": missing}
    assert path.read_bytes() == broken
    with Recording(saved) as recording:
        assert recording.frames == 36
    with pytest.raises(SystemExit):
        main.main(["finish", str(path), "--out", str(path)])
    assert "is what is read" in capsys.readouterr().err


LITTLE_ROOM = """
import resource, signal, sys
import main
from physics.chain.simulation import compile_kernels

compile_kernels()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
sys.exit(main.main(["chain", "--blocks", "300", "--noise", "0.01", "--record", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there, files cannot be limited so")
def test_a_disk_that_fills_while_a_command_records_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    done = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"springblock-lab: {path}: ")
    assert line.endswith("; what was recorded until then is kept")
    with Recording(path) as recording:
        assert recording.frames > 10
        assert recording.remark == "run.h5: its end is cut off; it was never finished"
        assert not any(frame.difference for frame in replay(recording))
