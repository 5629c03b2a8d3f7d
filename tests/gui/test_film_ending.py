"""Who ends a film is heard at once and obeyed between two frames, and leaves nothing torn."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import gui.film.encoder as encoder_module
import gui.film.ending as ending_module
import main
from gui.film.encoder import Encoder
from gui.film.ending import NUMBERS, Ending
from gui.film.film_file import FilmFile
from gui.film.formats import FORMATS
from gui.film.picture import FilmPicture
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_is_broken_off_until_it_may_be(number: signal.Signals) -> None:
    before = [signal.getsignal(one) for one in NUMBERS]
    with Ending() as ending:
        ending.obey()
        signal.raise_signal(number)
        signal.raise_signal(number)  # impatient, but not for long
        with pytest.raises(KeyboardInterrupt):
            ending.obey()
    assert [signal.getsignal(one) for one in NUMBERS] == before


def test_who_asks_again_after_a_while_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending_module, "PATIENCE", -1.0)
    with Ending():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_report_is_heard_before_the_end() -> None:
    told: list[int] = []
    with Ending() as ending:
        report = ending.after(told.append)
        report(1)
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            report(2)
    assert told == [1, 2]


def test_a_frame_is_drawn_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recording, folder = tmp_path / "run.h5", tmp_path / "films"
    folder.mkdir()
    record_run(ChainParameters(), 60, recording, "test")
    drawn: list[int] = []
    draw = FilmPicture.begin

    def begin(picture: FilmPicture, moment: Any, cue: Any, number: int) -> None:
        if number == 2:
            signal.raise_signal(signal.SIGINT)
        draw(picture, moment, cue, number)
        drawn.append(number)

    monkeypatch.setattr(FilmPicture, "begin", begin)
    out = folder / "run.mp4"
    arguments = ["render", str(recording), "--out", str(out), "--size", "64x64", "--scene-only"]
    assert main.main(arguments) == 130
    assert drawn == [0, 1, 2]
    assert not list(folder.iterdir())


def until(holds: Callable[[], bool], patience: float = 100.0) -> None:
    """Wait for what comes in its time, and fail if it does not."""
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_an_encoder_that_is_interrupted_while_it_opens_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_sink, person = encoder_module.open_sink, threading.main_thread().ident
    assert person is not None

    def opened(film: FilmFile, part: Path) -> Any:
        signal.pthread_kill(person, signal.SIGINT)
        return open_sink(film, part)

    monkeypatch.setattr(encoder_module, "open_sink", opened)
    # A shell that starts tests in the background lets them ignore it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            Encoder(FilmFile(tmp_path / "a.mp4", FORMATS["mp4"], (16, 16), Fraction(30)))
    finally:
        signal.signal(signal.SIGINT, before)
    until(lambda: "film encoder" not in [thread.name for thread in threading.enumerate()])
    until(lambda: not list(tmp_path.iterdir()))


def test_an_encoder_that_is_interrupted_while_its_thread_begins_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = threading.Thread.start

    def interrupted(thread: threading.Thread) -> None:
        begin(thread)
        if thread.name == "film encoder":
            raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Encoder(FilmFile(tmp_path / "a.mp4", FORMATS["mp4"], (16, 16), Fraction(30)))
    until(lambda: "film encoder" not in [thread.name for thread in threading.enumerate()])
    until(lambda: not list(tmp_path.iterdir()))
