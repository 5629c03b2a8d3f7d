"""Intents as lines of text, which a person writes, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Final, get_args

from gui.intents.intent import (
    COUNTED,
    WAITS,
    Compare,
    Do,
    DropHeld,
    Go,
    Hold,
    HoldFile,
    Intent,
    LoadPreset,
    Open,
    Picture,
    Point,
    Record,
    RenameHeld,
    Section,
    Seek,
    Set,
    SetInLab,
    Wait,
)
from gui.look.lists import either
from gui.look.words import say
from gui.models.declared import Declared, all_declared
from gui.models.held import Of
from gui.models.session import Session

OF: Final[tuple[Of, ...]] = get_args(Of)
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)\s*s?")
IN_LAB: Final = "lab."
NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
TRUE, FALSE = ("on", "yes", "true"), ("off", "no", "false")


class NoIntentError(ValueError):
    """A line that asks for nothing that the app knows; in one sentence."""


def read_script(text: str, actions: Iterable[str]) -> list[Intent]:
    """The intents of lines, or of what semicolons part; # begins a remark.

    Parameters
    ----------
    actions : the names that `Do` may take.

    Raises
    ------
    NoIntentError
        With the number of the line, and the nearest word that is known.
    """
    known = frozenset(actions)
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        for part in _parts(line):
            try:
                found.append(read_line(part, known))
            except NoIntentError as error:
                raise NoIntentError(say("line {number}: {why}", number=number, why=error)) from None
    return found


def _parts(line: str) -> Iterator[str]:
    for part in line.partition("#")[0].split(";"):
        if part.strip():
            yield part.strip()


def read_line(line: str, actions: Iterable[str]) -> Intent:
    """The intent of one line; raises `NoIntentError` if it is none."""
    word, _, rest = line.strip().partition(" ")
    word, rest = word.replace("-", "_"), rest.strip()
    if word in actions and not rest:
        return Do(word)
    if word in _VERBS:
        return _VERBS[word](rest)
    if word in actions:
        raise NoIntentError(
            say("{word} takes nothing after it, not {rest!r}", word=word, rest=rest)
        )
    raise NoIntentError(_unknown(say("word"), word, (*_VERBS, *actions)))


def write_line(intent: Intent) -> str:
    """The line that `read_line` reads as this intent."""
    match intent:
        case Set(section, name, value, over):
            ease = f" over {_figures(over)} s" if over else ""
            return f"set {section}.{_spelled(name)} {_written(value)}{ease}"
        case SetInLab(name, value):
            return f"set {IN_LAB}{_spelled(name)} {_written(value)}"
        case Compare(name, value):
            return f"compare {_spelled(name)} {value!r}"
        case Do(action):
            return _spelled(action)
        case Hold(of, name):
            return f"hold {of} {name}".rstrip()
        case RenameHeld(old, new):
            return f"rename-held {old} to {new}"
        case Seek(seconds):
            return f"seek {seconds!r}"
        case Wait(until, amount):
            return f"wait {until} {_figures(amount)}" if until in COUNTED else f"wait {until}"
        case _:
            (value,) = astuple(intent)
            return f"{_OF_ONE_VALUE[type(intent)]} {value}"


_OF_ONE_VALUE: Final[dict[type[Intent], str]] = {
    LoadPreset: "preset",
    Open: "open",
    Go: "go",
    Point: "point",
    Record: "record",
    Picture: "picture",
    HoldFile: "hold file",
    DropHeld: "drop-held",
}
"""What their lines begin with; the value follows."""


# --- one verb each ----------------------------------------------------------------------------


def _set(rest: str) -> Set | SetInLab:
    words, _, ease = rest.partition(" over ")
    where, _, typed = words.partition(" ")
    if not typed.strip():
        raise NoIntentError(say("set takes a parameter and a value, as in: set chain.noise 0.01"))
    where = where.replace("-", "_")
    if where.startswith(IN_LAB):
        return SetInLab(where.removeprefix(IN_LAB), _plain(typed.strip()))
    section, one = _parameter(where)
    return Set(section, one.name, _value(one, typed.strip()), _duration(ease))


def _parameter(where: str) -> tuple[Section, Declared]:
    """A parameter by its name, with its section before a full stop where two have that name."""
    wanted, _, name = where.rpartition(".")
    found = [
        (section, one)
        for section in SECTIONS
        if wanted in ("", section)
        for one in _declared(section)
        if one.name == name
    ]
    if len(found) == 1:
        return found[0]
    if found:
        sides = [f"{section}.{_spelled(name)}" for section, _ in found]
        raise NoIntentError(
            say("say which {name}: {sides}", name=_spelled(name), sides=either(sides))
        )
    names = [one.name for section in SECTIONS for one in _declared(section)]
    raise NoIntentError(_unknown(say("parameter"), name, names))


def _declared(section: Section) -> list[Declared]:
    model = Session.model_fields[section].annotation
    assert isinstance(model, type)
    return all_declared(model)


def _value(one: Declared, typed: str) -> object:
    """As the parameter's kind reads it; its limits are looked at when it is set."""
    if one.kind == "bool":
        if typed.lower() not in (*TRUE, *FALSE):
            raise NoIntentError(
                say("{name} is on or off, not {typed}", name=_spelled(one.name), typed=typed)
            )
        return typed.lower() in TRUE
    if one.kind == "choice":
        choice = typed.replace("-", "_")
        if choice not in one.choices:
            raise NoIntentError(_unknown(say("choice"), choice, one.choices))
        return choice
    if one.kind == "text":
        return typed
    number = _number(typed, _spelled(one.name))
    return int(number) if one.kind == "int" and number.is_integer() else number


