"""Where what is in a recording: an HDF5 file whose trajectory is laid out as H5MD 1.1 asks.

- ``/h5md``: author, creator and version, as H5MD has them.
- ``/particles/chain``: ``position`` and ``velocity`` of the blocks, each with ``step``, ``time``
  and ``value`` (frames × blocks × 3; a chain has one dimension, and the other two are zero).
  Where the chain has had more blocks than in a frame, the rest is NaN. H5MD wants steps and times
  that never fall, so these are running counts: they stand where the chain begins anew or goes back.
- ``/frames``: for each frame its number, course, step and time in it, blocks, end and grip, and
  the second of wall clock at which it was taken.
- ``/events``, ``/measurements``: lines of JSON as UTF-8 bytes, with a line feed after each;
  ``after`` is the number of the last snapshot before them.
- ``/weights``, where they are kept: a group for each instant, with the attributes ``after``,
  ``run`` and ``epoch``, and an array for each part of the network and of what its training needs.
- ``/recording``: the attributes ``schema``, ``version`` and ``begun``.

The first bytes, which HDF5 leaves to the user, hold a seal (`physics.files.seal`).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

SCHEMA: Final = 3
OLDER: Final = 2
"""The kind before, still read: there, the trajectory has the course's own steps and times."""
CHAIN: Final = "particles/chain"
POSITION, VELOCITY = f"{CHAIN}/position", f"{CHAIN}/velocity"
DIMENSIONS: Final = 3

COLUMNS: Final[dict[str, np.dtype[Any]]] = {
    "number": np.dtype(np.int64),
    "epoch": np.dtype(np.int64),
    "step": np.dtype(np.int64),
    "time": np.dtype(np.float64),
    "blocks": np.dtype(np.int32),
    "end_position": np.dtype(np.float64),
    "grip": np.dtype(np.int32),
    "wall": np.dtype(np.float64),
}
"""The columns of ``/frames``."""

LOGS: Final = ("events", "measurements")
