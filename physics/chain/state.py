"""The chain's state: one mutable, owned by the simulation; frozen snapshots for all others."""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from physics.chain.drive import end_at, gripped_position
from physics.chain.energy import Energy
from physics.chain.hold import NO_HOLD, Hold
from physics.chain.parameters import ChainParameters
from physics.load_curve import Vector, chain_load_curve
from physics.wording import Words


@dataclass(frozen=True, slots=True)
class GripMotion:
    """What a hand holds and how it moves it, in steps so that no batch matters.

    Attributes
    ----------
    index : block 1 … L, or L + 1 for the end.
    start, target : positions at ``first_step`` and from ``last_step`` on.
    """

    index: int
    start: float
    target: float
    first_step: int
    last_step: int

    def position(self, step: int) -> float:
        """Where the gripped thing is at ``step``."""
        return gripped_position(step, self.first_step, self.last_step, self.start, self.target)


@dataclass(frozen=True, slots=True)
class Diverged:
    """A block's position or velocity ceased to be a finite number.

    Attributes
    ----------
    block : 1 … L, the first such block.
    step : number of steps done when it happened.
    what : "position" or "velocity".
    """

    block: int
    step: int
    what: str

    def __str__(self) -> str:
        return Words(
            "the {what} of block {block} is no longer a number "
            "after step {step}; reduce the time step",
            what=self.what,
            block=self.block,
            step=self.step,
        )


@dataclass(slots=True)
class ChainState:
    """Positions, velocities and clock of one chain.

    Attributes
    ----------
    positions : (L + 2,) x_0 … x_{L+1}; x_0 = 0 is the wall, the last entry
        is the kernel's own and means nothing between steps.
    velocities : (L + 2,) v, entries 1 … L.
    step : steps done since the reset.
    step_origin, time_origin : where the present time step began to hold.
    hand_position : where the hand left the end.
    grip : what the hand holds now.
    """

    positions: Vector
    velocities: Vector
    step: int = 0
    step_origin: int = 0
    time_origin: float = 0.0
    hand_position: float = 0.0
    grip: GripMotion | None = None

    @classmethod
    def at_rest(cls, blocks: int) -> ChainState:
        """All blocks at the wall, nothing moves."""
        return cls(np.zeros(blocks + 2), np.zeros(blocks + 2))

    @property
    def blocks(self) -> int:
        """L."""
        return self.positions.size - 2

    def copy(self) -> ChainState:
        """An independent copy."""
        twin = copy.copy(self)
        twin.positions, twin.velocities = self.positions.copy(), self.velocities.copy()
        return twin

    @property
    def plain(self) -> dict[str, Any]:
        """As plain values, for `from_plain`."""
        return {
            "positions": self.positions[1:-1].tolist(),
            "velocities": self.velocities[1:-1].tolist(),
            "step": self.step,
            "step_origin": self.step_origin,
            "time_origin": self.time_origin,
            "hand_position": self.hand_position,
            "grip": None if self.grip is None else asdict(self.grip),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any], blocks: int) -> ChainState:
        """The state that `plain` told of; ValueError, TypeError or KeyError if it is none."""
        state = cls.at_rest(blocks)
        state.positions[1:-1], state.velocities[1:-1] = plain["positions"], plain["velocities"]
        state.step, state.step_origin = int(plain["step"]), int(plain["step_origin"])
        state.time_origin = float(plain["time_origin"])
        state.hand_position = float(plain["hand_position"])
        state.grip = None if plain["grip"] is None else GripMotion(**plain["grip"])
        return state

    def become(self, other: ChainState) -> None:
        """Take over all of another state of as many blocks, without allocating."""
        self.positions[:], self.velocities[:] = other.positions, other.velocities
        self.step, self.step_origin = other.step, other.step_origin
        self.time_origin, self.hand_position = other.time_origin, other.hand_position
        self.grip = other.grip

    def time(self, time_step: float) -> float:
        """Simulated time since the reset.

        From the step number rather than by summing, so that it does not
        depend on how the steps were batched.
        """
        return self.time_at(self.step, time_step)

    def time_at(self, step: int, time_step: float) -> float:
        """Simulated time of a step under the present time step."""
        return self.time_origin + (step - self.step_origin) * time_step

    def end_position(self, parameters: ChainParameters) -> float:
        """y now; under a constant force x_L, for there is no last spring."""
        if parameters.drive == "constant_force":
            return float(self.positions[-2])
        if self.grip is not None and self.grip.index == self.blocks + 1:
            return self.grip.position(self.step)
        return end_at(parameters, self.time(parameters.time_step), self.hand_position)


