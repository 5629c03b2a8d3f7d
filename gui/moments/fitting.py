"""The chain that is fitted to a network's load curve."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from physics.load_curve import LoadCurve

if TYPE_CHECKING:
    from physics.theory.curve_fit import CurveFit


def fit_of(
    curve: LoadCurve,
    near: CurveFit | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    rises: bool = False,
) -> CurveFit | ValueError:
    """A fit, or why there is none.

    Parameters
    ----------
    near : a fit from which to begin, too.
    cancelled : asked now and then.
    rises : the measure is larger where classes are better separated; the chain's never is.
    """
    # Late: compiled kernels would delay the window's start.
    from physics.theory.curve_fit import fit_curve, point_error

    blocks = curve.separation.size - 1
    error = point_error(float(np.nan_to_num(curve.concavity_error)), blocks)
    known = near if near is not None and near.curve.size == blocks + 1 else None
    try:
        return fit_curve(-curve.separation if rises else curve.separation, error, known, cancelled)
    except ValueError as refusal:
        return refusal
