"""Keyframes of a film: where the eye is led, what is said, how fast it goes, eased in between.

A TOML file that a person can write; what a keyframe does not name stays as it was:

    [[keyframe]]
    seconds = 2.0            # of the recording
    zoom = 1.8               # 1 shows the whole scene
    pan = [0.7, 0.6]         # what is in the middle, in parts of width and height
    layer = 5                # pointed out; 0 for none
    caption = "Friction holds the first layers."
    speed = 0.5              # seconds of the recording in one second of the film
    hold = 3.0               # seconds of the film for which it stands still here
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from gui.look.words import say, shown
from gui.models.session import complaint
from gui.models.toml_text import parsed_toml
from physics.files.boundary import one_sentence
from physics.files.kinds import require_file
from physics.wording import Words

MOST_ZOOM: Final = 8.0
LARGEST_FILE: Final = 1 << 20

Part = Annotated[float, Field(ge=0.0, le=1.0)]


class Keyframe(BaseModel):
    """What is so at one second of the recording."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    seconds: float = Field(
        ge=0.0, le=1e9, title=Words("Second"), description=Words("Of the recording.")
    )
    zoom: float | None = Field(
        None,
        ge=1.0,
        le=MOST_ZOOM,
        title=Words("Zoom"),
        description=Words("1 shows the whole scene."),
    )
    pan: tuple[Part, Part] | None = Field(
        None,
        title=Words("Middle"),
        description=Words("What is in the middle, in parts of the scene's width and height."),
    )
    layer: int | None = Field(
        None, ge=0, le=10**6, title=Words("Layer"), description=Words("Is pointed out; 0 for none.")
    )
    caption: str | None = Field(
        None,
        max_length=400,
        title=Words("Caption"),
        description=Words("Is said from here on; empty for none."),
    )
    speed: float | None = Field(
        None,
        ge=0.01,
        le=1000.0,
        title=Words("Speed"),
        description=Words("Seconds of the recording in one second of the film."),
    )
    hold: float = Field(
        0.0,
        ge=0.0,
        le=3600.0,
        title=Words("Hold"),
        description=Words("Seconds of the film that it stands still."),
    )


class Keyframes(BaseModel):
    """The keyframes of one film, in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    keyframe: tuple[Keyframe, ...] = Field((), max_length=10_000)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        seconds = [one.seconds for one in self.keyframe]
        for earlier, later in itertools.pairwise(seconds):
            if later <= earlier:
                raise ValueError(
                    say(
                        "keyframes are not in order: {later:g} s after {earlier:g} s",
                        later=later,
                        earlier=earlier,
                    )
                )
        return self

    def named(self, name: str) -> tuple[np.ndarray, list[Any]]:
        """The seconds at which a keyframe names `name`, and what it names."""
        given = [one for one in self.keyframe if getattr(one, name) is not None]
        return np.array([one.seconds for one in given]), [getattr(one, name) for one in given]

    def told(self, name: str, usual: Any) -> tuple[np.ndarray, list[Any]]:
        """The seconds of all keyframes, and what holds there: what none has named is `usual`."""
        values = []
        for one in self.keyframe:
            named = getattr(one, name)
            usual = usual if named is None else named
            values.append(usual)
        return np.array([one.seconds for one in self.keyframe]), values

    @property
    def largest_zoom(self) -> float:
        """How far the scene is magnified at most."""
        return max((one.zoom or 1.0 for one in self.keyframe), default=1.0)


def read_keyframes(path: Path) -> Keyframes:
    """Read a file of keyframes.

    Raises
    ------
    OSError
        If it cannot be read.
    ValueError
        If it is none; in one line, with the place of what is wrong.
    """
    require_file(path, LARGEST_FILE)
    content = path.read_bytes()
    with one_sentence(lambda why: ValueError(f"{path}: {shown(why)}")):
        try:
            return Keyframes.model_validate(parsed_toml(content.decode()))
        except ValidationError as error:
            raise ValueError(complaint(error)) from None
        except UnicodeDecodeError:
            raise ValueError(say("it is no text in UTF-8")) from None


def smooth(part: Any) -> Any:
    """From 0 to 1 without a jerk: 3 u² − 2 u³."""
    part = np.clip(part, 0.0, 1.0)
    return part * part * (3.0 - 2.0 * part)


def eased(
    seconds: np.ndarray, values: list[float], usual: float
) -> Callable[[np.ndarray | float], Any]:
    """A course that goes through values at seconds, and rests before and after them."""
    if not values:
        return lambda at: np.full_like(np.asarray(at, float), usual)[()]
    known = np.array(values, float)

    def course(at: Any) -> Any:
        at = np.asarray(at, float)
        index = np.clip(np.searchsorted(seconds, at, side="right") - 1, 0, len(known) - 1)
        after = np.minimum(index + 1, len(known) - 1)
        gap = np.where(after > index, seconds[after] - seconds[index], 1.0)
        part = smooth((at - seconds[index]) / gap)
        return (known[index] + part * (known[after] - known[index]))[()]

    return course
