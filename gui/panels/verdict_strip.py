"""The verdict on chain and network: regime, concavity and one sentence each."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.curve_words import (
    bare_concavity,
    concavity_words,
    meaning_words,
    short_meaning,
    why_not,
)
from gui.look.words import say, shown
from gui.panels.controls import ElidedLabel, word_label
from gui.panels.verdict_pill import VerdictPill
from physics.load_curve import LoadCurve
from physics.wording import Words

BETWEEN = " · "
LARGE = (
    "QLabel {{ font-size: {words}px; }}"
    'QLabel[role="verdict"] {{ font-size: {pixels}px; font-weight: 600; border-width: 3px;'
    " min-height: {pixels}px; border-radius: {words}px; padding: 4px {words}px; }}"
    'QLabel[role="verdict"][regime="undetermined"] {{ font-size: {words}px; }}'
)
"""Style of a strip that is read from the last row; why there is no verdict is worth more room."""
FORMER = Words("of other settings")


class VerdictStrip(QFrame):
    """Two halves: the chain's verdict and the network's.

    Parameters
    ----------
    corner : what stands at the right end.
    """

    def __init__(self, parent: QWidget | None = None, *, corner: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.chain = Verdict(say("Chain"), "chain")
        self.network = Verdict(say("Network"), "network")
        layout = self._halves = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(16)
        layout.addWidget(self.chain, 1)
        layout.addWidget(self.network, 1)
        if corner is not None:
            layout.addWidget(corner)
        self.show_chain(None)
        self.show_network(None, say("not trained yet"))

    def enlarge(self, pixels: int) -> None:
        """Show the regimes in type of so many pixels, to be read from afar; 0 for the usual."""
        self.setStyleSheet(large(pixels))

    def stack(self) -> None:
        """One half under the other from now on."""
        self._halves.setDirection(QHBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(4)
        wide = max(half.name.sizeHint().width() for half in (self.chain, self.network))
        for half in (self.chain, self.network):
            half.name.setMinimumWidth(wide)

    def show_chain(self, curve: LoadCurve | None) -> None:
        """Show the chain's verdict, or that there is none yet."""
        self.chain.show_curve(curve, "")

    def show_network(self, curve: LoadCurve | None, text: str, differs: str = "") -> None:
        """Show the network's verdict; `text` such as "epoch 64 of 100" comes after it.

        Parameters
        ----------
        differs : in which settings the network differs from the present ones.
        """
        self.network.show_curve(curve, text, differs)


class Verdict(QWidget):
    """One half: name, pill, and what can be said in the room that is left."""

    def __init__(self, name: str, accent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", accent)
        self.name = word_label(name, "muted")
        self.pill = VerdictPill(accent)
        self.words = ElidedLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.name)
        layout.addWidget(self.pill)
        layout.addWidget(self.words, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style is known."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """For a verdict, also where there is none: what stands below does not move for it."""
        self.pill.face.ensurePolished()
        self.setMinimumHeight(self.pill.face.sizeHint().height())

    def show_curve(self, curve: LoadCurve | None, text: str, differs: str = "") -> None:
        """Show what is read from `curve`, followed by `text`; marked if settings differ."""
        self._make_room()
        self.pill.setVisible(curve is not None)
        if curve is None:
            self.pill.forget()
            self.words.show_text(text or say("nothing to read yet"))
            return
        self.pill.show_regime(curve.regime, former=bool(differs))
        versions = former_sentences(curve, text, differs) if differs else sentences(curve, text)
        self.words.show_text(*versions)


def large(pixels: int) -> str:
    """The style of a strip in type of so many pixels; none for the usual type."""
    return LARGE.format(pixels=pixels, words=pixels // 2) if pixels else ""


def sentences(curve: LoadCurve, text: str) -> list[str]:
    """What is said of a curve, from the longest to the shortest version."""
    number, meaning = concavity_words(curve), meaning_words(curve)
    bare, reason = bare_concavity(curve), why_not(curve)
    short = short_meaning(curve)
    versions = [
        (number, meaning, text),
        (number, meaning),
        (bare, meaning),
        (bare, short),
        (short,),
    ]
    if not reason:  # the pill says the regime, though not why there is none
        versions += [(bare,), ()]  # rather no number than a part of one
    return [BETWEEN.join(part for part in version if part) for version in versions]


def former_sentences(curve: LoadCurve, text: str, differs: str) -> list[str]:
    """The same of a network with other settings than the present ones, which is said first."""
    number, of = concavity_words(curve), say("of {differs}", differs=differs)
    versions = [(of, number, text), (of, number), (shown(FORMER), number), (shown(FORMER),)]
    return [BETWEEN.join(part for part in version if part) for version in versions]
