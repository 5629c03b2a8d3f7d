"""A film as PNG pictures, one for each frame, in a folder or by a pattern."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from gui.film.colour import Bytes
from gui.film.film_file import FilmFile
from gui.film.formats import FRAME_NUMBER, Quality

PATTERN: Final = "frame-%06d.png"
"""Names of the pictures in a folder."""
LEVELS: Final[dict[Quality, int]] = {"draft": 1, "good": 4, "best": 9}


class PictureSink:
    """Writes the pictures into a folder."""

    def __init__(self, film: FilmFile, folder: Path) -> None:
        self._folder = folder
        self._pattern = pattern_of(film.path)
        self._level = LEVELS[film.quality]
        self._transparent = film.transparent
        self._tags = PngInfo()
        for name, words in film.tags.items():
            self._tags.add_itxt(name.capitalize(), words)
        self._count = 0

    def prepared(self, rgba: Bytes) -> Bytes:
        """A copy, without its opacity where the film has none."""
        return (rgba if self._transparent else rgba[..., :3]).copy()

    def add(self, frame: Bytes) -> None:
        """Write a picture; the first one has the number 1."""
        self._count += 1
        picture = Image.fromarray(frame)
        path = self._folder / (self._pattern % self._count)
        picture.save(path, compress_level=self._level, pnginfo=self._tags)

    def finish(self) -> None:
        """Nothing is left to write."""

    def abandon(self) -> None:
        """Nothing is open."""


def pattern_of(path: Path) -> str:
    """The names of the pictures: as the path says, or the usual ones in a folder."""
    if not FRAME_NUMBER.search(path.name):
        return PATTERN
    head, number, tail = FRAME_NUMBER.split(path.name, maxsplit=1)
    return f"{head.replace('%', '%%')}%0{number or 1}d{tail.replace('%', '%%')}"
