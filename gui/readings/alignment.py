"""Alignment of neighbouring layers over the epochs, and by which mechanism the network learns."""

from __future__ import annotations

from typing import Any

from gui.moments.moment import Moment
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.mechanisms_view import AlignmentView

    return AlignmentView(parent)


def feed(view: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    epochs, found = ((), ()) if moment.training is None else moment.training.mechanisms
    if found:
        view.show_course(epochs, found)
    else:
        view.clear()


READING = Reading(
    name="alignment",
    title=Words("Alignment"),
    order=8,
    make=make,
    feed=feed,
    turn=5,
    behind="training",
    topics={"plot": "mechanisms", "words": "mechanisms"},
    of_network=True,
    film_width=250,
    network_alone=True,
    exported=Exported(
        lambda recorded: recorded.alignment(), "gui.figures.mechanisms:draw_alignment", series=True
    ),
)
