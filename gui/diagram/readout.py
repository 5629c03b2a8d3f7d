"""What is read of one cell, in words."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import numpy as np

from gui.diagram.choices import axis_choices
from gui.panels.verdict_strip import SENTENCES, WORDS, concavity_words
from gui.plots.numbers import number_text
from physics.load_curve import Regime, read_load_curve
from physics.phase_diagram import DiagramResult

BETWEEN = "   ·   "


def cell_words(result: DiagramResult, column: int, row: int) -> list[str]:
    """Both parameters, concavity with its error and regime, from the longest to the shortest."""
    choices = axis_choices()
    places = [
        f"{choices[axis.name].symbol} = {number_text(axis.values[index], 4)}"
        for axis, index in ((result.plan.x, column), (result.plan.y, row))
    ]
    if not result.done[row, column]:
        return [BETWEEN.join([*places, "not computed yet"])]
    if result.diverged[row, column]:
        return [BETWEEN.join([*places, "diverged: the time step is too large here"])]
    regime = str(result.regime[row, column])
    known: Regime = regime if regime in get_args(Regime) else "undetermined"
    error = float(np.nan_to_num(result.concavity_error[row, column]))  # of one seed unknown
    curve = read_load_curve(result.curves[row, column], concavity_error=error)
    curve = replace(curve, concavity=float(result.concavity[row, column]))  # of all its layers
    long = [*places, concavity_words(curve), WORDS[known], SENTENCES[known]]
    bare = [*places, WORDS[known], concavity_words(curve).removeprefix("concavity ")]
    return [BETWEEN.join(long), BETWEEN.join(long[:-1]), " · ".join(bare)]
