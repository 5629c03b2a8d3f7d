"""Diagrams to files, by the ending: as such, as a table, or as a figure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from gui.look.words import say
from gui.window.waiting import waiting
from physics.files.csv_rows import USUAL
from physics.wording import Words

if TYPE_CHECKING:
    from gui.curves.diagrams import Diagram
    from physics.grids.file import GridFile

KINDS: Final = Words("Diagrams, tables, figures (*.h5 *.csv *.npz *.parquet *.pdf *.svg *.png)")
TABLES: Final = (".npz", ".parquet")
FIGURES: Final = (".pdf", ".svg", ".png")


def write_by_ending(
    result: Diagram, path: Path, file: GridFile[Any], separator: str = USUAL
) -> None:
    """Write a diagram.

    Parameters
    ----------
    file : what writes the diagram as such, which is what any other ending means, and as CSV.
    separator : of the cells of a CSV.

    Raises
    ------
    OSError, ValueError
        If it cannot be written there, or there is nothing to draw yet.
    """
    ending = path.suffix.lower()
    if ending in TABLES:
        from gui.curves.diagrams import diagram_table
        from gui.curves.files import write_table

        write_table(diagram_table(result), path)
    elif ending in FIGURES:
        _write_figure(result, path)
    elif ending == ".csv":
        file.write_csv(result, path, separator)
    else:
        file.write(result, path)


def _write_figure(result: Diagram, path: Path) -> None:
    from gui.figures.diagrams import Picture, usual_shade
    from gui.figures.output import write_figure
    from gui.figures.style import Style

    if not result.done.any():
        raise ValueError(say("no cell is done yet"))
    with waiting():
        write_figure(Picture(result, usual_shade(result)), path, Style())
