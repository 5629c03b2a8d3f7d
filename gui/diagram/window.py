"""The window of the phase diagrams: of chains, of networks, or both side by side."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from gui.diagram.accuracy_legend import AccuracyLegend
from gui.diagram.choices import axis_choices, plan_words, value_on
from gui.diagram.kinds import BOTH, CHAIN, NETWORK, SHOWN
from gui.diagram.legend_bar import LegendBar
from gui.diagram.network_choices import (
    network_axes,
    network_cell_words,
    network_plan_words,
    network_value_on,
)
from gui.diagram.network_form import NetworkForm
from gui.diagram.pane import DiagramPane
from gui.diagram.picture import CHAIN_LOOK, NETWORK_LOOK
from gui.diagram.plan_form import PlanForm
from gui.diagram.reading_page import ReadingPage
from gui.diagram.readout import cell_words
from gui.diagram.run_card import RunCard
from gui.diagram.side import Side
from gui.diagram.vocabulary import Vocabulary
from gui.look.letters import capital
from gui.look.theme import GRID, Theme
from gui.look.words import say, shown
from gui.panels.controls import button
from gui.panels.parameter_form import column
from gui.window.notice import Notice
from gui.window.placing import place_window
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import DiagramPlan, DiagramResult
from physics.wording import Words

ANSWER = ("dynamics", "blocks", "stiffness", "damping", "mass")
"""What says how a chain answers a pull."""
USUAL_SIZE, LEAST_SIZE = QSize(1120, 800), QSize(800, 520)
FORM_WIDTH, USUAL_TYPE = 40 * GRID, 14
COMPUTE: str = Words("Compute")
READ: str = Words("Read")
ONE_CURSOR = Words(
    "Both maps with one cursor at the same place: lazy is above on both, as the negative slope "
    "grows downwards."
)
CHAIN_WORDS = Vocabulary(
    Words("Phase diagram of chains"),
    Words(
        "Point at a cell to read it; click to start the chain there; drag to lead the chain along"
    ),
    axis_choices,
    plan_words,
    cell_words,
    value_on,
    CHAIN_LOOK,
)
NETWORK_WORDS = Vocabulary(
    Words("Phase diagram of networks"),
    Words("Point at a cell to read it; click to train it live"),
    network_axes,
    network_plan_words,
    network_cell_words,
    network_value_on,
    NETWORK_LOOK,
)


class DiagramWindow(QWidget):
    """One pane for each kind on the left, the forms on the right.

    Signals
    -------
    closing() : it is being closed; a run is to be cancelled.
    turned(kind) : another kind of diagram is shown, or both.

    Attributes
    ----------
    chain, network : the panes.
    plan, run : form and run's card of the chain's.
    form, page, network_run : form, reading page and run's card of the network's.
    """

    closing = Signal()
    turned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        title = say("Phase diagrams")
        self.setWindowTitle(f"{title} – Spring–Block Lab")
        self.setObjectName("diagram_window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice = Notice()
        self.chain = DiagramPane(CHAIN_WORDS, LegendBar(), leads=True)
        self.network = DiagramPane(NETWORK_WORDS, AccuracyLegend(), leads=False)
        self.plan, self.run = PlanForm(), RunCard()
        self.form, self.page, self.network_run = NetworkForm(), ReadingPage(), RunCard("network")
        self.kinds: dict[str, QPushButton] = {}
        self._live: ChainParameters | None = None
        self._pull: float | None = None
        self._lay_out()
        self.chain.map.pointed.connect(lambda _: self._share_cursor(self.chain, self.network))
        self.network.map.pointed.connect(lambda _: self._share_cursor(self.network, self.chain))
        self.apply_theme(theme)
        self.setMinimumSize(LEAST_SIZE)
        place_window(self, USUAL_SIZE)
        self.show_kind(CHAIN)

    def _lay_out(self) -> None:
        self._sides = QStackedWidget()
        self._sides.addWidget(Side({COMPUTE: self.plan}, self.run))
        pages = {COMPUTE: self.form, READ: self.page}
        self._sides.addWidget(Side(pages, self.network_run))
        body = QHBoxLayout()
        body.setSpacing(GRID)
        body.addWidget(self.chain, 1)
        body.addWidget(self.network, 1)
        body.addWidget(self._sides)
        layout = column(self, GRID)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self.notice)
        layout.addLayout(self._kind_buttons())
        layout.addLayout(body, 1)

    def _kind_buttons(self) -> QHBoxLayout:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(GRID)
        for kind in SHOWN:
            made = button(_capital(shown(kind)), "preset", checkable=True)
            made.setObjectName(f"diagram_{kind.replace(' ', '_')}")
            made.clicked.connect(lambda _=False, kind=kind: self.show_kind(kind))
            group.addButton(made)
            row.addWidget(made)
            self.kinds[kind] = made
        self.kinds[BOTH].setToolTip(shown(ONE_CURSOR))
        row.addStretch(1)
        return row

    def show_kind(self, kind: str) -> None:
        """Show the chain's diagram, the network's, or both side by side."""
        self.kinds[kind].setChecked(True)
        self.chain.setVisible(CHAIN in SHOWN[kind])
        self.network.setVisible(NETWORK in SHOWN[kind])
        self._sides.setVisible(kind != BOTH)
        self._sides.setCurrentIndex(int(kind == NETWORK))
        for pane in (self.chain, self.network):
            pane.show_cursor(None)
        self.turned.emit(kind)

    # --- one cursor -----------------------------------------------------------------------

    def _share_cursor(self, here: DiagramPane, there: DiagramPane) -> None:
        """Read the same place of both maps: they are oriented alike."""
        there.show_cursor(here.map.pointed_place if there.isVisible() else None)

    # --- the chain's ------------------------------------------------------------------------

    def show_result(self, result: DiagramResult) -> None:
        """Show what is known of a chain's diagram."""
        if self.chain.show_result(result):
            self._show_pull()

    def show_chain(self, parameters: ChainParameters) -> None:
        """Mark where the live chain is."""
        self._live = parameters
        self.plan.show_base(parameters)
        self.chain.show_live(parameters)
        self._show_pull()

    def mark_pull(self, noise: float | None) -> None:
        """Mark the noise that the pull amounts to, beside the live chain; None marks nothing."""
        self._pull = noise
        self._show_pull()

    def _show_pull(self) -> None:
        result, noise = self.chain.result, float("nan")
        if result is None or self._live is None:
            return
        axes = (result.plan.x.name, result.plan.y.name)
        known = self._pull is not None and "noise" in axes and self._takes_pulls(result.plan, axes)
        if known and self._pull is not None:
            noise = self._pull
        pulled = self._live.model_copy(update={"noise": noise})
        self.chain.map.show_pull(*(value_on(name, pulled) if known else noise for name in axes))

    def _takes_pulls(self, plan: DiagramPlan, axes: tuple[str, str]) -> bool:
        """Whether the noise of its cells is that of a pulled end, and their chains answer alike."""
        alike = (name for name in ANSWER if name not in axes)
        return plan.base.noise_kind == "pulled_end" and all(
            getattr(plan.base, name) == getattr(self._live, name) for name in alike
        )

    # --- the network's ----------------------------------------------------------------------

    def show_network(self, config: TrainingConfig) -> None:
        """Mark where the live network is."""
        self.form.show_base(config)
        self.network.show_live(config)

    def apply_theme(self, theme: Theme) -> None:
        """Dress what the style sheet does not reach."""
        for part in (self.chain, self.network, self.page):
            part.apply_theme(theme)
        self._sides.setFixedWidth(FORM_WIDTH * max(theme.text_size, USUAL_TYPE) // USUAL_TYPE)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, then go out of sight; what was computed is there at the next opening."""
        self.closing.emit()
        super().closeEvent(event)


def _capital(text: str) -> str:
    return capital(text)
