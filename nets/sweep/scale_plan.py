"""Diagrams of networks with an output scale: what to train over two parameters, what came of it.

The networks of a cell have the same data, as the base's seed draws them, and other weights: so
their F can be compared sample by sample. No torch here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from nets.scale.errors import wrong
from nets.scale.settings import ScaleSettings, Setup
from nets.sweep.over_networks import error_of_known, mean_of_known, read_only
from nets.sweep.plan import check_networks, mean_curve
from physics.grids.axis import GridAxis, GridPlan
from physics.load_curve import normalised
from physics.wording import Words

AXES: Final = ("alpha_root_width", "width", "samples", "components", "memory")
"""Parameters that may be axes; the depth is none, as curves of other lengths are not compared."""
MOST_NETWORKS: Final = 20_000
"""In a diagram."""
WIDTHS: Final = (16.0, 32.0, 64.0, 128.0, 256.0)
SCALES: Final = (0.001, 0.00562, 0.0316, 0.178, 1.0, 5.62, 31.6, 178.0, 1000.0)
SEEDS: Final = 10
"""Of the diagram of setup A that ships."""
CONV_WIDTHS: Final = (4.0, 8.0, 16.0)
CONV_SCALES: Final = (0.01, 0.1, 1.0, 10.0, 100.0, 1000.0)
CONV_SEEDS: Final = 5
"""Of that of setup B."""

Cell = tuple[int, int]
Network = tuple[int, int, int]
"""(iy, ix, number): a network of a cell."""
Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


def axis_names() -> tuple[str, ...]:
    """What an axis may be."""
    return AXES


@dataclass(frozen=True)
class ScaleAxis(GridAxis):
    """A parameter of such networks along one side of a diagram."""

    model = ScaleSettings
    names = staticmethod(axis_names)


@dataclass(frozen=True)
class ScalePlan(GridPlan):
    """What to train; `seeds` networks in each cell, with the same data and other weights.

    Raises
    ------
    ValueError
        If both axes are the same parameter, or there are no networks or too many.
    """

    length: ClassVar[str] = "layers"

    base: ScaleSettings
    x: ScaleAxis
    y: ScaleAxis
    seeds: int

    def __post_init__(self) -> None:
        check_networks(self, MOST_NETWORKS)

    @property
    def layers(self) -> Array:
        """(L + 1,) the layers of its load curves: the input, then each hidden layer."""
        return np.arange(self.base.layers + 1.0)

    def refusal(self, cell: Cell) -> str:
        """Why there can be no network in a cell; "" if there can."""
        try:
            self.first(cell[1], cell[0])
        except ValidationError as error:
            return str(error.errors(include_url=False)[0]["msg"]).removeprefix("Value error, ")
        return ""

    @cached_property
    def work(self) -> Array:
        """(ny, nx) how long a network of each cell takes, about, in no unit."""
        ny, nx = self.shape
        found = np.ones((ny, nx))
        for iy in range(ny):
            for ix in range(nx):
                asked = self.base.model_dump() | self.setting(ix, iy)
                width, scale = float(asked["width"]), float(asked["alpha_root_width"])
                steps = 300.0 if scale < 1.0 else 1000.0
                each = width * (40.0 + width) * asked["layers"] * asked["samples"]
                found[iy, ix] = each * steps
        return found


@dataclass(frozen=True, slots=True)
class ScaleTrained:
    """What is kept of one network at its end.

    Attributes
    ----------
    kernel_change : ‖ΔΘ‖/‖Θ₀‖.
    linear_until, kernel_moves : t₁ of the outputs and of the kernel; NaN if it never came.
    train_error, test_error : parts of the samples that are wrong.
    steps, time : how many, and of the flow.
    ended : 1 if every sample is where the loss wants it, 0 if not.
    separation : (L + 2,) D at the inputs, after each hidden layer, and of F.
    outputs : (m,) F of the test samples.
    right : (m,) their labels.
    """

    kernel_change: float
    linear_until: float
    kernel_moves: float
    train_error: float
    test_error: float
    steps: float
    time: float
    ended: float
    separation: Array
    outputs: Array
    right: Array


NUMBERS: Final = (
    *("kernel_change", "linear_until", "kernel_moves", "train_error", "test_error"),
    *("steps", "time", "ended"),
)
"""Of a network, that are arrays (ny, nx, seeds) of a result by the same name."""


@dataclass(frozen=True, eq=False)
class ScaleResult:
    """A diagram as far as it is computed; arrays are read-only, NaN where not done.

    Attributes
    ----------
    numbers : by the names of `NUMBERS`, (ny, nx, seeds) each.
    separation : (ny, nx, seeds, L + 2) D at the inputs, after each hidden layer, and of F.
    products : (ny, nx, seeds, seeds) mean over the test samples of F of one network times F of
        another: what tells how far they stray, of any of them.
    ensemble_error : (ny, nx) test error of the mean F of the networks that are done.
    errors_without : (ny, nx, seeds) the same of all networks of a whole cell but one.
    outputs : (m,) F of the networks of cells that are not whole; of whole ones none is needed.
    right : (m,) labels of the test samples, as long as there are such cells.
    failures : why there are no networks in a cell, or why one of it failed.
    number : rises with each result of a run.
    """

    plan: ScalePlan
    numbers: Mapping[str, Array]
    separation: Array
    products: Array
    ensemble_error: Array
    errors_without: Array
    outputs: Mapping[Network, Array] = field(default_factory=dict)
    right: Array = field(default_factory=lambda: np.empty(0))
    failures: Mapping[Cell, str] = field(default_factory=dict)
    number: int = 0

    @cached_property
    def known(self) -> Mask:
        """(ny, nx, seeds) whether a network has been trained."""
        return np.asarray(np.isfinite(self.numbers["steps"]))

    @cached_property
    def done(self) -> Mask:
        """(ny, nx) whether all networks of a cell have been trained, or have failed."""
        done: Mask = np.asarray(self.known.all(axis=-1))
        for cell in self.failures:
            done[cell] = True
        return done

    @cached_property
    def diverged(self) -> Mask:
        """(ny, nx) whether a cell is done and has nothing to show."""
        return np.asarray(self.done & ~self.known.any(axis=-1))

    @property
    def fraction(self) -> float:
        """Share of the cells that is done."""
        return float(np.mean(self.done))

    @property
    def work_done(self) -> float:
        """Share of the time that is behind, about."""
        work = np.repeat(self.plan.work[..., np.newaxis], self.plan.seeds, axis=-1)
        return float(work[self.known | self.done[..., np.newaxis]].sum() / work.sum())

    def mean(self, name: str) -> Array:
        """(ny, nx) of the networks for which it is known."""
        return mean_of_known(self.numbers[name])

    def error(self, name: str) -> Array:
        """(ny, nx) standard error of that mean; NaN of a single network."""
        return error_of_known(self.numbers[name])

    @cached_property
    def kernel_change(self) -> Array:
        """(ny, nx) mean over the networks of its logarithm, as it spans decades."""
        with np.errstate(divide="ignore"):
            return np.asarray(np.exp(mean_of_known(np.log(self.numbers["kernel_change"]))))

    @cached_property
    def output_deviation(self) -> Array:
        """(ny, nx) δF: standard deviation over the networks, in the mean square of the samples."""
        return deviation_of(self.products)

    @cached_property
    def ensemble_spread(self) -> Array:
        """(ny, nx) standard error of the error of the mean F, by the jackknife over networks."""
        return jackknife_error(self.errors_without)

    @cached_property
    def load(self) -> Array:
        """(ny, nx, seeds) D_0 − D_L of the hidden layers."""
        return np.asarray(self.separation[..., 0] - self.separation[..., -2])

    @cached_property
    def readout_share(self) -> Array:
        """(ny, nx, seeds) part of D_0 − D_F between the last hidden layer and F."""
        apart = self.separation[..., 0] - self.separation[..., -1]
        return np.asarray((self.separation[..., -2] - self.separation[..., -1]) / apart)

    @property
    def curves(self) -> Array:
        """(ny, nx, L + 1) mean load curve of a cell's networks, normalised."""
        return self._read[0]

    @property
    def concavity(self) -> Array:
        """(ny, nx) of the mean load curve."""
        return self._read[1]

    @property
    def concavity_error(self) -> Array:
        """(ny, nx) its standard error over the networks, by the jackknife."""
        return self._read[2]

    @property
    def regime(self) -> NDArray[np.str_]:
        """(ny, nx) of a concavity with that error; "" where not done or failed."""
        return self._read[3]

    @cached_property
    def _read(self) -> tuple[Array, Array, Array, NDArray[np.str_]]:
        shape = self.plan.shape
        curves = np.full((*shape, self.plan.layers.size), np.nan)
        concavity, error = np.full(shape, np.nan), np.full(shape, np.nan)
        regime = np.full(shape, "", "<U12")
        for iy, ix in np.argwhere(self.known.any(axis=-1)).tolist():
            cell = (iy, ix)
            read = mean_curve(self.separation[cell][:, :-1])
            curves[cell] = normalised(read.separation)
            concavity[cell], error[cell] = read.concavity, read.concavity_error
            regime[cell] = read.regime
        return curves, concavity, error, regime

    def remark(self, cell: Cell) -> str:
        """What whoever reads a cell should know; "" if nothing."""
        if cell in self.failures:
            return self.failures[cell]
        short = int((self.numbers["ended"][cell] == 0.0).sum())
        if not short:
            return ""
        return Words(
            "{short} of {all} networks stopped before every sample was where the loss wants it",
            short=short,
            all=int(self.known[cell].sum()),
        )

    def with_network(self, network: Network, outcome: ScaleTrained | str) -> ScaleResult:
        """The result with one more network, or why there is none."""
        cell, number = (network[0], network[1]), network[2]
        if isinstance(outcome, str):
            return self.with_failure(cell, outcome)
        numbers = {name: self.numbers[name].copy() for name in NUMBERS}
        for name in NUMBERS:
            numbers[name][network] = getattr(outcome, name)
        separation, products = self.separation.copy(), self.products.copy()
        separation[network] = outcome.separation
        outputs = dict(self.outputs) | {network: outcome.outputs}
        ours = {k: outputs[(*cell, k)] for k in range(self.plan.seeds) if (*cell, k) in outputs}
        for other, theirs in ours.items():
            product = float(np.mean(outcome.outputs * theirs))
            products[(*cell, number, other)] = products[(*cell, other, number)] = product
        together = self.ensemble_error.copy()
        together[cell] = wrong(np.mean(list(ours.values()), axis=0), outcome.right)
        without = self.errors_without.copy()
        if len(ours) == self.plan.seeds > 1:
            total = np.sum(list(ours.values()), axis=0)
            without[cell] = [wrong(total - ours[k], outcome.right) for k in sorted(ours)]
        if len(ours) == self.plan.seeds:
            outputs = {at: one for at, one in outputs.items() if at[:2] != cell}
        return replace(
            self,
            numbers={name: read_only(values) for name, values in numbers.items()},
            separation=read_only(separation),
            products=read_only(products),
            ensemble_error=read_only(together),
            errors_without=read_only(without),
            outputs=outputs,
            right=outcome.right if outputs else np.empty(0),
            number=self.number + 1,
        )

    def with_failure(self, cell: Cell, reason: str) -> ScaleResult:
        """The result with one more cell that is done, with nothing more to come."""
        outputs = {at: one for at, one in self.outputs.items() if at[:2] != cell}
        return replace(
            self,
            failures={**self.failures, cell: reason},
            outputs=outputs,
            right=self.right if outputs else np.empty(0),
            number=self.number + 1,
        )


