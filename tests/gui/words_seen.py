"""All words of a window: those of widgets, and those that are painted; and what of them is cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.canvas.glyphs import GlyphsVisual
from gui.panels.controls import ElidedLabel
from gui.plots.axes import TidyAxis
from gui.plots.legend import Legend

_SAID = re.compile(r"⟦[^⟦⟧]*(?:⟧|$)")
_MARKS = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"[^\W\d_¹²³⁴-⁹]{2,}")
NAMES = frozenset(
    [
        *("Spring", "Block", "Lab"),
        *("Ctrl", "Shift", "Alt", "Esc", "Space", "Return"),
        *("csv", "png", "toml", "npz", "parquet", "pdf", "svg", "GIF", "WebM", "MP4", "VP", "UTF"),
        *("Adam", "SGD", "NTK", "Kaiming", "Langevin", "Mahalanobis", "MNIST", "Fashion", "CIFAR"),
        *("std", "tr", "dt", "fps", "px"),
    ]
)
"""The app, keys, endings, and what mathematics and networks are called everywhere."""


QTS_OWN = frozenset(
    [
        *("Cancel", "Close", "Scroll Left", "Scroll Right"),
        *("Closes the dock widget", "Float", "Undocks and re-attaches the dock widget"),
    ]
)
"""Texts of Qt's own widgets, for which Qt has translations of its own."""


def unsaid(text: str, data: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that are in no language but English; data are in none."""
    if text in QTS_OWN:
        return []
    left = _MARKS.sub(" ", _SAID.sub(" ", text))
    return [word for word in _WORD.findall(left) if word not in NAMES and word not in data]


def words_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where words are, and what they are, in a widget and all that is in it."""
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        for text in _of_widget(widget):
            yield name, text
        for action in widget.actions():
            yield from _of_action(name, action)


def _of_action(name: str, action: QAction) -> Iterator[tuple[str, str]]:
    for text in (action.text(), action.toolTip(), action.statusTip()):
        yield f"{name}, action {action.objectName()}", text


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.toolTip(),
        widget.statusTip(),
        widget.windowTitle() if widget.isWindow() or isinstance(widget, QDockWidget) else "",
    )
    yield from next((read(widget) for kind, read in READ if isinstance(widget, kind)), ())
    if hasattr(widget, "getPlotItem"):
        axes = widget.getPlotItem().axes.values()
        yield from (axis["item"].labelText for axis in axes if isinstance(axis["item"], TidyAxis))


READ: tuple[tuple[Any, Callable[[Any], Iterable[str]]], ...] = (
    (ElidedLabel, lambda one: one._versions),
    (QLabel | QAbstractButton, lambda one: [one.text()]),
    (
        QComboBox,
        lambda one: [one.placeholderText(), *(one.itemText(at) for at in range(one.count()))],
    ),
    (QLineEdit, lambda one: [one.placeholderText()]),
    (QTabBar, lambda one: [one.tabText(at) for at in range(one.count())]),
    (QListWidget, lambda one: [one.item(at).text() for at in range(one.count())]),
    (QMenu, lambda one: [one.title()]),
    (Legend, lambda one: [entry.text for entry in one.entries]),
)


@contextmanager
def painted() -> Iterator[list[str]]:
    """What is painted meanwhile, by widgets and in the scene."""
    found: list[str] = []
    draw: Callable[..., None] = QPainter.drawText
    place: Callable[..., None] = GlyphsVisual.set_labels

    def draw_text(painter: QPainter, *arguments: Any) -> Any:
        found.extend(one for one in arguments if isinstance(one, str))
        return draw(painter, *arguments)

    def set_labels(visual: GlyphsVisual, labels: Any, ratio: float) -> None:
        labels = list(labels)
        found.extend(label.text for label in labels)
        place(visual, labels, ratio)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", draw_text)
        patch.setattr(GlyphsVisual, "set_labels", set_labels)
        yield found


def cut_off(root: QWidget) -> list[str]:
    """The words that have less room than they need, among those that are seen."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0:
            continue
        needed = _needed(widget)
        if needed is not None and (
            needed[0] > widget.width() + 1 or needed[1] > widget.height() + 1
        ):
            size = f"{widget.width()} × {widget.height()}, needed {needed[0]} × {needed[1]}"
            found.append(f"{type(widget).__name__} {_text(widget)!r}: {size}")
    return found


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Width and height that a widget's words need; None of those that shorten them themselves."""
    if isinstance(widget, ElidedLabel):
        return None
    if isinstance(widget, QLabel) and widget.text():
        if widget.textFormat() != Qt.TextFormat.PlainText and "<" in widget.text():
            return None
        flags = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag.TextSingleLine
        room = QRect(0, 0, widget.contentsRect().width() if widget.wordWrap() else 10_000, 10_000)
        box = widget.fontMetrics().boundingRect(room, int(flags), widget.text())
        return box.width(), min(box.height(), widget.fontMetrics().height() * 40)
    if isinstance(widget, QToolButton):
        hint = widget.sizeHint()
        return hint.width(), 0
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.fontMetrics().horizontalAdvance(widget.text()), 0
    if isinstance(widget, QTabBar):
        needed = sum(widget.tabSizeHint(index).width() for index in range(widget.count()))
        return (0, 0) if widget.usesScrollButtons() and needed <= widget.width() else (needed, 0)
    return None
