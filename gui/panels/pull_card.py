"""What the hand does, measured; pulls by script, and the last pull again."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.look.words import say, shown
from gui.moments.pull import PullReading
from gui.panels.controls import button, show_line, word_label
from physics.wording import Words

NOTHING = "–"
READINGS = (
    (
        Words("speed"),
        "speed",
        "x/t",
        Words("Root mean square speed of the hand over the last moments."),
    ),
    (Words("largest speed"), "largest_speed", "x/t", Words("Since the hand took hold.")),
    (
        Words("largest jerk"),
        "largest_jerk",
        "x/t³",
        Words("How abruptly the hand changed its acceleration."),
    ),
    (
        Words("amounts to noise"),
        "noise",
        "ε",
        Words(
            "White noise at the pulled end that does the same; phase diagrams of such noise mark "
            "it."
        ),
    ),
)
SCRIPTS = (
    (
        "steady",
        Words("Slow and steady"),
        Words("From rest to y, so slowly that the whole chain follows."),
    ),
    (
        "jerky",
        Words("Quick and jerky"),
        Words("From rest to y by throws forward and back that die out."),
    ),
)
FACTORS = (("¼×", 0.25), ("1×", 1.0), ("4×", 4.0))


class PullCard(QFrame):
    """Shows speed, jerk and equivalent noise of a pull, and asks for others.

    Signals
    -------
    script_chosen(name) : "steady" or "jerky".
    repeat_chosen(factor) : the last pull again, so many times as fast.
    save_chosen() : the last pull as a table.
    """

    script_chosen = Signal(str)
    repeat_chosen = Signal(float)
    save_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(word_label(say("Pull, measured"), "title"), 0, 0)
        save = button(say("save"), "link")
        save.setObjectName("pull_save")
        save.setToolTip(say("Time, position, speed and jerk of the last pull, as a table."))
        save.clicked.connect(self.save_chosen)
        grid.addWidget(save, 0, 1, Qt.AlignmentFlag.AlignRight)
        self._of_the_last: list[QWidget] = [save]
        self._values: dict[str, QLabel] = {}
        self.rows: dict[str, tuple[QLabel, QLabel]] = {}
        for row, (name, key, _unit, tip) in enumerate(READINGS, start=1):
            label, value = word_label(name, "muted"), word_label(NOTHING, "reading")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setToolTip(tip)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
            self._values[key] = value
            self.rows[key] = (label, value)
        self.words = word_label("", "note", wraps=True)
        grid.addWidget(self.words, len(READINGS) + 1, 0, 1, 2)
        grid.addLayout(self._script_buttons(), len(READINGS) + 2, 0, 1, 2)
        grid.addLayout(self._repeat_buttons(), len(READINGS) + 3, 0, 1, 2)

    def _script_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        for name, text, tip in SCRIPTS:
            made = button(text, "choice")
            made.setObjectName(f"pull_{name}")
            made.setToolTip(shown(tip))
            made.clicked.connect(lambda _=False, name=name: self.script_chosen.emit(name))
            row.addWidget(made, 1)
        return row

    def _repeat_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        name = word_label(say("again at"), "muted")
        row.addWidget(name)
        self._of_the_last.append(name)
        for text, factor in FACTORS:
            made = button(text, "choice")
            made.setObjectName(f"pull_again_{factor:g}")
            made.setToolTip(say("The last pull again from rest, {text} as fast.", text=text))
            made.clicked.connect(lambda _=False, factor=factor: self.repeat_chosen.emit(factor))
            row.addWidget(made, 1)
            self._of_the_last.append(made)
        self.show_pull(None, can_repeat=False)
        return row

    @property
    def readings(self) -> dict[str, QLabel]:
        """The labels of speed, jerk, largest_speed and noise."""
        return self._values

    def show_pull(self, reading: PullReading | None, *, can_repeat: bool) -> None:
        """Show a pull in simulated time; what is not known shows a dash."""
        for _name, key, unit, _tip in READINGS:
            value = math.nan if reading is None else getattr(reading, key)
            text = f"{value:.3g}" if math.isfinite(value) else NOTHING
            before, after = ("ε = ", "") if unit == "ε" else ("", f" {unit}")
            self._values[key].setText(f"{before}{text}{after}" if text != NOTHING else NOTHING)
        show_line(self.words, "" if reading is None else reading.words)
        for widget in self._of_the_last:
            widget.setEnabled(can_repeat)
