"""Which keys start which action: the usual ones, or those that a person chose instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from psygnal import Signal
from PySide6.QtGui import QKeySequence

from gui.look.words import say, say_declared, shown
from gui.models.key_file import Chosen, read_keys, write_keys
from physics.wording import Words

TABLE: Final = "app"
"""Of the file of keys."""
ARROWS: Final = Words("Pull the end a little (Shift: more)")
FIXED: Final = {
    "Left": ARROWS,
    "Right": ARROWS,
    "Shift+Left": ARROWS,
    "Shift+Right": ARROWS,
    "Tab": Words("Go to the next control"),
    "Shift+Tab": Words("Go to the control before"),
    "Esc": Words("Close, or leave the scene alone"),
    "Return": Words("Accept"),
    "Enter": Words("Accept"),
    ",": Words("One frame back"),
}
"""Keys that nobody can give to anything else, and what they do."""
PRESETS: Final = "preset:"
"""How the names of their actions begin; those of every lab share the digits."""
IN_LAB: Final = "/"
"""In the name of a preset's action, between the lab's name and its own; the chain's have none."""


class Bindings:
    """Keys by the names of actions.

    Parameters
    ----------
    usual : keys of each action, as Qt writes them ("Ctrl+R").
    titles : what each action is called.

    Attributes
    ----------
    path : the text file that keeps what a person chose; None keeps nothing.

    Signals
    -------
    changed() : an action has other keys.
    """

    changed = Signal()

    def __init__(self, usual: Mapping[str, Sequence[str]], titles: Mapping[str, str]) -> None:
        self._usual = {name: tuple(keys) for name, keys in usual.items()}
        self._titles = dict(titles)
        self._own: Chosen = {}
        self._refused: Chosen = {}
        self._later: Chosen = {}  # of labs that have not been opened yet
        self.path: Path | None = None

    def open(self, path: Path) -> str:
        """Take the keys of a file, and keep them there; what is wrong with it, or "".

        An entry that cannot be is left out, and stays in the file.
        """
        self.path, self._own, self._refused, self._later = path, {}, {}, {}
        try:
            chosen = read_keys(path, TABLE)
        except (OSError, ValueError) as error:
            chosen = {}
            complaints = [getattr(error, "strerror", None) or shown(error)]
        else:
            self._later = {name: keys for name, keys in chosen.items() if self._comes(name)}
            now = {name: keys for name, keys in chosen.items() if name not in self._later}
            complaints = list(self._take(now))
        self.changed.emit()
        return as_usual(complaints)

    def offer(self, usual: Mapping[str, Sequence[str]], titles: Mapping[str, str]) -> str:
        """Have keys for the presets of a lab, too, as the file has them; what is wrong, or ""."""
        self._usual |= {name: tuple(keys) for name, keys in usual.items()}
        self._titles |= titles
        chosen = {name: self._later.pop(name) for name in usual if name in self._later}
        complaints = list(self._take(self._own | chosen)) if chosen else []
        self.changed.emit()
        return as_usual(complaints)

    def _comes(self, name: str) -> bool:
        """Whether it may be known once its lab is open."""
        return name not in self._usual and name.startswith(PRESETS) and IN_LAB in name

    def _take(self, chosen: Chosen) -> Iterator[str]:
        """Take what can be; what is left out has its usual keys, which another may have wanted."""
        left = dict(chosen)
        while found := next(((n, why) for n in left if (why := self._why_not(n, left))), None):
            name, complaint = found
            self._refused[name] = left.pop(name)
            yield complaint
        self._own = {name: tuple(map(written, keys)) for name, keys in left.items()}

    def keys_of(self, name: str) -> tuple[str, ...]:
        """The keys that start an action now."""
        return self._own.get(name, self._usual[name])

    def is_usual(self, name: str) -> bool:
        """Whether they are the usual ones."""
        return self.keys_of(name) == self._usual[name]

    def give(self, name: str, keys: Sequence[str]) -> str:
        """Have an action started by these keys and no others; why it cannot be, or "" if it is."""
        if complaint := self._why_not(name, self._own | {name: tuple(keys)}):
            return complaint
        before = dict(self._own)
        self._own[name] = tuple(map(written, keys))
        if self.is_usual(name):
            del self._own[name]
        return self._keep(before)

    def reset(self) -> str:
        """All keys as usual; why that cannot be kept, or ""."""
        before, self._own, self._refused, self._later = self._own, {}, {}, {}
        return self._keep(before)

    def _keep(self, before: Chosen) -> str:
        try:
            if self.path is not None:
                write_keys(self.path, TABLE, self._refused | self._later | self._own)
        except (OSError, ValueError) as error:
            self._own = before
            why = getattr(error, "strerror", None) or shown(error)
            return say("The keys stay as they are: {why}", why=why)
        self.changed.emit()
        return ""

    # --- what cannot be ----------------------------------------------------------------------

    def _why_not(self, name: str, chosen: Chosen) -> str:
        if name not in self._usual:
            return say("nothing here is called {name}", name=name)
        for key in chosen[name]:
            if not written(key):
                return say("{key} is no key", key=key)
            if taken := self._taken(key, name, chosen):
                return say("{key} is taken: {title}", key=written(key), title=taken)
        return ""

    def _taken(self, key: str, name: str, chosen: Chosen) -> str:
        """What else a key does; "" for nothing."""
        key = written(key)
        if key in FIXED:
            return shown(FIXED[key])
        if key in "123456789" and not name.startswith(PRESETS):
            return say("the presets of the labs")
        for other in self._usual:
            keys = chosen.get(other, self._usual[other])
            if other != name and key in map(written, keys) and not apart(name, other):
                return say_declared(self._titles[other])
        return ""


def apart(name: str, other: str) -> bool:
    """Whether no window has both at once: presets of two labs."""
    return all(one.startswith(PRESETS) for one in (name, other)) and _lab(name) != _lab(other)


def _lab(preset: str) -> str:
    """Whose preset it is; "" is the chain's."""
    lab, between, _ = preset.removeprefix(PRESETS).rpartition(IN_LAB)
    return lab if between else ""


def as_usual(complaints: Sequence[str]) -> str:
    """That some keys of the file were not taken, and why; "" for none."""
    if not complaints:
        return ""
    return say("Some keys are as usual: {why}", why="; ".join(complaints))


def written(key: str) -> str:
    """A key as Qt writes it, however it was typed; "" if it is none."""
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if sequence.count() == 1 else ""
