"""The plots of the linear network: theory as a line to the end, what is run as dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, Final

import numpy as np

from gui.labs.linear.ahead import BOUND
from gui.labs.linear.scene import LinearScene
from gui.labs.linear.verdict import course_at, place_of
from gui.look.numbers import Curves
from gui.look.words import shown
from gui.moments.lab_moment import LabMoment
from gui.readings.reading import Reading
from physics.linear.course import Course
from physics.linear.descent import CATAPULT, DIVERGENCE
from physics.linear.exponents import USUAL, Exponents
from physics.linear.settings import LinearSettings
from physics.wording import Words

THEORY: Final[Mapping[str, tuple[Words, str]]] = {
    "size": (Words("size"), "muted"),
    "kernel": (Words("kernel"), "theory"),
    "alignment": (Words("alignment"), "chain"),
}
ROWS: Final[Mapping[str, int]] = {"kernel": 1, "alignment": 2, "size": 3}
"""Where each stands in what is known ahead, and in the dots."""
NUMERIC: Final[Mapping[str, Words]] = {
    "size": Words("size of all weights"),
    "kernel": Words("their kernel"),
    "alignment": Words("their alignment"),
}
ALL_WEIGHTS: Final = Words("dots: all weights")
LOSS, MAP_LOSS, LOSS_SEEN = (
    Words("loss of the flow"),
    Words("loss in steps"),
    Words("of all weights"),
)
FLOW_IN_STEPS: Final = Words("kernel of the flow")
ZERO: Final = Words("theory")
OFF: Final = (
    (Words("kernel"), "theory"),
    (Words("alignment"), "chain"),
    (Words("loss"), "network"),
    (Words("furthest unit"), "text"),
)
NO_LOSS: Final = 1e-31
"""Part of the first loss that is a square of rounding errors."""
UNIT: Final = 1e-12
LAW, RUNS = Words("in proportion to the step"), Words("steps as they are run")
EDGE, END, STEP = (
    Words("catapult beyond 2"),
    Words("diverges near 4"),
    Words("the step that is set"),
)
PHASES: Final = (Words("frozen"), Words("kernel"), Words("features"))


# --- courses in time --------------------------------------------------------------------------


def _make_course(parent: Any) -> Any:
    from gui.plots.theory_plot import TheoryPlot

    lines: dict[str, str] = {**dict(THEORY.values()), FLOW_IN_STEPS: "-theory"}
    dots: dict[str, str] = {NUMERIC[name]: THEORY[name][1] for name in THEORY}
    titles = (Words("time t"), Words("K/K₀, cos(U, W), |U| |W|/K₀"), Words("t"))
    return TheoryPlot("linear_course", *titles, lines, dots, ALL_WEIGHTS, parent=parent)


def _feed_course(plot: Any, moment: LabMoment, _scene: LinearScene | None) -> None:
    flow, steps, dots = moment["flow"], moment["map"], _bounded(moment["dots"])
    theory = steps if steps.size else flow
    curves: Curves = {title: (theory[0], theory[ROWS[name]]) for name, (title, _) in THEORY.items()}
    if steps.size:
        curves[FLOW_IN_STEPS] = (flow[0], flow[1])
    curves |= {title: (dots[0], dots[ROWS[name]]) for name, title in NUMERIC.items()}
    plot.show_curves(curves)


def _held_kernel(moment: LabMoment) -> tuple[Any, Any]:
    """K/K₀ as theory has it, of the steps where there are any."""
    rows = moment["map"] if moment["map"].size else moment["flow"]
    return rows[0], rows[ROWS["kernel"]]


def _held_loss(moment: LabMoment) -> tuple[Any, Any]:
    """The loss as theory has it, likewise."""
    rows = moment["map"] if moment["map"].size else moment["flow"]
    return rows[0], _log(rows[4], NO_LOSS * float(moment["flow"][4, 0]))


def _bounded(dots: Any) -> Any:
    """Dots of descent that has not left the picture for good."""
    return dots[:, dots[1] <= BOUND]


def _make_loss(parent: Any) -> Any:
    from gui.plots.theory_plot import TheoryPlot

    titles = (Words("time t"), Words("log₁₀ of the loss"), Words("t"))
    lines: dict[str, str] = {LOSS: "theory", MAP_LOSS: "chain"}
    return TheoryPlot("linear_loss", *titles, lines, {LOSS_SEEN: "network"}, parent=parent)


def _feed_loss(plot: Any, moment: LabMoment, _scene: LinearScene | None) -> None:
    shown_rows = ((LOSS, moment["flow"]), (MAP_LOSS, moment["map"]), (LOSS_SEEN, moment["dots"]))
    least = NO_LOSS * float(moment["flow"][4, 0])
    curves = {name: (rows[0], _log(rows[4], least)) for name, rows in shown_rows if rows.size}
    plot.show_curves(curves)


def _log(values: Any, least: float) -> Any:
    """To base ten; nothing where there is no more loss than the numbers can tell."""
    return np.log10(values, out=np.full_like(values, np.nan), where=values > least)


def _make_off(parent: Any) -> Any:
    from gui.plots.theory_plot import TheoryPlot

    titles = (Words("time t"), Words("numerics − theory, 10⁻¹²"), Words("t"))
    dots: dict[str, str] = dict(OFF)
    return TheoryPlot("linear_residual", *titles, {ZERO: "muted"}, dots, parent=parent)


def _feed_off(plot: Any, moment: LabMoment, _scene: LinearScene | None) -> None:
    dots = _bounded(moment["dots"])
    end = float(moment["until"])
    curves: Curves = {ZERO: (np.array([0.0, end]), np.zeros(2))}
    curves |= {name: (dots[0], dots[5 + i] / UNIT) for i, (name, _) in enumerate(OFF)}
    plot.show_curves(curves, around=0.0, least=0.5)


# --- steps ------------------------------------------------------------------------------------


def _make_steps(parent: Any) -> Any:
    from gui.plots.theory_plot import TheoryPlot

    titles = (Words("log₁₀ of ε D"), Words("log₁₀ of how far from the flow"), Words("log₁₀ ε D"))
    lines: dict[str, str] = {LAW: "theory", EDGE: "-network", END: "-warning", STEP: "chain"}
    hint = Words("nothing moves here, and no step leaves the flow")
    return TheoryPlot("linear_steps", *titles, lines, {RUNS: "text"}, hint=hint, parent=parent)


def _feed_steps(plot: Any, moment: LabMoment, _scene: LinearScene | None) -> None:
    settings = moment.settings
    assert isinstance(settings, LinearSettings)
    plot.show_curves(_steps(course_at(moment), settings.method, settings.step))


@lru_cache(maxsize=4)
def _steps(course: Course, method: str, step: float) -> Curves:
    found = _departures(course)
    if not found.size:
        return {}
    x, y = np.log10(found[0]), np.log10(found[1])
    low, high = float(y[0]), float(y[np.isfinite(y)].max())
    curves: Curves = {
        LAW: (x[[0, -1]], y[0] + x[[0, -1]] - x[0]),
        EDGE: _upright(CATAPULT, low, high),
        END: _upright(DIVERGENCE, low, high),
    }
    sharpness = step * course.relaxation
    if method == "descent" and found[0, 0] <= sharpness <= found[0, -1]:
        curves[STEP] = _upright(sharpness, low, high)
    return {**curves, RUNS: (x, np.where(np.isfinite(y), y, np.nan))}


def _upright(value: float, low: float, high: float) -> tuple[Any, Any]:
    return np.log10([value, value]), np.array([low, high])


@lru_cache(maxsize=4)
def _departures(course: Course) -> Any:
    """(2, n) ε D, and how far from the flow descent gets."""
    from physics.linear.departure import departures

    return np.array([(one.sharpness, one.strayed) for one in departures(course)]).T


# --- phases -----------------------------------------------------------------------------------


def _make_phases(parent: Any) -> Any:
    from gui.plots.phase_plot import PhasePlot

    titles = (Words("task, ρ ~ hˣ"), Words("start, K₀ ~ hʸ"))
    return PhasePlot(titles, PHASES, ("muted", "chain", "network"), parent)


def _feed_phases(plot: Any, moment: LabMoment, _scene: LinearScene | None) -> None:
    settings = moment.settings
    assert isinstance(settings, LinearSettings)
    phases, alike = _phases(settings.width, place_of(course_at(moment), settings.width))
    remark = Words("{alike:.0%} of cells as in the limit", alike=alike)
    plot.show_phases(phases, remark, partial(_settings_of, settings.width))


@lru_cache(maxsize=4)
def _phases(width: int, here: tuple[float, float] | None) -> tuple[Any, float]:
    """The diagram of a width, and what part of its cells is as in the limit."""
    from gui.plots.phase_plot import Phases
    from physics.linear.cells import STARTS, TASKS, cells_at

    cells = cells_at(width)
    left, bottom, top = _edge(TASKS, 0, 1), _edge(STARTS, 0, 1), _edge(STARTS, -1, -2)
    borders = {
        shown(name): (np.array([0.0, x]), np.array([0.0, y]))
        for name, x, y in (
            (Words("kernel | features"), left, left),
            (Words("features | frozen"), 0.0, bottom),
            (Words("kernel | frozen"), 0.5 * top, top),
        )
    }
    return Phases(TASKS, STARTS, cells.phase, borders, _points(), here), cells.agreement


def _edge(places: Sequence[float], last: int, before: int) -> float:
    """Where the cells end: half a cell beyond the last of their middles."""
    return 1.5 * places[last] - 0.5 * places[before]


def _points() -> dict[str, tuple[float, float]]:
    """The usual parametrisations; those that are one point share it."""
    names: dict[tuple[float, float], list[str]] = {}
    for name, exponents in USUAL.items():
        names.setdefault(exponents.point, []).append(shown(name))
    return {", ".join(alike): point for point, alike in names.items()}


def _settings_of(width: int, task: float, start: float, name: str) -> dict[str, object]:
    """What a click asks for: the exponents that have the name, the first of several, or others."""
    named = (one for known, one in USUAL.items() if name.startswith(shown(known)))
    exponents = next(named, Exponents.at(round(task, 2), round(start, 2)))
    return {**exponents.settings(width), "c": 1.0, "s": 1.0, "correlation": 0.0}


def readings() -> tuple[Reading, ...]:
    """All plots of the lab."""
    return READINGS


READINGS: Final = (
    Reading(
        "linear_course",
        Words("Kernel and alignment"),
        *(1, _make_course, _feed_course),
        turn=0,
        width=26,
        topics={"": "linear_course"},
        film_width=300,
        holds=_held_kernel,
    ),
    Reading(
        "linear_loss",
        Words("Loss"),
        *(2, _make_loss, _feed_loss),
        turn=1,
        width=16,
        topics={"": "linear_course"},
        film_width=220,
        holds=_held_loss,
    ),
    Reading(
        "linear_residual",
        Words("Against theory"),
        *(3, _make_off, _feed_off),
        turn=2,
        width=18,
        topics={"": "linear_residual"},
        film_width=240,
        narrow_behind="linear_loss",
    ),
    Reading(
        "linear_phases",
        Words("Phase diagram"),
        *(4, _make_phases, _feed_phases),
        turn=3,
        width=22,
        topics={"": "linear_phases"},
        film_width=280,
        asks="asked",
    ),
    Reading(
        "linear_steps",
        Words("Steps against the flow"),
        *(5, _make_steps, _feed_steps),
        turn=4,
        width=18,
        topics={"": "linear_steps"},
        film_width=240,
        narrow_behind="linear_phases",
    ),
)
