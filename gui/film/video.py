"""MP4, WebM and animated WebP by FFmpeg, through PyAV."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
import numpy as np

from gui.film.colour import Bytes, to_yuv420
from gui.film.film_file import FilmFile, encoding_threads
from gui.film.formats import Quality
from gui.film.tags import tag_webp
from gui.sound.voice import RATE

BT709, LIMITED = 1, 1
"""As ITU-T H.273 numbers them, for matrix, primaries, transfer and range alike."""
SOUND_BITS: Final = 128_000
"""A second, of one channel: nothing is heard of the coding."""
SECONDS_BETWEEN_KEYS: Final = 2.0
"""A lecturer who jumps into a film waits for a key frame."""

MIDDLE: Final = "chromaloc=1"
"""Chroma is the mean of four pixels, so it lies in the middle of them."""
NO_LOOKING_AHEAD: Final = "bframes=0:scenecut=0:rc-lookahead=0"

CODECS: Final = {"mp4": "libx264", "webm": "libvpx-vp9", "webp": "libwebp_anim"}
CONTAINERS: Final = {"mp4": {"movflags": "+faststart"}, "webm": {}, "webp": {"loop": "0"}}
OPTIONS: Final[dict[str, dict[Quality, dict[str, str]]]] = {
    "mp4": {
        "draft": {"preset": "ultrafast", "crf": "26", "x264-params": MIDDLE},
        # Looking ahead takes longer than drawing the frames, and little moves from one to the next.
        "good": {"preset": "superfast", "crf": "18", "x264-params": f"{MIDDLE}:{NO_LOOKING_AHEAD}"},
        "best": {"preset": "slow", "crf": "14", "tune": "animation", "x264-params": MIDDLE},
    },
    "webm": {
        "draft": {"deadline": "realtime", "cpu-used": "8", "crf": "36"},
        "good": {"deadline": "realtime", "cpu-used": "6", "crf": "24"},
        "best": {"deadline": "good", "cpu-used": "3", "crf": "16"},
    },
    "webp": {
        # Drawn pictures are smaller without loss than with it.
        "draft": {"quality": "75", "compression_level": "0"},
        "good": {"lossless": "1", "quality": "25", "compression_level": "1"},
        "best": {"lossless": "1", "quality": "75", "compression_level": "4"},
    },
}
COMMON: Final = {
    "mp4": {},
    "webm": {"row-mt": "1", "auto-alt-ref": "0", "tile-columns": "2"},
    "webp": {},
}


class VideoSink:
    """One stream of pictures in one container."""

    def __init__(self, film: FilmFile, part: Path) -> None:
        name = film.kind.name
        self._part, self._tags = part, film.tags
        self._open: Any = av.open(str(part), "w", format=name, options=CONTAINERS[name])
        try:
            self._stream = self._new_stream(film, OPTIONS[name][film.quality] | COMMON[name])
        except BaseException:
            self.abandon()
            raise
        self._sound = self._sound_stream() if film.sound else None
        self._heard = 0
        self._open.metadata.update(self._tags)
        self._planar = name != "webp"
        self._count = 0

    def _new_stream(self, film: FilmFile, options: dict[str, str]) -> Any:
        stream = self._open.add_stream(CODECS[film.kind.name], rate=film.rate, options=options)
        stream.width, stream.height = film.kind.size(*film.size)
        codec = stream.codec_context
        codec.time_base = 1 / film.rate
        codec.thread_count, codec.thread_type = encoding_threads(), "FRAME"
        if film.kind.name == "webp":
            stream.pix_fmt = "bgra"
            return stream
        stream.pix_fmt = "yuva420p" if film.transparent else "yuv420p"
        codec.gop_size = max(1, round(SECONDS_BETWEEN_KEYS * film.rate))
        codec.bit_rate = 0
        codec.color_range, codec.colorspace = LIMITED, BT709
        codec.color_primaries, codec.color_trc = BT709, BT709
        return stream

    def _sound_stream(self) -> Any:
        stream = self._open.add_stream("aac", rate=RATE, layout="mono")
        stream.codec_context.bit_rate = SOUND_BITS
        return stream

    def prepared(self, rgba: Bytes) -> av.VideoFrame:
        """A frame in the colours of the film: smaller than the pixels it is made of."""
        return self._planes_of(rgba) if self._planar else _packed(rgba)

    def add(self, frame: av.VideoFrame | av.AudioFrame) -> None:
        """Encode a frame, or what is heard meanwhile."""
        if isinstance(frame, av.AudioFrame):
            assert self._sound is not None
            frame.pts, frame.time_base = self._heard, Fraction(1, RATE)
            self._heard += frame.samples
            self._open.mux(self._sound.encode(frame))
            return
        frame.pts, frame.time_base = self._count, self._stream.codec_context.time_base
        self._count += 1
        self._open.mux(self._stream.encode(frame))

    def finish(self) -> None:
        """Encode what the codec has kept, and write the end of the file."""
        self._open.mux(self._stream.encode(None))
        if self._sound is not None:
            self._open.mux(self._sound.encode(None))
        self._open.close()
        if not self._planar:
            tag_webp(self._part, self._tags)

    def abandon(self) -> None:
        """Close the file as it is."""
        self._open.close()

    def _planes_of(self, rgba: Bytes) -> av.VideoFrame:
        """A picture of its own for each frame: codecs may keep some to look ahead."""
        stream = self._stream
        frame = av.VideoFrame(stream.width, stream.height, stream.pix_fmt)
        to_yuv420(rgba, *(_plane(frame, index) for index in range(3)))
        if stream.pix_fmt == "yuva420p":
            _plane(frame, 3)[:] = rgba[..., 3]
        return frame


def _plane(frame: av.VideoFrame, index: int) -> Bytes:
    """The bytes of a plane, writable, without the padding at the ends of its rows."""
    plane: Any = frame.planes[index]
    rows: Bytes = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]


def _packed(rgba: Bytes) -> av.VideoFrame:
    return av.VideoFrame.from_ndarray(rgba, format="rgba").reformat(format="bgra")
