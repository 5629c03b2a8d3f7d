"""A parameter's declaration, read from the field that declares it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

import annotated_types as at
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from gui.look.said import said_again
from gui.look.words import say, shown

Kind = Literal["float", "int", "bool", "choice", "text"]


@dataclass(frozen=True, slots=True)
class Declared:
    """Everything that a slider, an option or a table needs of one parameter."""

    name: str
    kind: Kind
    title_words: str
    help_words: str
    symbol: str
    default: Any
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]
    slider: tuple[float, float] | None
    logarithmic: bool
    live: bool
    meanings: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """Its name, in the language that is spoken."""
        return said_again(shown(self.title_words))

    @property
    def help(self) -> str:
        """What it is, in a sentence."""
        return said_again(shown(self.help_words))

    def meaning(self, value: Any) -> str:
        """What a special value means, as that 0 is "never"; "" for an ordinary one."""
        return shown(dict(self.meanings).get(f"{value:g}", "")) if self.meanings else ""

    @property
    def range_text(self) -> str:
        """The permitted range in words, or nothing."""
        if self.kind == "bool":
            return say("true or false")
        if self.minimum is None or self.maximum is None:
            return ""
        return say("{minimum:g} to {maximum:g}", minimum=self.minimum, maximum=self.maximum)


def declared(model: type[BaseModel], name: str) -> Declared:
    """The declaration of field `name` of `model`."""
    return _read(name, model.model_fields[name])


def all_declared(model: type[BaseModel]) -> list[Declared]:
    """The declarations of all fields of `model`, in order."""
    return [_read(name, field) for name, field in model.model_fields.items()]


def _read(name: str, field: FieldInfo) -> Declared:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    slider: Any = extra.get("slider")
    means: Any = extra.get("means", {})
    choices = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    return Declared(
        name=name,
        kind=_kind(field, choices),
        title_words=field.title or name,
        help_words=field.description or "",
        symbol=str(extra.get("symbol", "")),
        default=field.default,
        minimum=_limit(field, (at.Ge, at.Gt)),
        maximum=_limit(field, (at.Le, at.Lt)),
        choices=choices,
        slider=slider,
        logarithmic=extra.get("scale") == "log",
        live=bool(extra.get("live")),
        meanings=tuple(means.items()),
    )


def _kind(field: FieldInfo, choices: tuple[str, ...]) -> Kind:
    if choices:
        return "choice"
    kinds: dict[Any, Kind] = {float: "float", int: "int", bool: "bool", str: "text"}
    return kinds[field.annotation]


def _limit(field: FieldInfo, kinds: tuple[type, ...]) -> float | None:
    for item in field.metadata:
        if isinstance(item, kinds):
            return next(
                float(value)
                for value in (getattr(item, key, None) for key in ("ge", "gt", "le", "lt"))
                if value is not None
            )
    return None
