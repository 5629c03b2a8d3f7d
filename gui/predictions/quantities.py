"""The numbers that can be asked for, and what a moment knows of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from gui.models.held import Of
from gui.moments.moment import Moment
from physics.load_curve import LoadCurve
from physics.wording import Words


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its name.

    Attributes
    ----------
    words : what it is called.
    symbol : as formulas have it; "" without one.
    of : reads it from a moment, of chain or network, or of a lab; NaN where it is not known.
    """

    words: Words
    symbol: str
    of: Callable[[Any, Of], float]


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be asked about: the chain with its network, or a lab.

    Attributes
    ----------
    quantities : numbers by their names.
    curve : the load curve of a moment, if it has one.
    """

    quantities: Mapping[str, Quantity]
    curve: Callable[[Any, Of], LoadCurve | None] = lambda _moment, _of: None


def curve_of(moment: Moment, of: Of) -> LoadCurve | None:
    """The load curve of chain or network."""
    return moment.load_curve if of == "chain" else moment.network_curve


def _read(read: Callable[[LoadCurve], float]) -> Callable[[Moment, Of], float]:
    def found(moment: Moment, of: Of) -> float:
        curve = curve_of(moment, of)
        return math.nan if curve is None else float(read(curve))

    return found


def _accuracy(moment: Moment, _of: Of) -> float:
    latest = None if moment.training is None else moment.training.latest
    return math.nan if latest is None else 100.0 * latest.test_accuracy


QUANTITIES: Final[dict[str, Quantity]] = {
    "concavity": Quantity(Words("concavity"), "A", _read(lambda curve: curve.concavity)),
    "first_share": Quantity(
        Words("share of the first"), "d₁", _read(lambda curve: curve.shares[0])
    ),
    "last_share": Quantity(
        Words("share of the last"), "d_L", _read(lambda curve: curve.shares[-1])
    ),
    "largest_share": Quantity(
        Words("largest share"), "", _read(lambda curve: curve.shares.max(initial=-math.inf))
    ),
    "test_accuracy": Quantity(Words("test accuracy in %"), "", _accuracy),
    "time": Quantity(Words("time"), "t", lambda moment, _of: moment.snapshot.time),
}
"""By their names in lectures."""
SPRINGS: Final = Subject(QUANTITIES, curve_of)
"""The chain and its network."""
