"""Everything on the screen is said again: another language is spoken from now on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QTableWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gui.look.said import said_again
from gui.panels.controls import ElidedLabel

PROPERTIES: tuple[tuple[type, tuple[tuple[str, str], ...]], ...] = (
    (
        QWidget,
        (
            ("toolTip", "setToolTip"),
            ("statusTip", "setStatusTip"),
            ("windowTitle", "setWindowTitle"),
            ("accessibleName", "setAccessibleName"),
            ("accessibleDescription", "setAccessibleDescription"),
        ),
    ),
    (QLabel, (("text", "setText"),)),
    (QAbstractButton, (("text", "setText"),)),
    (QLineEdit, (("placeholderText", "setPlaceholderText"),)),
    (QComboBox, (("placeholderText", "setPlaceholderText"),)),
    (QMenu, (("title", "setTitle"),)),
    (
        QAction,
        (("toolTip", "setToolTip"), ("statusTip", "setStatusTip"), ("text", "setText")),
    ),
)
"""What is asked of a thing that may be seen, and how it is told in another language."""


def say_all_again() -> None:
    """Tell all windows, those that are hidden too; who keeps words itself hears it as an event.

    That event is Qt's own, `QEvent.Type.LanguageChange`, sent to each widget.
    """
    widgets = QApplication.allWidgets()
    actions = {action for widget in widgets for action in widget.actions()}
    for one in (*actions, *widgets):
        _say_again(one)
    for widget in widgets:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))


def _say_again(one: Any) -> None:
    for kind, properties in PROPERTIES:
        if isinstance(one, kind) and not (kind is QLabel and isinstance(one, ElidedLabel)):
            for read, write in properties:
                _renew(one, read, getattr(one, read)(), getattr(one, write))
    for kind, renew in LISTS:
        if isinstance(one, kind):
            renew(one)


_origins: WeakKeyDictionary[Any, dict[str, tuple[str, str]]] = WeakKeyDictionary()
"""What was written where at the last change, and what had been said there at first: two English
words may have the same word in another language, and would not be told apart from there on."""


def _renew(one: Any, what: str, text: str, write: Callable[[str], object]) -> None:
    if not text:
        return
    places = _origins.setdefault(one, {})
    written, first = places.get(what, ("", ""))
    origin = first if text == written else text
    again = said_again(origin)
    places[what] = again, origin
    if again != text:
        write(again)


def _renew_box(box: QComboBox) -> None:
    for at in range(box.count()):
        _renew(box, f"item {at}", box.itemText(at), partial(box.setItemText, at))


def _renew_tabs(bar: QTabBar) -> None:
    for at in range(bar.count()):
        _renew(bar, f"tab {at}", bar.tabText(at), partial(bar.setTabText, at))
        _renew(bar, f"tip {at}", bar.tabToolTip(at), partial(bar.setTabToolTip, at))


def _renew_list(rows: QListWidget) -> None:
    for at in range(rows.count()):
        item = rows.item(at)
        _renew(rows, f"row {at}", item.text(), item.setText)
        _renew(rows, f"tip {at}", item.toolTip(), item.setToolTip)


def _renew_table(table: QTableWidget) -> None:
    for column in range(table.columnCount()):
        if (heading := table.horizontalHeaderItem(column)) is not None:
            _renew(table, f"heading {column}", heading.text(), heading.setText)
        for row in range(table.rowCount()):
            if (cell := table.item(row, column)) is not None:
                _renew(table, f"cell {row} {column}", cell.text(), cell.setText)


def _renew_tree(tree: QTreeWidget) -> None:
    _renew_branch(tree, "head", tree.headerItem())
    for at in range(tree.topLevelItemCount()):
        _renew_branch(tree, f"{at}", tree.topLevelItem(at))


def _renew_branch(tree: QTreeWidget, place: str, item: QTreeWidgetItem | None) -> None:
    if item is None:
        return
    for column in range(item.columnCount()):
        where = f"{place}, {column}"
        _renew(tree, where, item.text(column), partial(item.setText, column))
        _renew(tree, f"{where}, tip", item.toolTip(column), partial(item.setToolTip, column))
    for at in range(item.childCount()):
        _renew_branch(tree, f"{place}.{at}", item.child(at))


LISTS: tuple[tuple[type, Callable[[Any], None]], ...] = (
    (QComboBox, _renew_box),
    (QTabBar, _renew_tabs),
    (QListWidget, _renew_list),
    (QTableWidget, _renew_table),
    (QTreeWidget, _renew_tree),
)
