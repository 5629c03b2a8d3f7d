"""The window: where everything stands. What things do is wired in the controllers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QMainWindow,
    QMenu,
    QWidget,
)

from gui.intents.desk import Desk
from gui.intents.intent import Do, Open, Panel
from gui.labs.lab import Lab
from gui.look.palette import palette_of
from gui.look.theme import GRID, Theme, style_sheet
from gui.look.words import say, say_declared, shown
from gui.models.presets import Preset
from gui.models.session import Session
from gui.predictions.prediction import Kind
from gui.readings import all_readings
from gui.window.actions import Actions, ActionSpec
from gui.window.face import Face
from gui.window.focus_order import follow_the_eye
from gui.window.key_places import KeyPlaces
from gui.window.keys_card import KeysCard
from gui.window.pictures import WindowPictures
from gui.window.placing import keep_on_screen, place_window
from gui.window.plots_area import PlotDocks
from gui.window.questions import WindowQuestions
from gui.window.scene_alone import SceneAlone
from gui.window.scene_area import SceneArea
from gui.window.seat import LEAST_SIZE
from gui.window.settings_view import SettingsView
from gui.window.side_panel import SidePanel
from gui.window.status_line import StatusLine
from gui.window.toolbar import TopBar
from gui.window.uncovered import Uncovered
from gui.window.veil import Veil
from physics.wording import Words

TITLE = "Spring–Block Lab"
ABOUT = Words(
    "<b>Spring–Block Lab</b><p>A deep network learns features the way a chain of "
    "spring-linked blocks slides on a rough floor.</p><p>After C. Shi, L. Pan and "
    "I. Dokmanić, <i>A spring–block theory of feature learning in deep neural "
    "networks</i>, arXiv 2407.19353.</p>"
)
LAYOUT_VERSION = 3
USUAL_SIZE = QSize(1440, 900)
PLOTS_HEIGHT = 36
"""Per cent of the window's, at the first start."""
ROOM_FOR_PLOTS = 1200
"""Pixels of a screen that has all plots side by side, beside the panel."""


