"""Several recordings in one table: what was measured in each, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from gui.curves.readings import CurveSource, load_curve_table, shares_table
from gui.curves.table import Table
from gui.look.words import say
from gui.models.held import MOST_HELD, Held
from gui.moments.held import held_at
from gui.moments.tape import Tape

TABLES: Final[dict[str, Callable[[CurveSource], Table]]] = {
    "load-curve": load_curve_table,
    "shares": shares_table,
}
"""What can be made of several."""


def table_of_several(paths: Sequence[Path], which: str, seconds: float | None = None) -> Table:
    """The curves of the network of each recording, or else of its chain, called as the files are.

    Parameters
    ----------
    which : of `TABLES`.
    seconds : of each recording; its end by default.

    Raises
    ------
    OSError
        If one may not be read.
    ValueError
        If one is no recording that can be read, or too short, or holds no curve.
    """
    if len(paths) > MOST_HELD:
        raise ValueError(say("{most} recordings at most go into one figure", most=MOST_HELD))
    held: Held = ()
    for path in paths:
        with Tape(path) as tape:
            at = tape.duration if seconds is None else seconds
            if at > tape.duration:
                raise ValueError(
                    say(
                        "{path} is {long:.6g} s long, not {at:g}",
                        path=path,
                        long=tape.duration,
                        at=at,
                    )
                )
            held = _with(held, tape, at)
    about = {"recordings": [path.name for path in paths]}
    return TABLES[which](CurveSource(held=held, about=about))


def _with(held: Held, tape: Tape, seconds: float) -> Held:
    try:
        return held_at(tape, seconds, held)
    except ValueError as error:
        raise ValueError(say("{path}: {why}", path=tape.path, why=error)) from None
