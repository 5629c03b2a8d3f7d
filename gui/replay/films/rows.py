"""The rows of the film's dialog, made from what the options declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from annotated_types import MaxLen
from pydantic.fields import FieldInfo
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from gui.film.arrangement import FilmTheme
from gui.film.options import FilmOptions
from gui.labs.lab import Lab
from gui.look.letters import small
from gui.look.theme import GRID
from gui.look.words import say, say_declared, shown
from gui.models.declared import Declared, declared
from gui.moments.overlays import BESIDE, CURVES, ENSEMBLE
from gui.panels.controls import word_label
from gui.panels.parameter_row import ParameterRow
from physics.wording import Words

NUMBER_WIDTH: Final = 10 * GRID
TICKS_ACROSS: Final = 4
"""Columns of ticks: in one line the longest language would not fit a small screen."""
SIZES: Final[dict[str, tuple[int, int]]] = {
    "1280 × 720": (1280, 720),
    "1920 × 1080": (1920, 1080),
    "2560 × 1440": (2560, 1440),
    "3840 × 2160 (4K)": (3840, 2160),
    "7680 × 4320 (8K)": (7680, 4320),
    Words("1080 × 1920 upright"): (1080, 1920),
    Words("1080 × 1080 square"): (1080, 1080),
}
OWN: Final[str] = Words("own")
RECORDED: Final = "recorded"
CONTENTS: Final[tuple[str, ...]] = (
    Words("scene alone"),
    Words("with verdicts"),
    Words("with plots"),
)


def choice_of(name: str, title: str, words: str, choices: Iterable[str]) -> Declared:
    """A choice that stands for several options at once."""
    known = tuple(choices)
    return Declared(
        name=name,
        kind="choice",
        title_words=title,
        help_words=words,
        symbol="",
        default=known[0],
        minimum=None,
        maximum=None,
        choices=known,
        slider=None,
        logarithmic=False,
        live=False,
    )


def size_row() -> ParameterRow:
    """A choice of usual sizes, and of one's own."""
    words = say("Width and height of the frames in pixels.")
    return _narrow(choice_of("size", say("Size"), words, (*SIZES, OWN)))


def size_name(width: int, height: int) -> str:
    """What the choice calls a size."""
    return next((name for name, size in SIZES.items() if size == (width, height)), OWN)


def theme_row(current: FilmTheme) -> ParameterRow:
    """A choice of themes, that of the window first."""
    field = declared(FilmOptions, "theme")
    others = (one for one in field.choices if one != current)
    return _narrow(replace(field, choices=(current, *others)))


def content_row() -> ParameterRow:
    """What is in the picture."""
    words = say("The scene alone, or with the verdicts above it, or with plots below it, too.")
    return _narrow(choice_of("content", say("In the picture"), words, CONTENTS))


def content_of(options: dict[str, Any]) -> str:
    """What the choice calls it."""
    return CONTENTS[2 if options["plots"] else int(options["verdicts"])]


def second_row(name: str, duration: float) -> ParameterRow:
    """A second of the recording; the end, too, which need not be given, as a number."""
    field = FilmOptions.model_fields[name]
    extra: Any = field.json_schema_extra
    last = round(duration + 0.0005, 3)  # what is shown is rounded, and may be typed again
    return _narrow(
        Declared(
            name=name,
            kind="float",
            title_words=field.title or name,
            help_words=field.description or "",
            symbol=extra["symbol"],
            default=0.0,
            minimum=0.0,
            maximum=last,
            choices=(),
            slider=None,
            logarithmic=False,
            live=False,
        )
    )


def option_row(name: str) -> ParameterRow:
    """An option that is a number, a tick, a choice or words."""
    row = _narrow(replace(declared(FilmOptions, name), slider=None))  # many stand side by side
    if row.field is not None and row.field_is_text:
        grid: Any = row.layout()
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 1)  # words need room, their name does not
        row.field.setMaxLength(_longest(FilmOptions.model_fields[name]))
    return row


def align(rows: Iterable[ParameterRow]) -> None:
    """Let fields of words begin under each other, whatever they are called."""
    rows = tuple(rows)
    wide = max(row.label.sizeHint().width() for row in rows) + GRID
    for row in rows:
        row.label.setMinimumWidth(wide)


def _narrow(field: Declared) -> ParameterRow:
    row = ParameterRow(field)
    if row.field is not None and not row.field_is_text:
        row.field.setFixedWidth(NUMBER_WIDTH)
        row.symbol.setMinimumWidth(0)
    else:
        row.symbol.setParent(row)  # there is none to be seen
        row.symbol.hide()
    return row


def _longest(field: FieldInfo) -> int:
    return next(item.max_length for item in field.metadata if isinstance(item, MaxLen))


class Ticks(QWidget):
    """Which of some things are in the picture.

    Parameters
    ----------
    titles : of the things, by their names.
    leading : what they are, in a word; "" where that is seen.

    Signals
    -------
    edited(names) : the ticked ones, in the order in which they stand.
    """

    edited = Signal(tuple)

    def __init__(self, titles: Mapping[str, str], leading: str = "") -> None:
        super().__init__()
        self.ticks = {name: QCheckBox(title) for name, title in titles.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        if leading:
            grid.addWidget(word_label(leading, ""), 0, 0)
        across = TICKS_ACROSS - bool(leading)
        for place, tick in enumerate(self.ticks.values()):
            row, column = divmod(place, across)
            grid.addWidget(tick, row, column + bool(leading))
            tick.clicked.connect(lambda: self.edited.emit(self.names))
        for column in range(TICKS_ACROSS):
            grid.setColumnStretch(column, 1)

    def align_with(self, other: Ticks) -> None:
        """Have columns as wide as those of the other, which stands under it."""
        grids: Any = (self.layout(), other.layout())
        for column in range(TICKS_ACROSS):
            cells = (
                grid.itemAtPosition(row, column) for grid in grids for row in range(grid.rowCount())
            )
            wide = max((cell.sizeHint().width() for cell in cells if cell is not None), default=0)
            for grid in grids:
                grid.setColumnMinimumWidth(column, wide)

    @property
    def names(self) -> tuple[str, ...]:
        """Of the ticked ones."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def show_names(self, names: Iterable[str]) -> None:
        """Tick these."""
        known = set(names)
        for name, tick in self.ticks.items():
            tick.setChecked(name in known)


def plot_ticks(lab: Lab) -> Ticks:
    """Which plots are below the scene."""
    return Ticks({one.name: small(say_declared(one.title)) for one in lab.film_readings()})


class BesideTicks(Ticks):
    """What stands beside the chain: as it was recorded, or as it is ticked."""

    def __init__(self) -> None:
        words = CURVES | {ENSEMBLE: Words("ensemble")}
        super().__init__(
            {RECORDED: say("as recorded")} | {name: shown(words[name]) for name in BESIDE},
            say("Beside the chain"),
        )

    def of_films(self, names: tuple[str, ...]) -> tuple[str, ...] | None:
        """The option that some ticks mean; None for as it was recorded."""
        return None if RECORDED in names else names

    def show_option(self, names: tuple[str, ...] | None) -> None:
        """Tick what an option means."""
        self.show_names((RECORDED,) if names is None else names)
        for name, tick in self.ticks.items():
            tick.setEnabled(name == RECORDED or names is not None)
