"""From what is known to what is drawn: one pure function, one frozen picture.

`resolve` sees a moment and what it is drawn into, and returns places in logical
pixels. It knows no colours (the theme's) and draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.look.letters import letters_wide
from gui.look.words import shown
from gui.models.session import Appearance
from gui.moments.chain_record import MOST_SHOWN, Drift, kept_blocks
from gui.moments.moment import Moment
from gui.moments.overlays import WORDS
from gui.scene.projection import Projection
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve
from physics.wording import Words

Vector = NDArray[np.float64]
_NONE: Vector = np.empty(0)
CHAIN_SHARES, RULER_SHARES = (0.4, 0.14), (0.0, 0.42)
"""Shares of the width for blocks and tight coils; a ruler's joints have no width."""
SEEN = 1e-3
"""Share of the visible axis below which a displacement cannot be seen."""
SIGNIFICANT = 2.5
"""Standard deviations of free diffusion beyond which a block counts as sliding."""
TRAIN = Words("Train a real network (T): its layers come out of the blocks")
BEGINS = Words("The network begins to train")
NO_SPREAD = Words("The layers do not separate the data clearly")
"""What the scene says in place of layers that it cannot place."""
HINT_SIZE = 13.0
"""Of its type, in pixels of a usual scene."""
LETTER = 0.56
"""Mean width of a letter over the size of its type."""
BIRTH = 0.9
"""Seconds in which layers come out of their blocks."""


@dataclass(frozen=True, slots=True)
class TheoryMarks:
    """Where one theory has the shown blocks.

    Attributes
    ----------
    name, words : of the theory, for the program and for a person.
    x : (m,) middle of each block, as `SceneState.block_x`.
    """

    name: str
    words: str
    x: Vector


@dataclass(frozen=True, slots=True)
class Highlight:
    """A layer that is pointed out.

    Attributes
    ----------
    layer : 1 … L.
    strength : 0 … 1, how clearly; 0 for not at all.
    """

    layer: int = 0
    strength: float = 0.0


NOTHING = Highlight()


@dataclass(frozen=True, slots=True)
class SceneState:
    """All that the scene shows in one frame.

    Vectors are over the m shown blocks (groups of a long chain) unless said
    otherwise; places in logical pixels.

    Attributes
    ----------
    number : of the block that each shown block is.
    block_x : middle of each block.
    motion : −1, 0, 1: slides left, rests, slides right.
    spring_start, spring_end : (m + 1,) or (m,) without a pulling spring.
    stretch : as the springs: −1 nothing, 0 the uniform share, 1 three times it.
    share : share of each spring's load; NaN where there is none. Groups of a long
        chain hold now one spring more, now one less: theirs are as of equal groups.
    network_share : (layers,) as `share`, or empty.
    ghost_x : (layers,) place of each layer under the chain, or empty.
    ghost_index : (layers,) the shown block that each layer belongs to.
    handle_x : face of the handle; NaN where a force pulls instead.
    pull : signed length of the pull's arrow.
    friction : signed length of each block's friction arrow; empty under noise.
    shaking : half length of the noise's double arrow.
    held : index of the shown block that the hand holds, m for the end, else −1.
    hint : what to do next, where something is missing.
    asks : the action that a click on the hint does; "" for none.
    born : 0 … 1, how far the layers have come out of their blocks.
    theory : where theories have the blocks.
    highlight : the layer that is pointed out.
    """

    projection: Projection
    appearance: Appearance
    number: NDArray[np.int64]
    block_x: Vector
    motion: NDArray[np.int8]
    spring_start: Vector
    spring_end: Vector
    stretch: Vector
    share: Vector
    network_share: Vector
    ghost_x: Vector
    ghost_index: Vector
    uniform_share: float
    handle_x: float
    pull: float
    friction: Vector
    shaking: float
    held: int
    hint: str
    asks: str = ""
    born: float = 1.0
    theory: tuple[TheoryMarks, ...] = ()
    highlight: Highlight = NOTHING

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        return self.projection.width, self.projection.height

    @property
    def birth_x(self) -> Vector:
        """(layers,) where each comes out of its block, or between two that it belongs to."""
        blocks = np.arange(1.0, self.block_x.size + 1.0)
        places: Vector = np.interp(self.ghost_index, blocks, self.block_x)
        return places

    @property
    def hint_box(self) -> tuple[float, float, float, float]:
        """Middle and half sizes of the ground that the hint stands on."""
        p = self.projection
        half = 0.5 * LETTER * HINT_SIZE * p.type * letters_wide(self.hint) + 16.0 * p.unit
        tall = HINT_SIZE * p.type
        return 0.5 * p.width, p.floor + 58.0 * p.unit, min(half, 0.5 * p.width - 8.0), tall

    def hint_at(self, x: float, y: float) -> str:
        """The action that a click at a point asks for; "" for none."""
        middle, height, half, tall = self.hint_box
        over = abs(x - middle) <= half and abs(y - height) <= tall
        return self.asks if over and self.hint and not self.ghost_x.size else ""

    def grip_at(self, x: float, y: float) -> int:
        """The block (1 … L), the end (−1) or nothing (0) under a point."""
        p = self.projection
        reach = 0.5 * p.block_height + 10.0 * p.unit
        if abs(y - p.axis) > reach + 14.0 * p.unit:
            return 0
        if np.isfinite(self.handle_x) and abs(x - self.handle_x - 6.0 * p.unit) < 16.0 * p.unit:
            return -1
        nearest = int(np.argmin(np.abs(self.block_x - x)))
        if abs(self.block_x[nearest] - x) <= max(0.5 * p.block + 4.0, 8.0):
            return int(self.number[nearest])
        return 0


