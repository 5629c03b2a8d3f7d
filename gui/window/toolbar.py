"""The bar at the top: labs, presets, transport, speed, menu."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from gui.intents.desk import Desk
from gui.intents.intent import LoadPreset, Set
from gui.labs import all_labs
from gui.look.labels import PlainLabel
from gui.look.plain_text import as_label, as_tip
from gui.look.signs import sign_icon
from gui.look.theme import GRID, Theme
from gui.look.words import say, say_declared, shown
from gui.models.declared import declared
from gui.models.presets import Preset, preset_of
from gui.models.session import Session, ViewOptions
from gui.panels.controls import ValueSlider, restyle
from gui.panels.value_text import NotPermittedError, SliderScale, parse_number
from gui.window.actions import Actions, of_preset
from gui.window.lab_switch import LabSwitch
from physics.wording import Words

SIGNS = ("play", "pause", "step", "reset", "record", "hold", "menu")
MOST_PILLS = 8
"""The menu has all presets."""
LONGEST_PILL = 18
"""Characters of a preset's title that are shown on its pill."""
MENUS: tuple[str, ...] = (
    Words("File"),
    Words("Edit"),
    Words("Chain"),
    Words("Network"),
    Words("Presets"),
    Words("Labs"),
    Words("Lectures"),
    Words("View"),
    Words("Language"),
    Words("Help"),
)


