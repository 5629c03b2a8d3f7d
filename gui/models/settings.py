"""Which settings a measurement is of, compared with the present ones: in words."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel

from gui.look.letters import small_first
from gui.look.words import say, say_declared
from gui.models.declared import declared
from nets.attached import Attached
from nets.config import TrainingConfig

ASIDE: Final = {"sharpness"}
"""Settings that change nothing of what was read without them."""
MOST_NAMED: Final = 2
"""Settings that are told one by one; how many more there are is counted."""


def differing(measured: TrainingConfig, present: TrainingConfig) -> tuple[str, ...]:
    """Names of the parameters that differ, of those that have an effect in either."""
    return tuple(
        name
        for name in TrainingConfig.model_fields
        if getattr(measured, name) != getattr(present, name)
        and name not in ASIDE
        and (measured.uses(name) or present.uses(name))
    )


def difference_words(measured: TrainingConfig, present: TrainingConfig) -> str:
    """As "learning rate 0.01, now 0.1; depth 8, now 6"; empty where nothing differs."""
    names = differing(measured, present)
    parts = [
        say(
            "{setting}, now {value}",
            setting=setting_words(measured, name),
            value=_value(present, name),
        )
        for name in names[:MOST_NAMED]
    ]
    if len(names) > MOST_NAMED:
        parts.append(say("and {n} more", "and {n} more", len(names) - MOST_NAMED))
    return "; ".join(parts)


def settings_lines(settings: BaseModel) -> list[str]:
    """All parameters in which settings are not the usual ones, a line each."""
    if isinstance(settings, Attached):
        return [settings.name, *settings.layers]
    usual = type(settings)()
    differ = [
        name
        for name in type(settings).model_fields
        if getattr(settings, name) != getattr(usual, name)
    ]
    return [setting_words(settings, name) for name in differ] or [say("the usual settings")]


def setting_words(config: BaseModel, name: str) -> str:
    """A parameter with its value, as "learning rate 0.01"."""
    title = declared(type(config), name).title
    return say(
        "{setting} {value}",
        setting=small_first(title),
        value=_value(config, name),
    )


def _value(config: BaseModel, name: str) -> str:
    value = getattr(config, name)
    if isinstance(value, bool):
        return say("on") if value else say("off")
    if isinstance(value, float):
        return f"{value:.6g}"
    return say_declared(str(value).replace("_", " ")) or say("none")
