"""The parts of a lecture that need no window: keys' file, clock, screens, and where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from gui.lectures.bindings import DEEDS, FILE, BindingsError, bindings_of, read_bindings
from gui.lectures.clock import LectureClock, clock_words, planned_in_all
from gui.lectures.hall.screens import Shares, share_out
from gui.lectures.last_lecture import LastLecture, LectureLeft
from gui.lectures.reader import LectureReader

EXAMPLE = Path(__file__).parent / "example"
LAPTOP, PROJECTOR = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)


def test_the_keys_that_ship_do_all_there_is_to_do() -> None:
    keys = read_bindings(FILE, ())
    assert set(keys.values()) == set(DEEDS)
    assert keys["pgdown"] == keys["Space"] == "next" and keys["b"] == keys["."] == "black"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nxt = ['F1']", "there is no thing for a key to do nxt; did you mean next?"),
        ("next = 'F1'", "next takes a list of keys in quotes"),
        ("next = ['F1']\nback = ['f1']", "the key f1 does both next and back"),
        ("next = [", "cannot be understood"),
    ],
)
def test_a_wrong_file_of_keys_is_told_and_those_that_ship_hold(
    tmp_path: Path, text: str, words: str
) -> None:
    own = tmp_path / "lecture_keys.toml"
    own.write_text(text)
    with pytest.raises(BindingsError, match=r"lecture_keys\.toml"):
        read_bindings(own, ())
    keys, complaint = bindings_of(own, ())
    assert words in complaint and keys["F5"] == "start"
    own.write_text("next = ['VolumeUp']\ntrain = ['t']")
    keys, complaint = bindings_of(own, ["train"])
    assert not complaint and dict(keys) == {"volumeup": "next", "t": "train"}


def test_the_clock_counts_each_step_and_goes_on_where_it_was() -> None:
    now = [0.0]
    clock = LectureClock(lambda: now[0])
    for step, until in (("a", 70.0), ("b", 100.0), ("a", 130.0), ("", 500.0)):
        clock.turn_to(step)
        now[0] = until
    assert (clock.of_step("a"), clock.of_step("b"), clock.in_all) == (100.0, 30.0, 130.0)
    assert clock_words(clock.in_all) == "2:10"
    assert planned_in_all(LectureReader((), ("load_curve",)).read(EXAMPLE)) == 5.0


def test_the_audience_has_the_other_screen_if_there_is_one() -> None:
    both = [LAPTOP, PROJECTOR]
    assert share_out(both, 0, swapped=False) == Shares(PROJECTOR, LAPTOP)
    assert share_out(both, 0, swapped=True) == Shares(LAPTOP, PROJECTOR)
    assert share_out(both, 1, swapped=False) == Shares(LAPTOP, PROJECTOR)
    for swapped in (False, True):
        assert share_out([LAPTOP], 0, swapped=swapped) == Shares(LAPTOP, None)


def test_where_a_lecture_was_left_is_kept_until_it_is_ended(tmp_path: Path) -> None:
    last = LastLecture(tmp_path / "new" / "last_lecture.toml")
    assert last.left() is None
    left = LectureLeft(folder=EXAMPLE, step="noise", used={"slowly": 12.5})
    last.keep(left)
    assert LastLecture(last.path).left() == left
    last.forget()
    assert last.left() is None
    assert last.path is not None
    last.path.write_text("folder = 3")
    assert last.left() is None
