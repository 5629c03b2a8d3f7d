"""The exponential, in a loop that compilers make vectors of.

The library's takes one number at a time, which would be most of a step's time.
"""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from nets.compiled.decorators import exact

LOG2_E: Final = 1.4426950408889634
LN2_HIGH: Final = 2977044472.0 / 2.0**32
LN2_LOW: Final = -4.200915072681084729e-11
"""ln 2 in two parts, of which whole multiples of the first are exact."""
TERMS: Final = tuple(1.0 / math.factorial(n) for n in range(12, 1, -1))
LAST_TERM: Final = 1.0 / math.factorial(13)
"""Of the series of (e^r − 1 − r)/r²: what is left out is below 10⁻¹⁷ for |r| ≤ (ln 2)/2."""
TO_WHOLE: Final = 1.5 * 2.0**52
"""A number added to this is whole, and its lowest bits are its own."""
ONE_BITS: Final = 1023 << 52


def _to_bits(_context: Any, _number: Any) -> Any:
    """The bits of a number as a whole number: a mere other name, which stays a vector."""
    return types.int64(types.float64), lambda _c, builder, _s, given: builder.bitcast(
        given[0], ir.IntType(64)
    )


def _from_bits(_context: Any, _bits: Any) -> Any:
    """The way back."""
    return types.float64(types.int64), lambda _c, builder, _s, given: builder.bitcast(
        given[0], ir.DoubleType()
    )


_bits_of: Final[Any] = intrinsic(_to_bits)
_of_bits: Final[Any] = intrinsic(_from_bits)


@exact
def exponential(x: float) -> tuple[float, float]:
    """2^k and e^r − 1, of which eˣ = 2^k e^r, for |x| ≤ 700."""
    k = np.rint(x * LOG2_E)
    r = (x - k * LN2_HIGH) - k * LN2_LOW
    series = LAST_TERM
    for term in TERMS:
        series = series * r + term
    return _of_bits((_bits_of(k + TO_WHOLE) << 52) + ONE_BITS), series * r * r + r
