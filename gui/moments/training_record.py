"""What has been measured of the network in the current run."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np

from gui.look.words import say, shown
from gui.models.settings import difference_words, setting_words
from nets.config import TrainingConfig
from nets.measures.network_curve import network_curve
from nets.messages import Examination, Measurement
from physics.load_curve import LoadCurve, Vector, normalised
from physics.wording import Words

NOT_TRAINED = Words("not trained yet")
MOST_KEPT = 512
"""A long run is thinned to every second measurement, so that it never grows."""


class TrainingRecord:
    """Collects the measurements of one run, in order of epoch.

    Parameters
    ----------
    run : number of the run; measurements of another one are ignored.
    config : what it was started with.

    Attributes
    ----------
    settings : what it trains with now: `config`, and what was changed on the way.
    changed : names of those that were, and the epoch since which they have these values.
    latest : the newest measurement.
    load_curve : the newest load curve, of the measure that `config` names.
    test_curve : the newest of the test samples, which are measured less often.
    examination : the newest closer look at the network.
    """

    def __init__(self, run: int, config: TrainingConfig) -> None:
        self.run = run
        self.config = self.settings = config
        self.changed: dict[str, int] = {}
        self.latest: Measurement | None = None
        self.load_curve: LoadCurve | None = None
        self.test_curve: LoadCurve | None = None
        self.examination: Examination | None = None
        self._kept: list[Measurement] = []
        self._stride = 1
        self._running_since: float | None = None
        self._wall_seconds = 0.0

    def add(self, measurement: Measurement) -> bool:
        """Take a measurement; whether it belongs to this run."""
        if measurement.run != self.run:
            return False
        self.latest = measurement
        self.load_curve = network_curve(measurement, self.config.separation)
        self.test_curve = network_curve(measurement.test, self.config.separation)
        again = bool(self._kept) and self._kept[-1].epoch >= measurement.epoch
        if measurement.epoch % self._stride == 0 and not again:
            self._kept.append(measurement)
        if len(self._kept) > MOST_KEPT:
            self._stride *= 2
            self._kept = [item for item in self._kept if item.epoch % self._stride == 0]
        return True

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
        return difference_words(self.settings, present)

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
