"""What the results of one seed are brought down to: one number that bounds can be laid on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from physics.wording import Words

Quantity = Literal[
    "value",
    "mean",
    "smallest",
    "largest",
    "deviation",
    "difference",
    "slope",
    "exponent",
    "tilt",
    "rank",
    "rank_along_x",
    "rank_along_y",
    "correlation",
    "straightness",
    "straightness_gain",
]
Numbers = NDArray[np.float64]
_Of = Callable[[Numbers, Numbers, Numbers], float]


def quantity_of(
    quantity: Quantity,
    x: Sequence[float],
    results: Sequence[Mapping[str, Any]],
    read: str,
    against: str = "",
) -> float:
    """One seed's number.

    Parameters
    ----------
    x : (X,) where the command was run; empty if it was run once.
    results : (X,) or (1,) the JSON of each run.
    read, against : paths to values in it; "" for none.

    Raises
    ------
    ValueError
        If a result has no such value, or the quantity cannot be made of what is there.
    """
    values = np.array([value_at(one, read) for one in results], dtype=np.float64)
    others = values * np.nan
    if against:
        others = np.array([value_at(one, against) for one in results], dtype=np.float64)
    found = float(_QUANTITIES[quantity](np.asarray(x, dtype=np.float64), values, others))
    if not np.isfinite(found):
        raise ValueError(
            Words("the {quantity} of {read} is not known", quantity=quantity, read=read)
        )
    return found


def value_at(result: Mapping[str, Any], path: str) -> Any:
    """The value at a path such as ``load_curve.3``; ValueError if there is none."""
    value: Any = result
    for part in path.split("."):
        try:
            value = value[int(part)] if isinstance(value, list) else value[part]
        except (KeyError, IndexError, TypeError, ValueError):
            raise ValueError(Words("the result has no {path}", path=path)) from None
    return value


def _only(_x: Numbers, values: Numbers, _others: Numbers) -> float:
    if values.size != 1:
        raise ValueError(Words("one value is needed, not {count}", count=values.size))
    return float(values.item())


def _slope(x: Numbers, values: Numbers, _others: Numbers) -> float:
    return float(np.polyfit(x, _one_each(x, values), 1)[0])


def _exponent(x: Numbers, values: Numbers, _others: Numbers) -> float:
    return float(np.polyfit(np.log(x), np.log(np.abs(_one_each(x, values))), 1)[0])


def _tilt(_x: Numbers, values: Numbers, others: Numbers) -> float:
    """By how much the values of a row grow from one to the next, beyond the others if there are."""
    row = values[0] - np.where(np.isnan(others[0]), 0.0, others[0])
    return float(np.polyfit(np.arange(row.size), row, 1)[0])


def _difference(x: Numbers, values: Numbers, others: Numbers) -> float:
    """Of the value at the last x from that at the first; or of one value from the other."""
    if values.size == 1 and not np.isnan(others).any():
        return float((values - others).item())
    each = _one_each(x, values)
    return float(each[-1] - each[0])


def _one_each(x: Numbers, values: Numbers) -> Numbers:
    if values.shape != x.shape or x.size < 2:
        raise ValueError(Words("one value is needed at each of two x or more"))
    return values


def _rank(one: Numbers, other: Numbers) -> float:
    """Spearman's correlation: 1 where both rise together, however they do; 0 of what is even."""
    from scipy.stats import spearmanr

    if np.ptp(one) == 0.0 or np.ptp(other) == 0.0:
        return 0.0
    return float(spearmanr(one, other).statistic)


def _rank_along(axis: int) -> _Of:
    def rank(_x: Numbers, values: Numbers, _others: Numbers) -> float:
        lines = np.moveaxis(values[0], axis, -1)
        return float(np.mean([_rank(np.arange(line.size), line) for line in lines]))

    return rank


def _correlation(one: Numbers, other: Numbers) -> float:
    known = np.isfinite(one) & np.isfinite(other)
    return float(np.corrcoef(one[known], other[known])[0, 1])


def _straightness(_x: Numbers, values: Numbers, others: Numbers) -> float:
    """|r| of a row with its places, 1 on a straight line; beyond that of the other if there is."""
    if len(values) != 1:
        raise ValueError(Words("one value is needed, not {count}", count=len(values)))
    straight = [
        abs(_correlation(np.arange(float(row.size)), row))
        for row in (*values, *others)
        if not np.isnan(row).all()
    ]
    return straight[0] - sum(straight[1:])


def _straightness_gain(_x: Numbers, concavity: Numbers, accuracy: Numbers) -> float:
    """By how much accuracy goes with −|A| rather than with A itself."""
    straight = _correlation(-np.abs(concavity), accuracy)
    return straight - abs(_correlation(concavity, accuracy))


_QUANTITIES: Final[Mapping[Quantity, _Of]] = {
    "value": _only,
    "mean": lambda _x, values, _others: float(np.mean(values)),
    "smallest": lambda _x, values, _others: float(np.min(values)),
    "largest": lambda _x, values, _others: float(np.max(values)),
    "deviation": lambda _x, values, others: float(np.max(np.abs(values - others))),
    "difference": _difference,
    "slope": _slope,
    "exponent": _exponent,
    "tilt": _tilt,
    "rank": lambda x, values, _others: _rank(x, _one_each(x, values)),
    "rank_along_x": _rank_along(1),
    "rank_along_y": _rank_along(0),
    "correlation": lambda _x, values, others: _correlation(values, others),
    "straightness": _straightness,
    "straightness_gain": _straightness_gain,
}
