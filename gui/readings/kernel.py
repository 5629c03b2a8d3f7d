"""How far each layer's tangent kernel and the scale of its weights go over the epochs."""

from __future__ import annotations

from typing import Any

from gui.readings.alignment import feed
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.mechanisms_view import KernelView

    return KernelView(parent)


READING = Reading(
    name="kernel",
    title=Words("Kernel and scale"),
    order=9,
    make=make,
    feed=feed,
    turn=2,
    behind="course",
    topics={"kernel": "layer_kernels", "scale": "layer_kernels"},
    of_network=True,
    film_width=390,
    network_alone=True,
    exported=Exported(
        lambda recorded: recorded.kernel(), "gui.figures.mechanisms:draw_kernel", series=True
    ),
)
