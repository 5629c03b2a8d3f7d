"""Rules by which a training run ends before its last epoch."""

from __future__ import annotations

from nets.config import TrainingConfig
from nets.messages import Measurement


class StopRules:
    """Watches the epochs of one run.

    Only training samples decide: who stops where test samples do best has chosen by them.

    Parameters
    ----------
    config : the loss at which to stop, and the epochs without progress.
    """

    def __init__(self, config: TrainingConfig) -> None:
        self._config = config
        self._best, self._best_epoch = -1.0, 0

    def reason(self, measurement: Measurement) -> str:
        """Why the run ends after this epoch, in words; empty if it goes on."""
        loss, patience = self._config.stop_loss, self._config.plateau_epochs
        if measurement.epoch < self._best_epoch:  # the run went back
            self._best, self._best_epoch = -1.0, measurement.epoch
        if measurement.train_accuracy > self._best:
            self._best, self._best_epoch = measurement.train_accuracy, measurement.epoch
        if loss and measurement.train_loss <= loss:
            return f"the loss is down to {loss:g}"
        if patience and measurement.epoch - self._best_epoch >= patience:
            return f"no better training accuracy for {patience:,} epochs"
        return ""
