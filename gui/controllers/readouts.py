"""Plots, verdicts, panels and status: what can be read of the moment that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from gui.controllers.chain_controller import ChainController
from gui.controllers.failures import Failures
from gui.controllers.pull_controller import PullController
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.moments.moment import Moment
from gui.moments.training_record import TrainingRecord
from gui.panels.training_card import NO_ANSWER
from gui.readings import all_readings
from gui.readings.reading import Reading
from gui.scene.resolve import SceneState
from gui.window.face import Face
from nets.messages import Measurement
from physics.chain.state import ChainSnapshot
from physics.wording import Words

STATES: Final[dict[str, Words]] = {
    "idle": Words("idle"),
    "starting": Words("starting"),
    "training": Words("training"),
    "paused": Words("paused"),
    "silent": NO_ANSWER,
    "failed": Words("failed"),
    "closed": Words("closed"),
}
"""What the status bar calls the states of the training process."""
READ_EVERY = 6
"""Frames between two updates of a plot or readout: ten a second can be read."""


class Readouts:
    """Brings plots, verdicts, panels and status up to date, one in each frame, in turn.

    Parameters
    ----------
    face : where they are shown.
    """

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        chain: ChainController,
        pull: PullController,
        training: TrainingController,
        theory: TheoryController,
        face: Face,
    ) -> None:
        self._laboratory, self._training = laboratory, training
        self._pull, self._theory, self._face = pull, theory, face
        self._failures = Failures(desk, chain, training)
        self._failures.training_failed.connect(face.network.show_failure)

    @property
    def ready(self) -> bool:
        """Whether the plots are there."""
        return self._face.docks.plots is not None

    @property
    def wanted(self) -> frozenset[str]:
        """What somebody looks at that costs something to know."""
        return looked_at(all_readings(), self._face.docks.plots)

    def show(
        self, moment: Moment, scene: SceneState | None, turn: int, *, veiled: bool = False
    ) -> None:
        """The readings whose turn it is, so that no frame draws them all.

        Parameters
        ----------
        veiled : a question is open, to which verdicts and panels would tell the answer.
        """
        feed_those_seen(all_readings(), self._face.docks.plots, turn, moment, scene)
        if turn == 0:
            self._show_verdicts(moment, veiled=veiled)
        elif turn == READ_EVERY - 1 and not veiled:
            self._show_panels(moment)

    def _show_verdicts(self, moment: Moment, *, veiled: bool) -> None:
        verdicts, differs = self._face.scene.verdicts, moment.network_differs
        if veiled:
            verdicts.show_chain(None)
            verdicts.show_network(None, "")
            return
        verdicts.show_chain(moment.load_curve)
        verdicts.show_network(moment.network_curve, moment.progress, differs)
        self._face.docks.mark_network(differs)
        if moment.training is not None and moment.training.latest is not None:
            self._face.docks.network_trains()

    def show_status(self, moment: Moment, frames_a_second: float) -> None:
        """The newest snapshot's clock, even of a chain that cannot be drawn any more."""
        snapshot, state = moment.snapshot, self._training.state
        parts = [
            f"t = {snapshot.time:,.1f}",
            say("{n:,} steps", "{n:,} step", snapshot.step),
            _pace(snapshot) if moment.is_live else say("replay"),
            say("{rate:.0f} frames/s", rate=frames_a_second) if frames_a_second else "",
            say("training: {state}", state=STATES[state]),
        ]
        seed = self._laboratory.session.chain.seed
        self._face.show_status(
            parts, say("seed {seed}   ·   F1 keys", seed=seed), playing=snapshot.playing
        )
        if moment.is_live:
            self._failures.tell(snapshot)

    def _show_panels(self, moment: Moment) -> None:
        training, record = self._training, moment.training
        self._face.theory.show_overlays(
            self._theory.overlays,
            self._theory.ensemble.sentence,
            running=self._theory.ensemble.running,
            offers=self._theory.offers_ensemble,
        )
        network = self._face.network
        done = record.fraction if record is not None else 0.0
        left = record.seconds_left if record is not None else None
        network.show_training(training.state, done, left, self._training_text(record))
        self._face.scene.run.show_run(training.state, done, left)
        network.show_trained(record.own if record is not None else None, moment.network_differs)
        self._pull.show()

    def _training_text(self, record: TrainingRecord | None) -> str:
        if self._training.state == "silent":
            return shown(NO_ANSWER)
        latest = record.latest if record is not None else None
        if latest is None:
            return self._training.loading
        diverged = self._training.divergence
        if diverged is not None:
            return say("diverged; Resume goes on from epoch {epoch:,}", epoch=diverged.good.epoch)
        words = (
            self._accuracy_words(latest),
            say("loss {loss:.3g}", loss=latest.train_loss),
            shown(self._training.ended),
        )
        return "   ·   ".join(filter(None, words))

    def _accuracy_words(self, latest: Measurement) -> str:
        """With the epoch that the test samples are of, where there is time to read it."""
        share = 100.0 * latest.test_accuracy
        if latest.test_age > 0 and self._training.state == "paused":
            epoch = latest.test_epoch
            return say("test accuracy {share:.1f} % (epoch {epoch:,})", share=share, epoch=epoch)
        return say("test accuracy {share:.1f} %", share=share)


def feed_those_seen(
    readings: Iterable[Reading],
    plots: Mapping[str, QWidget] | None,
    turn: int,
    moment: object,
    scene: object,
) -> None:
    """Bring those plots up to date whose turn it is, if somebody can see them."""
    for one in readings:
        if plots is not None and one.turn == turn and is_seen(plots[one.name]):
            one.show(plots[one.name], moment, scene)


def looked_at(readings: Iterable[Reading], plots: Mapping[str, QWidget] | None) -> frozenset[str]:
    """What the plots that are seen want to be worked out for them."""
    if plots is None:
        return frozenset()
    seen = (one for one in readings if one.wants and is_seen(plots[one.name]))
    return frozenset(name for one in seen for name in one.wants)


def is_seen(plot: QWidget) -> bool:
    """Whether it is in the window: behind the tab of another, Qt calls it visible, but nowhere."""
    return plot.isVisible() and not plot.visibleRegion().isEmpty()


FIRST_SNAPSHOTS: Final = 5
"""Of a thread; more than it publishes before its first steps, for which the kernel is compiled."""


def _pace(snapshot: ChainSnapshot) -> str:
    if snapshot.number < FIRST_SNAPSHOTS and snapshot.step == 0 and snapshot.playing:
        return say("preparing the chain (the first start takes some seconds)")
    return say("{speed:.3g}× achieved", speed=snapshot.speed) if snapshot.playing else say("paused")
