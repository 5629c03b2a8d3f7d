"""Loss and accuracy by epoch."""

from __future__ import annotations

from typing import Any

from gui.moments.moment import Moment
from gui.readings.exported import Exported
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from physics.wording import Words


def make(parent: Any) -> Any:
    """The widget."""
    from gui.plots.training_plot import TrainingPlot

    return TrainingPlot(parent)


def feed(plot: Any, moment: Moment, _scene: SceneState | None) -> None:
    """Show a moment."""
    record = moment.training
    if record is None:
        plot.clear()
        return
    columns = (record.column(name) for name in ("epoch", "train_loss", "train_accuracy"))
    plot.name_x(record.unit)
    total = record.own.epochs if record.own is not None else None
    plot.show_data(*columns, record.test_accuracies, total)


READING = Reading(
    name="training",
    title=Words("Training"),
    order=4,
    make=make,
    feed=feed,
    turn=4,
    width=23,
    topics={"": "training"},
    of_network=True,
    film_width=250,
    network_alone=True,
    narrow_behind="course",
    exported=Exported(
        lambda recorded: recorded.training(), "gui.figures.courses:draw_training", series=True
    ),
)
