"""By what the network learns, in one word, with the numbers that decide it."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from gui.labs.lab_verdict import LabVerdict, Tone
from gui.look.words import say, shown
from gui.moments.explanations import Numbers, number
from gui.moments.lab_moment import LabMoment
from gui.predictions.quantities import Quantity, Subject
from physics.linear.course import Course
from physics.linear.descent import beyond_stability
from physics.linear.mechanism import Mechanism, dips, largest_change, mechanism
from physics.linear.settings import LinearSettings
from physics.wording import Words

WORDS: Final[dict[Mechanism, tuple[Words, Tone]]] = {
    "kernel": (Words("▬ KERNEL"), "muted"),
    "aligning": (Words("▲ ALIGNING"), "chain"),
    "dis-aligning": (Words("▼ DIS-ALIGNING"), "network"),
    "rescaling": (Words("◆ RESCALING"), "theory"),
    "trapped": (Words("■ TRAPPED"), "warning"),
}
LEAVES: Final = Words("◆ STEPS LEAVE THE FLOW")
"""Beyond the edge of stability: the mechanism is then that of the flow, not of what is run."""
WHY: Final[dict[Mechanism, Words]] = {
    "kernel": Words("K strays from K₀ by {change} at most"),
    "aligning": Words("|ρ| = {goal} > |P₀ − Q₀| = {begin}, in units of K₀"),
    "dis-aligning": Words("|ρ| = {goal} ≤ |P₀ − Q₀| = {begin}, in units of K₀"),
    "rescaling": Words("U and W are parallel, and stay so: only their size can change"),
    "trapped": Words(
        "the part that would have to grow is nil: the kernel dies, nothing is learned"
    ),
}


def course_at(moment: LabMoment) -> Course:
    """The exact course that a moment is of."""
    return Course(*map(float, moment["course"]))


def verdict(moment: LabMoment) -> LabVerdict:
    """Of the whole course, known at its begin."""
    course, settings = course_at(moment), moment.settings
    assert isinstance(settings, LinearSettings)
    found = mechanism(course)
    word, tone = WORDS[found]
    why = WHY[found].filled(
        change=f"{largest_change(course):.1%}",
        goal=number(abs(course.goal)),
        begin=number(abs(course.begin)),
    )
    parts = [say("K∞/K₀ = {ratio}", ratio=number(course.end_ratio)), shown(why)]
    if dips(course):
        parts.append(say("it dips first, where alignment changes its sign"))
    if not beyond_stability(settings, course):
        return LabVerdict(shown(word), "   ·   ".join(parts), tone)
    sharpness = number(settings.step * course.relaxation)
    steps = say("ε D = {sharpness}: beyond the edge of stability", sharpness=sharpness)
    flow = say("the flow alone: {word}", word=shown(word))
    return LabVerdict(shown(LEAVES), "   ·   ".join([steps, flow, *parts]), "warning")


def place_of(course: Course, width: int) -> tuple[float, float] | None:
    """The exponents of ρ and of K₀ of a start, whatever it was made of; None where there are none.

    Parameters
    ----------
    width : whose powers they are.
    """
    if width == 1 or course.goal == 0.0:
        return None
    size = math.log(course.size)
    return (math.log(abs(course.goal)) + size) / math.log(width), size / math.log(width)


def numbers_off(moment: LabMoment) -> Numbers:
    """How far the numerics are from theory at most."""
    dots = moment["dots"]
    if not dots.size:
        return []
    names = ("K/K₀", "cos", say("loss"), say("furthest unit"))
    farthest = np.abs(dots[5:]).max(axis=1)
    rows = [(name, number(float(one))) for name, one in zip(names, farthest, strict=True)]
    return [(say("units"), f"{moment['start'].shape[1]:,}"), *rows]


def numbers_of_steps(moment: LabMoment) -> Numbers:
    """Where the step that is set stands."""
    course, settings = course_at(moment), moment.settings
    assert isinstance(settings, LinearSettings)
    sharpness = settings.step * course.relaxation
    return [
        ("ε", number(settings.step)),
        ("D", number(course.relaxation)),
        ("ε D", number(sharpness)),
    ]


def numbers_of_phases(moment: LabMoment) -> Numbers:
    """The exponents of the start that is shown."""
    course, width = course_at(moment), moment["start"].shape[1]
    rows = [("h", f"{width:,}"), ("K∞/K₀", number(course.end_ratio))]
    place = place_of(course, width)
    if place is None:
        return rows
    return [*rows, ("x", number(place[0])), ("y", number(place[1]))]


def numbers_of_course(moment: LabMoment) -> Numbers:
    """What goes into the formulae of the exact course."""
    course = course_at(moment)
    return [
        ("P₀/K₀", number(course.aligned)),
        ("Q₀/K₀", number(course.opposed)),
        ("ρ/K₀", number(course.goal)),
        ("D", number(course.relaxation)),
        ("K/K₀", number(float(moment["kernel_ratio"]))),
        ("cos", number(float(moment["alignment"]))),
        ("K∞/K₀", number(course.end_ratio)),
    ]


def _smallest_ratio(moment: LabMoment, _of: object) -> float:
    """On the way so far."""
    return float(np.nanmin(moment.course.column("kernel_ratio"), initial=math.inf))


SUBJECT: Final = Subject(
    {
        "kernel_ratio": Quantity(
            Words("kernel over its first"),
            "K/K₀",
            lambda moment, _of: float(moment["kernel_ratio"]),
        ),
        "smallest_kernel_ratio": Quantity(
            Words("smallest kernel over its first"), "K/K₀", _smallest_ratio
        ),
        "alignment": Quantity(
            Words("alignment"), "cos", lambda moment, _of: float(moment["alignment"])
        ),
    }
)
