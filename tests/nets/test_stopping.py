"""Runs that end before their last epoch by a rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nets.messages import Measurement
from nets.protocol import Finished
from nets.run.stopping import StopRules
from nets.run.training import train
from tests.nets.helpers import clouds_file, same, small


@pytest.fixture
def path(tmp_path: Path) -> str:
    return clouds_file(tmp_path)


def course(path: str, **values: Any) -> tuple[list[Measurement], Finished]:
    messages = list(train(small(path, learning_rate=0.01, **values)))
    assert isinstance(messages[-1], Finished), messages[-1]
    return [m for m in messages if isinstance(m, Measurement)], messages[-1]


def test_a_run_ends_once_its_loss_is_small_enough(path: str) -> None:
    whole, end = course(path, epochs=40)
    assert end == Finished(0, 40, stopped=False)
    enough = whole[25].train_loss
    first = next(m.epoch for m in whole[1:] if m.train_loss <= enough)
    short, end = course(path, epochs=40, stop_loss=enough)
    assert end == Finished(0, first, stopped=False, reason=f"the loss is down to {enough:g}")
    # It took the same steps, and the last epoch is measured once more, on all samples.
    assert all(same(a, b) for a, b in zip(short[:-1], whole, strict=False))
    assert [m.samples for m in short[-2:]] == [60, 200]
    assert short[-1].epoch == first


def test_a_run_ends_when_its_accuracy_has_not_risen_for_long(path: str) -> None:
    patience = 4
    seen, end = course(path, epochs=200, plateau_epochs=patience)
    accuracies = [m.train_accuracy for m in seen[1:-1]]
    best = accuracies.index(max(accuracies)) + 1
    assert end.epoch == best + patience < 200
    assert end.reason == "no better training accuracy for 4 epochs" and not end.stopped
    assert max(accuracies[-patience:]) <= accuracies[best - 1]


def test_the_last_epoch_ends_a_run_by_itself(path: str) -> None:
    whole, _ = course(path, epochs=6)
    seen, end = course(path, epochs=6, stop_loss=whole[6].train_loss)
    assert end == Finished(0, 6, stopped=False)
    assert len(seen) == len(whole)


def test_a_run_that_went_back_has_its_patience_again(path: str) -> None:
    whole, _ = course(path, epochs=6)
    rules = StopRules(small(path, plateau_epochs=2))
    at = dict(zip(range(7), whole, strict=False))
    assert [rules.reason(at[k]) for k in (1, 2)] == ["", ""]
    rules.reason(at[6])
    assert rules.reason(at[2]) == ""
