"""The frame timer: latest snapshot and measurements → one picture → what differs is drawn."""

from __future__ import annotations

import time
from collections import deque

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.controllers.chain_controller import ChainController
from gui.controllers.failures import Failures
from gui.controllers.pull_controller import PullController
from gui.controllers.theory_controller import TheoryController
from gui.controllers.training_controller import TrainingController
from gui.fit.controller import FitController
from gui.main_window import MainWindow
from gui.models.chain_record import MOST_READ, ChainRecord
from gui.models.energy_record import EnergyRecord
from gui.models.friction_law import friction_law_of
from gui.models.laboratory import Laboratory
from gui.models.overlays import TWIN
from gui.resolve import SceneState, resolve
from gui.theme import Theme
from physics.load_curve import LoadCurve, Vector, evenly, normalised
from physics.state import ChainSnapshot

INTERVAL = 16
"""Milliseconds between two frames."""
READINGS_EVERY = 6
"""Frames between two updates of a plot or readout: ten a second can be read."""
ZOOM_EASE = 0.12
"""Share of the way that the visible span moves to its goal in one frame."""
ZOOM_JUMP = 10.0
"""From this many times too wide or too narrow the span jumps: easing would take long."""
LARGEST_DRAWN = 1e100
"""Beyond this a chain is blowing up; the picture before it stays."""
HINT = "Press Train (T): the layers of a real network appear here, under the blocks"
NO_SPREAD = "The layers do not separate the data clearly yet"