class MainWindow(QMainWindow):
    """Top bar, scene, side panel, plots and status bar; features put theirs into its `Places`.

    Parameters
    ----------
    desk : where everything that a person asks for in it goes, and what is told comes from.

    Signals
    -------
    closing() : before the window goes; who owns threads ends them now.
    arrow_pressed(direction) : an arrow key pulls the end; ±1, ±10 with Shift.
    arrow_released() : it was let go.
    dressed(theme) : everything wears another theme.
    """

    closing = Signal()
    arrow_pressed = Signal(float)
    arrow_released = Signal()
    dressed = Signal(Theme)

    def __init__(self, theme: Theme, presets: Collection[Preset], desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.veil = Veil(self._telling)
        self.show_name("")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, presets, desk)
        self.top_bar = TopBar(self.actions_, presets, desk, self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.top_bar)
        self.scene = SceneArea(theme)
        self.setCentralWidget(self.scene)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.side = self._side_panel()
        self.settings = SettingsView(self.side, desk)
        self.pictures = WindowPictures(self, self.scene)
        narrow = self._screen_width < ROOM_FOR_PLOTS
        self.docks = PlotDocks(self, all_readings(), narrow=narrow)
        self._lab_docks: PlotDocks | None = None
        self._chain_docks = QByteArray()
        self._add_dock_actions()
        self._status_bar()
        self.apply_theme(theme)
        self.setContentsMargins(GRID, 0, 0, 0)
        self.face = Face(
            self.scene, self.docks, self.side.network, self.side.theory, self.show_status
        )
        bars = (self.top_bar, self.statusBar())
        self._alone = SceneAlone(self, self.scene, self.docks, bars, LAYOUT_VERSION, desk.deeds)
        self._join(desk)
        KeyPlaces(self)
        self._uncovered: Uncovered | None = None
        self._tabbing = self._by_tab = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _join(self, desk: Desk) -> None:
        """What is told and asked here, and what the window does by itself."""
        desk.questions = WindowQuestions(self)
        desk.told.connect(self.scene.notice.show_line)
        self.scene.notice.closed.connect(desk.take_back)
        self.scene.run.asked.connect(lambda: desk.please(Do("train")))
        desk.answer(Panel, self._show_panel)
        desk.deeds.add("quit", self._quit)
        desk.deeds.add("full_screen", self._full_screen)
        desk.deeds.add("keys", self._show_keys)
        desk.deeds.add("about", self._show_about)

    def _side_panel(self) -> SidePanel:
        panel = SidePanel()
        dock = self._controls = QDockWidget(say("Controls"), self)
        dock.setObjectName("dock_controls")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())
        dock.setWidget(panel)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._panel_dock = dock
        return panel

    def _show_panel(self, intent: Panel) -> str:
        self._panel_dock.setVisible(intent.on)
        return ""

    def _add_dock_actions(self) -> None:
        view = self.top_bar.menus["View"]
        view.addSeparator()
        for dock in self.docks.docks.values():
            view.addAction(dock.toggleViewAction())

    def _status_bar(self) -> None:
        self.status = StatusLine()
        self.setStatusBar(self.status)

    def explained(self) -> Iterator[tuple[QWidget, str]]:
        """The words and numbers that a click explains, each with its topic."""
        yield self.scene.verdicts.chain, "chain_concavity"
        yield self.scene.verdicts.network, "network_concavity"
        for name, labels in self.side.chain.pull.rows.items():
            for label in labels:
                yield label, "pull" if name == "noise" else "pull_motion"
        for name, card in self.side.theory.cards.items():
            yield card, name

    def order_focus(self) -> None:
        """Have Tab go as the eye does; asked again when something new is in the window."""
        areas = (self.top_bar, self.scene, self.side, *self.docks.docks.values())
        follow_the_eye(areas)

    # --- labs -----------------------------------------------------------------------------

    def show_lab(self, lab: Lab, page: QWidget) -> PlotDocks:
        """Show the docks and the page of a lab in the place of the chain's."""
        self.leave_lab()
        self._alone.leave()
        self._chain_docks = self.saveState(LAYOUT_VERSION)
        for dock in self.docks.docks.values():
            dock.hide()
        readings = lab.readings()
        narrow = not self._have_room(sum(not one.behind for one in readings))
        self._lab_docks = docks = PlotDocks(self, readings, lab=lab.name, narrow=narrow)
        docks.share_out(self.width() - 360, self.height() * PLOTS_HEIGHT // 100)
        title = say_declared(lab.title)
        self.side.show_only(lab.name, title, page)
        self.scene.show_lab(verdict=lab.verdict is not None)
        self.top_bar.show_chain(False)
        self._show_title(title)
        self.order_focus()
        return docks

    def _have_room(self, plots: int) -> bool:
        """Whether so many plots have room side by side, beside the panel."""
        room = self.width() - self.side.minimumSizeHint().width()
        return room >= plots * (LEAST_SIZE.width() + GRID)

    def leave_lab(self) -> None:
        """Show the chain's plots and pages again."""
        if self._lab_docks is None:
            return
        self._alone.leave()
        self._lab_docks.remove()
        self._lab_docks = None
        self.restoreState(self._chain_docks, LAYOUT_VERSION)
        self.side.show_only()
        self.scene.leave_lab()
        self.top_bar.show_chain(True)
        self._show_title(self._name)
        self.order_focus()

    # --- what it does by itself ----------------------------------------------------------

    def _quit(self) -> None:
        self.close()

    def _full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()
        self._desk.deeds.check("full_screen", self.isFullScreen())

    def _show_keys(self) -> None:
        actions, bindings = self.actions_, self.actions_.bindings
        # A person may have edited the file meanwhile.
        complaint = bindings.open(bindings.path) if bindings.path is not None else ""
        over = self._desk.questions.over()
        KeysCard(bindings, actions.groups(), actions.told(), over, complaint=complaint).open()

    def _show_about(self) -> None:
        from gui.window.about_card import AboutCard

        AboutCard(self._desk.questions.over(), TITLE, shown(ABOUT)).exec()

    def _telling(self, kind: Kind, scene: bool) -> Iterator[QWidget]:
        """What answers a question of a kind: plots that do, verdicts, controls, bars."""
        if scene:
            yield from (canvas.native for canvas in self.scene.canvases)
        for docks in filter(None, (self.docks, self._lab_docks)):
            yield from docks.telling(kind)
        yield from (self.scene.verdicts, self.scene.lab_strip, self.scene.twin_strip)
        yield from (self._controls, self.top_bar, self.statusBar())

    def lower_veil(self, kind: Kind, *, scene: bool) -> None:
        """Put away what answers a question of that kind; asked at each frame while it is open."""
        self.veil.lower(kind, scene=scene)
        self._show_title("")

    def lift_veil(self) -> None:
        """Show it again."""
        layout = self.layout()
        assert layout is not None
        layout.setEnabled(False)  # laid out and drawn once, not for each dock that comes back
        self.setUpdatesEnabled(False)
        try:
            self.veil.lift()
        finally:
            layout.setEnabled(True)
            layout.activate()
            self.setUpdatesEnabled(True)
        self._show_title(self._name)

    # --- places for features -------------------------------------------------------------

    def put_below_scene(self, widget: QWidget) -> None:
        """Under the scene, hidden as long as nobody shows it."""
        self.scene.put_below(widget)

    def add_page(self, name: str, page: QWidget) -> None:
        """Behind the side panel's other pages."""
        self.side.add_page(name, page)

    def open_page(self, name: str) -> None:
        """Bring a page of the side panel to the front."""
        self.side.open_page(name)

    def offer_of_lab(self, made: Sequence[tuple[ActionSpec, QAction]]) -> str:
        """Presets of the lab that is open, whose keys can be changed; what is wrong, or ""."""
        return self.actions_.offer_of_lab(made)

    def menu(self, title: str) -> QMenu:
        """The menu of that title, which others may add to."""
        return self.top_bar.menus[title]

    def action(self, name: str) -> QAction:
        """An action, for a window beside this one that has its keys, too."""
        return self.actions_[name]

    def actions_of(self, menu: str) -> list[str]:
        """Names of the actions in a menu; of those in none, if its title is empty."""
        return [action.objectName() for action in self.actions_.of_menu(menu)]

    def shortcut(self, key: str, window: QWidget | None = None) -> QShortcut:
        """A key that works wherever in a window the focus is, unless that wants it.

        Parameters
        ----------
        key : as Qt writes it, or the name of an action whose keys it is to have, whichever they
            are.
        window : this one by default.
        """
        made, bindings = QShortcut(window or self), self.actions_.bindings
        if key not in self.actions_:
            made.setKey(QKeySequence(key))
            return made

        def follow() -> None:
            made.setKeys([QKeySequence(one) for one in bindings.keys_of(key)])

        bindings.changed.connect(follow)
        follow()
        return made

    # --- look and layout ---------------------------------------------------------------

    def show_session(self, session: Session, _old: Session | None = None) -> None:
        """Show what is set."""
        self.settings.show_session(session)
        self.top_bar.show_session(session)

    def show_status(self, left: Sequence[str], right: str, *, playing: bool) -> None:
        """Say at the bottom how the run goes, and show the sign of a click on play."""
        self.status.show_parts(left, right)
        self.top_bar.show_playing(playing)

    def show_name(self, name: str) -> None:
        """Say in the title which file the session is of; "" for none."""
        self._name = name
        self._show_title(name)

    def _show_title(self, name: str) -> None:
        told = bool(name) and self.veil.kind is None  # it may be that of a preset
        self.setWindowTitle(f"{name} – {TITLE}" if told else TITLE)

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

    def restore_layout(self, settings: QSettings, usual: QSize = USUAL_SIZE) -> None:
        """Size, place and docks as they were left; the usual ones at the first start."""
        geometry = settings.value("geometry")
        state = settings.value("docks")
        if isinstance(geometry, QByteArray) and self.restoreGeometry(geometry):
            keep_on_screen(self)
        else:
            place_window(self, usual)
        known = isinstance(state, QByteArray) and self._layout_fits(settings)
        if known and self.restoreState(state, LAYOUT_VERSION):
            waiting = str(settings.value("docks_waiting", "")).split()
            self.docks.waiting = frozenset(waiting) & self.docks.docks.keys()
        else:
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
        self.veil.lift()
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("docks", self._alone.before or self.saveState(LAYOUT_VERSION))
        settings.setValue("docks_waiting", " ".join(sorted(self.docks.waiting)))
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
        """The arrows pull the end, unless the focus is on a control; Esc ends the scene alone."""
        if event.key() == Qt.Key.Key_Escape and self._alone.before is not None:
            self._alone.leave()
            return
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
        QTimer.singleShot(0, self, lambda: self._desk.please(Open(path)))
