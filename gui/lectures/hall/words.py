"""The words of a step, as the audience reads them."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.lectures.hall.room import BODY, TITLE
from gui.lectures.lecture import Block, Step
from gui.look.labels import PlainLabel, RichLabel
from gui.look.theme import Theme
from gui.look.words import say

PICTURE_PART: Final = 0.4
"""Height of a picture over that of the window, at most."""


class StepWords(QWidget):
    """Title, paragraphs, lists and pictures of a step; what others wrote is never HTML."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._labels: list[QLabel] = []
        self._title = self._folded = False

    @property
    def text(self) -> str:
        """All that is read, one paragraph a line."""
        return "\n".join(label.accessibleName() for label in self._labels)

    def show_step(self, step: Step, theme: Theme, size: tuple[int, int]) -> None:
        """Show a step in the room's theme, in a window of a width and height."""
        for old in self._labels:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        margin = margin_of(theme)
        self._column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._column.setSpacing(theme.text_size // 5)
        self._title = bool(step.title)
        title = _label(escape(step.title), TITLE * theme.text_size, theme, step.title, 600)
        self._labels = [title] if step.title else []
        self._labels += [_block(one, theme, size) for one in step.text]
        for label in self._labels:
            self._column.addWidget(label)
        self._show()

    def fold(self, folded: bool) -> None:
        """Show the title alone, or all."""
        if folded != self._folded:
            self._folded = folded
            self._show()

    def _show(self) -> None:
        for label in self._labels[self._title :]:
            label.setVisible(not (self._folded and self._title))


def margin_of(theme: Theme) -> int:
    """Pixels to the left and right of all that the audience sees."""
    return theme.text_size // 2


def _block(block: Block, theme: Theme, size: tuple[int, int]) -> QLabel:
    if block.kind == "picture" and block.picture is not None:
        return _picture(block, size)
    words = "".join(
        f"{'<b>' * span.strong}{'<i>' * span.emphasised}"
        f"{escape(span.text).replace(chr(10), '<br>')}"
        f"{'</i>' * span.emphasised}{'</b>' * span.strong}"
        for span in block.spans
    )
    if block.kind == "item":
        words = f"•&nbsp;{words}"
    return _label(words, BODY * theme.text_size, theme, block.plain)


def _picture(block: Block, size: tuple[int, int]) -> QLabel:
    label = PlainLabel()
    pixels = QPixmap(str(block.picture))
    label.setAccessibleName(block.plain)
    if pixels.isNull():
        name = block.picture.name if block.picture is not None else ""
        label.setText(say("{name} cannot be shown", name=name))
    else:
        room = (round(0.9 * size[0]), round(PICTURE_PART * size[1]))
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        label.setPixmap(pixels.scaled(*room, keep, smooth))
    return label


def _label(words: str, size: float, theme: Theme, plain: str, weight: int = 400) -> RichLabel:
    label = RichLabel(words)
    label.setWordWrap(True)
    label.setAccessibleName(plain)
    label.setStyleSheet(f"font-size: {round(size)}px; color: {theme.text}; font-weight: {weight};")
    return label
