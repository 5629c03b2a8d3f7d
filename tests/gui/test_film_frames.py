"""Frames of films: the same ones every time, at every size; ground, view and pointed-out layers."""

from __future__ import annotations

import dataclasses
import importlib
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from gui.film import scene as scene_module
from gui.film.between import between
from gui.film.cues import Cue
from gui.film.options import FilmOptions
from gui.film.picture import FilmPicture
from gui.film.render import FilmPlan
from gui.film.scene import FilmScene, NoOpenGL, View
from gui.look.theme import load_theme
from gui.moments.tape import Tape
from gui.scene.resolve import Highlight
from physics.chain.commands import SetTwin
from tests.gui.pictures import RENDERED, difference, state_of
from tests.gui.test_tape import CHORES, Chore
from tests.gui.test_tape import film as record

Pixels = np.ndarray
PLAIN = Cue()
SMALL = {"width": 640, "height": 360}


@pytest.fixture
def tape(tmp_path: Path, qapp: QApplication) -> Iterator[Tape]:
    path = tmp_path / "run.h5"
    qapp.setStyle("Fusion")
    record(path, CHORES, 120)
    with Tape(path) as tape:
        yield tape


def frames(tape: Tape, numbers: list[int], **options: object) -> list[Pixels]:
    """Frames of a film, every frame before them composed as well."""
    plan = FilmPlan(tape, Path("film.webm"), FilmOptions.model_validate(SMALL | options))
    found = []
    with plan.picture() as picture:
        for number in range(max(numbers) + 1):
            frame = plan.frame(picture, number)
            if number in numbers:
                found.append(frame.copy())
    return found


def shot(tape: Tape, cue: Cue = PLAIN, seconds: float = 1.5, **options: object) -> Pixels:
    """One frame."""
    film = FilmOptions.model_validate(SMALL | options)
    with FilmPicture(film, film.size, 60.0, captions=bool(cue.caption), network=True) as picture:
        return picture.frame(tape.seek(seconds), cue, 0).copy()


def keep(pixels: Pixels, name: str) -> None:
    """For a person to open."""
    RENDERED.mkdir(exist_ok=True)
    Image.fromarray(pixels).save(RENDERED / f"film_{name}.png")


# --- always the same -------------------------------------------------------------------------


def test_the_same_recording_gives_the_same_frames(tape: Tape) -> None:
    first = frames(tape, [0, 7, 55], title="A film", caption="said all along")
    with Tape(tape.path) as anew:
        again = frames(anew, [0, 7, 55], title="A film", caption="said all along")
    assert all(map(np.array_equal, first, again))
    assert not np.array_equal(first[0], first[1])
    assert all((frame[..., 3] == 255).all() for frame in first)


def test_readings_are_drawn_ten_times_a_second(tape: Tape) -> None:
    """Plots rest between two readings, the scene never does."""
    few = frames(tape, list(range(92, 99)))
    below = [frame[250:] for frame in few]
    changed = [not np.array_equal(a, b) for a, b in itertools.pairwise(below)]
    assert 0 < sum(changed) <= 5
    scenes = [frame[60:230] for frame in few]
    assert all(not np.array_equal(a, b) for a, b in itertools.pairwise(scenes))


def test_slow_films_are_smooth_unless_frames_alone_are_wanted(tape: Tape) -> None:
    numbers = [20, 21, 22, 23, 24]
    alone = {"plots": (), "verdicts": False, "speed": 0.25, "begin": 1.5, "width": 1280}
    smooth, exact = (frames(tape, numbers, **alone, smooth=on) for on in (True, False))
    assert np.array_equal(smooth[0], exact[0])  # a recorded one
    assert not any(np.array_equal(a, b) for a, b in itertools.pairwise(smooth))
    assert all(np.array_equal(exact[0], frame) for frame in exact[1:4])
    assert np.array_equal(smooth[4], exact[4])


def test_between_two_frames_the_chain_is_on_its_way(tape: Tape) -> None:
    moment = tape.at_frame(95)
    start, end = moment.snapshot, tape.recording.positions(96)
    half = between(tape, moment, float(tape.seconds[95:97].mean())).snapshot
    assert half.positions == pytest.approx(0.5 * (start.positions + end))
    assert start.time < half.time < float(tape.recording.columns["time"][96])
    assert not half.positions.flags.writeable
    for frame in (49, 59, 119):  # begins anew, changes its length, is the last
        moment = tape.at_frame(frame)
        assert between(tape, moment, moment.seconds + 0.01) is moment


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_each_theme(tape: Tape, theme: str) -> None:
    pixels = shot(
        tape, Cue(caption="what is said"), theme=theme, title="A title", width=1280, height=720
    )
    keep(pixels, theme)
    red, green, blue = (int(load_theme(theme).background[i : i + 2], 16) for i in (1, 3, 5))
    assert pixels[0, 0].tolist() == [red, green, blue, 255]


def test_more_pixels_are_the_same_film(tape: Tape) -> None:
    small = shot(tape, title="A title", width=960, height=540)
    large = shot(tape, title="A title", width=1920, height=1080)
    halved = large.reshape(540, 2, 960, 2, 4).mean(axis=(1, 3)).astype(np.uint8)
    assert difference(halved[..., :3], small[..., :3]) < 20.0
    keep(large, "large")


def test_an_upright_film(tape: Tape) -> None:
    pixels = shot(tape, width=540, height=960)
    keep(pixels, "upright")
    assert pixels.shape == (960, 540, 4)


# --- the scene -------------------------------------------------------------------------------


def scene_alone(tape: Tape, cue: Cue = PLAIN, **options: object) -> Pixels:
    return shot(tape, cue, plots=(), verdicts=False, **options)


