"""By what a network learns: alignment of its layers with a verdict; their kernels and scales."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.numbers import Curves
from gui.look.theme import GRID, Theme
from gui.moments.mechanisms import CAVEATS, beyond_chance, versions
from gui.panels.controls import ElidedLabel
from gui.plots.course_plot import FamilyPlot
from gui.plots.items import Array
from nets.messages import Mechanisms
from physics.wording import Words

EPOCH = Words("epoch")


class AlignmentView(QWidget):
    """Alignment of each two neighbouring layers over the epochs, and which mechanism moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _as_card(self)
        titles = EPOCH, Words("alignment beyond chance")
        self.plot = FamilyPlot(titles, EPOCH, "pair", 1, "network", "alignment")
        self.plot.setProperty("role", "half")
        self.words, self.caveat = ElidedLabel(), ElidedLabel()
        self.caveat.setProperty("role", "muted")
        said = QVBoxLayout()
        said.setContentsMargins(2 * GRID, 0, GRID, GRID)
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.caveat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plot, 1)
        column.addLayout(said)

    def show_course(self, epochs: Array, found: Sequence[Mechanisms]) -> None:
        """Show what was found at (T,) epochs."""
        self.plot.show_data(epochs, np.array([beyond_chance(one) for one in found]))
        self._say(versions(found))

    def clear(self) -> None:
        """Show nothing."""
        self.plot.clear()
        self._say([""])

    def _say(self, verdict: Sequence[str]) -> None:
        """The verdict, and what it is worth; nothing takes no room."""
        self.words.show_text(*verdict)
        self.caveat.show_text(*CAVEATS)
        for label in (self.words, self.caveat):
            label.setVisible(bool(verdict[0]))

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        self.plot.apply_theme(theme)


class KernelView(QWidget):
    """How far each layer's kernel is from the start, beside the scale of its weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _as_card(self)
        self.kernel, self.scale = (
            FamilyPlot((EPOCH, title), EPOCH, member, 1, "network", "kernel")
            for member, title in (
                ("kernel", Words("change of the kernel")),
                ("scale", Words("scale of the weights")),
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for half in (self.kernel, self.scale):
            half.setProperty("role", "half")
            row.addWidget(half, 1)

    def show_course(self, epochs: Array, found: Sequence[Mechanisms]) -> None:
        """Show what was found at (T,) epochs."""
        self.kernel.show_data(epochs, np.array([one.kernel_change for one in found]))
        self.scale.show_data(epochs, np.array([one.scale for one in found]))

    def clear(self) -> None:
        """Show nothing."""
        self.kernel.clear()
        self.scale.clear()

    def curves(self) -> Curves:
        """What both halves show, by name."""
        return {**self.kernel.curves(), **self.scale.curves()}

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        self.kernel.apply_theme(theme)
        self.scale.apply_theme(theme)


def _as_card(widget: QWidget) -> None:
    widget.setProperty("role", "plot")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
