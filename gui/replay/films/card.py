"""The card that asks what film shall be made of a recording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, get_args

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QWidget

from gui.film.arrangement import ARRANGEMENTS, FilmLayout, FilmTheme
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.labs.lab import Lab
from gui.labs.spring_block import LAB
from gui.look.letters import capital
from gui.look.theme import GRID
from gui.look.words import say
from gui.models.session import complaint
from gui.moments.company import AS_RECORDED, Companions
from gui.panels.controls import button, restyle, rule, word_label
from gui.panels.parameter_form import ROW_GAP
from gui.panels.parameter_row import ParameterRow
from gui.replay.films.rows import (
    CONTENTS,
    SIZES,
    BesideTicks,
    align,
    content_of,
    content_row,
    option_row,
    plot_ticks,
    second_row,
    size_name,
    size_row,
    theme_row,
)
from gui.replay.films.words import coming_words
from physics.wording import Words

WHOLE: Final = "whole"
LEFT: Final = ("layout", "size", "width", "height", "theme", "quality", "content")
RIGHT: Final = ("begin", "end", WHOLE, "fps", "speed", "transparent", "sound")
BELOW: Final = ("title", "caption")
BY_LAYOUT: Final = {"layout", "width", "height", "theme", "verdicts"}
COLUMN_WIDTH: Final = 36 * GRID
TRANSPARENT: Final = Words("WebM, WebP and PNG alone have it")
SOUND: Final = Words("MP4 alone has it")
SHORT: Final = 0.0005
"""Seconds by which the end that is shown may lie beside the recording's."""


@dataclass(frozen=True, slots=True)
class FilmSource:
    """What a film is made of.

    Attributes
    ----------
    name : of the recording.
    duration : of it, in seconds.
    range : begin and end of what is looped; None for all of it.
    beside : what the window shows beside the chain.
    lab : that it is of.
    """

    name: str
    duration: float
    range: tuple[float, float] | None
    keyframes: Keyframes
    beside: Companions = AS_RECORDED
    lab: Lab = LAB


