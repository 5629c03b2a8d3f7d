"""exp(−x), with the same bits on every machine.

A library's exponential differs from one system to the next in the last place,
and is a call that the compiler cannot take apart; this one is neither.
"""

from __future__ import annotations

import numpy as np

from physics.chain.compiled import fused, inlined

LOG_TWO = 0.6931471805599453
LOG_TWO_REST = 2.3190468138462996e-17
PER_LOG_TWO = 1.4426950408889634

LAST = 708.0
"""Beyond it, the result would no longer be a normal number, and is 0."""

BIAS = np.int64(1023)
FRACTION_BITS = np.int64(52)

# (exp(r) − 1 − r)/r² for |r| ≤ ½ log 2, interpolated at Chebyshev's points.
EXP_0 = 0.5000000000000001
EXP_1 = 0.16666666666666669
EXP_2 = 0.04166666666662413
EXP_3 = 0.008333333333330062
EXP_4 = 0.0013888888917213717
EXP_5 = 0.00019841269863053618
EXP_6 = 2.4801521295954376e-05
EXP_7 = 2.7557268459997064e-06
EXP_8 = 2.7620088445409746e-07
EXP_9 = 2.510038549551032e-08


@inlined
def decay(x: float) -> float:
    """exp(−x) for x ≥ 0, to within two units in the last place."""
    if x > LAST:
        return 0.0
    halvings = np.int64(x * PER_LOG_TWO + 0.5)
    rest = fused(float(halvings), LOG_TWO, -x)
    rest = fused(float(halvings), LOG_TWO_REST, rest)
    curve = EXP_9
    curve = fused(curve, rest, EXP_8)
    curve = fused(curve, rest, EXP_7)
    curve = fused(curve, rest, EXP_6)
    curve = fused(curve, rest, EXP_5)
    curve = fused(curve, rest, EXP_4)
    curve = fused(curve, rest, EXP_3)
    curve = fused(curve, rest, EXP_2)
    curve = fused(curve, rest, EXP_1)
    curve = fused(curve, rest, EXP_0)
    power = np.int64((BIAS - halvings) << FRACTION_BITS).view(np.float64)
    return float((1.0 + fused(rest * rest, curve, rest)) * power)