def empty_scales(plan: ScalePlan) -> ScaleResult:
    """The result before the first network."""
    each = (*plan.shape, plan.seeds)
    nothing = read_only(np.full(each, np.nan))
    return ScaleResult(
        plan,
        dict.fromkeys(NUMBERS, nothing),
        read_only(np.full((*each, plan.base.layers + 2), np.nan)),
        read_only(np.full((*each, plan.seeds), np.nan)),
        read_only(np.full(plan.shape, np.nan)),
        nothing,
    )


def shipped_plan(setup: Setup = "full") -> ScalePlan:
    """Of a diagram that ships, with the soft hinge.

    Setup A has five widths, nine scales and ten networks each; setup B, whose steps take longer,
    three, six and five.
    """
    if setup == "conv":
        base = ScaleSettings(
            setup="conv",
            activation="relu",
            loss="soft_hinge",
            samples=32,
            batch=8,
            memory=0.1,
        )
        return _scales_by_widths(base, CONV_SCALES, CONV_WIDTHS, CONV_SEEDS)
    return _scales_by_widths(ScaleSettings(loss="soft_hinge"), SCALES, WIDTHS, SEEDS)


def _scales_by_widths(
    base: ScaleSettings, scales: tuple[float, ...], widths: tuple[float, ...], seeds: int
) -> ScalePlan:
    axes = ScaleAxis("alpha_root_width", scales), ScaleAxis("width", widths)
    return ScalePlan(base, *axes, seeds)


def deviation_of(products: Array) -> Array:
    """(…) δF of n networks, of `ScaleResult.products` (…, n, n), of those that are known."""
    own = np.diagonal(products, axis1=-2, axis2=-1)
    n = np.isfinite(own).sum(axis=-1)
    total, whole = np.nansum(own, axis=-1), np.nansum(products, axis=(-2, -1))
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = (total - whole / n) / (n - 1)
    return np.asarray(np.sqrt(np.where(n > 1, np.maximum(variance, 0.0), np.nan)))


def jackknife_error(without: Array) -> Array:
    """(…) standard error of what was read without each one of n networks, (…, n)."""
    n = without.shape[-1]
    spread = np.square(without - without.mean(axis=-1, keepdims=True)).sum(axis=-1)
    return np.asarray(np.sqrt(spread * (n - 1) / n))
