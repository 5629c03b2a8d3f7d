"""What is seen of a course at once: hidden units' weights in a plane, and kernels as matrices."""

from __future__ import annotations

from copy import copy
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.scale.binary import Task
from nets.scale.course import Course
from nets.scale.pair import SUBSET

Array = NDArray[np.float64]

EACH: Final = 16
"""Samples of each class in a matrix that is seen, at most."""
MOST_UNITS: Final = 128


class View:
    """Looks at a course always in the same way.

    Attributes
    ----------
    order : (k,) training samples of the matrices, the class +1 first.
    of_first : how many of them are of that class.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        labels = course.flow.task.labels[:SUBSET]
        first, second = (np.flatnonzero(labels == sign)[:EACH] for sign in (1.0, -1.0))
        self.order, self.of_first = np.concatenate([first, second]), first.size
        self._axes = plane(course.flow.task, len(course.flow.begun[0]))
        width = course.settings.width
        self._units = np.unique(np.linspace(0, width - 1, min(width, MOST_UNITS)).astype(np.int64))

    def of(self, course: Course) -> View:
        """The same look at a copy of the course."""
        other = copy(self)
        vars(other).update(_course=course)
        return other

    def seen(self) -> dict[str, Array]:
        """Arrays by their names: what is now, and all looks so far."""
        course, last = self._course, self._course.looks[-1]
        return {
            "kernel_begun": self._matrix(course.kernel_begun),
            "kernel": self._matrix(course.kernel_now()),
            "of_first": np.array(float(self.of_first)),
            "units_begun": self._in_plane(course.flow.begun[0]),
            "units": self._in_plane(course.flow.weights[0]),
            "movement": last.movement,
            "kernel_by_layer": last.kernel_by_layer,
            "separation": last.separation,
            "concavity_error": np.array(last.curve.concavity_error),
            "range_error": np.array(last.range_error),
            "linear_until": np.array(course.linear_until),
            "kernel_moves": np.array(course.kernel_moves),
            "ended": np.array(float(course.flow.ended)),
            "over": np.array(float(course.is_over)),
        } | {name: course.column(name) for name in COLUMNS}

    def _matrix(self, by_layer: Array) -> Array:
        return np.asarray(by_layer.sum(axis=0)[np.ix_(self.order, self.order)])

    def _in_plane(self, weights: Array) -> Array:
        """(units, 2) of the weights that enter the first hidden layer."""
        return np.asarray((self._axes @ weights[:, self._units]).T)


COLUMNS: Final = (
    *("time", "steps", "kernel_change", "deviation", "train_error", "test_error"),
    *("twin_test_error", "loss", "margin", "twin_margin"),
    *("concavity", "readout_share", "alignment", "own_kernel", "own_response"),
)
"""Of the looks, that are seen as courses."""


def plane(task: Task, fan_in: int = 0) -> Array:
    """(2, d) from the second class's mean to the first's, and where inputs vary most beside it.

    Of filters, which see no whole picture, from one side to the other, and from top to bottom.

    Parameters
    ----------
    fan_in : of the first layer's weights; 0: that of the inputs.
    """
    if fan_in not in (0, task.inputs.shape[1]):
        down, across = (one.ravel() for one in np.indices((3, 3)) - 1.0)
        found = np.stack([np.repeat(one, fan_in // 9) for one in (across, -down)])
        return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True))
    one, other = (task.inputs[task.labels == sign].mean(axis=0) for sign in (1.0, -1.0))
    towards = one - other
    first = towards / (np.linalg.norm(towards) or 1.0)
    if first.size == 1:
        return np.stack([first, np.zeros(1)])
    beside = task.inputs - np.outer(task.inputs @ first, first)
    return np.stack([first, np.linalg.svd(beside, full_matrices=False)[2][0]])
