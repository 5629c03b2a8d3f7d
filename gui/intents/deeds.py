"""The actions: what each does, whether it can be done now, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from psygnal import Signal

from gui.look.words import say

Deed = Callable[[], str | None]
"""Does it; what is wrong, or nothing."""


@dataclass(frozen=True, slots=True)
class Face:
    """How an action is shown.

    Parameters
    ----------
    on : it is checked, or under way.
    words : that it has now; "" for its usual ones.
    """

    allowed: bool = True
    on: bool = False
    words: str = ""


class Deeds:
    """Who does which action; features add theirs, menus and keys show them.

    Signals
    -------
    changed(action) : it is shown in another way.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        self._deeds: dict[str, Deed] = {}
        self._faces: dict[str, Face] = {}
        self._held: dict[str, frozenset[str]] = {}

    def add(self, action: str, deed: Deed, *, allowed: bool = True) -> None:
        """Let `deed` do an action."""
        self._deeds[action] = deed
        self.allow(action, allowed)

    def do(self, action: str) -> str:
        """Do it; what is wrong, or ""."""
        if action not in self._deeds:
            return say("nobody here can do that")
        if not self.face(action).allowed:
            return say("it cannot be done now")
        return self._deeds[action]() or ""

    # --- how they are shown ----------------------------------------------------------------

    def face(self, action: str) -> Face:
        """How an action is shown now."""
        face = self._faces.get(action, Face())
        held = any(action in actions for actions in self._held.values())
        return replace(face, allowed=face.allowed and not held)

    def allow(self, action: str, allowed: bool) -> None:
        """Whether it can be done from now on."""
        self._show(action, replace(self._faces.get(action, Face()), allowed=allowed))

    def check(self, action: str, on: bool) -> None:
        """Whether it is checked, or under way."""
        self._show(action, replace(self._faces.get(action, Face()), on=on))

    def call(self, action: str, words: str) -> None:
        """Give it other words; "" gives it back its own."""
        self._show(action, replace(self._faces.get(action, Face()), words=words))

    def _show(self, action: str, face: Face) -> None:
        if face != self._faces.get(action):
            self._faces[action] = face
            self.changed.emit(action)

    def hold(self, actions: Iterable[str], by: str) -> None:
        """Let only the others be done, as long as `by` holds these; none holds nothing."""
        before, self._held[by] = self._held.get(by, frozenset()), frozenset(actions)
        for action in sorted(before ^ self._held[by]):
            self.changed.emit(action)
