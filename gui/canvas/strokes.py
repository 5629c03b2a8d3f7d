"""Strokes with round ends: ties, arrows, dashed lines and the ruler's sticks."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gui.canvas.quads import QuadsVisual

STROKE = np.dtype(
    [
        ("a_from", np.float32, 2),
        ("a_to", np.float32, 2),
        ("a_form", np.float32, 3),  # half width, edge width, dash period
        ("a_colour", np.float32, 4),
        ("a_edge", np.float32, 4),
    ]
)

_VERTEX_SHADER = """
uniform vec2 u_size;
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_corner;
attribute vec3 a_form;
attribute vec4 a_colour;
attribute vec4 a_edge;
varying vec2 v_local;
varying float v_length;
varying vec3 v_form;
varying vec4 v_colour, v_edge;
void main() {
    vec2 along = a_to - a_from;
    v_length = length(along);
    vec2 t = v_length > 0.0 ? along / v_length : vec2(1.0, 0.0);
    vec2 n = vec2(-t.y, t.x);
    float margin = a_form.x + 1.0;
    v_local = vec2(a_corner.x > 0.0 ? v_length + margin : -margin, a_corner.y * margin);
    v_form = a_form;
    v_colour = a_colour; v_edge = a_edge;
    vec2 p = (a_from + t * v_local.x + n * v_local.y) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
"""

_FRAGMENT_SHADER = """
uniform float u_ratio;
varying vec2 v_local;
varying float v_length;
varying vec3 v_form;
varying vec4 v_colour, v_edge;
void main() {
    float along = v_local.x;
    float dash = v_form.z;
    float nearest = clamp(along, 0.0, v_length);
    if (dash > 0.0) {
        float start = floor(clamp(along, 0.0, v_length) / dash) * dash;
        nearest = clamp(along, start, min(start + 0.45 * dash, v_length));
    }
    float d = length(vec2(along - nearest, v_local.y)) - v_form.x;
    float blur = 0.5 / u_ratio;
    float inside = 1.0 - smoothstep(-blur, blur, d);
    vec4 colour = v_colour;
    if (v_form.y > 0.0) {
        colour.rgb *= 1.06 - 0.12 * (v_local.y / v_form.x);
        colour = mix(colour, v_edge, smoothstep(-v_form.y - blur, -v_form.y + blur, d));
    }
    gl_FragColor = vec4(colour.rgb, colour.a * inside);
}
"""


def strokes(
    x0: Any,
    y0: Any,
    x1: Any,
    y1: Any,
    *,
    width: Any,
    colour: Any,
    edge: Any = (0.0, 0.0, 0.0, 0.0),
    edge_width: Any = 0.0,
    dash: Any = 0.0,
) -> NDArray[np.void]:
    """An array of strokes; every argument is one value or one for each stroke."""
    count = max(np.size(value) for value in (x0, y0, x1, y1))
    result = np.zeros(count, dtype=STROKE)
    result["a_from"][:, 0], result["a_from"][:, 1] = x0, y0
    result["a_to"][:, 0], result["a_to"][:, 1] = x1, y1
    for column, value in enumerate((0.5 * np.asarray(width), edge_width, dash)):
        result["a_form"][:, column] = value
    result["a_colour"] = colour
    result["a_edge"] = edge
    return result


def arrows(x0: Any, y0: Any, length: Any, *, width: float, colour: Any) -> NDArray[np.void]:
    """Horizontal arrows from (x0, y0), `length` signed; each is three strokes."""
    tail, level, reach = (np.ravel(a).astype(float) for a in np.broadcast_arrays(x0, y0, length))
    tip = tail + reach
    barb = np.sign(reach) * np.minimum(2.6 * width, np.abs(reach))
    parts = [
        strokes(tail, level, tip, level, width=width, colour=colour),
        strokes(tip - barb, level - np.abs(barb), tip, level, width=width, colour=colour),
        strokes(tip - barb, level + np.abs(barb), tip, level, width=width, colour=colour),
    ]
    return np.concatenate(parts)


class StrokesVisual(QuadsVisual):
    """Draws an array made by `strokes` or `arrows`."""

    def __init__(self) -> None:
        super().__init__(STROKE, _VERTEX_SHADER, _FRAGMENT_SHADER)
