"""A person at the panels and the top bar, with the controllers behind them: no scene, no plots."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.file_controller import FileController
from gui.controllers.preset_controller import PresetController
from gui.controllers.run_actions import offer_runs
from gui.controllers.setting_controller import SettingController
from gui.controllers.themes import ThemeController
from gui.controllers.training_controller import TrainingController
from gui.controllers.transport import Transport
from gui.intents.desk import Desk
from gui.look.theme import load_theme
from gui.models.laboratory import Laboratory
from gui.models.presets import Presets, read_presets
from gui.models.session import Session
from gui.window.actions import Actions
from gui.window.settings_view import SettingsView
from gui.window.side_panel import SidePanel
from gui.window.toolbar import TopBar
from tests.gui.at_desk import Sitter
from tests.gui.person import Person


class Process:
    """A training process that only notes what it is told."""

    def __init__(self) -> None:
        self.state = "idle"
        self.told: list[tuple[str, Any]] = []

    @property
    def running(self) -> bool:
        return self.state in ("training", "paused")

    def start(self, config: Any, _pace: float, **_files: str) -> int:
        self.state = "training"
        self.told.append(("start", config))
        return len(self.told)

    def pause(self) -> None:
        self.state = "paused"
        self.told.append(("pause", None))

    def resume(self) -> None:
        self.state = "training"
        self.told.append(("resume", None))

    def stop(self) -> None:
        self.state = "idle"
        self.told.append(("stop", None))

    def change(self, **values: Any) -> None:
        self.told.append(("change", values))

    def close(self) -> None:
        self.state = "closed"


class Panels(QWidget):
    """Top bar and side panel, with the keys of the window."""

    def __init__(self, presets: Presets, desk: Desk) -> None:
        super().__init__()
        found = presets.by_name.values()
        self.actions_ = Actions(self, found, desk)
        self.top_bar = TopBar(self.actions_, found, desk, self)
        self.top_bar.apply_theme(load_theme("dark"))
        self.side = SidePanel()
        self.settings = SettingsView(self.side, desk)
        column = QVBoxLayout(self)
        column.addWidget(self.top_bar)
        column.addWidget(self.side)

    def show_session(self, session: Session, _old: Session) -> None:
        self.settings.show_session(session)
        self.top_bar.show_session(session)


class Bench:
    """The controllers of chain, network, settings, presets and files at one desk."""

    def __init__(self, session: Session, folder: Path) -> None:
        presets = read_presets()
        self.desk = Desk()
        self.laboratory = Laboratory(session)
        self.edits = EditController(self.laboratory)
        self.chain = ChainController(self.laboratory, self.edits)
        self.process = Process()
        self.training = TrainingController(self.laboratory, self.edits, self.process)  # type: ignore[arg-type]
        self.window = Panels(presets, self.desk)
        self.person = self.desk.questions = Sitter(self.window)
        offer_runs(self.desk, self.laboratory, self.chain, Transport(self.chain), self.training)
        self.live = True
        self.edits.live = lambda: self.live
        self.setting = SettingController(self.desk, self.laboratory, self.edits)
        self.preset = PresetController(self.desk, self.edits, self.chain, presets.by_name)
        self.themes = ThemeController(self.desk, self.laboratory, self.edits)
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        menu = self.window.top_bar.menus["File"]
        self.files = FileController(
            self.desk, self.laboratory, self.edits, self.chain, settings, menu
        )
        self.preset.chosen.connect(lambda _title: self.files.forget())
        self.laboratory.replaced.connect(self.window.show_session)
        self.window.show_session(session, session)

    def close(self) -> None:
        self.laboratory.replaced.disconnect(self.window.show_session)
        self.setting.close()
        self.themes.close()
        self.chain.close()
        self.training.close()


class AtPanels(Person):
    """What a person there sees and does."""

    app: Any

    def __init__(self, qtbot: QtBot, session: Session, folder: Path) -> None:
        bench = Bench(session, folder)
        super().__init__(qtbot, bench)  # type: ignore[arg-type]
        self.window.resize(1200, 1000)
        self.window.show()
        self.activate()
        bench.chain.start()
        self.canvas_focus()

    @property
    def notice(self) -> str:
        return str(self.app.desk.words)

    def canvas_focus(self) -> None:
        """Nothing has the focus: keys are the window's."""
        self.window.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        self.app.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del self.window, self.app
        gc.collect()
