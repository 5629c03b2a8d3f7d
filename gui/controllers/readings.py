"""Plots, verdicts and status: what can be read of the frame that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.controllers.chain_controller import ChainController
from gui.controllers.failures import Failures
from gui.controllers.pull_controller import PullController
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.main_window import MainWindow
from gui.models.friction_law import friction_law_of
from gui.models.laboratory import Laboratory
from gui.models.overlays import twin_curve
from gui.models.training_record import NOT_TRAINED
from nets.messages import Measurement
from physics.load_curve import Vector, normalised
from physics.state import ChainSnapshot

if TYPE_CHECKING:
    from gui.controllers.frames import FrameController

READINGS_EVERY = 6
"""Frames between two updates of a plot or readout: ten a second can be read."""


class Readings:
    """Brings plots, verdicts, panels and status up to date, one in each frame, in turn.

    Parameters
    ----------
    frames : knows what is shown.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        chain: ChainController,
        pull: PullController,
        training: TrainingController,
        beside: TheoryController,
        window: MainWindow,
        frames: FrameController,
    ) -> None:
        self._laboratory, self._chain, self._training = laboratory, chain, training
        self._pull, self._beside = pull, beside
        self._window, self._frames = window, frames
        self._failures = Failures(chain, training, window)

    def draw(self, snapshot: ChainSnapshot, turn: int) -> None:
        """The reading whose turn it is, so that no frame draws them all."""
        if turn == 0:
            self._show_verdicts()
            self._show_status(snapshot)
            if not self._frames.replaying:
                self._failures.tell(snapshot)
        elif turn == 1:
            self._draw_load_curve()
        elif turn == 2:
            self._draw_shares()
            self._draw_friction_law()
        elif turn == 3:
            self._draw_course()
            self._draw_energy()
        elif turn == 4:
            self._draw_training()
            self._draw_layers()
        else:
            self._show_panels()
            self._window.top_bar.show_playing(snapshot.playing)

    def _show_verdicts(self) -> None:
        verdicts = self._window.scene.verdicts
        verdicts.show_chain(self._frames.record.load_curve)
        differs = self._frames.network_differs
        verdicts.show_network(self._frames.network_curve, self._progress_text(), differs)
        self._window.docks.mark_network(differs)

    def _draw_load_curve(self) -> None:
        plots, frames = self._window.docks.plots, self._frames
        chain, network = frames.record.load_curve, frames.network_curve
        companions = {k: v for one in frames.companions for k, v in one.curves.items()}
        if plots is not None and chain is not None and is_seen(plots.load_curve):
            plots.load_curve.show_data(
                normalised(chain.separation),
                None if network is None else normalised(network.separation),
                self._beside.load_curves | companions | twin_curve(frames.shown),
                ensemble=self._beside.load_curve_band,
                test=self._test_curve(),
            )

    def _test_curve(self) -> Vector | None:
        """The load curve of the network on test samples."""
        record = self._frames.training_record
        curve = record.test_curve if record is not None else None
        return None if curve is None else normalised(curve.separation)

    def _draw_shares(self) -> None:
        plots, frames = self._window.docks.plots, self._frames
        chain, network = frames.record.load_curve, frames.network_curve
        if plots is not None and chain is not None and plots.shares.isVisible():
            plots.shares.show_data(chain.shares, None if network is None else network.shares)

    def _draw_friction_law(self) -> None:
        plots, state, shown = self._window.docks.plots, self._frames.state, self._frames.shown
        if plots is None or state is None or shown is None or not is_seen(plots.friction_law):
            return
        plots.friction_law.show_data(friction_law_of(shown, state.number, state.motion))

    def _draw_course(self) -> None:
        plots, record = self._window.docks.plots, self._frames.training_record
        if plots is None or not is_seen(plots.course):
            return
        plots.course.show_chain(
            self._frames.record.times,
            self._frames.record.positions,
            self._beside.mean_course(self._frames.record),
            self._beside.course_band,
            self._frames.record.blocks,
        )
        if record is not None:
            plots.course.show_network(*record.course)
        elif self._frames.replaying:
            plots.course.network.clear()

    def _draw_energy(self) -> None:
        """The chain accounts for its energy only while somebody looks; recordings have none."""
        plots, energies = self._window.docks.plots, self._frames.energies
        if plots is None:
            return
        seen = is_seen(plots.energy) and not self._frames.replaying
        self._chain.keep_account(seen)
        if seen:
            plots.energy.show_data(
                energies.times,
                energies.values,
                energies.start,
                since=energies.since,
                inertia=energies.inertia,
            )

    def _draw_training(self) -> None:
        plots, record = self._window.docks.plots, self._frames.training_record
        if plots is None or not plots.training.isVisible():
            return
        if record is None:
            if self._frames.replaying:
                plots.training.clear()
            return
        plots.training.show_data(
            record.column("epoch"),
            record.column("train_loss"),
            record.column("train_accuracy"),
            record.test_accuracies,
            record.config.epochs,
        )

    def _draw_layers(self) -> None:
        """The network is looked at more closely only while somebody looks."""
        plots, training = self._window.docks.plots, self._training
        if plots is None or not is_seen(plots.layers):
            return
        record, live = self._frames.training_record, not self._frames.replaying
        if live:
            training.look_closer()
        plots.layers.show_examination(
            record.examination if record is not None else None,
            offered=live and training.can_be_examined,
            busy=training.examining,
            failure=training.not_examined,
        )

    def _progress_text(self) -> str:
        record = self._frames.training_record
        starting = self._training.state == "starting" and not self._frames.replaying
        words = "" if record is None else record.words
        return words or ("starting" if starting else NOT_TRAINED)

    def _show_status(self, snapshot: ChainSnapshot) -> None:
        mean = float(np.mean(self._frames.intervals)) if self._frames.intervals else 0.0
        parts = [
            f"t = {snapshot.time:,.1f}",
            f"{snapshot.step:,} steps",
            "replay" if self._frames.replaying else _pace(snapshot),
            f"{1.0 / mean:.0f} frames/s" if mean else "",
            f"training: {self._training.state}",
        ]
        self._window.status_left.setText("   ·   ".join(part for part in parts if part))
        seed = self._laboratory.session.chain.seed
        self._window.status_right.setText(f"seed {seed}   ·   F1 keys")

    def _show_panels(self) -> None:
        training, record = self._training, self._frames.training_record
        self._window.side.theory.show_overlays(
            self._beside.overlays,
            self._beside.ensemble.sentence,
            running=self._beside.ensemble.running,
            offers=self._beside.offers_ensemble,
        )
        network = self._window.side.network
        network.show_training(
            training.state,
            record.fraction if record is not None else 0.0,
            record.seconds_left if record is not None else None,
            self._training_text(),
        )
        network.show_trained(
            record.settings if record is not None else None, self._frames.network_differs
        )
        self._pull.show()

    def _training_text(self) -> str:
        record = self._frames.training_record
        latest = record.latest if record is not None else None
        if latest is None:
            return self._training.loading
        diverged = self._training.divergence
        if diverged is not None:
            return f"diverged; Resume goes on from epoch {diverged.good.epoch:,}"
        words = (
            f"test accuracy {100.0 * latest.test_accuracy:.1f} %{self._of_epoch(latest)}",
            f"loss {latest.train_loss:.3g}",
            self._training.ended,
        )
        return "   ·   ".join(filter(None, words))

    def _of_epoch(self, latest: Measurement) -> str:
        """Which epoch the test samples are of, where there is time to read it."""
        old = latest.test_age > 0 and self._training.state == "paused"
        return f" (epoch {latest.test_epoch:,})" if old else ""


def is_seen(plot: QWidget) -> bool:
    """Whether it is in the window: behind the tab of another, Qt calls it visible, but nowhere."""
    return plot.isVisible() and not plot.visibleRegion().isEmpty()


def _pace(snapshot: ChainSnapshot) -> str:
    if snapshot.number == 0:
        return "preparing the chain (the first start takes some seconds)"
    return f"{snapshot.speed:.3g}× achieved" if snapshot.playing else "paused"
