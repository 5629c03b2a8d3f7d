"""A recording that somebody writes is followed as it grows, and its end is told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

import gui.replay.following
from gui.curves.recorded import Recorded
from gui.intents.desk import Desk
from gui.models.held import HeldCurve
from gui.moments.held import held_of
from gui.moments.tape import Tape
from gui.replay.following import MOST_AT_ONCE, SILENT, Following
from gui.replay.player import Player
from physics.load_curve import concavity_gradient
from physics.recording.reader import Recording
from tests.gui.attached_script import Script


class Followed:
    """A script and who follows it, with a clock set by hand."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(gui.replay.following.time, "monotonic", lambda: self.now)
        self.script = Script(path)
        self.tape, self.desk = Tape(path), Desk()
        self.player = Player(self.tape.duration)
        self.player.seek(self.tape.duration)
        self.following = Following(self.desk, self.tape)

    def look(self) -> bool:
        self.now += 1.0
        return self.following.look(self.player)


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Followed]:
    one = Followed(tmp_path / "run.h5", monkeypatch)
    yield one
    one.script.log.close()
    one.tape.close()


def test_what_comes_is_seen_from_the_end(followed: Followed) -> None:
    assert not followed.look()
    for count in (2, 3, 4):
        followed.script.look()
        assert followed.look()
        moment = followed.tape.seek(followed.player.position)
        assert moment.training is not None
        assert moment.training.epoch == 10 * count
        assert moment.progress == f"My net, attached, step {10 * count}"
    assert followed.player.position == followed.tape.duration == 4.0


def test_who_looks_back_stays_there(followed: Followed) -> None:
    followed.player.seek(0.5)
    followed.script.look()
    followed.look()
    assert (followed.player.position, followed.player.duration) == (0.5, 2.0)


def test_end_error_and_death_are_told_apart(followed: Followed) -> None:
    followed.script.event("ended", {"why": ""})
    followed.script.log.close()
    followed.look()
    assert followed.desk.words == "run.h5: the training has ended"
    assert followed.following.over


def test_an_error_is_named(followed: Followed) -> None:
    followed.script.event("failed", {"why": "KeyError"})
    followed.script.log.close()
    followed.look()
    assert followed.desk.words == "run.h5: the training ended with KeyError"


def test_a_death_is_told(followed: Followed) -> None:
    followed.script.look()
    followed.script.log.close()
    assert followed.look()  # what was written before is seen
    assert followed.desk.words.endswith("whoever wrote it is gone, and nothing more comes")


def test_silence_is_told_and_no_end(followed: Followed) -> None:
    followed.now += SILENT
    followed.look()
    assert followed.desk.words == "run.h5: nothing has come for 60 s"
    assert not followed.following.over
    followed.script.look()
    assert followed.look()


def test_what_cannot_be_read_is_refused_in_a_sentence(followed: Followed) -> None:
    followed.script.event("attach", {"run": "x"})
    with pytest.raises(ValueError, match="is not a recording that can be read"):
        followed.look()


def test_an_attached_network_is_read_exported_and_held(followed: Followed) -> None:
    for _ in range(600):  # more than are kept
        followed.script.look()
    followed.look()
    moment = followed.tape.seek(followed.player.position)
    assert moment.training is not None
    assert moment.network_differs == ""
    assert 200 < len(moment.training.measurements) <= 512
    assert moment.training.measurements[-1].epoch == 6010
    curve = moment.network_curve
    assert curve is not None
    assert curve.concavity == pytest.approx(0.0, abs=1e-12)
    strays = 0.01 * np.linalg.norm(concavity_gradient(curve.separation))
    assert curve.concavity_error == pytest.approx(strays)
    held = held_of(moment, "network", "", ())
    assert (held.name, held.of, held.origin) == ("My net", "network", "step 6,010")


def test_what_grows_faster_than_it_can_be_shown_is_thinned_and_said(followed: Followed) -> None:
    for _ in range(MOST_AT_ONCE):
        followed.script.look()
    assert followed.look()
    assert followed.desk.words == ""
    for _ in range(2000):
        followed.script.look()
    assert followed.look()
    assert followed.desk.words == (
        "run.h5: it grows faster than it can be shown (2,000 frames at once): "
        "plots take some of them, the file has all"
    )
    moment = followed.tape.seek(followed.player.position)
    assert moment.training is not None
    epochs = [one.epoch for one in moment.training.measurements]
    assert len(epochs) <= 512
    assert epochs[-1] == 10 * (2001 + MOST_AT_ONCE)
    followed.desk.take_back()
    for _ in range(MOST_AT_ONCE + 1):
        followed.script.look()
    followed.look()
    assert followed.desk.words == ""  # once


def test_a_chain_that_only_lies_there_has_no_verdict(followed: Followed) -> None:
    followed.script.look()
    followed.look()
    moment = followed.tape.seek(followed.player.position)
    assert moment.load_curve is None
    assert moment.network_curve is not None
    with pytest.raises(ValueError, match="the chain carries nothing yet"):
        held_of(moment, "chain", "", ())


@pytest.mark.parametrize("what", ["ended", "failed"])
def test_a_training_that_is_over_was_finished(followed: Followed, what: str) -> None:
    followed.script.event(what, {"why": ""})
    followed.script.log.close()
    with closing(Recording(followed.tape.path)) as recording:
        assert recording.remark == ""


def test_one_whose_script_is_gone_was_not(followed: Followed) -> None:
    followed.script.log.close()
    with closing(Recording(followed.tape.path)) as recording:
        assert recording.remark == "run.h5 was never finished, and is read as it stands"


def test_its_tables_count_steps(followed: Followed) -> None:
    followed.script.look()
    followed.look()
    recorded = Recorded(followed.tape, 2)
    table = recorded.training()
    assert table.x_name == "step"
    assert table.curves[0].x.tolist() == [10.0, 20.0]
    assert "attached" in table.about


def test_a_held_curve_keeps_the_regime_that_was_read(followed: Followed) -> None:
    """Of layers that undo separation, the normalised curve alone would be called by its shape."""
    followed.script.fall = -1.0
    followed.script.look()
    followed.look()
    moment = followed.tape.seek(followed.player.position)
    curve = moment.network_curve
    assert curve is not None and curve.undone and curve.regime == "undetermined"
    held = held_of(moment, "network", "", ())
    assert held.reading.regime == "undetermined"
    assert HeldCurve.model_validate(held.model_dump(mode="json")) == held
    old = held.model_dump(exclude={"regime"})
    assert HeldCurve.model_validate(old).regime is None


def test_a_long_file_is_looked_at_the_less_often_the_longer_that_takes(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []

    def slow() -> bool:
        looks.append(followed.now)
        followed.now += 2.0
        return False

    monkeypatch.setattr(followed.tape, "look", slow)
    for _ in range(100):
        followed.look()
    assert len(looks) in (4, 5)  # two seconds each, and twenty of rest: a hundred and more in all
    assert np.diff(looks).min() >= 22.0
