"""Moments of which the load curves are known."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from gui.models.held import HeldCurve
from gui.models.session import ViewOptions
from gui.moments.moment import Moment
from physics.chain.parameters import ChainParameters
from physics.load_curve import read_load_curve

LAZY = (1.0, 0.98, 0.9, 0.6, 0.0)
ACTIVE = (1.0, 0.4, 0.1, 0.02, 0.0)


def moment_of_curves(
    chain: tuple[float, ...] | None = LAZY,
    network: tuple[float, ...] | None = None,
    held: dict[str, tuple[float, ...]] | None = None,
    accuracy: float = 0.875,
) -> Moment:
    curves = [None if one is None else read_load_curve(one) for one in (chain, network)]
    latest = SimpleNamespace(test_accuracy=accuracy)
    training = SimpleNamespace(load_curve=curves[1], latest=latest) if network else None
    return Moment(
        "live",
        cast("Any", SimpleNamespace(time=12.0)),
        cast("Any", SimpleNamespace(load_curve=curves[0])),
        cast("Any", training),
        ViewOptions(),
        held=tuple(_held(name, one) for name, one in (held or {}).items()),
    )


def _held(name: str, curve: tuple[float, ...]) -> HeldCurve:
    return HeldCurve(name=name, load_curve=curve, chain=ChainParameters(blocks=len(curve) - 1))
