"""GIF: one palette for the whole film, made from samples of it, and a dither that stands still."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
from av.filter import Graph

from gui.film.colour import Bytes
from gui.film.film_file import FilmFile
from gui.film.tags import tag_gif

PALETTE: Final = "stats_mode=full"
DITHER: Final = "dither=bayer:bayer_scale=3:diff_mode=rectangle"
"""Ordered: scattered errors would flicker from frame to frame, and cannot be compressed."""
_TICK: Final = Fraction(1, 100)


class GifSink:
    """Frames in the colours of one palette."""

    def __init__(self, film: FilmFile, part: Path) -> None:
        self._film, self._part = film, part
        self._open: Any = av.open(str(part), "w", format="gif", options={"loop": "0"})
        self._stream: Any = None
        self._painter: _Painter | None = None
        self._count = 0

    def prepared(self, rgba: Bytes) -> Bytes:
        """A copy."""
        return rgba.copy()

    def add(self, rgba: Bytes) -> None:
        """Encode a frame; the first one gives the palette where there are no samples."""
        if self._painter is None:
            self._painter = _Painter(_palette(self._film.samples or (rgba,)), rgba)
            self._stream = self._new_stream()
        frame = self._painter.painted(rgba, self._count)
        frame.pts, frame.time_base = self._count, 1 / self._film.rate
        self._count += 1
        self._open.mux(self._stream.encode(frame))

    def _new_stream(self) -> Any:
        stream = self._open.add_stream("gif", rate=self._film.rate)
        stream.width, stream.height = self._film.size
        stream.pix_fmt = "pal8"
        stream.codec_context.time_base = 1 / self._film.rate
        return stream

    def finish(self) -> None:
        """Write the end of the file."""
        if self._stream is not None:
            self._open.mux(self._stream.encode(None))
        self._open.close()
        tag_gif(self._part, self._film.tags)

    def abandon(self) -> None:
        """Close the file as it is."""
        self._open.close()


def _frame(rgba: Bytes, number: int) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(rgba, format="rgba")
    frame.pts = number
    return frame


def _palette(samples: Iterable[Bytes]) -> av.VideoFrame:
    """The 256 colours that stand best for all the samples, as a picture of 16 × 16."""
    samples = tuple(samples)
    height, width = samples[0].shape[:2]
    graph: Any = Graph()
    source = graph.add_buffer(width=width, height=height, format="rgba", time_base=_TICK)
    maker, sink = graph.add("palettegen", PALETTE), graph.add("buffersink")
    source.link_to(maker)
    maker.link_to(sink)
    graph.configure()
    for number, rgba in enumerate(samples):
        source.push(_frame(rgba, number))
    source.push(None)
    palette: av.VideoFrame = sink.pull()
    return palette


class _Painter:
    """Puts frames into the colours of a palette."""

    def __init__(self, palette: av.VideoFrame, like: Bytes) -> None:
        graph: Any = Graph()
        self._graph = graph
        height, width = like.shape[:2]
        self._source = graph.add_buffer(width=width, height=height, format="rgba", time_base=_TICK)
        colours = graph.add_buffer(width=16, height=16, format=palette.format, time_base=_TICK)
        user, self._sink = graph.add("paletteuse", DITHER), graph.add("buffersink")
        self._source.link_to(user, 0, 0)
        colours.link_to(user, 0, 1)
        user.link_to(self._sink)
        graph.configure()
        palette.pts = 0
        colours.push(palette)
        colours.push(None)

    def painted(self, rgba: Bytes, number: int) -> av.VideoFrame:
        self._source.push(_frame(rgba, number))
        frame: av.VideoFrame = self._sink.pull()
        return frame
