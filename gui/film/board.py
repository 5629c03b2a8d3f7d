"""The readings of a film: verdicts and plots, each drawn anew ten times a second, as live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from gui.film.cards import Card
from gui.film.layout import Layout, Patch
from gui.labs.lab import Lab
from gui.labs.spring_block import LAB
from gui.look.theme import Theme, style_sheet
from gui.panels.lab_strip import LabStrip
from gui.panels.verdict_strip import VerdictStrip
from gui.plots.control_row import titled, without_controls
from gui.readings.reading import Reading

READINGS_A_SECOND: Final = 10.0


class Board:
    """Holds the widgets and paints those whose turn it is.

    Parameters
    ----------
    readings : the plots of the layout.
    lab : whose moments they are.
    ground : colour behind the cards; "" for none.
    network : whether the recording has one; without it nothing speaks of networks.
    rate : frames a second.
    """

    def __init__(
        self,
        layout: Layout,
        theme: Theme,
        readings: Sequence[Reading],
        lab: Lab = LAB,
        *,
        ground: str,
        network: bool,
        rate: float,
    ) -> None:
        self._ground = ground
        self._network = network
        self._period = max(1, round(rate / READINGS_A_SECOND))
        self._root = QWidget()
        self._root.setStyleSheet(style_sheet(theme))
        self._cards: dict[str, Card] = {}
        self._lab = lab
        self._strip = LabStrip(self._root) if lab.verdict else VerdictStrip(self._root)
        self._verdicts: Card | None = None
        self._readings = readings
        if layout.verdicts is not None:
            self._add_verdicts(layout, theme)
        for one in self._readings:
            self._add_plot(one, layout, theme)

    def _add_verdicts(self, layout: Layout, theme: Theme) -> None:
        strip = self._strip
        strip.setProperty("role", "half")
        if isinstance(strip, VerdictStrip):
            strip.network.setVisible(self._network)
            if layout.stacked:
                strip.stack()
        assert layout.verdicts is not None
        self._verdicts = Card(strip, layout.verdicts, layout.ratio, theme, ground=self._ground)

    def _add_plot(self, one: Reading, layout: Layout, theme: Theme) -> None:
        plot = one.make(self._root)
        plot.setProperty("role", "half")
        plot.apply_theme(theme)
        without_controls(plot)
        thicken_grid(plot, theme, layout.ratio)
        if one.part_of_network:
            getattr(plot, one.part_of_network).setVisible(self._network)
        box, ratio = layout.plots[one.name], layout.ratio
        title = titled(one.title, plot)
        self._cards[one.name] = Card(plot, box, ratio, theme, title, self._ground)

    def painted(self, moment: Any, state: Any, frame: int) -> Iterator[Patch]:
        """The readings whose turn it is, each as it is now; all of them at first."""
        if self._verdicts is not None and self._is_turn(0, frame):
            self._show_verdicts(moment)
            yield self._verdicts.painted()
        for one in self._readings:
            if self._is_turn(one.turn, frame):
                card = self._cards[one.name]
                one.show(card.widget, moment, state)
                if one.of_network:
                    card.name = one.title_where(moment.network_differs)
                yield card.painted()

    def _is_turn(self, turn: int, frame: int) -> bool:
        return frame == 0 or (frame - turn) % self._period == 0

    def close(self) -> None:
        """Give the widgets back."""
        self._cards.clear()
        self._verdicts = None
        self._root.deleteLater()

    def _show_verdicts(self, moment: Any) -> None:
        strip = self._strip
        if isinstance(strip, LabStrip):
            strip.show_verdict(*self._lab.verdict_words(moment))
            return
        strip.show_chain(moment.load_curve)
        if self._network:
            strip.show_network(moment.network_curve, moment.progress, moment.network_differs)


def thicken_grid(plot: Any, theme: Theme, ratio: float) -> None:
    """Grids are one pixel wide on every screen; in a film they grow with everything else."""
    import pyqtgraph as pg

    for one in (plot, *plot.findChildren(QWidget)):
        if isinstance(one, pg.PlotWidget):
            for axis in one.getPlotItem().axes.values():
                axis["item"].setTickPen(pg.mkPen(theme.line, width=ratio))
