"""Phase diagrams: the load curve over any two parameters, computed progressively.

A diagram is one of finite time: with any noise at all, the state after very many steps depends on
the two frictions alone (physics/README 4.4), so a diagram means nothing without its number of
steps (or its annealing). All cells use the same few seeds. Common random numbers cost next to
nothing, and make neighbouring cells differ by their parameters rather than by their luck.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, fields
from functools import cached_property, partial
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from physics.chain.parameters import ChainParameters
from physics.grids.axis import GridAxis, GridPlan
from physics.load_curve import (
    Vector,
    evenly,
    jackknife_errors,
    normalised,
    read_load_curve,
    relative,
    relative_layers,
)
from physics.wording import Words

FRICTION: Final = "friction"
"""The axis that sets the frictions to the right and to the left together."""

COARSE: Final = 8
"""Cells from one to the next of the first picture."""

PORTION: Final = 100_000_000
"""Block-steps between two yields: about a tenth of a second."""

SMALLEST_BATCH: Final = 64
"""Cells computed together, at least: with one seed, they fill the lanes of the processor."""

LARGEST_BATCH: Final = 2_000_000
"""Blocks of all chains of a batch, about; a hundred megabytes."""

MOST_PLACES: Final = 64
"""Stretches of each curve that is kept: of a longer chain, it is read at even places."""

MOST_BLOCKS: Final = 20_000_000
"""Blocks of all seeds of one cell, which are in memory at once: two gigabytes."""

MOST_CELLS: Final = 1_000_000
"""Cells of a diagram, whose curves are in memory at once: half a gigabyte."""

MOST_STEPS: Final = 10**15
"""Steps of each chain: years of them."""

Cells = list[tuple[int, int]]
Lattice = tuple[list[int], list[int]]
Grid = NDArray[np.float64]
Mask = NDArray[np.bool_]


def axis_names() -> tuple[str, ...]:
    """What an axis may be: friction to both sides, or any parameter that is a number.

    The seed is none of them: the seeds of a cell are its members.
    """
    fields = ChainParameters.model_fields.items()
    numbers = (name for name, field in fields if field.annotation in (float, int))
    return (FRICTION, *(name for name in numbers if name != "seed"))


@dataclass(frozen=True)
class Axis(GridAxis):
    """A parameter of the chain along one side of a diagram; see `axis_names`."""

    model = ChainParameters
    names = staticmethod(axis_names)

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the parameters that it sets."""
        return ("friction_right", "friction_left") if self.name == FRICTION else super().parameters


@dataclass(frozen=True)
class DiagramPlan(GridPlan):
    """What to compute.

    Attributes
    ----------
    steps : of each chain, from rest.

    Raises
    ------
    ValueError
        If both axes set the same parameter, or the base is in the hand, or there are no
        seeds or no steps, or more of anything than memory can hold.
    """

    length: ClassVar[str] = "blocks"

    base: ChainParameters
    x: Axis
    y: Axis
    steps: int

    def __post_init__(self) -> None:
        if set(self.x.parameters) & set(self.y.parameters):
            raise ValueError(
                Words(
                    "the axes {x} and {y} set the same parameter",
                    x=self.x.name,
                    y=self.y.name,
                )
            )
        if self.base.drive == "hand":
            raise ValueError(
                Words("there is no diagram of a chain in the hand; choose another drive")
            )
        if self.seeds < 1 or self.steps < 1:
            raise ValueError(Words("a diagram needs at least one seed and one step"))
        for most, count, name in (
            (MOST_BLOCKS, self.longest * self.seeds, Words("blocks times seeds")),
            (MOST_CELLS, len(self.x.values) * len(self.y.values), Words("cells")),
            (MOST_STEPS, self.steps, Words("steps")),
        ):
            if count > most:
                raise ValueError(
                    Words(
                        "a diagram has at most {most:,} {name}, not {count:,}",
                        most=most,
                        name=name,
                        count=count,
                    )
                )
        self._check_last_seed()

    @property
    def layers(self) -> Vector:
        """(P + 1,) the layers ℓ from 0 to L at which curves are kept, P = min(L, MOST_PLACES).

        Where the cells differ in their blocks, ℓ/L from 0 to 1.
        """
        if self.relative:
            return relative_layers()
        return np.linspace(0.0, self.longest, self.most_stretches + 1)

    @property
    def most_stretches(self) -> int:
        """Between the places at which curves are kept, of the longest chain."""
        return min(self.longest, MOST_PLACES)

    def blocks(self, ix: int, iy: int) -> int:
        """Of the chains of a cell."""
        return int(self.setting(ix, iy).get(self.length, self.base.blocks))

    @cached_property
    def stretches(self) -> NDArray[np.int64]:
        """(ny, nx) between the places at which the curves of each cell are kept."""
        ny, nx = self.shape
        blocks = [[self.blocks(ix, iy) for ix in range(nx)] for iy in range(ny)]
        return np.array([[min(one, MOST_PLACES) for one in row] for row in blocks], np.int64)


