"""The window of the phase diagram: where everything stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.diagram.choices import axis_choices, plan_words, value_on
from gui.diagram.legend_bar import LegendBar
from gui.diagram.map_view import MapView
from gui.diagram.plan_form import PlanForm
from gui.diagram.readout import cell_words
from gui.diagram.run_card import RunCard
from gui.notice import Notice
from gui.panels.controls import ElidedLabel, restyle
from gui.panels.parameter_form import column
from gui.theme import GRID, Theme
from physics.parameters import ChainParameters
from physics.phase_diagram import DiagramResult

USUAL_SIZE, LEAST_SIZE = (1120, 800), (800, 560)
FORM_WIDTH, USUAL_TYPE = 38 * GRID, 14
HINT = "Point at a cell to read it; click to start the chain there; drag to lead the chain along"


class DiagramWindow(QWidget):
    """Title, legend and map on the left, the form on the right, a line of reading below.

    Signals
    -------
    closing() : it is being closed; a run is to be cancelled.
    """

    closing = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("Phase diagram – Spring–Block Lab")
        self.setObjectName("diagram_window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice = Notice()
        self.title, self.reading = ElidedLabel(), ElidedLabel(HINT)
        self.legend, self.map = LegendBar(), MapView()
        self.plan, self.run = PlanForm(), RunCard()
        self._result: DiagramResult | None = None
        self._chain: ChainParameters | None = None
        self._pull: float | None = None
        self._lay_out()
        self.map.pointed.connect(lambda _: self._show_reading())
        self.apply_theme(theme)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*USUAL_SIZE)
        self._show_title()

    def _lay_out(self) -> None:
        self.title.setProperty("role", "title")
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        inner.setSpacing(GRID)
        inner.addWidget(self.title)
        inner.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignRight)
        inner.addWidget(self.map, 1)
        inner.addWidget(self.reading)
        restyle(self.reading, "role", "muted")
        body = QHBoxLayout()
        body.setSpacing(GRID)
        body.addWidget(card, 1)
        body.addWidget(self._side())
        layout = column(self, GRID)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self.notice)
        layout.addLayout(body, 1)

    def _side(self) -> QWidget:
        """The form scrolls where the window is low; the run's buttons stay in sight."""
        side = self._side_card = QFrame()
        side.setProperty("role", "card")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.plan)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(area, 1)
        layout.addWidget(self.run)
        return side

    # --- what is shown -------------------------------------------------------------------

    @property
    def result(self) -> DiagramResult | None:
        """The diagram that is shown."""
        return self._result

    def show_result(self, result: DiagramResult) -> None:
        """Show what is known of a diagram; costs nothing if it is shown already."""
        old, self._result = self._result, result
        if result is old:
            return
        choices, plan = axis_choices(), result.plan
        self.map.show_result(result, choices[plan.x.name].words, choices[plan.y.name].words)
        self._show_title()
        self._show_marks()
        self._show_reading()

    def show_chain(self, parameters: ChainParameters) -> None:
        """Mark where the live chain is."""
        self._chain = parameters
        self.plan.show_base(parameters)
        self._show_marks()

    def mark_pull(self, noise: float | None) -> None:
        """Mark the noise that the pull amounts to, beside the live chain; None marks nothing."""
        self._pull = noise
        self._show_marks()

    def _show_marks(self) -> None:
        if self._result is None or self._chain is None:
            return
        axes = (self._result.plan.x.name, self._result.plan.y.name)
        self.map.show_chain(*(value_on(name, self._chain) for name in axes))
        known = self._pull is not None and "noise" in axes
        noise = self._pull if known and self._pull is not None else float("nan")
        pulled = self._chain.model_copy(update={"noise": noise})
        self.map.show_pull(*(value_on(name, pulled) if known else noise for name in axes))

    def _show_title(self) -> None:
        result = self._result
        self.title.show_text(*(["Phase diagram"] if result is None else plan_words(result.plan)))

    def _show_reading(self) -> None:
        cell, result = self.map.cell, self._result
        known = cell is not None and result is not None
        self.reading.show_text(*(cell_words(result, *cell) if known else (HINT,)))

    def apply_theme(self, theme: Theme) -> None:
        """Dress what the style sheet does not reach."""
        self.legend.apply_theme(theme)
        self.map.apply_theme(theme)
        self._side_card.setFixedWidth(FORM_WIDTH * max(theme.text_size, USUAL_TYPE) // USUAL_TYPE)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, then go out of sight; what was computed is there at the next opening."""
        self.closing.emit()
        super().closeEvent(event)
