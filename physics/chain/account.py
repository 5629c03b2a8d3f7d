"""The energy account of a running chain: its compiled loop, and its books (see `energy`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.chain import drive
from physics.chain.compiled import fingerprint, inlined, kernel
from physics.chain.energy import Energy
from physics.chain.law import Law
from physics.chain.march import _amplitude_at, _end_at, march
from physics.chain.noise import BLOCK_STREAM, COMMON_STREAM, STEPS_PER_GROUP, fill_normals
from physics.chain.parameters import ChainParameters
from physics.chain.setting import COMMON, INDEPENDENT, PULLED_END, SILENT, Pull, Shaking, Workspace
from physics.chain.state import ChainState
from physics.load_curve import Vector

FRICTION, DAMPING, HAND, NOISE = range(4)

Entries = tuple[float, float, float]


class Body(NamedTuple):
    """What the step's numbers no longer say apart: mass (0 in first order), drag, friction."""

    mass: float
    drag: float
    right: float
    left: float


class Books(NamedTuple):
    """Buffers made once for a chain and an account.

    Attributes
    ----------
    totals : (4,) friction, damping, hand, noise, since the account began.
    old_x, old_v : (L + 2,) the state before the step.
    normals : (4 n,) of one group of steps, for the n numbers that differ.
    groups, blocks : (n,) what they are for.
    first : the block, counted from 0, that the first number is for.
    """

    totals: Vector
    old_x: Vector
    old_v: Vector
    normals: NDArray[np.float32]
    groups: NDArray[np.uint32]
    blocks: NDArray[np.uint32]
    first: int


def _body_of(parameters: ChainParameters) -> Body:
    overdamped = parameters.dynamics == "overdamped"
    return Body(
        0.0 if overdamped else float(parameters.mass),
        1.0 if overdamped else float(parameters.damping),
        float(parameters.friction_right),
        float(parameters.friction_left),
    )


def _books(blocks: int, noise_kind: int, totals: Vector) -> Books:
    count = blocks if noise_kind == INDEPENDENT else 1
    return Books(
        totals,
        np.zeros(blocks + 2),
        np.zeros(blocks + 2),
        np.zeros(STEPS_PER_GROUP * count, np.float32),
        np.zeros(count, np.uint32),
        np.arange(count, dtype=np.uint32),
        blocks - 1 if noise_kind == PULLED_END else 0,
    )


@inlined
def _force(x: Vector, i: int, law: Law) -> float:
    """F of block i."""
    return float(law.stiffness * ((x[i + 1] - x[i]) - (x[i] - x[i - 1])))


@inlined
def _draw(books: Books, shaking: Shaking, step: int) -> None:
    """The normals of the group that the step belongs to."""
    stream = COMMON_STREAM if shaking.kind == COMMON else BLOCK_STREAM
    fill_normals(
        books.normals,
        books.groups,
        books.blocks,
        books.blocks.size,
        shaking.seed,
        step // STEPS_PER_GROUP,
        books.first,
        stream,
    )


@inlined
def _push_on(i: int, blocks: int, row: int, amplitude: float, kind: int, books: Books) -> float:
    """ε̄ξ of block i; ``row`` is where the step's normals begin."""
    if kind == SILENT or (kind == PULLED_END and i < blocks):
        return 0.0
    return amplitude * float(books.normals[row + i - 1 if kind == INDEPENDENT else row])


@inlined
def _entries(v: Vector, i: int, push: float, law: Law, body: Body, b: Books) -> Entries:
    """Friction, damping and noise of a block that goes by itself."""
    dt, before, after = law.time_step, b.old_v[i], v[i]
    # All three computed, and chosen without a branch: which way a block goes cannot be foretold.
    stopping = -((body.mass / dt - body.drag) * before + _force(b.old_x, i, law) + push)
    sliding = body.left if after < 0.0 else -body.right
    rub = stopping if after == 0.0 else sliding
    gone = dt * (0.5 * (before + after) if body.mass > 0.0 else after)
    return -rub * gone, body.drag * gone * gone * law.rate, push * gone


@inlined
def _book_gripped(x: Vector, v: Vector, i: int, law: Law, body: Body, b: Books) -> None:
    """A block that the hand leads."""
    moved = x[i] - b.old_x[i]
    rubbed = body.right * moved if moved > 0.0 else -body.left * moved
    damped = body.drag * v[i] * moved
    gained = 0.5 * body.mass * (v[i] + b.old_v[i]) * (v[i] - b.old_v[i])
    springs = 0.5 * (_force(b.old_x, i, law) + _force(x, i, law))
    b.totals[FRICTION] += rubbed
    b.totals[DAMPING] += damped
    b.totals[HAND] += gained + rubbed + damped - springs * moved


