"""A lab that is acted on: a bell, struck by a button, the mouse or a line of text."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gui.canvas.boxes import boxes
from gui.canvas.gradients import gradient
from gui.canvas.sketch import Sketch, rgba
from gui.intents.intent import ActInLab, SetInLab
from gui.labs.act import Act, Asked, Pointer
from gui.labs.lab import Lab
from gui.labs.lab_verdict import LabVerdict
from gui.look.theme import Theme
from gui.moments.lab_moment import LabMoment
from gui.readings.reading import Reading
from gui.scene.resolve import Frame
from physics.recording.state_frame import Values


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    decay: float = Field(1.0, ge=0.0, le=10.0, title="Decay", json_schema_extra={"slider": [0, 10]})
    size: float = Field(1.0, gt=0.0, le=2.0, title="Size", json_schema_extra={"slider": [0.1, 2]})


class Strike(BaseModel):
    strength: float = Field(1.0, gt=0.0, le=5.0, title="Strength")


class Bell:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.reset()

    def reset(self) -> None:
        self.time, self._loudness = 0.0, 0.0
        self._show()

    def _show(self) -> None:
        self._values = {"loudness": np.array(self._loudness)}

    def values(self) -> Values:
        return self._values

    def set(self, settings: Settings) -> None:
        self.settings = settings

    def act(self, name: str, arguments: Strike) -> None:
        if self._loudness + arguments.strength > 9.0:
            raise ValueError("the bell would crack")
        self._loudness += arguments.strength
        self._show()

    def advance(self, seconds: float) -> None:
        self.time += seconds
        self._loudness *= math.exp(-self.settings.decay * seconds)
        self._show()

    def close(self) -> None:
        """Nothing to end."""


@dataclass(frozen=True)
class Scene:
    size: tuple[float, float]
    radius: float

    def is_hit(self, x: float, y: float) -> bool:
        width, height = self.size
        return math.hypot(x - 0.5 * width, y - 0.5 * height) <= self.radius


def resolve(moment: LabMoment, frame: Frame) -> Scene:
    return Scene(frame.size, 60.0 * frame.unit * moment.settings.size)


def draw(scene: Scene, theme: Theme) -> Sketch:
    sketch, (width, height) = Sketch(scene.size), scene.size
    ground, r = rgba(theme.background), scene.radius
    sketch.ground.append(gradient(0, 0, width, height, upper=ground, lower=ground))
    sketch.bodies.append(boxes(width / 2, height / 2, r, r, radius=r, top=rgba(theme.network)))
    return sketch


def touch(scene: Scene, moment: LabMoment, pointer: Pointer) -> Asked | None:
    """A press strikes, with Shift harder; a drag from the bell, or the wheel, makes it larger."""
    if pointer.kind == "press" and scene.is_hit(pointer.x, pointer.y):
        return ActInLab("strike", {"strength": 2.0 if "shift" in pointer.modifiers else 1.0})
    if pointer.kind == "drag" and scene.is_hit(*pointer.begin):
        return SetInLab({"size": 1.5}, passing=True)
    if pointer.kind == "wheel":
        return SetInLab({"size": moment.settings.size + 0.1 * pointer.amount})
    return None


def verdict(moment: LabMoment) -> LabVerdict | None:
    loudness = float(moment["loudness"])
    loud = loudness > 0.5
    tone = "warning" if loud else "muted"
    return LabVerdict("◆ LOUD" if loud else "◇ QUIET", f"loudness {loudness:.2f}", tone)


def numbers(moment: LabMoment) -> list[tuple[str, str]]:
    return [("loud", f"{float(moment['loudness']):.2f}")]


def make(parent: Any) -> Any:
    from PySide6.QtCore import Signal

    from gui.plots.curve_plot import CurvePlot

    class Loudness(CurvePlot):
        picked = Signal(dict)

    return Loudness("loudness", "time", "loudness", "t", {"loudness": "network"}, parent)


def feed(plot: Any, moment: LabMoment, _scene: Scene | None) -> None:
    plot.show_curves({"loudness": (moment.course.times, moment.course.column("loudness"))})


READING = Reading(
    *("loudness", "Loudness in time", 1, make, feed, 1, 100),
    topics={"": "energy", "legend": "langevin"},
    film_width=300,
    asks="picked",
)
LAB = Lab(
    *("bell", "Bell", 8, Settings, Bell, lambda: (READING,), resolve, draw),
    says="A bell that dies away: press Strike, or click on it.",
    verdict=verdict,
    topic="langevin",
    numbers={"langevin": numbers},
    acts=(Act("strike", "Strike", "Makes it sound.", Strike, button=True),),
    touch=touch,
)
