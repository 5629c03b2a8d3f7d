"""Every action of the window, declared once: menu, shortcut and list of keys come from here.

Those of the presets come from their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.intents.desk import Desk
from gui.intents.intent import Do, Go, Intent, LoadPreset
from gui.labs import all_labs
from gui.look.lists import either
from gui.look.plain_text import as_label, as_tip
from gui.look.said import said_again
from gui.look.words import LANGUAGES, SYSTEM, say_declared, shown
from gui.models.declared import declared
from gui.models.presets import Preset
from gui.models.session import ViewOptions
from gui.window.bindings import ARROWS, IN_LAB, PRESETS, Bindings
from physics.wording import Words


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: what it is called, which keys start it, which menu holds it.

    Parameters
    ----------
    asks : for what; most are done by their names.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    checkable: bool = False
    help: str = ""
    asks: Intent | None = None

    @property
    def intent(self) -> Intent:
        """What it asks for."""
        return self.asks or Do(self.name)


SPECS = (
    ActionSpec("play", Words("Play or pause"), ("Space",), "Chain"),
    ActionSpec("step", Words("One step"), (".",), "Chain"),
    ActionSpec("reset", Words("Reset the chain"), ("Ctrl+R",), "Chain"),
    ActionSpec("compare", Words("Compare with a twin…"), ("Ctrl+T",), "Chain"),
    ActionSpec("end_compare", Words("End the comparison"), (), "Chain"),
    ActionSpec("train", Words("Train, hold or go on"), ("T",), "Network"),
    ActionSpec("stop", Words("Stop training"), ("Shift+T",), "Network"),
    ActionSpec("fit", Words("Fit the chain to the network"), (), "Network"),
    ActionSpec("open_data", Words("Own data from a file…"), (), "Network"),
    ActionSpec("open_folder", Words("Own pictures from a folder…"), (), "Network"),
    ActionSpec("open_weights", Words("Open weights…"), (), "Network"),
    ActionSpec("save_weights", Words("Save weights…"), (), "Network"),
    ActionSpec("export_script", Words("Export the run as a script…"), (), "Network"),
    ActionSpec("undo", Words("Undo"), ("Ctrl+Z",), "Edit"),
    ActionSpec("redo", Words("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit"),
    ActionSpec("hold", Words("Hold the network's curve, or the chain's"), ("K",), "Edit"),
    ActionSpec("hold_chain", Words("Hold the chain's curve"), ("Shift+K",), "Edit"),
    ActionSpec("hold_network", Words("Hold the network's curve"), (), "Edit"),
    ActionSpec("hold_file", Words("Hold the curve of a recording…"), (), "Edit"),
    ActionSpec("held_curves", Words("Held curves…"), ("Ctrl+K",), "Edit"),
    ActionSpec("drop_all_held", Words("Drop all held curves"), (), "Edit"),
    ActionSpec("open", Words("Open session…"), ("Ctrl+O",), "File"),
    ActionSpec("save", Words("Save session"), ("Ctrl+S",), "File"),
    ActionSpec("save_as", Words("Save session as…"), ("Ctrl+Shift+S",), "File"),
    ActionSpec("record", Words("Record…"), ("Ctrl+Shift+R",), "File"),
    ActionSpec(
        "keep_weights",
        Words("Keep weights in recordings"),
        (),
        "File",
        checkable=True,
        help=declared(ViewOptions, "keep_weights").help,
    ),
    ActionSpec("watch", Words("Watch a recording…"), ("Ctrl+Shift+O",), "File"),
    ActionSpec("attach", Words("Attach a training elsewhere…"), (), "File"),
    ActionSpec("attach_folder", Words("Attached trainings in a folder…"), (), "File"),
    ActionSpec("picture_scene", Words("Save picture of the scene…"), ("Ctrl+P",), "File"),
    ActionSpec("picture_window", Words("Save picture of the window…"), ("Ctrl+Shift+P",), "File"),
    ActionSpec("copy_scene", Words("Copy picture of the scene"), ("Ctrl+Shift+C",), "File"),
    ActionSpec("copy_window", Words("Copy picture of the window"), (), "File"),
    ActionSpec("quit", Words("Quit"), ("Ctrl+Q",), "File"),
    ActionSpec("show_ruler", Words("Draw as the folding ruler"), ("R",), "View", checkable=True),
    ActionSpec(
        "show_forces", Words("Arrows for friction and noise"), ("F",), "View", checkable=True
    ),
    ActionSpec("show_network", Words("Layers under the blocks"), ("L",), "View", checkable=True),
    ActionSpec("phase_diagram", Words("Phase diagram of chains…"), ("Ctrl+D",), "View"),
    ActionSpec("network_diagram", Words("Phase diagrams of networks…"), ("Ctrl+Shift+D",), "View"),
    ActionSpec("claims", Words("Claims of the papers…"), ("Ctrl+L",), "View"),
    ActionSpec("show_rest_state", Words("Theory: rest state"), (), "View", checkable=True),
    ActionSpec("show_mean_field", Words("Theory: mean-field course"), (), "View", checkable=True),
    ActionSpec("show_stationary", Words("Theory: stationary state"), (), "View", checkable=True),
    ActionSpec("show_ensemble", Words("Ensemble of chains"), (), "View", checkable=True),
    ActionSpec("projector", Words("Projector theme"), ("P",), "View", checkable=True),
    ActionSpec("theme_system", Words("Theme as the system has it"), (), "View", checkable=True),
    ActionSpec("theme_dark", Words("Dark theme"), (), "View", checkable=True),
    ActionSpec("theme_light", Words("Light theme"), (), "View", checkable=True),
    ActionSpec("text_larger", Words("Larger text"), ("Ctrl++", "Ctrl+="), "View"),
    ActionSpec("text_smaller", Words("Smaller text"), ("Ctrl+-",), "View"),
    ActionSpec("text_usual", Words("Text as the system has it"), ("Ctrl+0",), "View"),
    ActionSpec(
        "reduce_motion",
        Words("Reduce motion"),
        (),
        "View",
        checkable=True,
        help=Words("What would be eased jumps; only the physics moves."),
    ),
    ActionSpec(
        "sound",
        Words("Sound"),
        ("M",),
        "View",
        checkable=True,
        help=Words("Slips click, each layer at its pitch; the tension hums; a verdict is a chord."),
    ),
    ActionSpec("scene_alone", Words("Scene alone"), ("S",), "View", checkable=True),
    ActionSpec("full_screen", Words("Full screen"), ("F11",), "View", checkable=True),
    ActionSpec(
        f"language_{SYSTEM}", Words("Language of the system"), (), "Language", checkable=True
    ),
    *(
        ActionSpec(f"language_{name}", itself, (), "Language", checkable=True)
        for name, itself in LANGUAGES.items()
    ),
    ActionSpec("start_lecture", Words("Start the lecture, or go on"), ("F5",), "Lectures"),
    ActionSpec("open_lecture", Words("Open lecture…"), (), "Lectures"),
    ActionSpec("keys", Words("Keys"), ("F1", "?"), "Help"),
    ActionSpec("about", Words("About"), (), "Help"),
    ActionSpec("phones", Words("Phones…")),
    ActionSpec("new_seed", Words("New seed for the chain's noise")),
    ActionSpec("pull_steady", Words("Pull slowly and steadily")),
    ActionSpec("pull_jerky", Words("Pull quickly and jerkily")),
    ActionSpec("train_again", Words("Train again")),
    ActionSpec("train_new_seed", Words("Train with a new seed")),
    ActionSpec("hold_training", Words("Hold training")),
    ActionSpec("resume_training", Words("Go on training")),
)
"""In the order of the menus; the last ones are in none, buttons ask for them.

