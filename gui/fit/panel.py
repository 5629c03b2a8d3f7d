"""The side panel's page for the fit: the chain that comes nearest to the network's curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.fit.residual_strip import ResidualStrip
from gui.fit.words import ROWS, interval_words, statement, value_words
from gui.look.theme import Theme
from gui.look.words import say
from gui.panels.controls import button, show_line, word_label
from gui.panels.parameter_form import column
from physics.wording import Words

if TYPE_CHECKING:
    from physics.theory.curve_fit import CurveFit

WHAT = Words(
    "The chain, from rest with its end held, whose mean-field course passes nearest to the "
    "network's load curve. It is fitted anew while the network trains."
)
NOTHING = Words("Train a network: its load curve is what is fitted.")
UNITS = Words("Frictions and noise over k y, time in 1/k; the intervals are two standard errors.")
USE = Words("Use for the chain")


class FitPanel(QWidget):
    """Numbers with intervals, residuals, and what the curve does not fix.

    Signals
    -------
    use_chosen() : the person wants the live chain to be like the fitted one.
    """

    use_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "theory")
        self.values: dict[str, QLabel] = {}
        self.intervals: dict[str, QLabel] = {}
        self.numbers = self._number_grid()
        self.residuals = ResidualStrip()
        self.misfit = word_label("", "reading")
        self.statement = word_label("", "note", wraps=True)
        self.hint = word_label(NOTHING, "note", wraps=True)
        self.use = button(USE, "choice")
        self.use.setObjectName("fit_use")
        self.use.setToolTip(
            say(
                "Starts the live chain from rest with these numbers, and holds it at the fitted "
                "time."
            )
        )
        self.use.clicked.connect(self.use_chosen)
        self.fitted = self._fitted_part()
        layout = column(self, gap=16)
        layout.addWidget(word_label(WHAT, "note", wraps=True))
        layout.addWidget(self.hint)
        layout.addWidget(self.fitted)
        layout.addStretch(1)
        self.show_fit(None, NOTHING)

    def _number_grid(self) -> QWidget:
        numbers = QWidget()
        grid = QGridLayout(numbers)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, title, _words) in enumerate(ROWS):
            value, interval = word_label("", "reading"), word_label("", "muted")
            for label in (value, interval):
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(word_label(title, "muted"), row, 0)
            grid.addWidget(value, row, 1)
            grid.addWidget(interval, row, 2)
            self.values[name], self.intervals[name] = value, interval
        return numbers

    def _fitted_part(self) -> QWidget:
        part = QWidget()
        layout = column(part, gap=12)
        layout.addWidget(self.numbers)
        layout.addWidget(self.use)
        layout.addWidget(word_label(UNITS, "note", wraps=True))
        line = QHBoxLayout()
        line.addWidget(word_label(say("Residuals"), "title"), 1)
        line.addWidget(self.misfit)
        layout.addLayout(line)
        layout.addWidget(self.residuals)
        layout.addWidget(self.statement)
        return part

    def apply_theme(self, theme: Theme) -> None:
        """Dress what the style sheet does not reach."""
        self.residuals.apply_theme(theme)

    def show_fit(self, fit: CurveFit | None, hint: str = "") -> None:
        """Show a fit; without one, in a sentence why there is none."""
        self.fitted.setVisible(fit is not None)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        if fit is None:
            return
        for name, _title, _words in ROWS:
            estimate = getattr(fit, name)
            self.values[name].setText(value_words(estimate.value))
            self.intervals[name].setText(interval_words(estimate))
        self.residuals.show_residuals(fit.residuals[1:-1], fit.error)
        self.misfit.setText(say("{misfit:.1f} × error", misfit=fit.misfit))
        show_line(self.statement, "\n".join(statement(fit)))
