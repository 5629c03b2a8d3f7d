"""Presets of a lab: files of its folder among the presets, read as those of the chain are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gui.labs.lab import Lab
from gui.models import presets
from gui.models.presets import Gathered, plain_name, preset_files, title_of
from gui.models.session import complaint
from gui.models.session_file import SessionError, plain_values, text_of


class PresetFile(BaseModel):
    """What stands in such a file; settings that it leaves out take their defaults."""

    model_config = ConfigDict(extra="forbid")

    title: str = ""
    description: str = ""
    settings: dict[str, Any] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabPreset:
    """Settings of a lab with a name, a button and perhaps a key."""

    name: str
    title: str
    description: str
    settings: BaseModel
    key: str = ""


def read_lab_presets(lab: Lab) -> Gathered[LabPreset]:
    """All presets of a lab that can be used, and why others cannot."""
    return presets_of(lab.name, lab.settings)


def presets_of(lab: str, settings: type[BaseModel]) -> Gathered[LabPreset]:
    """The same, for who knows only the lab's name and its settings."""
    found: Gathered[LabPreset] = Gathered()
    found.take(preset_files(presets.FOLDER / lab), partial(_preset, settings))
    return found


def _preset(model: type[BaseModel], path: Path, name: str, key: str) -> LabPreset:
    try:
        file = PresetFile.model_validate(plain_values(text_of(path), path.name), strict=True)
        settings = model.model_validate(file.settings, strict=True)
    except ValidationError as error:
        raise SessionError(f"{path.name}: {complaint(error)}") from None
    title = title_of(file.title, name)
    return LabPreset(plain_name(name), title, file.description, settings, key)


def preset_of(settings: BaseModel, known: Iterable[LabPreset]) -> str:
    """Name of the preset that a lab is set to, or nothing."""
    return next((one.name for one in known if one.settings == settings), "")
