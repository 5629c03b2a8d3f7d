"""The rendered picture of each preset against a kept reference.

Where a picture was changed on purpose, `python -m tests.gui.pictures` renews the
references. What the last run drew lies in tests/output.
"""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from gui.canvas.scene_canvas import SceneCanvas
from gui.scene.resolve import TheoryMarks
from tests.gui.pictures import (
    REFERENCES,
    RENDERED,
    SCALE,
    SIZE,
    STEPS,
    difference,
    draw,
    load,
    save,
    state_of,
)

TOLERATED = 10.0
"""Levels of 255 in the worst tile: other rasterisers place edges a fraction of a pixel off."""
MOST_BYTES = 60_000


@pytest.mark.parametrize("name", STEPS)
def test_a_preset_looks_as_it_is_kept(canvas: SceneCanvas, name: str) -> None:
    pixels = draw(canvas, state_of(name))
    save(pixels, RENDERED / f"{name}.png")
    reference = REFERENCES / f"{name}.png"
    assert reference.stat().st_size < MOST_BYTES
    apart = difference(pixels, load(reference))
    assert apart < TOLERATED, f"{RENDERED / name}.png differs from its reference by {apart:.1f}"


def test_presets_look_different(canvas: SceneCanvas) -> None:
    pictures = {name: load(REFERENCES / f"{name}.png") for name in STEPS}
    for name, one in pictures.items():
        for other, two in pictures.items():
            if name < other:
                assert difference(one, two) > 2.0 * TOLERATED, f"{name} looks like {other}"


@pytest.mark.parametrize("change", ["block", "layer", "share", "handle", "theme", "ruler pulled"])
def test_a_small_change_of_the_state_is_seen(canvas: SceneCanvas, change: str) -> None:
    """The tolerance is not so wide that anything passes."""
    if change == "ruler pulled":
        assert difference(draw(canvas, state_of("ruler", pull=0.77)), kept("ruler")) > TOLERATED
        return
    state = state_of("lazy")
    if change == "theme":
        assert difference(draw(canvas, state, "light"), kept("lazy")) > TOLERATED
        return
    field = {"block": "block_x", "layer": "ghost_x", "share": "share", "handle": "handle_x"}[change]
    values = np.array(getattr(state, field))
    if values.ndim:
        values[4] += 0.04 if change == "share" else 10.0
    else:
        values = float(values) - 10.0
    changed = dataclasses.replace(state, **{field: values})
    assert difference(draw(canvas, changed), kept("lazy")) > TOLERATED


def kept(name: str) -> np.ndarray:
    return load(REFERENCES / f"{name}.png")


def test_a_shift_by_a_fraction_of_a_pixel_is_tolerated(canvas: SceneCanvas) -> None:
    state = state_of("balanced")
    shifted = dataclasses.replace(
        state,
        block_x=state.block_x + 0.4,
        ghost_x=state.ghost_x + 0.4,
        spring_start=state.spring_start + 0.4,
        spring_end=state.spring_end + 0.4,
    )
    assert 0.0 < difference(draw(canvas, shifted), kept("balanced")) < TOLERATED


def test_a_picture_is_as_large_as_asked_for(canvas: SceneCanvas) -> None:
    state = state_of("lazy")
    assert draw(canvas, state).shape == (SIZE[1] * SCALE, SIZE[0] * SCALE, 3)
    large = draw(canvas, state, scale=2.0)
    assert large.shape == (SIZE[1] * 2, SIZE[0] * 2, 3)
    # The same picture, only finer.
    small = large.reshape(SIZE[1] // 2, 4, SIZE[0] // 2, 4, 3).mean(axis=(1, 3))
    assert np.abs(small - draw(canvas, state)).mean() < 4.0


@pytest.mark.parametrize("appearance", ["chain", "ruler"])
def test_each_theory_changes_the_picture_its_own_way(canvas: SceneCanvas, appearance: str) -> None:
    state = dataclasses.replace(state_of("lazy"), appearance=appearance)
    places = state.projection.centre(np.arange(1, 8), 0.125 * np.arange(1, 8))
    pictures = []
    for names in ((), ("rest_state",), ("mean_field",), ("stationary",)):
        marks = tuple(TheoryMarks(name, "theory", places) for name in names)
        pictures.append(draw(canvas, dataclasses.replace(state, theory=marks)))
    for one, other in itertools.combinations(pictures, 2):
        assert not np.array_equal(one, other)
