"""A verdict in a pill, which turns over when it becomes another."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEasingCurve, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.eyes import motion_is_reduced
from gui.look.labels import PlainLabel
from gui.look.regimes import NAMES
from gui.look.words import shown
from gui.panels.controls import restyle
from physics.load_curve import Regime

TURN: Final = 420
"""Milliseconds."""


class VerdictPill(QWidget):
    """Shows one word.

    Attributes
    ----------
    face : the label with it.
    """

    def __init__(self, accent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = PlainLabel(" ")  # of no word, yet as tall as one
        self.face.setProperty("role", "verdict")
        self.face.setProperty("accent", accent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.face)
        self._word = ""
        self._sides: tuple[QPixmap, QPixmap] | None = None
        self._turn = QVariantAnimation(self, duration=TURN, startValue=0.0, endValue=1.0)
        self._turn.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._turn.valueChanged.connect(lambda _part: self.update())
        self._turn.finished.connect(self._turned)

    def minimumSizeHint(self) -> QSize:
        """A verdict is never cut off, however large the type and small the window."""
        return self.sizeHint()

    def show_regime(self, regime: Regime, *, former: bool) -> None:
        """Show a regime; where another was seen before, turn over to it.

        Parameters
        ----------
        former : whether it is of other settings than the present ones.
        """
        self._show(shown(NAMES[regime]), regime=regime, former=former)

    def show_word(self, word: str, tone: str) -> None:
        """Show a word in a colour of the theme, likewise."""
        self._show(word, accent=tone)

    def _show(self, word: str, **look: object) -> None:
        turns = self._word not in ("", word) and self.face.isVisible() and not motion_is_reduced()
        before = self.grab() if turns else None
        self._word = word
        self.face.setText(word)
        for name, value in look.items():
            restyle(self.face, name, value)
        if before is not None:
            self._begin(before)

    def forget(self) -> None:
        """There is no verdict: the next one is the first."""
        self._word = ""

    def _begin(self, before: QPixmap) -> None:
        self.resize(self.sizeHint())  # the layout around it follows later
        self._sides = before, self.grab()
        self.face.hide()
        self.setMinimumSize(self._sides[1].deviceIndependentSize().toSize())
        self._turn.start()

    def _turned(self) -> None:
        self._sides = None
        self.setMinimumSize(0, 0)
        self.face.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """While it turns: the side that is seen, as low as it is seen from the edge."""
        super().paintEvent(event)
        if self._sides is None:
            return
        part = float(self._turn.currentValue())
        side = self._sides[part > 0.5]
        size = side.deviceIndependentSize()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(0.0, 0.5 * self.height())
        painter.scale(1.0, abs(math.cos(math.pi * part)))
        painter.drawPixmap(0, round(-0.5 * size.height()), side)
        painter.end()
