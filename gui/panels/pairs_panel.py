"""The side panel's first page: what of the chain stands for what of the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from gui.models.session import Session
from gui.panels.controls import word_label
from gui.panels.parameter_form import ParameterForm, column
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.wording import Words


@dataclass(frozen=True, slots=True)
class Pair:
    """Parameters that do alike, one line on what they do, and who has them."""

    title: str
    line: str
    chain: tuple[str, ...]
    network: tuple[str, ...]


PAIRS: Final = (
    Pair(
        Words("Blocks and layers"),
        Words(
            "Each block is a hidden layer; its spring's stretch is the work that the layer does."
        ),
        ("blocks",),
        ("depth",),
    ),
    Pair(
        Words("Friction and nonlinearity"),
        Words("What holds back: the more of it, the more is left to the deep end. Lazy."),
        ("friction_right", "friction_left"),
        ("negative_slope", "activation"),
    ),
    Pair(
        Words("Noise and noise"),
        Words(
            "What shakes free: the more of it, the more the shallow end does. Balanced, and "
            "active where a chain's friction back is the larger."
        ),
        ("noise",),
        ("data_noise", "dropout", "learning_rate", "batch_size"),
    ),
)


class PairsPanel(QWidget):
    """Shows the knobs of chain and network that stand for each other, together.

    Signals
    -------
    chain_edited(name, value, final), network_edited(name, value, final) : see `ParameterRow`.

    Attributes
    ----------
    chain, network : one form a pair.
    """

    chain_edited = Signal(str, object, bool)
    network_edited = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain = [ParameterForm(ChainParameters, pair.chain) for pair in PAIRS]
        self.network = [ParameterForm(TrainingConfig, pair.network) for pair in PAIRS]
        layout = column(self, gap=16)
        for pair, chain, network in zip(PAIRS, self.chain, self.network, strict=True):
            chain.edited.connect(self.chain_edited)
            network.edited.connect(self.network_edited)
            layout.addWidget(_card(pair, chain, network))
        layout.addStretch(1)
        self.show_session(Session())

    def show_session(self, session: Session) -> None:
        """Show what is set."""
        self.show_parameters(session.chain, session.network)

    def show_parameters(self, chain: ChainParameters, network: TrainingConfig | None) -> None:
        """Show what is set, or was; no network is left as it is shown."""
        for form in self.chain:
            form.show_values(chain)
        if network is not None:
            for form in self.network:
                form.show_values(network)
                for name in form.rows:
                    form.set_row_visible(name, _tells(name, network))

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        for form in (*self.chain, *self.network):
            if name in form.rows:
                form.show_complaint(name, text)


def _tells(name: str, network: TrainingConfig) -> bool:
    """Whether a row is worth its place: the activation is where it has no slope to be set."""
    return network.uses(name) if name != "activation" else not network.uses("negative_slope")


def _card(pair: Pair, chain: ParameterForm, network: ParameterForm) -> QFrame:
    """The two sides under one heading, each in its colour."""
    card = QFrame()
    rows = column(card)
    rows.addWidget(word_label(pair.title, "title"))
    rows.addWidget(word_label(pair.line, "note", wraps=True))
    for accent, form in (("chain", chain), ("network", network)):
        side = QFrame()
        side.setProperty("role", "side")
        side.setProperty("accent", accent)
        column(side).addWidget(form)
        rows.addWidget(side)
    return card
