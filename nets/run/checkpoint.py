"""A state of a training run to which it can go back."""

from __future__ import annotations

from copy import deepcopy

import torch

from nets.model.optimisers import FlatParameters, Optimiser
from nets.run.view import Run

WORST_LOSS = 2.0
"""A state is good if the epoch after it has a loss of at most so many times that of the
untrained network: one that does worse than having learned nothing is on its way out."""


class Checkpoint:
    """All that a run's next steps depend on, but for the configuration.

    Parameters
    ----------
    run : between two steps.

    Attributes
    ----------
    epoch : how many were done; steps : of the optimiser; loss : of the last epoch.
    """

    def __init__(self, run: Run) -> None:
        self.epoch, self.steps, self.loss = run.epoch, run.steps, run.last_loss
        self._values = run.parameters.values.clone()
        self._statistics = [buffer.clone() for buffer in run.network.buffers()]
        self._optimiser = _copied(run.optimiser, run.parameters)
        self._streams = {name: stream.get_state() for name, stream in run.streams.items()}

    @torch.no_grad()
    def restore(self, run: Run) -> None:
        """Bring the run back to this state; from here it takes the same steps."""
        run.epoch, run.steps = self.epoch, self.steps
        run.changes = [(min(step, self.steps), values) for step, values in run.changes]
        run.parameters.values.copy_(self._values)
        for buffer, kept in zip(run.network.buffers(), self._statistics, strict=True):
            buffer.copy_(kept)
        run.optimiser = _copied(self._optimiser, run.parameters)
        for name, stream in run.streams.items():
            stream.set_state(self._streams[name])


def _copied(optimiser: Optimiser, parameters: FlatParameters) -> Optimiser:
    """An optimiser with a memory of its own that moves the same parameters."""
    return deepcopy(optimiser, {id(parameters): parameters})
