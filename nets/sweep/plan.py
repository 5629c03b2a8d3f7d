"""Phase diagrams of networks: what to train over two parameters, and what came of it; no torch.

What a chain's diagram and a network's have in common bears the same names in both, so that
one window can show either.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from nets.config import RISING, TrainingConfig
from nets.sweep.over_networks import error_of_known, mean_of_known, read_only
from physics.grids.axis import GridAxis, GridPlan
from physics.load_curve import (
    LoadCurve,
    jackknife_errors,
    normalised,
    read_load_curve,
    relative,
    relative_layers,
)
from physics.wording import Words

MOST_NETWORKS: Final = 100_000
"""In a diagram, whose curves are in memory at once."""
STEP_SAMPLES: Final = 100
"""Samples that take as long as it takes to begin a step, about."""

CHOICES: Final = (
    "dataset", "architecture", "activation", "optimiser", "loss", "initialisation",
)  # fmt: skip
"""Parameters of names that may be axes."""

KINDS: Final = {
    "mlp": Words("fully connected"),
    "residual": Words("residual"),
    "cnn": Words("convolutional"),
}
"""What an architecture is called in a sentence."""
OF_SOME: Final = ("width", "channels", "skip_strength")
"""Parameters that some architectures lack."""

Cell = tuple[int, int]
"""(iy, ix), as arrays are indexed."""
Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


def axis_names() -> tuple[str, ...]:
    """What an axis may be: any parameter of training that is a number, and some choices.

    The seed is none: the seeds of a cell are its members.
    """
    return tuple(
        name
        for name, declared in TrainingConfig.model_fields.items()
        if (declared.annotation in (float, int) and name != "seed") or name in CHOICES
    )


@dataclass(frozen=True)
class SweepAxis(GridAxis):
    """A parameter of training along one side of a diagram; see `axis_names`."""

    model = TrainingConfig
    names = staticmethod(axis_names)
    choices = CHOICES


def check_networks(plan: GridPlan, most: int) -> None:
    """Refuse a plan with one axis twice, or with no networks or more than so many."""
    if plan.x.name == plan.y.name:
        raise ValueError(Words("both axes are {name}", name=plan.x.name))
    networks = math.prod(plan.shape) * plan.seeds
    if not 1 <= networks <= most:
        raise ValueError(
            Words(
                "a diagram has 1 to {most:,} networks, not {networks:,}",
                most=most,
                networks=networks,
            )
        )


@dataclass(frozen=True)
class SweepPlan(GridPlan):
    """What to train.

    Raises
    ------
    ValueError
        If both axes are the same parameter, one is none of such a network, or there are no
        seeds or too many.
    """

    length: ClassVar[str] = "depth"

    base: TrainingConfig
    x: SweepAxis
    y: SweepAxis

    def __post_init__(self) -> None:
        check_networks(self, MOST_NETWORKS)
        self._check_last_seed()
        for architecture in self.values_of("architecture"):
            self._refuse_idle(architecture)

    def _refuse_idle(self, architecture: str) -> None:
        """No axis may be without effect."""
        network = self.base.model_copy(update={"architecture": architecture})
        for idle in OF_SOME:
            if idle in (self.x.name, self.y.name) and not network.uses(idle):
                raise ValueError(
                    Words(
                        "a {kind} network has no {idle}, so it cannot be an axis",
                        kind=KINDS[architecture],
                        idle=idle,
                    )
                )

    @property
    def layers(self) -> Array:
        """(L + 1,) the layers of its curves: the input, then each hidden layer.

        Where the depth is an axis, the places ℓ/L at which curves are compared.
        """
        return relative_layers() if self.relative else np.arange(float(self.base.depth))

    @cached_property
    def depths(self) -> NDArray[np.int64]:
        """(ny, nx) depth of the networks of each cell."""
        ny, nx = self.shape
        settings = [[self.setting(ix, iy) for ix in range(nx)] for iy in range(ny)]
        depth = self.base.depth
        return np.array([[int(one.get(self.length, depth)) for one in row] for row in settings])

    def cell(self, ix: int, iy: int) -> tuple[TrainingConfig, ...]:
        """The networks of a cell: seed, seed + 1, …"""
        first = self.first(ix, iy)
        return tuple(
            first.model_copy(update={"seed": first.seed + number}) for number in range(self.seeds)
        )

    @cached_property
    def work(self) -> Array:
        """(ny, nx) how long each cell takes, about, in no unit."""
        ny, nx = self.shape
        return np.array(
            [[_work(self.first(ix, iy)) for ix in range(nx)] for iy in range(ny)], np.float64
        )


def _work(config: TrainingConfig) -> float:
    """Of a network: its epochs take longer where they have many steps."""
    steps = 1.0 + STEP_SAMPLES / config.batch_size if config.batch_size else 1.0
    return config.epochs * steps * config.depth * config.width


@dataclass(frozen=True, slots=True)
class Trained:
    """What is kept of one network at its last epoch.

    Attributes
    ----------
    separation : (depth,) D of the input and of each hidden layer.
    test_accuracy : 0 … 1.
    train_loss : mean over the last epoch.
    top_eigenvalue, hessian_trace : of the loss, if the plan's base wants its sharpness; NaN
        otherwise, or where it was not found.
    """

    separation: Array
    test_accuracy: float
    train_loss: float
    top_eigenvalue: float = math.nan
    hessian_trace: float = math.nan


KEPT: Final = {
    "separation": "separation",
    "test_accuracy": "test_accuracy",
    "train_loss": "train_loss",
    "top_eigenvalues": "top_eigenvalue",
    "hessian_traces": "hessian_trace",
}
"""Arrays of a result, and what of each network is in them."""


@dataclass(frozen=True, eq=False)
class SweepResult:
    """A diagram as far as it is computed; arrays are read-only, NaN where not done.

    Attributes
    ----------
    separation : (ny, nx, seeds, depth) D of the input and of each hidden layer, by the
        measure that the plan's base names; a layer that does not vary has none, or ±inf. Where
        the depth is an axis, as long as the deepest needs: behind a network's last layer is NaN.
    test_accuracy, train_loss : (ny, nx, seeds).
    top_eigenvalues, hessian_traces : (ny, nx, seeds) of the loss of each network, if measured.
    failures : why networks of a cell (iy, ix) failed; those are NaN.
    number : rises with each result of a run.
    """

    plan: SweepPlan
    separation: Array
    test_accuracy: Array
    train_loss: Array
    top_eigenvalues: Array
    hessian_traces: Array
    failures: Mapping[Cell, str] = field(default_factory=dict)
    number: int = 0

    @cached_property
    def done(self) -> Mask:
        """(ny, nx) whether all networks of a cell have been trained, or have failed."""
        done: Mask = np.asarray(np.isfinite(self.test_accuracy).all(axis=-1))
        for cell in self.failures:
            done[cell] = True
        return read_only(done)

    @cached_property
    def diverged(self) -> Mask:
        """(ny, nx) whether all networks of a cell failed, so that it has nothing to show."""
        trained = np.isfinite(self.test_accuracy).any(axis=-1)
        return read_only(np.asarray(self.done & ~trained))

    @property
    def fraction(self) -> float:
        """Share of the cells that is done."""
        return float(np.mean(self.done))

    @property
    def work_done(self) -> float:
        """Share of the time that is behind, about."""
        return float(self.plan.work[self.done].sum() / self.plan.work.sum())

    @cached_property
    def accuracy(self) -> Array:
        """(ny, nx) mean test accuracy of the networks that were trained."""
        return read_only(mean_of_known(self.test_accuracy))

    @cached_property
    def accuracy_error(self) -> Array:
        """(ny, nx) its standard error over the seeds; NaN for a single network."""
        return read_only(error_of_known(self.test_accuracy))

    def _of_loads(self, read: Callable[[Array], Array]) -> Array:
        """(ny, nx, seeds) what is read of the loads (cells, seeds, L) of equally deep networks."""
        found = np.full(self.test_accuracy.shape, np.nan)
        for depth in np.unique(self.plan.depths):
            alike = self.plan.depths == depth
            found[alike] = read(-np.diff(self.separation[alike][..., :depth], axis=-1))
        return found

    @cached_property
    def load_deviation(self) -> Array:
        """(ny, nx) mean over the networks of the standard deviation of their loads."""
        return read_only(mean_of_known(self._of_loads(_deviation)))

    @cached_property
    def load_deviation_error(self) -> Array:
        """(ny, nx) its standard error over the seeds; NaN for a single network."""
        return read_only(error_of_known(self._of_loads(_deviation)))

    @cached_property
    def load_difference(self) -> Array:
        """(ny, nx) mean over the networks of d_1 − d_L."""
        return read_only(mean_of_known(self._of_loads(_difference)))

    @cached_property
    def load_difference_error(self) -> Array:
        """(ny, nx) its standard error over the seeds; NaN for a single network."""
        return read_only(error_of_known(self._of_loads(_difference)))

    @cached_property
    def top_eigenvalue(self) -> Array:
        """(ny, nx) mean over the networks whose largest eigenvalue was found."""
        return read_only(mean_of_known(self.top_eigenvalues))

    @cached_property
    def top_eigenvalue_error(self) -> Array:
        """(ny, nx) its standard error over the seeds; NaN for a single network."""
        return read_only(error_of_known(self.top_eigenvalues))

    @cached_property
    def hessian_trace(self) -> Array:
        """(ny, nx) mean over the networks of the Hessian's trace."""
        return read_only(mean_of_known(self.hessian_traces))

    @cached_property
    def hessian_trace_error(self) -> Array:
        """(ny, nx) its standard error over the seeds; NaN for a single network."""
        return read_only(error_of_known(self.hessian_traces))

    @property
    def curves(self) -> Array:
        """(ny, nx, L + 1) mean load curve of the seeds, normalised, at the plan's layers."""
        return self._read[0]

    @property
    def concavity(self) -> Array:
        """(ny, nx) of the mean load curve."""
        return self._read[1]

    @property
    def concavity_error(self) -> Array:
        """(ny, nx) its standard error over the seeds, by the jackknife; NaN for a single one."""
        return self._read[2]

    @property
    def regime(self) -> NDArray[np.str_]:
        """(ny, nx) of a concavity with that error; "" where not done or failed."""
        return self._read[3]

    @property
    def clear(self) -> NDArray[np.bool_]:
        """(ny, nx) whether the range of the mean load curve is clearly above its noise."""
        return self._read[4]

    def curve_of(self, column: int, row: int) -> Array:
        """(L + 1,) mean load curve of a cell at its own layers, normalised."""
        return normalised(self._mean_curve((row, column)).separation)

    def _mean_curve(self, cell: Cell) -> LoadCurve:
        curves = self.separation[cell][:, : self.plan.depths[cell]]
        return mean_curve(curves, rises=self.plan.base.separation in RISING)

    @cached_property
    def _read(self) -> tuple[Array, Array, Array, NDArray[np.str_], NDArray[np.bool_]]:
        shape = self.plan.shape
        curves = np.full((*shape, self.plan.layers.size), np.nan)
        concavity, error = np.full(shape, np.nan), np.full(shape, np.nan)
        regime, clear = np.full(shape, "", "<U12"), np.zeros(shape, np.bool_)
        for iy, ix in np.argwhere(self.done & ~self.diverged).tolist():
            cell = (iy, ix)
            read = self._mean_curve(cell)
            curve = normalised(read.separation)
            curves[cell] = relative(curve) if self.plan.relative else curve
            concavity[cell], error[cell] = read.concavity, read.concavity_error
            regime[cell], clear[cell] = read.regime, read.clear
        for values in (curves, concavity, error, regime, clear):
            values.flags.writeable = False
        return curves, concavity, error, regime, clear

    def with_cell(self, cell: Cell, outcomes: list[Trained | str]) -> SweepResult:
        """The result with one more cell done.

        Parameters
        ----------
        outcomes : of each network, or why it failed.
        """
        arrays: dict[str, Any] = {name: getattr(self, name).copy() for name in KEPT}
        for seed, outcome in enumerate(outcomes):
            if isinstance(outcome, Trained):
                for name, one in KEPT.items():
                    value = np.asarray(getattr(outcome, one))
                    arrays[name][(*cell, seed, *map(slice, value.shape))] = value
        for values in arrays.values():
            values.flags.writeable = False
        failures = dict(self.failures)
        failed = [outcome for outcome in outcomes if isinstance(outcome, str)]
        if failed:
            failures[cell] = Words(
                "{failed} of {all} networks: {why}",
                failed=len(failed),
                all=len(outcomes),
                why=failed[0],
            )
        return replace(
            self,
            **arrays,
            failures=failures,
            number=self.number + 1,
        )


