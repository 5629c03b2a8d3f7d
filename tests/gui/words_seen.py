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
from gui.look.labels import RichLabel
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
        *("English", "Türkçe", "简体中文"),
    ]
)
"""The app, keys, endings, languages, and what mathematics and networks are called everywhere."""


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
    """The words that have less room than they need, or are partly behind something."""
    found = []
    for widget in root.findChildren(QWidget):
        seen = widget.visibleRegion().boundingRect()
        needed = _needed(widget)
        if seen.isEmpty() or needed is None:
            continue
        if needed[0] > widget.width() + 1 or needed[1] > widget.height() + 1:
            found.append(f"{_called(widget)}: {widget.size().toTuple()}, needed {needed}")
        elif seen.width() < widget.width():
            found.append(f"{_called(widget)}: {seen.width()} of {widget.width()} are seen")
    return found


def _called(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {words!r}"


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Width and height that a widget's words need; None of those without, or that shorten them."""
    metrics = widget.fontMetrics()
    if isinstance(widget, ElidedLabel | RichLabel):
        return None
    if isinstance(widget, QLabel) and widget.text():
        if not widget.wordWrap():
            lines = widget.text().splitlines()
            return max(map(metrics.horizontalAdvance, lines)), len(lines) * metrics.height()
        room = QRect(0, 0, widget.contentsRect().width(), 10_000)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), widget.text())
        return box.width(), box.height()
    if isinstance(widget, QToolButton) and widget.text():
        icon_alone = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return None if icon_alone else (metrics.horizontalAdvance(widget.text()), metrics.height())
    if isinstance(widget, QAbstractButton) and widget.text():
        return metrics.horizontalAdvance(widget.text()), metrics.height()
    if isinstance(widget, QTabBar):
        return sum(widget.tabSizeHint(at).width() for at in range(widget.count())), 0
    return None
