"""What the audience sees of a question: it answers, then it sees how far off it was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.audience.curve_pad import CurvePad
from gui.audience.forms import OrderForm, ValueForm, VoteForm
from gui.audience.painting import paint_asked
from gui.look.theme import GRID, Theme
from gui.look.words import say
from gui.panels.controls import show_line, word_label
from gui.predictions.guess import Guess
from gui.predictions.kept import Asked
from gui.predictions.prediction import Prediction

Form = CurvePad | VoteForm | ValueForm | OrderForm
PART: Final = 0.45
"""Of the window's height that it takes: as much as leaves the scene a third of it."""
TYPE: Final = 1.0 / 27.0
"""Size of its type over the window's height: readable from the last row."""
STYLE: Final = (
    "QLabel, QPushButton, QSpinBox, QListWidget {{ font-size: {pixels}px; }}"
    'QLabel[role="question"] {{ font-size: {large}px; font-weight: 600; }}'
)


class Answered(QWidget):
    """Shows what was answered, and what came."""

    def __init__(self, asked: Asked, theme: Theme, pixels: float) -> None:
        super().__init__()
        self.asked, self._theme, self._pixels = asked, theme, pixels
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("What was predicted, and what came"))
        self.setAccessibleDescription(" ".join(asked.words))

    def enlarge(self, theme: Theme, pixels: float) -> None:
        """Wear a theme, with type of that size."""
        self._theme, self._pixels = theme, pixels
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """All of it."""
        painter = QPainter(self)
        paint_asked(painter, QRectF(self.rect()), self.asked, self._theme, self._pixels)
        painter.end()


class PredictionCard(QWidget):
    """Stands under the scene.

    Signals
    -------
    changed() : an answer was given in the window.
    taken() : the audience has answered.
    phones_asked() : phones are to be let in, or sent away.
    language_changed() : the question is to be said in another one.
    """

    changed = Signal()
    taken = Signal()
    phones_asked = Signal()
    language_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("prediction_card")
        self._theme, self._pixels, self._fitted = theme, 24.0, 0
        self.form: Form | None = None
        self._answered: Answered | None = None
        self._beside: QWidget | None = None
        self._waits = False
        self.question = word_label("", "question", wraps=True)
        self.words = word_label("", "value", wraps=True)
        self.count = word_label("", "value")
        self.take_button = QPushButton(say("This is our prediction"))
        self.take_button.clicked.connect(self.taken)
        self.phones_button = QPushButton(say("Phones…"))
        self.phones_button.clicked.connect(self.phones_asked)
        self._middle = QHBoxLayout()
        keys = QHBoxLayout()
        keys.addWidget(self.take_button)
        keys.addWidget(self.phones_button)
        keys.addWidget(self.count)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.addWidget(self.question)
        column.addLayout(self._middle, 1)
        column.addWidget(self.words)
        column.addLayout(keys)

    # --- what it shows -------------------------------------------------------------------------

    def ask(self, asked: Prediction) -> None:
        """Show a question, and let it be answered."""
        show_line(self.question, asked.asked_now)
        self.form, self._answered = self._form(asked), None
        form = self.form
        form.changed.connect(self.changed)
        self._waits = False
        self._show(form)
        show_line(self.words, "")
        self.count.setText("")
        self.take_button.show()
        self.phones_button.show()
        self.fit()
        form.setFocus()

    def wait(self) -> None:
        """The answers are taken; what comes is awaited."""
        self._waits = True
        for one in filter(None, (self.form, self._beside)):
            one.hide()  # the room is for what comes
        self.take_button.hide()
        self.phones_button.hide()
        self.setMinimumHeight(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def reveal(self, asked: Asked) -> None:
        """Lay what came over what was answered."""
        self.wait()
        show_line(self.question, asked.prediction.asked_now)
        self.form, self._answered = None, Answered(asked, self._theme, self._pixels)
        self._waits = False
        self._show(self._answered)
        show_line(self.words, " ".join(asked.words))
        self.count.setText("")
        self.fit()

    def say_again(self, asked: Asked) -> None:
        """The same in the language that is spoken now."""
        show_line(self.question, asked.prediction.asked_now)
        if self._answered is not None:
            show_line(self.words, " ".join(asked.words))
            self._answered.update()

    def _form(self, asked: Prediction) -> Form:
        if asked.kind == "load_curve":
            return CurvePad(asked, self._theme, self._pixels)
        if asked.kind == "regime":
            return VoteForm(asked)
        return ValueForm(asked) if asked.kind == "value" else OrderForm(asked)

    def _show(self, widget: QWidget) -> None:
        while (item := self._middle.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                if old is not self._beside:
                    old.deleteLater()
        self._middle.addWidget(widget)

    def put_beside(self, widget: QWidget) -> None:
        """Beside the form, until another takes its place: the address for phones."""
        self._beside = widget
        self._middle.addWidget(widget)
        widget.show()

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """What was answered in the window."""
        return () if self.form is None else tuple(self.form.guesses)

    def show_count(self, answers: int) -> None:
        """Say how many have answered; not what."""
        words = say("{n} answers", "{n} answer", answers) if answers else ""
        self.count.setText(words)

    # --- size and theme --------------------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.fit()

    def fit(self) -> None:
        """Take its part of the window, with type for the last row."""
        height = self._fitted = self.window().height()
        self._pixels = max(13.0, TYPE * height)
        if not self._waits:
            self.setMinimumHeight(round(PART * height))
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        pixels = round(self._pixels)
        self.setStyleSheet(STYLE.format(pixels=pixels, large=round(1.15 * pixels)))
        for one in (self.form, self._answered):
            if isinstance(one, CurvePad | Answered):
                one.enlarge(self._theme, self._pixels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type stays as large a part of the window."""
        super().resizeEvent(event)
        if self.window().height() != self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """The question is the lecture's, which has it in its own languages."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
