"""A course of training with its linearised twin, and what is seen of both on the way."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nets.measures.data_separation import Separation, separations
from nets.measures.moments import Members
from nets.measures.network_curve import readout_share
from nets.response.load import load_curve
from nets.scale.binary import Task
from nets.scale.clock import beyond_chance, own_kernel, own_response
from nets.scale.errors import wrong
from nets.scale.flow import Flow
from nets.scale.kernel import change
from nets.scale.losses import loss_of
from nets.scale.pair import SUBSET, Pair, blas
from nets.scale.settings import ScaleSettings
from physics.load_curve import LoadCurve
from physics.wording import Words

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen at a time.

    Attributes
    ----------
    time, steps : of the flow.
    kernel_change : ‖ΔΘ‖/‖Θ₀‖ on the subset.
    kernel_by_layer : (L + 1,) the same of what each layer's weights add.
    movement : (L + 1,) ‖ΔW‖/‖W₀‖ of each layer's weights.
    deviation : of the outputs from the twin's: root mean square over that of the twin's.
    train_error, test_error, twin_test_error : parts of the samples that are wrong.
    loss : mean ℓ of the training samples.
    separation : (L + 2,) log of the trace ratio at the inputs, after each hidden layer and of F;
        smaller is better separated. It is NaN of F at the start, where F is nil.
    curve, range_error : its load curve, without F, and the standard error of its load.
    margin, twin_margin : means of F y over the training samples.
    alignment : of neighbouring layers beyond chance, their mean.
    own_kernel, own_response : Θ(x, x), and how far a step on x moves its F, over the starts'.
    """

    time: float
    steps: int
    kernel_change: float
    kernel_by_layer: Array
    movement: Array
    deviation: float
    train_error: float
    test_error: float
    twin_test_error: float
    loss: float
    separation: Array
    curve: LoadCurve
    range_error: float
    margin: float
    twin_margin: float
    alignment: float
    own_kernel: float
    own_response: float

    @property
    def concavity(self) -> float:
        """A of the hidden layers; NaN where it leaves (−1, 1) and means nothing."""
        value = self.curve.concavity
        return value if abs(value) < 1.0 else math.nan

    @property
    def readout_share(self) -> float:
        """Of all the load; NaN at the start, where there is no output."""
        return readout_share(self.separation)


class Course(Pair):
    """A network and its twin, trained look by look.

    Attributes
    ----------
    looks : so far; the first is at the start.
    """

    def __init__(self, settings: ScaleSettings, task: Task) -> None:
        super().__init__(settings, task)
        self._own_begun = float(own_kernel(self.kernel_begun).mean())
        self._response_begun = self._response(self.kernel_begun)
        self._members = members_of(task)
        self.looks = [self._look()]

    def copied(self) -> Course:
        """One that goes on by itself: this one stays as it is."""
        other = copy(self)
        other.flow, other.twin = self.flow.copied(), copy(self.twin)  # whose arrays are replaced
        other.looks = list(self.looks)
        vars(other).update(_leaves=copy(self._leaves), _moves=copy(self._moves))
        return other

    def column(self, name: str) -> Array:
        """(looks,) one of the attributes of the looks."""
        return np.array([getattr(one, name) for one in self.looks], dtype=np.float64)

    def to_next_look(self, wanted: Callable[[], bool] = lambda: True) -> bool:
        """Train as far as the next look, or to the end, and look; see `Pair.to_next_look`."""
        if arrived := super().to_next_look(wanted):
            with blas().limit(limits=1):
                self.looks.append(self._look())
        return arrived

    def _look(self) -> Look:
        flow, twin, now = self.flow, self.twin, self.kernel_now()
        labels, tested = flow.task.labels, flow.task.test_labels
        found = separation_of(flow, self._members)
        return Look(
            time=flow.time,
            steps=flow.steps,
            kernel_change=change(now.sum(axis=0), self._whole_begun),
            kernel_by_layer=_changes(now, self.kernel_begun),
            movement=_changes(flow.weights, flow.begun),
            deviation=self.deviation,
            train_error=wrong(flow.outputs, labels),
            test_error=wrong(flow.tested(), tested),
            twin_test_error=wrong(twin.tested(), tested),
            loss=float(loss_of(self.settings.loss, flow.outputs, labels).mean()),
            separation=np.where(np.isfinite(found.values), found.values, np.nan),
            curve=load_curve(found),
            range_error=found.range_error,
            margin=float((flow.outputs * labels).mean()),
            twin_margin=float((twin.outputs * labels).mean()),
            alignment=beyond_chance(flow.weights),
            own_kernel=_over(float(own_kernel(now).mean()), self._own_begun),
            own_response=_over(self._response(now), self._response_begun),
        )

    def _response(self, by_layer: Array) -> float:
        flow = self.flow
        first = flow.outputs[:SUBSET], flow.task.labels[:SUBSET]
        return own_response(by_layer, *first, self.settings.loss)


