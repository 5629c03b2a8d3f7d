"""What is read of one cell of a chain's diagram, in words."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

from gui.diagram.choices import axis_choices
from gui.look.choice_words import value_words
from gui.look.curve_words import bare_concavity, concavity_words, meaning_words
from gui.look.regimes import NAMES
from gui.look.words import say, shown
from physics.load_curve import Regime, Vector, read_load_curve, regime_of
from physics.many.phase_diagram import DiagramResult

BETWEEN = "   ·   "


def curve_words(
    curve: Vector, concavity: float, error: float, regime: str
) -> tuple[list[str], list[str]]:
    """Concavity with its error, regime and what it means; and the first two in short.

    Parameters
    ----------
    curve : (P + 1,) a load curve, which may be read at fewer places than its concavity.
    """
    known: Regime = cast("Regime", regime) if regime in get_args(Regime) else "undetermined"
    # How sure its range is, is in the regime alone: a curve that rises is as good here.
    read = read_load_curve(curve, concavity_error=error, either_way=True)
    clear = known == regime_of(concavity, error)
    read = replace(read, concavity=concavity, regime=known, clear=clear)
    pill = shown(NAMES[known])
    return [concavity_words(read), pill, meaning_words(read)], [pill, bare_concavity(read)]


def cell_words(result: DiagramResult, column: int, row: int) -> list[str]:
    """Both parameters, concavity with its error and regime, from the longest to the shortest."""
    choices = axis_choices()
    places = [
        f"{choices[axis.name].symbol} = {value_words(axis.values[index])}"
        for axis, index in ((result.plan.x, column), (result.plan.y, row))
    ]
    if not result.done[row, column]:
        return [BETWEEN.join([*places, say("not computed yet")])]
    if result.diverged[row, column]:
        return [BETWEEN.join([*places, say("diverged: the time step is too large here")])]
    long, short = curve_words(
        result.curves[row, column],
        float(result.concavity[row, column]),
        float(result.concavity_error[row, column]),
        str(result.regime[row, column]),
    )
    lines = [BETWEEN.join([*places, *long]), BETWEEN.join([*places, *long[:-1]])]
    return [*lines, " · ".join([*places, *short])]
