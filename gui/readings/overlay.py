"""Chain and network on one axis: the scene itself, as numbers and as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.curves.readings import overlay_table
from gui.curves.table import Table
from gui.readings.exported import Exported

if TYPE_CHECKING:
    from gui.curves.recorded import Recorded


def table(recorded: Recorded) -> Table:
    """Blocks and layers; ValueError without a network."""
    recorded.require_network()
    return overlay_table(recorded.source)


EXPORTED = Exported(table, "gui.figures.overlay:draw_overlay")
