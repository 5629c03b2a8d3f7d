"""The window: where everything stands. What things do is wired in the controllers."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QMainWindow,
    QStatusBar,
    QWidget,
)

from gui.labs.lab import Lab
from gui.look.labels import PlainLabel
from gui.look.palette import palette_of
from gui.look.theme import GRID, Theme, style_sheet
from gui.look.words import say, say_declared
from gui.models.presets import Preset
from gui.readings import all_readings
from gui.window.actions import Actions
from gui.window.focus_order import follow_the_eye
from gui.window.placing import keep_on_screen, place_window
from gui.window.plots_area import PlotDocks
from gui.window.scene_area import SceneArea
from gui.window.side_panel import SidePanel
from gui.window.toolbar import TopBar
from gui.window.uncovered import Uncovered

LAYOUT_VERSION = 3
USUAL_SIZE = QSize(1440, 900)
PLOTS_HEIGHT = 36
"""Per cent of the window's, at the first start."""
ROOM_FOR_PLOTS = 1200
"""Pixels of a screen that has all plots side by side, beside the panel."""


class MainWindow(QMainWindow):
    """Top bar, scene, side panel, plots and status bar.

    Signals
    -------
    closing() : before the window goes; who owns threads ends them now.
    dropped(path) : a file was dropped on the window.
    arrow_pressed(direction) : an arrow key pulls the end; ±1, ±10 with Shift.
    arrow_released() : it was let go.
    dressed(theme) : everything wears another theme.
    """

    closing = Signal()
    dropped = Signal(Path)
    arrow_pressed = Signal(float)
    arrow_released = Signal()
    dressed = Signal(Theme)

    def __init__(self, theme: Theme, presets: Collection[Preset]) -> None:
        super().__init__()
        self.setWindowTitle("Spring–Block Lab")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, presets)
        self.top_bar = TopBar(self.actions_, presets, self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.top_bar)
        self.scene = SceneArea(theme)
        self.setCentralWidget(self.scene)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.side = self._side_panel()
        narrow = self._screen_width < ROOM_FOR_PLOTS
        self.docks = PlotDocks(self, all_readings(), narrow=narrow)
        self._lab_docks: PlotDocks | None = None
        self._chain_docks = QByteArray()
        self._add_dock_actions()
        self._status_bar()
        self.apply_theme(theme)
        self.setContentsMargins(GRID, 0, 0, 0)
        self._uncovered: Uncovered | None = None
        self._tabbing = self._by_tab = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _side_panel(self) -> SidePanel:
        panel = SidePanel()
        dock = QDockWidget(say("Controls"), self)
        dock.setObjectName("dock_controls")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())
        dock.setWidget(panel)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return panel

    def _add_dock_actions(self) -> None:
        view = self.top_bar.menus["View"]
        view.addSeparator()
        for dock in self.docks.docks.values():
            view.addAction(dock.toggleViewAction())

    def _status_bar(self) -> None:
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        self.status_left, self.status_right = PlainLabel(), PlainLabel()
        self.status_left.setObjectName("status_left")
        bar.addWidget(self.status_left, 1)
        bar.addPermanentWidget(self.status_right)
        self.setStatusBar(bar)

    def order_focus(self) -> None:
        """Have Tab go as the eye does; asked again when something new is in the window."""
        areas = (self.top_bar, self.scene, self.side, *self.docks.docks.values())
        follow_the_eye(areas)

    # --- labs -----------------------------------------------------------------------------

    def show_lab(self, lab: Lab, page: QWidget, theme: Theme) -> PlotDocks:
        """Show the plots and the page of a lab in the place of the chain's."""
        self.leave_lab()
        self._chain_docks = self.saveState(LAYOUT_VERSION)
        for dock in self.docks.docks.values():
            dock.hide()
        self._lab_docks = docks = PlotDocks(self, lab.readings(), lab=lab.name)
        docks.fill(theme)
        docks.share_out(self.width() - 360, self.height() * PLOTS_HEIGHT // 100)
        title = say_declared(lab.title)
        self.side.show_only(lab.name, title, page)
        self.scene.verdicts.hide()
        self.top_bar.show_lab(title)
        self.setWindowTitle(f"{title} – Spring–Block Lab")
        self.order_focus()
        return docks

    def leave_lab(self) -> None:
        """Show the chain's plots and pages again."""
        if self._lab_docks is None:
            return
        self._lab_docks.remove()
        self._lab_docks = None
        self.restoreState(self._chain_docks, LAYOUT_VERSION)
        self.side.show_only()
        self.scene.verdicts.show()
        self.top_bar.show_lab("")
        self.setWindowTitle("Spring–Block Lab")
        self.order_focus()

    # --- look and layout ---------------------------------------------------------------

    def apply_theme(self, theme: Theme) -> None:
        """Dress everything in a theme."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette_of(theme))
        application.setStyleSheet(style_sheet(theme))
        self.top_bar.apply_theme(theme)
        self.docks.apply_theme(theme)
        if self._lab_docks is not None:
            self._lab_docks.apply_theme(theme)
        self.dressed.emit(theme)

    def restore_layout(self, settings: QSettings) -> None:
        """Size, place and docks as they were left; the usual ones at the first start."""
        geometry = settings.value("geometry")
        state = settings.value("docks")
        if isinstance(geometry, QByteArray) and self.restoreGeometry(geometry):
            keep_on_screen(self)
        else:
            place_window(self, USUAL_SIZE)
        known = isinstance(state, QByteArray) and self._layout_fits(settings)
        if not (known and self.restoreState(state, LAYOUT_VERSION)):
            self.docks.share_out(self.width() - 360, self.height() * PLOTS_HEIGHT // 100)

    def _layout_fits(self, settings: QSettings) -> bool:
        """Whether docks that were left on another screen have room on this one."""
        try:
            needed = int(str(settings.value("docks_width", 0)))
        except ValueError:
            return False
        return needed <= self._screen_width

    def save_layout(self, settings: QSettings) -> None:
        """Keep size, place and docks for the next start."""
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("docks", self.saveState(LAYOUT_VERSION))
        settings.setValue("docks_width", self.minimumSizeHint().width())

    @property
    def _screen_width(self) -> int:
        return self.screen().availableGeometry().width()

    # --- events ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """From now on there is a window that others may cover."""
        super().showEvent(event)
        self._uncovered = self._uncovered or Uncovered(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the owners of threads end them, then go."""
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows pull the end, unless the focus is on a control."""
        direction = {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0}.get(Qt.Key(event.key()))
        if direction is None or not self._on_the_scene:
            super().keyPressEvent(event)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.arrow_pressed.emit(direction * (10.0 if shift else 1.0))

    def event(self, event: QEvent) -> bool:
        """A space presses the button that Tab went to; after a click it plays, as everywhere."""
        if event.type() == QEvent.Type.ShortcutOverride and self._by_tab:
            space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
            if space and isinstance(self.focusWidget(), QAbstractButton):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on."""
        self._tabbing = True
        try:
            return super().focusNextPrevChild(forward)
        finally:
            self._tabbing = False

    def _focus_moved(self) -> None:
        self._by_tab = self._tabbing

    @property
    def _on_the_scene(self) -> bool:
        """Whether keys are meant for what is seen, and not for a control."""
        seen = (None, self, *(canvas.native for canvas in self.scene.canvases))
        return self.focusWidget() in seen

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """An arrow let go ends one pull."""
        super().keyReleaseEvent(event)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.isAutoRepeat():
            self.arrow_released.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        path = Path(event.mimeData().urls()[0].toLocalFile())
        event.acceptProposedAction()
        # Later: a question asked now would hold up the program that the file comes from.
        QTimer.singleShot(0, self, lambda: self.dropped.emit(path))