@dataclass(frozen=True, slots=True)
class Parting:
    """When and where twins were first seen to differ: after ``step`` steps, at ``time``."""

    step: int
    time: float
    block: int


@dataclass(frozen=True, slots=True)
class ChainSnapshot:
    """A complete picture of the chain at one step; arrays are read-only.

    Attributes
    ----------
    number : rises by one with each published snapshot.
    epoch : rises with each reset or resize, when a new course begins.
    step, time : steps and simulated time since the reset.
    positions : (L,) x_1 … x_L.
    velocities : (L,) v; overdamped: the last step's displacement over its
        time. Exactly 0 means stuck.
    end_position : y now; under a constant force x_L.
    grip : 0 nothing, 1 … L that block, L + 1 the end.
    hold : where the hand turned since it took hold, now or last.
    speed : simulated time per second of wall clock, achieved.
    failure : why the chain stopped, if it did.
    energy : where its energy came from and went, while an account is kept.
    twin : the chain that runs beside it, after as many steps.
    parted : when and where the two first differed by more than a hundredth of the pull.
    """

    number: int
    epoch: int
    step: int
    time: float
    parameters: ChainParameters
    positions: Vector
    velocities: Vector
    end_position: float
    grip: int = 0
    hold: Hold = NO_HOLD
    playing: bool = False
    speed: float = 0.0
    steps_per_second: float = 0.0
    failure: Diverged | str | None = field(default=None)
    energy: Energy | None = None
    twin: ChainSnapshot | None = None
    parted: Parting | None = None

    @property
    def elongations(self) -> Vector:
        """(L + 1,) d_ℓ = x_ℓ − x_{ℓ−1}; the last is the pulling spring's (0 without one)."""
        with np.errstate(over="ignore"):  # of a chain that blows up
            elongations: Vector = np.diff(self.positions, prepend=0.0, append=self.end_position)
        return elongations

    @property
    def load_curve(self) -> Vector:
        """(L + 1,) D_ℓ = y − x_ℓ."""
        with np.errstate(over="ignore"):
            return chain_load_curve(self.positions, self.end_position)


def largest_distance(one: Vector, other: Vector) -> tuple[float, int]:
    """Largest |x_ℓ − x'_ℓ| of two chains' positions (L,), and the block where it is."""
    apart = np.abs(one - other)
    block = int(np.argmax(apart))
    return float(apart[block]), block + 1


def read_only(values: NDArray[np.float64]) -> Vector:
    """A copy that cannot be written."""
    twin = values.copy()
    twin.flags.writeable = False
    return twin


def take_snapshot(
    state: ChainState,
    parameters: ChainParameters,
    *,
    number: int = 0,
    epoch: int = 0,
    hold: Hold = NO_HOLD,
    playing: bool = False,
    speed: float = 0.0,
    failure: Diverged | str | None = None,
    energy: Energy | None = None,
) -> ChainSnapshot:
    """A frozen copy of a state, with what the simulation knows beside it."""
    return ChainSnapshot(
        number=number,
        epoch=epoch,
        step=state.step,
        time=state.time(parameters.time_step),
        parameters=parameters,
        positions=read_only(state.positions[1:-1]),
        velocities=read_only(state.velocities[1:-1]),
        end_position=state.end_position(parameters),
        grip=0 if state.grip is None else state.grip.index,
        hold=hold,
        playing=playing,
        speed=speed,
        steps_per_second=speed / parameters.time_step,
        failure=failure,
        energy=energy,
    )


MOST_STEPS = 2**60
"""More than any run will do, and few enough to be added to its step number."""


def steps_in(duration: float, time_step: float) -> int:
    """Whole steps nearest to a duration, at least one and at most ``MOST_STEPS``."""
    return max(1, math.floor(min(duration / time_step, float(MOST_STEPS)) + 0.5))