@dataclass(frozen=True, slots=True)
class Frame:
    """What a picture is drawn into.

    Attributes
    ----------
    size : width and height of the scene in logical pixels.
    span : length of the axis that fits into it.
    unit, type_unit : size of everything, and of the type, over the usual one.
    highlight : the layer that is pointed out.
    """

    size: tuple[float, float]
    span: float = 1.0
    unit: float = 1.0
    type_unit: float = 1.0
    highlight: Highlight = NOTHING


def resolve(moment: Moment, frame: Frame) -> SceneState:
    """The picture of a moment: the only road to the scene."""
    snapshot, view, size, span = moment.snapshot, moment.view, frame.size, frame.span
    appearance, unit, type_unit = view.appearance, frame.unit, frame.type_unit
    drift = moment.chain.drift
    positions = np.concatenate(([0.0], snapshot.positions))
    bounds = group_bounds(len(snapshot.positions))
    drawn = len(bounds) - 1
    share = RULER_SHARES if appearance == "ruler" else CHAIN_SHARES
    projection = Projection(size[0], size[1], unit, type_unit, drawn, span, *share)
    index = np.arange(1, drawn + 1)
    block_x = projection.centre(index, positions[bounds[1:]])
    has_end = snapshot.parameters.drive != "constant_force"
    handle_x = projection.end(snapshot.end_position) if has_end else float("nan")
    start, end = _springs(projection, block_x, handle_x)
    per_spring = _elongations(positions, bounds, snapshot.end_position, has_end)
    uniform = (positions[-1] or 1e-12) / len(snapshot.positions)
    visible = moment.network_curve if view.show_network else None
    ghost_x, ghost_index = _ghosts(projection, visible, positions[-1], drawn)
    number, (hint, asks) = bounds[1:], _hint(moment)
    # Under noise friction changes its sign at every step: no arrow could be read.
    steady = view.show_forces and snapshot.parameters.noise == 0.0
    return SceneState(
        projection=projection,
        appearance=appearance,
        number=number,
        block_x=block_x,
        motion=_motion(snapshot, drift, number, span),
        spring_start=start,
        spring_end=end,
        stretch=stretch_of(per_spring / uniform),
        share=_shares(per_spring[:drawn] * (len(snapshot.positions) / drawn), positions[-1]),
        network_share=visible.shares if visible is not None and ghost_x.size else _NONE,
        ghost_x=ghost_x,
        ghost_index=ghost_index,
        uniform_share=1.0 / drawn,
        handle_x=handle_x,
        pull=_pull(snapshot, projection),
        friction=_friction(snapshot, positions, number, projection) if steady else _NONE,
        shaking=_shaking(snapshot.parameters, snapshot.time) if view.show_forces else 0.0,
        held=_held(snapshot, number),
        hint=hint,
        asks=asks,
        born=_born(moment.layers_age),
        theory=tuple(
            TheoryMarks(name, shown(WORDS[name]), projection.centre(index, place[number - 1]))
            for name, place in moment.beside.places.items()
        ),
        highlight=frame.highlight,
    )


def _born(age: float) -> float:
    """Slow, quick, slow."""
    part = min(max(age / BIRTH, 0.0), 1.0)
    return part * part * (3.0 - 2.0 * part)


def _hint(moment: Moment) -> tuple[str, str]:
    """What to do next where no layers can be seen, or why; and what a click on that does."""
    if not moment.view.show_network:
        return "", ""
    if moment.network_curve is not None:
        return shown(NO_SPREAD), ""
    if not moment.is_live:
        return "", ""
    if moment.training_state in ("starting", "training"):
        return shown(BEGINS), ""
    return shown(TRAIN), "train"


def group_bounds(blocks: int) -> NDArray[np.int64]:
    """(m + 1,) block numbers 0 … L between which springs are drawn as one."""
    return np.concatenate(([0], kept_blocks(blocks, MOST_SHOWN)))


