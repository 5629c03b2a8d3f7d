"""The session in the side panel: shown there, and asked for where a person turns it."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from gui.intents.desk import Desk
from gui.intents.intent import Do, Section, Set
from gui.models.session import Session
from gui.window.side_panel import SidePanel
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters

DEEDS = {
    "train": "train",
    "train_again": "train_again",
    "train_new_seed": "train_new_seed",
    "pause": "hold_training",
    "resume": "resume_training",
    "stop": "stop",
    "open_data": "open_data",
    "open_folder": "open_folder",
}
"""What the network's page asks for, by the names of the actions."""


class Page(Protocol):
    """A page whose rows say what is wrong with their values."""

    def show_complaint(self, name: str, text: str) -> None:
        """Say it under the row of `name`; empty clears it."""


class SettingsView:
    """Joins the pages of chain, network and theory to the desk.

    Parameters
    ----------
    side : has the pages.
    """

    def __init__(self, side: SidePanel, desk: Desk) -> None:
        self._pairs = side.pairs
        self._chain, self._network, self._theory = side.chain, side.network, side.theory
        self._desk = desk
        self._tied = True
        self._connect()

    def _connect(self) -> None:
        please = self._desk.please
        self._pairs.chain_edited.connect(partial(self._ask, self._pairs, "chain"))
        self._pairs.network_edited.connect(partial(self._ask, self._pairs, "network"))
        self._chain.edited.connect(partial(self._ask, self._chain, "chain"))
        self._network.edited.connect(partial(self._ask, self._network, "network"))
        self._theory.edited.connect(partial(self._ask, self._theory, "view"))
        for signal, action in DEEDS.items():
            getattr(self._network, signal).connect(partial(please, Do(action)))
        self._chain.new_seed.connect(partial(please, Do("new_seed")))
        self._network.tie_toggled.connect(self._tie)
        self._network.pace_edited.connect(
            lambda pace, _final: please(Set("view", "epochs_per_second", pace))
        )
        wanted = Set("view", "show_ensemble", True)
        self._theory.ensemble_wanted.connect(partial(please, wanted))

    def _ask(self, page: Page, section: Section, name: str, value: object, final: bool) -> None:
        """What is wrong with a value is said under its row, which says its name already."""
        complaint = self._desk.ask(Set(section, name, value, passing=not final))
        page.show_complaint(name, complaint.split(": ", 1)[-1])

    def _tie(self, tied: bool) -> None:
        self._desk.please(Set("view", "tie_depth", tied))
        self._network.card.show_tie(self._tied)  # Qt has checked it, whatever became of it

    # --- what is shown -----------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show what is set."""
        self._tied = session.view.tie_depth
        self._pairs.show_session(session)
        self._chain.show_parameters(session.chain)
        self._network.show_parameters(session.network, self._tied)
        self._network.show_pace(session.view.epochs_per_second)
        self._theory.show_options(session.view)

    def show_recorded(self, chain: ChainParameters, network: TrainingConfig | None) -> None:
        """Show what was set in a recording, for the network if one trained there."""
        self._pairs.show_parameters(chain, network)
        self._chain.show_parameters(chain)
        if network is not None:
            self._network.show_parameters(network, False)

    def hold(self, held: bool) -> None:
        """Whether chain and network cannot be turned at the moment."""
        self._pairs.setEnabled(not held)
        self._chain.setEnabled(not held)
        self._network.setEnabled(not held)
