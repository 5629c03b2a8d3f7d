"""The training run: loss on the left axis, accuracy on the right."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gui.curves.courses import ACCURACIES, LOSS
from gui.look.numbers import Curves, number_text, thinned, tidy_above, tidy_course
from gui.look.theme import Theme, load_theme
from gui.plots.axes import TidyAxis
from gui.plots.items import Array, Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot
from physics.wording import Words

PAD = 0.03


class TrainingPlot(Plot):
    """Loss (amber), accuracy on training data (dashed) and on test data (green)."""

    which = "training"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Words("epoch"),
            Words("loss"),
            Words("epoch"),
            whole_x=True,
            hint=Words("no network yet"),
            parent=parent,
        )
        self._loss, self._accuracies = Lines(), (Lines(), Lines())
        self._right = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._shown: Curves = {}
        self._strokes: dict[str, Stroke] = {}
        self._top = 1.0
        self._add_right_axis()
        self.add(self._loss)
        for lines in self._accuracies:
            self._right.addItem(lines, ignoreBounds=True)
        self.apply_theme(load_theme("dark"))

    def _add_right_axis(self) -> None:
        axis = TidyAxis("right")
        self.item.setAxisItems({"right": axis})
        self.item.showAxis("right")
        self._titles["right"] = Words("accuracy")
        self.item.scene().addItem(self._right)
        axis.linkToView(self._right)
        self._right.setXLink(self.view)
        self._right.setYRange(-PAD, 1.0 + PAD, padding=0.0)
        self.view.sigResized.connect(self._follow)

    def _follow(self) -> None:
        self._right.setGeometry(self.view.sceneBoundingRect())

    def show_data(
        self,
        epochs: Array,
        train_loss: Array,
        train_accuracy: Array,
        test_accuracy: Array,
        total: int | None = None,
    ) -> None:
        """Show a run so far.

        Parameters
        ----------
        epochs, train_loss, train_accuracy, test_accuracy : (E,), accuracies 0 … 1; that of test
            samples is NaN at epochs at which they were not measured.
        total : the run's number of epochs, if the axis is to reach there.
        """
        x = np.asarray(epochs, dtype=np.float64)
        values = (train_loss, train_accuracy, test_accuracy)
        rows = [np.asarray(row, dtype=np.float64) for row in values]
        tested = np.isfinite(rows[2])
        courses = [(x, rows[0]), (x, rows[1]), (x[tested], rows[2][tested])]
        named = zip((LOSS, *ACCURACIES), courses, strict=True)
        self._shown = {name: course for name, course in named if course[0].size}
        for lines, (at, row) in zip((self._loss, *self._accuracies), courses, strict=True):
            points = thinned(at.size)
            lines.set_data(at[points], row[None, points])
        self._fit(x, rows[0][thinned(x.size)], total)
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        nothing: Array = np.empty(0)
        self.show_data(nothing, nothing, nothing, nothing)

    def curves(self) -> Curves:
        """Loss and accuracies, by name."""
        return dict(self._shown)

    def quantity_of(self, name: str) -> str:
        """Loss, or an accuracy."""
        return self._titles["left" if name == LOSS else "right"]

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {name: stroke.colour for name, stroke in self._strokes.items()}

    def height_of(self, name: str, value: float) -> float:
        """Accuracies stand on the right axis, whose 1 is as high as the largest loss."""
        return value if name == LOSS else value * self._top

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        width = theme.line_width
        self._strokes = {
            LOSS: Stroke(theme.network, width),
            ACCURACIES[0]: Stroke(theme.muted, 0.75 * width, dashed=True),
            ACCURACIES[1]: Stroke(theme.theory, width),
        }
        self._loss.strokes = (self._strokes[LOSS],)
        for lines, name in zip(self._accuracies, ACCURACIES, strict=True):
            lines.strokes = (self._strokes[name],)
        self._tell_legend()

    def _fit(self, x: Array, loss: Array, total: int | None) -> None:
        begin, end = tidy_course(x)
        end = float(total) if total else end
        finite = loss[np.isfinite(loss)]
        top = self._top = tidy_above(float(finite.max(initial=0.0)))
        self.set_range(begin, max(end, begin + 1.0), -PAD * top, (1.0 + PAD) * top)

    def _tell_legend(self) -> None:
        entries = [
            Entry(name, self._strokes[name], value=_last_text(name, float(values[-1])))
            for name, (_, values) in self._shown.items()
        ]
        self.legend.show_entries(tuple(entries))


def _last_text(name: str, value: float) -> str:
    """The newest value, but of the training accuracy, which matters least.

    Accuracies keep their decimals so that the legend stays put.
    """
    if name == ACCURACIES[0]:
        return ""
    return number_text(value) if name == LOSS or not np.isfinite(value) else f"{value:.3f}"
