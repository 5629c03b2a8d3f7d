"""What can be done in a lab beside setting its parameters, and what the mouse asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from gui.intents.intent import ActInLab, SetInLab

PointerKind = Literal["press", "drag", "release", "wheel", "hover"]
Asked = ActInLab | SetInLab
"""What the mouse in a scene can ask for; a setting on its way is `passing`."""


class Nothing(BaseModel):
    """The arguments of an act that needs none."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done in a lab.

    Attributes
    ----------
    name : in lines of text and recordings.
    title : for a person.
    help : likewise, in a sentence.
    arguments : declares what it takes.
    button : whether it has a button on the lab's page, which takes the defaults.
    network : of an act that leads to the springs, by the lab's settings: parameters of the network
        there, and a sentence to be said; ValueError, in words, if there are none.
    """

    name: str
    title: str
    help: str = ""
    arguments: type[BaseModel] = Nothing
    button: bool = False
    network: Callable[[Any], tuple[Mapping[str, object], str]] | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse in a lab's scene.

    Attributes
    ----------
    x, y : where it is, in logical pixels of the scene.
    amount : notches that the wheel was turned, away from the person; else 0.
    modifiers : "shift", "control", "alt" as far as they are held.
    begin : where the button was pressed, as long as it is held; else where it is.
    """

    x: float
    y: float
    kind: PointerKind
    amount: float = 0.0
    modifiers: frozenset[str] = frozenset()
    begin: tuple[float, float] = (0.0, 0.0)
