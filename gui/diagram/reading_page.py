"""What a network's diagram tells as a whole: accuracy against concavity, and where a curve is."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.diagram.accuracy_plot import AccuracyPlot
from gui.diagram.correlation import Correlation
from gui.diagram.nearest import MOST, Nearest, at_layers, nearest_cells
from gui.diagram.network_choices import network_axes
from gui.diagram.sketch_pad import SketchPad
from gui.look.choice_words import value_words
from gui.look.curve_words import concavity_text
from gui.look.numbers import fixed_text
from gui.look.theme import GRID, Theme
from gui.look.words import say, say_declared
from gui.panels.controls import button, rule, word_label
from gui.panels.parameter_form import column
from gui.window.plot_menu import offer_exports
from physics.wording import Words

FEW = Words("Too few cells are known for a correlation.")
HOW = Words(
    "Rank correlations over the cells whose curve is clear of its noise; 95 % intervals by "
    "Fisher's transformation, as if neighbours were independent."
)
DRAW = Words("Draw the load curve that you want: the settings whose curve is nearest are found.")
PLOT_HEIGHT = 24 * GRID

Cell = tuple[int, int]


class ReadingPage(QWidget):
    """A scatter with its correlations, and a pad with the nearest cells.

    Signals
    -------
    found(cells) : the nearest cells, (column, row) each; empty when the pad is cleared.
    chosen(column, row) : one of them was clicked.
    """

    found = Signal(object)
    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Any = None
        self._nearest: list[Nearest] = []
        self.plot, self.pad = AccuracyPlot(), SketchPad()
        offer_exports([self.plot])
        self.plot.setFixedHeight(PLOT_HEIGHT)
        self.plot.setProperty("role", "")  # the card around it has a frame
        self.correlation = word_label(FEW, "note", wraps=True)
        self.suggestions = [button("", "link") for _ in range(MOST)]
        self.clear_button = button(say("clear"), "link")
        self._lay_out()
        self.pad.drawn.connect(lambda _: self._find())
        self.clear_button.clicked.connect(self.clear)
        for number, made in enumerate(self.suggestions):
            made.clicked.connect(lambda _=False, number=number: self._choose(number))
        self._show_suggestions()

    def _lay_out(self) -> None:
        layout = column(self, gap=GRID)
        layout.addWidget(word_label(say("Accuracy against concavity"), "title"))
        layout.addWidget(self.plot)
        layout.addWidget(self.correlation)
        layout.addWidget(rule())
        line = QHBoxLayout()
        line.addWidget(word_label(say("Settings for a curve"), "title"), 1)
        line.addWidget(self.clear_button)
        layout.addLayout(line)
        layout.addWidget(word_label(DRAW, "note", wraps=True))
        layout.addWidget(self.pad)
        for made in self.suggestions:
            layout.addWidget(made)
        layout.addStretch(1)

    def apply_theme(self, theme: Theme) -> None:
        """Dress what the style sheet does not reach."""
        self.plot.apply_theme(theme)
        self.pad.apply_theme(theme)

    # --- the scatter ---------------------------------------------------------------------

    def show_result(self, result: Any, marked: Cell | None) -> None:
        """Show a result, and which cell the pointer reads."""
        new = result is not self._result
        self._result = result
        known = known_cells(result)
        rows, columns = np.nonzero(known)
        places = list(zip(columns.tolist(), rows.tolist(), strict=True))
        ring = places.index(marked) if marked in places else None
        self.plot.show_data(result.concavity[known], result.accuracy[known], ring)
        if new and self.pad.curve is not None:
            self._find()

    def show_correlations(self, straight: Correlation | None, bent: Correlation | None) -> None:
        """Say how accuracy goes with concavity, and with the distance from a straight curve."""
        if straight is None or bent is None:
            self.correlation.setText(FEW)
            return
        self.correlation.setText(
            say(
                "Accuracy with concavity: {bent}. "
                "With straightness (−|concavity|): {straight}. "
                "{which} {best} {how}",
                bent=correlation_words(bent),
                straight=correlation_words(straight),
                which=which_words(bent, straight),
                best=best_words(self._result),
                how=HOW,
            )
        )

    # --- the pad -------------------------------------------------------------------------

    def clear(self) -> None:
        """An empty pad, and no suggestions."""
        self.pad.clear()
        self._nearest = []
        self._show_suggestions()

    def _find(self) -> None:
        if self._result is None or self.pad.curve is None:
            return
        curves = known_curves(self._result)
        self._nearest = nearest_cells(curves, at_layers(self.pad.curve, curves.shape[-1] - 1))
        self._show_suggestions()

    def _show_suggestions(self) -> None:
        for number, made in enumerate(self.suggestions):
            known = number < len(self._nearest)
            made.setVisible(known)
            if known:
                self._show_suggestion(made, number)
        if self._nearest:
            column, row = self._nearest[0].cell
            self.pad.show_expected(self._result.curves[row, column])
        self.clear_button.setVisible(self.pad.curve is not None)
        self.found.emit(tuple(near.cell for near in self._nearest))

    def _show_suggestion(self, made: QPushButton, number: int) -> None:
        near, plan = self._nearest[number], self._result.plan
        (column, row), axes = near.cell, network_axes()
        settings = ", ".join(
            f"{axes[axis.name].symbol or axes[axis.name].title} = {value_words(value, 3)}"
            for axis, value in ((plan.x, plan.x.values[column]), (plan.y, plan.y.values[row]))
        )
        right = 100.0 * float(self._result.accuracy[row, column])
        words = (
            f"{number + 1}   {settings}",
            f"{right:.1f} %",
            say("off by {distance:.2f}", distance=near.distance),
        )
        made.setText("   ·   ".join(words))
        made.setToolTip(say("Click: the app takes these settings over and trains."))

    def _choose(self, number: int) -> None:
        self.chosen.emit(*self._nearest[number].cell)


def known_cells(result: Any) -> Any:
    """(ny, nx) which cells have both an accuracy and a concavity that means something."""
    return result.clear & np.isfinite(result.concavity) & np.isfinite(result.accuracy)


def known_curves(result: Any) -> Any:
    """(ny, nx, L + 1) load curves, NaN where they mean nothing.

    Where layers undo the separation, the normalised curve falls nevertheless.
    """
    return np.where(known_cells(result)[..., None], result.curves, np.nan)


def which_words(bent: Correlation, straight: Correlation) -> str:
    """Whether the cells tell that accuracy goes with the one rather than with the other."""
    name, more, less = say("concavity"), bent, straight
    if abs(straight.value) > abs(bent.value):
        name, more, less = say("straightness"), straight, bent
    if min(abs(more.low), abs(more.high)) > max(abs(less.low), abs(less.high)):
        return say("The one with {name} is clearly the closer.", name=name)
    return say("Their intervals overlap: these cells do not tell which of the two it goes with.")


def best_words(result: Any) -> str:
    """Which way the curve bends where accuracy is best."""
    known = known_cells(result)
    best = np.unravel_index(np.where(known, result.accuracy, -np.inf).argmax(), known.shape)
    bend = concavity_text(float(result.concavity[best]), float(result.concavity_error[best]))
    return say(
        "The best cell has {bend}: {regime}.",
        bend=bend,
        regime=say_declared(str(result.regime[best])),
    )


def correlation_words(found: Correlation) -> str:
    """Value and interval."""
    low, high, value = (
        fixed_text(part, 2, sign=True) for part in (found.low, found.high, found.value)
    )
    return say("{value} ({low} to {high})", value=value, low=low, high=high)
