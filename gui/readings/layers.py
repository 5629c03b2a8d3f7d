"""What a closer look at each layer tells: probes, dimensions, sharpness."""

from __future__ import annotations

from typing import Any, Final

from gui.moments.moment import Moment
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words

EXAMINATION: Final = "examination"


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.layers_view import LayersView

    return LayersView(parent)


def feed(view: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    record, examining = moment.training, moment.examining
    view.show_examination(
        record.examination if record is not None else None,
        offered=examining.offered,
        busy=examining.busy,
        failure=examining.failure,
    )


READING = Reading(
    name="layers",
    title=Words("Layers"),
    order=7,
    make=make,
    feed=feed,
    turn=4,
    behind="training",
    topics={"plot": "layers", "words": "sharpness"},
    of_network=True,
    wants=(EXAMINATION,),
    network_alone=True,
)
