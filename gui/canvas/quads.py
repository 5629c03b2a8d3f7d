"""Many quads in one draw call: the ground on which the visuals stand."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vispy import gloo

_CORNERS = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], dtype=np.float32)


class QuadsVisual:
    """Draws one quad for each record of a structured array.

    Parameters
    ----------
    dtype : fields named as the shader's attributes, all float32.
    vertex, fragment : the shaders; they also see ``a_corner`` (±1, ±1),
        ``u_size`` (the viewport in logical pixels) and, if the fragment shader
        names it, ``u_ratio`` (device pixels in a logical one).
    """

    def __init__(self, dtype: np.dtype[Any], vertex: str, fragment: str) -> None:
        fields = [(name, *_base(dtype[name])) for name in dtype.names or ()]
        self._dtype = np.dtype([*fields, ("a_corner", np.float32, 2)])
        self._names = dtype.names or ()
        self.program = gloo.Program(vertex, fragment)
        self._vertices = gloo.VertexBuffer(np.zeros(4, dtype=self._dtype))
        self._indices = gloo.IndexBuffer(_quad_indices(1))
        self.program.bind(self._vertices)
        self._sees_pixels = "u_ratio" in fragment
        self._indexed = 1
        self._count = 0

    def set_data(self, data: NDArray[np.void]) -> None:
        """Take the records to draw, back to front."""
        self._count = data.size
        if data.size == 0:
            return
        vertices = np.empty((data.size, 4), dtype=self._dtype)
        for name in self._names:
            vertices[name] = data[name][:, None]
        vertices["a_corner"] = _CORNERS
        self._vertices.set_data(vertices.ravel(), copy=True)
        if self._indexed != data.size:
            self._indexed = data.size
            self._indices.set_data(_quad_indices(data.size), copy=True)

    def draw(self, size: tuple[float, float], ratio: float) -> None:
        """Draw into the current viewport of `size` logical pixels."""
        if self._count == 0:
            return
        self.program["u_size"] = size
        if self._sees_pixels:
            self.program["u_ratio"] = ratio
        self.program.draw("triangles", self._indices)


def _base(field: np.dtype[Any]) -> tuple[Any, ...]:
    return (field.base, field.shape) if field.shape else (field,)


def _quad_indices(count: int) -> NDArray[np.uint32]:
    base = 4 * np.arange(count, dtype=np.uint32)[:, None]
    return (base + np.array([0, 1, 2, 0, 2, 3], dtype=np.uint32)).ravel()
