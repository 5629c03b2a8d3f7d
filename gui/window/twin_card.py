"""The card that asks in what a twin shall differ."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

from gui.look.letters import capital
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.models.declared import Declared
from gui.models.twins import twin_choices
from gui.panels.controls import ChoiceBox, button, word_label
from gui.panels.value_text import NotPermittedError, parse_number, value_text
from physics.chain.parameters import ChainParameters
from physics.wording import Words

USUAL = "friction_right"
WORDS = Words(
    "A second chain starts below this one, both from rest: the same noise, and one parameter "
    "changed."
)


class TwinCard(QDialog):
    """A parameter and its value in the twin; what cannot be is refused here.

    Parameters
    ----------
    parameters : of the chain that there is.
    name : of the parameter to begin with.
    ask : starts a twin that differs in a parameter; what is wrong with its value, or "".
    """

    def __init__(
        self,
        parameters: ChainParameters,
        name: str,
        ask: Callable[[str, float], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self.setWindowTitle(say("Compare with a twin"))
        self._parameters = parameters
        self._choices = twin_choices(parameters)
        self.parameter = ChoiceBox(())
        for choice in self._choices.values():
            self.parameter.addItem(f"{choice.title}  {choice.symbol}", choice.name)
        self.parameter.show_choice(name if name in self._choices else USUAL)
        self.field = QLineEdit()
        self.complaint = word_label("", "complaint", wraps=True)
        self.compare, self.cancel = button(say("Compare"), "primary"), button(say("Cancel"), "")
        self.compare.setProperty("accent", "chain")
        self.compare.setDefault(True)
        self._lay_out()
        self.parameter.chosen.connect(lambda _: self._propose())
        self.compare.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self._propose()

    def _lay_out(self) -> None:
        words = word_label(WORDS, "muted", wraps=True)
        words.setVisible(True)
        self.now = word_label("", "note")
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        grid.setSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(words, 0, 0, 1, 3)
        grid.addWidget(word_label(say("parameter"), "muted"), 1, 0)
        grid.addWidget(self.parameter, 1, 1, 1, 2)
        grid.addWidget(word_label(say("in the twin"), "muted"), 2, 0)
        grid.addWidget(self.field, 2, 1)
        grid.addWidget(self.now, 2, 2)
        grid.addWidget(self.complaint, 3, 0, 1, 3)
        grid.addWidget(self.cancel, 4, 1)
        grid.addWidget(self.compare, 4, 2)
        self.setMinimumWidth(48 * GRID)
        self.parameter.setAccessibleName(say("Parameter that differs"))
        self.field.setAccessibleName(say("Its value in the twin"))

    @property
    def _choice(self) -> Declared:
        return self._choices[self.parameter.currentData()]

    def _propose(self) -> None:
        """Twice what it is now; where that is nothing, the middle of the slider."""
        choice = self._choice
        now = float(getattr(self._parameters, choice.name))
        middle = 0.5 * sum(choice.slider or (0.0, 1.0))
        self.now.setText(say("now {value}", value=value_text(now, choice)))
        self.field.setText(value_text(2.0 * now or middle, choice))
        self.field.selectAll()
        self.field.setFocus()

    def _choose(self) -> None:
        choice = self._choice
        try:
            complaint = self._ask(choice.name, float(parse_number(self.field.text(), choice)))
        except NotPermittedError as refusal:
            complaint = shown(refusal)
        if not complaint:
            self.accept()
            return
        text = complaint.split(": ", 1)[-1]
        self.complaint.setText(capital(text))
        self.complaint.show()
