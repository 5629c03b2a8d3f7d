"""Inputs brought to a scale on which a network can learn, before they lose digits; no torch.

The network norms what comes in, in single precision and with a floor under the variance: values
that are very small, very large or far from zero are lost there, and so is a small column beside a
large one once noise in proportion to the data is added.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nets.data.samples import Array, DatasetError, Floats
from physics.wording import Words

LEAST, MOST = 0.02, 1e6
"""Ranges of all values within which they are left as they are."""
FARTHEST = 1e4
"""Distance from zero, in ranges, from which on single precision loses what varies."""
UNLIKE = 1000.0
"""How many times the range of another column may be; pictures of eight bits reach 255."""
ROWS_AT_ONCE = 1000

Numbers = NDArray[np.float64]


def brought_to_scale(
    train: Array, test: Array, *, separately: bool, names: tuple[str, str] = ("", "")
) -> tuple[Floats, Floats, tuple[str, ...]]:
    """Both parts in single precision, and a remark if they had to be scaled.

    Parameters
    ----------
    train, test : (n, f) finite numbers, of which the former give the scale.
    separately : whether columns may have units of their own, so that each may be scaled by itself.
    names : of the parts, for a refusal.

    Raises
    ------
    DatasetError
        If test samples lie too far outside.
    """
    middle, unit, remarks = _scale(train, separately)
    return (
        _scaled(train, middle, unit, names[0]),
        _scaled(test, middle, unit, names[1]),
        remarks,
    )


def _scale(
    train: Array, separately: bool
) -> tuple[Numbers | float, Numbers | float, tuple[str, ...]]:
    """What is to be subtracted, what then to be divided by, and why in words."""
    low, high = (edge.astype(np.float64) for edge in (train.min(axis=0), train.max(axis=0)))
    ranges, farthest = high - low, np.maximum(np.abs(low), np.abs(high))
    varies = ranges > 0.0
    if not varies.any():
        return 0.0, 1.0, ()
    if separately:
        small, large = float(ranges[varies].min()), float(ranges[varies].max())
        is_far = bool((farthest[varies] > FARTHEST * ranges[varies]).any())
        if large > UNLIKE * small or is_far:
            why = (
                Words("columns far from zero beside what varies in them")
                if large <= UNLIKE * small
                else Words(
                    "columns of very different scales (ranges from {small:.3g} to {large:.3g})",
                    small=small,
                    large=large,
                )
            )
            told = Words("{why}: each brought to mean 0 and standard deviation 1", why=why)
            return *_by_column(train, low, np.where(varies, ranges, 1.0)), (told,)
    lowest, highest = float(low.min()), float(high.max())
    whole, far = highest - lowest, max(abs(lowest), abs(highest))
    middle = 0.5 * (lowest + highest) if far > FARTHEST * whole else 0.0
    unit = 1.0 if LEAST <= whole <= MOST else whole
    return middle, unit, _in_words(whole, middle, unit)


def _by_column(train: Array, low: Numbers, ranges: Numbers) -> tuple[Numbers, Numbers]:
    """Mean and standard deviation of each column, summed on a scale on which nothing overflows."""
    total, squares = np.zeros(len(low)), np.zeros(len(low))
    for part in _parts(train):
        shares = (part - low) / ranges
        total += shares.sum(axis=0)
        squares += np.square(shares - 0.5).sum(axis=0)
    mean = total / len(train)
    variance = np.maximum(squares / len(train) - np.square(mean - 0.5), 0.0)
    return low + mean * ranges, np.where(variance > 0.0, np.sqrt(variance), 1.0) * ranges


def _in_words(whole: float, middle: float, unit: float) -> tuple[str, ...]:
    if middle == 0.0 and unit == 1.0:
        return ()
    size = Words("very small") if whole < LEAST else Words("very large") if whole > MOST else ""
    words = (
        [Words("values are {size} (they range over {whole:.3g})", size=size, whole=whole)]
        if size
        else []
    )
    if middle:
        words.append(Words("values lie far from zero (near {middle:.6g})", middle=middle))
    done = [Words("{middle:.6g} is subtracted from all", middle=middle)] if middle else []
    if unit != 1.0:
        done.append(Words("all are divided by {unit:.3g}", unit=unit))
    return (Words("{why}: {done}", why=_both(words), done=_both(done)),)


def _both(words: list[Words]) -> Words:
    return Words("{one} and {other}", one=words[0], other=words[1]) if words[1:] else words[0]


def _scaled(inputs: Array, middle: Numbers | float, unit: Numbers | float, name: str) -> Floats:
    if np.isscalar(middle) and middle == 0.0 and np.isscalar(unit) and unit == 1.0:
        return inputs.astype(np.float32)
    scaled = np.empty(inputs.shape, dtype=np.float32)
    for at, part in zip(range(0, len(inputs), ROWS_AT_ONCE), _parts(inputs), strict=True):
        with np.errstate(over="ignore"):
            scaled[at : at + len(part)] = (part - middle) / unit
    far = np.flatnonzero(~np.isfinite(scaled).all(axis=1))
    if far.size:
        raise DatasetError(
            Words(
                "values of {name} lie too far outside those that are trained on, "
                "first in {place}[{number}]",
                name=name or Words("test samples"),
                place=name or Words("sample "),
                number=far[0],
            )
        )
    return scaled


def _parts(inputs: Array) -> list[Numbers]:
    """Some rows at a time, in double precision."""
    return [
        inputs[at : at + ROWS_AT_ONCE].astype(np.float64)
        for at in range(0, len(inputs), ROWS_AT_ONCE)
    ]
