"""Rounded boxes: blocks, floor, wall, bars, discs and soft shadows, in one draw call."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gui.canvas.quads import QuadsVisual

BOX = np.dtype(
    [
        ("a_centre", np.float32, 2),
        ("a_half", np.float32, 2),
        ("a_form", np.float32, 4),  # corner radius, softness, edge width, hatch period
        ("a_top", np.float32, 4),
        ("a_bottom", np.float32, 4),
        ("a_edge", np.float32, 4),
    ]
)

_VERTEX_SHADER = """
uniform vec2 u_size;
attribute vec2 a_centre;
attribute vec2 a_half;
attribute vec2 a_corner;
attribute vec4 a_form;
attribute vec4 a_top;
attribute vec4 a_bottom;
attribute vec4 a_edge;
varying vec2 v_local, v_half;
varying vec4 v_form, v_top, v_bottom, v_edge;
void main() {
    float margin = a_form.y + 1.0;
    v_local = a_corner * (a_half + margin);
    v_half = a_half;
    v_form = a_form;
    v_top = a_top; v_bottom = a_bottom; v_edge = a_edge;
    vec2 p = (a_centre + v_local) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
"""

# Signed distance to a rounded box; coverage from it gives edges without multisampling.
_FRAGMENT_SHADER = """
uniform float u_ratio;
varying vec2 v_local, v_half;
varying vec4 v_form, v_top, v_bottom, v_edge;
void main() {
    float radius = v_form.x, softness = v_form.y, border = v_form.z, hatch = v_form.w;
    vec2 q = abs(v_local) - v_half + radius;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
    float blur = max(softness, 0.5 / u_ratio);
    float inside = 1.0 - smoothstep(-blur, blur, d);
    float height = clamp(0.5 + 0.5 * v_local.y / max(v_half.y, 0.001), 0.0, 1.0);
    vec4 colour = mix(v_top, v_bottom, height);
    if (hatch > 0.0) {
        float stripe = abs(fract((v_local.x + v_local.y) / hatch) - 0.5) * hatch;
        colour.a *= 0.22 + 0.78 * smoothstep(hatch * 0.25 - 0.7, hatch * 0.25 + 0.7, stripe);
    }
    if (border > 0.0) {
        float rim = smoothstep(-border - blur, -border + blur, d);
        colour = mix(colour, v_edge, rim * v_edge.a);
    }
    gl_FragColor = vec4(colour.rgb, colour.a * inside);
}
"""


def boxes(
    x: Any,
    y: Any,
    half_width: Any,
    half_height: Any,
    *,
    top: Any,
    bottom: Any | None = None,
    edge: Any = (0.0, 0.0, 0.0, 0.0),
    edge_width: Any = 0.0,
    radius: Any = 0.0,
    softness: Any = 0.0,
    hatch: Any = 0.0,
) -> NDArray[np.void]:
    """An array of boxes; every argument is one value or one for each box.

    Places and sizes say how many there are.

    Lengths are in logical pixels, colours are RGBA in 0 … 1; `softness` blurs
    the rim (shadows), `hatch` is the period of diagonal stripes.
    """
    count = max(np.size(value) for value in (x, y, half_width, half_height))
    result = np.zeros(count, dtype=BOX)
    result["a_centre"][:, 0], result["a_centre"][:, 1] = x, y
    result["a_half"][:, 0], result["a_half"][:, 1] = half_width, half_height
    for column, value in enumerate((radius, softness, edge_width, hatch)):
        result["a_form"][:, column] = value
    result["a_top"] = top
    result["a_bottom"] = top if bottom is None else bottom
    result["a_edge"] = edge
    return result


class BoxesVisual(QuadsVisual):
    """Draws an array made by `boxes`."""

    def __init__(self) -> None:
        super().__init__(BOX, _VERTEX_SHADER, _FRAGMENT_SHADER)