def test_without_ground_what_stands_on_it_is_the_same(tape: Tape) -> None:
    bare = scene_alone(tape, transparent=True).astype(float)
    full = scene_alone(tape).astype(float)
    keep(bare.astype(np.uint8), "transparent")
    opacity = bare[..., 3:] / 255.0
    assert (opacity[:8] == 0.0).all() and (opacity == 1.0).any()
    solid = opacity[..., 0] == 1.0
    assert np.abs(bare[solid] - full[solid]).max() <= 1.0
    # Half covered: laid over the sky it gives the picture with the sky.
    sky = full[60:200, :1, :3]
    upper = slice(60, 200)
    laid = opacity[upper] * bare[upper, :, :3] + (1.0 - opacity[upper]) * sky
    assert np.abs(laid - full[upper, :, :3]).mean() < 2.0


def test_a_kept_ground_is_the_ground(tape: Tape, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = frames(tape, [0, 20], plots=(), verdicts=False)
    monkeypatch.setattr(scene_module, "can_copy", lambda: False)
    drawn = frames(tape, [0, 20], plots=(), verdicts=False)
    assert all(map(np.array_equal, kept, drawn))


def test_zoom_magnifies_what_is_in_the_middle(tape: Tape) -> None:
    whole = scene_alone(tape, width=1280, height=720)
    near = scene_alone(tape, Cue(View(2.0, 0.5, 0.75)))
    keep(near, "near")
    part = whole[360:720, 320:960, :3]  # the lower half, from its first to its third quarter
    assert difference(part, near[..., :3]) < 30.0
    assert difference(scene_alone(tape)[..., :3], near[..., :3]) > 40.0


@pytest.mark.parametrize("layer", [1, 7])
def test_a_layer_is_pointed_out(tape: Tape, layer: int) -> None:
    plain = scene_alone(tape, seconds=0.2).astype(int)
    marked = scene_alone(tape, Cue(highlight=Highlight(layer, 1.0)), seconds=0.2).astype(int)
    faint = scene_alone(tape, Cue(highlight=Highlight(layer, 0.3)), seconds=0.2).astype(int)
    changed = np.flatnonzero(np.abs(marked - plain)[..., :3].max(axis=(0, 2)) > 8)
    assert changed.size > 10
    assert changed.mean() < 150 if layer == 1 else changed.mean() > 250
    assert 0 < np.abs(faint - plain).sum() < np.abs(marked - plain).sum()


def test_a_layer_that_is_not_there_is_not_pointed_out(tape: Tape) -> None:
    cue = Cue(highlight=Highlight(99, 1.0))
    assert np.array_equal(scene_alone(tape), scene_alone(tape, cue))


def test_a_ruler_has_its_layer_pointed_out(qapp: QApplication) -> None:
    state = state_of("ruler")
    marked = dataclasses.replace(state, highlight=Highlight(3, 1.0))
    scene = FilmScene((960, 440), 1.0, load_theme("dark"))
    try:
        plain, other = scene.picture(state).copy(), scene.picture(marked).copy()
    finally:
        scene.close()
    changed = np.flatnonzero(np.abs(plain.astype(int) - other)[..., :3].max(axis=(0, 2)) > 8)
    middle = state.block_x[2]
    assert abs(changed.mean() - middle) < 20.0


# --- what may be missing -----------------------------------------------------------------------


def test_a_recording_without_network_speaks_of_none(tmp_path: Path, qapp: QApplication) -> None:
    record(tmp_path / "chain.h5", {}, 30)
    with Tape(tmp_path / "chain.h5") as tape:
        plan = FilmPlan(tape, Path("a.mp4"), FilmOptions(**SMALL))
        assert not plan.network
        with plan.picture() as picture:
            assert list(picture.layout.plots) == ["load_curve", "shares", "course"]
            keep(plan.frame(picture, 0), "chain")


def test_twins_stand_one_above_the_other(tmp_path: Path, qapp: QApplication) -> None:
    chores: dict[int, list[Chore]] = {
        10: [SetTwin({"friction_right": 0.2})],
        60: [SetTwin(None)],
    }
    record(tmp_path / "twins.h5", chores, 80)
    with Tape(tmp_path / "twins.h5") as tape:
        alone, both, after = frames(tape, [5, 50, 70], **SMALL, plots=(), verdicts=False)
    keep(both, "twins")
    upper, lower = both[:160, :, :3], both[200:, :, :3]
    assert difference(upper, lower) < 120.0  # two chains on the same ground
    assert not np.array_equal(upper, lower)
    assert difference(alone[..., :3], both[..., :3]) > 20.0
    assert difference(alone[..., :3], after[..., :3]) < difference(alone[..., :3], both[..., :3])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a hidden window draws")
def test_a_closed_scene_holds_no_context_of_opengl() -> None:
    FilmScene((64, 64), 1.0, load_theme("dark")).close()  # which loads the backend as it must be
    backend = importlib.import_module("vispy.app.backends._egl")
    egl, known = backend.egl, backend._VP_EGL_ALL_WINDOWS
    before = list(known)
    scene = FilmScene((64, 64), 1.0, load_theme("dark"))
    surface = scene._canvas.native
    assert known == [*before, surface]
    scene.close()
    scene.close()  # once more is nothing new
    assert known == before
    assert not egl._lib.eglDestroyContext(backend._EGL_DISPLAY, surface._native_context)
    assert egl.eglGetError() == 0x3006  # there is no such context


def test_without_opengl_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_backend(_name: str) -> None:
        raise RuntimeError("EGL library not found")

    monkeypatch.setattr(scene_module.app, "Application", no_backend)
    with pytest.raises(NoOpenGL, match="libegl1"):
        FilmScene((64, 64), 1.0, load_theme("dark"))
