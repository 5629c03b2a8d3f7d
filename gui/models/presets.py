"""Presets: the session files of a folder, in which a teacher may put more.

A file's name says the preset's name and, by a number that it begins with, its place and key.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from gui.look.words import say
from gui.models.session import Session
from gui.models.session_file import SessionError, read_session

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "presets"
PROTOCOLS = "protocols"
"""Folder beside them: the authors' settings of the network and some more, which have no button and
no key."""
_NUMBER = re.compile(r"([0-9]+)[ _.-]+(?=\S)")
_GAP = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Preset:
    """A session with a name; with a button and perhaps a key, unless it is a protocol."""

    name: str
    title: str
    session: Session
    key: str = ""
    button: bool = True


One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Gathered(Generic[One]):
    """What was found, in the order in which it is shown.

    Parameters
    ----------
    by_name : the presets that can be used, under the names that commands know.
    left_out : why a file is none of them; one line for each.
    keys : that no preset has yet.
    """

    by_name: dict[str, One] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=lambda: set("123456789"))

    def take(self, paths: Iterable[Path], make: Callable[[Path, str, str], One]) -> None:
        """Make a preset of each file, of its path, its name and its key, or say why not."""
        for path in paths:
            number, name = _parts(path)
            key = number if number in self.keys else ""
            try:
                preset = make(path, name, key)
            except SessionError as error:
                self.left_out.append(str(error).replace(str(path), path.name))
                continue
            self.keys.discard(key)
            self._add(plain_name(name), preset, path)

    def _add(self, name: str, preset: One, path: Path) -> None:
        if name in self.by_name:
            self.left_out.append(
                say("{file}: another preset is called {name!r}, too", file=path.name, name=name)
            )
        else:
            self.by_name[name] = preset

    @property
    def complaint(self) -> str:
        """One line that tells what was left out, or nothing."""
        if not self.left_out:
            return ""
        return say(
            "{n} presets are left out: {why}",
            "A preset is left out: {why}",
            len(self.left_out),
            why="; ".join(self.left_out),
        )


class Presets(Gathered[Preset]):
    """Those of chain and network."""

    @property
    def first(self) -> Session:
        """What the app begins with, when nothing else is known."""
        return next((preset.session for preset in self.by_name.values()), Session())


def plain_name(text: str) -> str:
    """The name as commands know it, however a person writes it."""
    return _GAP.sub("_", text.strip()).casefold()


def read_presets(folder: Path | None = None) -> Presets:
    """All presets and protocols of a folder, by default of the one that comes with the app."""
    folder = folder or FOLDER
    found = Presets()
    found.take(preset_files(folder), lambda *about: _preset(*about, button=True))
    found.keys.clear()
    found.take(preset_files(folder / PROTOCOLS), lambda *about: _preset(*about, button=False))
    return found


def _preset(path: Path, name: str, key: str, *, button: bool) -> Preset:
    session = read_session(path)
    return Preset(plain_name(name), title_of(session.title, name), session, key, button)


def title_of(said: str, name: str) -> str:
    """What a person reads: what the file says, or its name."""
    return " ".join(said.split()) or name.replace("_", " ")


def preset_of(session: Session, presets: Iterable[Preset]) -> str:
    """Name of the preset that chain and network are set to, or nothing."""
    for preset in presets:
        said = preset.session.network.model_dump(include=preset.session.network.model_fields_set)
        network = session.network.model_copy(update=said)
        wanted = (preset.session.chain, network, preset.session.view.appearance)
        if wanted == (session.chain, session.network, session.view.appearance):
            return preset.name
    return ""


def presets() -> dict[str, Session]:
    """The sessions of the presets that have a button, by name."""
    return {name: one.session for name, one in read_presets().by_name.items() if one.button}


def protocols() -> dict[str, Session]:
    """The sessions of those that have none: the authors' settings of the network, and some more."""
    return {name: one.session for name, one in read_presets().by_name.items() if not one.button}


def preset_files(folder: Path) -> list[Path]:
    """Numbered ones by their numbers, then the others by their names."""
    files = [path for path in folder.glob("[!.]*") if path.suffix.lower() == ".toml"]

    def place(path: Path) -> tuple[float, str]:
        number, name = _parts(path)
        return (float(number or "inf"), name)

    return sorted(files, key=place)


def _parts(path: Path) -> tuple[str, str]:
    """The number that a file's name begins with, or nothing, and the rest of the name."""
    stem = os.fsencode(path.stem).decode(errors="replace")
    number = _NUMBER.match(stem)
    return (str(int(number[1])), stem[number.end() :]) if number else ("", stem)
