"""All that is known at one instant: live, or from a tape."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final, Literal

from gui.models.held import Held
from gui.models.session import ViewOptions
from gui.moments.beside import NOTHING_BESIDE, Beside
from gui.moments.chain_record import ChainRecord
from gui.moments.energy_record import EnergyRecord
from gui.moments.training_record import NOT_TRAINED, TrainingRecord
from nets.config import TrainingConfig
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve

Origin = Literal["live", "tape"]
CHAIN: Final = "spring-block"
"""The lab of the chain; its recordings do not name it."""


@dataclass(frozen=True, slots=True)
class Examining:
    """How far the closer look at the network is.

    Attributes
    ----------
    offered : whether it can be asked for.
    busy : whether it is under way.
    failure : why there is none; "" while all is well.
    """

    offered: bool = False
    busy: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known at an instant; scene, plots and words are made from nothing else.

    Attributes
    ----------
    origin : the live chain, or a recording.
    snapshot : the chain.
    chain : its course so far, drift and load curve; it goes on with its source.
    training : what was measured of the network so far; likewise; None before any run.
    view, network : what the person has set, or had; no network where nobody told.
    settled : whether the chain has obeyed all that was asked of it until then.
    energies : the chain's account, if anybody keeps it.
    beside : theory, ensemble and fit.
    held : curves of what was, which stay.
    progress : how far the training is, in words.
    training_state : of the training process, as `nets.run.worker.State`.
    examining : how far the closer look at the network is.
    layers_age : seconds since the run's first layers were known.
    seconds : of wall clock since the first frame of a recording.
    frame : of a recording, 0 … frames − 1.
    """

    origin: Origin
    snapshot: ChainSnapshot
    chain: ChainRecord
    training: TrainingRecord | None
    view: ViewOptions
    network: TrainingConfig | None = None
    settled: bool = True
    energies: EnergyRecord | None = None
    beside: Beside = NOTHING_BESIDE
    held: Held = ()
    progress: str = NOT_TRAINED
    training_state: str = "idle"
    examining: Examining = Examining()
    layers_age: float = math.inf
    seconds: float = 0.0
    frame: int = 0

    @property
    def is_live(self) -> bool:
        """Whether it is of the live chain, which can be acted on."""
        return self.origin == "live"

    @property
    def load_curve(self) -> LoadCurve | None:
        """The chain's."""
        return self.chain.load_curve

    @property
    def network_curve(self) -> LoadCurve | None:
        """The network's, of training samples."""
        return None if self.training is None else self.training.load_curve

    @property
    def test_curve(self) -> LoadCurve | None:
        """The network's, of test samples."""
        return None if self.training is None else self.training.test_curve

    @property
    def network_differs(self) -> str:
        """In which settings the network that was measured differs from those set, in words."""
        if self.training is None or self.network is None:
            return ""
        return self.training.differs_from(self.network)

    def of_twin(self, twin: ChainSnapshot, chain: ChainRecord) -> Moment:
        """What is known of the second chain, of which there is neither network nor theory."""
        return replace(
            self,
            snapshot=twin,
            chain=chain,
            training=None,
            view=self.view.model_copy(update={"show_network": False}),
            energies=None,
            beside=NOTHING_BESIDE,
            held=(),
        )