def _motion(
    snapshot: ChainSnapshot, drift: Drift | None, number: NDArray[np.int64], span: float
) -> NDArray[np.int8]:
    """A block slides that has moved by a length that can be seen, and is no mere shaking."""
    if drift is None:
        return np.sign(snapshot.velocities[number - 1]).astype(np.int8)
    parameters = snapshot.parameters
    damping = parameters.damping if parameters.dynamics == "langevin" else 1.0
    shaking = parameters.noise * np.sqrt(max(drift.elapsed, 0.0)) / max(damping, 1e-9)
    moved = drift.moved
    return np.where(
        np.abs(moved) > max(SEEN * span, SIGNIFICANT * shaking), np.sign(moved), 0
    ).astype(np.int8)


def _springs(p: Projection, block_x: Vector, handle_x: float) -> tuple[Vector, Vector]:
    start = np.concatenate(([p.wall], block_x + 0.5 * p.block))
    end = np.concatenate((block_x - 0.5 * p.block, [handle_x]))
    return (start, end) if np.isfinite(handle_x) else (start[:-1], end[:-1])


def _elongations(
    positions: Vector, bounds: NDArray[np.int64], end_position: float, has_end: bool
) -> Vector:
    """Mean elongation of the springs in each drawn one; the pulling spring's last."""
    elongation = np.diff(positions[bounds]) / np.diff(bounds)
    return np.append(elongation, end_position - positions[-1]) if has_end else elongation


def stretch_of(ratio: Vector) -> Vector:
    """−1 … 1 from elongation over the uniform one: 0 ↦ −1, 1 ↦ 0, 3 ↦ 1."""
    return np.clip(np.where(ratio < 1.0, ratio - 1.0, 0.5 * (ratio - 1.0)), -1.0, 1.0)


def _shares(elongation: Vector, last: float) -> Vector:
    return elongation / last if last else np.full_like(elongation, np.nan)


def layer_positions(curve: LoadCurve, last: float) -> Vector:
    """x_ℓ^net = x_L (D_0 − D_ℓ)/(D_0 − D_L) for ℓ = 1 … (physics/README 5.1)."""
    d = curve.separation
    places: Vector = last * (d[0] - d[1:]) / (d[0] - d[-1])
    return places


def _ghosts(
    p: Projection, network: LoadCurve | None, last: float, shown: int
) -> tuple[Vector, Vector]:
    """Place of each layer and the shown block that it belongs to."""
    if network is None or not network.clear:
        return _NONE, _NONE
    layers = network.loads.size
    index: Vector = np.arange(1.0, layers + 1.0) * (shown / layers)
    return p.centre(index, layer_positions(network, last)), index


def _pull(snapshot: ChainSnapshot, p: Projection) -> float:
    """Arrow for the force at the pulled end, 60 pixels at most."""
    k = snapshot.parameters.stiffness
    if snapshot.parameters.drive == "constant_force":
        force = snapshot.parameters.drive_force
    else:
        force = k * (snapshot.end_position - snapshot.positions[-1])
    scale = k * max(abs(snapshot.end_position), 1e-9) / 3.0
    return float(np.clip(force / scale, -1.0, 1.0)) * 60.0 * p.unit


def _friction(
    snapshot: ChainSnapshot, positions: Vector, number: NDArray[np.int64], p: Projection
) -> Vector:
    """Friction opposes sliding; on a block that sticks it balances the springs."""
    parameters = snapshot.parameters
    held = parameters.drive != "constant_force"
    beyond = snapshot.end_position if held else positions[-1]
    right = np.append(positions[1:], beyond)[number]
    elastic = parameters.stiffness * (right - 2.0 * positions[number] + positions[number - 1])
    if not held:
        elastic[-1] += parameters.drive_force
    motion = np.sign(snapshot.velocities[number - 1])
    low, high = -parameters.friction_right, parameters.friction_left
    force = np.where(motion > 0, low, np.where(motion < 0, high, np.clip(-elastic, low, high)))
    largest = max(parameters.friction_right, parameters.friction_left, 1e-12)
    return force / largest * min(0.6 * p.block, 30.0 * p.unit)


def _shaking(parameters: ChainParameters, time: float) -> float:
    """Noise over friction, 0 … 1: how strongly the noise shakes a block."""
    if parameters.noise == 0.0:
        return 0.0
    amplitude = parameters.step_noise * np.exp(-parameters.annealing * time)
    friction = 0.5 * (parameters.friction_right + parameters.friction_left)
    return float(amplitude / (amplitude + friction)) if amplitude > 0.0 else 0.0


def _held(snapshot: ChainSnapshot, number: NDArray[np.int64]) -> int:
    if snapshot.grip == 0:
        return -1
    if snapshot.grip > len(snapshot.positions):
        return len(number)
    return int(np.argmin(np.abs(number - snapshot.grip)))
