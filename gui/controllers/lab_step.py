"""One step of a lab's undo: from some settings, or what is held, to others."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtGui import QUndoCommand

from gui.models.held_run import HeldRuns
from gui.models.laboratory import Laboratory

_LAB_ID: Final = 2


class LabStep(QUndoCommand):
    """Puts the settings of a lab into the session, which the lab follows.

    Parameters
    ----------
    names : of the lab, and of what differs.
    joins : whether it goes on with the last step, if that is of the same names.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        old: dict[str, Any],
        new: dict[str, Any],
        title: str,
        names: tuple[str, ...],
        joins: bool,
    ) -> None:
        super().__init__(title)
        self._laboratory, self._old, self.new = laboratory, old, new
        self.names, self.joins = names, joins

    def redo(self) -> None:
        """Put the new ones in place."""
        self._put(self.new)

    def undo(self) -> None:
        """Put the old ones back."""
        self._put(self._old)

    def _put(self, values: dict[str, Any]) -> None:
        self._laboratory.replace(self._laboratory.session.with_lab(self.names[0], values))

    def id(self) -> int:
        """Steps of one kind may be merged."""
        return _LAB_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join the next edit of the same drag."""
        if not (isinstance(other, LabStep) and other.joins and other.names == self.names):
            return False
        self.new = other.new
        self.setObsolete(self.new == self._old)
        return True


class HeldStep(QUndoCommand):
    """Holds other runs in the plots of a lab."""

    def __init__(
        self, laboratory: Laboratory, lab: str, old: HeldRuns, new: HeldRuns, title: str
    ) -> None:
        super().__init__(title)
        self._laboratory, self._lab, self._old, self._new = laboratory, lab, old, new

    def redo(self) -> None:
        """Hold the new ones."""
        self._put(self._new)

    def undo(self) -> None:
        """Hold the old ones again."""
        self._put(self._old)

    def _put(self, runs: HeldRuns) -> None:
        self._laboratory.replace(self._laboratory.session.with_held_in(self._lab, runs))
