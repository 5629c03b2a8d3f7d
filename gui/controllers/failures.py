"""Says in one line what went wrong with chain or training, once, and offers what can be done."""

from __future__ import annotations

from psygnal import Signal

from gui.controllers.chain_controller import ChainController
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.look.words import say
from nets.messages import Divergence
from physics.chain.state import ChainSnapshot
from physics.wording import Words

SILENT = Words("The training process does not answer; it may do so again, or be replaced.")


class Failures:
    """Looks for failures that nobody has told yet.

    Whoever closes the line, or goes back, is not told again.

    Signals
    -------
    training_failed(text) : told once for each run.
    """

    training_failed = Signal(str)

    def __init__(self, desk: Desk, chain: ChainController, training: TrainingController) -> None:
        self._desk, self._chain, self._training = desk, chain, training
        self._of_chain: object = None
        self._divergence: Divergence | None = None
        self._silent = False

    def tell(self, snapshot: ChainSnapshot) -> None:
        """Look at the chain's newest snapshot, and at the training run."""
        self._tell_of_chain(snapshot)
        self._tell_of_divergence()
        self._tell_of_silence()
        self._tell_of_training()

    def _tell_of_chain(self, snapshot: ChainSnapshot) -> None:
        if snapshot.failure is self._of_chain:
            return
        self._of_chain = snapshot.failure
        if snapshot.failure is not None:
            self._desk.tell(
                say("The chain stopped: {failure}.", failure=snapshot.failure),
                {say("Back to the last good state"): self._chain.recover},
            )

    def _tell_of_divergence(self) -> None:
        """The choice goes when it is made elsewhere, as by Resume."""
        told = self._training.divergence
        if told is self._divergence:
            return
        before, self._divergence = self._divergence, told
        if told is not None:
            self._desk.tell(
                divergence_words(told),
                {
                    say("Back to the last good state"): self._training.go_back,
                    say("Go on at a tenth of the rate"): self._training.resume_at_lower_rate,
                },
            )
        elif before is not None:
            self._desk.take_back(divergence_words(before))

    def _tell_of_silence(self) -> None:
        """The line goes when the process answers again, or was replaced or ended elsewhere."""
        silent = self._training.state == "silent"
        if silent is self._silent:
            return
        self._silent = silent
        if silent:
            anew, stop = self._training.train_again, self._training.stop
            self._desk.tell(SILENT, {say("Train anew"): anew, say("Stop training"): stop})
        else:
            self._desk.take_back(SILENT)

    def _tell_of_training(self) -> None:
        if not self._training.failure:
            return
        text = say("Training stopped: {failure}", failure=self._training.failure)
        self.training_failed.emit(text)
        if text not in self._desk.words:
            self._desk.tell(text, {say("Train again"): self._training.train_again})
        self._training.failure = ""


def divergence_words(told: Divergence) -> str:
    """Where a network diverged."""
    return say(
        "Training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number.",
        epoch=told.epoch,
        step=told.step,
        layer=told.layer,
    )
