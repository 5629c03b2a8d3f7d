"""The lecturer's window: this step, the next one, notes, time; and what can be done."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.lectures.clock import LectureClock, clock_words, planned_in_all
from gui.lectures.hall.coming import ComingPicture
from gui.lectures.lecture import Lecture, Step
from gui.look.labels import PlainLabel
from gui.look.theme import GRID, Theme
from gui.look.words import say, shown
from physics.wording import Words

NOTES_KEY: Final = "lecture_notes_size"
LEAST, USUAL, MOST = 12, 24, 72
"""Pixels of the notes' type."""
SIZE: Final = QSize(900, 640)
SECOND: Final = 500
BUTTONS: Final[dict[str, Words]] = {
    "back": Words("Back"),
    "next": Words("Next"),
    "return_to_step": Words("Back to the step"),
    "black": Words("Black"),
    "white": Words("White"),
    "swap_screens": Words("Swap screens"),
    "leave": Words("Leave"),
}


class LecturerWindow(QWidget):
    """Shows one step as the lecturer needs it.

    Signals
    -------
    asked(deed) : a button of that name was pressed.
    chosen(index) : of a step, from the list.
    closing() : a person has closed it.
    """

    asked = Signal(str)
    chosen = Signal(int)
    closing = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("lecturer")
        self.setWindowTitle(say("Lecture: notes and time"))
        self.resize(SIZE)
        self._settings = settings
        self.step: Step | None = None
        self._lecture: Lecture | None = None
        self._index = 0
        self._clock: LectureClock | None = None
        self._compose()
        self._ticks = QTimer(self, interval=SECOND)
        self._ticks.timeout.connect(self.show_time)
        stored = settings.value(NOTES_KEY, USUAL)
        self._size = int(str(stored)) if str(stored).isdigit() else USUAL
        self._resize_notes(0)

    def _compose(self) -> None:
        self.place, self.title = PlainLabel(), PlainLabel()
        self.text, self.coming_title = PlainLabel(), PlainLabel()
        self.coming = ComingPicture()
        for label in (self.title, self.text, self.coming_title):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.clock, self.of_step, self.of_all = PlainLabel(), PlainLabel(), PlainLabel()
        self.line = PlainLabel()
        self.line.setWordWrap(True)
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.notes.setAccessibleName(say("Notes"))
        self.steps = QComboBox()
        self.steps.setAccessibleName(say("Go to a step"))
        self.steps.activated.connect(self.chosen)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.addLayout(self._times(), 0, 0, 1, 2)
        here, after = QVBoxLayout(), QVBoxLayout()
        for part in (self.place, self.title, self.text):
            here.addWidget(part)
        here.addSpacing(GRID)
        here.addWidget(self.notes, 1)
        after.addWidget(PlainLabel(say("Next")))
        after.addWidget(self.coming_title)
        after.addWidget(self.coming)
        after.addStretch(1)
        for column, (cell, wide) in enumerate(((here, 4), (after, 3))):
            grid.addLayout(cell, 1, column)
            grid.setColumnStretch(column, wide)
        grid.setRowStretch(1, 1)
        grid.addWidget(self.line, 2, 0, 1, 2)
        grid.addLayout(self._buttons(), 3, 0, 1, 2)

    def _times(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for label, name in (
            (self.of_step, say("Time of this step")),
            (self.of_all, say("Time in all")),
            (self.clock, say("Time of day")),
        ):
            label.setAccessibleName(name)
            row.addWidget(label)
            row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for name, words in BUTTONS.items():
            button = self.buttons[name] = QPushButton(shown(words))
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            row.addWidget(button)
        row.addWidget(self.steps, 1)
        for sign, name, by in (("A−", say("Smaller notes"), -2), ("A+", say("Larger notes"), 2)):
            button = self.buttons[sign] = QPushButton(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=by: self._resize_notes(by))
            row.addWidget(button)
        return row

    # --- what is shown -----------------------------------------------------------------------

    def show_step(self, lecture: Lecture, index: int, clock: LectureClock) -> None:
        """A step of a lecture, and the one after it."""
        if lecture is not self._lecture:
            self.steps.clear()
            self.steps.addItems(
                [f"{number} · {step.title}" for number, step in enumerate(lecture.steps, 1)]
            )
        self._lecture, self._index, self._clock = lecture, index, clock
        step = self.step = lecture.steps[index]
        self.steps.setCurrentIndex(index)
        self.place.setText(say("Step {n} of {all}", n=index + 1, all=len(lecture.steps)))
        self.title.setText(step.title)
        self.text.setText(words_of(step))
        after = lecture.steps[index + 1] if index + 1 < len(lecture.steps) else None
        self.coming_title.setText(after.title if after else say("The end"))
        self.notes.setPlainText("\n\n".join(step.notes))
        self.show_time()
        self._ticks.start()

    def show_coming(self, image: QImage) -> None:
        """The next step as a picture; an empty one after the last."""
        lecture = self._lecture
        after = lecture.steps[self._index + 1 :][:1] if lecture is not None else ()
        self.coming.setVisible(not image.isNull())
        self.coming.show_picture(image, words_of(after[0]) if after else "")

    def show_line(self, words: str) -> None:
        """A line that the lecturer is told; "" takes it back."""
        self.line.setText(words)

    def show_time(self) -> None:
        """What has been used of what was planned."""
        lecture, clock = self._lecture, self._clock
        if lecture is None or clock is None or self.step is None:
            return
        used, planned = clock.of_step(self.step.id), 60.0 * lecture.planned(self._index)
        self._tell(self.of_step, say("Step"), used, planned)
        self._tell(self.of_all, say("In all"), clock.in_all, 60.0 * planned_in_all(lecture))
        self.clock.setText(time.strftime("%H:%M"))

    def _tell(self, label: PlainLabel, what: str, used: float, planned: float) -> None:
        words = f"{what} {clock_words(used)}"
        label.setText(f"{words} / {clock_words(planned)}" if planned else words)
        late = "yes" if planned and used > planned else "no"
        if label.property("late") != late:
            label.setProperty("late", late)
            label.style().unpolish(label)
            label.style().polish(label)

    def wear(self, theme: Theme) -> None:
        """Another theme."""
        size = theme.text_size
        self.setStyleSheet(
            f"QWidget#lecturer {{ background: {theme.background}; }}"
            f'QLabel[late="yes"] {{ color: {theme.warning}; font-weight: 600; }}'
        )
        for label in (self.of_step, self.of_all, self.clock):
            label.setStyleSheet(f"font-size: {round(1.9 * size)}px;")
        self.text.setStyleSheet(f"font-size: {round(1.15 * size)}px;")
        self.coming.wear(theme)
        for label in (self.title, self.coming_title):
            label.setStyleSheet(f"font-size: {round(1.3 * size)}px; font-weight: 600;")
        self.line.setStyleSheet(f"color: {theme.warning};")
        self.notes.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.surface}; border: 1px solid {theme.line};"
            f" border-radius: 8px; padding: 8px; font-size: {self._size}px; }}"
        )

    def _resize_notes(self, by: int) -> None:
        self._size = min(MOST, max(LEAST, self._size + by))
        self._settings.setValue(NOTES_KEY, self._size)
        font = self.notes.font()
        font.setPixelSize(self._size)
        self.notes.setFont(font)
        style = self.notes.styleSheet()
        if "font-size" in style:
            head, _, rest = style.rpartition("font-size: ")
            self.notes.setStyleSheet(f"{head}font-size: {self._size}px;{rest.partition(';')[2]}")

    @property
    def notes_size(self) -> int:
        """Pixels of the notes' type."""
        return self._size

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person has closed it."""
        self._ticks.stop()
        self.closing.emit()
        super().closeEvent(event)


def words_of(step: Step) -> str:
    """The words of a step, a paragraph a line."""
    signs = {"item": "• ", "picture": "▢ ", "text": ""}
    return "\n".join(f"{signs[block.kind]}{block.plain}" for block in step.text)
