"""A load curve as arrays: what each layer carries of the separation, and how straight it is."""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Vector = NDArray[np.float64]


class LoadCurve(NamedTuple):
    """The separations D_0 … D_L after the input and after each layer, and what is read of them.

    Attributes
    ----------
    separation : (L + 1,)
    loads : (L,) D_{ℓ−1} − D_ℓ.
    shares : (L,) loads over their sum.
    normalised : (L + 1,) (D_ℓ − D_L)/(D_0 − D_L), from 1 to 0.
    concavity : A in (−1, 1) for a curve that falls; above 0 lazy, below 0 active; NaN of one layer.
    straightness : r, the correlation of the curve with a falling straight line: 1 is straight, −1
        straight and rising.
    """

    separation: Vector
    loads: Vector
    shares: Vector
    normalised: Vector
    concavity: float
    straightness: float

    def frame(self) -> Any:
        """A row for each of input and layers, as a data frame; needs pandas."""
        nan = [np.nan]
        return frame_of(
            {
                "separation": self.separation,
                "normalised": self.normalised,
                "load": np.concatenate((nan, self.loads)),
                "share": np.concatenate((nan, self.shares)),
            },
            "layer",
        )


def load_curve(separation: ArrayLike) -> LoadCurve:
    """Read a load curve, of a network without its output.

    Parameters
    ----------
    separation : (L + 1,) of the input and of each layer.

    Raises
    ------
    ValueError
        If there are fewer than two.
    """
    curve = np.asarray(separation, dtype=np.float64)
    if curve.ndim != 1 or curve.size < 2:
        raise ValueError(f"a load curve needs two values at least, not shape {curve.shape}")
    loads, total = curve[:-1] - curve[1:], curve[0] - curve[-1]
    nothing = np.full(curve.size, np.nan)
    normalised = (curve - curve[-1]) / total if total and np.isfinite(total) else nothing
    line = np.linspace(1.0, 0.0, curve.size)
    known = bool(np.isfinite(normalised).all())
    above = float((normalised - line)[1:-1].sum())
    return LoadCurve(
        curve,
        loads,
        loads / total if total else np.full(loads.size, np.nan),
        normalised,
        2.0 / loads.size * above if known and loads.size > 1 else float("nan"),
        float(np.corrcoef(curve, line)[0, 1]) if known and loads.size > 1 else float("nan"),
    )


def frame_of(columns: dict[str, Any], index: str) -> Any:
    """A data frame; ModuleNotFoundError without pandas."""
    made = import_module("pandas").DataFrame(columns)
    made.index.name = index
    return made
