"""The readings of a film: verdicts and plots, each drawn anew ten times a second, as live."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from gui.film.cards import Card
from gui.film.colour import Bytes
from gui.film.layout import Layout
from gui.film.theory import Theories
from gui.models.friction_law import friction_law_of
from gui.models.overlays import twin_curve
from gui.models.training_record import NOT_TRAINED
from gui.panels.verdict_strip import VerdictStrip
from gui.plots.titles import TITLES, title_of
from gui.replay.tape import Moment
from gui.resolve import SceneState
from gui.theme import Theme, style_sheet
from physics.load_curve import normalised

TURNS: Final = {
    "verdicts": 0,
    "load_curve": 1,
    "shares": 2,
    "friction_law": 2,
    "course": 3,
    "training": 4,
}
"""One reading in each frame, in turn, so that no frame waits for all of them."""
READINGS_A_SECOND: Final = 10.0


class Board:
    """Holds the widgets and paints those whose turn it is.

    Parameters
    ----------
    ground : colour behind the cards; "" for none.
    network : whether the recording has one; without it nothing speaks of networks.
    rate : frames a second.
    """

    def __init__(
        self, layout: Layout, theme: Theme, *, ground: str, network: bool, rate: float
    ) -> None:
        self._ground = ground
        self._network = network
        self._period = max(1, round(rate / READINGS_A_SECOND))
        self._theories = Theories()
        self._root = QWidget()
        self._root.setStyleSheet(style_sheet(theme))
        self._cards: dict[str, Card] = {}
        self._feed: dict[str, Callable[[Any, Moment, SceneState], None]] = {
            "verdicts": self._show_verdicts,
            "load_curve": self._show_load_curve,
            "shares": _show_shares,
            "friction_law": _show_friction_law,
            "course": self._show_course,
            "training": _show_training,
        }
        if layout.verdicts is not None:
            self._add_verdicts(layout, theme)
        for name in layout.plots:
            self._add_plot(name, layout, theme)

    def _add_verdicts(self, layout: Layout, theme: Theme) -> None:
        strip = VerdictStrip(self._root)
        strip.setProperty("role", "half")
        strip.network.setVisible(self._network)
        assert layout.verdicts is not None
        self._cards["verdicts"] = Card(
            strip, layout.verdicts, layout.ratio, theme, ground=self._ground
        )

    def _add_plot(self, name: str, layout: Layout, theme: Theme) -> None:
        plot = _new_plot(name, self._root)
        plot.setProperty("role", "half")
        plot.apply_theme(theme)
        thicken_grid(plot, theme, layout.ratio)
        if name == "course":
            plot.network.setVisible(self._network)
        box, ratio = layout.plots[name], layout.ratio
        self._cards[name] = Card(plot, box, ratio, theme, TITLES[name], self._ground)

    def paint_on(self, canvas: Bytes, moment: Moment, state: SceneState, frame: int) -> None:
        """Paint into a canvas (h, w, 4) the readings whose turn it is; all of them at first."""
        for name, card in self._cards.items():
            if frame == 0 or (frame - TURNS[name]) % self._period == 0:
                self._feed[name](card.widget, moment, state)
                if name in TITLES:
                    card.name = title_of(name, moment.network_differs)
                card.paint_on(canvas)

    def close(self) -> None:
        """Give the widgets back."""
        self._cards.clear()
        self._root.deleteLater()

    # --- what each shows ---------------------------------------------------------------------

    def _show_verdicts(self, strip: VerdictStrip, moment: Moment, _: SceneState) -> None:
        strip.show_chain(moment.chain.load_curve)
        if self._network:
            training = moment.training
            curve = training.load_curve if training is not None else None
            words = training.words if training is not None else ""
            strip.show_network(curve, words or NOT_TRAINED, moment.network_differs)

    def _show_load_curve(self, plot: Any, moment: Moment, _: SceneState) -> None:
        chain, training = moment.chain.load_curve, moment.training
        if chain is None:
            return
        network = training.load_curve if training is not None else None
        test = training.test_curve if training is not None else None
        plot.show_data(
            normalised(chain.separation),
            None if network is None else normalised(network.separation),
            self._theories.curves(moment) | twin_curve(moment.snapshot),
            test=None if test is None else normalised(test.separation),
        )

    def _show_course(self, plot: Any, moment: Moment, _: SceneState) -> None:
        chain, training = moment.chain, moment.training
        plot.show_chain(chain.times, chain.positions, blocks=chain.blocks)
        if training is not None:
            plot.show_network(*training.course)
        elif self._network:
            plot.network.clear()


def thicken_grid(plot: Any, theme: Theme, ratio: float) -> None:
    """Grids are one pixel wide on every screen; in a film they grow with everything else."""
    import pyqtgraph as pg

    for one in (plot, *plot.findChildren(QWidget)):
        if isinstance(one, pg.PlotWidget):
            for axis in one.getPlotItem().axes.values():
                axis["item"].setTickPen(pg.mkPen(theme.line, width=ratio))


def _show_shares(plot: Any, moment: Moment, _: SceneState) -> None:
    chain, training = moment.chain.load_curve, moment.training
    network = training.load_curve if training is not None else None
    if chain is not None:
        plot.show_data(chain.shares, None if network is None else network.shares)


def _show_friction_law(plot: Any, moment: Moment, state: SceneState) -> None:
    plot.show_data(friction_law_of(moment.snapshot, state.number, state.motion))


def _show_training(plot: Any, moment: Moment, _: SceneState) -> None:
    record = moment.training
    if record is None:
        plot.clear()
        return
    columns = (record.column(name) for name in ("epoch", "train_loss", "train_accuracy"))
    plot.show_data(*columns, record.test_accuracies, record.config.epochs)


def _new_plot(name: str, parent: QWidget) -> Any:
    """A plot; pyqtgraph takes half a second to import, so a film without plots does not."""
    from gui.plots.course_plot import CoursePlot
    from gui.plots.friction_law_plot import FrictionLawPlot
    from gui.plots.load_curve_plot import LoadCurvePlot
    from gui.plots.shares_plot import SharesPlot
    from gui.plots.training_plot import TrainingPlot

    kinds = {
        "load_curve": LoadCurvePlot,
        "shares": SharesPlot,
        "friction_law": FrictionLawPlot,
        "course": CoursePlot,
        "training": TrainingPlot,
    }
    return kinds[name](parent)
