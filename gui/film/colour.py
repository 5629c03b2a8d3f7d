"""From RGB to the luma and chroma of video: ITU-R BT.709, limited range, 4:2:0.

Compiled, because FFmpeg's own conversion takes several times as long as the encoder that
follows it. Sums are of integers, so the same pixels give the same film everywhere.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.compiled import kernel

Bytes = NDArray[np.uint8]

BITS: Final = 15
ONE: Final = 1 << BITS
RED, BLUE = 0.2126, 0.0722
GREEN: Final = 1.0 - RED - BLUE
LUMA_RANGE, CHROMA_RANGE = 219.0 / 255.0, 224.0 / 255.0
LUMA_ZERO, CHROMA_ZERO = 16, 128


def _fixed(*weights: float) -> tuple[np.int32, ...]:
    return tuple(np.int32(round(weight * ONE)) for weight in weights)


_Y: Final = _fixed(*(LUMA_RANGE * weight for weight in (RED, GREEN, BLUE)))
_CB: Final = _fixed(*(0.5 * CHROMA_RANGE * w / (1.0 - BLUE) for w in (-RED, -GREEN, 1.0 - BLUE)))
_CR: Final = _fixed(*(0.5 * CHROMA_RANGE * w / (1.0 - RED) for w in (1.0 - RED, -GREEN, -BLUE)))
_Y_ZERO: Final = np.int32(LUMA_ZERO * ONE + ONE // 2)
_C_ZERO: Final = np.int32(4 * (CHROMA_ZERO * ONE + ONE // 2))
_BYTE, _PAIR, _LOW = np.int32(0xFF), np.int32(0xFF00FF), np.int32(0xFFFF)
_SHIFT, _SHIFT_4 = np.int32(BITS), np.int32(BITS + 2)
_8, _16, _24 = np.int32(8), np.int32(16), np.int32(24)


def to_yuv420(rgba: Bytes, y: Bytes, cb: Bytes, cr: Bytes) -> None:
    """Fill the planes of a picture.

    Parameters
    ----------
    rgba : (h, w, 4), contiguous.
    y : (H, W) with H ≥ h, W ≥ w; what is beyond the picture repeats its rim.
    cb, cr : (⌈H/2⌉, ⌈W/2⌉), each the mean over a square of four pixels.
    """
    height, width = rgba.shape[:2]
    rows, columns = y.shape
    if (rows, columns) != (height, width) or rows % 2 or columns % 2:
        beyond = ((0, rows + rows % 2 - height), (0, columns + columns % 2 - width), (0, 0))
        rgba = np.pad(rgba, beyond, mode="edge")
    pixels = rgba.view(np.int32)[..., 0]
    _luma(pixels[:rows, :columns], y)
    _chroma(pixels, cb, cr)


def unmultiply(rgba: Bytes) -> None:
    """Take back, in place, that colours were multiplied by their opacity; (h, w, 4)."""
    _divide(rgba)


@kernel
def _divide(rgba: Bytes) -> None:
    for row in range(rgba.shape[0]):
        for column in range(rgba.shape[1]):
            cover = np.int32(rgba[row, column, 3])
            if 0 < cover < 255:
                for channel in range(3):
                    value = (np.int32(rgba[row, column, channel]) * 255 + cover // 2) // cover
                    rgba[row, column, channel] = np.uint8(min(int(value), 255))


def from_qt(argb: Bytes, rgba: Bytes) -> None:
    """Fill `rgba` from Qt's pixels: blue first, and multiplied by their opacity; both (h, w, 4)."""
    _reorder(argb.view(np.int32)[..., 0], rgba)
    _divide(rgba)


@kernel
def _reorder(argb: NDArray[np.int32], rgba: Bytes) -> None:
    """(h, w) packed pixels, blue in the lowest byte."""
    for row in range(argb.shape[0]):
        for column in range(argb.shape[1]):
            p = argb[row, column]
            rgba[row, column, 0] = np.uint8((p >> _16) & _BYTE)
            rgba[row, column, 1] = np.uint8((p >> _8) & _BYTE)
            rgba[row, column, 2] = np.uint8(p & _BYTE)
            rgba[row, column, 3] = np.uint8((p >> _24) & _BYTE)


@kernel
def _luma(pixels: NDArray[np.int32], y: Bytes) -> None:
    """(h, w) packed pixels, red in the lowest byte."""
    for row in range(pixels.shape[0]):
        for column in range(pixels.shape[1]):
            p = pixels[row, column]
            red, green, blue = p & _BYTE, (p >> _8) & _BYTE, (p >> _16) & _BYTE
            luma = _Y[0] * red + _Y[1] * green + _Y[2] * blue + _Y_ZERO
            y[row, column] = np.uint8(luma >> _SHIFT)


@kernel
def _chroma(pixels: NDArray[np.int32], cb: Bytes, cr: Bytes) -> None:
    """Red and blue are summed in one word: four bytes need ten bits each."""
    for row in range(pixels.shape[0] // 2):
        for column in range(pixels.shape[1] // 2):
            a, b = pixels[2 * row, 2 * column], pixels[2 * row, 2 * column + 1]
            c, d = pixels[2 * row + 1, 2 * column], pixels[2 * row + 1, 2 * column + 1]
            both = (a & _PAIR) + (b & _PAIR) + (c & _PAIR) + (d & _PAIR)
            red, blue = both & _LOW, (both >> _16) & _LOW
            green = ((a >> _8) & _BYTE) + ((b >> _8) & _BYTE)
            green += ((c >> _8) & _BYTE) + ((d >> _8) & _BYTE)
            one = _CB[0] * red + _CB[1] * green + _CB[2] * blue + _C_ZERO
            other = _CR[0] * red + _CR[1] * green + _CR[2] * blue + _C_ZERO
            cb[row, column] = np.uint8(one >> _SHIFT_4)
            cr[row, column] = np.uint8(other >> _SHIFT_4)
