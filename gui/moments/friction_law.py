"""The effective friction law with the chain's blocks on it, as a plot shows it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector
from physics.theory.effective_friction import effective_friction_law

POINTS = 161
REACH = 1.6
"""How far beyond friction, noise and forces the axis goes."""


@dataclass(frozen=True, slots=True)
class FrictionLaw:
    """One moment of the chain on its friction law.

    Attributes
    ----------
    force, drift, bare : (n,) forces, mean velocities g(F), and those without noise.
    noisy : whether there is noise, so that the two differ.
    balance : F*, the force at which a block stays on average.
    blocks, block_force, block_velocity, slides : (m,) numbers of blocks, their forces,
        how fast they drift (without noise: their real velocity), and whether they move.
    """

    force: Vector
    drift: Vector
    bare: Vector
    noisy: bool
    balance: float
    blocks: NDArray[np.int64]
    block_force: Vector
    block_velocity: Vector
    slides: NDArray[np.bool_]


def friction_law_of(
    snapshot: ChainSnapshot, blocks: NDArray[np.int64], motion: NDArray[np.int8]
) -> FrictionLaw | None:
    """The law at this moment; None for a chain with inertia, which has another one.

    Parameters
    ----------
    blocks, motion : (m,) numbers of the blocks to show, the last block at their end, and
        0 for each that rests: as the scene has them, so that plot and scene agree.
    """
    p = snapshot.parameters
    if p.dynamics != "overdamped":
        return None
    right, left = p.friction_right, p.friction_left
    noise = p.step_noise * float(np.exp(-p.annealing * snapshot.time))
    forces = _forces(snapshot)[blocks - 1]
    reach = REACH * max(right, left, noise, float(np.abs(forces).max()), 1e-12)
    force = np.linspace(-reach, reach, POINTS)
    bare = effective_friction_law(force, right, left, 0.0)
    velocity = (
        effective_friction_law(forces, right, left, noise)
        if noise
        else snapshot.velocities[blocks - 1]
    )
    if noise and p.noise_kind == "pulled_end":
        # Only the last block is shaken.
        velocity[:-1] = effective_friction_law(forces[:-1], right, left, 0.0)
    return FrictionLaw(
        force=force,
        drift=effective_friction_law(force, right, left, noise),
        bare=bare,
        noisy=noise > 0.0,
        balance=0.5 * (right - left),
        blocks=blocks,
        block_force=forces,
        block_velocity=velocity,
        slides=motion != 0,
    )


def _forces(snapshot: ChainSnapshot) -> Vector:
    """(L,) elastic force on each block, and the pull on the last one."""
    p: ChainParameters = snapshot.parameters
    load = p.stiffness * snapshot.elongations
    if p.drive == "constant_force":
        load[-1] = p.drive_force
    return np.diff(load)
