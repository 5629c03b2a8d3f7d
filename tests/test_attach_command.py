"""The command `attach`: what the recording of a training elsewhere tells by now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import main
from physics.recording.record_still import StillRecording
from tests.gui.attached_script import Script

FOLDER = {"older": "2026-01-01T10:00:00+00:00", "newer": "2026-01-02T09:00:00+00:00"}
"""When each was begun."""


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


def test_a_folder_is_a_list_newest_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older, newer = (Script(tmp_path / f"{name}.h5", 3, begun) for name, begun in FOLDER.items())
    newer.look()
    newer.event("ended", {"why": ""})
    older.log.close()
    newer.log.close()
    (tmp_path / "notes.txt").write_text("no recording")
    StillRecording(tmp_path / "still.h5", "1", 2).close()
    assert main.main(["attach", str(tmp_path), "--json", "-"]) == 0
    heard = capsys.readouterr()
    found = json.loads(heard.out)
    assert [Path(one["file"]).name for one in found] == ["newer.h5", "older.h5"]
    assert [(one["state"], one["steps"]) for one in found] == [("ended", 20), ("gone", 10)]
    assert found[1]["load_curve"] == [5.0, 4.0, 3.0, 2.0]
    assert "still.h5 is of no training" in heard.err and "notes" not in heard.err
    assert main.main(["attach", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert " ".join(said[0].split()) == (
        "newer.h5 My net 3 layers step 20 ended BALANCED, concavity +0.000"
    )
    assert len(said) == 2


def test_a_folder_without_any_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["attach", str(tmp_path)]) in (1, 2)
    assert "holds no recording of a training that was attached" in capsys.readouterr().err
