"""Keys and remote controls, wherever the focus is: while a lecture is given they are its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.look.words import say

KEY_EVENTS: Final = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
)
FIELDS: Final = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit)
NEVER_TYPED: Final = frozenset({"PgDown", "PgUp", "Esc"})
"""What a field has no use for; function keys neither."""
OF_MENUS: Final = frozenset({"Up", "Down", "Left", "Right", "Esc", "Home", "End", "Space"})
OTHERS: Final = frozenset({"Tab", "Backtab", "Return", "Enter", "Del", "Ins", "Menu", "Print"})
"""Which are the window's, unless they are bound."""
HELD_DOWN: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class HallKeys(QObject):
    """Takes keys before any widget does, as long as it is told to listen.

    Signals
    -------
    pressed(deed) : a key that is bound to it.
    jump(number) : of a step, from 1: its digits were typed, and Enter.
    typing(digits) : so far; "" when they have been taken, or given up.
    unknown(words) : a key that is bound to nothing.
    """

    pressed = Signal(str)
    jump = Signal(int)
    typing = Signal(str)
    unknown = Signal(str)

    def __init__(self, bindings: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._digits = ""

    def listen(self, on: bool) -> None:
        """Take keys from now on, or leave them to the windows."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._type("")
        if on:
            application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is the lecture's."""
        # A thousand others pass by at each step: they are let go at once.
        if event.type() not in KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        taken = self._meaning(event)
        if taken is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of a menu sees it; the press is still to come
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            taken()
        return True

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What the key does; None if it is the window's."""
        name = key_name(event)
        if event.key() in MODIFIERS or event.modifiers() & HELD_DOWN or not name:
            return None
        if not may_take(name):
            return None
        if deed := self._number(event, name):
            return deed
        if name in self._bindings:
            return lambda: self._press(self._bindings[name])
        if name in OTHERS or _is_function_key(name):
            return None
        said = say("key {name} is not bound", name=event.text().strip() or name)
        return lambda: self._tell(said)

    def _number(self, event: QKeyEvent, name: str) -> Callable[[], None] | None:
        typed = event.text()
        if typed.isascii() and typed.isdigit():
            return lambda: self._type(f"{self._digits}{typed}"[:4])
        if self._digits and name in ("Return", "Enter"):
            return self._jump
        if self._digits and name in ("Esc", "Backspace"):
            return lambda: self._type("")
        return None

    def _jump(self) -> None:
        number = int(self._digits)
        self._type("")
        self.jump.emit(number)

    def _press(self, deed: str) -> None:
        self._type("")
        self.pressed.emit(deed)

    def _tell(self, said: str) -> None:
        self._type("")
        self.unknown.emit(said)

    def _type(self, digits: str) -> None:
        if digits != self._digits:
            self._digits = digits
            self.typing.emit(digits)


def key_name(event: QKeyEvent) -> str:
    """As an English keyboard has it: "PgDown", "Space", ".", "B"."""
    return QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)


def may_take(name: str) -> bool:
    """Whether nobody types, chooses or answers something with that key at the moment."""
    if isinstance(QApplication.activePopupWidget(), QMenu):
        return name not in OF_MENUS
    if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
        return False
    focus = QApplication.focusWidget()
    if _is_field(focus):
        return name in NEVER_TYPED or _is_function_key(name)
    return True


def _is_field(widget: QWidget | None) -> bool:
    """Whether words or numbers are typed into it."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, FIELDS) and not (
        isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit) and widget.isReadOnly()
    )


def _is_function_key(name: str) -> bool:
    return name[:1] == "F" and name[1:].isdigit()
