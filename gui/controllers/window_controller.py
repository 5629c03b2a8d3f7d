"""Wires the window's intents to the controllers that carry them out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from psygnal import Signal
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.controllers.hand import HandController
from gui.controllers.pictures import copy_picture, scene_image, window_image
from gui.controllers.recent import RecentFiles
from gui.controllers.themes import ThemeController
from gui.controllers.training_controller import TrainingController
from gui.controllers.transport import Transport
from gui.controllers.weights_controller import WeightsController
from gui.look.words import say, say_declared, shown
from gui.models.laboratory import Laboratory
from gui.models.presets import Preset
from gui.models.session import Session
from gui.models.session_file import SessionError
from gui.moments.overlays import THEORIES
from gui.window.actions import of_preset
from gui.window.file_dialogs import ask_for_folder, ask_to_open, ask_where_to_save
from gui.window.keys_card import KeysCard
from gui.window.main_window import MainWindow
from gui.window.picture_file import write_picture
from nets.data.kinds import (
    DATA,
    DATA_ENDINGS,
    OTHER,
    RECORDING,
    SESSION,
    TABLE,
    WEIGHTS,
    Kind,
    kind_of,
)
from nets.model.weights_file import ENDING
from physics.wording import Words

SESSION_FILES = Words("Sessions (*.toml)")
RECORDING_ENDING = ".h5"
ENDINGS = {RECORDING_ENDING: RECORDING, ENDING: WEIGHTS, **dict.fromkeys(DATA_ENDINGS, DATA)}
"""What a file is meant to be that cannot be looked into, or where that tells nothing."""
DATA_FILES = Words(
    "Data ({endings});;All files (*)",
    endings=" ".join(f"*{ending}" for ending in DATA_ENDINGS),
)
PICTURES = Words("PNG pictures (*.png)")
THEORY_SWITCHES = (*(f"show_{name}" for name in THEORIES), "show_ensemble")


class WindowController:
    """Connects panels, actions, mouse and files to chain, training and edits.

    Signals
    -------
    recording_opened(path) : a recording is to be watched.
    preset_chosen(title) : chain and network were set as a preset has them.
    """

    recording_opened = Signal(Path)
    preset_chosen = Signal(str)

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        chain: ChainController,
        training: TrainingController,
        window: MainWindow,
        frames: FrameController,
        presets: dict[str, Preset],
        settings: QSettings,
        transport: Transport,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self._chain, self._training = chain, training
        self._window, self._frames = window, frames
        self._presets, self._transport = presets, transport
        self._path: Path | None = None
        self.themes = ThemeController(laboratory, edits, window, frames)
        self.hand = HandController(chain, window, frames)
        self.weights = WeightsController(laboratory, edits, training, window)
        self.recent = RecentFiles(settings, window.top_bar.menus["File"], self.open_path)
        self._connect_panels()
        self._connect_actions()
        window.dropped.connect(self.open_path)
        window.arrow_released.connect(edits.finish)
        laboratory.replaced.connect(self._show)
        self._show(laboratory.session, laboratory.session)

    def close(self) -> None:
        """Let go of the model."""
        self._laboratory.replaced.disconnect(self._show)
        self.themes.close()
        self.hand.close()
        self.weights.close()
        self._edits.close()

    # --- panels ------------------------------------------------------------------------

    def _connect_panels(self) -> None:
        chain, network = self._window.side.chain, self._window.side.network
        chain.edited.connect(lambda *edit: self._edit("chain", *edit))
        chain.new_seed.connect(self._new_chain_seed)
        network.edited.connect(lambda *edit: self._edit("network", *edit))
        network.train.connect(self._training.train)
        network.train_again.connect(self._training.train_again)
        network.train_new_seed.connect(self._training.train_new_seed)
        network.pause.connect(self._training.pause)
        network.resume.connect(self._training.resume)
        network.stop.connect(self._training.stop)
        network.tie_toggled.connect(self._tie)
        network.open_data.connect(self._ask_for_data)
        network.open_folder.connect(self._ask_for_folder)
        network.pace_edited.connect(
            lambda pace, _final: self._edits.set_view(epochs_per_second=pace)
        )
        self._window.top_bar.preset_chosen.connect(self.choose_preset)
        self._window.top_bar.speed_chosen.connect(lambda speed: self._edits.set_view(speed=speed))
        theory = self._window.side.theory
        theory.edited.connect(self._edit_view)
        theory.ensemble_wanted.connect(lambda: self._edits.set_view(show_ensemble=True))

    def _edit_view(self, name: str, value: Any, _final: bool) -> None:
        complaint = self._edits.set_view(**{name: value})
        self._window.side.theory.show_complaint(name, _without_names(complaint))

    def _edit(self, section: str, name: str, value: Any, final: bool) -> None:
        complaint = self._edits.edit(section, {name: value}, final=final)
        panel = self._window.side.chain if section == "chain" else self._window.side.network
        panel.show_complaint(name, _without_names(complaint))

    def _new_chain_seed(self) -> None:
        seed = self._laboratory.session.chain.seed % 10_000 + 1
        self._edits.edit("chain", {"seed": seed})
        self._chain.reset()

    def _tie(self, tied: bool) -> None:
        if tied:
            depth = self._laboratory.session.chain.blocks + 1
            complaint = self._edits.tie(depth)
        else:
            complaint = self._edits.tie(None)
        if complaint:
            self._window.scene.notice.tell(complaint)
            self._show(self._laboratory.session, self._laboratory.session)

    def choose_preset(self, name: str) -> None:
        """Set chain and network as a preset has them, and start the chain anew."""
        preset = self._presets[name]
        self.preset_chosen.emit(preset.title)
        self._edits.load_preset(
            preset.session, say("preset {title}", title=say_declared(preset.title))
        )
        self._path = None
        self._window.setWindowTitle("Spring–Block Lab")
        self._chain.reset()
        self._show(self._laboratory.session, self._laboratory.session)

    def _show(self, session: Session, _old: Session) -> None:
        """Let every control show the session."""
        self._window.side.chain.show_parameters(session.chain)
        self._window.side.network.show_parameters(session.network, session.view.tie_depth)
        self._window.side.network.show_pace(session.view.epochs_per_second)
        self._window.top_bar.show_session(session, self._preset_of(session))
        actions, view = self._window.actions_, session.view
        actions["show_ruler"].setChecked(view.appearance == "ruler")
        actions["show_forces"].setChecked(view.show_forces)
        actions["show_network"].setChecked(view.show_network)
        for name in THEORY_SWITCHES:
            actions[name].setChecked(getattr(view, name))
        self._window.side.theory.show_options(view)

    def _preset_of(self, session: Session) -> str:
        """Name of the preset that chain and network are set to, or nothing."""
        for name, preset in ((name, one.session) for name, one in self._presets.items()):
            said = preset.network.model_dump(include=preset.network.model_fields_set)
            network = session.network.model_copy(update=said)
            wanted = (preset.chain, network, preset.view.appearance)
            if wanted == (session.chain, session.network, session.view.appearance):
                return name
        return ""

    # --- actions ------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        do = {
            "play": self._transport.toggle,
            "step": self._transport.step,
            "reset": self._transport.reset,
            "train": self._training.toggle,
            "stop": self._training.stop,
            "open_data": self._ask_for_data,
            "open_folder": self._ask_for_folder,
            "undo": self._edits.undo,
            "redo": self._edits.redo,
            "open": self._ask_to_open,
            "save": self._save,
            "save_as": self._ask_to_save,
            "picture_scene": lambda: self._ask_for_picture(scene=True),
            "picture_window": lambda: self._ask_for_picture(scene=False),
            "copy_scene": lambda: copy_picture(scene_image(self._window)),
            "copy_window": lambda: copy_picture(window_image(self._window)),
            "quit": self._window.close,
            "full_screen": self._full_screen,
            "keys": self._show_keys,
            "about": self._show_about,
        }
        actions = self._window.actions_
        for name, slot in do.items():
            actions[name].triggered.connect(lambda _=False, slot=slot: slot())
        for name in self._presets:
            choose = actions[of_preset(name)].triggered
            choose.connect(lambda _=False, name=name: self.choose_preset(name))
        for name in ("show_forces", "show_network", *THEORY_SWITCHES):
            actions[name].triggered.connect(
                lambda on, name=name: self._edits.set_view(**{name: on})
            )
        actions["show_ruler"].triggered.connect(
            lambda on: self._edits.set_view(appearance="ruler" if on else "chain")
        )
        stack = self._edits.stack
        stack.canUndoChanged.connect(actions["undo"].setEnabled)
        stack.canRedoChanged.connect(actions["redo"].setEnabled)
        actions["undo"].setEnabled(False)
        actions["redo"].setEnabled(False)

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
        window.actions_["full_screen"].setChecked(window.isFullScreen())

    def _show_keys(self) -> None:
        KeysCard(self._window.actions_.key_table(), self._window).open()

    def _show_about(self) -> None:
        QMessageBox.about(
            self._window,
            "Spring–Block Lab",
            say(
                "<b>Spring–Block Lab</b><p>A deep network learns features the way a chain of "
                "spring-linked blocks slides on a rough floor.</p><p>After C. Shi, L. Pan and "
                "I. Dokmanić, <i>A spring–block theory of feature learning in deep neural "
                "networks</i>, arXiv 2407.19353.</p>"
            ),
        )

    # --- files ---------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a session or weights, or take a data set; anything else is refused in one line."""
        kind = self.kind(path)
        if kind.name == DATA:
            self.take_data(path)
            return
        if kind.name == WEIGHTS:
            self.weights.open(path)
            return
        if kind.name == RECORDING:
            self.recording_opened.emit(path)
            return
        if kind.name == OTHER:
            self._window.scene.notice.refuse(
                path, say("{name} is {what}", name=path.name, what=kind.words)
            )
            return
        try:
            self._edits.open_file(path)
        except SessionError as error:
            self._window.scene.notice.refuse(path, error)
            return
        self._window.scene.notice.hide()
        self._remember(path)
        self._chain.reset()

    def kind(self, path: Path) -> Kind:
        """What a file is, by how it begins; what cannot be read is refused by who opens it."""
        try:
            found = kind_of(path)
        except OSError:
            found = Kind(SESSION, "")
        if found.words not in ("", TABLE.words):
            return found
        return Kind(ENDINGS.get(path.suffix.lower(), found.name), found.words)

    def save_path(self, path: Path) -> None:
        """Write the session."""
        try:
            self._edits.save_file(path)
        except SessionError as error:
            self._window.scene.notice.tell(shown(error))
            return
        self._remember(path)

    def take_data(self, path: Path) -> None:
        """Look at a data set, and take it if it is sound."""
        from gui.window.data_card import confirmed_data

        said = confirmed_data(path, self._laboratory.session.network, self._window)
        if said is not None:
            self._edits.edit("network", said)

    def _remember(self, path: Path) -> None:
        self._path = path
        self.recent.add(path)
        self._window.setWindowTitle(f"{path.stem} – Spring–Block Lab")

    def _ask_to_open(self) -> None:
        path = ask_to_open(self._window, say("Open session"), SESSION_FILES)
        if path is not None:
            self.open_path(path)

    def _save(self) -> None:
        self.save_path(self._path) if self._path else self._ask_to_save()

    def _ask_to_save(self) -> None:
        path = self._ask_where_to_save(say("Save session"), "session.toml", SESSION_FILES)
        if path is not None:
            self.save_path(path)

    def _ask_for_data(self) -> None:
        path = ask_to_open(self._window, say("Own data"), DATA_FILES)
        if path is not None:
            self.take_data(path)

    def _ask_for_folder(self) -> None:
        path = ask_for_folder(self._window, say("A folder for each class"))
        if path is not None:
            self.take_data(path)

    def _ask_where_to_save(self, title: str, name: str, kinds: str) -> Path | None:
        try:
            return ask_where_to_save(self._window, title, name, kinds)
        except FileExistsError as error:
            self._window.scene.notice.tell(shown(error))
            return None

    def _ask_for_picture(self, *, scene: bool) -> None:
        image = scene_image(self._window) if scene else window_image(self._window)
        path = self._ask_where_to_save(say("Save picture"), "chain.png", PICTURES)
        if path is None:
            return
        try:
            write_picture(image, path)
        except OSError as error:
            why = error.strerror or error
            self._window.scene.notice.tell(
                say("{name} cannot be written: {why}", name=path.name, why=why)
            )


def _without_names(complaint: str) -> str:
    """The complaint as it reads under its own row: without the path to the value."""
    return complaint.split(": ", 1)[-1] if complaint else ""
