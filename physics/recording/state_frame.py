"""One frame of a lab's recording: named arrays, and when they were so; as bytes of a piece."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.recording.pieces import LARGEST, STATES
from physics.wording import Words

Values = Mapping[str, NDArray[np.float64]]
WRONG: Final = (AttributeError, TypeError, ValueError, struct.error, zlib.error, RecursionError)
"""What comes of bytes that are no states."""
MOST_DIMENSIONS: Final = 4


class StateFrame(NamedTuple):
    """What is kept of a lab at an instant.

    Attributes
    ----------
    number : of the state, counted up from 1 while the lab is open.
    epoch : of the course: it goes up by one whenever the lab begins anew.
    time : in the lab's own units, since the course began.
    wall : second of wall clock at which it was taken, from the begin of the recording.
    values : the arrays by their names, which stay the same; their shapes may change.
    """

    number: int
    epoch: int
    time: float
    wall: float
    values: Values


def packed_states(states: Sequence[StateFrame]) -> tuple[bytes, list[bytes | memoryview]]:
    """The kind of the piece that holds states, and its one part."""
    heads = [
        [*state[:-1], {name: list(values.shape) for name, values in state.values.items()}]
        for state in states
    ]
    head = json.dumps(heads).encode()
    arrays = (values for state in states for values in state.values.values())
    body = [np.ascontiguousarray(one, np.float64).tobytes() for one in arrays]
    return STATES, [zlib.compress(b"".join([struct.pack("<I", len(head)), head, *body]), 1)]


def states_of(content: bytes) -> list[StateFrame]:
    """The states in a piece; ValueError if they are none."""
    try:
        plain = zlib.decompressobj().decompress(content, LARGEST)
        (size,) = struct.unpack_from("<I", plain)
        heads = json.loads(plain[4 : 4 + size])
        left = np.frombuffer(plain, np.float64, offset=4 + size)
        found = []
        for number, epoch, time, wall, shapes in heads:
            values = {}
            for name, shape in shapes.items():
                count = size_of(shape)
                values[str(name)], left = left[:count].reshape(shape), left[count:]
            found.append(StateFrame(int(number), int(epoch), float(time), float(wall), values))
        return found
    except WRONG as error:
        raise ValueError(Words("a piece that holds no states")) from error


def size_of(shape: Sequence[int]) -> int:
    """How many values an array of that shape has; ValueError if it is none."""
    if len(shape) > MOST_DIMENSIONS or any(type(side) is not int or side < 0 for side in shape):
        raise ValueError(Words("{shape} is no shape", shape=shape))
    return int(np.prod([int(side) for side in shape], dtype=object)) if shape else 1
