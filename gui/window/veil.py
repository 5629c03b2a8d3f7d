"""Puts away what would tell the answer to a question that the audience has not answered yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QDockWidget, QWidget

from gui.predictions.prediction import Kind


class Veil:
    """Hides what tells, and shows it again.

    Parameters
    ----------
    telling : what answers a question of a kind, perhaps with the scene.

    Attributes
    ----------
    kind : of the question that is open; None while there is none.
    """

    def __init__(self, telling: Callable[[Kind, bool], Iterable[QWidget]]) -> None:
        self._telling = telling
        self._away: list[QWidget] = []
        self._in_front: list[QDockWidget] = []
        self.kind: Kind | None = None

    def lower(self, kind: Kind, *, scene: bool = False) -> None:
        """Hide what answers a question of that kind, also what was shown meanwhile.

        Parameters
        ----------
        scene : whether it does, too.
        """
        self.kind = kind
        telling = list(self._telling(kind, scene))
        for one in self._away:
            if one not in telling:
                one.show()
        those = [one for one in telling if not one.isHidden()]
        docks = [one for one in those if isinstance(one, QDockWidget)]
        self._in_front += [one for one in docks if not one.visibleRegion().isEmpty()]
        for one in those:
            one.hide()
        kept = [one for one in self._away if one in telling]
        self._away = kept + [one for one in those if one not in kept]

    def lift(self) -> None:
        """Show it again; of docks that share a place the one that was in front."""
        self.kind = None
        away, self._away = self._away, []
        in_front, self._in_front = self._in_front, []
        for one in away:
            one.show()
        for dock in in_front:
            dock.raise_()
