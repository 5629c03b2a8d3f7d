"""What is pressed over the maps: the other axis, and another diagram."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from gui.labs.scale.maps.shown import SHOWN
from gui.look.plain_text import as_tip
from gui.look.theme import GRID
from gui.look.words import say, say_declared
from physics.wording import Words

LEAST_WIDTHS: Final = (7 * GRID, 12 * GRID)
"""Of the diagrams' box, and of the one that says what is seen."""
AGAINST, TOGETHER = Words("against α"), Words("against α√h")
LEAST_LETTERS: Final = 4
"""That a box has room for: a narrow screen has no more, and a window would grow beyond it."""


class Switch(QPushButton):
    """Goes to and fro between the two axes; says what a click shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pill")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.apart = False
        self.tell()

    def turn(self) -> None:
        """The other axis."""
        self.apart = not self.apart
        self.tell()

    def tell(self) -> None:
        """Say what comes with a click."""
        self.setText(say_declared(TOGETHER if self.apart else AGAINST))
        self.setToolTip(
            say("pull the curves of all widths onto one another")
            if self.apart
            else say("see the widths apart")
        )


class DiagramBox(QComboBox):
    """Chooses among the diagrams that are known; not seen while there is but one."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("which diagram is shown"))
        make_narrow(self)
        self._names: tuple[str, ...] = ()
        self.tell()
        self.activated.connect(lambda place: SHOWN.choose(self._names[place]))

    def tell(self) -> None:
        """List them, and turn to the one that is shown."""
        if self._names != SHOWN.names:
            self._names = SHOWN.names
            self.clear()
            self.addItems([say_declared(name) for name in self._names])
            self.setVisible(len(self._names) > 1)
        self.setCurrentIndex(self._names.index(SHOWN.now.name))
        self.setToolTip(as_tip(SHOWN.now.about))


def make_narrow(box: QComboBox, least: int = LEAST_WIDTHS[0]) -> None:
    """Let a box be narrower than what is in it."""
    box.setMinimumContentsLength(LEAST_LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumWidth(least)