@dataclass(frozen=True, eq=False)
class DiagramResult:
    """A diagram as far as it is computed; arrays are read-only, NaN where not done.

    Attributes
    ----------
    kept : (ny, nx, P + 1) mean load curve of the seeds, normalised, at all layers, or of a
        chain of more than `MOST_PLACES` blocks at as many stretches, read between the layers
        where a place falls there. Behind the last layer of a shorter chain is NaN.
    concavity : (ny, nx) of the mean load curve with all its layers.
    concavity_error : (ny, nx) its standard error, by leaving out one seed at a time (the
        jackknife: concavity is a ratio, whose error is not the spread of single ratios).
        NaN with one seed, which tells nothing of it.
    regime : (ny, nx) of a concavity with that error; "" where not done or diverged.
        "undetermined" where the range of the mean curve is not above three standard errors.
    done : (ny, nx) whether the cell is finished.
    diverged : (ny, nx) whether a chain diverged or its parameters were refused because
        it would.
    number : rises with each result of a run.
    """

    plan: DiagramPlan
    kept: Grid
    concavity: Grid
    concavity_error: Grid
    regime: NDArray[np.str_]
    done: Mask
    diverged: Mask
    number: int

    @property
    def fraction(self) -> float:
        """Share of the cells that is done."""
        return float(np.mean(self.done))

    @cached_property
    def curves(self) -> Grid:
        """(ny, nx, P + 1) the mean load curves, at the layers that `DiagramPlan.layers` names."""
        if not self.plan.relative:
            return self.kept
        found = np.full((*self.plan.shape, self.plan.layers.size), np.nan)
        for stretches in np.unique(self.plan.stretches):
            alike = self.plan.stretches == stretches
            found[alike] = relative(self.kept[alike][:, : stretches + 1])
        found.flags.writeable = False
        return found

    def curve_of(self, column: int, row: int) -> Vector:
        """(P + 1,) the mean load curve of a cell at its own layers, as far as they are kept."""
        stretches = min(self.plan.blocks(column, row), MOST_PLACES)
        curve: Vector = self.kept[row, column, : stretches + 1]
        return curve


def empty_result(plan: DiagramPlan) -> DiagramResult:
    """The result before the first cell."""
    shape = plan.shape
    return _frozen(
        DiagramResult(
            plan,
            np.full((*shape, plan.most_stretches + 1), np.nan),
            np.full(shape, np.nan),
            np.full(shape, np.nan),
            np.full(shape, "", "<U12"),
            np.zeros(shape, np.bool_),
            np.zeros(shape, np.bool_),
            0,
        )
    )


def refine(
    plan: DiagramPlan, result: DiagramResult | None = None, *, threads: int = 1
) -> Generator[DiagramResult, None, None]:
    """Compute a diagram: a coarse picture, then where the regime changes, then all the rest.

    Cell by cell the numbers depend neither on the order nor on `threads`, nor on where an
    earlier run had stopped.

    Parameters
    ----------
    result : of the same plan, to go on from.
    threads : how many share the work.

    Yields
    ------
    DiagramResult
        Each time some cells are done. While long ones are under way, the last
        result comes again, so that a caller may stop at any moment.
    """
    so_far = result or empty_result(plan)
    yield so_far
    for choose in _order(plan.shape):
        for batch in _batches(plan, choose(so_far), threads):
            for curves in _run(plan, batch, threads):
                if curves is not None:
                    so_far = _with_cells(so_far, batch, curves)
                yield so_far


def _order(shape: tuple[int, int]) -> list[Callable[[DiagramResult], Cells]]:
    """What to compute, one after the other, each chosen when those before it are done."""
    grids = [_grid(shape, COARSE >> level) for level in range(COARSE.bit_length())]
    return [
        partial(_missing, grid=grids[0]),
        *(partial(_changing, coarse=c, grid=g) for c, g in itertools.pairwise(grids)),
        *(partial(_missing, grid=g) for g in grids[1:]),
    ]


def _grid(shape: tuple[int, int], stride: int) -> Lattice:
    """Columns and rows of every ``stride``-th cell, and of the last."""
    rows, columns = (sorted({*range(0, count, stride), count - 1}) for count in shape)
    return columns, rows


