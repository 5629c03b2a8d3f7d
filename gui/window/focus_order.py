"""Tab goes through a window as the eye does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget


def follow_the_eye(areas: Iterable[QWidget]) -> None:
    """Have Tab go from one area to the next; within each, in the order in which it was filled.

    The order that Qt has is not asked for: PySide takes the next widget for a child of the one
    before, and forgets it with that.
    """
    order = [
        one
        for area in areas
        for one in sorted(area.findChildren(QWidget), key=_is_below_tabs)
        if one.window() is area.window() and _takes_focus(one)
    ]
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def _is_below_tabs(widget: QWidget) -> bool:
    """Tabs stand over what they turn to, though they are made after it."""
    return not isinstance(widget, QTabBar)