@inlined
def _book_step(
    x: Vector,
    v: Vector,
    step: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
    body: Body,
    books: Books,
) -> None:
    """What one step from ``books.old_x``, ``old_v`` to x, v did."""
    blocks = x.size - 2
    steady = pull.drive == drive.CONSTANT_FORCE
    ahead = pull.force * law.compliance
    y = _end_at(pull, law, step, blocks)
    books.old_x[blocks + 1] = books.old_x[blocks] + ahead if steady else y
    x[blocks + 1] = x[blocks] + ahead if steady else y
    gripped = min(pull.grip, blocks) if steady else pull.grip
    amplitude = _amplitude_at(shaking, pull, law, step)
    row = (step % STEPS_PER_GROUP) * books.blocks.size
    friction = damping = noise = 0.0
    for i in range(1, blocks + 1):
        if i == gripped:
            _book_gripped(x, v, i, law, body, books)
        else:
            push = _push_on(i, blocks, row, amplitude, shaking.kind, books)
            rubbed, damped, shaken = _entries(v, i, push, law, body, books)
            friction += rubbed
            damping += damped
            noise += shaken
    books.totals[FRICTION] += friction
    books.totals[DAMPING] += damping
    books.totals[NOISE] += noise
    if steady:
        books.totals[HAND] += pull.force * (x[blocks] - books.old_x[blocks])
    else:
        new = _end_at(pull, law, step + 1, blocks)
        books.totals[HAND] += law.stiffness * (0.5 * (y + new) - x[blocks]) * (new - y)


def _build(version: int) -> Callable[..., None]:
    """The kernel, closing over the version of the sources that it is made of."""

    @kernel
    def march_and_account(
        x: Vector,
        v: Vector,
        step: int,
        count: int,
        law: Law,
        shaking: Shaking,
        pull: Pull,
        normals: NDArray[np.float32],
        lane_groups: NDArray[np.uint32],
        lane_blocks: NDArray[np.uint32],
        width: int,
        edges: Vector,
        amplitudes: Vector,
        body: Body,
        books: Books,
    ) -> None:
        """`march`, step by step, and book what each step did; x and v come out as from it."""
        end = step + count if version >= 0 else step
        tile = (normals, lane_groups, lane_blocks)
        for now in range(step, end):
            if shaking.kind != SILENT and (now == step or now % STEPS_PER_GROUP == 0):
                _draw(books, shaking, now)
            books.old_x[:] = x
            books.old_v[:] = v
            march(x, v, now, 1, law, shaking, pull, *tile, width, edges, amplitudes)
            _book_step(x, v, now, law, shaking, pull, body, books)

    return march_and_account


march_and_account = _build(
    fingerprint("compiled", "decay", "drive", "friction", "law", "march", "noise", "setting")
)


class Account:
    """The books of one chain from now on.

    Parameters
    ----------
    state, parameters : of the chain, now.
    shaking : its noise.
    """

    def __init__(self, state: ChainState, parameters: ChainParameters, shaking: Shaking) -> None:
        self._totals = np.zeros(4)
        self._since = state.time(parameters.time_step)
        self._start = sum(stored_energy(state, parameters))
        self.prepare(state, parameters, shaking)

    def prepare(self, state: ChainState, parameters: ChainParameters, shaking: Shaking) -> None:
        """Go on with other parameters."""
        self._body = _body_of(parameters)
        self._books = _books(state.blocks, shaking.kind, self._totals)

    def march(
        self,
        state: ChainState,
        steps: int,
        law: Law,
        shaking: Shaking,
        pull: Pull,
        space: Workspace,
    ) -> None:
        """Do so many steps; the state comes out bit for bit as without an account."""
        x, v = state.positions, state.velocities
        march_and_account(
            x, v, state.step, steps, law, shaking, pull, *space, self._body, self._books
        )

    def book_change(self, before: float, after: float) -> None:
        """Stored energy that a command changed at one moment is work of the hand."""
        self._totals[HAND] += after - before

    def read(self, state: ChainState, parameters: ChainParameters) -> Energy:
        """The account now."""
        friction, damping, hand, noise = self._totals.tolist()
        elastic, kinetic = stored_energy(state, parameters)
        return Energy(elastic, kinetic, friction, damping, hand, noise, self._since, self._start)


def stored_energy(state: ChainState, parameters: ChainParameters) -> tuple[float, float]:
    """Elastic and kinetic energy; infinite for a chain that blows up."""
    # Under a constant force the end is the last block: its spring is not stretched.
    end = state.end_position(parameters)
    with np.errstate(over="ignore"):
        elongations = np.diff(state.positions[:-1], append=end)
        elastic = 0.5 * parameters.stiffness * float(elongations @ elongations)
        if parameters.dynamics == "overdamped":
            return elastic, 0.0
        velocities = state.velocities[1:-1]
        return elastic, 0.5 * parameters.mass * float(velocities @ velocities)
