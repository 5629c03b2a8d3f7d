"""Figures as bytes: PNG, PDF, SVG, without a date, so that the same data give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, Final

from gui.curves.table import Table
from gui.figures.style import MOST_PIXELS, Style
from gui.look.words import say
from gui.readings import exports
from gui.readings.exported import SHOWN_ALONE
from physics.files.whole_file import whole_path

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from gui.figures.diagrams import Picture

METADATA: Final[dict[str, dict[str, Any]]] = {
    ".pdf": {"Creator": "springblock-lab", "Producer": None, "CreationDate": None},
    ".svg": {"Creator": "springblock-lab", "Date": None},
    ".png": {"Software": None},
}
"""Endings, and what is written into the files of each."""
ENDINGS: Final = tuple(METADATA)


def draw(content: Table | Picture, style: Style) -> Figure:
    """The figure of a table or of a phase diagram; `style` must be applied."""
    from gui.figures import diagrams

    if isinstance(content, diagrams.Picture):
        return diagrams.draw_diagram(content, style)
    where = exports().get(content.which, SHOWN_ALONE).figure
    drawn: Callable[[Table, Style], Figure] = resolve_name(where)
    return drawn(content, style)


def figure_bytes(content: Table | Picture, ending: str, style: Style) -> bytes:
    """What a file of that ending holds.

    Raises
    ------
    ValueError
        For an ending that is none of `ENDINGS`, or a picture of too many pixels.
    """
    kind = ending.lower()
    if kind not in METADATA:
        raise ValueError(
            say(
                "a figure is written as {endings}, not {ending}",
                endings=", ".join(ENDINGS),
                ending=ending or say("that"),
            )
        )
    with style.applied():
        figure = draw(content, style)
        pixels = float(figure.get_size_inches().prod()) * style.dots**2
        if kind == ".png" and pixels > MOST_PIXELS:
            raise ValueError(
                say(
                    "a PNG of {pixels:.2g} pixels is too large: choose fewer dots per inch",
                    pixels=pixels,
                )
            )
        file = io.BytesIO()
        figure.savefig(file, format=kind[1:], dpi=style.dots, metadata=METADATA[kind])
    return file.getvalue()


def write_figure(content: Table | Picture, path: Path, style: Style) -> None:
    """Write a figure as its ending says; raises OSError or ValueError as `figure_bytes`."""
    picture = figure_bytes(content, path.suffix, style)
    with whole_path(path) as part:
        part.write_bytes(picture)