class FilmCard(QDialog):
    """The options of a film; what cannot be is refused here.

    Parameters
    ----------
    source : what the film is made of.
    last : options of the last film, to begin with; the usual ones by default.
    theme : of the window.

    Signals
    -------
    asked(options) : such a film is wanted; the card stays open until it is accepted.
    """

    asked = Signal(object)

    def __init__(
        self,
        source: FilmSource,
        last: FilmOptions | None,
        theme: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Make a film"))
        self._source = source
        current: FilmTheme = next(one for one in get_args(FilmTheme) if one == theme)
        begin, end = source.range or (0.0, None)
        usual = (last or FilmOptions(theme=current)).model_dump()
        self._values: dict[str, Any] = {**usual, "begin": begin, "end": self._end(end)}
        self._values |= {"beside": source.beside.names, "chains": source.beside.members}
        self._usual = source.lab.usual_plots()
        known = {one.name for one in source.lab.film_readings()}
        if self._values["plots"] is None or not known.issuperset(self._values["plots"]):
            self._values["plots"] = self._usual
        self.options: FilmOptions | None = None
        self.rows = self._make_rows(current)
        self.plots, self.beside = plot_ticks(source.lab), BesideTicks()
        self.whole = button(say("Whole recording"), "link")
        self.coming = word_label("", "title")
        self.complaint = word_label("", "complaint", wraps=True)
        self.make, self.cancel = button(say("Make the film…"), "primary"), button(say("Cancel"), "")
        self._lay_out()
        self._connect()
        self.beside.setVisible(source.lab is LAB)
        self.rows["sound"].setVisible(source.lab is LAB)
        self._show()

    def _make_rows(self, current: FilmTheme) -> dict[str, ParameterRow]:
        rows = {"size": size_row(), "theme": theme_row(current), "content": content_row()}
        for name in ("begin", "end"):
            rows[name] = second_row(name, self._source.duration)
        for name in (*LEFT, *RIGHT, *BELOW):
            if name not in (*rows, WHOLE):
                rows[name] = option_row(name)
        return rows

    # --- how it looks ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(ROW_GAP)
        for column, names in enumerate((LEFT, RIGHT)):
            grid.setColumnMinimumWidth(column, COLUMN_WIDTH)
            grid.setColumnStretch(column, 1)
            for line, name in enumerate(names):
                if name != WHOLE:
                    grid.addWidget(self.rows[name], line, column, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.whole, RIGHT.index(WHOLE), 1, Qt.AlignmentFlag.AlignRight)
        lines = [self.plots, self.beside, *(self.rows[name] for name in BELOW)]
        lines += [rule(), self.coming, self.complaint]
        for ticks in (self.plots, self.beside):
            ticks.setContentsMargins(0, GRID, 0, 0)  # a group of their own
        for line, widget in enumerate(lines, len(LEFT)):
            grid.addWidget(widget, line, 0, 1, 2)
        grid.addLayout(self._buttons(), len(LEFT) + len(lines), 0, 1, 2)
        # It is as high as what is in it: complaints come and go.
        grid.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def showEvent(self, event: QShowEvent) -> None:
        """Its type is known now."""
        align(self.rows[name] for name in BELOW)
        if self._source.lab is LAB:
            self.plots.align_with(self.beside)
        super().showEvent(event)

    def _buttons(self) -> QHBoxLayout:
        self.make.setProperty("accent", "chain")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        for one in (self.cancel, self.make):
            one.setAutoDefault(False)  # Return ends the typing of a number, not the asking
            row.addWidget(one)
        return row

    # --- what the person does --------------------------------------------------------------

    def _connect(self) -> None:
        for name, row in self.rows.items():
            row.edited.connect(lambda value, _final, name=name: self._take(name, value))
        self.plots.edited.connect(lambda names: self._take("plots", names))
        self.beside.edited.connect(lambda names: self._take("beside", names))
        self.whole.setToolTip(say("From the beginning of the recording to its end"))
        self.whole.clicked.connect(lambda: self._set(begin=0.0, end=None))
        self.make.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)

    def _take(self, name: str, value: Any) -> None:
        if name == "size":
            width, height = SIZES.get(value, (self._values["width"], self._values["height"]))
            self._set(width=width, height=height)
            if value not in SIZES:
                self._own_size()
        elif name == "layout":
            self._set(**self._usual_of(value))
        elif name == "content":
            plots = self._usual if value == CONTENTS[2] else ()
            self._set(plots=plots, verdicts=value != CONTENTS[0])
        elif name == "beside":
            beside = self.beside.of_films(value)
            self._set(beside=beside, chains=None if beside is None else self._source.beside.members)
        elif name == "end":
            self._set(end=self._end(value))
        else:
            self._set(**{name: value})

    def _usual_of(self, layout: FilmLayout) -> dict[str, Any]:
        """What comes with a layout; the free one leaves things as they are."""
        if layout == "free":
            return {"layout": layout}
        usual = FilmOptions.model_validate({"layout": layout})
        plots = usual.plots_of(self._source.lab)
        return usual.model_dump(include=BY_LAYOUT) | {"plots": plots}

    def _own_size(self) -> None:
        self.rows["size"].show_value("own")
        field = self.rows["width"].field
        assert field is not None
        field.setFocus()
        field.selectAll()

    def _end(self, seconds: float | None) -> float | None:
        """The end of the recording need not be given."""
        whole = seconds is None or seconds >= self._source.duration - SHORT
        return None if whole else seconds

    def _set(self, **values: Any) -> None:
        self._values |= values
        self._show()

    def _ask(self) -> None:
        refused = next((row for row in self.rows.values() if row.complaint.text()), None)
        if refused is not None and refused.field is not None:
            refused.field.setFocus()
        elif self.options is not None:
            self.asked.emit(self.options)

    # --- what is shown ---------------------------------------------------------------------

    def _show(self) -> None:
        values, duration = self._values, self._source.duration
        end = duration if values["end"] is None else values["end"]
        shown = {**values, "end": end, "content": content_of(values)}
        shown["size"] = size_name(values["width"], values["height"])
        for name, row in self.rows.items():
            row.show_value(shown[name])
        self.plots.show_names(values["plots"])
        self.beside.show_option(values["beside"])
        self.plots.setEnabled(shown["content"] == CONTENTS[2])
        self.rows["theme"].setEnabled(ARRANGEMENTS[values["layout"]].theme is None)
        self.whole.setEnabled((values["begin"], values["end"]) != (0.0, None))
        self.rows["sound"].show_note(SOUND if values["sound"] else "")
        self.rows["transparent"].show_note(TRANSPARENT if values["transparent"] else "")
        self._check()

    def _check(self) -> None:
        """Say what will come, or why it cannot."""
        wrong = ""
        try:
            self.options = FilmOptions.model_validate(self._values)
            wrong = self._impossible(self.options)
        except ValidationError as error:
            wrong = complaint(error)
        if wrong:
            self.options = None
        else:
            assert self.options is not None
            source = self._source
            self.coming.setText(coming_words(self.options, source.duration, source.keyframes))
        restyle(self.coming, "role", "muted" if wrong else "title")
        self.coming.setVisible(not wrong)
        self.complaint.setText(capital(wrong))
        self.complaint.setVisible(bool(wrong))
        self.make.setEnabled(not wrong)

    def _impossible(self, options: FilmOptions) -> str:
        """Why there is no such film of this recording; empty if there is."""
        from gui.film.scene import most_zoom

        if options.begin and options.begin >= self._source.duration:
            return say("the film would begin where the recording ends")
        most, zoom = most_zoom(options.size), self._source.keyframes.largest_zoom
        if zoom > most:
            return say(
                "a film of this size is magnified {most:.3g} times at most, not {zoom:g} times",
                most=most,
                zoom=zoom,
            )
        return ""
