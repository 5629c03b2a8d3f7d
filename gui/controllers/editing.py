"""Edits of the session: validated, undoable, refused by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from psygnal import Signal
from pydantic import BaseModel, ValidationError
from PySide6.QtGui import QUndoCommand

from gui.controllers.history import History
from gui.controllers.lab_step import HeldStep, LabStep
from gui.labs.lab import Lab
from gui.look.letters import small
from gui.look.words import say, shown
from gui.models.declared import declared
from gui.models.held import Held
from gui.models.held_run import HeldRuns
from gui.models.laboratory import Laboratory
from gui.models.session import Session, complaint
from gui.models.session_file import write_session
from physics.wording import Words

_EDIT_ID = 1
NOT_SEEN = Words("leave the recording or the lab first")
"""Why what is not seen cannot be turned."""
_LOADED = ("appearance", "speed", "tie_depth")
"""View options that a file or a preset sets, and that its undoing brings back."""


class EditController:
    """The only writer of the laboratory's session.

    Parameters
    ----------
    laboratory : the model.

    Attributes
    ----------
    live : tells whether chain and network are seen, and can be turned; they always are by default.
    chain_begins_anew : whether the session is replaced for that alone at the moment: its network
        is as it was.
    history : the steps that can be taken back; `stack` holds those of chain and network.

    Signals
    -------
    turned(values) : parameters of the network were set one by one, also by undo and redo: a
        network that trains follows. What is taken over whole is for the next run.
    """

    turned = Signal(dict)

    def __init__(self, laboratory: Laboratory) -> None:
        self._laboratory = laboratory
        self.history = History()
        self.stack = self.history.stack
        self._dragged: tuple[str, ...] | None = None
        self.chain_begins_anew = False
        self.live: Callable[[], bool] = lambda: True

    @property
    def refusal(self) -> str:
        """Why chain and network cannot be turned now: behind a recording or a lab; or ""."""
        return "" if self.live() else shown(NOT_SEEN)

    def close(self) -> None:
        """Forget all steps: as garbage together with the stack, each would be freed twice."""
        self.history.clear()

    def edit(
        self, section: str, values: dict[str, Any], *, final: bool = True, whole: bool = False
    ) -> str:
        """Set values of "chain" or "network"; what is wrong with them, or "".

        A row of edits of the same names up to the one that is `final` (a
        slider's drag) is one step of undo. What is taken over as a `whole` is for
        the next run: a network that trains does not follow.
        """
        if self.refusal:
            return self.refusal
        try:
            session = self._laboratory.session.edited(section, **values)
        except ValidationError as error:
            if final:
                self.finish()
            return complaint(error)
        names = ("whole" if whole else section, *sorted(values))
        self._push(session, _title(section, values), names, joins=self._dragged == names)
        self._dragged = None if final else names
        if names[0] == "network":
            self.turned.emit(values)  # also if it is set so already: what trains may differ
        return ""

    def finish(self) -> None:
        """The drag is over: the next edit is another step."""
        self._dragged = None

    def undo(self) -> str:
        """Take the last step of what is open back; why it cannot be, or ""."""
        stack = self.history.stack
        return self._move(stack.index() - 1, stack.undo)

    def redo(self) -> str:
        """Do it again; why it cannot be, or ""."""
        stack = self.history.stack
        return self._move(stack.index(), stack.redo)

    def _move(self, index: int, move: Callable[[], None]) -> str:
        """Go over the step of that index."""
        if self.refusal and self.history.stack is self.stack:
            return self.refusal
        self.finish()
        step = self.history.stack.command(index)
        move()
        if isinstance(step, _Replace) and step.names[0] == "network":
            network = self._laboratory.session.network
            self.turned.emit({name: getattr(network, name) for name in step.names[1:]})
        return ""

    def edit_lab(
        self, lab: Lab, before: BaseModel, after: BaseModel, *, title: str = "", final: bool = True
    ) -> None:
        """Keep other settings of a lab, which has taken them: one step of its own undo.

        Parameters
        ----------
        title : of the step; the names of what differs by default.
        """
        old, new = (settings.model_dump(mode="json") for settings in (before, after))
        differ = [name for name in new if new[name] != old[name]]
        names = (lab.name, *differ)
        said = title or ", ".join(small(declared(type(after), name).title) for name in differ)
        if differ:
            stack = self.history.stack_of(lab.name)
            stack.push(LabStep(self._laboratory, old, new, said, names, self._dragged == names))
        self._dragged = None if final else names

    def tie(self, depth: int | None) -> str:
        """Tie the depth to the chain, with this depth; None unties them. One step of undo."""
        if self.refusal:
            return self.refusal
        data = self._laboratory.session.sections
        data["view"]["tie_depth"] = depth is not None
        if depth is not None:
            data["network"]["depth"] = depth
        try:
            session = Session.model_validate(data)
        except ValidationError as error:
            return complaint(error)
        self._dragged = None
        self._push(session, say("tie depth"), ("tie",), joins=False)
        return ""

    def set_view(self, **values: Any) -> str:
        """Set view options: not part of the experiment, so not undoable."""
        try:
            session = self._laboratory.session.edited("view", **values)
        except ValidationError as error:
            return complaint(error)
        self._laboratory.replace(session)
        return ""

    def hold(self, held: Held, title: str) -> str:
        """Hold these curves and no others; what is wrong with them, or "". One step of undo."""
        data = self._laboratory.session.sections | {"held": held}
        try:
            session = Session.model_validate(data)
        except ValidationError as error:
            return complaint(error)
        self.finish()
        self._push(session, title, ("held",), joins=False)
        return ""

    def hold_in_lab(self, lab: str, runs: HeldRuns, title: str) -> str:
        """Hold these in the plots of a lab, and no others; likewise, of the lab's own undo."""
        before = self._laboratory.session
        try:
            after = before.with_held_in(lab, runs)
        except ValidationError as error:
            return complaint(error)
        self.finish()
        old, new = (one.held_in_labs.get(lab, ()) for one in (before, after))
        self.history.stack_of(lab).push(HeldStep(self._laboratory, lab, old, new, title))
        return ""

    def forget_parent(self) -> None:
        """The chain starts at rest: no recording is behind it."""
        self.chain_begins_anew = True
        self._laboratory.replace(self._laboratory.session.model_copy(update={"parent": None}))
        self.chain_begins_anew = False

    def load(self, session: Session, title: str) -> str:
        """Take over a file: chain, network, appearance and speed; one step of undo.

        Why that cannot be, or "".
        """
        if self.refusal:
            return self.refusal
        data = session.sections
        now = self._laboratory.session.view.model_dump()
        data["view"] = now | {name: data["view"][name] for name in _LOADED}
        data["labs"] = self._laboratory.session.labs | session.labs
        self.finish()
        self._push(Session.model_validate(data), title, ("load", title), joins=False)
        return ""

    def bring_back(self, session: Session, title: str, *, behind_lab: bool = False) -> str:
        """Take over a whole session as it was, what is looked at, too; one step of undo.

        The theme stays, which is the room's. Why that cannot be, or "".

        Parameters
        ----------
        behind_lab : a lab is open, which comes back with it.
        """
        if self.refusal and not behind_lab:
            return self.refusal
        now = self._laboratory.session.view
        view = session.view.model_copy(update={"theme": now.theme})
        self.finish()
        whole = session.model_copy(update={"view": view})
        self._push(whole, title, ("load", title), joins=False)
        self._laboratory.replace(whole)
        return ""

    def load_preset(self, preset: Session, title: str) -> str:
        """Take over a preset's chain, and what it says of the network; likewise."""
        now = self._laboratory.session
        data = preset.sections | {"held": now.held, "held_in_labs": now.held_in_labs}
        said = preset.network.model_dump(include=preset.network.model_fields_set)
        data["network"] = self._laboratory.session.network.model_dump() | said
        data["network"]["depth"] = preset.network.depth
        if "weights" not in said:
            data["network"]["weights"] = ""  # a preset begins with a network that knows nothing
        data["title"] = data["description"] = ""
        return self.load(Session.model_validate(data), title)

    def save_file(self, path: Path) -> None:
        """Write the session; raises `SessionError` if that fails."""
        write_session(self._laboratory.session, path)

    def _push(self, session: Session, title: str, names: tuple[str, ...], *, joins: bool) -> None:
        if session != self._laboratory.session:
            self.stack.push(_Replace(self._laboratory, session, title, names, joins))


class _Replace(QUndoCommand):
    """From one session to another; what is merely looked at stays as it is at the moment."""

    def __init__(
        self,
        laboratory: Laboratory,
        new: Session,
        title: str,
        names: tuple[str, ...],
        joins: bool,
    ) -> None:
        super().__init__(title)
        self._laboratory = laboratory
        self._old, self.new = laboratory.session, new
        self.names, self.joins = names, joins
        self._restored = _LOADED if names[0] == "load" else ("tie_depth",)

    def redo(self) -> None:
        """Put the new session in place."""
        self._put(self.new)

    def undo(self) -> None:
        """Put the old one back."""
        self._put(self._old)

    def _put(self, session: Session) -> None:
        values = {name: getattr(session.view, name) for name in self._restored}
        now = self._laboratory.session
        others: dict[str, object] = {"view": now.view.model_copy(update=values)}
        if self.names[0] != "load":
            # Which have steps of their own.
            others |= {"labs": now.labs, "held_in_labs": now.held_in_labs}
        self._laboratory.replace(session.model_copy(update=others))

    def id(self) -> int:
        """Commands of one kind may be merged."""
        return _EDIT_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join the next edit of the same slider."""
        if not (isinstance(other, _Replace) and other.joins and other.names == self.names):
            return False
        self.new = other.new
        self.setObsolete(self.new == self._old)
        return True


def _title(section: str, values: dict[str, Any]) -> str:
    model = Session.model_fields[section].annotation
    assert isinstance(model, type)
    return ", ".join(small(declared(model, name).title) for name in values)
