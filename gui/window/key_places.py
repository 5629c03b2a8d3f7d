"""Letters and digits that a keyboard does not have are found where they lie on others.

T is on no Cyrillic board, and 1 needs Shift on a French one. A key that nobody has taken is
therefore read by its place: as what lies there on a keyboard of the United States. A key that has a
letter or digit of its own always means that, so that no letter is at two places.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

ROWS: Final = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""The first code of each row, as PC keyboards have sent them since 1981; the others follow."""
PC: Final = {first + place: key for first, row in ROWS.items() for place, key in enumerate(row)}
X11: Final = 8
"""X11 and Wayland count from here."""
MAC: Final = dict(
    zip(
        (
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            11,
            12,
            13,
            14,
            15,
            16,
            17,
            31,
            32,
            34,
            35,
            37,
            38,
            40,
            45,
            46,
        ),
        "ASDFHGZXCVBQWERYTOUIPLJKNM",
        strict=True,
    )
) | dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True))
"""Virtual keys of macOS, which are places, too (Carbon's Events.h)."""


def at_place(scan_code: int, virtual_key: int, platform: str = sys.platform) -> str:
    """The letter or digit at the place of a key; "" for other keys.

    Parameters
    ----------
    scan_code, virtual_key : as Qt hands on what the system says.
    """
    if platform == "darwin":
        return MAC.get(virtual_key, "")
    return PC.get(scan_code if platform == "win32" else scan_code - X11, "")


def meant_by(event: QKeyEvent) -> QKeySequence | None:
    """The keys that are meant by their place; None for a key that has a name of its own."""
    own, place = event.key(), at_place(event.nativeScanCode(), event.nativeVirtualKey())
    has_name = Qt.Key.Key_A <= own <= Qt.Key.Key_Z or Qt.Key.Key_0 <= own <= Qt.Key.Key_9
    keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    if not place or has_name or keypad or own >= Qt.Key.Key_Escape:
        return None
    if place.isalpha() and own < 0x80:
        return None  # a Latin board with its letters elsewhere
    return QKeySequence(event.modifiers().value | ord(place))


class KeyPlaces(QObject):
    """Starts in a window what the place of a key means, once nobody else wants that key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key comes to the window itself when no control has taken it."""
        if watched is self._window and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            keys = meant_by(event)
            if keys is not None and self._start(keys):
                return True
        return super().eventFilter(watched, event)

    def _start(self, keys: QKeySequence) -> bool:
        for action in self._window.actions():
            if _can(action) and keys in action.shortcuts():
                action.trigger()
                return True
        for shortcut in self._window.findChildren(QShortcut):
            if shortcut.isEnabled() and keys in list(shortcut.keys()):
                shortcut.activated.emit()
                return True
        return False


def _can(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible()
