"""The verdict on chain and network: regime, concavity and one sentence each."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.regimes import MEANING, SHORT
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
)
"""Style of a strip that is read from the last row."""
UNEVEN = 0.75
"""Span of the shares, in uniform ones, from which layers do not carry the same."""
FORMER = Words("of other settings")
UNDONE = Words("the layers undo the separation"), Words("separation undone")
SINGLE = Words("a single layer carries all of it"), Words("a single layer")
UNKNOWN = Words("not known yet"), Words("not known yet")
NO_ERROR = Words("its error is not known"), Words("no error known")
UNCLEAR = Words("too small a range to tell"), Words("range too small")


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
        self.setStyleSheet(LARGE.format(pixels=pixels, words=pixels // 2) if pixels else "")

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

    def show_curve(self, curve: LoadCurve | None, text: str, differs: str = "") -> None:
        """Show what is read from `curve`, followed by `text`; marked if settings differ."""
        self.pill.setVisible(curve is not None)
        if curve is None:
            self.pill.forget()
            self.words.show_text(text or say("nothing to read yet"))
            return
        self.pill.show_regime(curve.regime, former=bool(differs))
        versions = former_sentences(curve, text, differs) if differs else sentences(curve, text)
        self.words.show_text(*versions)


def sentences(curve: LoadCurve, text: str) -> list[str]:
    """What is said of a curve, from the longest to the shortest version."""
    number, meaning = concavity_words(curve), meaning_words(curve)
    bare, reason = bare_concavity(curve), _why_not(curve)
    short = shown(reason[1] if reason else SHORT[curve.regime])
    versions = [
        (number, meaning, text),
        (number, meaning),
        (bare, meaning),
        (bare, short),
        (short,),
    ]
    if not reason:
        versions.append((bare,))  # the pill says the regime, though not why there is none
    return [BETWEEN.join(part for part in version if part) for version in versions]


def former_sentences(curve: LoadCurve, text: str, differs: str) -> list[str]:
    """The same of a network with other settings than the present ones, which is said first."""
    number, of = concavity_words(curve), say("of {differs}", differs=differs)
    versions = [(of, number, text), (of, number), (shown(FORMER), number), (shown(FORMER),)]
    return [BETWEEN.join(part for part in version if part) for version in versions]


def meaning_words(curve: LoadCurve) -> str:
    """What the regime of a curve means."""
    long, _ = _why_not(curve) or ("", "")
    if long:
        return shown(long)
    if curve.regime == "balanced" and np.ptp(curve.shares) > UNEVEN / curve.shares.size:
        # The middle may carry most, or some layers by turns.
        return say("neither end carries more")
    return shown(MEANING[curve.regime])


def _why_not(curve: LoadCurve) -> tuple[str, str] | None:
    """Why a curve has no shape to be read, long and short; None if it has one."""
    if curve.undone:
        return UNDONE
    if curve.loads.size == 1:
        return SINGLE
    if not np.isfinite(curve.separation).all():
        return UNKNOWN
    if not curve.clear:
        return UNCLEAR
    return NO_ERROR if math.isnan(curve.concavity_error) else None


def concavity_words(curve: LoadCurve) -> str:
    """The concavity with its standard error, as "concavity +0.38 ± 0.01".

    That an error is not known is for `meaning_words` to say.
    """
    return concavity_text(curve.concavity, _known_error(curve))


def bare_concavity(curve: LoadCurve) -> str:
    """The same without the word."""
    return concavity_number(curve.concavity, _known_error(curve))


def _known_error(curve: LoadCurve) -> float:
    return float(np.nan_to_num(curve.concavity_error))


def concavity_text(value: float, error: float) -> str:
    """The same of the two numbers; empty if there is no concavity."""
    number = concavity_number(value, error)
    if number and math.isnan(error):
        return say("concavity {number}, its error not known", number=number)
    return say("concavity {number}", number=number) if number else ""


def concavity_number(value: float, error: float) -> str:
    """A concavity as "+0.38 ± 0.01"; empty if there is none."""
    if not math.isfinite(value):
        return ""
    decimals = 2 if error >= 0.005 or error < 0.0005 else 3
    # Adding zero takes the sign from a value that rounds to it.
    number = f"{round(value, decimals) + 0.0:+.{decimals}f}".replace("-", "−")
    # An error that would read as zero is not worth its room.
    return f"{number} ± {error:.{decimals}f}" if error >= 0.0005 else number
