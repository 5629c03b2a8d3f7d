"""What can be exported under a name: numbers and a figure of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gui.curves.table import Table
from gui.look.words import say

if TYPE_CHECKING:
    from gui.curves.recorded import Recorded

PLAIN: Final = "gui.figures.lines:draw_plain"


@dataclass(frozen=True, slots=True)
class Exported:
    """The table and the figure of a reading.

    Attributes
    ----------
    table : what is exported of a recording, without the window; None for what it does not have.
    figure : where the function is that draws a table in a style, as "module:name": matplotlib
        takes its time to import.
    series : whether it is of series, which can be smoothed.
    every_frame : whether every frame of a recording is read for it.
    """

    table: Callable[[Recorded], Table] | None = None
    figure: str = PLAIN
    series: bool = False
    every_frame: bool = False

    def of(self, recorded: Recorded) -> Table:
        """The table of a recording.

        Raises
        ------
        ValueError
            If there is nothing of the kind in the recording.
        """
        assert self.table is not None
        table = self.table(recorded)
        if not any(curve.y.size for curve in table.curves):
            raise ValueError(say("there is nothing to show at that moment of the recording"))
        return table


SHOWN_ALONE: Final = Exported()
"""Of what is exported as it is shown, with a plain figure."""
