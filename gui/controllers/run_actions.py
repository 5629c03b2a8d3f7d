"""The actions that run chain and network."""

from __future__ import annotations

from collections.abc import Callable

from gui.controllers.chain_controller import ChainController
from gui.controllers.training_controller import TrainingController
from gui.controllers.transport import Transport
from gui.intents.desk import Desk
from gui.intents.intent import Play, Set
from gui.models.laboratory import Laboratory

MOST_SEED = 10_000
"""Of the chain's noise, after which seeds begin again."""


def offer_runs(
    desk: Desk,
    laboratory: Laboratory,
    chain: ChainController,
    transport: Transport,
    training: TrainingController,
) -> None:
    """Let chain and network, or what else is moved, do them."""

    def new_seed() -> str:
        seed = laboratory.session.chain.seed % MOST_SEED + 1
        complaint = desk.ask(Set("chain", "seed", seed))
        if not complaint:
            chain.reset()
        return complaint

    def play(intent: Play) -> str:
        transport.play(intent.on)
        return ""

    desk.answer(Play, play)
    deeds: dict[str, Callable[[], str | None]] = {
        "play": transport.toggle,
        "step": transport.step,
        "reset": transport.reset,
        "new_seed": new_seed,
        "train": training.toggle,
        "train_again": training.train_again,
        "train_new_seed": training.train_new_seed,
        "hold_training": training.pause,
        "resume_training": training.resume,
        "stop": training.stop,
    }
    for action, deed in deeds.items():
        desk.deeds.add(action, deed)
