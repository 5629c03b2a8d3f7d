"""A click on a reading or a curve explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.look.words import say, shown
from gui.moments.explanations import Facts, Numbers, explanations
from gui.readings.reading import Reading
from gui.window.explain_card import ExplainCard
from physics.chain.state import ChainSnapshot
from physics.wording import Words

Topic = Callable[[], str]
CLICK = Words("Click: how it is computed")
SLOP = 3
"""Pixels that the pointer may move within a click."""


class ExplainController(QObject):
    """Knows which widget shows which topic, and opens the card.

    Parameters
    ----------
    window : over which the card opens.
    words : widgets of it, and the topics that explain them.
    menu : gets the list of all formulas.
    facts : what the app knows now.
    numbers : what is put into the formula of a topic now.
    """

    def __init__(
        self,
        window: QWidget,
        words: Iterable[tuple[QWidget, str]],
        menu: QMenu,
        facts: Callable[[], Facts],
        numbers: Callable[[str], Numbers],
    ) -> None:
        super().__init__(window)
        self._window, self._facts, self._numbers = window, facts, numbers
        self._topics: dict[QObject, Topic] = {}
        self._pressed: tuple[QObject, QPoint] | None = None
        self.card: ExplainCard | None = None
        for widget, topic in words:
            self._explain(widget, topic)
        self._fill_menu(menu)

    def explain_plots(self, readings: Iterable[Reading], plots: Mapping[str, Any]) -> None:
        """The plots are there: a click on one explains what it shows, unless it asks for more."""
        for one in readings:
            for part, topic in one.topics.items():
                if part or not one.asks:
                    plot = plots[one.name]
                    self._explain_part(getattr(plot, part) if part else plot, topic)

    def _explain_part(self, part: Any, topic: str | Callable[[ChainSnapshot], str]) -> None:
        """A plot is explained where it is clicked; words say that they can be."""
        if not hasattr(part, "canvas"):
            self._explain(part, str(topic))
        elif callable(topic):
            self._watch(part.canvas.viewport(), lambda: topic(self._facts().snapshot))
        else:
            self._watch(part.canvas.viewport(), partial(str, topic))

    def _explain(self, widget: QWidget, topic: str) -> None:
        self.explain_words(widget, lambda: topic)

    def explain_words(self, widget: QWidget, topic: Topic) -> None:
        """A click on words explains them; a topic without a name explains nothing."""
        widget.setCursor(Qt.CursorShape.WhatsThisCursor)
        widget.setStatusTip(shown(CLICK))
        self._watch(widget, topic)

    def _watch(self, widget: QWidget, topic: Topic) -> None:
        self._topics[widget] = topic
        widget.destroyed.connect(lambda: self._topics.pop(widget, None))
        widget.installEventFilter(self)

    def _fill_menu(self, menu: QMenu) -> None:
        formulas = QMenu(say("Formulas"), menu)
        menu.insertMenu(menu.actions()[-1], formulas)
        for name, words in explanations().items():
            formulas.addAction(words.title, partial(self._show_at_cursor, name))

    def _show_at_cursor(self, name: str) -> None:
        self.show(name, QCursor.pos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press and a release of the left button at one place is a click."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            at = event.globalPosition().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = (watched, at)
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                source, begin = self._pressed
                self._pressed = None
                if source is watched and (at - begin).manhattanLength() <= SLOP:
                    self.show(self._topics[watched](), at)
        return False

    def show(self, topic: str, at: QPoint) -> None:
        """Open the card of a topic."""
        if not topic:
            return
        self.card = ExplainCard(self._window, explanations()[topic], self._numbers(topic))
        self.card.destroyed.connect(self._forget)
        self.card.show_at(at)

    def _forget(self) -> None:
        self.card = None
