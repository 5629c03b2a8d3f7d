"""What the README's first minute promises of the ruler comes of pulls as a hand makes them.

Hands move by smooth strokes, of least jerk (Flash and Hogan, J. Neurosci. 1985), whose length and
duration stray by a tenth. These ones stay within the picture, whose axis ends at 1.1.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from gui.models.presets import read_presets
from physics.chain.commands import PullAlong
from physics.chain.pull import PullPath, quick_and_jerky, slow_and_steady
from physics.chain.simulation import Simulation
from physics.load_curve import LoadCurve, read_load_curve

STRAY = 0.1
MOUSE = 60.0
"""Places a second that a mouse tells."""
REST = 30.0
"""Units of time in which the chain comes to rest."""
RULER = read_presets().by_name["ruler"].session
Stroke = tuple[float, float]
"""Seconds, and where to."""


def path_of(strokes: Iterable[Stroke], seed: int) -> PullPath:
    """The way of a hand that makes these strokes, in times of the chain."""
    stray = np.random.default_rng(seed).normal
    at = now = 0.0
    times, places = [now], [at]
    for seconds, goal in strokes:
        duration = seconds * (1.0 + stray(0.0, STRAY))
        place = min(goal * (1.0 + stray(0.0, 0.3 * STRAY)), 1.1)
        parts = np.linspace(0.0, 1.0, max(2, round(MOUSE * duration)) + 1)[1:]
        smooth = 10.0 * parts**3 - 15.0 * parts**4 + 6.0 * parts**5
        times += list(now + duration * parts)
        places += list(at + (place - at) * smooth)
        now, at = times[-1], places[-1]
    return PullPath(RULER.view.speed * np.array(times), np.array(places))


def pulled(strokes: Iterable[Stroke], seed: int) -> LoadCurve:
    """The ruler's load curve after that."""
    path = path_of(strokes, seed)
    simulation = Simulation(RULER.chain)
    simulation.apply(PullAlong(path))
    simulation.advance(round((path.duration + REST) / RULER.chain.time_step))
    return read_load_curve(np.append(1.0, 1.0 - simulation.snapshot().positions))


def jerks(seed: int) -> list[Stroke]:
    """Forward and back for some seconds, then to an end."""
    among = np.random.default_rng(100 + seed).uniform
    beat, low, high, end = among(0.17, 0.5), among(0.05, 0.35), among(0.85, 1.1), among(0.7, 1.0)
    count = round(among(3.0, 6.0) / (2.0 * beat))
    return [*([(beat, high), (beat, low)] * count), (0.4, end)]


@pytest.mark.parametrize("seconds", [2.0, 4.0, 7.0])
def test_a_slow_pull_opens_the_last_folds_alone(seconds: float) -> None:
    curves = [pulled([(seconds, 0.95)], seed) for seed in range(8)]
    assert min(curve.concavity for curve in curves) > 0.35
    opened = [int(np.sum(curve.shares > 0.02)) for curve in curves]
    assert max(opened) <= 5 and min(opened) >= 3


def test_jerks_open_all_folds_alike() -> None:
    curves = [pulled(jerks(seed), seed) for seed in range(24)]
    concavity = np.array([curve.concavity for curve in curves])
    assert abs(concavity.mean()) < 0.1 and np.quantile(np.abs(concavity), 0.9) < 0.2
    opened = [int(np.sum(curve.shares > 0.02)) for curve in curves]
    assert np.median(opened) == RULER.chain.blocks


def test_the_buttons_do_the_same() -> None:
    for script, opened in ((slow_and_steady, 4), (quick_and_jerky, RULER.chain.blocks)):
        path = script(RULER.chain, 0.0, RULER.chain.end_position)
        simulation = Simulation(RULER.chain)
        simulation.apply(PullAlong(path))
        simulation.advance(round((path.duration + REST) / RULER.chain.time_step))
        shares = np.diff(np.append(0.0, simulation.snapshot().positions))
        assert int(np.sum(shares > 0.02 * RULER.chain.end_position)) == opened
