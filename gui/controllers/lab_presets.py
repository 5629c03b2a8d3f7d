"""The presets of the lab that is open, in the place of the chain's: menu, keys, text, pills."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from gui.controllers.editing import EditController
from gui.controllers.preset_controller import chosen_preset
from gui.intents.desk import Desk
from gui.intents.intent import LoadPreset
from gui.labs.bench import Bench
from gui.labs.lab import Lab
from gui.labs.presets import LabPreset, read_lab_presets
from gui.look.plain_text import as_label, as_tip
from gui.look.words import say, say_declared
from gui.models.presets import Gathered
from gui.window.actions import ActionSpec, of_lab_preset
from gui.window.places import Places

MENU = "Presets"


class LabPresets:
    """Reads the presets of a lab when it is first opened, and takes one over.

    Parameters
    ----------
    edits : keeps what is set.
    """

    def __init__(self, desk: Desk, edits: EditController, places: Places) -> None:
        self._desk, self._edits, self._places = desk, edits, places
        self._known: dict[str, Gathered[LabPreset]] = {}
        self._actions: list[QAction] = []

    def of(self, lab: Lab) -> list[LabPreset]:
        """Those of a lab; files that cannot be read are told, once."""
        if lab.name not in self._known:
            found = self._known[lab.name] = read_lab_presets(lab)
            if found.complaint:
                self._desk.tell(found.complaint, kind="warning")
        return list(self._known[lab.name].by_name.values())

    # --- menu and keys -------------------------------------------------------------------

    def offer(self, lab: Lab) -> None:
        """In the menu, and by their keys."""
        self.take_back()
        menu = self._places.menu(MENU)
        for action in menu.actions():
            action.setVisible(False)
        made = []
        for preset in self.of(lab):
            action = QAction(as_label(say_declared(preset.title)), menu)
            action.setToolTip(as_tip(say_declared(preset.description or preset.title)))
            action.triggered.connect(self._asks(preset.name))
            menu.addAction(action)
            self._places.addAction(action)
            self._actions.append(action)
            keys = (preset.key,) if preset.key else ()
            name = of_lab_preset(lab.name, preset.name)
            made.append((ActionSpec(name, preset.title, keys, MENU), action))
        if complaint := self._places.offer_of_lab(made):
            self._desk.tell(complaint, kind="warning")

    def _asks(self, name: str) -> Callable[[], None]:
        return lambda: self._desk.please(LoadPreset(name))

    def take_back(self) -> None:
        """The chain's presets again."""
        self._places.offer_of_lab(())
        for action in self._actions:
            action.deleteLater()
            action.setVisible(False)
        for action in self._places.menu(MENU).actions():
            action.setVisible(action not in self._actions)
        self._actions.clear()

    # --- taking one over -----------------------------------------------------------------

    def load(self, bench: Bench, name: str) -> str:
        """Set a lab as a preset has it, and begin anew; what is wrong with that, or ""."""
        known = {one.name: one for one in self.of(bench.lab)}
        try:
            preset = known[chosen_preset(name, known)]
        except ValueError as error:
            return str(error)
        title = say_declared(preset.title)
        before = bench.settings
        if complaint := bench.load(preset.settings, preset.title):
            return complaint
        self._edits.edit_lab(
            bench.lab, before, preset.settings, title=say("preset {title}", title=title)
        )
        return ""