class FrameController(QObject):
    """Draws the window from what is known, sixty times a second.

    Attributes
    ----------
    work : seconds that the GUI thread spent on each of the last frames,
        without drawing by OpenGL.
    intervals : seconds between the last frames.

    Signals
    -------
    drawn(snapshot) : the scene shows this one.
    """

    drawn = Signal(object)

    def __init__(
        self,
        laboratory: Laboratory,
        chain: ChainController,
        pull: PullController,
        training: TrainingController,
        beside: TheoryController,
        fit: FitController,
        window: MainWindow,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._laboratory, self._chain, self._training = laboratory, chain, training
        self._pull = pull
        self._beside, self._fit, self._window = beside, fit, window
        self.theme = theme
        self.record = ChainRecord()
        self.energies = EnergyRecord()
        self.work: deque[float] = deque(maxlen=1200)
        self.intervals: deque[float] = deque(maxlen=1200)
        self._span = 0.0
        self._frame = 0
        self._last_key: tuple[object, ...] = ()
        self._last_network: LoadCurve | None = None
        self._failures = Failures(chain, training, window)
        self._shown: ChainSnapshot | None = None
        self._last_tick = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to draw."""
        self._timer.start()

    def stop(self) -> None:
        """Draw no more."""
        self._timer.stop()

    # --- one frame ---------------------------------------------------------------------

    def tick(self) -> None:
        """One frame."""
        begin = time.perf_counter()
        if self._last_tick:
            self.intervals.append(begin - self._last_tick)
        self._last_tick = begin
        snapshot = self._chain.latest
        if self._shown is None or can_be_drawn(snapshot):
            self._shown = snapshot
        moved = self.record.add(self._shown)
        self._training.poll()
        if self._window.docks.plots is not None:
            # Not before: two threads that import at the same time can lock each other out.
            self._beside.follow(self._shown, self.record)
            self._fit.follow(self._shown)
        if moved:
            self._chain.end_nudge(self._shown)
            self._pull.watch(self._shown)
            self.energies.add(self._shown)
        self._draw_scene(self._shown)
        self.drawn.emit(self._shown)
        self._frame += 1
        self._draw_readings(snapshot, self._frame % READINGS_EVERY)
        self.work.append(time.perf_counter() - begin + self._window.scene.upload_seconds)

    @property
    def state(self) -> SceneState | None:
        """The picture that is shown."""
        canvas = self._window.scene.canvas
        return canvas.state if canvas is not None else None

    def _draw_scene(self, snapshot: ChainSnapshot) -> None:
        canvas = self._window.scene.canvas
        if canvas is None:
            return
        view = self._laboratory.session.view
        span = self._eased_span(snapshot)
        network = self.network_curve
        size = self._window.scene.scene_size()
        theory = self._beside.places
        key = (snapshot.number, size, span, view, self.theme.name, tuple(theory))
        if key == self._last_key and network is self._last_network:
            return
        self._last_key, self._last_network = key, network
        state = resolve(
            snapshot,
            network,
            size=size,
            drift=self.record.drift,
            **self.units(size),
            span=span,
            appearance=view.appearance,
            show_forces=view.show_forces,
            show_network=view.show_network,
            hint=self._hint(network),
            theory=theory,
        )
        canvas.show_state(state, self.theme)

    def _hint(self, network: LoadCurve | None) -> str:
        if not self._laboratory.session.view.show_network:
            return ""
        return HINT if network is None else NO_SPREAD

    def units(self, size: tuple[float, float]) -> dict[str, float]:
        """Everything grows with the theme's type, and with the scene; type shrinks less."""
        dressed = self.theme.text_size / 13.0
        roomy = min(size[0] / 1000.0, size[1] / 440.0)
        return {
            "unit": dressed * float(np.clip(roomy, 0.75, 2.0)),
            "type_unit": dressed * float(np.clip(roomy, 1.0, 2.0)),
        }

    @property
    def network_curve(self) -> LoadCurve | None:
        """The newest load curve of the network."""
        record = self._training.record
        return record.load_curve if record is not None else None

    def _eased_span(self, snapshot: ChainSnapshot) -> float:
        """The visible part of the axis follows the pulled end, but not during a drag."""
        goal = self._span_goal(snapshot)
        if not goal / ZOOM_JUMP < self._span < goal * ZOOM_JUMP:
            self._span = goal
        elif not self._chain.held:
            step = ZOOM_EASE * (goal - self._span)
            self._span = goal if abs(step) < 1e-4 * goal else self._span + step
        return self._span

    @property
    def span(self) -> float:
        """Length of the axis that is visible."""
        return self._span

    def _span_goal(self, snapshot: ChainSnapshot) -> float:
        twin = snapshot.twin
        seen = twin is not None and can_be_drawn(twin)
        return max(_reach(one) for one in ((snapshot, twin) if seen else (snapshot,)))

    # --- plots, verdicts, status ----------------------------------------------------------

    def _draw_readings(self, snapshot: ChainSnapshot, turn: int) -> None:
        """One reading in each frame, in turn, so that no frame draws them all."""
        if turn == 0:
            self._show_verdicts()
            self._show_status(snapshot)
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
        verdicts.show_chain(self.record.load_curve)
        verdicts.show_network(self.network_curve, self._progress_text())

    def _draw_load_curve(self) -> None:
        plots, chain, network = self._window.docks.plots, self.record.load_curve, self.network_curve
        if plots is not None and chain is not None and is_seen(plots.load_curve):
            plots.load_curve.show_data(
                normalised(chain.separation),
                None if network is None else normalised(network.separation),
                self._beside.load_curves | self._fit.curves | self._twin_curve(),
                ensemble=self._beside.load_curve_band,
                test=self._test_curve(),
            )

    def _test_curve(self) -> Vector | None:
        """The load curve of the network on test samples."""
        record = self._training.record
        curve = record.test_curve if record is not None else None
        return None if curve is None else normalised(curve.separation)

    def _twin_curve(self) -> dict[str, Vector]:
        """The load curve of the chain that runs beside, if one does and its springs carry."""
        twin = self._shown.twin if self._shown is not None else None
        if twin is None or not can_be_drawn(twin) or twin.load_curve[0] == twin.load_curve[-1]:
            return {}
        return {TWIN: normalised(evenly(twin.load_curve, MOST_READ))}

    def _draw_shares(self) -> None:
        plots, chain, network = self._window.docks.plots, self.record.load_curve, self.network_curve
        if plots is not None and chain is not None and plots.shares.isVisible():
            plots.shares.show_data(chain.shares, None if network is None else network.shares)

    def _draw_friction_law(self) -> None:
        plots, state, shown = self._window.docks.plots, self.state, self._shown
        if plots is None or state is None or shown is None or not is_seen(plots.friction_law):
            return
        plots.friction_law.show_data(friction_law_of(shown, state.number, state.motion))

    def _draw_course(self) -> None:
        plots, record = self._window.docks.plots, self._training.record
        if plots is None or not is_seen(plots.course):
            return
        plots.course.show_chain(
            self.record.times,
            self.record.positions,
            self._beside.mean_course(self.record),
            self._beside.course_band,
            self.record.blocks,
        )
        if record is not None:
            plots.course.show_network(record.column("epoch"), record.separations)

    def _draw_energy(self) -> None:
        """The chain accounts for its energy only while somebody looks."""
        plots, energies = self._window.docks.plots, self.energies
        seen = plots is not None and is_seen(plots.energy)
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
        plots, record = self._window.docks.plots, self._training.record
        if plots is None or record is None or not plots.training.isVisible():
            return
        plots.training.show_data(
            record.column("epoch"),
            record.column("train_loss"),
            record.column("train_accuracy"),
            record.column("test_accuracy"),
            record.config.epochs,
        )

    def _draw_layers(self) -> None:
        """The network is looked at more closely only while somebody looks."""
        plots, training = self._window.docks.plots, self._training
        if plots is None or not is_seen(plots.layers):
            return
        training.look_closer()
        plots.layers.show_examination(
            training.record.examination if training.record is not None else None,
            offered=training.can_be_examined,
            busy=training.examining,
            failure=training.not_examined,
        )

    def _progress_text(self) -> str:
        record = self._training.record
        if record is None or record.latest is None:
            return "starting" if self._training.state == "starting" else "not trained yet"
        progress = f"epoch {record.latest.epoch} of {record.latest.epochs}"
        return " · ".join(filter(None, (progress, record.latest.warning)))

    def _show_status(self, snapshot: ChainSnapshot) -> None:
        mean = float(np.mean(self.intervals)) if self.intervals else 0.0
        parts = [
            f"t = {snapshot.time:,.1f}",
            f"{snapshot.step:,} steps",
            _pace(snapshot),
            f"{1.0 / mean:.0f} frames/s" if mean else "",
            f"training: {self._training.state}",
        ]
        self._window.status_left.setText("   ·   ".join(part for part in parts if part))
        seed = self._laboratory.session.chain.seed
        self._window.status_right.setText(f"seed {seed}   ·   F1 keys")

    def _show_panels(self) -> None:
        training, record = self._training, self._training.record
        self._window.side.theory.show_overlays(
            self._beside.overlays,
            self._beside.ensemble.sentence,
            running=self._beside.ensemble.running,
            offers=self._beside.offers_ensemble,
        )
        self._window.side.network.show_training(
            training.state,
            record.fraction if record is not None else 0.0,
            record.seconds_left if record is not None else None,
            self._training_text(),
        )
        self._pull.show()

    def _training_text(self) -> str:
        record = self._training.record
        latest = record.latest if record is not None else None
        if latest is None:
            return self._training.loading
        diverged = self._training.divergence
        if diverged is not None:
            return f"diverged; Resume goes on from epoch {diverged.good.epoch:,}"
        words = (
            f"test accuracy {100.0 * latest.test_accuracy:.1f} %",
            f"loss {latest.train_loss:.3g}",
            self._training.ended,
        )
        return "   ·   ".join(filter(None, words))


def is_seen(plot: QWidget) -> bool:
    """Whether it is in the window: behind the tab of another, Qt calls it visible, but nowhere."""
    return plot.isVisible() and not plot.visibleRegion().isEmpty()


def can_be_drawn(snapshot: ChainSnapshot) -> bool:
    """Whether every place is a number that can be drawn."""
    return bool(np.abs(snapshot.positions).max() <= LARGEST_DRAWN)


def _reach(snapshot: ChainSnapshot) -> float:
    """How far along the axis a chain stretches, with some room."""
    chain = snapshot.parameters
    reach = max(abs(float(snapshot.positions[-1])), abs(snapshot.end_position))
    if chain.drive in ("held_end", "ramp", "jerks"):
        throw = chain.jerk_size if chain.drive == "jerks" else 0.0
        reach = max(reach, abs(chain.end_position) + throw)
    else:
        reach = max(reach, 1.0)
    return 1.1 * max(reach, 1e-6)


def _pace(snapshot: ChainSnapshot) -> str:
    if snapshot.number == 0:
        return "preparing the chain (the first start takes some seconds)"
    return f"{snapshot.speed:.3g}× achieved" if snapshot.playing else "paused"
