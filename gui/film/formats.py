"""The kinds of film that can be written, and which one a file name asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

from gui.look.words import say
from physics.wording import Words

Quality = Literal["draft", "good", "best"]
FRAME_NUMBER: Final = re.compile(r"%0?(\d?)d")
FINEST: Final = 1001
"""Frame rates are fractions of no larger denominator: 29.97 and its like among them."""


@dataclass(frozen=True, slots=True)
class FilmFormat:
    """What a kind of film can do.

    Attributes
    ----------
    name : for the program; `title` for a person.
    ending : of its files, with the dot; "" for a folder of pictures.
    transparent : whether the ground may be left out.
    sound : whether it can have a sound track.
    fastest : most frames a second that players show.
    even : whether width and height must be even.
    """

    name: str
    title: str
    ending: str
    transparent: bool = False
    sound: bool = False
    fastest: float = 1000.0
    even: bool = False

    def rate(self, wanted: float) -> Fraction:
        """Frames a second that such a film has where `wanted` were asked for."""
        return Fraction(min(wanted, self.fastest)).limit_denominator(FINEST)

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Width and height that such a film has: one pixel more where it must be even."""
        return (width + width % 2, height + height % 2) if self.even else (width, height)


FORMATS: Final = {
    one.name: one
    for one in (
        FilmFormat("mp4", "MP4 (H.264)", ".mp4", even=True, sound=True),
        FilmFormat("webm", "WebM (VP9)", ".webm", transparent=True),
        # Players take a delay of one hundredth for ten.
        FilmFormat("gif", "GIF", ".gif", fastest=50.0),
        FilmFormat("webp", Words("animated WebP"), ".webp", transparent=True),
        FilmFormat("png", Words("PNG pictures"), "", transparent=True),
    )
}


def pictures_of(path: Path) -> re.Pattern[str] | None:
    """The names of the pictures that a pattern makes; None if a path is no pattern."""
    found = FRAME_NUMBER.search(path.name)
    if path.suffix.lower() != ".png" or found is None:
        return None
    before, after = path.name[: found.start()], path.name[found.end() :]
    return re.compile(f"{re.escape(before)}\\d+{re.escape(after)}")


def format_of(path: Path) -> FilmFormat:
    """The kind that a path asks for: by its ending, or a folder of pictures where it has none.

    Raises
    ------
    ValueError
        If there is no such kind, or the name of a picture has no place for its number.
    """
    ending = path.suffix.lower()
    if ending == ".png" and not FRAME_NUMBER.search(path.name):
        raise ValueError(
            say(
                "{name} is one picture: name a folder, or a pattern such as {stem}-%06d.png",
                name=path.name,
                stem=path.stem,
            )
        )
    if ending in ("", ".png"):
        return FORMATS["png"]
    for one in FORMATS.values():
        if one.ending == ending:
            return one
    known = ", ".join(one.ending for one in FORMATS.values() if one.ending)
    raise ValueError(
        say(
            "no film can be written to {name}: the endings are {known}, or a folder",
            name=path.name,
            known=known,
        )
    )
