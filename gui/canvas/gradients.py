"""Large areas that fade from top to bottom; drawn by the cheapest shader there is.

They fill the window, and in software every pixel is paid for.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.canvas.quads import QuadsVisual

GRADIENT = np.dtype(
    [
        ("a_centre", np.float32, 2),
        ("a_half", np.float32, 2),
        ("a_top", np.float32, 4),
        ("a_bottom", np.float32, 4),
    ]
)

_VERTEX_SHADER = """
uniform vec2 u_size;
attribute vec2 a_centre;
attribute vec2 a_half;
attribute vec2 a_corner;
attribute vec4 a_top;
attribute vec4 a_bottom;
varying vec4 v_colour;
void main() {
    v_colour = a_corner.y < 0.0 ? a_top : a_bottom;
    vec2 p = (a_centre + a_corner * a_half) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
"""

_FRAGMENT_SHADER = """
varying vec4 v_colour;
void main() { gl_FragColor = v_colour; }
"""

Colour = tuple[float, float, float, float]


def gradient(
    left: float, top: float, right: float, bottom: float, *, upper: Colour, lower: Colour
) -> NDArray[np.void]:
    """One area, from colour `upper` to `lower`; lengths in logical pixels."""
    result = np.zeros(1, dtype=GRADIENT)
    result["a_centre"] = 0.5 * (left + right), 0.5 * (top + bottom)
    result["a_half"] = 0.5 * (right - left), 0.5 * (bottom - top)
    result["a_top"], result["a_bottom"] = upper, lower
    return result


class GradientsVisual(QuadsVisual):
    """Draws an array made by `gradient`."""

    def __init__(self) -> None:
        super().__init__(GRADIENT, _VERTEX_SHADER, _FRAGMENT_SHADER)
