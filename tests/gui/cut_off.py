"""Which controls of the app are cut off: too small for their words, or not seen whole.

    python -m tests.gui.cut_off [PER_CENT]

opens the app on the screen that there is, turns to every dock and every page in every theme, and
says in JSON what is cut off there, and how large the window has grown beyond the screen. With
larger text it turns to the dark theme alone: the light one has its sizes, the projector's its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.look.eyes import text_percent
from gui.panels.controls import ElidedLabel

THEMES = ("dark", "light", "projector")
KINDS = (QAbstractButton, QComboBox, QLabel, QLineEdit, QSlider, QTabBar)
ROUNDING = 1
"""Pixels that a label may lack of its frame."""


def cut_off(window: QWidget) -> list[str]:
    """What a person would want to see whole in a window, and does not."""
    seen = (part for part in window.findChildren(QWidget) if isinstance(part, KINDS))
    return [
        f"{type(part).__name__} {words_of(part)!r} {part.size().toTuple()}: {why}"
        for part in seen
        if part.isVisible() and part.mapTo(window, QPoint()).x() >= 0  # else a tab that is behind
        for why in reasons(part)
    ]


def reasons(part: QWidget) -> Iterator[str]:
    """Why a control is cut off."""
    if too_small(part):
        yield f"needs {part.sizeHint().toTuple()}"
    seen = part.visibleRegion().boundingRect()
    scrolls = in_scroll_area(part)
    if (seen.width() or not scrolls) and seen.width() < part.width():
        yield f"{seen.width()} pixels of its width are seen"
    if not scrolls and seen.height() < part.height():
        yield f"{seen.height()} pixels of its height are seen"


def too_small(part: QWidget) -> bool:
    """Whether a control has less room than its words need."""
    room, needed = part.size(), part.sizeHint()
    if isinstance(part, ElidedLabel):
        return part.text().endswith("…") and not part.whole.endswith("…")
    if isinstance(part, QLabel) and part.wordWrap():
        return room.height() < part.heightForWidth(room.width())
    if isinstance(part, QComboBox):
        return part.fontMetrics().horizontalAdvance(part.currentText()) > room_for_words(part)
    if isinstance(part, QTabBar):
        return any(  # of many docks in one place the tabs end in …, and tell the rest on hover
            part.fontMetrics().horizontalAdvance(part.tabText(tab)) > part.tabRect(tab).width()
            for tab in range(part.count())
            if part.tabToolTip(tab) != part.tabText(tab)
        )
    if isinstance(part, QLineEdit):
        return part.fontMetrics().horizontalAdvance(part.displayText()) > room.width()
    if isinstance(part, QSlider):
        needed = part.minimumSizeHint()
    if isinstance(part, QAbstractButton) and not part.text():
        needed = part.iconSize() if not part.icon().isNull() else room
    return room.width() + ROUNDING < needed.width() or room.height() + ROUNDING < needed.height()


def room_for_words(box: QComboBox) -> int:
    """Pixels beside the arrow."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()


def in_scroll_area(part: QWidget) -> bool:
    """Whether it may be outside because somebody scrolls there."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above is not None


def words_of(part: QWidget) -> str:
    """What a control is known by."""
    text = getattr(part, "text", str)()
    return str(part.accessibleName() or text or part.objectName())


def enlarge(desk: Desk, percent: str) -> None:
    """Ask for larger text as often as it takes."""
    while percent and text_percent() < int(percent):
        desk.please(Do("text_larger"))


def main(percent: str = "") -> None:
    """Open the app, and turn to all that can be seen without a network."""
    from gui.app import App, make_application
    from gui.intents.intent import Open
    from gui.models.presets import read_presets
    from physics.chain.parameters import ChainParameters
    from physics.recording.record_run import record_run

    application = make_application(["test"])
    app = App(read_presets().first, keep=False, warm_up=False)
    app.show()
    told: dict[str, list[str]] = {}

    def wait(condition: Callable[[], bool]) -> None:
        while not condition():
            application.processEvents()

    def look(state: str) -> None:
        last = app.frames._frame
        wait(lambda: app.frames._frame >= last + 8)
        found = cut_off(app.window)
        if not app.window.screen().geometry().contains(app.window.geometry()):
            found.append(f"the window is at {app.window.geometry().getRect()}")
        told[f"{app.frames.theme.name}, {state}"] = found

    def turn_to_all() -> None:
        for dock in app.window.docks.docks.values():
            action = dock.toggleViewAction()
            if action.isChecked():
                dock.raise_()
            else:
                action.trigger()
            look(dock.objectName())
        for page in range(app.window.side.count()):
            app.window.side.setCurrentIndex(page)
            look(app.window.side.tabText(page))
        app.window.side.setCurrentIndex(0)

    wait(lambda: app.ready)
    enlarge(app.desk, percent)
    for theme in THEMES[:1] if percent else THEMES:
        app.edits.set_view(theme=theme)
        wait(lambda theme=theme: app.frames.theme.name == theme)  # type: ignore[misc]
        turn_to_all()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "run.h5"
        record_run(ChainParameters(), 3000, path, "1")
        app.desk.please(Open(path))
        wait(lambda: app.frames.moment is not None and app.frames.moment.origin == "tape")
        look("replay")
        app.replay.bar.keyframe_added.emit()
        wait(app.replay.bar.card.isVisible)
        look("keyframe")
        app.window.close()
    app.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
    QApplication.quit()
