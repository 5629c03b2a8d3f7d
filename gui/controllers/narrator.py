"""Tells screen readers what is seen: the scene and the plots in words, and every new verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.controllers.frames import FrameController
from gui.intents.desk import Desk
from gui.intents.line import Line
from gui.look.words import say, shown
from gui.panels.verdict_pill import VerdictPill
from gui.window.face import Face

EVERY: Final = 60
"""Frames between two looks: a reader that is told more says nothing to its end."""
BETWEEN: Final = "; "


class Narrator:
    """Looks once a second, and only where something listens.

    It says what is seen, and nothing else: what a lecture hides is not given away here.

    Parameters
    ----------
    within : holds the plots.

    Attributes
    ----------
    said : the last announcement.
    """

    def __init__(self, desk: Desk, frames: FrameController, face: Face, within: QWidget) -> None:
        self._frames, self._scene, self._docks = frames, face.scene, face.docks
        self._within = within
        self._seen: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._ticks = 0
        self.said = ""
        frames.ticked.connect(self._tick)
        desk.told.connect(self._tell)

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks % EVERY == 0 and QAccessible.isActive():
            self.look()

    def _tell(self, line: Line | None) -> None:
        """What the window says in a line over the scene."""
        if line is not None and QAccessible.isActive():
            self._announce(shown(line.words))

    def look(self) -> None:
        """Bring the descriptions up to date, and announce a verdict that has lasted."""
        verdicts = dict(self._verdicts())
        words = {who: f"{who}: {BETWEEN.join(filter(None, one))}" for who, one in verdicts.items()}
        if self._scene.canvas is not None:
            about = BETWEEN.join(filter(None, (self._subject(), *words.values())))
            describe(self._scene.canvas.native, about)
        if self._docks.plots is not None:
            self._describe_plots()
        now = {who: word for who, (word, _) in verdicts.items()}
        for who, word in now.items():
            if self._seen.get(who) == word != self._told.get(who):
                self._announce(words[who])
                self._told[who] = word
        self._seen, self._told = now, {who: self._told.get(who, "") for who in now}

    def _describe_plots(self) -> None:
        from gui.plots.plot_base import Plot  # which is there by now, and takes its time

        for plot in self._within.findChildren(Plot):
            if plot.isVisible():
                describe(plot, plot.words())

    def _subject(self) -> str:
        """What the scene is of."""
        state = self._frames.state
        if self._frames.lab is None and state is not None:
            return say("{n} blocks", "one block", int(state.number[-1]))
        return self._scene.sentence.text()

    def _verdicts(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Who has which, and what is said beside it, of all that are seen."""
        strip, lab = self._scene.verdicts, self._scene.lab_strip
        for half in (strip.chain, strip.network):
            if half.isVisible():
                yield half.name.text(), (_word(half.pill), half.words.whole)
        if lab.isVisible() and self._frames.lab is not None:
            yield say("verdict"), (_word(lab.pill), lab.words.whole)

    def _announce(self, words: str) -> None:
        self.said = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._scene, words))


def _word(pill: VerdictPill) -> str:
    """Without its shape, which is for the eye; "" where there is no verdict."""
    return pill.face.text().split(" ", 1)[-1] if pill.isVisible() else ""


def describe(widget: QWidget, words: str) -> None:
    """Describe it so; whoever listens hears of it when it is another description."""
    if widget.accessibleDescription() != words:
        widget.setAccessibleDescription(words)
