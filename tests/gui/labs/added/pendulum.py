"""A lab that somebody adds: a damped pendulum, in one file."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gui.canvas.boxes import boxes
from gui.canvas.gradients import gradient
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.strokes import strokes
from gui.labs.lab import Lab
from gui.look.theme import Theme
from gui.moments.lab_moment import LabMoment
from gui.readings.reading import Reading
from gui.scene.resolve import Frame
from physics.recording.state_frame import Values


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    frequency: float = Field(
        4.0,
        gt=0.0,
        le=20.0,
        title="Frequency",
        description="Of small swings.",
        json_schema_extra={"symbol": "1/s", "slider": [0.1, 20.0]},
    )
    damping: float = Field(
        0.1,
        ge=0.0,
        le=2.0,
        title="Damping",
        description="Part of the speed that is lost in a second.",
        json_schema_extra={"slider": [0.0, 2.0]},
    )


class Pendulum:
    """Explicit steps of a millisecond."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.reset()

    def reset(self) -> None:
        self.time, self._angle, self._speed = 0.0, 2.0, 0.0
        self._show()

    def _show(self) -> None:
        self._values = {"angle": np.array(self._angle), "speed": np.array(self._speed)}

    def values(self) -> Values:
        return self._values

    def set(self, settings: Settings) -> None:
        if settings.frequency > 10.0 and settings.damping == 0.0:
            raise ValueError("a quick pendulum needs some damping")
        self.settings = settings

    def advance(self, seconds: float) -> None:
        for _ in range(max(1, round(1000.0 * seconds))):
            pull = -(self.settings.frequency**2) * math.sin(self._angle)
            self._speed += 0.001 * (pull - self.settings.damping * self._speed)
            self._angle += 0.001 * self._speed
            self.time += 0.001
        self._show()

    def close(self) -> None:
        """Nothing to end."""


@dataclass(frozen=True)
class Scene:
    size: tuple[float, float]
    top: tuple[float, float]
    bob: tuple[float, float]
    radius: float


def resolve(moment: LabMoment, frame: Frame) -> Scene:
    width, height = frame.size
    length, angle = 0.4 * height, float(moment["angle"])
    top = (0.5 * width, 0.45 * height)
    bob = (top[0] + length * math.sin(angle), top[1] + length * math.cos(angle))
    return Scene(frame.size, top, bob, 16.0 * frame.unit)


def draw(scene: Scene, theme: Theme) -> Sketch:
    sketch = Sketch(scene.size)
    ground = rgba(theme.background)
    sketch.ground.append(gradient(0, 0, *scene.size, upper=ground, lower=ground))
    sketch.ties.append(strokes(*scene.top, *scene.bob, width=3.0, colour=rgba(theme.muted)))
    x, y, r = *scene.bob, scene.radius
    sketch.bodies.append(boxes(x, y, r, r, radius=r, top=rgba(theme.chain)))
    return sketch


def make(parent: Any) -> Any:
    from gui.plots.curve_plot import CurvePlot

    return CurvePlot("angle", "time", "angle", "t", {"angle": "chain"}, parent)


def feed(plot: Any, moment: LabMoment, _scene: Scene | None) -> None:
    course = moment.course
    plot.show_curves({"angle": (course.times, course.column("angle"))})


READINGS = (Reading("angle", "Angle in time", 1, make, feed, turn=1, width=100, film_width=300),)
LAB = Lab("pendulum", "Pendulum", 9, Settings, Pendulum, lambda: READINGS, resolve, draw)
