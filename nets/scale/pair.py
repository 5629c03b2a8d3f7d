"""A network and its linearised twin on one clock, and when they part."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from nets.scale.binary import Task
from nets.scale.crossing import LEAVES, Crossing
from nets.scale.flow import Flow
from nets.scale.kernel import change, kernel_by_layer
from nets.scale.settings import ScaleSettings
from nets.scale.twin import Twin

Array = NDArray[np.float64]

SUBSET: Final = 64
"""Training samples on which the kernel is followed."""
LOOKS: Final = 1.05
"""Each look comes after so many times as many steps, and one step later at least."""


class Pair:
    """A network and its twin, trained step by step.

    Parameters
    ----------
    number : of the network, among those that have the same data and other weights.
    watched : whether the kernel is measured after each step until it has changed by a tenth, or
        else at looks alone, so that its t₁ is found within 5 % of the steps.

    Attributes
    ----------
    flow, twin : the two.
    kernel_begun : (L + 1, k, k) by layer, on the subset.
    """

    def __init__(
        self, settings: ScaleSettings, task: Task, number: int = 0, watched: bool = True
    ) -> None:
        self.settings, self._watched = settings, watched
        self.flow = Flow(settings, task, number)
        self.twin = Twin(self.flow)
        self.kernel_begun = self.kernel_now()
        self._whole_begun = self.kernel_begun.sum(axis=0)
        self._leaves, self._moves = Crossing(LEAVES), Crossing(LEAVES)
        self._next_look = 1

    @property
    def steps(self) -> int:
        """How many were taken."""
        return self.flow.steps

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        return self.flow.is_over

    @property
    def linear_until(self) -> float:
        """t₁ of the outputs: they leave the twin's by a tenth; NaN as long as they have not."""
        return self._leaves.time

    @property
    def kernel_moves(self) -> float:
        """t₁ of the kernel: when it has changed by a tenth, likewise."""
        return self._moves.time

    @property
    def kernel_change(self) -> float:
        """‖ΔΘ‖/‖Θ₀‖ on the subset, now."""
        return change(self.kernel_now().sum(axis=0), self._whole_begun)

    @property
    def deviation(self) -> float:
        """Of the outputs from the twin's: root mean square over that of the twin's."""
        size = float(np.linalg.norm(self.twin.outputs))
        return float(np.linalg.norm(self.flow.outputs - self.twin.outputs)) / size if size else 0.0

    def kernel_now(self) -> Array:
        """(L + 1, k, k) by layer, on the subset."""
        at, by_sums = self.flow.at.first(SUBSET), [one[:SUBSET] for one in self.flow.by_sums]
        return kernel_by_layer(at, by_sums, at, by_sums)

    def to_next_look(self, wanted: Callable[[], bool] = lambda: True) -> bool:
        """Train as far as the next look, or to the end; whether it came so far.

        Parameters
        ----------
        wanted : asked before each step; once it says no, the way goes on with the next call.
        """
        with blas().limit(limits=1):  # more threads wait for each other at these sizes
            while not (arrived := self.flow.steps >= self._next_look or self.is_over):
                if not wanted():
                    break
                self._step()
        if arrived:
            if not self._watched:
                self._watch()
            self._next_look = max(self.flow.steps + 1, int(LOOKS * self.flow.steps))
        return arrived

    def _step(self) -> None:
        self.flow.step()
        self.twin.advance(self.flow.last_step, self.flow.counts)
        self._leaves.add(self.flow.time, self.deviation)
        if self._watched:
            self._watch()

    def _watch(self) -> None:
        if not self._moves.is_known:
            self._moves.add(self.flow.time, self.kernel_change)


@cache
def blas() -> ThreadpoolController:
    """The libraries that multiply matrices in this process."""
    return ThreadpoolController()
