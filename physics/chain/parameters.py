"""The parameters of the chain, each declared once.

Sliders, command-line options, session files and tooltips are all made from
the fields below: ``title`` and ``description`` are what a person reads,
``ge``/``le`` are the hard limits, and ``json_schema_extra`` holds the symbol,
the unit and the span of the slider (typed values may go beyond the slider).
"""

from __future__ import annotations

import math
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from physics.wording import Words

Dynamics = Literal["overdamped", "langevin"]
NoiseKind = Literal["independent", "common", "pulled_end"]
Drive = Literal["held_end", "constant_force", "ramp", "jerks", "hand"]

SMALLEST = 1e-30
"""Of a positive parameter: what is computed from a smaller one need not be a finite number."""

LARGEST_SEED = 2**63 - 1


def highest_mode(blocks: int) -> float:
    """Largest eigenvalue of the chain's second-difference matrix.

    Both ends are held, which bounds every other drive:
    ``4 sin²(π L / (2 (L + 1)))``.
    """
    return 4.0 * math.sin(0.5 * math.pi * blocks / (blocks + 1)) ** 2


class ChainParameters(BaseModel):
    """All that determines a run of the chain (physics/README 2), dimensionless."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    dynamics: Dynamics = Field(
        "overdamped",
        title=Words("Dynamics"),
        description=Words(
            "Overdamped: blocks without inertia. Langevin: blocks with mass and damping."
        ),
    )
    blocks: int = Field(
        7,
        ge=1,
        le=1_000_000,
        title=Words("Blocks"),
        description=Words(
            "How many blocks the chain has; one for each hidden layer of the network."
        ),
        json_schema_extra={"symbol": "L", "slider": [1, 20]},
    )
    stiffness: float = Field(
        1.0,
        gt=0.0,
        le=1e9,
        title=Words("Stiffness"),
        description=Words("How hard a spring pulls per unit of elongation."),
        json_schema_extra={"symbol": "k", "slider": [0.05, 5.0], "scale": "log"},
    )
    friction_right: float = Field(
        0.03,
        ge=0.0,
        le=1e9,
        title=Words("Friction, right"),
        description=Words("Force that opposes sliding towards the pulled end."),
        json_schema_extra={"symbol": "μ→", "slider": [0.0, 0.15]},
    )
    friction_left: float = Field(
        0.03,
        ge=0.0,
        le=1e9,
        title=Words("Friction, left"),
        description=Words("Force that opposes sliding back towards the wall."),
        json_schema_extra={"symbol": "μ←", "slider": [0.0, 0.15]},
    )
    noise: float = Field(
        0.0,
        ge=0.0,
        le=1e9,
        title=Words("Noise"),
        description=Words("Random force on each block; one step feels ε̄ = ε/√(time step)."),
        json_schema_extra={"symbol": "ε", "slider": [0.0, 0.03]},
    )
    noise_kind: NoiseKind = Field(
        "independent",
        title=Words("Noise kind"),
        description=Words(
            "Independent for each block, common to all blocks, or only at the pulled end."
        ),
    )
    annealing: float = Field(
        0.0,
        ge=0.0,
        le=1e9,
        title=Words("Annealing"),
        description=Words("Rate at which the noise dies out: its amplitude falls as exp(−λt)."),
        json_schema_extra={"symbol": "λ", "slider": [0.0, 0.05]},
    )
    damping: float = Field(
        1.0,
        ge=0.0,
        le=1e9,
        title=Words("Damping"),
        description=Words("Viscous drag on a moving block (Langevin only)."),
        json_schema_extra={"symbol": "γ", "slider": [0.0, 5.0]},
    )
    mass: float = Field(
        1.0,
        gt=0.0,
        le=1e9,
        title=Words("Mass"),
        description=Words("Inertia of a block (Langevin only)."),
        json_schema_extra={"symbol": "m", "slider": [0.1, 10.0], "scale": "log"},
    )
    time_step: float = Field(
        0.01,
        gt=0.0,
        le=1e3,
        title=Words("Time step"),
        description=Words(
            "Simulated time of one step: η of the overdamped, dt of the Langevin chain."
        ),
        json_schema_extra={"symbol": "η, dt", "slider": [0.001, 0.2], "scale": "log"},
    )
    drive: Drive = Field(
        "held_end",
        title=Words("Drive"),
        description=Words("What pulls: a held end, a steady force, a ramp, jerks, or your hand."),
    )
    end_position: float = Field(
        1.0,
        ge=-1e9,
        le=1e9,
        title=Words("Pulled to"),
        description=Words(
            "Where the pulled end is held, or where a ramp or a pull by script ends."
        ),
        json_schema_extra={"symbol": "y", "slider": [0.0, 2.0]},
    )
    drive_force: float = Field(
        0.25,
        ge=-1e9,
        le=1e9,
        title=Words("Force"),
        description=Words("Steady force on the last block, in place of the last spring."),
        json_schema_extra={"symbol": "f", "slider": [0.0, 1.0]},
    )
    drive_speed: float = Field(
        0.1,
        gt=0.0,
        le=1e9,
        title=Words("Pull speed"),
        description=Words("Speed at which a ramp or a jerky pull moves the end."),
        json_schema_extra={"symbol": "v", "slider": [0.001, 1.0], "scale": "log"},
    )
    jerk_size: float = Field(
        0.3,
        ge=0.0,
        le=1e9,
        title=Words("Jerk size"),
        description=Words("How far each jerk throws the end forward and back."),
        json_schema_extra={"symbol": "a", "slider": [0.0, 1.0]},
    )
    jerk_period: float = Field(
        4.0,
        gt=0.0,
        le=1e9,
        title=Words("Jerk period"),
        description=Words("Time from one jerk to the next."),
        json_schema_extra={"symbol": "τ", "slider": [0.1, 20.0], "scale": "log"},
    )
    seed: int = Field(
        1,
        ge=0,
        le=LARGEST_SEED,
        title=Words("Seed"),
        description=Words("The noise of a run is a pure function of seed, step and block."),
    )

    @property
    def step_noise(self) -> float:
        """ε̄ = ε/√dt, the amplitude of the random force during one step."""
        return self.noise / math.sqrt(self.time_step)

    @property
    def largest_stable_time_step(self) -> float:
        """Largest time step at which the linear chain does not blow up.

        Overdamped: every factor 1 − ηkλ stays within [−1, 1].
        Langevin (semi-implicit Euler): dt² kλ/m + 2 γ dt/m ≤ 4 (Jury's
        criterion for the step's 2×2 matrix); λ is the highest mode.
        """
        stiff = self.stiffness * highest_mode(self.blocks)
        if self.dynamics == "overdamped":
            return 2.0 / stiff
        drag = self.damping
        return 4.0 * self.mass / (drag + math.sqrt(drag * drag + 4.0 * self.mass * stiff))

    @model_validator(mode="after")
    def _refuse_the_tiny(self) -> Self:
        for name in ("stiffness", "mass", "time_step", "drive_speed", "jerk_period"):
            if getattr(self, name) < SMALLEST:
                title = type(self).model_fields[name].title
                raise ValueError(
                    Words(
                        "{title} must be at least {least:g}, not {value:g}",
                        title=title,
                        least=SMALLEST,
                        value=getattr(self, name),
                    )
                )
        if 0.0 < self.noise < SMALLEST:
            raise ValueError(
                Words(
                    "Noise must be 0 or at least {least:g}, not {noise:g}",
                    least=SMALLEST,
                    noise=self.noise,
                )
            )
        return self

    @model_validator(mode="after")
    def _refuse_divergence(self) -> Self:
        limit = self.largest_stable_time_step
        if self.time_step > limit:
            raise ValueError(
                Words(
                    "the chain would diverge: with stiffness {stiffness:g} and "
                    "{blocks} blocks the time step must be at most {limit:.4g}, "
                    "not {time_step:g}",
                    stiffness=self.stiffness,
                    blocks=self.blocks,
                    limit=limit,
                    time_step=self.time_step,
                )
            )
        return self
