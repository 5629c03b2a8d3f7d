"""The lecture that is given, kept in a file: whatever ends the app, it goes on where it was."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gui.models.toml_text import parsed_toml
from physics.files.whole_file import whole_path


class LectureLeft(BaseModel):
    """Where a lecture was left.

    Attributes
    ----------
    folder : of the lecture.
    step : its id.
    used : seconds of each step so far.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    folder: Path
    step: str
    used: Mapping[str, float] = Field(default_factory=dict)


@dataclass(slots=True)
class LastLecture:
    """Keeps it in a file, or nowhere.

    Parameters
    ----------
    path : of the file; None keeps nothing.
    """

    path: Path | None
    _complaint: str = field(default="", init=False)

    def keep(self, left: LectureLeft) -> None:
        """Write it, without waiting for the disk; what goes wrong is said once."""
        if self.path is None:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with whole_path(self.path, is_mine=True, synced=False) as part:
                part.write_text(tomli_w.dumps(left.model_dump(mode="json")), encoding="utf-8")
        except OSError as error:
            if str(error) != self._complaint:
                sys.stderr.write(f"where the lecture is is not kept: {error}\n")
            self._complaint = str(error)

    def forget(self) -> None:
        """It was ended by a person."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)

    def left(self) -> LectureLeft | None:
        """Where one was left, if it was not ended; None too if that cannot be read."""
        try:
            if self.path is None:
                return None
            return LectureLeft.model_validate(parsed_toml(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError, ValidationError):
            return None
