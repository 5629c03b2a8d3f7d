"""Presets: chain and network as a file has them, by whatever road they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from psygnal import Signal

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.intents.desk import Desk
from gui.intents.intent import LoadPreset
from gui.look.words import say, say_declared
from gui.models.presets import Preset, plain_name


class PresetController:
    """Answers `LoadPreset`.

    Parameters
    ----------
    presets : by the names that commands know.

    Signals
    -------
    chosen(title) : chain and network are about to be set as a preset has them.
    """

    chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        edits: EditController,
        chain: ChainController,
        presets: Mapping[str, Preset],
    ) -> None:
        self._edits, self._chain = edits, chain
        self._presets = presets
        desk.answer(LoadPreset, self._load)

    def _load(self, intent: LoadPreset) -> str:
        """Set chain and network as a preset has them, and start the chain anew."""
        wanted = plain_name(intent.name)
        if wanted not in self._presets:
            near = get_close_matches(wanted, self._presets, n=1)
            if near:
                return say(
                    "there is no preset {name}; did you mean {near}?",
                    name=intent.name,
                    near=near[0],
                )
            return say("there is no preset {name}", name=intent.name)
        if self._edits.refusal:
            return self._edits.refusal
        preset = self._presets[wanted]
        self.chosen.emit(preset.title)
        title = say_declared(preset.title)
        self._edits.load_preset(preset.session, say("preset {title}", title=title))
        self._chain.reset()
        return ""
