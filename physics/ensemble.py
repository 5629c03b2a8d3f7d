"""Many independent chains, stepped together.

Chains of one kind (dynamics, drive, noise) go through the compiled loop side by side, in groups
small enough for the nearest cache; threads share the groups out. A chain's bits depend neither on
its neighbours nor on the threads: member i is what `Simulation` makes of its parameters.

Chains with the same seed feel the same noise. Where enough of them do, it is drawn only once for
all of them, which costs next to nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from physics.drive import CODES, end_at
from physics.lanes import Buffers, Kind, Numbers, Rows, march_lanes
from physics.load_curve import Vector
from physics.noise import STEPS_PER_GROUP
from physics.parameters import ChainParameters
from physics.setting import INDEPENDENT, LANES, SILENT, shaking_of
from physics.simulation import Simulation, law_of

GROUP = 64
"""Chains side by side: enough to fill the processor's lanes, few enough for the nearest cache."""

SMALLEST_GROUP = 16

CACHED = 4096
"""Blocks of all chains of a group that the second-level cache holds, noise included."""

LONGEST = 4096
"""Blocks of a chain up to which it goes side by side with others."""

WORTH_SHARING = 16
"""Chains of the same seed from which on they draw their noise together."""


def with_seeds(parameters: ChainParameters, count: int) -> tuple[ChainParameters, ...]:
    """Chains that differ in the seed alone: that of `parameters`, and those after it.

    Raises
    ------
    ValueError
        If there is no such seed.
    """
    seeds = range(parameters.seed, parameters.seed + count)
    checked = ChainParameters.model_validate
    return tuple(checked(parameters.model_dump() | {"seed": seed}) for seed in seeds)


class Ensemble:
    """Independent chains of equally many blocks, from rest.

    Parameters
    ----------
    chains : of the members; all else but `blocks` may differ.

    Attributes
    ----------
    step : steps done.

    Raises
    ------
    ValueError
        If there is no chain, if they differ in length, or if one is in the hand.
    """

    def __init__(self, chains: Sequence[ChainParameters]) -> None:
        self.chains = tuple(chains)
        self.step = 0
        lengths = {chain.blocks for chain in self.chains}
        if len(lengths) != 1:
            raise ValueError("an ensemble needs chains of one and the same number of blocks")
        if any(chain.drive == "hand" for chain in self.chains):
            raise ValueError("a chain in the hand cannot be a member of an ensemble")
        self._blocks = lengths.pop()
        self._groups = _groups(self.chains)

    def advance(self, steps: int, *, threads: int = 1) -> None:
        """Do so many steps of all chains.

        Parameters
        ----------
        threads : how many share the work; the result does not depend on it.
        """
        if steps <= 0:
            return
        if threads == 1 or len(self._groups) == 1:
            for group in self._groups:
                group.advance(self.step, steps)
        else:
            with ThreadPoolExecutor(threads, "ensemble") as pool:
                list(pool.map(lambda group: group.advance(self.step, steps), self._groups))
        self.step += steps

    @property
    def positions(self) -> NDArray[np.float64]:
        """(N, L) x_1 … x_L of each member."""
        return self._gathered([group.x for group in self._groups])

    @property
    def velocities(self) -> NDArray[np.float64]:
        """(N, L); overdamped: the last step's displacement over its time."""
        return self._gathered([group.v for group in self._groups])

    @property
    def end_positions(self) -> Vector:
        """(N,) y now; under a constant force x_L."""
        last = self.positions[:, -1]
        ends = [
            last[i]
            if chain.drive == "constant_force"
            else end_at(chain, 0.0 + self.step * chain.time_step)
            for i, chain in enumerate(self.chains)
        ]
        return np.array(ends)

    @property
    def load_curves(self) -> NDArray[np.float64]:
        """(N, L + 1) D_ℓ = y − x_ℓ of each member."""
        wall = np.zeros((len(self.chains), 1))
        return self.end_positions[:, np.newaxis] - np.hstack((wall, self.positions))

    @property
    def diverged(self) -> NDArray[np.bool_]:
        """(N,) whose positions or velocities are no longer numbers; the others are unharmed."""
        sound = np.isfinite(self.positions) & np.isfinite(self.velocities)
        return np.array(~sound.all(axis=1), np.bool_)

    def _gathered(self, parts: Iterable[NDArray[np.float64]]) -> NDArray[np.float64]:
        """Blocks 1 … L of all groups, in the order of the members."""
        result = np.empty((len(self.chains), self._blocks))
        for group, rows in zip(self._groups, parts, strict=True):
            result[group.members] = rows[1:-1].T
        return result


