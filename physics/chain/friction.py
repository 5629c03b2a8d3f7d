"""Asymmetric Coulomb friction (physics/README 2.3, 2.4)."""

from __future__ import annotations

from physics.chain.compiled import inlined


@inlined
def beyond(value: float, right: float, left: float) -> float:
    """σ(z): what of z goes beyond the thresholds −left … right; exactly 0 between them.

    Both the force that friction leaves over and, with thresholds times dt/m,
    the proximal step of the velocity: the set-valued force at v = 0 is the
    value that keeps the block still whenever it can. Without a branch, so
    that it runs on many blocks at once.
    """
    return value - min(max(value, -left), right)