def members_of(task: Task) -> Members:
    """The two classes of the training samples."""
    return Members.of((task.labels > 0.0).astype(np.int64))


def separation_of(flow: Flow, members: Members) -> Separation:
    """D by the trace ratio at the inputs, after each hidden layer and of F."""
    stacks = [flow.task.inputs, *flow.at.features, flow.outputs[:, None]]
    return separations(stacks, members, measures=("trace_ratio",)).trace_ratio


def _over(value: float, begun: float) -> float:
    """NaN of a network that is dead."""
    return value / begun if begun else math.nan


def _changes(now: Sequence[Array] | Array, begun: Sequence[Array] | Array) -> Array:
    return np.array([change(*two) for two in zip(now, begun, strict=True)])


def run_course(
    settings: ScaleSettings, task: Task, progress: Callable[[int], object] = lambda _: None
) -> Course:
    """Train by these settings, from begin to end; `progress` is told how many steps were taken."""
    course = Course(settings, task)
    while not course.is_over:
        begun = course.flow.steps
        course.to_next_look()
        progress(course.flow.steps - begun)
    return course


def run_scale(
    settings: ScaleSettings,
    task: Task,
    progress: Callable[[int], object] = lambda _: None,
    networks: int = 1,
) -> dict[str, Any]:
    """The end of a course as plain values, and its way, for files.

    Parameters
    ----------
    networks : how many are trained on the same data, each from other weights.
    """
    course = run_course(settings, task, progress)
    end = course.looks[-1]
    rows = course.looks
    return {
        "parameters": settings.model_dump(),
        "alpha": settings.alpha,
        "kernel_change": end.kernel_change,
        "kernel_change_by_layer": end.kernel_by_layer,
        "linear_until": course.linear_until,
        "kernel_moves": course.kernel_moves,
        "train_error": end.train_error,
        "test_error": end.test_error,
        "twin_test_error": end.twin_test_error,
        "deviation": end.deviation,
        "loss": end.loss,
        "steps": end.steps,
        "time": end.time,
        "movement": end.movement,
        "data_separation": end.separation,
        "data_separation_begun": rows[0].separation,
        "load": end.separation[0] - end.separation[-2],
        "concavity": end.curve.concavity,
        "concavity_error": end.curve.concavity_error,
        "regime": end.curve.regime,
        "readout_share": readout_share(end.separation),
        "test_outputs": course.flow.tested(),
        "test_labels": task.test_labels,
        **ensemble(course, networks),
        "course": {
            "time": [one.time for one in rows],
            "kernel_change": [one.kernel_change for one in rows],
            "deviation": [one.deviation for one in rows],
            "train_error": [one.train_error for one in rows],
            "test_error": [one.test_error for one in rows],
            "loss": [one.loss for one in rows],
            "concavity": [one.concavity for one in rows],
            "readout_share": [one.readout_share for one in rows],
            "alignment": [one.alignment for one in rows],
            "own_kernel": [one.own_kernel for one in rows],
            "own_response": [one.own_response for one in rows],
        },
        "remark": remark_of(course),
    }


def ensemble(course: Course, networks: int) -> dict[str, float]:
    """What so many networks with other weights have in common, on the test samples.

    δF is the standard deviation of F over the networks, in the mean square of the samples; of one
    network it is not known.
    """
    settings, task = course.settings, course.flow.task
    outputs = [course.flow.tested()]
    for number in range(1, networks):
        flow = Flow(settings, task, number)
        with blas().limit(limits=1):
            while not flow.is_over:
                flow.step()
        outputs.append(flow.tested())
    spread = np.var(outputs, axis=0, ddof=1).mean() ** 0.5 if networks > 1 else np.nan
    errors = [wrong(one, task.test_labels) for one in outputs]
    together = wrong(np.mean(outputs, axis=0), task.test_labels)
    return {
        "output_deviation": float(spread),
        "mean_test_error": float(np.mean(errors)),
        "ensemble_test_error": together,
        "ensemble_gain": float(np.mean(errors)) - together,
    }


def remark_of(course: Course) -> str:
    """What whoever reads the end should know; "" if nothing."""
    if course.flow.ended:
        return ""
    if course.flow.stands:
        return Words(
            "after {n:,} steps nothing moves any more, as every gradient vanishes",
            "after one step nothing moves any more, as every gradient vanishes",
            course.flow.steps,
        )
    return Words(
        "after {n:,} steps not every sample is where the loss wants it",
        "after one step not every sample is where the loss wants it",
        course.flow.steps,
    )
