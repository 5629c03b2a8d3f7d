"""What happened to a chain, as lines of JSON: commands with the step at which they were obeyed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

import numpy as np

from physics.chain import commands
from physics.chain.commands import PairCommand
from physics.chain.event import Event
from physics.chain.parameters import ChainParameters
from physics.chain.pull import PullPath
from physics.wording import Words

BEGIN: Final = "begin"
"""The event that a recording of a chain begins with; it tells the whole state."""
RESTORED: Final = "restored"
"""Back to the last good state, which no replay could know: it tells the whole state, too."""

OBEYED: Final = (
    commands.SetParameters,
    commands.Reset,
    commands.Play,
    commands.Pause,
    commands.Step,
    commands.SetSpeed,
    commands.Grip,
    commands.PullAlong,
    commands.Release,
    commands.SetTwin,
)
"""The commands that are told as they are; others change nothing that is kept, or tell a state."""
NAMES: Final = {kind.__name__: kind for kind in OBEYED}


def measured_line(after: int, values: Mapping[str, Any]) -> str:
    """A line of JSON: what was measured after the snapshot of that number."""
    return json.dumps({"after": after, **values}, ensure_ascii=False) + "\n"


def plain_command(command: PairCommand) -> dict[str, Any]:
    """The values of a command, as JSON holds them."""
    return {field.name: _plain(getattr(command, field.name)) for field in fields(command)}


def command_of(event: Event) -> PairCommand | None:
    """The command that an event tells of, or None if it tells of something else.

    Raises
    ------
    ValueError
        If it cannot be such a command.
    """
    kind = NAMES.get(event.what)
    if kind is None:
        return None
    try:
        return kind(**{name: _value(name, plain) for name, plain in event.values.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(Words("an event that is no {what}", what=event.what)) from error


def _plain(value: Any) -> Any:
    if isinstance(value, ChainParameters):
        return value.model_dump(mode="json")
    if isinstance(value, PullPath):
        return {"times": value.times.tolist(), "positions": value.positions.tolist()}
    if isinstance(value, float) and value == float("inf"):
        return "inf"  # JSON has no word for it
    return value


def _value(name: str, plain: Any) -> Any:
    if name == "parameters" and plain is not None:
        return ChainParameters.model_validate(plain)
    if name == "path":
        return PullPath(*(np.array(plain[part], np.float64) for part in ("times", "positions")))
    return float(plain) if plain == "inf" else plain