def _missing(result: DiagramResult, grid: Lattice) -> Cells:
    columns, rows = grid
    return [(ix, iy) for iy in rows for ix in columns if not result.done[iy, ix]]


def _changing(result: DiagramResult, coarse: Lattice, grid: Lattice) -> Cells:
    """Missing cells of a grid, where those of the coarser grid around them differ in regime."""
    columns, rows = coarse

    def at_a_change(ix: int, iy: int) -> bool:
        corners = itertools.product(_around(rows, iy), _around(columns, ix))
        return len({str(result.regime[c]) for c in corners if result.done[c]}) > 1

    return [cell for cell in _missing(result, grid) if at_a_change(*cell)]


def _around(grid: list[int], place: int) -> tuple[int, int]:
    """The points of a grid next to a place, or the place itself."""
    return grid[bisect_right(grid, place) - 1], grid[bisect_left(grid, place)]


def _batches(plan: DiagramPlan, cells: Cells, threads: int) -> Iterator[Cells]:
    """Cells of equally many blocks, which go side by side."""
    for alike, blocks in _by_blocks(plan, cells):
        together = blocks * plan.seeds
        size = max(SMALLEST_BATCH, PORTION * threads // (together * plan.steps))
        size = max(1, min(size, LARGEST_BATCH // together))
        for first in range(0, len(alike), size):
            yield alike[first : first + size]


def _by_blocks(plan: DiagramPlan, cells: Cells) -> list[tuple[Cells, int]]:
    """The cells in groups of equally many blocks, and how many those are."""
    groups: dict[int, Cells] = {}
    for cell in cells:
        groups.setdefault(plan.blocks(*cell), []).append(cell)
    return [(group, blocks) for blocks, group in groups.items()]


def _run(plan: DiagramPlan, cells: Cells, threads: int) -> Iterator[Grid | None]:
    """Load curves (cells, seeds, L + 1) of some cells, after None for each portion of steps.

    NaN where a chain diverges.
    """
    from physics.many.ensemble import Ensemble, with_seeds

    chains = {i: chain for i, cell in enumerate(cells) if (chain := _sound(plan, cell))}
    blocks = plan.blocks(*cells[0])
    curves = np.full((len(cells), plan.seeds, blocks + 1), np.nan)
    if chains:
        members = [one for chain in chains.values() for one in with_seeds(chain, plan.seeds)]
        ensemble = Ensemble(members)
        portion = max(1, PORTION * threads // (len(members) * blocks))
        while ensemble.step < plan.steps:
            ensemble.advance(min(portion, plan.steps - ensemble.step), threads=threads)
            if ensemble.step < plan.steps:
                yield None
        found = np.where(ensemble.diverged[:, np.newaxis], np.nan, ensemble.load_curves)
        curves[list(chains)] = found.reshape(len(chains), plan.seeds, -1)
    yield curves


def _sound(plan: DiagramPlan, cell: tuple[int, int]) -> ChainParameters | None:
    """The first chain of a cell; None if it would diverge."""
    try:
        chain: ChainParameters = plan.first(*cell)
    except ValidationError:
        return None
    return chain


def _with_cells(result: DiagramResult, cells: Cells, curves: Grid) -> DiagramResult:
    """The result with some more cells done."""
    more, plan = _copy(result), result.plan
    errors, ranges = jackknife_errors(curves)
    for (ix, iy), chains, error, span in zip(cells, curves, errors, ranges, strict=True):
        place = (iy, ix)
        more.done[place] = True
        mean = chains.mean(axis=0)
        if not np.isfinite(mean).all():
            more.diverged[place] = True
            continue
        known = 0.0 if plan.first(ix, iy).noise == 0.0 else error  # then nothing is left to chance
        reading = read_load_curve(mean, concavity_error=known, range_error=span, either_way=True)
        kept = evenly(normalised(mean), MOST_PLACES)
        more.kept[place][: kept.size] = kept
        more.concavity[place], more.concavity_error[place] = reading.concavity, known
        more.regime[place] = reading.regime
    return _frozen(more)


def _copy(result: DiagramResult) -> DiagramResult:
    """A result that may be written, with the next number."""
    values = {field.name: getattr(result, field.name) for field in fields(result)}
    arrays = {k: v.copy() for k, v in values.items() if isinstance(v, np.ndarray)}
    return DiagramResult(**(values | arrays | {"number": result.number + 1}))


def _frozen(result: DiagramResult) -> DiagramResult:
    for values in vars(result).values():
        if isinstance(values, np.ndarray):
            values.flags.writeable = False
    return result
