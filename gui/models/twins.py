"""In what a twin of a chain may differ."""

from __future__ import annotations

from pydantic import ValidationError

from gui.look.letters import small
from gui.look.numbers import number_text
from gui.look.words import say
from gui.models.declared import Declared, declared
from gui.models.session import complaint
from physics.chain.commands import TWINS_SHARE
from physics.chain.parameters import ChainParameters


def applicable(parameters: ChainParameters) -> dict[str, bool]:
    """Which of the parameters that depend on others apply."""
    inertial = parameters.dynamics == "langevin"
    drive = parameters.drive
    return {
        "damping": inertial,
        "mass": inertial,
        "end_position": drive != "constant_force",
        "drive_force": drive == "constant_force",
        "drive_speed": drive in ("ramp", "jerks"),
        "jerk_size": drive == "jerks",
        "jerk_period": drive == "jerks",
    }


def twin_choices(parameters: ChainParameters) -> dict[str, Declared]:
    """The numbers in which a twin of such a chain may differ."""
    applies = applicable(parameters)
    known = (declared(ChainParameters, name) for name in ChainParameters.model_fields)
    return {
        choice.name: choice
        for choice in known
        if choice.kind == "float"
        and choice.name not in TWINS_SHARE
        and applies.get(choice.name, True)
    }


def twins_differ(above: ChainParameters, below: ChainParameters) -> tuple[str, ...]:
    """The parameters in which twins differ."""
    names = ChainParameters.model_fields
    return tuple(name for name in names if getattr(above, name) != getattr(below, name))


def twin_words(above: ChainParameters, below: ChainParameters, names: tuple[str, ...]) -> str:
    """What differs, as "above μ→ = 0.03, below μ→ = 0.1"."""
    sides = [
        ", ".join(f"{_symbol(name)} = {number_text(getattr(one, name), 4)}" for name in names)
        for one in (above, below)
    ]
    return say("above {above}, below {below}", above=sides[0], below=sides[1])


def _symbol(name: str) -> str:
    one = declared(ChainParameters, name)
    return one.symbol or small(one.title)


def twin_complaint(parameters: ChainParameters, name: str, value: float) -> str:
    """Why there can be no twin with that value; "" if there can."""
    choices = twin_choices(parameters)
    if name not in choices:
        return say(
            "twins may differ in {names}, not in {name}", names=", ".join(choices), name=name
        )
    try:
        ChainParameters.model_validate(parameters.model_dump() | {name: value})
    except ValidationError as error:
        return complaint(error)
    return ""
