"""Curves that are held: taken from what is shown or from a file, renamed, dropped; undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from gui.controllers.editing import EditController
from gui.controllers.lab_show import LabShow
from gui.intents.desk import Desk
from gui.intents.intent import DropHeld, Hold, HoldFile, RenameHeld
from gui.intents.line import not_opened
from gui.look.theme import Theme
from gui.look.words import say
from gui.models.held import LAB, HeldCurve
from gui.models.held_run import AnyHeld
from gui.models.laboratory import Laboratory
from gui.models.session import Session, complaint
from gui.moments.held import held_at, held_of
from gui.moments.held_in_lab import held_run
from gui.moments.moment import Moment
from physics.wording import Words

RECORDINGS = Words("Recordings (*.h5)")


class HeldController:
    """Answers `Hold`, `HoldFile`, `RenameHeld` and `DropHeld`, and does the actions that ask them.

    Parameters
    ----------
    moment : what is shown now of chain and network, if anything is.
    origin : which recording it is of, and when; "" for what is live.
    theme : that is worn.
    lab : the one that is shown in their place; its curves are held by themselves.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        edits: EditController,
        moment: Callable[[], Moment | None],
        origin: Callable[[], str],
        theme: Callable[[], Theme],
        lab: Callable[[], LabShow | None] = lambda: None,
    ) -> None:
        self._desk, self._laboratory, self._edits = desk, laboratory, edits
        self._moment, self._origin, self._theme, self._lab = moment, origin, theme, lab
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
        desk.done.connect(self._follow)
        self._follow()

    def close(self) -> None:
        """Follow no more."""
        self._laboratory.replaced.disconnect(self._follow)
        self._desk.done.disconnect(self._follow)

    @property
    def held(self) -> Sequence[AnyHeld]:
        """The curves that are held, of the lab that is shown or of chain and network."""
        session, show = self._laboratory.session, self._lab()
        return session.held if show is None else session.held_in_labs.get(show.lab.name, ())

    def _put(self, held: Sequence[Any], title: str) -> str:
        """Hold these and no others there; what is wrong with them, or ""."""
        show = self._lab()
        if show is None:
            return self._edits.hold(tuple(held), title)
        return self._edits.hold_in_lab(show.lab.name, tuple(held), title)

    def _follow(self, *_what: object) -> None:
        """Something was done, or there is another session."""
        for action in ("held_curves", "drop_all_held"):
            self._desk.deeds.allow(action, bool(self.held))
        show = self._lab()
        self._desk.deeds.call("hold", "" if show is None else say("Hold the lab's curves"))
        self._desk.deeds.allow("hold", show is None or show.lab.holds)

    # --- taking ----------------------------------------------------------------------------

    def _hold_what_is_read(self) -> str:
        """The lab's curves, or the network's, or the chain's where no network was measured."""
        if self._lab() is not None:
            return self._desk.ask(Hold(LAB))
        moment = self._moment()
        trained = moment is not None and moment.network_curve is not None
        return self._desk.ask(Hold("network" if trained else "chain"))

    def _hold(self, intent: Hold) -> str:
        if intent.of == LAB:
            return self._hold_in_lab(intent.name)
        moment = self._moment()
        if moment is None:
            return say("it cannot be done now")
        held = self._laboratory.session.held
        try:
            curve = held_of(moment, intent.of, intent.name, held, self._origin())
        except ValueError as error:
            return complaint(error)
        return self.add(curve)

    def _hold_in_lab(self, name: str) -> str:
        """The curves of the lab that is shown, as its plots have them."""
        show = self._lab()
        if show is None:
            return say("no lab is open")
        if not show.lab.holds:
            return say("no plot of this lab holds curves")
        moment, runs = show.now, self._laboratory.session.held_in_labs.get(show.lab.name, ())
        try:
            run = held_run(moment, show.lab.curves_of(moment), name, runs, self._origin())
        except ValueError as error:
            return complaint(error)
        return self._put((*runs, run), say("hold {name}", name=run.name))

    def add(self, curve: HeldCurve) -> str:
        """Hold one more; what is wrong with that, or ""."""
        held = (*self._laboratory.session.held, curve)
        return self._edits.hold(held, say("hold {name}", name=curve.name))

    def _hold_file(self, path: Path) -> str:
        # Late: HDF5 takes its time and memory.
        from gui.moments.tape import Tape

        try:
            with Tape(path) as tape:
                held = held_at(tape, tape.duration, self._laboratory.session.held)
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
            kept = self.held[at]
            renamed = type(kept).model_validate({**dict(kept), "name": intent.new})
        except ValueError as error:
            return complaint(error)
        held = (*self.held[:at], renamed, *self.held[at + 1 :])
        return self._put(held, say("rename {name}", name=intent.old))

    def _drop(self, intent: DropHeld) -> str:
        if unknown := self._unknown(intent.name):
            return unknown
        held = tuple(one for one in self.held if one.name != intent.name)
        return self._put(held, say("drop {name}", name=intent.name))

    def _unknown(self, name: str) -> str:
        names = [one.name for one in self.held]
        if name in names:
            return ""
        known = ", ".join(names) or say("none")
        return say("no held curve is called {name}: there are {known}", name=name, known=known)

    def _drop_all(self) -> str:
        return self._put((), say("drop all held curves"))

    def _open_card(self) -> None:
        from gui.window.held_card import HeldCard

        over = self._desk.questions.over()
        card = HeldCard(self.held, self._theme(), self._desk.ask, over)

        def follow(_new: Session, _old: Session) -> None:
            card.show_held(self.held)

        self._laboratory.replaced.connect(follow)
        card.finished.connect(lambda _: self._laboratory.replaced.disconnect(follow))
        card.open()
