"""Keyframes: what a file may say, how it is eased, and how film time and recording time agree."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.film.clock import FilmClock
from gui.film.cues import FADE, Cues
from gui.film.keyframes import Keyframe, Keyframes, read_keyframes
from gui.film.scene import WHOLE, View, viewport

RATE = Fraction(60)
FILE = """
[[keyframe]]
seconds = 1.0
caption = "It begins."

[[keyframe]]
seconds = 2.0
zoom = 2.0
pan = [0.75, 0.5]
speed = 0.5

[[keyframe]]
seconds = 4.0
zoom = 1.0
layer = 3
caption = ""
hold = 1.5
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "keys.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read(tmp_path: Path) -> None:
    keyframes = read_keyframes(written(tmp_path, FILE))
    assert [one.seconds for one in keyframes.keyframe] == [1.0, 2.0, 4.0]
    assert keyframes.keyframe[1].pan == (0.75, 0.5)
    assert keyframes.keyframe[0].zoom is None
    assert keyframes.largest_zoom == 2.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("keyframe = 3", "keyframe"),
        ("[[keyframe]]\nzoom = 2", r"keyframe\.0\.seconds"),
        ("[[keyframe]]\nseconds = 0\nzoom = 0.5", r"keyframe\.0\.zoom.*greater than or equal to 1"),
        ("[[keyframe]]\nseconds = 0\npan = [0.5, 1.5]", r"keyframe\.0\.pan"),
        ("[[keyframe]]\nseconds = 0\nspeed = 0", r"keyframe\.0\.speed"),
        ("[[keyframe]]\nseconds = nan", r"keyframe\.0\.seconds"),
        ("[[keyframe]]\nseconds = 0\nzom = 2", "is not a known name"),
        ("[[keyframe]]\nseconds = 2\n[[keyframe]]\nseconds = 1", "not in order: 1 s after 2 s"),
        ("[[keyframe]\n", "keys.toml"),
        ("x = " + "[" * 5000, "keys.toml"),
    ],
)
def test_what_is_no_keyframe_is_named(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_keyframes(written(tmp_path, text))


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_bytes(b"\x89HDF\xff")
    with pytest.raises(ValueError, match="is no text"):
        read_keyframes(tmp_path / "keys.toml")


# --- the clock -----------------------------------------------------------------------------


def clock(*keys: Keyframe, begin: float = 0.0, end: float = 10.0, speed: float = 1.0) -> FilmClock:
    return FilmClock(begin, end, speed, RATE, Keyframes(keyframe=keys))


@pytest.mark.parametrize("speed", [0.1, 1.0, 4.0])
def test_an_even_speed(speed: float) -> None:
    even = clock(begin=2.0, end=6.0, speed=speed)
    assert even.duration == pytest.approx(4.0 / speed)
    assert even.frames == round(60 * 4.0 / speed)
    assert even.recording_time(0) == 2.0
    assert even.recording_time(24) == pytest.approx(2.0 + 24 * speed / 60)


def test_a_change_of_speed_is_summed_up() -> None:
    """The duration is the integral of one over the speed, which is eased in its logarithm."""
    slowing = clock(Keyframe(seconds=2.0, speed=1.0), Keyframe(seconds=6.0, speed=0.25))
    at = np.linspace(0.0, 1.0, 100_001)
    eased = 0.25 ** (at * at * (3.0 - 2.0 * at))
    expected = 2.0 + 4.0 * np.mean(1.0 / eased) + 4.0 * 4.0
    assert slowing.duration == pytest.approx(expected, rel=1e-4)


def test_nothing_jumps() -> None:
    keys = [Keyframe(seconds=2.0, speed=1.0, hold=1.0), Keyframe(seconds=3.0, speed=4.0)]
    uneven = clock(*keys)
    times = np.array([uneven.recording_time(frame) for frame in range(uneven.frames)])
    steps = np.diff(times)
    assert steps.min() >= 0.0
    assert steps.max() <= 4.0 / 60 * 1.001
    assert np.count_nonzero(steps == 0.0) == pytest.approx(60, abs=1)  # it holds for a second


def test_the_end_of_a_hold_belongs_to_the_film() -> None:
    held = clock(Keyframe(seconds=10.0, hold=2.0))
    assert held.duration == pytest.approx(12.0)
    assert held.recording_time(held.frames - 1) == 10.0


@given(
    st.lists(
        st.tuples(st.floats(0.0, 20.0), st.floats(0.01, 1000.0), st.floats(0.0, 5.0)),
        max_size=6,
        unique_by=lambda item: item[0],
    )
)
def test_any_keyframes_make_a_clock_that_runs_forward(
    values: list[tuple[float, float, float]],
) -> None:
    keys = [Keyframe(seconds=s, speed=v, hold=h) for s, v, h in sorted(values)]
    some = clock(*keys, begin=1.0, end=9.0)
    frames = np.unique(np.linspace(0, some.frames - 1, 50).astype(int))
    times = [some.recording_time(int(frame)) for frame in frames]
    assert np.all(np.diff(times) >= 0.0)
    assert times[0] >= 1.0 and times[-1] <= 9.0


# --- what is asked for ---------------------------------------------------------------------


def cues(*keys: Keyframe, caption: str = "") -> tuple[Cues, FilmClock]:
    beat = clock(*keys)
    return Cues(Keyframes(keyframe=keys), beat, caption), beat


def test_without_keyframes_everything_is_seen() -> None:
    plain, _ = cues(caption="all along")
    cue = plain.at(100)
    assert (cue.view, cue.caption, cue.opacity) == (WHOLE, "all along", 1.0)
    assert cue.highlight.strength == 0.0
    assert plain.speaks


def test_zoom_goes_from_one_to_the_next_and_rests_outside() -> None:
    keys = (Keyframe(seconds=2.0, pan=(0.2, 0.8)), Keyframe(seconds=4.0, zoom=4.0))
    led, _ = cues(*keys)
    zooms = np.array([led.at(frame).view.zoom for frame in range(360)])
    assert np.all(zooms[:120] == 1.0)
    assert zooms[180] == pytest.approx(2.0, rel=1e-6)  # half of the way, as the eye sees it
    assert np.allclose(zooms[240:], 4.0)
    assert np.all(np.diff(zooms) >= 0.0)
    assert np.abs(np.diff(zooms, 2)).max() < 0.01  # eased: no jerk at either end
    assert led.at(0).view.x == pytest.approx(0.2)  # as at the first
    assert led.at(300).view.y == pytest.approx(0.8)  # what the second does not name stays


def test_captions_and_layers_come_and_go_softly() -> None:
    keys = (
        Keyframe(seconds=2.0, caption="now", layer=3),
        Keyframe(seconds=4.0, caption="", layer=0),
    )
    told, _ = cues(*keys)
    assert told.at(60).caption == "" and told.at(60).highlight.strength == 0.0
    middle = told.at(180)
    assert (middle.caption, middle.opacity) == ("now", 1.0)
    assert (middle.highlight.layer, middle.highlight.strength) == (3, 1.0)
    coming = [told.at(120 + frame).opacity for frame in range(round(60 * FADE) + 1)]
    assert coming[0] == 0.0 and coming[-1] == pytest.approx(1.0)
    assert np.all(np.diff(coming) > 0.0)
    assert told.at(239).opacity < 0.05
    assert told.at(300).caption == ""


# --- the part that is seen -----------------------------------------------------------------


@given(st.floats(1.0, 8.0), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_the_view_never_leaves_the_scene(zoom: float, x: float, y: float) -> None:
    width, height = 192, 108
    left, bottom, wide, tall = viewport((width, height), View(zoom, x, y))
    assert left <= 0 and bottom <= 0
    assert left + wide >= width and bottom + tall >= height


def test_the_middle_of_a_view_is_in_the_middle() -> None:
    assert viewport((100, 50), WHOLE) == (0, 0, 100, 50)
    assert viewport((100, 50), View(2.0, 0.5, 0.5)) == (-50, -25, 200, 100)
    # The upper left corner: of rows that OpenGL counts from below, the last ones.
    assert viewport((100, 50), View(2.0, 0.0, 0.0)) == (0, -50, 200, 100)
