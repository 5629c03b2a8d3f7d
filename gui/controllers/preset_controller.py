"""Presets: chain and network as a file has them, by whatever road they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
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

    Attributes
    ----------
    of_lab : takes over presets of the lab that is open, in place of those of the chain.
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
        self.of_lab: Callable[[str], str] | None = None
        desk.answer(LoadPreset, self._load)

    def _load(self, intent: LoadPreset) -> str:
        """Set chain and network as a preset has them, and start the chain anew."""
        if self.of_lab is not None:
            return self.of_lab(intent.name)
        try:
            preset = self._presets[chosen_preset(intent.name, self._presets)]
        except ValueError as error:
            return str(error)
        if self._edits.refusal:
            return self._edits.refusal
        self.chosen.emit(preset.title)
        title = say_declared(preset.title)
        self._edits.load_preset(preset.session, say("preset {title}", title=title))
        self._chain.reset()
        return ""


def chosen_preset(name: str, known: Collection[str]) -> str:
    """The name of the preset that a person means; ValueError, in words, if there is none."""
    wanted = plain_name(name)
    if wanted in known:
        return wanted
    near = get_close_matches(wanted, known, n=1)
    if near:
        raise ValueError(
            say("there is no preset {name}; did you mean {near}?", name=name, near=near[0])
        )
    raise ValueError(say("there is no preset {name}", name=name))