def _groups(chains: Sequence[ChainParameters]) -> list[_Group | _Alone]:
    """Members by kind, and by seed where that is worth it; long chains alone."""
    blocks = chains[0].blocks
    if blocks > LONGEST:
        return [_Alone(chain, [i]) for i, chain in enumerate(chains)]
    kinds: dict[Kind, list[int]] = defaultdict(list)
    for i, chain in enumerate(chains):
        kinds[_kind(chain)].append(i)
    for kind in list(kinds):
        if len(kinds[kind]) < WORTH_SHARING:
            kinds[kind._replace(seed=-1)] += kinds.pop(kind)
    size = max(SMALLEST_GROUP, min(GROUP, CACHED // blocks // 16 * 16))
    return [
        _Group(
            [chains[i] for i in members[first : first + size]], members[first : first + size], kind
        )
        for kind, members in kinds.items()
        for first in range(0, len(members), size)
    ]


def _kind(chain: ChainParameters) -> Kind:
    shaking = shaking_of(chain)
    return Kind(
        inertial=law_of(chain).keep != 0.0,
        drive=CODES[chain.drive],
        noise=shaking.kind,
        annealed=shaking.kind != SILENT and chain.annealing > 0.0,
        seed=0 if shaking.kind == SILENT else chain.seed,
    )


class _Group:
    """Chains of one kind, side by side; `members` are their places in the ensemble."""

    def __init__(self, chains: Sequence[ChainParameters], members: list[int], kind: Kind) -> None:
        self.members = members
        self._kind = kind
        shape = (chains[0].blocks + 2, len(chains))
        self.x, self.v = np.zeros(shape), np.zeros(shape)
        self._numbers = _numbers(chains)
        self._buffers = _buffers(chains, kind)

    def advance(self, step: int, count: int) -> None:
        """`count` steps from `step` on."""
        march_lanes(self.x, self.v, step, count, self._numbers, self._kind, self._buffers)


class _Alone:
    """A chain so long that the loop over its own blocks fills the lanes."""

    def __init__(self, chain: ChainParameters, members: list[int]) -> None:
        self.members = members
        self._simulation = Simulation(chain)

    @property
    def x(self) -> Rows:
        """(L + 2, 1) positions."""
        return self._simulation.state.positions[:, np.newaxis]

    @property
    def v(self) -> Rows:
        """(L + 2, 1) velocities."""
        return self._simulation.state.velocities[:, np.newaxis]

    def advance(self, step: int, count: int) -> None:  # noqa: ARG002 - it counts by itself
        """`count` steps; a chain that has diverged stays as it was."""
        self._simulation.advance(count)


def _numbers(chains: Sequence[ChainParameters]) -> Numbers:
    """The numbers of a step, multiplied in the order in which `step_blocks` does it."""
    laws = [law_of(chain) for chain in chains]
    rows = [
        (
            law.time_step * law.keep,
            law.time_step * law.mobility * law.stiffness,
            law.time_step * law.mobility,
            law.time_step * law.right,
            law.time_step * law.left,
            law.time_step,
            law.rate,
            law.compliance,
            shaking_of(chain).amplitude,
            chain.annealing,
            chain.end_position,
            chain.drive_force,
            chain.drive_speed,
            chain.jerk_size,
            chain.jerk_period,
        )
        for chain, law in zip(chains, laws, strict=True)
    ]
    return Numbers(*np.array(rows, dtype=np.float64).T.copy())


def _buffers(chains: Sequence[ChainParameters], kind: Kind) -> Buffers:
    blocks, count = chains[0].blocks, len(chains)
    width = blocks if kind.noise == INDEPENDENT else 1
    shared = kind.seed >= 0
    columns = max(LANES // width, 1) * width if shared else width
    lanes = np.arange(columns, dtype=np.uint32)
    return Buffers(
        np.zeros((blocks + 2, count)),
        np.zeros(count),
        np.zeros((STEPS_PER_GROUP, columns, 1 if shared else count), np.float32),
        lanes // np.uint32(width),
        lanes % np.uint32(width),
        width,
        np.array([chain.seed for chain in chains], np.int64),
    )
