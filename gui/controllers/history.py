"""The steps that undo takes back: of the chain, or of the lab that is open, each its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.moments.moment import CHAIN


class History(QObject):
    """Has a stack of steps for each lab.

    Attributes
    ----------
    stack : of what is open: the chain at first.

    Signals
    -------
    changed() : there is another step to take back, or to do again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stacks: dict[str, QUndoStack] = {}
        self.stack = self.stack_of(CHAIN)

    def stack_of(self, lab: str) -> QUndoStack:
        """That of a lab."""
        if lab not in self._stacks:
            self._stacks[lab] = QUndoStack(self)
            self._stacks[lab].indexChanged.connect(self.changed)
        return self._stacks[lab]

    def turn_to(self, lab: str) -> None:
        """Another lab is open."""
        self.stack = self.stack_of(lab)
        self.changed.emit()

    def clear(self) -> None:
        """Forget all steps."""
        for stack in self._stacks.values():
            stack.clear()
