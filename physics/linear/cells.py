"""The phase diagram at a finite width: each cell trained from several seeds, beside its limit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.linear.course import Course, course_of
from physics.linear.exponents import PHASES, Exponents, phase_at
from physics.linear.mechanism import KERNEL, largest_change
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn

TASKS: Final = tuple(np.linspace(-0.5, 1.5, 11).round(3).tolist())
STARTS: Final = tuple(np.linspace(-1.0, 2.5, 11).round(3).tolist())
SEEDS: Final = 3
TIME: Final = 1.0
LEARNED: Final = 0.5
"""Part of the loss that is gone in that time where a network is not said to be frozen."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Over `STARTS` and `TASKS`, (n, m) each.

    Attributes
    ----------
    change : largest |K/K₀ − 1| until `TIME`, the mean over seeds.
    learned : part of the loss that is gone then, likewise.
    """

    change: NDArray[np.float64]
    learned: NDArray[np.float64]

    @property
    def phase(self) -> NDArray[np.int64]:
        """Index in `PHASES` of what is seen at this width."""
        moving = np.where(self.change <= KERNEL, PHASES.index("kernel"), PHASES.index("features"))
        return np.where(self.learned < LEARNED, PHASES.index("frozen"), moving)

    @property
    def agreement(self) -> float:
        """Part of the cells that are as in the limit."""
        return float(np.mean(self.phase == limits()))


def limits() -> NDArray[np.int64]:
    """Index of each cell's phase as h → ∞."""
    return np.array([[PHASES.index(phase_at(task, start)) for task in TASKS] for start in STARTS])


@lru_cache(maxsize=8)
def cells_at(width: int) -> Cells:
    """All cells at a width, trained in closed form from weights that are drawn."""
    starts = _starts(width)
    runs = np.array(
        [
            [[_trained(cell, width, one) for one in starts] for cell in row]
            for row in ([Exponents.at(task, start) for task in TASKS] for start in STARTS)
        ]
    )
    change, learned = np.moveaxis(runs.mean(axis=2), -1, 0)
    return Cells(change, learned)


def _starts(width: int) -> list[Course]:
    """Of the seeds, at weights of size one."""
    settings = [LinearSettings(width=width, scale_u=1, scale_w=1, seed=s) for s in range(SEEDS)]
    return [course_of(one, drawn(one)) for one in settings]


def _trained(exponents: Exponents, width: int, of_size_one: Course) -> tuple[float, float]:
    """How far the kernel strayed and what part of the loss is gone, at `TIME`."""
    scales = exponents.settings(width)
    size = scales["scale_u"] ** 2 * of_size_one.size
    strength = scales["gamma"]
    course = replace(
        of_size_one,
        goal=1.0 / strength / size,
        rate=4.0 * strength * strength * size,
        loss_unit=(strength * size) ** 2,
        size=size,
    )
    gone = 1.0 - float(course.at(TIME).loss) / float(course.at(0.0).loss)
    return largest_change(course, TIME), gone
