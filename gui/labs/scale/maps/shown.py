"""Which diagram the maps of the lab show: one that ships, or one of a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from gui.look.numbers import fixed_text
from gui.look.words import say, say_declared
from nets.scale.settings import Setup
from physics.wording import Words

if TYPE_CHECKING:  # HDF5 is imported when a diagram is first wanted
    from nets.sweep.scale_exponents import Exponent
    from nets.sweep.scale_plan import ScaleResult

OVER: Final = ("alpha_root_width", "width")
"""What the axes x and y of a diagram are that the maps can show."""
SHIPPED: Final = Words("the one that ships")
SETUPS: Final[dict[str, Setup]] = {SHIPPED: "full", Words("convolutional"): "conv"}
"""Of the diagrams that ship, by their names."""


@dataclass(frozen=True, eq=False)
class Diagram:
    """A diagram over output scale and width.

    Attributes
    ----------
    name : of its file, or `SHIPPED`.
    powers : what goes in it by which power.
    """

    name: str
    result: ScaleResult
    powers: tuple[Exponent, ...]

    @property
    def about(self) -> str:
        """What networks it is of, for a person."""
        base, plan = self.result.plan.base, self.result.plan
        networks = say("{n} networks a cell", "{n} network a cell", plan.seeds)
        named = ("setup", "layers", "activation", "loss", "data", "samples")
        fields = type(base).model_fields
        told = (f"{say_declared(str(fields[one].title))}: {getattr(base, one)}" for one in named)
        return "\n".join((*told, networks))


def interval_words(one: Exponent) -> str:
    """As a person reads it."""
    if not np.isfinite(one.value):
        return say("not known here")
    value, low, high = (fixed_text(n, 2, sign=True) for n in (one.value, one.low, one.high))
    return (
        value if low == high else say("{value} ({low} to {high})", value=value, low=low, high=high)
    )


def ends_words(one: Exponent) -> str:
    """The interval alone, where there is little room."""
    if not np.isfinite(one.value):
        return say("not known here")
    low, high = (fixed_text(n, 2, sign=True) for n in (one.low, one.high))
    return low if low == high else f"{low} … {high}"


class ShownDiagram:
    """Knows all diagrams that were opened, and which of them is seen."""

    def __init__(self) -> None:
        self._known: dict[str, Diagram] = {}
        self._chosen: str = SHIPPED

    @property
    def names(self) -> tuple[str, ...]:
        """Of all that can be chosen: those that ship come first."""
        return (*SETUPS, *(name for name in self._known if name not in SETUPS))

    @property
    def now(self) -> Diagram:
        """The one that is seen."""
        if self._chosen not in self._known:
            from nets.sweep.scale_shipped import shipped, shipped_exponents

            name, setup = self._chosen, SETUPS[self._chosen]
            powers = tuple(shipped_exponents(setup).values())
            self._known[name] = Diagram(name, shipped(setup), powers)
        return self._known[self._chosen]

    def choose(self, name: str) -> None:
        """Show one of `names`."""
        self._chosen = name

    def open(self, path: Path) -> None:
        """Show the diagram of a file.

        Raises
        ------
        OSError, ValueError
            If it cannot be read, or not be shown, in words; what was shown stays.
        """
        from nets.sweep.scale_exponents import exponents
        from nets.sweep.scale_file import read_scales

        result = read_scales(path)
        if refusal := _refusal(result):
            raise ValueError(refusal)
        self._known[path.name] = Diagram(path.name, result, tuple(exponents(result)))
        self._chosen = path.name


def _refusal(result: ScaleResult) -> str:
    """Why the maps cannot show a diagram, in words; "" if they can."""
    x, y = result.plan.x.name, result.plan.y.name
    if (x, y) != OVER:
        return say(
            "this diagram is over {x} and {y}: the maps show those over alpha-root-width (x) and "
            "width (y)",
            x=x.replace("_", "-"),
            y=y.replace("_", "-"),
        )
    if not np.isfinite(result.kernel_change).any():
        return say("no network of this diagram has been trained yet")
    return ""


SHOWN: Final = ShownDiagram()
"""By the lab's maps, in window and hall."""
