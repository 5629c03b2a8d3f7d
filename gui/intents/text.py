"""Intents as lines of text, which a person writes, and back."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Final, Literal, get_args

from gui.intents.intent import (
    COUNTED,
    WAITS,
    ActInLab,
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
    Play,
    Point,
    Record,
    RenameHeld,
    Section,
    Seek,
    Set,
    SetInLab,
    Wait,
)
from gui.intents.staging import OFF, STAGING, written_staging
from gui.intents.typed import (
    DURATION,
    NUMBER,
    NoIntentError,
    duration_of,
    figures,
    number_of,
    spelled,
    unknown,
)
from gui.look.lists import either
from gui.look.words import say
from gui.models.declared import Declared, all_declared
from gui.models.held import LAB, Of
from gui.models.session import Session

OF: Final[tuple[Of | Literal["lab"], ...]] = (*get_args(Of), LAB)
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
IN_LAB: Final = "lab."
ANOTHER_IN_LAB: Final = re.compile(r"\s+(?=lab\.)")
RUNS: Final = {"play": True, "pause": False}
"""The key of that name turns about; a line says what is to be."""
TRUE, FALSE = ("on", "yes", "true"), ("off", "no", "false")


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
    if word in RUNS and not rest:
        return Play(RUNS[word])
    if word in actions and not rest:
        return Do(word)
    if word in _VERBS:
        return _VERBS[word](rest)
    if word in actions:
        raise NoIntentError(
            say("{word} takes nothing after it, not {rest!r}", word=word, rest=rest)
        )
    raise NoIntentError(unknown(say("word"), word, (*_VERBS, *RUNS, *actions)))


def write_line(intent: Intent) -> str:
    """The line that `read_line` reads as this intent."""
    match intent:
        case Set(section, name, value, over):
            ease = f" over {figures(over)} s" if over else ""
            return f"set {section}.{spelled(name)} {_written(value)}{ease}"
        case SetInLab(values):
            parts = (f"{IN_LAB}{spelled(name)} {_written(one)}" for name, one in values.items())
            return f"set {' '.join(parts)}"
        case ActInLab(name, arguments):
            parts = (f"{spelled(one)} {_quoted(value)}" for one, value in arguments.items())
            return " ".join((f"act {spelled(name)}", *parts))
        case Compare(name, value):
            return f"compare {spelled(name)} {value!r}"
        case Do(action):
            return spelled(action)
        case Hold(of, name):
            return f"hold {of} {name}".rstrip()
        case RenameHeld(old, new):
            return f"rename-held {old} to {new}"
        case Seek(seconds):
            return f"seek {seconds!r}"
        case Wait(until, amount):
            return f"wait {until} {figures(amount)}" if until in COUNTED else f"wait {until}"
        case _:
            return written_staging(intent) or _written_value(intent)


def _written_value(intent: Intent) -> str:
    (value,) = astuple(intent)
    if isinstance(value, Path) and _file(str(value)) != str(value):
        value = f'"{value}"'
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
    if where.startswith(IN_LAB):
        return _set_in_lab(rest)
    where = where.replace("-", "_")
    section, one = _parameter(where)
    return Set(section, one.name, _value(one, typed.strip()), duration_of(ease))


def _set_in_lab(rest: str) -> SetInLab:
    """Of one parameter or of several, each after its name."""
    values = {}
    for part in ANOTHER_IN_LAB.split(rest):
        name, _, typed = part.removeprefix(IN_LAB).partition(" ")
        values[name.replace("-", "_")] = _plain(typed.strip())
    return SetInLab(values)


def _act(rest: str) -> ActInLab:
    try:
        name, *words = shlex.split(rest)
        pairs = zip(words[::2], words[1::2], strict=True)
        arguments = {one.replace("-", "_"): _plain(typed) for one, typed in pairs}
    except ValueError:  # no name, a value without one, or quotes that do not end
        raise NoIntentError(
            say("act takes a name, and names with their values, as in: act tap angle 0.3")
        ) from None
    return ActInLab(name.replace("-", "_"), arguments)


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
        sides = [f"{section}.{spelled(name)}" for section, _ in found]
        raise NoIntentError(
            say("say which {name}: {sides}", name=spelled(name), sides=either(sides))
        )
    names = [one.name for section in SECTIONS for one in _declared(section)]
    raise NoIntentError(unknown(say("parameter"), name, names))


def _declared(section: Section) -> list[Declared]:
    model = Session.model_fields[section].annotation
    assert isinstance(model, type)
    return all_declared(model)


def _value(one: Declared, typed: str) -> object:
    """As the parameter's kind reads it; its limits are looked at when it is set."""
    if one.kind == "bool":
        if typed.lower() not in (*TRUE, *FALSE):
            raise NoIntentError(
                say("{name} is on or off, not {typed}", name=spelled(one.name), typed=typed)
            )
        return typed.lower() in TRUE
    if one.kind == "choice":
        choice = typed.replace("-", "_")
        if choice not in one.choices:
            raise NoIntentError(unknown(say("choice"), choice, one.choices))
        return choice
    if one.kind == "text":
        return typed
    number = number_of(typed, spelled(one.name))
    return int(number) if one.kind == "int" and number.is_integer() else number


def _compare(rest: str) -> Compare:
    where, _, typed = rest.partition(" ")
    _, one = _parameter(where.replace("-", "_"))
    return Compare(one.name, number_of(typed.strip(), spelled(one.name)))


def _twin(rest: str) -> Compare | Do:
    """Beside a twin in which one parameter is another, or "off"."""
    if not rest:
        raise NoIntentError(
            say("twin takes a parameter and its other value, or off, as in: twin noise 0")
        )
    return Do("end_compare") if rest == OFF else _compare(rest)


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
        raise NoIntentError(unknown(say("thing to wait for"), what, WAITS))
    if what in COUNTED:
        number = number_of(amount.strip(), f"wait {what}")
        if number < 0.0:
            raise NoIntentError(say("wait {what} takes no number below zero", what=what))
        return Wait(what, number)
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
    if of == "file" and _file(name):
        return HoldFile(Path(_file(name)).expanduser())
    if of in OF:
        return Hold(OF[OF.index(of)], name.strip())
    raise NoIntentError(
        say(
            "hold takes chain, network or lab, and a name, or file and its path, not {rest!r}",
            rest=rest,
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
        if not _file(rest):
            raise NoIntentError(say("{verb} takes the path of a file", verb=verb))
        return kind(Path(_file(rest)).expanduser())

    return read


def _file(typed: str) -> str:
    """A path as it is typed; quotes around it, as in a shell, are not of its name."""
    typed = typed.strip()
    quoted = len(typed) > 1 and typed[0] == typed[-1] == '"'
    return typed[1:-1] if quoted else typed


def _seconds(rest: str) -> float:
    found = DURATION.fullmatch(rest)
    return float(found[1]) if found else number_of(rest, "seek")


def _layer(rest: str) -> Point:
    number = number_of(rest, "point")
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
    "act": _act,
    "seek": lambda rest: Seek(_seconds(rest)),
    "point": _layer,
    "twin": _twin,
    **STAGING,
}


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return repr(value) if isinstance(value, float) else str(value)


def _quoted(value: object) -> str:
    """Written so that it is one word."""
    return shlex.quote(_written(value))
