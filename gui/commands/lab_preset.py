"""`--preset` of a lab's command: a preset of the lab, on top of which options go."""

from __future__ import annotations

import argparse
import sys

from pydantic import BaseModel, ValidationError

from gui.commands.options import refuse, values_of
from gui.labs.presets import presets_of
from gui.models.presets import plain_name


def add_lab_preset(parser: argparse.ArgumentParser) -> None:
    """The option."""
    text = "start from a preset of the lab; options go on top"
    parser.add_argument("--preset", metavar="NAME", help=text)


def lab_parameters(
    parser: argparse.ArgumentParser,
    lab: str,
    model: type[BaseModel],
    preset: str | None,
    options: dict[str, str],
) -> BaseModel:
    """Defaults, then the preset, then what was typed; refuses what is not permitted.

    Parameters
    ----------
    lab : whose presets they are.
    preset : name of one of them, however it is spelled; None for none.
    """
    typed = values_of(parser, model, None, options)
    base = {} if preset is None else _preset(parser, lab, model, plain_name(preset))
    try:
        return model.model_validate(base | typed)
    except ValidationError as error:
        refuse(parser, model, error)


def _preset(
    parser: argparse.ArgumentParser, lab: str, model: type[BaseModel], name: str
) -> dict[str, object]:
    found = presets_of(lab, model)
    if found.complaint:
        sys.stderr.write(f"{parser.prog}: {found.complaint}\n")
    if name not in found.by_name:
        known = ", ".join(found.by_name)
        parser.error(f"argument --preset: no preset {name!r}; there are {known}")
    return found.by_name[name].settings.model_dump()