class TopBar(QToolBar):
    """Labs, presets as pills, play, step, reset, the speed, and one menu for the rest."""

    def __init__(
        self, actions: Actions, presets: Collection[Preset], desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(say("Top bar"), parent)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.setObjectName("top_bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions, self._presets, self._desk = actions, presets, desk
        self._preset = ""
        self._of_chain = True
        self._playing = False
        self.switch = LabSwitch(all_labs().values(), actions)
        self.addWidget(self.switch)
        self._pills([preset for preset in presets if preset.button][:MOST_PILLS])
        self._stretch()
        self._transport()
        self._speed()
        self.menus = self._menu()
        self._all_presets.setMenu(self.menus["Presets"])
        self._follow_actions()

    def _pills(self, presets: list[Preset]) -> None:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        self.pills: dict[str, QPushButton] = {}
        for preset in presets:
            pill = QPushButton(as_label(_shortened(say_declared(preset.title))))
            pill.setProperty("role", "preset")
            pill.setCheckable(True)
            pill.setToolTip(as_tip(say_declared(preset.session.description or preset.title)))
            pill.setAccessibleName(say_declared(preset.title))
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.clicked.connect(lambda _=False, name=preset.name: self._choose(name))
            self.pills[preset.name] = pill
            row.addWidget(pill)
        self._pill_row = self.addWidget(box)
        self._all_presets = QToolButton()
        self._all_presets.setText(say("Presets ▾"))
        self._all_presets.setAccessibleName(say("Presets"))
        self._all_presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._all_presets.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._preset_list = self.addWidget(self._all_presets)

    def _choose(self, name: str) -> None:
        self._desk.please(LoadPreset(name))
        self._check_pills()  # Qt has checked it, whatever became of it

    def _stretch(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)

    def _transport(self) -> None:
        self._buttons: dict[str, QToolButton] = {}
        for name in ("play", "step", "reset", "record", "hold"):
            button = QToolButton()
            action = self._actions[name]
            button.setToolTip(_with_keys(action))
            action.changed.connect(partial(self._show_keys, name))
            button.setAccessibleName(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            button.setIconSize(QSize(20, 20))
            self.addWidget(button)
            self._buttons[name] = button
        self.grown = PlainLabel()
        self.grown.setProperty("role", "muted")
        self._grown_box = self.addWidget(self.grown)
        self._grown_box.setVisible(False)

    def _show_keys(self, name: str) -> None:
        """A person has chosen others."""
        self._buttons[name].setToolTip(_with_keys(self._actions[name]))

    def _speed(self) -> None:
        parameter = declared(ViewOptions, "speed")
        scale = SliderScale.of(parameter)
        assert scale is not None
        self._scale = scale
        self._speed_field = QLineEdit()
        self._speed_field.setProperty("role", "value")
        self._speed_field.setFixedWidth(8 * GRID)
        self._speed_field.setAccessibleName(parameter.title)
        self._speed_field.setToolTip(f"{parameter.title}: {parameter.help}")
        self._speed_field.editingFinished.connect(self._speed_typed)
        self._slider = ValueSlider(scale.positions)
        self._slider.setFixedWidth(11 * GRID)
        self._slider.setToolTip(f"{parameter.title}: {parameter.help}")
        self._slider.slid.connect(
            lambda position, final: self._choose_speed(self._scale.value(position), final)
        )
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(GRID)
        self._word = PlainLabel(say("speed"))
        self._word.setProperty("role", "muted")
        for widget in (self._word, self._slider, self._speed_field):
            row.addWidget(widget)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._speed_box = self.addWidget(box)
        self._write_speed(parameter.default)

    def _speed_typed(self) -> None:
        field = self._speed_field
        if not field.isModified():
            return
        try:
            speed = parse_number(field.text().strip().rstrip("×"), declared(ViewOptions, "speed"))
        except NotPermittedError as refusal:
            restyle(field, "wrong", True)
            below = field.mapToGlobal(field.rect().bottomLeft())
            QToolTip.showText(below, as_tip(shown(refusal)), field)
            return
        field.setModified(False)
        self._choose_speed(speed)
        self._write_speed(float(speed))

    def _choose_speed(self, speed: float, final: bool = True) -> None:
        self._desk.please(Set("view", "speed", speed, passing=not final))

    def _write_speed(self, speed: float) -> None:
        restyle(self._speed_field, "wrong", False)
        self._speed_field.setText(f"{speed:.3g}×")
        self._slider.tell(declared(ViewOptions, "speed").title, f"{speed:.3g}×")

    def _menu(self) -> dict[str, QMenu]:
        button = QToolButton()
        button.setText("☰")
        button.setObjectName("menu_button")
        button.setToolTip(say("Menu"))
        button.setAccessibleName(say("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        whole = QMenu(button)
        menus = {}
        for title in MENUS:
            menus[title] = whole.addMenu(shown(title))
            menus[title].addActions(self._actions.of_menu(title))
        menus["Presets"].setToolTipsVisible(True)
        button.setMenu(whole)
        self.addWidget(button)
        self._menu_button = button
        return menus

    # --- what there is room for ---------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is least needed."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fitting.start()  # once the parts have it, too

    def event(self, event: QEvent) -> bool:
        """Whatever has other words or type wants another place."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_menu_button"):
            self._fit()
        return taken

    def _fit(self) -> None:
        """First a word goes, then pills from the last one on, which are in the list instead."""
        room, word = self._room(), self._word.sizeHint().width() + GRID
        pills = [pill.sizeHint().width() + GRID for pill in self.pills.values()]
        self._word.setVisible(sum(pills) + word <= room)
        room -= 0 if self._word.isHidden() else word
        many = len(pills)
        if sum(pills) > room:
            room -= self._all_presets.sizeHint().width() + GRID
            many = sum(sum(pills[: place + 1]) <= room for place in range(len(pills)))
        for place, pill in enumerate(self.pills.values()):
            pill.setVisible(place < many)
        self._pill_row.setVisible(self._of_chain and many > 0)
        self._preset_list.setVisible(self._of_chain and many < len(pills))
        self._speed_box.setVisible(self._of_chain)

    def _room(self) -> int:
        """Pixels that are left for pills and the word before the speed."""
        layout = self.layout()
        assert layout is not None
        gap, margins = layout.spacing(), layout.contentsMargins()
        parts = {action: self.widgetForAction(action) for action in self.actions()}
        widths = {action: part.sizeHint().width() + gap for action, part in parts.items()}
        widths[self._pill_row] = 3 * GRID + gap
        widths[self._preset_list] = 0
        if not self.grown.text():
            widths[self._grown_box] = 0
        if not self._word.isHidden():
            widths[self._speed_box] -= self._word.sizeHint().width() + GRID
        return self.width() - sum(widths.values()) - margins.left() - margins.right()

    # --- what is shown -----------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show the speed, and which preset the session is (or none)."""
        self._preset = preset_of(session, self._presets)
        self._check_pills()
        self._slider.show_position(self._scale.position(session.view.speed))
        if not self._speed_field.isModified():
            self._write_speed(session.view.speed)

    def _check_pills(self) -> None:
        for name, pill in self.pills.items():
            pill.setChecked(name == self._preset and self._actions[of_preset(name)].isEnabled())

    def _follow_actions(self) -> None:
        """Whatever asks for what an action asks for can be used when that can."""
        for name, pill in self.pills.items():
            self._actions[of_preset(name)].enabledChanged.connect(pill.setEnabled)
            self._actions[of_preset(name)].enabledChanged.connect(self._check_pills)
        for name, button in self._buttons.items():
            self._actions[name].enabledChanged.connect(button.setEnabled)
        for control in (self._slider, self._speed_field):
            self._actions["play"].enabledChanged.connect(control.setEnabled)
        self._desk.deeds.changed.connect(self._show_recording)

    def show_playing(self, playing: bool) -> None:
        """Show the sign that a click would bring."""
        self._playing = playing
        self._buttons["play"].setIcon(self._icons[self._sign_of("play")])

    def show_grown(self, words: str) -> None:
        """Say how long and large the recording is by now; "" when there is none."""
        self.grown.setText(words)
        self.grown.setMinimumWidth(self.grown.sizeHint().width() if words else 0)
        if self._grown_box.isVisible() != bool(words):
            self._grown_box.setVisible(bool(words))
            self._fit()

    def show_chain(self, shown: bool) -> None:
        """Whether the chain is open, whose the pills and the speed are."""
        self._of_chain = shown
        self._fit()
        self._check_pills()

    def _show_recording(self, name: str) -> None:
        """Show whether a recording is under way."""
        if name == "record":
            button, action = self._buttons[name], self._actions[name]
            button.setIcon(self._icons[self._sign_of(name)])
            button.setToolTip(_with_keys(action))
            button.setAccessibleName(action.text())

    def _sign_of(self, name: str) -> str:
        """What a click on that button would bring."""
        if name == "play":
            return "pause" if self._playing else "play"
        recording = name == "record" and self._desk.deeds.face("record").on
        return "stop" if recording else name

    def apply_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colour."""
        self._icons = {name: sign_icon(name, theme.text) for name in SIGNS}
        self._icons["stop"] = sign_icon("stop", theme.warning)
        for name, button in self._buttons.items():
            button.setIcon(self._icons[self._sign_of(name)])
        self._menu_button.setIcon(self._icons["menu"])
        self._menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_PILL else f"{title[: LONGEST_PILL - 1].rstrip()}…"


def _with_keys(action: QAction) -> str:
    """What an action is called, and its keys, if it has any."""
    keys = action.shortcut().toString()
    return f"{action.text()} ({keys})" if keys else action.text()
