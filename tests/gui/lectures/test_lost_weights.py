"""A step whose network's weights could not be kept says so when it comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gui.lectures.kept import NetworkState
from nets.messages import Kept
from tests.gui.person import Person


@pytest.mark.parametrize("failure", ["No space left on device", ""])
def test_weights_that_are_lost_are_told(person: Person, tmp_path: Path, failure: str) -> None:
    keeper, training = person.app.steps, person.app.training
    path = tmp_path / "step.safetensors"
    path.write_bytes(b"torn")
    record: Any = object()  # it is not asked: nothing can be read
    state = NetworkState(record=record, asked=True)
    keeper._asked[path] = state
    training.kept.emit(Kept(1, 2, str(path), failure=failure))
    assert not path.exists() and not state.asked and state.kept is None and state.lost
    assert failure in state.lost
    person.wait(lambda: person.app.frames.moment is not None)
    kept = replace(keeper.keep(), network=NetworkState(lost=state.lost))
    person.wait(lambda: kept.chain.plain is not None)
    assert keeper.bring_back(kept) == f"No weights are kept: {state.lost}."