def empty_sweep(plan: SweepPlan) -> SweepResult:
    """The result before the first cell."""
    shape = (*plan.shape, plan.seeds)
    nothing = read_only(np.full(shape, np.nan))
    curves = read_only(np.full((*shape, plan.longest), np.nan))
    return SweepResult(plan, curves, nothing, nothing, nothing, nothing)


def mean_curve(separation: Array, *, rises: bool = False) -> LoadCurve:
    """What is read from the mean load curve of some networks, with its errors over them.

    Parameters
    ----------
    separation : (seeds, L + 1); networks whose curve is not finite are left out.
    rises : the measure is larger where classes are better separated.
    """
    finite = separation[np.isfinite(separation).all(axis=-1)]
    if not len(finite):
        return read_load_curve(np.full(separation.shape[-1], np.nan), concavity_error=np.nan)
    (error,), (span,) = jackknife_errors(finite[np.newaxis])
    return read_load_curve(
        finite.mean(axis=0), concavity_error=error, range_error=span, rises=rises
    )


def _deviation(loads: Array) -> Array:
    """Standard deviation of each curve's loads, NaN where they are not all finite."""
    with np.errstate(invalid="ignore"):  # a layer that does not vary has no separation
        return np.asarray(loads.std(axis=-1))


def _difference(loads: Array) -> Array:
    """Of the first load and the last."""
    with np.errstate(invalid="ignore"):
        return np.asarray(loads[..., 0] - loads[..., -1])
