"""One parameter: its name, symbol and value, with a slider beneath a number."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from gui.look.letters import capital
from gui.look.words import shown
from gui.models.declared import Declared
from gui.panels.controls import ChoiceBox, ValueSlider, restyle, show_line, word_label
from gui.panels.value_text import (
    NotPermittedError,
    SliderScale,
    parse_number,
    range_words,
    value_text,
)

FIELD_WIDTH = 96
SEED_WIDTH = 176
"""A number without a slider is a seed, which may have nineteen digits."""
SYMBOL_WIDTH = 40
CHOICE_PARTS = (5, 7)
"""How the name and the box of a choice share the width."""


class ParameterRow(QWidget):
    """Shows one declared parameter and tells what the person wants of it.

    Signals
    -------
    edited(value, final) : a permitted value was chosen; `final` is False while
        a slider is being dragged and True when it is let go, or on any other edit.
    """

    edited = Signal(object, bool)

    def __init__(self, declared: Declared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.declared = declared
        self._value: Any = declared.default
        self._scale = SliderScale.of(declared)
        self.label = word_label(declared.title, "label")
        self.symbol = word_label(declared.symbol, "symbol")
        self.complaint = word_label("", "complaint", wraps=True)
        self.meaning = word_label("", "note", wraps=True)
        self.note = word_label("", "note", wraps=True)
        self.slider = ValueSlider(self._scale.positions) if self._scale else None
        self.field = QLineEdit() if declared.kind in ("int", "float", "text") else None
        self.choice = ChoiceBox(declared.choices) if declared.kind == "choice" else None
        self.check = QCheckBox() if declared.kind == "bool" else None
        self._lay_out()
        self._connect()
        self._describe()
        self._write(self._value)

    # --- what others tell it -----------------------------------------------------------

    def show_value(self, value: Any) -> None:
        """Show `value`; what is being typed, or was refused, stays until it differs."""
        changed = value != self._value
        self._value = value
        refused = bool(self.complaint.text())
        if (refused and not changed) or (self._is_typing() and not refused):
            return
        self.show_complaint("")
        self._write(value)

    def show_complaint(self, text: str) -> None:
        """Say in one line under the row what is wrong; an empty text clears it."""
        show_line(self.complaint, text)
        if self.field is not None:
            restyle(self.field, "wrong", bool(text))

    def show_note(self, text: str) -> None:
        """A quiet remark under the row; an empty text clears it."""
        show_line(self.note, text)

    def set_quiet(self, quiet: bool) -> None:
        """Dim the name: an edit is permitted but has no effect for now."""
        restyle(self.label, "quiet", quiet)

    @property
    def value(self) -> Any:
        """The value that it was last told to show."""
        return self._value

    # --- what the person does ----------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back the value that stands."""
        field = self.field if event.key() == Qt.Key.Key_Escape else None
        if field and (field.hasFocus() or self.complaint.text() or self._is_typing()):
            self.show_complaint("")
            self._write(self._value)
            field.clearFocus()
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        assert self.field is not None
        # Losing the focus ends an edit too: without a change nothing was meant.
        if not self.field.isModified():
            return
        text = self.field.text()
        try:
            value = text.strip() if self.field_is_text else parse_number(text, self.declared)
        except NotPermittedError as refusal:
            self.show_complaint(shown(refusal))
            return
        self.field.setModified(False)
        self._place_slider(value)
        self._tell(value, True)
        if not self.complaint.text():
            self._write(value)

    def _leave(self) -> None:
        self._typed()
        if self.field is not None and not self.complaint.text():
            self.field.clearFocus()

    @property
    def field_is_text(self) -> bool:
        """Whether anything may be typed."""
        return self.declared.kind == "text"

    def _slid(self, position: int, final: bool) -> None:
        assert self._scale is not None
        assert self.field is not None
        value = self._scale.value(position)
        wanted = int(value) if self.declared.kind == "int" else value
        assert self.slider is not None
        text = value_text(wanted, self.declared)
        self.field.setText(text)
        self.slider.tell(self.declared.title, text)
        self._say_meaning(wanted)
        self._tell(wanted, final)

    def _tell(self, value: Any, final: bool) -> None:
        self.show_complaint("")
        self.edited.emit(value, final)

    # --- how it looks ------------------------------------------------------------------

    def _write(self, value: Any) -> None:
        if self.field is not None:
            text = str(value) if self.field_is_text else value_text(value, self.declared)
            self.field.setText(text)
            self._place_slider(value)
        elif self.choice is not None:
            self.choice.show_choice(value)
        elif self.check is not None:
            self.check.setChecked(bool(value))

    def _place_slider(self, value: Any) -> None:
        self._say_meaning(value)
        if self.slider is not None and self._scale is not None:
            self.slider.show_position(self._scale.position(value))
            self.slider.tell(self.declared.title, value_text(value, self.declared))

    def _say_meaning(self, value: Any) -> None:
        """A special value says what it means."""
        show_line(self.meaning, self.declared.meaning(value))

    def _is_typing(self) -> bool:
        field = self.field
        return field is not None and field.isModified() and field.hasFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.label, 0, 0)
        if self.field is not None and not self.field_is_text:
            self.field.setFixedWidth(FIELD_WIDTH if self.slider else SEED_WIDTH)
            self.field.setProperty("role", "value")
            self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
            # The digits end where the slider ends; the frame shows only on hover.
            self.field.setTextMargins(0, 0, -3, 0)
            self.symbol.setMinimumWidth(SYMBOL_WIDTH)
            grid.addWidget(self.symbol, 0, 1)
            grid.addWidget(self.field, 0, 2)
        else:
            editor = self.field or self.choice or self.check
            assert editor is not None
            if editor is self.choice:
                grid.setColumnStretch(0, CHOICE_PARTS[0])
                grid.setColumnStretch(1, CHOICE_PARTS[1])
            grid.addWidget(editor, 0, 1, 1, 2)
        if self.slider is not None:
            grid.addWidget(self.slider, 1, 0, 1, 3)
        for row, words in enumerate((self.meaning, self.complaint, self.note), start=2):
            grid.addWidget(words, row, 0, 1, 3)

    def _connect(self) -> None:
        if self.field is not None:
            self.field.editingFinished.connect(self._typed)
            # The keys belong to the window again: T trains, a space plays.
            self.field.returnPressed.connect(self._leave)
        if self.slider is not None:
            self.slider.slid.connect(self._slid)
        if self.choice is not None:
            self.choice.chosen.connect(lambda value: self._tell(value, True))
        if self.check is not None:
            self.check.clicked.connect(lambda checked: self._tell(checked, True))

    def _describe(self) -> None:
        self.setToolTip(self._help())
        for part in (self.field, self.choice, self.check):
            if part is not None:
                part.setAccessibleName(self.declared.title)
                part.setAccessibleDescription(self.declared.help)
        if self.slider is not None:
            self.slider.setAccessibleDescription(self.declared.help)
        if self.field is not None:
            self.label.setBuddy(self.field)

    def _help(self) -> str:
        words = range_words(self.declared)
        return "\n".join(part for part in (self.declared.help, capital(words)) if part)
