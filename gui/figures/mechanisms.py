"""Figures of what a network learns by: alignment of layers; their kernels beside their scales."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from gui.curves.table import Table
from gui.figures.courses import EPOCH, PALE_AMBER, draw_family
from gui.figures.looks import AMBER
from gui.figures.sheet import sheet
from gui.figures.style import Style
from gui.look.words import say


def draw_alignment(table: Table, style: Style) -> Figure:
    """A curve for each two neighbouring layers, at whose end is the first of both."""
    figure, (panel,) = sheet(style, 1)
    _draw(panel, table, "layers ", say("alignment beyond chance"))
    return figure


def draw_kernel(table: Table, style: Style) -> Figure:
    """Change of each layer's kernel; beside or under it, the scale of its weights."""
    figure, (left, right) = sheet(style, 2)
    _draw(left, table, "kernel ", say(r"$\|\Delta\Theta_\ell\|/\|\Theta_\ell\|$ since the start"))
    _draw(right, table, "scale ", say(r"$\|W_\ell\|$ over that at the start"))
    return figure


def _draw(panel: Any, table: Table, begins: str, y_title: str) -> None:
    curves = [curve for curve in table.curves if curve.name.startswith(begins)]
    draw_family(panel, curves, PALE_AMBER, AMBER, EPOCH, y_title)
