"""Every plot, declared once: the window, films, menus and explanations are made from that.

A module here that holds a `READING` is a plot of the app; one that holds `EXPORTED` alone can be
exported, and has no plot.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from gui.readings.exported import Exported
from gui.readings.reading import Reading


@cache
def all_readings() -> tuple[Reading, ...]:
    """The declared plots, in the order of their docks."""
    found = [getattr(module, "READING", None) for module in _modules().values()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.order))


def _modules() -> dict[str, Any]:
    names = [one.name for one in pkgutil.iter_modules(__path__)]
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def film_readings() -> tuple[Reading, ...]:
    """Those that can stand under the scene of a film."""
    return tuple(one for one in all_readings() if one.film_width)


def exports() -> dict[str, Exported]:
    """What can be exported, by the names of files: the plots, and what has none."""
    alone = {name: getattr(module, "EXPORTED", None) for name, module in _modules().items()}
    plots = {one.file_name: one.exported for one in all_readings()}
    return plots | {name: one for name, one in alone.items() if one is not None}


def recorded_exports() -> dict[str, Exported]:
    """Those that a recording has without the window."""
    return {name: one for name, one in exports().items() if one.table is not None}


def reading(name: str) -> Reading:
    """The plot of that name; StopIteration if there is none."""
    return next(one for one in all_readings() if one.name == name)
