"""What film is to be written, and how many processors may work at it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from gui.film.colour import Bytes
from gui.film.formats import FilmFormat, Quality
from nets.run.child import processors

MOST_THREADS = 16


@dataclass(frozen=True, slots=True)
class FilmFile:
    """What is to be written.

    Attributes
    ----------
    size : width and height of the frames in pixels.
    rate : frames a second.
    title : what players show as the film's name.
    caption : what players show as its comment.
    sound : whether it has a sound track, which comes in pieces beside the frames.
    samples : (h, w, 4) frames of the film from which a palette is made, for GIF alone.
    """

    path: Path
    kind: FilmFormat
    size: tuple[int, int]
    rate: Fraction
    quality: Quality = "good"
    transparent: bool = False
    title: str = ""
    caption: str = ""
    samples: tuple[Bytes, ...] = ()
    sound: bool = False

    @property
    def tags(self) -> dict[str, str]:
        """What containers are told, by the names that FFmpeg has for it."""
        told = {"title": self.title, "comment": self.caption}
        return {name: words for name, words in told.items() if words}


def encoding_threads() -> int:
    """Threads that an encoder is given: one processor draws meanwhile."""
    return max(1, min(processors() - 1, MOST_THREADS))
