"""A whole course of training, looked at in even steps of the logarithm of time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from nets.measures.representation import participation_ratio
from nets.response.aging import Aging, aged
from nets.response.fragility import flip_angles
from nets.response.kernel import kernels, own_kernels
from nets.response.load import load_curve, separation
from nets.response.probe import own_responses
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from nets.response.units import active_units, contributions
from physics.load_curve import LoadCurve
from physics.wording import Words

Array = NDArray[np.float64]

LOOKS: Final = 64
"""Times at which a course is looked at; fewer where it has fewer steps."""
CURVATURE: Final = {("sigmoid", "cross_entropy"): 0.25, ("sigmoid", "squared"): 1.0 / 16.0}
"""Most that the loss curves by the logit; 1 for a linear output."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of a network at a time.

    Attributes
    ----------
    time : steps that are done.
    responses, kernels : (M,) R(x'|x') and Θ(x', x') of the points.
    layers : (L + 1,) what each layer's weights add to the mean kernel.
    active_units, feature_dimensions : how many units, and directions of the last hidden layer's
        features over the points, take part.
    separation : (L + 2,) D of the two labels' points at the inputs, after each hidden layer, and
        of the logits; smaller is better separated.
    curve : what is read of it, without the logits.
    loss : mean over the points, without noise.
    """

    time: int
    responses: Array
    kernels: Array
    layers: Array
    active_units: float
    feature_dimensions: float
    separation: Array
    curve: LoadCurve
    loss: float


@dataclass(frozen=True, slots=True)
class Course:
    """All looks, and how response and kernel age.

    Attributes
    ----------
    flips_before, flips : (M,) turns that flip the points' classes, at the start and in the end.
    remark : what whoever reads it should know; "" if nothing.
    """

    looks: tuple[Look, ...]
    response_aging: Aging
    kernel_aging: Aging
    flips_before: Array
    flips: Array
    remark: str

    @property
    def times(self) -> Array:
        """(T,) steps."""
        return np.array([look.time for look in self.looks], dtype=np.float64)

    def column(self, name: str) -> Array:
        """(T, …) one of the attributes of the looks."""
        return np.array([getattr(look, name) for look in self.looks])


def look_times(steps: int) -> NDArray[np.int64]:
    """Rising whole numbers from 1 to `steps`, evenly in the logarithm."""
    return np.unique(np.geomspace(1.0, steps, LOOKS).round().astype(np.int64))


def look(training: Training) -> Look:
    """What is seen now."""
    network, points = training.network, training.points
    at_points = network.layers(points.inputs)
    kernel = own_kernels(at_points)
    shares, found = contributions(network, at_points), separation(at_points, points.labels)
    return Look(
        time=training.steps,
        responses=own_responses(training),
        kernels=kernel.sum(axis=0),
        layers=kernel.mean(axis=1),
        active_units=active_units(shares),
        feature_dimensions=participation_ratio(at_points.outputs[-1]),
        separation=found.values,
        curve=load_curve(found),
        loss=_loss(training, at_points.logits),
    )


def run_course(
    settings: ResponseSettings,
    progress: Callable[[int], object] = lambda _: None,
    wanted: Callable[[], bool] = lambda: True,
) -> Course:
    """Train by these settings, from begin to end.

    Parameters
    ----------
    progress : told how many steps were taken.
    wanted : asked now and then; once it says no, the course ends where it is.
    """
    training = Training(settings)
    warning = beyond_stability(training)
    before, looks = flip_angles(training.network, training.points), []
    for time in look_times(settings.steps):
        if training.overflowed or not wanted():
            break
        begun = training.steps
        training.advance(int(time) - begun)
        progress(training.steps - begun)
        if not training.overflowed:
            looks.append(look(training))
    return _told(training, tuple(looks), before, warning)


def _told(training: Training, looks: tuple[Look, ...], before: Array, warning: str) -> Course:
    times = [one.time for one in looks]
    response = aged(times, [one.responses for one in looks])
    kernel = aged(times, [one.kernels for one in looks])
    if training.overflowed:
        after = np.full(before.size, np.nan)
        warning = Words(
            "after {n:,} steps the output has run away: {why}",
            "after one step the output has run away: {why}",
            training.steps,
            why=warning or Words("the noise is too strong for this rate"),
        )
    else:
        after = flip_angles(training.network, training.points)
    return Course(looks, response, kernel, before, after, warning)


def beyond_stability(training: Training) -> str:
    """What is wrong with the rate at the start, or "": its product with the kernel is over 2.

    Of single points that is each point's own kernel; of all of them the largest eigenvalue over
    their number; of batches something between, for which the former is safe.
    """
    s = training.settings
    at_points = training.network.layers(training.points.inputs)
    if s.batch_size == s.points:
        matrix = kernels(at_points, at_points).sum(axis=0)
        largest = float(np.linalg.eigvalsh(matrix)[-1]) / s.points
    else:
        largest = float(own_kernels(at_points).sum(axis=0).max())
    limit = 2.0 / (largest * CURVATURE.get((s.output, s.loss), 1.0))
    if s.rate <= limit:
        return ""
    return Words(
        "the rate {rate:g} is beyond stability, which at the start ends at {limit:.3g}",
        rate=s.rate,
        limit=limit,
    )


def _loss(training: Training, logits: Array) -> float:
    labels, s = training.points.labels, training.settings
    if s.loss == "squared":
        return float(0.5 * np.square(labels - training.network.read(logits)).mean())
    return float((np.logaddexp(0.0, logits) - labels * logits).mean())


def run_response(
    settings: ResponseSettings, progress: Callable[[int], object] = lambda _: None
) -> dict[str, Any]:
    """The course as plain values, for files."""
    course = run_course(settings, progress)
    response, kernel = course.response_aging, course.kernel_aging
    curve = course.looks[-1].curve  # there is one: the first step is always taken
    return {
        "parameters": settings.model_dump(),
        "time": course.times,
        "response": [one.responses.mean() for one in course.looks],
        "kernel": [one.kernels.mean() for one in course.looks],
        "exponent": response.exponent,
        "exponent_error": response.error,
        "exponent_theory": settings.theory_exponent,
        "stage": response.stage,
        "plateau_until": response.begins,
        "last_stage_from": response.follows,
        "kernel_exponent": kernel.exponent,
        "kernel_exponent_error": kernel.error,
        "loss": course.column("loss"),
        "active_units": course.column("active_units"),
        "feature_dimensions": course.column("feature_dimensions"),
        "kernel_by_layer": course.column("layers"),
        "data_separation": course.column("separation"),
        "load_curve": curve.separation,
        "concavity": curve.concavity,
        "concavity_error": curve.concavity_error,
        "regime": curve.regime,
        "fragility": float(course.flips.mean()),
        "fragility_before": float(course.flips_before.mean()),
        "flip_angles": course.flips,
        "remark": course.remark,
    }
