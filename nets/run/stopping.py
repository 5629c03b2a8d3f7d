"""Rules by which a training run ends before its last epoch."""

from __future__ import annotations

from nets.config import TrainingConfig
from nets.messages import Measurement
from physics.wording import Words


def is_low_enough(config: TrainingConfig, loss: float) -> bool:
    """Whether the mean loss of an epoch ends the run."""
    return config.stop_loss > 0.0 and loss <= config.stop_loss


class StopRules:
    """Watches the epochs of one run.

    Only training samples decide: who stops where test samples do best has chosen by them.

    Parameters
    ----------
    config : the loss at which to stop, and the epochs without progress.

    Attributes
    ----------
    best : the best training accuracy so far, and its epoch.
    """

    best: tuple[float, int]

    def __init__(self, config: TrainingConfig) -> None:
        self._config = config
        self.best = -1.0, 0

    def reason(self, measurement: Measurement) -> str:
        """Why the run ends after this epoch, in words; empty if it goes on."""
        patience = self._config.plateau_epochs
        if measurement.epoch < self.best[1]:  # the run went back
            self.best = -1.0, measurement.epoch
        if measurement.train_accuracy > self.best[0]:
            self.best = measurement.train_accuracy, measurement.epoch
        if is_low_enough(self._config, measurement.train_loss):
            return Words("the loss is down to {limit:g}", limit=self._config.stop_loss)
        if patience and measurement.epoch - self.best[1] >= patience:
            return Words(
                "no better training accuracy for {n:,} epochs",
                "no better training accuracy for {n:,} epoch",
                patience,
            )
        return ""
