"""Copies between framebuffers and into memory, by the system's OpenGL itself.

vispy's own reading makes two more copies of every picture, in fresh memory each time, which at
3840 × 2160 takes as long as drawing; and copying between framebuffers it does not know.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache
from typing import Any, Final

import numpy as np
from vispy import gloo
from vispy.gloo import gl

from gui.film.colour import Bytes

_RGBA, _BYTES = 0x1908, 0x1401
_COLOURS, _NEAREST = 0x4000, 0x2600
_BOUND, _ANY, _SOURCE, _GOAL = 0x8CA6, 0x8D40, 0x8CA8, 0x8CA9
_PACKED: Final = 0x0D05


@cache
def _library() -> Any:
    """OpenGL, or None where it is not a library of this name (Windows has its own ways)."""
    name = ctypes.util.find_library("GL")
    library = ctypes.CDLL(name) if name else None
    return library if hasattr(library, "glBlitFramebuffer") else None


def can_copy() -> bool:
    """Whether framebuffers can be copied here."""
    return _library() is not None


def bound() -> int:
    """The number of the framebuffer that is drawn to."""
    gloo.flush()  # vispy binds it only now
    return int(gl.glGetParameter(_BOUND))


def copy_framebuffer(source: int, goal: int, size: tuple[int, int]) -> None:
    """Copy all pixels of a framebuffer to another one of `size`, which is drawn to from then on."""
    gloo.flush()
    width, height = size
    library = _library()
    library.glBindFramebuffer(_SOURCE, source)
    library.glBindFramebuffer(_GOAL, goal)
    library.glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, _COLOURS, _NEAREST)
    library.glBindFramebuffer(_ANY, goal)


def read_into(pixels: Bytes) -> None:
    """Read the framebuffer that is drawn to; the first row is the lowest.

    Parameters
    ----------
    pixels : (h, w, 4), contiguous.
    """
    height, width = pixels.shape[:2]
    gloo.flush()
    if not can_copy():
        pixels[:] = np.flipud(gloo.read_pixels((0, 0, width, height), alpha=True))
        return
    library, place = _library(), pixels.ctypes.data_as(ctypes.c_void_p)
    library.glPixelStorei(_PACKED, 1)
    library.glReadPixels(0, 0, width, height, _RGBA, _BYTES, place)
