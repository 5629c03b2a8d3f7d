"""Many small discs in a plane that turns and stretches: two numbers for each, and a matrix for all.

As boxes, a hundred thousand would be forty megabytes in every frame; here they are less than one.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from vispy import gloo

from gui.canvas.glyphs import Colour

_VERTEX_SHADER = """
uniform vec2 u_size;
uniform vec2 u_origin;
uniform vec4 u_map;
uniform float u_scale;
uniform float u_radius;
uniform float u_ratio;
uniform vec4 u_along;
uniform vec4 u_across;
attribute vec2 a_place;
varying float v_radius;
varying vec4 v_colour;
void main() {
    vec2 place = vec2(dot(u_map.xy, a_place), dot(u_map.zw, a_place));
    float along = place.x + place.y, across = place.x - place.y;
    float part = along * along / max(along * along + across * across, 1e-30);
    v_colour = mix(u_across, u_along, part);
    v_radius = u_radius * u_ratio;
    vec2 p = (u_origin + u_scale * vec2(place.x, -place.y)) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
    gl_PointSize = 2.0 * v_radius + 1.0;
}
"""

_FRAGMENT_SHADER = """
varying float v_radius;
varying vec4 v_colour;
void main() {
    float far = length(gl_PointCoord - 0.5) * (2.0 * v_radius + 1.0);
    float inside = 1.0 - smoothstep(v_radius - 0.5, v_radius + 0.5, far);
    gl_FragColor = vec4(v_colour.rgb, v_colour.a * inside);
}
"""


class Points(NamedTuple):
    """Discs of one size.

    Attributes
    ----------
    places : (n, 2) in a plane whose y points up.
    map : (2, 2) that takes them to where they are now.
    origin : of the plane, in logical pixels of the scene.
    scale : logical pixels in a unit of the plane.
    radius : in logical pixels.
    along, across : colours at the diagonals y = x and y = −x; between them they mix.
    """

    places: NDArray[np.float32]
    map: NDArray[np.float64]
    origin: tuple[float, float]
    scale: float
    radius: float
    along: Colour
    across: Colour


class PointsVisual:
    """Draws them in one call."""

    def __init__(self) -> None:
        self._program = gloo.Program(_VERTEX_SHADER, _FRAGMENT_SHADER)
        self._buffer = gloo.VertexBuffer(np.zeros((1, 2), np.float32))
        self._program["a_place"] = self._buffer
        self._points: Points | None = None

    def set_data(self, points: Points | None) -> None:
        """Take what to draw."""
        self._points = points
        if points is not None and points.places.size:
            self._buffer.set_data(points.places, copy=True)

    def draw(self, size: tuple[float, float], ratio: float) -> None:
        """Draw into the current viewport of `size` logical pixels."""
        points = self._points
        if points is None or not points.places.size:
            return
        program = self._program
        program["u_size"], program["u_ratio"] = size, ratio
        program["u_origin"], program["u_scale"] = points.origin, points.scale
        program["u_map"], program["u_radius"] = points.map.ravel(), points.radius
        program["u_along"], program["u_across"] = points.along, points.across
        program.draw("points")
