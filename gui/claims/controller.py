"""Opens the ledger; shows a claim in its lab, and measures it before the viewer's eyes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.claims.entries import Ledger
from gui.claims.measurer import Measurer
from gui.claims.window import ClaimsWindow
from gui.intents.desk import Desk
from gui.intents.intent import Go, Intent
from gui.intents.text import read_script
from gui.look.theme import Theme
from gui.look.words import say, shown
from gui.window.actions import SPECS
from physics.claims.claim import Claim


class ClaimsController(QObject):
    """Opens the page of the claims, and does what is asked there.

    Parameters
    ----------
    parent : the window.
    theme : that is worn.
    own : the file of what is measured here.
    """

    def __init__(self, desk: Desk, parent: QWidget, theme: Callable[[], Theme], own: Path) -> None:
        super().__init__(parent)
        self._desk, self._parent, self._theme, self._own = desk, parent, theme, own
        self.window: ClaimsWindow | None = None
        self._ledger: Ledger | None = None
        self._came_of_it = ""
        self.measurer = Measurer(self)
        self.measurer.measured.connect(self._measured)
        self.measurer.failed.connect(self._failed)

    def open(self) -> str:
        """Show the window; what is wrong with the files of the claims, or ""."""
        try:
            ledger = self._ledger = self._ledger or Ledger(self._own)
        except (OSError, ValueError) as error:
            return shown(error)
        if self.window is None:
            self.window = self._made()
        self.window.show_entries(ledger.entries)
        self.window.show()
        self.window.raise_()
        return ""

    def _made(self) -> ClaimsWindow:
        window = ClaimsWindow(self._theme(), self._parent)
        window.asked_to_show.connect(self.show_claim)
        window.asked_to_measure.connect(self.measure)
        window.asked_to_stop.connect(self.measurer.cancel)
        window.closing.connect(self.measurer.cancel)
        self.measurer.ended.connect(lambda: self._say(self._came_of_it))
        return window

    def apply_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        if self.window is not None:
            self.window.apply_theme(theme)

    def show_claim(self, name: str) -> None:
        """Bring the app to where a claim is seen; say why it cannot be, if so."""
        assert self._ledger is not None
        complaints = map(self._desk.ask, way_to(self._ledger.claims[name]))
        self._say(next(filter(None, complaints), ""))

    def measure(self, names: list[str]) -> None:
        """Measure claims anew, quickly; the first is shown meanwhile if it is alone."""
        if self.measurer.busy or not names:
            return
        if len(names) == 1:
            self.show_claim(names[0])
        self._came_of_it = ""
        self.measurer.start(names)
        self._say(say("Measuring {n} claims…", "Measuring…", len(names)))

    def _measured(self, figures: dict[str, Any]) -> None:
        assert self._ledger is not None
        try:
            self._ledger.take(figures)
        except OSError as error:
            self._desk.tell(say("what was measured cannot be kept: {why}", why=error.strerror))
        self._came_of_it = self._outcome(list(figures))
        if self.window is not None:
            self.window.show_entries(self._ledger.entries)

    def _outcome(self, names: list[str]) -> str:
        assert self._ledger is not None
        entries = {one.claim.name: one for one in self._ledger.entries}
        if len(names) == 1:
            return entries[names[0]].verdict
        return say("{n} claims measured", "{n} claim measured", len(names))

    def _failed(self, why: str) -> None:
        self._came_of_it = why

    def _say(self, words: str) -> None:
        if self.window is not None:
            self.window.show_busy(busy=self.measurer.busy, words=words)

    def close(self) -> None:
        """The app closes."""
        self.measurer.close()
        if self.window is not None:
            self.window.close()


def way_to(claim: Claim) -> list[Intent]:
    """What is asked of the app to come to where a claim is seen."""
    return [Go(claim.lab), *read_script("; ".join(claim.show), [one.name for one in SPECS])]
