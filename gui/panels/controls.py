"""Small controls that the panels share: slider, choice, labels, link buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QStylePainter,
    QTabWidget,
    QWidget,
)

from gui.look.choice_words import choice_words
from gui.look.labels import PlainLabel
from gui.look.plain_text import with_whole_formulas
from gui.look.said import said_again
from gui.look.words import shown


class ValueSlider(QSlider):
    """A horizontal slider that tells a drag from a choice.

    Signals
    -------
    slid(position, final) : the person moved it; `final` is False within a drag.
    """

    slid = Signal(int, bool)

    def __init__(self, positions: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pressed_at: int | None = None
        self.setRange(0, positions)
        self.setPageStep(max(1, positions // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(80)
        self.valueChanged.connect(self._moved)
        self.sliderReleased.connect(self._let_go)

    def show_position(self, position: int) -> None:
        """Stand at `position` without telling; a drag in progress is not disturbed."""
        if self.isSliderDown():
            return
        with QSignalBlocker(self):
            self.setValue(position)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle jumps under the pointer, then is dragged from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = self.value()
            if not self._handle().contains(event.position().toPoint()):
                self.setSliderDown(True)
                self.setValue(self._position_at(event.position().x()))
        super().mousePressEvent(event)

    def tell(self, title: str, value: str) -> None:
        """What is told to those who do not see it: Qt itself would tell the position."""
        self.setAccessibleName(f"{title}: {value}")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the panel, not the value, unless the slider has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _moved(self, position: int) -> None:
        self.slid.emit(position, not self.isSliderDown())

    def _let_go(self) -> None:
        start, self._pressed_at = self._pressed_at, None
        if start is None or start != self.value():
            self.slid.emit(self.value(), True)

    def _handle(self) -> Any:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )

    def _position_at(self, x: float) -> int:
        handle = self._handle().width()
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), round(x - handle / 2), self.width() - handle
        )


class ChoiceBox(QComboBox):
    """A choice of words; underscores are shown as spaces.

    Signals
    -------
    chosen(value) : the person chose it.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for choice in choices:
            self.addItem(choice_words(choice), choice)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _: self.updateGeometry())
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        self._label = PlainLabel()
        self._label.setBuddy(self)
        self._join_label()

    def minimumSizeHint(self) -> QSize:
        """Room for what is chosen; the list is as wide as it needs."""
        hint, width = super().minimumSizeHint(), self.fontMetrics().horizontalAdvance
        longest = max((width(self.itemText(item)) for item in range(self.count())), default=0)
        return QSize(hint.width() - longest + width(self.currentText()), hint.height())

    def setAccessibleName(self, name: str) -> None:
        """Call it so; where Qt takes a box's choice for its name, by a label that is not seen."""
        super().setAccessibleName(name)
        self._label.setText(name)

    def event(self, event: QEvent) -> bool:
        """The label goes where the box goes: it is looked for among those beside it."""
        if event.type() == QEvent.Type.ParentChange:
            self._join_label()
        return super().event(event)

    def _join_label(self) -> None:
        if self.parentWidget() is not None:
            self._label.setParent(self.parentWidget())
        self._label.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Like any box, but a choice that has no room ends in …"""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, end, room.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def show_choice(self, value: str) -> None:
        """Show `value` without telling."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the panel, not the value, unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ElidedLabel(PlainLabel):
    """A label that ends in … where it does not fit; its tooltip has the whole text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._versions: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_text(text)

    def show_text(self, text: str, *shorter: str) -> None:
        """Show `text` or the first of the `shorter` ones that fits, else its beginning."""
        versions = (shown(text), *map(shown, shorter))
        if versions != self._versions:
            self._versions = versions
            self._fit()

    @property
    def whole(self) -> str:
        """The text without elision."""
        return self._versions[0]

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.whole) + 4, metrics.height())

    def resizeEvent(self, event: Any) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: Any) -> None:
        """A new font or theme needs another elision; another language has other words."""
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange:
            self.show_text(*map(said_again, self._versions))
        elif event.type() in (event.Type.FontChange, event.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(0, self.contentsRect().width())
        end = Qt.TextElideMode.ElideRight
        elided = [
            "\n".join(metrics.elidedText(line, end, room) for line in text.split("\n"))
            for text in self._versions
        ]
        # Not by their widths, which are rounded: one that is just as wide would still be cut.
        fitting = (text for text, cut in zip(self._versions, elided, strict=True) if cut == text)
        shown = next(fitting, elided[-1])
        self.setText(shown)
        self.setToolTip(self.whole if shown != self.whole else "")


def word_label(text: str, role: str, *, wraps: bool = False) -> PlainLabel:
    """A label whose look the style sheet knows by `role`; hidden while empty if it wraps."""
    label = PlainLabel(text)
    label.setProperty("role", role)
    if wraps:
        label.setWordWrap(True)
        label.setVisible(bool(text))
    return label


def show_line(label: PlainLabel, text: str) -> None:
    """Say something in a line of its own, which is away while there is nothing to say."""
    label.setText(with_whole_formulas(shown(text)))
    label.setVisible(bool(text))


def button(text: str, role: str, *, checkable: bool = False) -> QPushButton:
    """A push button of that role in the style sheet."""
    made = QPushButton(shown(text))
    made.setProperty("role", role)
    made.setCheckable(checkable)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def let_tab_pass(pages: QTabWidget) -> None:
    """Leave Tab to the tabs and to what is on the page.

    The widget around them hands the focus to its tabs whenever Tab comes to it, also if they are
    hidden, and wherever it stands in the order: Tab then never comes to what follows.
    """
    pages.setFocusProxy(None)  # type: ignore[arg-type]
    pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    pages.tabBar().setAccessibleName(pages.accessibleName())


def rule() -> QFrame:
    """A thin line between groups."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def restyle(widget: QWidget, name: str, value: Any) -> None:
    """Set a property that the style sheet looks at; costs nothing if it is the same."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
