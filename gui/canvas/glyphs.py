"""Text: glyphs rasterised by FreeType at the size they are drawn, from the app's own font.

vispy's text visual scales a distance field made from an installed system font;
at the 11 to 15 pixels of our labels that is blurred, and needs a font we cannot
count on without a window system.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import freetype
import numpy as np
from numpy.typing import NDArray
from vispy import gloo

from gui.canvas.faces import Faces
from gui.canvas.quads import QuadsVisual

_ATLAS = 1024
_PAD = 1

Colour = tuple[float, float, float, float]

GLYPH = np.dtype(
    [
        ("a_centre", np.float32, 2),
        ("a_half", np.float32, 2),
        ("a_place", np.float32, 4),  # column, row, width and height in the atlas
        ("a_colour", np.float32, 4),
    ]
)

_VERTEX_SHADER = """
uniform vec2 u_size;
attribute vec2 a_centre;
attribute vec2 a_half;
attribute vec2 a_corner;
attribute vec4 a_place;
attribute vec4 a_colour;
varying vec2 v_corner;
varying vec2 v_within;
varying vec4 v_colour;
void main() {
    v_corner = a_place.xy;
    v_within = (0.5 * a_corner + 0.5) * a_place.zw;
    v_colour = a_colour;
    vec2 p = (a_centre + a_corner * a_half) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
"""

_FRAGMENT_SHADER = """
uniform sampler2D u_atlas;
uniform float u_side;
varying vec2 v_corner;
varying vec2 v_within;
varying vec4 v_colour;
float at(vec2 place) {
    return texture2D(u_atlas, (floor(v_corner + 0.5) + place + 0.5) / u_side).r;
}
void main() {
    // Mixed here and not by the texture: a glyph is the same wherever it lies in the atlas.
    vec2 low = floor(v_within - 0.5);
    vec2 part = v_within - 0.5 - low;
    float upper = mix(at(low), at(low + vec2(1.0, 0.0)), part.x);
    float lower = mix(at(low + vec2(0.0, 1.0)), at(low + vec2(1.0, 1.0)), part.x);
    float cover = mix(upper, lower, part.y);
    gl_FragColor = vec4(v_colour.rgb, v_colour.a * cover);
}
"""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; (x, y) is the middle of its baseline box, in logical pixels.

    `align` is −1 for text that begins at x, 0 for centred, 1 for text that ends there.
    """

    text: str
    x: float
    y: float
    size: float
    colour: Colour
    bold: bool = False
    align: int = 0


@dataclass(frozen=True, slots=True)
class _Glyph:
    left: int
    top: int
    width: int
    height: int
    advance: float
    column: int
    row: int


class GlyphsVisual(QuadsVisual):
    """Draws labels."""

    def __init__(self) -> None:
        super().__init__(GLYPH, _VERTEX_SHADER, _FRAGMENT_SHADER)
        self._faces = Faces()
        self._pixels = np.zeros((_ATLAS, _ATLAS), dtype=np.uint8)
        self._texture = gloo.Texture2D(self._pixels, format="luminance", interpolation="nearest")
        self.program["u_atlas"] = self._texture
        self.program["u_side"] = float(_ATLAS)
        self._clear()

    def _clear(self) -> None:
        self._glyphs: dict[tuple[bool, int, str], _Glyph] = {}
        self._pixels[:] = 0
        self._column = self._row = _PAD
        self._row_height = 0
        self._stale = True

    def set_labels(self, labels: Iterable[Label], ratio: float) -> None:
        """Take the labels to draw; `ratio` is device pixels per logical pixel."""
        labels = list(labels)
        try:
            rows = [row for label in labels for row in self._lay_out(label, ratio)]
        except _AtlasFull:
            self._clear()
            rows = [row for label in labels for row in self._lay_out(label, ratio)]
        if self._stale:
            self._texture.set_data(self._pixels, copy=True)
            self._stale = False
        self.set_data(_records(rows))

    def _lay_out(self, label: Label, ratio: float) -> Iterable[tuple[float, ...]]:
        pixels = max(1, round(label.size * ratio))
        glyphs = [self._glyph(label.bold, pixels, char) for char in label.text]
        width = sum(glyph.advance for glyph in glyphs)
        pen = label.x * ratio - 0.5 * (label.align + 1) * width
        # Digits and capitals are 0.73 em high: this puts their middle at y.
        baseline = round(label.y * ratio + 0.365 * pixels)
        for glyph in glyphs:
            if glyph.width:
                x = pen + glyph.left + 0.5 * glyph.width
                y = baseline - glyph.top + 0.5 * glyph.height
                yield (
                    x / ratio,
                    y / ratio,
                    0.5 * glyph.width / ratio,
                    0.5 * glyph.height / ratio,
                    glyph.column,
                    glyph.row,
                    glyph.width,
                    glyph.height,
                    *label.colour,
                )
            pen += glyph.advance

    def _glyph(self, bold: bool, pixels: int, char: str) -> _Glyph:
        key = (bold, pixels, char)
        if key not in self._glyphs:
            self._glyphs[key] = self._rasterise(self._faces.of(char, bold=bold), pixels, char)
        return self._glyphs[key]

    def _rasterise(self, face: freetype.Face, pixels: int, char: str) -> _Glyph:
        face.set_pixel_sizes(0, pixels)
        face.load_char(char, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_TARGET_LIGHT)
        bitmap = face.glyph.bitmap
        width, height = bitmap.width, bitmap.rows
        column, row = self._room(width, height)
        if width and height:
            image = np.array(bitmap.buffer, dtype=np.uint8).reshape(height, bitmap.pitch)
            self._pixels[row : row + height, column : column + width] = image[:, :width]
            self._stale = True
        advance = face.glyph.linearHoriAdvance / 65536.0
        return _Glyph(
            face.glyph.bitmap_left, face.glyph.bitmap_top, width, height, advance, column, row
        )

    def _room(self, width: int, height: int) -> tuple[int, int]:
        """Next free place in the atlas, filled row by row."""
        if self._column + width + _PAD > _ATLAS:
            self._column, self._row = _PAD, self._row + self._row_height
            self._row_height = 0
        if self._row + height + _PAD > _ATLAS:
            raise _AtlasFull
        place = self._column, self._row
        self._column += width + _PAD
        self._row_height = max(self._row_height, height + _PAD)
        return place


class _AtlasFull(Exception):
    """No room for another glyph; the atlas is begun anew."""


def _records(rows: list[tuple[float, ...]]) -> NDArray[np.void]:
    table = np.array(rows, dtype=np.float32).reshape(-1, 12)
    return table.view(GLYPH)[:, 0]