The arrow keys pull the end while the scene has the focus.
"""


def of_preset(name: str) -> str:
    """What the action of a preset is called: no file's name meets that of another action."""
    return f"{PRESETS}{name}"


def of_lab_preset(lab: str, name: str) -> str:
    """What the action of a preset of a lab is called."""
    return f"{PRESETS}{lab}{IN_LAB}{name}"


def of_lab(name: str) -> str:
    """What the action that opens a lab is called."""
    return f"lab:{name}"


def specs_of(presets: Iterable[Preset]) -> list[ActionSpec]:
    """One action for each preset."""
    return [
        ActionSpec(
            of_preset(preset.name),
            preset.title,
            (preset.key,) if preset.key else (),
            "Presets",
            help=preset.session.description,
            asks=LoadPreset(preset.name),
        )
        for preset in presets
    ]


def specs_of_labs() -> list[ActionSpec]:
    """One action for each lab."""
    return [
        ActionSpec(
            of_lab(lab.name), lab.title, (f"Ctrl+{number}",), "Labs", True, lab.says, Go(lab.name)
        )
        for number, lab in enumerate(all_labs().values(), 1)
    ]


class Actions:
    """The window's actions by name: each asks at the desk, and is shown as it says.

    Attributes
    ----------
    bindings : the keys that start them.
    """

    def __init__(self, parent: QWidget, presets: Iterable[Preset], desk: Desk) -> None:
        self._parent, self._desk = parent, desk
        self.specs = (*SPECS, *specs_of(presets), *specs_of_labs())
        self._actions: dict[str, QAction] = {}
        self._of_lab: list[tuple[ActionSpec, QAction]] = []
        for spec in self.specs:
            action = QAction(as_label(say_declared(spec.text)), parent)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            if spec.help:
                action.setToolTip(as_tip(say_declared(spec.help)))
            parent.addAction(action)
            action.triggered.connect(lambda _=False, spec=spec: self._ask(spec))
            self._actions[spec.name] = action
        self._words = {spec.name: spec.text for spec in self.specs}
        self.bindings = Bindings({spec.name: spec.keys for spec in self.specs}, self._words)
        self.bindings.changed.connect(self._bind)
        self._bind()
        desk.deeds.changed.connect(self._show)

    def offer_of_lab(self, made: Sequence[tuple[ActionSpec, QAction]]) -> str:
        """Have the presets of the lab that is open among the keys; of none, the chain's again.

        Returns
        -------
        What is wrong with the keys that a person chose for them, or "".
        """
        self._of_lab = [(spec, action) for spec, action in made]
        usual = {spec.name: spec.keys for spec, _ in made}
        return self.bindings.offer(usual, {spec.name: spec.text for spec, _ in made})

    def _bind(self) -> None:
        of_lab = {spec.name: action for spec, action in self._of_lab}
        for name, action in (self._actions | of_lab).items():
            keys = [QKeySequence(key) for key in self.bindings.keys_of(name)]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)

    def _ask(self, spec: ActionSpec) -> None:
        self._desk.please(spec.intent)
        self._show(spec.name)  # Qt has checked it, whatever became of it

    def _show(self, name: str) -> None:
        if name in self._actions:
            action, face = self._actions[name], self._desk.deeds.face(name)
            action.setEnabled(face.allowed)
            action.setChecked(face.on)
            words = said_again(face.words) or say_declared(self._words[name])
            action.setText(as_label(words))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def of_menu(self, menu: str) -> list[QAction]:
        """The actions of one menu, in order."""
        return [self._actions[spec.name] for spec in self.specs if spec.menu == menu]

    @property
    def _seen(self) -> list[ActionSpec]:
        """What can be asked for now, the presets of the lab that is open in the chain's place."""
        seen = [spec for spec in self.specs if self._actions[spec.name].isVisible()]
        return [*seen, *(spec for spec, _ in self._of_lab)]

    def key_table(self) -> list[tuple[str, str]]:
        """(keys, what they do) for every action that has keys now, and for the arrows."""
        keys = {spec: self.bindings.keys_of(spec.name) for spec in self._seen}
        rows = [(either(own), say_declared(spec.text)) for spec, own in keys.items() if own]
        return [*rows, *self.told()]

    def groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The actions that are seen now, with their words, by the menus that hold them."""
        seen = [spec for spec in self._seen if spec.menu]
        menus = dict.fromkeys(spec.menu for spec in (*self.specs, *seen) if spec.menu)
        groups = [
            (
                say_declared(menu),
                [(spec.name, say_declared(spec.text)) for spec in seen if spec.menu == menu],
            )
            for menu in menus
        ]
        return [group for group in groups if group[1]]

    def told(self) -> list[tuple[str, str]]:
        """Keys that nobody can change."""
        return [("← →", shown(ARROWS))]
