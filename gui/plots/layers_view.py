"""The layers' plot, and below it how sharp the loss is, once somebody asks."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.look.numbers import number_text
from gui.look.theme import GRID, Theme
from gui.look.words import say, shown
from gui.panels.controls import ChoiceBox, ElidedLabel, button
from gui.plots.layers_plot import ACCURACY, READS, LayersPlot
from nets.messages import Examination, Sharpness, Vector
from physics.wording import Words

LEAST_HEIGHTS = 8 * GRID, 15 * GRID
"""Of the plot over one row of controls, and over two: the docks are then higher."""
ASK = Words("Sharpness")
UNDER_WAY = Words("Measuring…")
MEANING = Words(
    "Largest eigenvalue and trace of the Hessian of the training loss, while a run is held or "
    "after its end. It takes some seconds."
)


READ_MEANING = Words(
    "What a linear probe of each layer comes to: how many samples a logistic regression gets "
    "right, its mean cross-entropy, or the root mean square error of a linear regression on "
    "one-hot labels."
)


class LayersView(QWidget):
    """Shows an examination of the network.

    Signals
    -------
    asked() : the person wants the sharpness.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.plot = LayersPlot()
        self.plot.setProperty("role", "half")
        self.words = ElidedLabel()
        self.words.setProperty("role", "muted")
        self.ask = button(ASK, "plain")
        self.ask.setToolTip(shown(MEANING))
        self.ask.clicked.connect(self.asked)
        self.reads = ChoiceBox(tuple(READS))
        self.reads.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.reads.setAccessibleName(say("What a probe reads"))
        self.reads.setToolTip(shown(READ_MEANING))
        self.reads.chosen.connect(self._choose)
        self._shown: Examination | None = None
        self._read = ACCURACY
        self._controls = QHBoxLayout()
        self._controls.setContentsMargins(GRID, 0, GRID, GRID)
        self._controls.setSpacing(GRID // 2)
        self._controls.addWidget(self.reads)
        self._controls.addStretch(1)
        self._controls.addWidget(self.ask)
        said = QHBoxLayout()
        said.setContentsMargins(2 * GRID, 0, GRID, 0)
        said.addWidget(self.words)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plot, 1)
        column.addLayout(said)
        column.addLayout(self._controls)

    def show_examination(
        self, found: Examination | None, *, offered: bool, busy: bool, failure: str
    ) -> None:
        """Show what was found, or nothing.

        Parameters
        ----------
        offered : whether the sharpness can be asked for now.
        busy : whether something is being measured.
        failure : why nothing could be measured, in one line.
        """
        if found is not self._shown:
            self._shown = found
            self._draw()
        self.ask.setEnabled(offered)
        self.ask.setText(shown(UNDER_WAY if busy else ASK))
        sharp = found.sharpness if found is not None else None
        self.words.show_text(*([failure] if failure else _versions(sharp)))
        self.words.setVisible(bool(self.words.whole))

    def minimumSizeHint(self) -> QSize:
        """Room for the wider control: where both have none beside each other, one is below."""
        return QSize(max(self._widths) + 2 * GRID, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The controls beside each other, or, in a narrow dock, one under the other."""
        beside = self.width() >= sum(self._widths) + 3 * GRID
        way = QBoxLayout.Direction
        self._controls.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.plot.setMinimumHeight(LEAST_HEIGHTS[not beside])
        super().resizeEvent(event)

    @property
    def _widths(self) -> tuple[int, int]:
        return self.reads.sizeHint().width(), self.ask.sizeHint().width()

    def _choose(self, read: str) -> None:
        self._read = read
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            self.plot.clear()
        else:
            train, test = _probed(self._shown, self._read)
            self.plot.show_data(train, test, self._shown.participation_ratio, self._read)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        self.plot.apply_theme(theme)


def _probed(found: Examination, read: str) -> tuple[Vector, Vector]:
    """On training and on test samples."""
    if read == ACCURACY:
        return found.probe_train_accuracy, found.probe_test_accuracy
    if read == "cross_entropy":
        return found.probe_train_loss, found.probe_test_loss
    return found.regression_train_error, found.regression_test_error


def _versions(sharp: Sharpness | None) -> list[str]:
    """The sharpness in words, from the longest to the shortest version."""
    if sharp is None:
        return [""]
    top = (
        say("not found") if math.isnan(sharp.top_eigenvalue) else number_text(sharp.top_eigenvalue)
    )
    trace = f"{number_text(sharp.trace)} ± {number_text(sharp.trace_error)}"
    return [
        say("Hessian: largest eigenvalue {top}, trace {trace}", top=top, trace=trace),
        say("λ₁ {top}, trace {trace}", top=top, trace=trace),
        f"λ₁ {top}",
    ]
