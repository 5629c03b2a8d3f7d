"""Lets phones in and sends them away; the panel with their address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.audience.phones.address import local_address
from gui.audience.phones.page_words import PAGE
from gui.audience.phones.panel import PhonesPanel
from gui.audience.phones.phones import Phones
from gui.intents.desk import Desk
from gui.look.language import words_by_language
from gui.look.words import say
from gui.predictions.guess import Guess
from gui.predictions.prediction import Prediction

EVERY: Final = 250
"""Milliseconds between two looks for answers."""


class PhonesDesk(QObject):
    """Off until it is turned on; a server that is lost costs one line, and no answer.

    Attributes
    ----------
    panel : shows the address.
    address_of : this machine's address on its network.

    Signals
    -------
    changed() : answers have come.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, parent: QObject, address_of: Callable[[], str] = local_address
    ) -> None:
        super().__init__(parent)
        self._desk, self.address_of = desk, address_of
        self._phones: Phones | None = None
        self._panel: PhonesPanel | None = None
        self._asked: Prediction | None = None
        self._kept: tuple[Guess, ...] = ()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def panel(self) -> QWidget:
        """Made when it is first shown."""
        return self._made_panel

    @property
    def _made_panel(self) -> PhonesPanel:
        if self._panel is None:
            self._panel = PhonesPanel()
        return self._panel

    @property
    def open(self) -> bool:
        """Whether phones are let in."""
        return self._phones is not None

    @property
    def address(self) -> str:
        """Of the page; "" while it is not served."""
        return self._phones.address if self._phones is not None else ""

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """What phones answered to the present question."""
        return self._phones.guesses if self._phones is not None else self._kept

    def turn(self) -> None:
        """Let phones in, or send them away."""
        if self._phones is not None:
            self.close()
            return
        host = self.address_of()
        if not host:
            self._desk.tell(say("This machine is on no network, so phones cannot come."))
            return
        self._phones = Phones(host, self._words())
        self._phones.ask(self._asked)
        self._made_panel.wait()
        self._made_panel.show()
        self._timer.start()

    @staticmethod
    def _words() -> Mapping[str, Mapping[str, str]]:
        return words_by_language(PAGE)

    def ask(self, asked: Prediction | None) -> None:
        """Ask the phones this from now on."""
        self._asked, self._kept = asked, ()
        if self._phones is not None:
            self._phones.ask(asked)

    def _look(self) -> None:
        phones = self._phones
        if phones is None:
            return
        if phones.poll():
            self.changed.emit()
        self._made_panel.show_address(phones.address)
        if phones.failure:
            self._desk.tell(phones.failure, kind="warning")
            self.close()

    def close(self) -> None:
        """Send them away; what they have answered stays."""
        self._timer.stop()
        if self._phones is not None:
            self._kept = self._phones.guesses
            phones, self._phones = self._phones, None
            phones.close()
        if self._panel is not None:
            self._panel.hide()
