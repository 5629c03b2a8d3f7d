"""A run whose network is no number any more goes back to its last good state."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from nets.config import TrainingConfig
from nets.messages import Divergence, Measurement
from nets.protocol import Failed, Finished, Message
from nets.run.training import TrainingRun, Undisturbed, train
from tests.nets.helpers import clouds_file, same, small

EVERY_NOISE = {"data_noise": 0.3, "dropout": 0.2, "batch_size": 32, "epochs": 5}


class Saboteur(Undisturbed):
    """Spoils a layer's weights before a step; lets a held run go on with other values."""

    can_hold = True

    def __init__(self, at: int, layer: int, **changes: Any) -> None:
        self.at, self.layer, self.changes = at, layer, changes
        self.polled, self.held = 0, False
        self.run: TrainingRun | None = None

    def hold(self) -> None:
        self.held = True

    def poll(self) -> Mapping[str, Any]:
        self.polled += 1
        if self.polled == self.at:
            assert self.run is not None
            self.run.network.linears[self.layer].weight.data[0, 0] = math.nan
        released, self.held = self.held, False
        return self.changes if released else {}


class Changer(Undisturbed):
    """Changes values before a given step."""

    def __init__(self, at: int, **changes: Any) -> None:
        self.at, self.changes, self.polled = at, changes, 0

    def poll(self) -> Mapping[str, Any]:
        self.polled += 1
        return self.changes if self.polled == self.at else {}


def course(config: TrainingConfig, control: Any) -> list[Message]:
    run = TrainingRun(config, control, 0)
    control.run = run
    return list(run.messages())


def measured(messages: list[Message]) -> list[Measurement]:
    return [message for message in messages if isinstance(message, Measurement)]


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


@pytest.mark.parametrize("optimiser", ["adam", "sgd", "noisy_sgd"])
def test_it_goes_on_from_the_last_good_state_as_if_nothing_had_been(
    path: str, optimiser: str
) -> None:
    """Weights, statistics, the optimiser's memory and every random stream are brought back.

    The state at the end of epoch 2 is not known to be good: nothing came of it.
    """
    config = small(path, optimiser=optimiser, momentum=0.5, **EVERY_NOISE)
    batches = 7
    spoilt = course(config, Saboteur(2 * batches + 4, layer=1, learning_rate=1e-4))
    (told,) = [m for m in spoilt if isinstance(m, Divergence)]
    assert (told.epoch, told.step, told.layer) == (3, 2 * batches + 4, "layer 2")
    assert told.good.epoch == 1
    expected = measured(course(config, Changer(batches + 1, learning_rate=1e-4)))
    assert same(told.good, expected[1])
    again = [m for m in spoilt[spoilt.index(told) :] if isinstance(m, Measurement)]
    assert [m.epoch for m in again] == [2, 3, 4, 5]
    assert all(same(a, b) for a, b in zip(again, expected[2:], strict=True))
    assert spoilt[-1] == Finished(0, 5, stopped=False)


def test_a_network_that_diverges_between_the_steps_is_found_when_measured(path: str) -> None:
    class AfterTheStep(Saboteur):
        def epoch_done(self) -> None:
            pass

    control = AfterTheStep(at=0, layer=0)
    config = small(path, epochs=4)
    run = TrainingRun(config, control, 0)
    update = run.update

    def spoilt() -> None:
        update()
        if run.steps == 2 and not control.held and control.at == 0:
            control.at = -1
            run.network.linears[2].weight.data.fill_(math.inf)

    run.update = spoilt  # type: ignore[method-assign]
    (told,) = [m for m in run.messages() if isinstance(m, Divergence)]
    assert (told.epoch, told.step, told.layer, told.good.epoch) == (2, 2, "layer 3", 0)


def test_a_state_worse_than_no_training_is_not_good(path: str) -> None:
    """With so large a rate the loss explodes for some epochs before it is infinite."""
    config = small(path, optimiser="sgd", loss="mean_squared_error", learning_rate=10.0, epochs=50)
    control = Saboteur(at=0, layer=0, learning_rate=0.1)
    messages = course(config, control)
    told = next(m for m in messages if isinstance(m, Divergence))
    first = measured(messages)[0]
    assert told.good.train_loss <= 2.0 * first.train_loss
    assert told.epoch > told.good.epoch + 1  # the exploding ones lie between
    assert isinstance(messages[-1], Finished)
    assert measured(messages)[-1].train_loss < measured(messages)[1].train_loss


def test_where_nobody_is_there_the_run_fails_with_layer_and_step(path: str) -> None:
    class Alone(Saboteur):
        can_hold = False

    config = small(path)
    with pytest.raises(ValueError, match=r"in epoch 4 \(step 4\): layer 1 is not a number"):
        course(config, Alone(4, layer=0))
    hot = config.model_copy(
        update={"optimiser": "sgd", "loss": "mean_squared_error", "learning_rate": 10.0}
    )
    failed = list(train(hot.model_copy(update={"epochs": 50})))[-1]
    assert isinstance(failed, Failed) and "smaller learning rate" in failed.reason


def test_a_run_stopped_while_it_is_held_ends_at_its_good_state(path: str) -> None:
    class Stopping(Saboteur):
        def hold(self) -> None:
            self.stopped = True

    messages = course(small(path, epochs=5), Stopping(4, layer=0))
    assert messages[-1] == Finished(0, 2, stopped=True)
    alone = measured(course(small(path, epochs=2), Undisturbed()))
    assert same(measured(messages)[-1], alone[-1])
