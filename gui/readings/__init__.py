"""Every plot, declared once: the window, films, menus and explanations are made from that.

A module here that holds a `READING` is a plot of the app.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from gui.readings.reading import Reading


@cache
def all_readings() -> tuple[Reading, ...]:
    """The declared plots, in the order of their docks."""
    modules = (importlib.import_module(f"{__name__}.{one.name}") for one in _modules())
    found = [getattr(module, "READING", None) for module in modules]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.order))


def _modules() -> list[pkgutil.ModuleInfo]:
    return list(pkgutil.iter_modules(__path__))


def film_readings() -> tuple[Reading, ...]:
    """Those that can stand under the scene of a film."""
    return tuple(one for one in all_readings() if one.film_width)


def reading(name: str) -> Reading:
    """The plot of that name; StopIteration if there is none."""
    return next(one for one in all_readings() if one.name == name)
