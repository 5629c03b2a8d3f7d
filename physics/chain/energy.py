"""The energy of a chain: where it is, where it came from and where it went.

Stored are the springs' ½ k Σ d² (the pulling one's included) and the blocks'
½ m Σ v². What the two schemes do in one step is booked as follows; primes are
after the step, u = v' in the first order and ½(v + v') in the second.

- friction takes −f u dt, with f = −μ_right where v' > 0, +μ_left where v' < 0,
  and where v' = 0 what stopped the block or kept it at rest;
- damping takes γ u² dt; in the first order the drag is 1;
- the noise does ε̄ξ u dt;
- the hand does U(x', y') − U(x', y), for the scheme moves the blocks under the
  old end and then the end; under a constant force F it does F Δx_L. What it
  takes to lead a gripped block is the hand's, too: its change of kinetic
  energy, its losses, and −F̄ Δx against the mean of its springs' force before
  and after. A gripped block does not feel the noise.

**Second order.** m (v' − v) = (F + ε̄ξ − γ v + f) dt, times u, is the change of
the kinetic energy exactly, and −F̄·Δx that of the elastic one, exactly because
it is quadratic. What is left over is a difference and no sum: for free blocks
and a still end,

    residual = [¼ γ dt Σ v² − ½ dt Σ v F] now − then,

of order dt on every path, with noise or without, and it does not grow. An end
that moves adds ½ k dt Σ v_L Δy, also of order dt.

**First order.** v' = F + ε̄ξ + f, times Δx, leaves the step's own curvature,

    residual = ½ k Σ_steps Σ_springs (Δd)²,  with the end as before the step,

of order dt without noise. With noise Δx is about ε √dt: then noise and drag
turn over ε²/dt per unit time, which has no limit for dt → 0 (white noise
without inertia), and the residual is of order dt *relative to that*.

Every sum closes to rounding when these residuals are taken into account, which
`tests/physics/test_energy.py` checks, beside their orders.
"""

from __future__ import annotations

from typing import NamedTuple


class Energy(NamedTuple):
    """The account of one chain.

    Attributes
    ----------
    elastic, kinetic : stored now, in springs and in motion.
    friction, damping : lost since ``since``.
    hand, noise : work put in since ``since``; negative where the chain does it.
    since : simulated time at which the account begins.
    start : stored at that time.
    """

    elastic: float
    kinetic: float
    friction: float
    damping: float
    hand: float
    noise: float
    since: float
    start: float

    @property
    def put_in(self) -> float:
        """What there was and what was added."""
        return self.start + self.hand + self.noise

    @property
    def found(self) -> float:
        """What is stored and what was lost."""
        return self.elastic + self.kinetic + self.friction + self.damping

    @property
    def residual(self) -> float:
        """The integrator's error: what is found beyond what was put in."""
        return self.found - self.put_in
