"""The scene of each preset at a fixed moment, drawn offscreen: for tests and for people.

    python -m tests.gui.pictures

draws the references in ``references/`` anew; look at them before they are committed.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from gui.canvas.scene_canvas import SceneCanvas
from gui.look.theme import load_theme
from gui.models.presets import presets
from gui.moments.chain_record import Drift
from gui.scene.resolve import SceneState
from physics.chain.commands import Grip
from physics.chain.simulation import Simulation
from physics.load_curve import LoadCurve, read_load_curve
from tests.gui.moments import scene_of

Pixels = NDArray[np.uint8]

REFERENCES = Path(__file__).parent / "references"
RENDERED = Path(__file__).parents[1] / "output"
"""What the tests drew last, for a person to open; git ignores it."""
SIZE = (960, 440)
SCALE = 0.5
STEPS = {
    "lazy": 20_000,
    "balanced": 40_000,
    "active": 40_000,
    "notebook_1": 10_000,
    "notebook_2": 14_000,
    "ruler": 20_000,
}
"""Where each course is stopped; the noise is a function of seed and step, so it is always there."""
NETWORKS = {
    "lazy": 1.6,
    "balanced": 1.05,
    "active": 0.6,
    "notebook_2": 0.9,
}
"""Exponents of the networks that hang under the chains; the others have not been trained."""


def network_of(name: str, layers: int) -> LoadCurve | None:
    """A network whose layers stand at (ℓ/L)^a."""
    if name not in NETWORKS:
        return None
    return read_load_curve(-((np.arange(layers + 1) / layers) ** NETWORKS[name]))


def state_of(name: str, *, extra_steps: int = 0, pull: float = 0.8) -> SceneState:
    """What the scene shows of a preset after its steps; the ruler is pulled by hand."""
    preset = presets()[name]
    simulation = Simulation(preset.chain)
    if preset.chain.drive == "hand":
        simulation.apply(Grip(preset.chain.blocks + 1, pull, 100.0))
    simulation.advance(STEPS[name] + extra_steps)
    before = simulation.snapshot()
    simulation.advance(10)
    snapshot = simulation.snapshot()
    state = scene_of(
        snapshot,
        network_of(name, preset.chain.blocks),
        size=SIZE,
        drift=Drift(snapshot.positions - before.positions, snapshot.time - before.time),
        span=1.1,
        appearance=preset.view.appearance,
    )
    return replace(state, hint="Press Train (T)" if state.hint else "")


@contextmanager
def offscreen() -> Iterator[SceneCanvas]:
    """A canvas without a window; afterwards windows can have their own OpenGL again."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("EGL_PLATFORM", "surfaceless")
    canvas = SceneCanvas(load_theme("dark"), backend="egl")
    try:
        yield canvas
    finally:
        canvas.close()
        # A thread cannot have a context of EGL and one of GLX at the same time.
        backend = importlib.import_module("vispy.app.backends._egl")
        backend.egl.eglMakeCurrent(backend._EGL_DISPLAY, None, None, None)


def draw(
    canvas: SceneCanvas, state: SceneState, theme: str = "dark", scale: float = SCALE
) -> Pixels:
    """(height, width, 3) of a state."""
    canvas.show_state(state, load_theme(theme))
    return canvas.picture(scale)[..., :3]


def save(pixels: Pixels, path: Path) -> None:
    """Write a PNG."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = np.ascontiguousarray(pixels)
    height, width = data.shape[:2]
    image = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    if not image.save(str(path), "PNG", 0):  # 0: as small as it gets
        raise OSError(f"{path} cannot be written")


def load(path: Path) -> Pixels:
    """(height, width, 3) of a PNG."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def softened(pixels: Pixels) -> NDArray[np.float64]:
    """Means over 3 × 3 pixels: what rasterisers differ in is at the edges."""
    padded = np.pad(pixels.astype(np.float64), ((1, 1), (1, 1), (0, 0)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(0, 1))
    return np.asarray(windows.mean(axis=(-2, -1)))


def difference(one: Pixels, other: Pixels) -> float:
    """Largest mean difference of any of the 24 × 11 tiles, in levels of 255.

    A mean over the whole picture would drown a block that moved; a single
    pixel would hang on one edge.
    """
    apart = np.abs(softened(one) - softened(other)).mean(axis=-1)
    tile = 20
    height, width = (size // tile * tile for size in apart.shape)
    tiles = apart[:height, :width].reshape(height // tile, tile, width // tile, tile)
    return float(tiles.mean(axis=(1, 3)).max())


def renew() -> None:
    """Draw every reference anew."""
    with offscreen() as canvas:
        for name in STEPS:
            save(draw(canvas, state_of(name)), REFERENCES / f"{name}.png")


if __name__ == "__main__":
    renew()
