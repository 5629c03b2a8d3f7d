"""How an integrator's error falls with its step, declared where the integrator is."""

from __future__ import annotations

from typing import NamedTuple


class Order(NamedTuple):
    """Exponents p of error ∝ dt^p at a fixed time.

    The noise is additive, so that Itô's and Stratonovich's integrals agree.

    Attributes
    ----------
    deterministic : without noise.
    strong : root mean square, along the same path of the noise.
    weak : of a mean over the noise.
    """

    deterministic: float
    strong: float
    weak: float
