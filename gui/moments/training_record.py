"""What has been measured of the network in the current run."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

import numpy as np

from gui.look.words import say, shown
from gui.models.settings import difference_words, setting_words
from nets.attached import Attached
from nets.config import TrainingConfig
from nets.measures.network_curve import network_curve
from nets.messages import Examination, Measurement, Mechanisms
from physics.load_curve import LoadCurve, Vector, normalised
from physics.wording import Words

NOT_TRAINED = Words("not trained yet")
EPOCH, STEP = Words("epoch"), Words("step")
MOST_KEPT = 512
"""A long run is thinned to every second measurement, so that it never grows."""


class TrainingRecord:
    """Collects the measurements of one run, in order of epoch.

    Parameters
    ----------
    run : number of the run; measurements of another one are ignored.
    config : what it was started with, or what is known of a run elsewhere.
    before : what was measured of the network before, if the run goes on with one.

    Attributes
    ----------
    settings : what it trains with now: `config`, and what was changed on the way.
    changed : names of those that were, and the epoch since which they have these values.
    latest : the newest measurement.
    load_curve : the newest load curve, of the measure that `config` names.
    test_curve : the newest of the test samples, which are measured less often.
    examination : the newest closer look at the network.
    """

    def __init__(
        self,
        run: int,
        config: TrainingConfig | Attached,
        before: Sequence[Measurement] = (),
    ) -> None:
        self.run = run
        self.config = self.settings = config
        self.changed: dict[str, int] = {}
        self.latest: Measurement | None = None
        self.load_curve: LoadCurve | None = None
        self.test_curve: LoadCurve | None = None
        self.examination: Examination | None = None
        self._kept = [replace(one, run=run) for one in before]
        self._stride, self._added = 1, len(self._kept)
        self._running_since: float | None = None
        self._wall_seconds = 0.0

    def add(self, measurement: Measurement) -> bool:
        """Take a measurement; whether it belongs to this run."""
        if measurement.run != self.run:
            return False
        self.show(measurement)
        again = bool(self._kept) and self._kept[-1].epoch >= measurement.epoch
        if self._is_due(measurement) and not again:
            self._kept.append(measurement)
        if len(self._kept) > MOST_KEPT:
            self._stride *= 2
            self._kept = self._kept[::2]
        return True

    def show(self, measurement: Measurement) -> None:
        """Let it be the newest."""
        self.latest = measurement
        self.load_curve = network_curve(measurement, self.config.separation)
        if self.own is not None:  # of a run elsewhere no test samples are looked at
            self.test_curve = network_curve(measurement.test, self.config.separation)

    def _is_due(self, measurement: Measurement) -> bool:
        """Whether it is one of those that are kept; a run elsewhere is looked at at any step."""
        self._added += 1
        count = measurement.epoch if self.own is not None else self._added - 1
        return count % self._stride == 0

    def copied(self, run: int) -> TrainingRecord:
        """The same as it stands, of a run of another number: it grows by itself."""
        other = deepcopy(self)
        other.run = run
        other.clock(running=False)
        return other

    @property
    def own(self) -> TrainingConfig | None:
        """The settings of a network of ours; None for a run elsewhere."""
        return self.settings if isinstance(self.settings, TrainingConfig) else None

    @property
    def unit(self) -> Words:
        """What `epoch` counts."""
        return EPOCH if self.own is not None else STEP

    @property
    def curve_error(self) -> Vector | None:
        """(L + 1,) standard errors of the normalised load curve, or None where nothing is known.

        To first order in the errors of D_ℓ, D_0 and D_L, taken as independent; the normalised
        ends are exact by definition.
        """
        measured, curve = self.latest, self.load_curve
        if measured is None or curve is None:
            return None
        span = abs(float(curve.separation[0] - curve.separation[-1]))
        if not span > 0.0:
            return None
        own: Vector = getattr(measured, f"{self.config.separation}_error")[:-1] / span
        if not np.isfinite(own).all():
            return None
        height = normalised(curve.separation)
        error: Vector = np.sqrt(own**2 + (height * own[0]) ** 2 + ((1.0 - height) * own[-1]) ** 2)
        error[[0, -1]] = 0.0
        return error

    @property
    def epoch(self) -> int:
        """How many epochs have been measured."""
        return 0 if self.latest is None else self.latest.epoch

    def change(self, values: Mapping[str, Any], epoch: int) -> None:
        """Live parameters have had other values since an epoch."""
        self.changed |= dict.fromkeys(values, epoch)
        self.settings = self.settings.model_copy(update=dict(values))

    def go_back(self, good: Measurement) -> None:
        """The run goes on from an earlier measurement: forget what came after it."""
        self._kept = [item for item in self._kept if item.epoch < good.epoch]
        self.changed = {name: min(at, good.epoch) for name, at in self.changed.items()}
        self.add(good)

    @property
    def is_examined(self) -> bool:
        """Whether the network was looked at as it is now."""
        found, latest = self.examination, self.latest
        return found is not None and latest is not None and found.epoch == latest.epoch

    @property
    def measurements(self) -> list[Measurement]:
        """The kept measurements, the newest at the end."""
        latest = self.latest
        if latest is None or (self._kept and self._kept[-1].epoch >= latest.epoch):
            return self._kept
        return [*self._kept, latest]

    @property
    def mechanisms(self) -> tuple[Vector, tuple[Mechanisms, ...]]:
        """(T,) epochs at which it was measured by what the network learns, and what was found."""
        known = [(one.epoch, one.mechanisms) for one in self.measurements]
        told = [(epoch, found) for epoch, found in known if found is not None]
        epochs = np.array([epoch for epoch, _ in told], dtype=np.float64)
        return epochs, tuple(found for _, found in told)

    def _separation(self, measurement: Measurement) -> Vector:
        named: Vector = getattr(measurement, self.config.separation)
        return named

    def column(self, name: str) -> Vector:
        """(T,) a scalar of every measurement."""
        return np.array([getattr(item, name) for item in self.measurements], dtype=np.float64)

    @property
    def test_accuracies(self) -> Vector:
        """(T,) of every measurement; NaN where test samples were not measured anew."""
        return np.where(self.column("test_age") == 0, self.column("test_accuracy"), np.nan)

    @property
    def course(self) -> tuple[Vector, Vector]:
        """(T,) epochs, and (T, layers + 1) data separation of input and hidden layers there.

        The last measurement is of all samples, and the verdict's. In the course it would be a
        step, and is left out: fewer samples stray alike all along.
        """
        kept = self.measurements
        alike = [item for item in kept if item.samples == kept[0].samples]
        if not alike:
            return np.empty(0), np.empty((0, self.config.depth))
        epochs = np.array([item.epoch for item in alike], dtype=np.float64)
        return epochs, np.array([self._separation(item)[:-1] for item in alike])

    # --- progress ---------------------------------------------------------------------

    def clock(self, running: bool) -> None:
        """Tell that the run is under way, or held: time left counts only the former."""
        now = time.monotonic()
        if self._running_since is not None:
            self._wall_seconds += now - self._running_since
        self._running_since = now if running else None

    @property
    def words(self) -> str:
        """How far it is, what was changed on the way, and what its measure is to be warned of.

        Nothing before the first epoch.
        """
        if self.latest is None:
            return ""
        if isinstance(self.config, Attached):
            name, step = self.config.name, self.latest.epoch
            return say("{name}, attached, step {step:,}", name=name, step=step)
        progress = say(
            "epoch {epoch} of {epochs}", epoch=self.latest.epoch, epochs=self.latest.epochs
        )
        changes = (
            say(
                "{setting} since epoch {epoch}",
                setting=setting_words(self.settings, name),
                epoch=epoch,
            )
            for name, epoch in self.changed.items()
            if epoch  # before the first step nothing had been trained with the old ones
        )
        return " · ".join(filter(None, (progress, *changes, shown(self.latest.warning))))

    def differs_from(self, present: TrainingConfig) -> str:
        """In which settings the network differs from the present ones, in words; "" in none."""
        return "" if self.own is None else difference_words(self.own, present)

    @property
    def fraction(self) -> float:
        """Share of the epochs that are done."""
        latest = self.latest
        return latest.epoch / latest.epochs if latest else 0.0

    @property
    def seconds_left(self) -> float | None:
        """From the pace so far; None before the first epoch."""
        latest = self.latest
        if latest is None or latest.epoch == 0:
            return None
        spent = self._wall_seconds
        if self._running_since is not None:
            spent += time.monotonic() - self._running_since
        return spent / latest.epoch * (latest.epochs - latest.epoch)
