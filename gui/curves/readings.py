"""What is read of chain and network at one moment, as tables: load curve, shares, overlay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np

from gui.curves.table import Curve, Table, Vector
from gui.models.held import Held, HeldCurve
from gui.moments.beside import NOTHING_BESIDE, Beside
from gui.moments.held import held_words
from gui.moments.overlays import CURVES, FIT, twin_curve
from gui.moments.training_record import TrainingRecord
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, normalised
from physics.wording import Words

CHAIN: Final[str] = Words("chain")
NETWORK: Final[str] = Words("network")
TEST: Final[str] = Words("on test data")
UNIFORM: Final[str] = Words("uniform")
LOAD: Final = "normalised data separation (D_l - D_L)/(D_0 - D_L)"
SHARE: Final = "share of the load"
POSITION: Final = "position x_l"
STANDARD_ERROR: Final = "standard error"
PROPAGATED: Final = (
    "standard errors of normalised values are those of D_l, D_0 and D_L, propagated to first "
    "order as if layers erred independently"
)


@dataclass(frozen=True, slots=True, eq=False)
class CurveSource:
    """What tables and figures of one moment are made of.

    Attributes
    ----------
    snapshot : the chain; None where only held curves are wanted.
    chain : its load curve, or None if nothing can be read.
    training : what was measured of the network; None without one.
    beside : theory, ensemble and fit.
    held : curves of what was, beside them.
    about : parameters and origin, see `Table`.
    """

    snapshot: ChainSnapshot | None = None
    chain: LoadCurve | None = None
    training: TrainingRecord | None = None
    beside: Beside = NOTHING_BESIDE
    held: Held = ()
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def network(self) -> LoadCurve | None:
        """The newest load curve of the network."""
        return None if self.training is None else self.training.load_curve

    @property
    def depths(self) -> tuple[int, ...]:
        """Layers of chain, network and held curves, of those that can be read."""
        chain = [_blocks(self)] if self.chain is not None else []
        network = [self.network.loads.size] if self.network is not None else []
        return (*chain, *network, *(one.layers for one in self.held))

    @property
    def one_depth(self) -> bool:
        """Whether layer ℓ of all is the same place; else all are drawn over ℓ/L."""
        return len(set(self.depths)) < 2


def _blocks(source: CurveSource) -> int:
    assert source.snapshot is not None
    return source.snapshot.positions.size


def load_curve_table(source: CurveSource) -> Table:
    """The normalised load curves of chain and network, all that stands beside, what is held."""
    curves: list[Curve] = []
    if source.chain is not None:
        curves.append(_load(source, CHAIN, source.chain.separation))
    if source.network is not None:
        curves += _network_loads(source, source.network)
    if curves:
        beside = {**source.beside.curves, **twin_curve(source.snapshot)}
        curves += [_load(source, CURVES[name], curve) for name, curve in beside.items()]
        curves += _band(source)
    curves += [_held_load(source, one) for one in source.held]
    if curves:
        x = curves[0].x
        curves.append(Curve(UNIFORM, x, 1.0 - x / x[-1], LOAD))
    notes = (PROPAGATED,) if any(curve.error is not None for curve in curves) else ()
    return _table("load-curve", source, curves, notes)


def _band(source: CurveSource) -> list[Curve]:
    """The mean of an ensemble's load curves, with the deviation of its chains."""
    if source.beside.band is None:
        return []
    mean, deviation, _ = source.beside.band
    name = Words("load curve")
    x = _places_of_loads(source, CHAIN, mean.size)
    error_name = Words("{curve}, deviation of chains", curve=name)
    mean_name = Words("{curve}, mean of chains", curve=name)
    return [Curve(mean_name, x, mean, LOAD, error=deviation, error_name=error_name)]


def _network_loads(source: CurveSource, network: LoadCurve) -> list[Curve]:
    record = source.training
    assert record is not None
    error = record.curve_error
    curves = [_load(source, NETWORK, network.separation, error)]
    if record.test_curve is not None and np.isfinite(record.test_curve.separation).all():
        curves.append(_load(source, TEST, record.test_curve.separation))
    return curves


