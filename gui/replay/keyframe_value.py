"""One thing that a keyframe may set: a tick whether it does, and its value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.film.keyframes import Keyframe
from gui.look.theme import GRID
from gui.look.words import say
from gui.models.declared import Declared
from gui.panels.parameter_row import ParameterRow

USUAL: Final[dict[str, Any]] = {
    "zoom": 1.0,
    "pan": (0.5, 0.5),
    "layer": 0,
    "caption": "",
    "speed": 1.0,
    "hold": 0.0,
}
"""What holds where no keyframe says otherwise."""
SYMBOLS: Final = {
    "zoom": ("×",),
    "pan": ("→", "↓"),
    "layer": ("ℓ",),
    "speed": ("×",),
    "hold": ("s",),
}
SLIDERS: Final[dict[str, tuple[float, float]]] = {
    "zoom": (1.0, 8.0),
    "pan": (0.0, 1.0),
    "layer": (0, 12),
    "speed": (0.1, 60.0),
}
"""What can be reached without typing."""
LOGARITHMIC: Final = ("zoom", "speed")
NUMBER_WIDTH: Final = 6 * GRID
TICK_WIDTH: Final = 18


class KeyframeValue(QWidget):
    """Shows one value of a keyframe, or that it sets none.

    Parameters
    ----------
    name : of the field of `Keyframe`.

    Attributes
    ----------
    rows : of its numbers or words; two for a place.
    tick : whether the keyframe sets it; None where it always does.

    Signals
    -------
    edited(value) : what the person wants of it; None to leave it as it was before.
    """

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        field = Keyframe.model_fields[name]
        self._usual: Any = USUAL[name]
        symbols = SYMBOLS.get(name, ("",))
        self.rows = [_row(_declared(name, field), symbol) for symbol in symbols]
        self.tick = _tick(field) if field.default is None else None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        if self.tick is not None:
            line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
            line.addSpacing(-GRID)
            self.tick.clicked.connect(lambda ticked: self.edited.emit(self._value(ticked)))
        for place, row in enumerate(self.rows):
            line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
            row.edited.connect(lambda value, _final, place=place: self._edited(place, value))

    def show_value(self, value: Any, before: Any = None) -> None:
        """Show a value; for None what holds there, from a keyframe before."""
        sets = value is not None
        shown = value if sets else self._usual if before is None else before
        parts = shown if len(self.rows) > 1 else (shown,)
        for row, part in zip(self.rows, parts, strict=True):
            row.set_quiet(not sets)
            row.show_value(part)
            if row.field_is_text and row.field is not None and not row.field.hasFocus():
                row.field.setCursorPosition(0)  # of long words the beginning is seen
        if self.tick is not None:
            self.tick.setChecked(sets)

    def changeEvent(self, event: QEvent) -> None:
        """The tick stays on the line of the name, whatever the type."""
        super().changeEvent(event)
        field = self.rows[0].field if event.type() == QEvent.Type.StyleChange else None
        if self.tick is not None and field is not None:
            self.tick.setFixedSize(TICK_WIDTH, field.sizeHint().height())

    def _edited(self, place: int, value: Any) -> None:
        if len(self.rows) > 1:
            parts = [row.value for row in self.rows]
            parts[place] = value
            value = tuple(parts)
        self.edited.emit(value)

    def _value(self, ticked: bool) -> Any:
        if not ticked:
            return None
        parts = tuple(row.value for row in self.rows)
        return parts if len(parts) > 1 else parts[0]


def _declared(name: str, field: FieldInfo) -> Declared:
    """A field's declaration; one that may be left out is declared as if it were not."""
    usual = USUAL[name]
    pair = isinstance(usual, tuple)
    part = usual[0] if pair else usual
    kinds: dict[type, Any] = {float: "float", int: "int", str: "text"}
    low, high = SLIDERS["pan"] if pair else (_limit(field, "ge"), _limit(field, "le"))
    return Declared(
        name=name,
        kind=kinds[type(part)],
        title_words=field.title or name,
        help_words=field.description or "",
        symbol="",
        default=part,
        minimum=low,
        maximum=high,
        choices=(),
        slider=SLIDERS.get(name),
        logarithmic=name in LOGARITHMIC,
        live=True,
    )


def _limit(field: FieldInfo, name: str) -> float | None:
    return next((getattr(item, name) for item in field.metadata if hasattr(item, name)), None)


def _row(declared: Declared, symbol: str) -> ParameterRow:
    row = ParameterRow(replace(declared, symbol=symbol))
    grid: Any = row.layout()
    if row.field is None:
        return row
    if row.field_is_text:
        row.symbol.setParent(row)  # words have none to be seen
        row.symbol.hide()
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 1)  # words need room, their name does not
        longest = _limit(Keyframe.model_fields[declared.name], "max_length")
        row.field.setMaxLength(int(longest or row.field.maxLength()))
    else:
        row.field.setFixedWidth(NUMBER_WIDTH)  # many stand side by side
        row.symbol.setMinimumWidth(0)
    return row


def _tick(field: FieldInfo) -> QCheckBox:
    tick = QCheckBox()
    tick.setToolTip(say("Ticked: this keyframe sets it. Otherwise it stays as it was before."))
    tick.setAccessibleName(say("{title} is set here", title=field.title))
    return tick
