"""What a step's chain will look like once it has been played, as far as its lines say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from gui.intents.intent import Do, Go, LoadPreset, Set
from gui.intents.staging import PULLS
from gui.lectures.lecture import Step
from gui.models.presets import plain_name, read_presets
from gui.models.session import ViewOptions
from gui.moments.chain_record import ChainRecord
from gui.moments.moment import CHAIN, Moment
from physics.chain.parameters import ChainParameters

MOST_STEPS: Final = 40_000
MOST_BLOCK_STEPS: Final = 1_000_000
"""Steps that are foreseen, and those of all blocks together: a few hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Where a step comes to.

    Attributes
    ----------
    lab : that is open then.
    chain, view : how they are set.
    pulled : whether a hand pulls: nobody knows how far.
    """

    lab: str
    chain: ChainParameters
    view: ViewOptions
    pulled: bool = False


def foreseen(step: Step, lab: str, chain: ChainParameters, view: ViewOptions) -> Foreseen:
    """Where a step comes to from a lab, a chain and how it is seen; wrong lines are left out."""
    pulled = False
    for intent in step.intents:
        match intent:
            case Go(other):
                lab = other
            case LoadPreset(name) if lab == CHAIN:
                preset = read_presets().by_name.get(plain_name(name))
                if preset is not None:
                    chain = preset.session.chain
                    appearance = preset.session.view.appearance
                    view = view.model_copy(update={"appearance": appearance})
            case Set("chain", name, value):
                try:
                    chain = ChainParameters.model_validate({**chain.model_dump(), name: value})
                except ValidationError:
                    continue
            case Do(action):
                pulled = pulled or action in PULLS.values()
            case _:
                continue
    return Foreseen(lab, chain, view, pulled)


def moment_of(found: Foreseen) -> Moment:
    """The chain then; where a hand pulls, as it is before."""
    from physics.chain.simulation import Simulation  # compiled: not before it is needed

    simulation, record = Simulation(found.chain), ChainRecord()
    record.add(simulation.snapshot())
    by_hand = found.pulled or found.chain.drive == "hand"
    simulation.advance(1 if by_hand else min(MOST_STEPS, MOST_BLOCK_STEPS // found.chain.blocks))
    snapshot = simulation.snapshot()
    record.add(snapshot)
    view = found.view.model_copy(update={"show_network": False})
    return Moment("live", snapshot, record, None, view)
