"""Moments that tests make, and their pictures."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

from gui.models.session import ViewOptions
from gui.moments.beside import Beside
from gui.moments.chain_record import Drift
from gui.moments.moment import Moment
from gui.scene.resolve import Frame, SceneState, resolve
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, Vector


def moment_of(
    snapshot: ChainSnapshot,
    network: LoadCurve | None = None,
    *,
    drift: Drift | None = None,
    theory: Mapping[str, Vector] | None = None,
    **view: Any,
) -> Moment:
    """A live moment of which no more is known than what is given."""
    chain = cast("Any", SimpleNamespace(drift=drift, load_curve=None))
    training = cast("Any", SimpleNamespace(load_curve=network)) if network is not None else None
    options = ViewOptions(**view)
    return Moment("live", snapshot, chain, training, options, beside=Beside(theory or {}))


def scene_of(
    snapshot: ChainSnapshot,
    network: LoadCurve | None = None,
    *,
    size: tuple[float, float],
    span: float = 1.0,
    **known: Any,
) -> SceneState:
    """The picture of such a moment."""
    return resolve(moment_of(snapshot, network, **known), Frame(size, span))
