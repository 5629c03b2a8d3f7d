"""What the status bar says of the chain's clock."""

from __future__ import annotations

from dataclasses import replace

from gui.controllers.readouts import FIRST_SNAPSHOTS, _pace
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation


def test_while_the_kernel_is_compiled_it_is_said_that_it_takes_a_while() -> None:
    first = replace(Simulation(ChainParameters()).snapshot(), playing=True)
    assert "preparing" in _pace(first)
    assert "preparing" in _pace(replace(first, number=2))  # a preset was asked for meanwhile
    assert "achieved" in _pace(replace(first, number=2, step=1))
    assert "achieved" in _pace(replace(first, number=FIRST_SNAPSHOTS))  # begun anew later on
    assert _pace(replace(first, playing=False)) == "paused"
