"""The command `attach`: what the recording of a training elsewhere tells by now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import main
from physics.recording.record_still import StillRecording
from tests.gui.attached_script import Script


@pytest.fixture
def script(tmp_path: Path) -> Script:
    return Script(tmp_path / "run.h5")


def told(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert main.main(["attach", str(path), "--json", "-"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_a_running_training_is_told(
    script: Script, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.look()
    found = told(tmp_path / "run.h5", capsys)
    assert found["layers"] == ["input", "layer0", "layer1", "layer2", "output"]
    assert found["steps"] == 20
    assert found["data_separation"] == [5.0, 3.0, 1.0, -1.0, -3.0]
    assert found["load_curve"] == [5.0, 3.0, 1.0, -1.0]
    assert found["concavity"] == pytest.approx(0.0, abs=1e-12)
    assert (found["ended"], found["state"]) == (False, "running")
    assert [entry["step"] for entry in found["course"]] == [10, 20]  # type: ignore[attr-defined]
    script.log.close()


@pytest.mark.parametrize(
    ("event", "state", "ended"),
    [("ended", "ended", True), ("failed", "failed", True), ("", "gone", False)],
)
def test_its_end_is_told_apart(
    script: Script,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    event: str,
    state: str,
    ended: bool,
) -> None:
    if event:
        script.event(event, {"why": "KeyError"})
    script.log.close()
    found = told(tmp_path / "run.h5", capsys)
    assert (found["state"], found["ended"]) == (state, ended)


def test_a_person_reads_it(
    script: Script, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.log.close()
    assert main.main(["attach", str(tmp_path / "run.h5")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("My net: 3 layers, step 10, gone\nBALANCED, concavity")


def test_what_is_no_attached_training_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    StillRecording(tmp_path / "still.h5", "1", 2).close()
    (tmp_path / "text.h5").write_text("no recording")
    for name, words in {
        "still.h5": "is of no training that was attached",
        "text.h5": "is not a recording that can be read",
        "none.h5": "",
    }.items():
        assert main.main(["attach", str(tmp_path / name)]) in (1, 2)
        heard = capsys.readouterr().err
        assert words in heard and heard.count("\n") <= 2 and "Traceback" not in heard
