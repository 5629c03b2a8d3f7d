"""Rows for some parameters of one model; what is rarely used is folded away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.look.words import shown
from gui.models.declared import declared
from gui.panels.parameter_row import ParameterRow

ROW_GAP = 8


class Fold(QWidget):
    """A heading that shows or hides what is under it; closed at first."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QToolButton()
        self.heading.setText(shown(title))
        self.heading.setCheckable(True)
        self.heading.setProperty("role", "fold")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setArrowType(Qt.ArrowType.RightArrow)
        self.heading.toggled.connect(self._opened)
        self.body = QWidget()
        self.body.setVisible(False)
        self.rows = column(self.body)
        self._line = QHBoxLayout()
        self._line.addWidget(self.heading)
        self._line.addStretch(1)
        outer = column(self)
        outer.addLayout(self._line)
        outer.addWidget(self.body)

    def add_aside(self, widget: QWidget) -> None:
        """Put a widget at the end of the heading's line, seen while folded too."""
        self._line.addWidget(widget)

    def _opened(self, opened: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
        self.body.setVisible(opened)


class ParameterForm(QWidget):
    """A column of parameter rows for one model class.

    Parameters
    ----------
    model : whose fields declare the parameters.
    names : of the rows, from the top.
    folded : title of a fold → names of the rows within it.

    Signals
    -------
    edited(name, value, final) : as `ParameterRow.edited`, with the name.
    """

    edited = Signal(str, object, bool)

    def __init__(
        self,
        model: type[BaseModel],
        names: Iterable[str],
        folded: Mapping[str, Iterable[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.rows: dict[str, ParameterRow] = {}
        self.folds: dict[str, Fold] = {}
        layout = column(self)
        for name in names:
            layout.addWidget(self._new_row(name))
        for title, members in (folded or {}).items():
            fold = self.folds[title] = Fold(title)
            for name in members:
                fold.rows.addWidget(self._new_row(name))
            layout.addWidget(fold)

    def _new_row(self, name: str) -> ParameterRow:
        row = self.rows[name] = ParameterRow(declared(self._model, name))
        row.edited.connect(lambda value, final: self.edited.emit(name, value, final))
        return row

    def show_values(self, model: BaseModel) -> None:
        """Show the values of `model`."""
        for name, row in self.rows.items():
            row.show_value(getattr(model, name))

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        self.rows[name].show_complaint(text)
        if text:
            self._unfold(name)

    def set_row_visible(self, name: str, visible: bool) -> None:
        """Show the row of `name` only where it applies."""
        self.rows[name].setVisible(visible)

    def _unfold(self, name: str) -> None:
        """A complaint must not be said where nobody sees it."""
        for fold in self.folds.values():
            if fold.isAncestorOf(self.rows[name]):
                fold.heading.setChecked(True)


def column(widget: QWidget, gap: int = ROW_GAP) -> QVBoxLayout:
    """A plain column layout on `widget`, without margins."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