def _load(source: CurveSource, name: str, separation: Vector, error: Vector | None = None) -> Curve:
    curve = normalised(separation)
    x = _places_of_loads(source, name, curve.size)
    return Curve(name, x, curve, LOAD, error=error, error_name=f"{name}, {STANDARD_ERROR}")


def _places_of_loads(source: CurveSource, name: str, size: int) -> Vector:
    """(size,) from 0 to the last layer of that of which a load curve is, or to 1."""
    network = source.network if name in (NETWORK, TEST, CURVES[FIT]) else None
    layers = _blocks(source) if network is None else network.loads.size
    return np.linspace(0.0, layers if source.one_depth else 1.0, size)


def _held_load(source: CurveSource, held: HeldCurve) -> Curve:
    curve, name = held.curve, held.name
    x = np.linspace(0.0, held.layers if source.one_depth else 1.0, curve.size)
    return Curve(name, x, curve, LOAD, error=held.error, error_name=f"{name}, {STANDARD_ERROR}")


def shares_table(source: CurveSource) -> Table:
    """The share of the load that each layer carries, of all that is read, and the uniform one."""
    curves = []
    for name, read in read_of(source).items():
        x = np.arange(1.0, read.shares.size + 1.0)
        curves.append(Curve(name, x, read.shares, SHARE))
    if curves:
        x = curves[0].x
        curves.append(Curve(UNIFORM, x, np.full(x.size, 1.0 / x.size), SHARE))
    return _table("shares", source, curves, whole=True)


def overlay_table(source: CurveSource) -> Table:
    """Blocks and layers on the chain's axis, x_ℓ^net = x_L (D_0 − D_ℓ)/(D_0 − D_L)."""
    assert source.snapshot is not None
    x = source.snapshot.positions
    source = replace(source, held=())
    curves = [Curve(CHAIN, _places(source, x.size), x, POSITION)]
    notes: tuple[str, ...] = ()
    network = source.network
    if network is not None and source.training is not None:
        reach = float(x[-1])
        error = source.training.curve_error
        layers = Curve(
            NETWORK,
            _places(source, network.loads.size),
            reach * (1.0 - normalised(network.separation)[1:]),
            "position of layer l on the chain's axis, x_L (D_0 - D_l)/(D_0 - D_L)",
            error=None if error is None else abs(reach) * error[1:],
            error_name=f"{NETWORK}, {STANDARD_ERROR}",
        )
        curves.append(layers)
        notes = (PROPAGATED,) if error is not None else ()
    for name, positions in source.beside.places.items():
        curves.append(Curve(CURVES[name], curves[0].x, positions, POSITION))
    return _table("overlay", source, curves, notes)


def _places(source: CurveSource, layers: int) -> Vector:
    return np.arange(1.0, layers + 1.0) / (1.0 if source.one_depth else layers)


def _table(
    which: str,
    source: CurveSource,
    curves: list[Curve],
    notes: tuple[str, ...] = (),
    *,
    whole: bool = False,
) -> Table:
    x_name = "layer" if whole or source.one_depth else "layer / L"
    about = {**source.about, "readings": read_in_words(source)}
    if source.held:
        about["held"] = held_words(source.held)
    return Table(which, x_name, tuple(curves), about=about, notes=notes)


def read_in_words(source: CurveSource) -> dict[str, dict[str, Any]]:
    """Concavity, its error and the regime of chain, network and held curves, by their names."""
    return {
        name: {
            "concavity": read.concavity,
            "concavity_error": read.concavity_error,
            "regime": read.regime,
        }
        for name, read in read_of(source).items()
    }


def read_of(source: CurveSource) -> dict[str, LoadCurve]:
    """What can be read, by the names of the curves."""
    now = {CHAIN: source.chain, NETWORK: source.network}
    held = {one.name: one.reading for one in source.held}
    return {name: read for name, read in now.items() if read is not None} | held
