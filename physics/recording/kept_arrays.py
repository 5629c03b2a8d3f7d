"""Named arrays that a recording keeps beside its frames, such as a network's weights.

As the bytes of a piece, and as a group of a finished file: nothing in them is ever run, and each
has a kind and a shape that are looked at before they are read.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import h5py
import numpy as np
from numpy.typing import NDArray

from physics.recording.pieces import LARGEST
from physics.wording import Words

Arrays = Mapping[str, NDArray[Any]]
KINDS: Final = ("<f4", "<f8", "<i8", "|u1")
"""Of the numbers in them."""
MOST_DIMENSIONS: Final = 4
GROUP: Final = "weights"
HEAD: Final = struct.Struct("<I")
NUMBERS: Final = ("after", "run", "epoch")


class KeptHead(NamedTuple):
    """What is known of arrays before they are read.

    Attributes
    ----------
    after : number of the last snapshot before them.
    run, epoch : of the training, after which they were so.
    size : bytes of all arrays.
    """

    after: int
    run: int
    epoch: int
    size: int


def packed_arrays(after: int, run: int, epoch: int, arrays: Arrays) -> list[bytes]:
    """The parts of a piece that holds arrays.

    Raises
    ------
    ValueError
        If there are more bytes than a piece may have, or numbers of another kind.
    """
    plain = {name: np.asarray(values, order="C") for name, values in arrays.items()}
    shapes = {name: [_kind_of(values), list(values.shape)] for name, values in plain.items()}
    head = json.dumps([after, run, epoch, shapes]).encode()
    size = sum(values.nbytes for values in plain.values())
    if HEAD.size + len(head) + size > LARGEST:
        raise ValueError(Words("the network is too large to be kept in a recording"))
    return [HEAD.pack(len(head)), head, *(values.tobytes() for values in plain.values())]


def _kind_of(values: NDArray[Any]) -> str:
    if values.dtype.str not in KINDS:
        raise ValueError(Words("numbers of the kind {kind} are not kept", kind=values.dtype.str))
    return values.dtype.str


def head_of_arrays(content: bytes) -> KeptHead:
    """What a piece says of its arrays; ValueError if it holds none."""
    return _opened(content)[0]


def arrays_of(content: bytes) -> dict[str, NDArray[Any]]:
    """The arrays in a piece; ValueError if it holds none."""
    _, shapes, at = _opened(content)
    found = {}
    for name, (kind, shape) in shapes.items():
        count = math.prod(shape)
        found[name] = np.frombuffer(content, kind, count, at).reshape(shape)
        at += found[name].nbytes
    return found


Shapes = Mapping[str, tuple[str, Sequence[int]]]


def _opened(content: bytes) -> tuple[KeptHead, Shapes, int]:
    """Head and shapes, and where the first array begins."""
    try:
        (length,) = HEAD.unpack_from(content)
        begin = HEAD.size + length
        after, run, epoch, shapes = json.loads(content[HEAD.size : begin])
        size = sum(_bytes_of(kind, shape) for kind, shape in shapes.values())
        head = KeptHead(int(after), int(run), int(epoch), size)
    except (AttributeError, RecursionError, TypeError, ValueError, struct.error) as error:
        raise ValueError(Words("a piece that holds no weights")) from error
    if begin + size != len(content):
        raise ValueError(Words("a piece that holds no weights"))
    return head, shapes, begin


def _bytes_of(kind: str, shape: Sequence[int]) -> int:
    wrong = kind not in KINDS or len(shape) > MOST_DIMENSIONS
    if wrong or any(type(side) is not int or side < 0 for side in shape):
        raise ValueError(Words("{shape} is no shape", shape=shape))
    return math.prod(shape) * np.dtype(kind).itemsize


# --- in a finished file ---------------------------------------------------------------------


def put_arrays(file: h5py.File, content: bytes) -> None:
    """Add the arrays of a piece to a file."""
    head, arrays = head_of_arrays(content), arrays_of(content)
    group = file.require_group(GROUP)
    one = group.create_group(f"{len(group):06d}")
    one.attrs.update({name: getattr(head, name) for name in NUMBERS})
    for name, values in arrays.items():
        one[name] = values


def heads_in(file: h5py.File) -> tuple[KeptHead, ...]:
    """What a file has of them, in the order in which they were kept; ValueError if it is none."""
    return tuple(_head_in(one) for one in _groups(file))


def _groups(file: h5py.File) -> list[h5py.Group]:
    group = file.get(GROUP)
    return [group[name] for name in sorted(group)] if isinstance(group, h5py.Group) else []


def _head_in(group: h5py.Group) -> KeptHead:
    after, run, epoch = (int(group.attrs[name]) for name in NUMBERS)
    return KeptHead(after, run, epoch, sum(_size_in(entry) for entry in group.values()))


def _size_in(entry: Any) -> int:
    if not isinstance(entry, h5py.Dataset):
        raise ValueError(Words("weights that are none"))
    return _bytes_of(entry.dtype.str, [int(side) for side in entry.shape])


def arrays_in(file: h5py.File, index: int) -> dict[str, NDArray[Any]]:
    """The arrays that were kept as the index-th; ValueError if they are too large."""
    group = _groups(file)[index]
    if _head_in(group).size > LARGEST:
        raise ValueError(Words("weights that are too large to be read"))
    return {name: np.asarray(entry[()]) for name, entry in group.items()}
