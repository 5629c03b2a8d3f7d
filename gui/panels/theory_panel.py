"""The side panel's page for theory: what is shown beside the chain, and how well it fits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look.numbers import number_text
from gui.look.words import say
from gui.models.session import ViewOptions
from gui.moments.overlays import THEORIES, Overlay
from gui.panels.controls import button, rule, show_line, word_label
from gui.panels.parameter_form import ParameterForm, column
from physics.theory.comparison import Comparison
from physics.wording import Words

WHAT = Words(
    "Outlines in the scene, dashed lines in the plots. Each says how far the chain is from it."
)
LEAST = 0.0001
"""Distances below this are no longer told apart."""
BANDS = Words(
    "In the plots: the mean's two standard errors, and lighter one standard deviation "
    "of single chains."
)


class TheoryPanel(QWidget):
    """Switches for each theory and for the ensemble, with what they say.

    Signals
    -------
    edited(name, value, final) : of a view option; see `ParameterRow`.
    ensemble_wanted() : the person wants error bars.
    """

    edited = Signal(str, object, bool)
    ensemble_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "theory")
        self.forms = [ParameterForm(ViewOptions, [f"show_{name}"]) for name in THEORIES]
        self.cards = {name: ComparisonCard() for name in THEORIES}
        self.ensemble_form = ParameterForm(ViewOptions, ["show_ensemble", "ensemble_size"])
        self.ensemble = word_label("", "note", wraps=True)
        self.bands = word_label(BANDS, "note", wraps=True)
        self.switch_on = button(say("switch the ensemble on"), "link")
        self.switch_on.clicked.connect(self.ensemble_wanted)
        for form in (*self.forms, self.ensemble_form):
            form.edited.connect(self.edited)
        self._lay_out()
        self.show_options(ViewOptions())
        self.show_overlays({})

    def _lay_out(self) -> None:
        layout = column(self, gap=16)
        # First, so that it stays in its place while readings below come and go.
        layout.addWidget(column_of(self.ensemble_form, self.ensemble, self.bands))
        layout.addWidget(rule())
        layout.addWidget(word_label(WHAT, "note", wraps=True))
        for form, card in zip(self.forms, self.cards.values(), strict=True):
            layout.addWidget(column_of(form, card))
        layout.addWidget(self.switch_on)
        layout.addStretch(1)

    def show_options(self, view: ViewOptions) -> None:
        """Show what is switched on."""
        for form in (*self.forms, self.ensemble_form):
            form.show_values(view)
        self.ensemble_form.set_row_visible("ensemble_size", view.show_ensemble)

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        if name in self.ensemble_form.rows:
            self.ensemble_form.show_complaint(name, text)

    def show_overlays(
        self,
        overlays: dict[str, Overlay],
        ensemble: str = "",
        *,
        running: bool = False,
        offers: bool = False,
    ) -> None:
        """Show how each theory compares, and how far the ensemble is.

        Parameters
        ----------
        ensemble : how far it is, or why there is none.
        running : whether its bands are in the plots.
        offers : whether an ensemble would say more.
        """
        for name, card in self.cards.items():
            card.show_overlay(overlays.get(name))
        show_line(self.ensemble, ensemble)
        self.bands.setVisible(running)
        self.switch_on.setVisible(offers)


class ComparisonCard(QWidget):
    """Two numbers and a sentence, under the switch of a theory."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = QWidget()
        self.values = [word_label("", "reading") for _ in range(2)]
        self.sentence = word_label("", "note", wraps=True)
        grid = QGridLayout(self.numbers)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for row, (name, value) in enumerate(
            zip((say("largest deviation"), say("root mean square")), self.values, strict=True)
        ):
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(word_label(name, "muted"), row, 0)
            grid.addWidget(value, row, 1)
        layout = column(self, gap=4)
        layout.addWidget(self.numbers)
        layout.addWidget(self.sentence)
        self.show_overlay(None)

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Show what is known; nothing of a theory that is switched off."""
        self.setVisible(overlay is not None)
        comparison = overlay.comparison if overlay is not None else None
        self.numbers.setVisible(comparison is not None)
        if comparison is not None:
            self.values[0].setText(_measured(comparison.largest, comparison))
            self.values[1].setText(_measured(comparison.rms, comparison))
        show_line(self.sentence, overlay.sentence if overlay is not None else "")


def _measured(value: float, comparison: Comparison) -> str:
    if comparison.in_errors:
        return say("{value:.1f} std. errors", value=value)
    return (
        number_text(value, 2)
        if value >= LEAST or value == 0.0
        else say("below {least}", least=LEAST)
    )


def column_of(*widgets: QWidget) -> QWidget:
    """The widgets below each other, as one."""
    group = QWidget()
    layout = column(group)
    for widget in widgets:
        layout.addWidget(widget)
    return group
