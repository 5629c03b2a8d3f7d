"""Which keys do what in a lecture, as one text file says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from gui.intents.typed import unknown
from gui.look.theme import RESOURCES
from gui.look.words import say
from gui.models.toml_text import parsed_toml

FILE: Final = RESOURCES / "lectures" / "keys.toml"
DEEDS: Final = (
    "next",
    "back",
    "first",
    "last",
    "start",
    "leave",
    "black",
    "white",
    "return_to_step",
    "swap_screens",
    "notes",
)
"""What a key may do of a lecture; beside these, any action of the app."""


class BindingsError(ValueError):
    """A file of keys that cannot be used; in one sentence."""


class Bindings(Mapping[str, str]):
    """What each key does, by its name in any spelling."""

    def __init__(self, keys: Mapping[str, Iterable[str]]) -> None:
        self._deeds = {key.casefold(): deed for deed, named in keys.items() for key in named}

    def __getitem__(self, key: str) -> str:
        return self._deeds[key.casefold()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._deeds)

    def __len__(self) -> int:
        return len(self._deeds)


def read_bindings(path: Path, actions: Iterable[str]) -> Bindings:
    """The keys that a file binds.

    Parameters
    ----------
    actions : of the app, which keys may do, too.

    Raises
    ------
    BindingsError
        If it cannot be read, or binds something that there is not.
    """
    try:
        said = parsed_toml(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BindingsError(say("{file}: {why}", file=path.name, why=error)) from None
    known = (*DEEDS, *actions)
    taken: dict[str, str] = {}
    for deed, keys in said.items():
        if deed.replace("-", "_") not in known:
            why = unknown(say("thing for a key to do"), deed, known)
            raise BindingsError(f"{path.name}: {why}")
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise BindingsError(
                say("{file}: {deed} takes a list of keys in quotes", file=path.name, deed=deed)
            )
        for key in keys:
            if taken.setdefault(key.casefold(), deed) != deed:
                raise BindingsError(
                    say(
                        "{file}: the key {key} does both {one} and {other}",
                        file=path.name,
                        key=key,
                        one=taken[key.casefold()],
                        other=deed,
                    )
                )
    return Bindings({deed.replace("-", "_"): keys for deed, keys in said.items()})


def bindings_of(own: Path, actions: Iterable[str]) -> tuple[Bindings, str]:
    """The person's own keys if there are any, else those that ship; and what is wrong with them."""
    names = tuple(actions)
    if own.exists():
        try:
            return read_bindings(own, names), ""
        except BindingsError as error:
            return read_bindings(FILE, names), str(error)
    return read_bindings(FILE, names), ""
