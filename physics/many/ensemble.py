"""Many independent chains, stepped together.

Chains of one kind (dynamics, drive, noise) go through the compiled loop side by side, in groups
small enough for the nearest cache; threads share the groups out. A chain's bits depend neither on
its neighbours nor on the threads: member i is what `Simulation` makes of its parameters.

Chains with the same seed feel the same noise. Where enough of them do, it is drawn only once for
all of them, which costs next to nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from physics.chain.drive import CODES, end_at
from physics.chain.law import Law
from physics.chain.noise import STEPS_PER_GROUP
from physics.chain.parameters import LARGEST_SEED, ChainParameters
from physics.chain.setting import INDEPENDENT, LANES, PULLED_END, SILENT, shaking_of
from physics.chain.simulation import Simulation, law_of
from physics.load_curve import Vector
from physics.many.lanes import Buffers, Course, Kind, Numbers, march_lanes
from physics.wording import Words

Rows = NDArray[np.float64]

Scalar = TypeVar("Scalar", bound=np.generic)

LINE = 64
"""Bytes of a line of the cache, and of the widest load."""

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
        If there are not so many seeds.
    """
    if parameters.seed + count - 1 > LARGEST_SEED:
        raise ValueError(
            Words("there are no {count} seeds from {seed} on", count=count, seed=parameters.seed)
        )
    seeds = range(parameters.seed, parameters.seed + count)
    return tuple(parameters.model_copy(update={"seed": seed}) for seed in seeds)


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
        if not lengths:
            raise ValueError(Words("an ensemble needs at least one chain"))
        if len(lengths) > 1:
            raise ValueError(Words("the chains of an ensemble need the same number of blocks"))
        if any(chain.drive == "hand" for chain in self.chains):
            raise ValueError(Words("a chain in the hand cannot be a member of an ensemble"))
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
        return self._gathered(lambda group: group.positions)

    @property
    def velocities(self) -> NDArray[np.float64]:
        """(N, L); overdamped: the last step's displacement over its time."""
        return self._gathered(lambda group: group.velocities)

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
        result = np.zeros(len(self.chains), np.bool_)
        for group in self._groups:
            result[group.members] = group.diverged
        return result

    def _gathered(self, read: Callable[[_Group | _Alone], Rows]) -> Rows:
        """(N, L) from the (L, n) of the groups, in the order of the members."""
        result = np.empty((len(self.chains), self._blocks))
        for group in self._groups:
            result[group.members] = read(group).T
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
        if kind.noise != SILENT and len(kinds[kind]) < WORTH_SHARING:
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
        blocks, count = chains[0].blocks, len(chains)
        self._x = _aligned(np.zeros((blocks + 2) * count))
        self._v = _aligned(np.zeros(blocks * count))
        laws = [law_of(chain) for chain in chains]
        self._numbers, self._course = _numbers(chains, laws), _course(chains, laws)
        self._buffers = _buffers(chains, kind)

    def advance(self, step: int, count: int) -> None:
        """`count` steps from `step` on."""
        numbers = (self._numbers, self._course, self._kind, self._buffers)
        march_lanes(self._x, self._v, step, count, *numbers)

    @property
    def positions(self) -> Rows:
        """(L, n)"""
        return self._x.reshape(-1, len(self.members))[1:-1]

    @property
    def velocities(self) -> Rows:
        """(L, n)"""
        return self._v.reshape(-1, len(self.members))

    @property
    def diverged(self) -> NDArray[np.bool_]:
        """(n,)"""
        sound = np.isfinite(self.positions) & np.isfinite(self.velocities)
        return np.array(~sound.all(axis=0), np.bool_)


class _Alone:
    """A chain so long that the loop over its own blocks fills the lanes."""

    def __init__(self, chain: ChainParameters, members: list[int]) -> None:
        self.members = members
        self._simulation = Simulation(chain)

    def advance(self, _step: int, count: int) -> None:
        """`count` steps; a chain that has diverged stays as it was."""
        self._simulation.advance(count)

    @property
    def positions(self) -> Rows:
        """(L, 1)"""
        return self._simulation.state.positions[1:-1, np.newaxis]

    @property
    def velocities(self) -> Rows:
        """(L, 1)"""
        return self._simulation.state.velocities[1:-1, np.newaxis]

    @property
    def diverged(self) -> NDArray[np.bool_]:
        """(1,)"""
        return np.array([self._simulation.failure is not None])


def _numbers(chains: Sequence[ChainParameters], laws: Sequence[Law]) -> Numbers:
    """The numbers of a step, multiplied in the order in which `step_blocks` does it."""
    rows = [
        (
            law.time_step * law.keep,
            law.time_step * law.mobility * law.stiffness,
            law.time_step * law.right,
            law.time_step * law.left,
            law.rate,
        )
        for law in laws
    ]
    noises = {
        (law.time_step, law.mobility, chain.noise, chain.annealing)
        for law, chain in zip(laws, chains, strict=True)
    }
    if len(set(rows)) == 1 and len(noises) == 1:
        return Numbers(*rows[0])
    blocks = chains[0].blocks
    return Numbers(*(_aligned(np.tile(values, blocks)) for values in zip(*rows, strict=True)))


def _course(chains: Sequence[ChainParameters], laws: Sequence[Law]) -> Course:
    rows = [
        (
            law.time_step,
            law.compliance,
            law.time_step * law.mobility,
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
    return Course(*(np.array(values, np.float64) for values in zip(*rows, strict=True)))


def _aligned(values: NDArray[Scalar]) -> NDArray[Scalar]:
    """A copy that begins where a line of the cache does, which halves what a wide load costs."""
    room = np.zeros(values.nbytes + LINE, np.uint8)
    start = -room.ctypes.data % LINE
    copy = room[start : start + values.nbytes].view(values.dtype).reshape(values.shape)
    copy[...] = values
    return copy


def _buffers(chains: Sequence[ChainParameters], kind: Kind) -> Buffers:
    blocks, count = chains[0].blocks, len(chains)
    first = blocks - 1 if kind.noise == PULLED_END else 0
    drawn = np.arange(blocks if kind.noise == INDEPENDENT else 1, dtype=np.uint32) + first
    columns = max(LANES, blocks) if kind.seed >= 0 else 0
    lanes = np.arange(columns, dtype=np.uint32)
    seeds = np.array([chain.seed for chain in chains] * drawn.size, np.uint64)
    return Buffers(
        spare=_aligned(np.zeros((blocks + 2) * count)),
        kick=_aligned(np.zeros(blocks * count)),
        normals=_aligned(np.zeros((STEPS_PER_GROUP, blocks * count), np.float32)),
        low_words=_aligned(seeds.astype(np.uint32)),
        high_words=_aligned((seeds >> np.uint64(32)).astype(np.uint32)),
        blocks=_aligned(np.repeat(drawn, count).astype(np.uint32)),
        tile=_aligned(np.zeros(STEPS_PER_GROUP * columns, np.float32)),
        lane_groups=lanes // np.uint32(drawn.size),
        lane_blocks=lanes % np.uint32(drawn.size),
    )


def compile_ensembles() -> None:
    """Compile the loop over many chains, for chains alike and not; seconds the first time."""
    some = ChainParameters(noise=0.01)
    for other in (some, some.model_copy(update={"noise": 0.02})):
        Ensemble([some, other]).advance(1)
