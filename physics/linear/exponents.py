"""How all goes with the width: the phase diagram of the linear network (physics/README 6.5).

γ, σ_u, σ_w, η_u and η_w are powers of h. Two of their combinations tell all: the exponent of
ρ = c/(γ s S), what the *task* asks for, and that of P₀ + Q₀, what the *start* brings.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from physics.wording import Words

Phase = Literal["frozen", "kernel", "features"]
PHASES: Final[tuple[Phase, ...]] = ("frozen", "kernel", "features")


class Exponents(NamedTuple):
    """Of h in γ, σ_u, σ_w, η_u, η_w."""

    gamma: float
    scale_u: float = 0.0
    scale_w: float = 0.0
    rate_u: float = 0.0
    rate_w: float = 0.0

    @property
    def task(self) -> float:
        """Of ρ."""
        return -self.gamma - 0.5 * (self.rate_u + self.rate_w)

    @property
    def start(self) -> float:
        """Of P₀ + Q₀."""
        return max(
            1.0 + 2.0 * self.scale_u - self.rate_u,
            1.0 + 2.0 * self.scale_w - self.rate_w,
        )

    @property
    def point(self) -> tuple[float, float]:
        """Where it lies in the diagram."""
        return self.task, self.start

    def settings(self, width: int) -> Mapping[str, float]:
        """The parameters at a width."""
        return {name: float(width) ** one for name, one in self._asdict().items()}

    @classmethod
    def at(cls, task: float, start: float) -> Exponents:
        """Those of a point with rates that do not go with h, and layers alike."""
        return cls(-task, 0.5 * (start - 1.0), 0.5 * (start - 1.0))


USUAL: Final[Mapping[str, Exponents]] = {
    Words("NTK"): Exponents(-0.5),
    Words("LeCun, Kaiming"): Exponents(0.0, -0.5),
    Words("mean field"): Exponents(-1.0, rate_u=1.0, rate_w=1.0),
    Words("maximal update"): Exponents(0.0, -1.0, 0.0, -1.0, 1.0),
    Words("both layers scaled"): Exponents(0.0, -0.5, -0.5),
    Words("standard, nothing scaled"): Exponents(0.0, rate_u=-1.0, rate_w=-1.0),
}
"""Parametrisations by their names."""


def rate_exponent(task: float, start: float) -> float:
    """Of D, the rate at which training ends: D = 4γ² s S² √(ρ² + 4 P₀ Q₀)."""
    return -2.0 * task + max(task, start)


def change_exponent(task: float, start: float) -> float:
    """χ: ρ/(P₀ + Q₀) goes as h^χ, and K_∞/K₀ − 1 as h^(2χ) where that falls."""
    return task - start


def phase_at(task: float, start: float) -> Phase:
    """The phase in the limit of large h, after a time that does not go with h."""
    if rate_exponent(task, start) < 0.0:
        return "frozen"
    return "kernel" if change_exponent(task, start) < 0.0 else "features"


def end_in_limit(exponents: Exponents) -> float:
    """K_∞/K₀ of independent weights as h → ∞, with s = c = 1."""
    chi = change_exponent(*exponents.point)
    if chi < 0.0:
        return 1.0
    u, w = 2.0 * exponents.scale_u - exponents.rate_u, 2.0 * exponents.scale_w - exponents.rate_w
    size = 1.0 if u == w else 0.5
    return math.hypot(1.0, 1.0 / size) if chi == 0.0 else math.inf
