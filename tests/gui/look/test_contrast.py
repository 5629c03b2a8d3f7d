"""Words and marks can be read: 4.5:1 in dark and light, 7:1 in the hall (WCAG 2.2)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from gui.canvas.chain_picture import draw_chain
from gui.canvas.scene_canvas import SceneCanvas
from gui.canvas.sketch import Sketch
from gui.look.contrast import contrast
from gui.look.shades import FULL, shades
from gui.look.theme import Theme, load_theme, rgb
from gui.scene.resolve import SceneState, TheoryMarks
from tests.gui.pictures import state_of

NEEDED = {"dark": 4.5, "light": 4.5, "projector": 7.0}
WORDS = ("text", "muted", "chain", "network", "theory", "warning")
GROUNDS = ("background", "surface", "raised")
GREY = 1.25
"""Least ratio of two greys that are told apart side by side."""


@pytest.mark.parametrize("name", NEEDED)
def test_words_of_panels_and_plots(name: str) -> None:
    theme = load_theme(name)
    for words, ground in product(WORDS, GROUNDS):
        ratio = contrast(rgb(getattr(theme, words)), rgb(getattr(theme, ground)))
        assert ratio >= NEEDED[name], (words, ground, ratio)
    for accent in ("chain", "network"):
        assert contrast(rgb(theme.on_accent), rgb(getattr(theme, accent))) >= NEEDED[name], accent


def without_words(state: SceneState, theme: Theme) -> Sketch:
    sketch = draw_chain(state, theme)
    sketch.labels.clear()
    return sketch


@pytest.mark.parametrize(
    ("name", "preset"), list(product(NEEDED, ("lazy", "balanced", "notebook_1")))
)
def test_words_of_the_scene_as_it_is_drawn(canvas: SceneCanvas, name: str, preset: str) -> None:
    theme, state = load_theme(name), state_of(preset)
    state = replace(
        state,
        hint="Train a real network" if state.hint else "",
        theory=(TheoryMarks("rest_state", "rest state", state.block_x + 4.0),),
        friction=np.full(state.block_x.size, 20.0),
    )
    canvas.show_state(state, theme, draw=without_words)
    picture = canvas.picture(1.0)[..., :3] / 255.0
    labels = draw_chain(state, theme).labels
    assert len(labels) > 10
    for label in labels:
        half = 0.3 * label.size
        x = int(np.clip(label.x - label.align * half, 0, picture.shape[1] - 1))
        rows = slice(int(label.y - half), int(label.y + half) + 1)
        ground = np.median(picture[rows, max(0, x - 2) : x + 3].reshape(-1, 3), axis=0)
        *colour, opacity = label.colour
        seen = opacity * np.array(colour) + (1.0 - opacity) * ground
        ratio = contrast(seen.tolist(), ground.tolist())
        assert ratio >= NEEDED[name], (label.text, ratio)


@pytest.mark.parametrize("name", NEEDED)
def test_springs_are_seen_before_the_room(name: str) -> None:
    theme = load_theme(name)
    for colour, ground in product(
        ("spring_low", "spring_mid", "spring_high"), ("sky_top", "sky_bottom")
    ):
        ratio = contrast(rgb(getattr(theme, colour)), rgb(getattr(theme, ground)))
        assert ratio >= NEEDED[name], (colour, ground, ratio)


@pytest.mark.parametrize("name", NEEDED)
def test_both_ends_are_two_greys(name: str) -> None:
    theme = load_theme(name)
    assert contrast(rgb(theme.spring_low), rgb(theme.spring_high)) >= GREY
    assert contrast(rgb(theme.chain), rgb(theme.network)) >= GREY
    for part in (0.5, 1.0):
        lazy, active = (shades(sign * part * FULL, theme)[:3] / 255.0 for sign in (1.0, -1.0))
        assert contrast(lazy.tolist(), active.tolist()) >= (GREY if part == 1.0 else 1.1)
