"""Films drawn by several processes: the same bytes; and what is left when one of them dies."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

import main
from gui.canvas.glyphs import GlyphsVisual
from gui.canvas.view import View
from gui.commands import render as render_module
from gui.film.keyframes import Keyframe, Keyframes
from gui.film.options import FilmOptions
from gui.film.parts import PartLost, parts_for
from gui.film.render import FilmPlan, make
from gui.film.scene import FilmScene
from gui.look.theme import load_theme
from gui.moments.tape import Tape
from physics.chain.commands import SetTwin
from tests.gui.pictures import SIZE, state_of
from tests.gui.test_tape import CHORES
from tests.gui.test_tape import film as record

SMALL = {"width": 320, "height": 180, "fps": 30.0}


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a chain and its networks; beside it stands a twin for a while."""
    path = tmp_path_factory.mktemp("parts") / "run.h5"
    twins = {70: [SetTwin({"friction_right": 0.2})], 90: [SetTwin(None)]}
    record(path, CHORES | {at: [*CHORES.get(at, []), *them] for at, them in twins.items()}, 121)
    return path


@pytest.fixture
def tape(recording: Path, qapp: QApplication) -> Iterator[Tape]:
    qapp.setStyle("Fusion")
    with Tape(recording) as tape:
        yield tape


def moved() -> Keyframes:
    """The view goes, words and pointed-out layers come and go."""
    return Keyframes(
        keyframe=(
            Keyframe(seconds=0.2, zoom=1.0, caption="one"),
            Keyframe(seconds=0.9, zoom=2.5, pan=(0.3, 0.5), layer=2),
            Keyframe(seconds=1.6, zoom=1.2, caption="two"),
        )
    )


def test_the_bytes_of_a_film_do_not_depend_on_how_many_draw(tape: Tape, tmp_path: Path) -> None:
    films = []
    for parts in (1, 2, 3):
        out = tmp_path / f"{parts}.mp4"
        options = FilmOptions(**SMALL, title="A film")
        assert make(FilmPlan(tape, out, options, moved()), parts=parts).frames == 60
        films.append(out.read_bytes())
    assert films[0] == films[1] == films[2]
    assert not multiprocessing.active_children()


def test_every_pixel_is_the_same_where_the_ground_is_left_out(tape: Tape) -> None:
    options = FilmOptions(**SMALL, plots=(), verdicts=False, transparent=True)
    drawn: list[list[NDArray[np.uint8]]] = []
    for parts in (1, 2):
        plan = FilmPlan(tape, Path("film.webm"), options, moved())
        with plan.picture(parts) as picture:
            drawn.append([frame.copy() for frame in plan.drawn(picture)])
    assert len(drawn[0]) == 60
    assert all(np.array_equal(*both) for both in zip(*drawn, strict=True))


def test_a_part_that_is_killed_ends_the_film(tape: Tape, tmp_path: Path) -> None:
    made: list[int] = []

    def kill_one(count: int) -> None:
        made.append(count)
        if len(made) == 5:
            multiprocessing.active_children()[-1].kill()

    with pytest.raises(PartLost, match="--parts"):
        make(FilmPlan(tape, tmp_path / "a.mp4", FilmOptions(**SMALL)), kill_one, parts=2)
    assert len(made) < 60
    assert not list(tmp_path.iterdir())
    assert not multiprocessing.active_children()


def test_the_command_says_so_in_one_line(
    recording: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Killing(render_module._Lines):
        def __call__(self, count: int) -> None:
            for part in multiprocessing.active_children():
                part.kill()

    monkeypatch.setattr(render_module, "_Lines", Killing)
    command = ["render", str(recording), "--out", str(tmp_path / "a.mp4"), "--parts", "2"]
    assert main.main([*command, "--size", "320x180", "--progress-lines"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "a process that draws the film has ended" in told
    assert not list(tmp_path.iterdir())
    assert not multiprocessing.active_children()


def test_short_films_and_large_ones_have_fewer_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.film.parts.processors", lambda: 8)
    assert parts_for(10_000, (1920, 1080)) == 8
    assert parts_for(60, (1920, 1080)) == 1
    assert parts_for(360, (1920, 1080)) == 3
    assert parts_for(10_000, (7680, 4320)) == 4


def test_words_look_alike_wherever_their_letters_lie_in_the_atlas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = state_of("lazy")
    fresh, used = (FilmScene(SIZE, 1.0, load_theme("dark")) for _ in range(2))
    try:
        first = fresh.picture(state).copy()
        for zoom in (1.31, 1.77, 2.9):
            used.picture(state, View(zoom))
        assert np.array_equal(used.picture(state), first)
        monkeypatch.setattr(GlyphsVisual, "set_labels", lambda *_: None)
        used.close()
        used = FilmScene(SIZE, 1.0, load_theme("dark"))
        assert not np.array_equal(used.picture(state), first)  # there are words in it
    finally:
        fresh.close()
        used.close()
