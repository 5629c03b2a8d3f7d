"""Every lab, declared once: a module here that holds a `LAB` is one of the app's."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from gui.labs.lab import Lab
from gui.look.words import say


@cache
def all_labs() -> dict[str, Lab]:
    """The labs by their names, in their order."""
    modules = (
        importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)
    )
    found = [getattr(module, "LAB", None) for module in modules]
    ordered = sorted((one for one in found if one is not None), key=lambda one: one.order)
    return {one.name: one for one in ordered}


def film_plots() -> tuple[str, ...]:
    """The names of all plots that films of some lab can have."""
    readings = (one for lab in all_labs().values() for one in lab.film_readings())
    return tuple(dict.fromkeys(one.name for one in readings))


def lab_named(name: str) -> Lab:
    """The lab of that name; ValueError, in words, if there is none."""
    try:
        return all_labs()[name]
    except KeyError:
        raise ValueError(
            say(
                "there is no lab {name!r}; there are {names}",
                name=name,
                names=", ".join(all_labs()),
            )
        ) from None
