"""A button that shows the keys of an action, and takes others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from gui.look.words import say
from gui.window.key_places import meant_by

NONE: Final = "—"
MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
TAKES_AWAY: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class KeyButton(QPushButton):
    """Shows keys; once pressed, it waits for others.

    Parameters
    ----------
    words : what the keys do.

    Signals
    -------
    typed(keys) : these are wanted; "" for none.
    """

    typed = Signal(str)
    waits = False

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("role", "key")
        self.setAutoDefault(False)
        self._words, self._keys = words, ""
        self.clicked.connect(lambda: self._wait(waits=True))

    def minimumSizeHint(self) -> QSize:
        """Keys that are cut off are other keys."""
        return self.sizeHint()

    def show_keys(self, keys: str) -> None:
        """Show keys, or that there are none."""
        self._keys = keys
        self._wait(waits=False)

    def _wait(self, *, waits: bool) -> None:
        self.waits = waits
        self.setText(say("press keys…") if waits else self._keys or NONE)
        said = self._keys or say("no keys")
        self.setAccessibleName(say("{words}: {keys}", words=self._words, keys=said))

    def event(self, event: QEvent) -> bool:
        """While it waits every key is meant for it, also one that starts something elsewhere."""
        if self.waits and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in MODIFIERS:
            return
        self._wait(waits=False)
        if key in TAKES_AWAY:
            self.typed.emit("")
        elif key != Qt.Key.Key_Escape:
            self.typed.emit(keys_of(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere leaves the keys as they are."""
        self._wait(waits=False)
        super().focusOutEvent(event)


def keys_of(event: QKeyEvent) -> str:
    """The keys that were pressed, as they are written."""
    keys = meant_by(event)
    if keys is None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text().isprintable() and event.text() and not event.text().isalnum():
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # "?" is typed with it on some boards
        keys = QKeySequence(modifiers.value | event.key())
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
