"""What is set, by whatever road: parameters, switches of the view, undo and redo."""

from __future__ import annotations

from functools import partial

from gui.controllers.editing import EditController
from gui.intents.desk import Desk
from gui.intents.intent import Set
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.overlays import THEORIES

SWITCHES = (
    "show_forces",
    "show_network",
    *(f"show_{name}" for name in THEORIES),
    "show_ensemble",
    "keep_weights",
)
"""Actions that switch the view option of their name."""
RULER = "show_ruler"


class SettingController:
    """Answers `Set`, and does the actions that set something.

    Parameters
    ----------
    desk : where it is asked for.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
    ) -> None:
        self._desk, self._laboratory, self._edits = desk, laboratory, edits
        desk.answer(Set, self._set)
        self._offer_switches()
        self._offer_undo()
        laboratory.replaced.connect(self._follow)
        self._follow(laboratory.session, laboratory.session)

    def close(self) -> None:
        """Follow no more."""
        self._laboratory.replaced.disconnect(self._follow)
        self._edits.close()

    def value_of(self, section: str, name: str) -> object:
        """The present value of a parameter."""
        return getattr(getattr(self._laboratory.session, section), name)

    def _set(self, intent: Set) -> str:
        name, value = intent.name, intent.value
        if (intent.section, name) == ("view", "tie_depth"):
            return self._edits.tie(self._laboratory.session.chain.blocks + 1 if value else None)
        if intent.section == "view":
            return self._edits.set_view(**{name: value})
        return self._edits.edit(intent.section, {name: value}, final=not intent.passing)

    # --- switches ----------------------------------------------------------------------

    def _offer_switches(self) -> None:
        for name in SWITCHES:
            self._desk.deeds.add(name, partial(self._switch, name))
        self._desk.deeds.add(RULER, self._switch_ruler)

    def _switch(self, name: str) -> str:
        return self._desk.ask(Set("view", name, not self.value_of("view", name)))

    def _switch_ruler(self) -> str:
        shown = self._laboratory.session.view.appearance == "ruler"
        return self._desk.ask(Set("view", "appearance", "chain" if shown else "ruler"))

    def _follow(self, new: Session, _old: Session) -> None:
        for name in SWITCHES:
            self._desk.deeds.check(name, getattr(new.view, name))
        self._desk.deeds.check(RULER, new.view.appearance == "ruler")

    # --- undo ----------------------------------------------------------------------------

    def _offer_undo(self) -> None:
        deeds, history = self._desk.deeds, self._edits.history
        deeds.add("undo", self._edits.undo, allowed=False)
        deeds.add("redo", self._edits.redo, allowed=False)
        history.changed.connect(self._show_steps)

    def _show_steps(self) -> None:
        """Whether there is something to take back, or to do again."""
        stack = self._edits.history.stack
        self._desk.deeds.allow("undo", stack.canUndo())
        self._desk.deeds.allow("redo", stack.canRedo())
