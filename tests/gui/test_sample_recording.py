"""Kept recordings of kinds 2 and 3: whatever comes later reads them as they were made, or says so.

That of kind 2 was made in the window: a parameter changed, the end pulled to 1.3, a network of
four epochs, the ruler, and a twin for a moment.
"""

from __future__ import annotations

from pathlib import Path

import h5py
import pytest

from gui.moments.tape import Tape
from physics.files.seal import seal
from physics.recording.finished_file import LaterSchema
from physics.recording.layout import SCHEMA
from physics.recording.reader import Recording
from physics.recording.replay import replay

SAMPLE = Path(__file__).parents[1] / "recordings" / "sample_2.h5"


def test_it_is_computed_again_to_the_last_bit() -> None:
    with Recording(SAMPLE) as recording:
        assert (recording.version, recording.frames) == ("0.1.0", 349)
        differences = [one.difference for one in replay(recording)]
    assert differences == [""] * 349


def test_one_of_kind_3_with_a_reset_is_computed_again_to_the_last_bit() -> None:
    with Recording(SAMPLE.with_name("sample_3.h5")) as recording:
        assert recording.columns["step"].tolist() == [*range(7, 169, 7), *range(7, 113, 7)]
        differences = [one.difference for one in replay(recording)]
    assert differences == [""] * 40


def test_what_was_seen_is_seen_again() -> None:
    with Tape(SAMPLE) as tape:
        assert [mark.words for mark in tape.marks] == [
            "Friction, right: 0.11",
            "The hand took the end",
            "Pulled to: 1.3",
            "Training began",
            "Appearance: ruler",
            "A twin began",
            "The twin ended",
        ]
        last = tape.seek(tape.duration)
        assert (last.snapshot.step, last.snapshot.epoch) == (501, 1)
        assert last.snapshot.positions[-1] == 0.8088273709082969
        assert last.snapshot.parameters.friction_right == 0.11
        assert last.view.appearance == "ruler"
        assert last.training is not None
        assert last.training.latest is not None
        assert last.training.config.batch_size == 400
        assert (last.training.latest.epoch, last.training.latest.epochs) == (4, 4)
        assert last.training.latest.test_accuracy == 0.40947075208913647
        assert last.training.load_curve is not None
        assert last.training.load_curve.concavity == pytest.approx(-0.06675330939970454, rel=1e-12)
        assert tape.seek(5.4).snapshot.twin is not None


@pytest.mark.parametrize("kind", [1, SCHEMA + 1])
def test_another_kind_is_refused_by_its_number(tmp_path: Path, kind: int) -> None:
    path = tmp_path / "run.h5"
    path.write_bytes(SAMPLE.read_bytes())
    with h5py.File(path, "r+") as file:
        file["recording"].attrs["schema"] = kind
    seal(path)
    with pytest.raises(LaterSchema, match=f"of kind {kind}; this version reads kinds 2 and 3"):
        Tape(path)
