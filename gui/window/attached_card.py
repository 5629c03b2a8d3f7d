"""The card that lists the attached trainings of a folder: watched one by one, curves held."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.intents.intent import HoldFile, Intent, Open
from gui.look.curve_words import bare_concavity, short_meaning
from gui.look.regimes import NAMES
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.moments.attached import AttachedFolder, AttachedRun
from gui.panels.controls import ElidedLabel, button, word_label

WIDTH = 100 * GRID
TALLEST = 60 * GRID


class AttachedCard(QDialog):
    """Two lines for each training, newest first: file; name, how it stands, what is read of it.

    Parameters
    ----------
    name : of the folder.
    ask : does an intent; what is wrong with it, or "".
    """

    def __init__(
        self, name: str, found: AttachedFolder, ask: Callable[[Intent], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Attached trainings in {folder}", folder=name))
        self.watches: dict[str, QWidget] = {}
        self.holds: dict[str, QPushButton] = {}
        self.told: dict[str, str] = {}
        self._words: list[ElidedLabel] = []
        self.complaint = word_label("", "complaint", wraps=True)
        self.complaint.hide()
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, run in enumerate(found.runs):
            row = 3 * place
            file, words, *buttons = self._row(run)
            grid.addWidget(file, row, 0)
            grid.addWidget(words, row + 1, 0)  # under it: beside it they would be cut in large type
            for column, widget in enumerate(buttons, 1):
                grid.addWidget(widget, row, column, 2, 1)
            grid.setRowMinimumHeight(row + 2, GRID)
        grid.setRowStretch(3 * len(found.runs), 1)
        area = QScrollArea()
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        for ground in (rows, area.viewport()):  # the card's shows through
            ground.setAutoFillBackground(False)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(min(TALLEST, rows.sizeHint().height()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        hint = say("Hold the curve of one and watch another: the two lie over each other.")
        layout.addWidget(word_label(hint, "muted", wraps=True))
        layout.addWidget(area, 1)
        if left := _left_out(found):
            layout.addWidget(word_label(left, "muted", wraps=True))
        layout.addWidget(self.complaint)
        self.setMinimumWidth(WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """In larger type it is wider, as far as the screen goes."""
        words = max((one.sizeHint().width() for one in self._words), default=0)
        pressed = (*self.holds.values(), *self.watches.values())
        buttons = 2 * max((one.sizeHint().width() for one in pressed), default=0)
        wide = words + buttons + 18 * GRID  # the rest lies between and around them
        room = self.screen().availableGeometry().width() - 4 * GRID
        self.setMinimumWidth(max(WIDTH, min(wide, room)))
        super().showEvent(event)

    def _row(self, run: AttachedRun) -> tuple[QWidget, ...]:
        name = word_label(run.path.name, "text")
        told = self.told[run.path.name] = " · ".join((run.name, _stands(run), _read(run)))
        words = ElidedLabel(told)
        self._words.append(words)
        words.setProperty("role", "muted")
        watch = self.watches[run.path.name] = button(say("Watch"), "")
        watch.setAccessibleName(say("Watch {name}", name=run.path.name))
        watch.clicked.connect(lambda: self._watch(run))
        hold = self.holds[run.path.name] = button(say("Hold curve"), "")
        hold.setAccessibleName(say("Hold the curve of {name}", name=run.path.name))
        hold.clicked.connect(lambda: self._hold(run))
        for one in (watch, hold):
            one.setAutoDefault(False)
        return name, words, hold, watch

    def _watch(self, run: AttachedRun) -> None:
        if not self._tell(self._ask(Open(run.path))):
            self.accept()

    def _hold(self, run: AttachedRun) -> None:
        if not self._tell(self._ask(HoldFile(run.path))):
            hold = self.holds[run.path.name]
            hold.setEnabled(False)
            hold.setText(say("Held"))

    def _tell(self, complaint: str) -> str:
        self.complaint.setText(complaint)
        self.complaint.setVisible(bool(complaint))
        return complaint


def _stands(run: AttachedRun) -> str:
    """How far it is, and whether it goes on."""
    step = say("step {step:,}", step=run.steps)
    state = {
        "running": say("running"),
        "ended": say("ended"),
        "failed": say("ended with {error}", error=run.why),
        "gone": say("its script is gone"),
    }[run.state]
    return f"{step}, {state}"


def _read(run: AttachedRun) -> str:
    """What is read of its curve."""
    if run.curve.regime == "undetermined":
        return short_meaning(run.curve)
    return f"{shown(NAMES[run.curve.regime])} {bare_concavity(run.curve)}"


def _left_out(found: AttachedFolder) -> str:
    """What is not listed."""
    count = len(found.left_out)
    names = ", ".join(list(found.left_out)[:3])
    parts = []
    if count:
        parts.append(
            say("Not listed, as they are of no attached training: {names}", names=names)
            + (" …" if count > 3 else "")
        )
    if found.older:
        parts.append(
            say("{n:,} older files are not listed", "one older file is not listed", found.older)
        )
    return "\n".join(parts)
