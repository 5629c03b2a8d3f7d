"""What an encoder writes to: one kind of sink for each way to make a film."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from gui.film.colour import Bytes
from gui.film.film_file import FilmFile


class Sink(Protocol):
    """Takes frames one after the other, from one thread; another one prepares them."""

    def prepared(self, rgba: Bytes) -> Any:
        """A frame (h, w, 4) as it waits to be added; its pixels may be changed afterwards."""

    def add(self, frame: Any) -> None:
        """Encode what was `prepared`."""

    def finish(self) -> None:
        """Encode what is left, and put the film together."""

    def abandon(self) -> None:
        """Let go of everything; may be called after `finish`, and more than once."""


def open_sink(film: FilmFile, part: Path) -> Sink:
    """The sink of a film; writes to `part`, a file or for pictures a folder."""
    if film.kind.name == "png":
        from gui.film.pictures import PictureSink

        return PictureSink(film, part)
    if film.kind.name == "gif":
        from gui.film.gif import GifSink

        return GifSink(film, part)
    from gui.film.video import VideoSink

    return VideoSink(film, part)
