"""Frames as the bytes of a piece: their numbers as JSON, then their positions and velocities."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
from typing import Final

import numpy as np

from physics.recording.frame import Frame
from physics.recording.pieces import FRAMES, LARGE_FRAMES, LARGEST
from physics.wording import Words

LARGE: Final = 1 << 20
"""Bytes of frames that are neither compressed nor put together while the chain runs: that would
cost its processor more than the disk is spared, as the digits of moving blocks hardly repeat."""
NUMBERS: Final = Frame._fields[:-2]


def packed(frames: Sequence[Frame]) -> tuple[bytes, list[bytes | memoryview]]:
    """The kind of the piece that holds frames, and its parts; those of long chains no copies."""
    numbers = json.dumps([[*frame[: len(NUMBERS)], frame.blocks] for frame in frames]).encode()
    arrays = (part for frame in frames for part in (frame.positions, frame.velocities))
    contiguous = (np.ascontiguousarray(part, np.float64) for part in arrays)
    parts: list[bytes | memoryview] = [struct.pack("<I", len(numbers)), numbers]
    parts += [part.data.cast("B") for part in contiguous]
    if sum(len(part) for part in parts) < LARGE:
        return FRAMES, [zlib.compress(b"".join(parts), 1)]
    return LARGE_FRAMES, parts


def frames_of(kind: bytes, content: bytes) -> list[Frame]:
    """The frames in a piece.

    Raises
    ------
    ValueError
        If they are none.
    """
    try:
        plain = content
        if kind == FRAMES:
            plain = zlib.decompressobj().decompress(content, LARGEST)
        (size,) = struct.unpack_from("<I", plain)
        numbers = json.loads(plain[4 : 4 + size])
        values = np.frombuffer(plain, np.float64, offset=4 + size)
        frames = []
        for *kept, blocks in numbers:
            x, v, values = values[:blocks], values[blocks : 2 * blocks], values[2 * blocks :]
            if v.size != blocks:
                raise ValueError(Words("a frame is cut off"))
            frames.append(Frame._make([*kept, x, v]))
        return frames
    except (TypeError, ValueError, struct.error, zlib.error, RecursionError) as error:
        raise ValueError(Words("a piece that holds no frames")) from error
