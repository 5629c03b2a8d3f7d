"""Curves that are held: taken from what is shown or from a file, renamed, dropped; undoable."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from gui.controllers.editing import EditController
from gui.intents.desk import Desk
from gui.intents.intent import DropHeld, Hold, HoldFile, RenameHeld
from gui.intents.line import not_opened
from gui.look.theme import Theme
from gui.look.words import say
from gui.models.held import Held, HeldCurve
from gui.models.laboratory import Laboratory
from gui.models.session import Session, complaint
from gui.moments.held import held_at, held_of
from gui.moments.moment import Moment
from physics.wording import Words

RECORDINGS = Words("Recordings (*.h5)")


class HeldController:
    """Answers `Hold`, `HoldFile`, `RenameHeld` and `DropHeld`, and does the actions that ask them.

    Parameters
    ----------
    moment : what is shown now, if anything is.
    origin : which recording it is of, and when; "" for what is live.
    theme : that is worn.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        moment: Callable[[], Moment | None],
        origin: Callable[[], str],
        theme: Callable[[], Theme],
    ) -> None:
        self._desk, self._laboratory, self._edits = desk, laboratory, edits
        self._moment, self._origin, self._theme = moment, origin, theme
        answers: dict[Any, Callable[[Any], str]] = {
            Hold: self._hold,
            HoldFile: lambda intent: self._hold_file(intent.path),
            RenameHeld: self._rename,
            DropHeld: self._drop,
        }
        for kind, how in answers.items():
            desk.answer(kind, how)
        desk.deeds.add("hold", self._hold_what_is_read)
        desk.deeds.add("hold_chain", lambda: desk.ask(Hold("chain")))
        desk.deeds.add("hold_network", lambda: desk.ask(Hold("network")))
        desk.deeds.add("hold_file", self._ask_for_file)
        desk.deeds.add("held_curves", self._open_card)
        desk.deeds.add("drop_all_held", self._drop_all)
        laboratory.replaced.connect(self._follow)
        self._follow(laboratory.session, None)

    def close(self) -> None:
        """Follow no more."""
        self._laboratory.replaced.disconnect(self._follow)

    @property
    def held(self) -> Held:
        """The curves that are held."""
        return self._laboratory.session.held

    def _follow(self, new: Session, _old: Session | None) -> None:
        for action in ("held_curves", "drop_all_held"):
            self._desk.deeds.allow(action, bool(new.held))

    # --- taking ----------------------------------------------------------------------------

    def _hold_what_is_read(self) -> str:
        """The network's curve, or the chain's where no network has been measured."""
        moment = self._moment()
        trained = moment is not None and moment.network_curve is not None
        return self._desk.ask(Hold("network" if trained else "chain"))

    def _hold(self, intent: Hold) -> str:
        moment = self._moment()
        if moment is None:
            return say("it cannot be done now")
        try:
            curve = held_of(moment, intent.of, intent.name, self.held, self._origin())
        except ValueError as error:
            return complaint(error)
        return self.add(curve)

    def add(self, curve: HeldCurve) -> str:
        """Hold one more; what is wrong with that, or ""."""
        return self._edits.hold((*self.held, curve), say("hold {name}", name=curve.name))

    def _hold_file(self, path: Path) -> str:
        # Late: HDF5 takes its time and memory.
        from gui.moments.tape import Tape

        try:
            with Tape(path) as tape:
                held = held_at(tape, tape.duration, self.held)
        except (OSError, ValueError) as error:
            return not_opened(path, error)
        return self._edits.hold(held, say("hold {name}", name=path.name))

    def _ask_for_file(self) -> str:
        path = self._desk.questions.file_to_open(say("Hold the curve of a recording"), RECORDINGS)
        return self._desk.ask(HoldFile(path)) if path is not None else ""

    # --- what is held ----------------------------------------------------------------------

    def _rename(self, intent: RenameHeld) -> str:
        if unknown := self._unknown(intent.old):
            return unknown
        at = [one.name for one in self.held].index(intent.old)
        try:
            renamed = HeldCurve.model_validate({**dict(self.held[at]), "name": intent.new})
        except ValueError as error:
            return complaint(error)
        held = (*self.held[:at], renamed, *self.held[at + 1 :])
        return self._edits.hold(held, say("rename {name}", name=intent.old))

    def _drop(self, intent: DropHeld) -> str:
        if unknown := self._unknown(intent.name):
            return unknown
        held = tuple(one for one in self.held if one.name != intent.name)
        return self._edits.hold(held, say("drop {name}", name=intent.name))

    def _unknown(self, name: str) -> str:
        names = [one.name for one in self.held]
        if name in names:
            return ""
        known = ", ".join(names) or say("none")
        return say("no held curve is called {name}: there are {known}", name=name, known=known)

    def _drop_all(self) -> str:
        return self._edits.hold((), say("drop all held curves"))

    def _open_card(self) -> None:
        from gui.window.held_card import HeldCard

        over = self._desk.questions.over()
        card = HeldCard(self.held, self._theme(), self._desk.ask, over)
        follow = partial(_show, card)
        self._laboratory.replaced.connect(follow)
        card.finished.connect(lambda _: self._laboratory.replaced.disconnect(follow))
        card.open()


def _show(card: Any, new: Session, _old: Session) -> None:
    card.show_held(new.held)
