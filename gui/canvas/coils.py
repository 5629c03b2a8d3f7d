"""Coil springs: a shaded ribbon along a projected helix, bent in the vertex shader."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from vispy import gloo

TURNS = 8
_SAMPLES = 22
"""Ribbon segments per turn."""

_VERTEX_SHADER = """
uniform vec2 u_size;
uniform float u_turns;
attribute vec2 a_template;              // place along the wire 0..1, side -1 or 1
attribute vec4 a_spring;                // start x, end x, axis y, coil radius
attribute vec4 a_colour;
attribute float a_width;                // half the wire's width
varying float v_side, v_depth, v_half;
varying vec4 v_colour;
const float TAU = 6.28318530718;

vec2 wire(float s) {
    float start = a_spring.x, end = a_spring.y, span = end - start;
    float lead = min(0.10 * span, 0.5 * a_spring.w);
    float envelope = smoothstep(0.0, 0.07, s) * smoothstep(0.0, 0.07, 1.0 - s);
    float phase = TAU * u_turns * s;
    float tilt = min(0.34 * a_spring.w, 0.30 * span) * envelope;
    float middle = smoothstep(0.02, 0.06, s) * 0.5 + smoothstep(0.02, 0.06, 1.0 - s) * -0.5 + 0.5;
    float x = mix(start, end, s);
    x = mix(x, mix(start + lead, end - lead, s), envelope) + tilt * sin(phase);
    return vec2(x, a_spring.z - a_spring.w * envelope * cos(phase));
}

void main() {
    float s = a_template.x, h = 0.0008;
    vec2 centre = wire(s);
    vec2 t = wire(min(s + h, 1.0)) - wire(max(s - h, 0.0));
    t = t / max(length(t), 1e-6);
    v_half = a_width;
    v_side = a_template.y * (a_width + 1.0);
    v_depth = 0.5 + 0.5 * sin(TAU * u_turns * s);
    v_colour = a_colour;
    vec2 p = (centre + vec2(-t.y, t.x) * v_side) / u_size * 2.0 - 1.0;
    gl_Position = vec4(p.x, -p.y, 0.0, 1.0);
}
"""

# A round wire: bright along its crest, dark at its rims; the far half of each
# turn lies in the shade of the near half.
_FRAGMENT_SHADER = """
uniform float u_ratio;
varying float v_side, v_depth, v_half;
varying vec4 v_colour;
void main() {
    float across = clamp(v_side / v_half, -1.0, 1.0);
    float round_ = sqrt(max(1.0 - across * across, 0.0));
    float crest = pow(max(1.0 - abs(across + 0.30), 0.0), 4.0);
    float light = (0.50 + 0.55 * round_) * (0.62 + 0.38 * v_depth);
    vec3 colour = v_colour.rgb * light + vec3(0.28 * crest * v_depth);
    float blur = 0.6 / u_ratio;
    float inside = 1.0 - smoothstep(v_half - blur, v_half + blur, abs(v_side));
    gl_FragColor = vec4(colour, v_colour.a * inside);
}
"""

_VERTEX = np.dtype(
    [
        ("a_template", np.float32, 2),
        ("a_spring", np.float32, 4),
        ("a_colour", np.float32, 4),
        ("a_width", np.float32),
    ]
)


def _template() -> tuple[NDArray[np.float32], NDArray[np.uint32]]:
    """Ribbon vertices of one spring, and its triangles with the far halves first."""
    count = TURNS * _SAMPLES + 1
    s = np.linspace(0.0, 1.0, count, dtype=np.float32)
    vertices = np.stack([np.repeat(s, 2), np.tile([-1.0, 1.0], count)], axis=-1)
    first = 2 * np.arange(count - 1, dtype=np.uint32)[:, None]
    triangles = first + np.array([0, 1, 2, 2, 1, 3], dtype=np.uint32)
    depth = np.sin(2.0 * np.pi * TURNS * (s[1:] + s[:-1]) / 2.0)
    far_first = np.argsort(depth > 0.0, kind="stable")
    return vertices.astype(np.float32), triangles[far_first].ravel().astype(np.uint32)


class CoilsVisual:
    """Draws coil springs between given places."""

    def __init__(self) -> None:
        self._template, self._triangles = _template()
        self._program = gloo.Program(_VERTEX_SHADER, _FRAGMENT_SHADER)
        self._vertices = gloo.VertexBuffer(np.zeros(4, dtype=_VERTEX))
        self._indices = gloo.IndexBuffer(np.zeros(6, dtype=np.uint32))
        self._program.bind(self._vertices)
        self._program["u_turns"] = float(TURNS)
        self._indexed = 0
        self._count = 0

    def set_data(
        self,
        start: ArrayLike,
        end: ArrayLike,
        axis: float,
        radius: float,
        width: float,
        colours: ArrayLike,
    ) -> None:
        """Take the springs to draw.

        Parameters
        ----------
        start, end : (n,) where each spring begins and ends, in logical pixels.
        axis, radius, width : height of the axis, of the coil and of the wire.
        colours : (n, 4) RGBA in 0 … 1.
        """
        springs = np.stack(np.broadcast_arrays(start, end, axis, radius), axis=-1)
        self._count = len(springs)
        if self._count == 0:
            return
        vertices = np.empty((self._count, len(self._template)), dtype=_VERTEX)
        vertices["a_template"] = self._template
        vertices["a_spring"] = springs[:, None]
        vertices["a_colour"] = np.asarray(colours)[:, None]
        vertices["a_width"] = 0.5 * width
        self._vertices.set_data(vertices.ravel(), copy=True)
        if self._indexed != self._count:
            self._indexed = self._count
            offset = len(self._template) * np.arange(self._count, dtype=np.uint32)
            self._indices.set_data((offset[:, None] + self._triangles).ravel(), copy=True)

    def draw(self, size: tuple[float, float], ratio: float) -> None:
        """Draw into the current viewport of `size` logical pixels."""
        if self._count == 0:
            return
        self._program["u_size"] = size
        self._program["u_ratio"] = ratio
        self._program.draw("triangles", self._indices)
