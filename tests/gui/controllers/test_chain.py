"""The chain's controller knows what it has asked for before the thread has obeyed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.models.laboratory import Laboratory


@pytest.fixture
def chain() -> Iterator[ChainController]:
    """Its thread has not begun, as on a machine that is busy."""
    laboratory = Laboratory()
    edits = EditController(laboratory)
    chain = ChainController(laboratory, edits)
    yield chain
    chain.close()
    edits.close()


def test_it_plays_as_it_was_asked_last(chain: ChainController) -> None:
    """A recording that is opened over another one leaves the chain as it was found."""
    assert chain.plays and chain.settled
    chain.pause()
    assert not chain.plays and chain.latest.playing and not chain.settled
    chain.toggle()
    assert chain.plays
    chain.step()
    assert not chain.plays
    chain.reset()
    assert chain.plays
    chain.go_on_with({})
    assert not chain.plays