def _compare(rest: str) -> Compare:
    where, _, typed = rest.partition(" ")
    _, one = _parameter(where.replace("-", "_"))
    return Compare(one.name, _number(typed.strip(), _spelled(one.name)))


def _plain(typed: str) -> object:
    """What is typed for a parameter that is declared elsewhere: a number, on or off, or words."""
    if typed.lower() in (*TRUE, *FALSE):
        return typed.lower() in TRUE
    return float(typed) if NUMBER.fullmatch(typed) else typed


def _preset(rest: str) -> LoadPreset:
    if not rest:
        raise NoIntentError(say("preset takes the name of one, as in: preset lazy"))
    return LoadPreset(rest)


def _lab(rest: str) -> Go:
    if not rest:
        raise NoIntentError(say("go takes the name of a lab, as in: go spring-block"))
    return Go(rest)


def _wait(rest: str) -> Wait:
    what, _, amount = rest.partition(" ")
    if found := DURATION.fullmatch(rest):
        return Wait("seconds", float(found[1]))
    if what not in WAITS:
        raise NoIntentError(_unknown(say("thing to wait for"), what, WAITS))
    if what in COUNTED:
        return Wait(what, _number(amount.strip(), f"wait {what}"))
    if amount.strip():
        raise NoIntentError(
            say(
                "wait {what} takes nothing after it, not {amount!r}",
                what=what,
                amount=amount.strip(),
            )
        )
    return Wait(what)


def _hold(rest: str) -> Hold | HoldFile:
    of, _, name = rest.partition(" ")
    if of == "file" and name.strip():
        return HoldFile(Path(name.strip()).expanduser())
    if of in OF:
        return Hold(OF[OF.index(of)], name.strip())
    raise NoIntentError(
        say(
            "hold takes chain or network, and a name, or file and its path, not {rest!r}", rest=rest
        )
    )


def _rename_held(rest: str) -> RenameHeld:
    old, _, new = (part.strip() for part in rest.partition(" to "))
    if not old or not new:
        raise NoIntentError(say("rename-held takes two names, as in: rename-held α 0 to ReLU"))
    return RenameHeld(old, new)


def _drop_held(rest: str) -> DropHeld:
    if not rest:
        raise NoIntentError(say("drop-held takes the name of a held curve"))
    return DropHeld(rest)


def _path(kind: Callable[[Path], Intent], verb: str) -> Callable[[str], Intent]:
    def read(rest: str) -> Intent:
        if not rest:
            raise NoIntentError(say("{verb} takes the path of a file", verb=verb))
        return kind(Path(rest).expanduser())

    return read


def _layer(rest: str) -> Point:
    number = _number(rest, "point")
    if not number.is_integer() or number < 0:
        raise NoIntentError(say("point takes the number of a layer, or 0, not {rest}", rest=rest))
    return Point(int(number))


_VERBS: Final[dict[str, Callable[[str], Intent]]] = {
    "set": _set,
    "preset": _preset,
    "compare": _compare,
    "hold": _hold,
    "rename_held": _rename_held,
    "drop_held": _drop_held,
    "wait": _wait,
    "open": _path(Open, "open"),
    "record": _path(Record, "record"),
    "picture": _path(Picture, "picture"),
    "go": _lab,
    "seek": lambda rest: Seek(_number(rest, "seek")),
    "point": _layer,
}


# --- words -------------------------------------------------------------------------------------


def _number(typed: str, what: str) -> float:
    if not NUMBER.fullmatch(typed):
        raise NoIntentError(
            say("{what} takes a number, not {typed}", what=what, typed=typed or say("nothing"))
        )
    return float(typed)


def _duration(typed: str) -> float:
    if not typed:
        return 0.0
    found = DURATION.fullmatch(typed.strip())
    if not found:
        raise NoIntentError(
            say("over takes seconds, as in: over 3 s, not {typed}", typed=typed.strip())
        )
    return float(found[1])


def _unknown(kind: str, word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, [str(one) for one in known], n=1)
    name = _spelled(word) or say("of no name")
    if not near:
        return say("there is no {kind} {name}", kind=kind, name=name)
    meant = _spelled(near[0])
    return say(
        "there is no {kind} {name}; did you mean {meant}?", kind=kind, name=name, meant=meant
    )


def _spelled(name: str) -> str:
    return name.replace("_", "-")


def _figures(number: float) -> str:
    """All of a number's, without an exponent: a duration has none."""
    return f"{Decimal(repr(float(number))):f}".removesuffix(".0")


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return repr(value) if isinstance(value, float) else str(value)
